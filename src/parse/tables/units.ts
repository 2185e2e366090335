/** Units of more than one word, or that a row's title may end in as well. */
export const UNITS: ReadonlySet<string> = new Set(
  (
    '%,‰,người,hộ,xã,lao động,mô hình,giường,bác sĩ,km,ha,m2,m²,m3,triệu đồng,tỷ đồng,nghìn đồng,đồng,doanh nghiệp,cơ sở,' +
    'trường,lớp,học sinh,trẻ,trẻ em,thôn,bản,huyện,công trình,dự án,tấn,lượt,lượt người,lượt khách,nghìn lượt,triệu lượt,' +
    'người/năm,dược sĩ,điều dưỡng,căn,nhà,cuộc,sản phẩm,điểm,cầu,tuổi,năm,USD,triệu USD,bể,đơn vị,tổ,đội,khu,con,nghìn người,' +
    'phiên,ca,bãi,kg,lít,lần,vụ,chuỗi,mẫu,chợ,nghề,học viên,cán bộ,buổi,tin,bài,cây,nghìn tấn,triệu người,bệnh viện,cơ quan,' +
    'hội viên,đoàn viên,câu lạc bộ,tổ chức,hộ gia đình,lao động nữ,trung tâm,nghìn ha,triệu lượt khách,văn bản,thủ tục,' +
    'lao động/năm,hồ sơ,hợp tác xã,trang trại,phường,trạm,buồng,phòng,giường/vạn dân,bác sĩ/vạn dân,cụm,làng,thuê bao,máy'
  ).split(','),
);
