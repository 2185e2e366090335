import type { ThesaurusEntry } from '../types.js';

/** What people say about signatures, cables and signals, small inventions and the money for science. */
export const digitalScienceWords: readonly ThesaurusEntry[] = [
  {
    say: [
      'người lớn có chữ ký số',
      'mấy người có chữ ký số',
      'người dân có chữ ký số',
      'ký bằng điện thoại',
      'chữ ký điện tử riêng',
    ],
    means: ['chữ ký số cá nhân', 'dân số trưởng thành có chữ ký số', 'chữ ký số'],
  },
  {
    say: [
      'nhà có cáp quang',
      'mấy nhà có cáp quang',
      'có cáp quang',
      'có mạng cáp quang',
      'nhà có mạng',
      'nhà có internet',
      'có mạng ở nhà',
      'nhà nào cũng có mạng',
      'cáp quang tới nhà',
      'kéo cáp quang',
      'bao nhiêu nhà có mạng',
      'mấy nhà có mạng',
    ],
    means: [
      'hộ gia đình có đường truyền cáp quang',
      'hộ gia đình có internet cáp quang',
      'đường truyền cáp quang',
      'cáp quang',
      'internet băng rộng cáp quang',
      'kết nối internet băng rộng',
    ],
  },
  {
    say: ['sóng 5g', 'phủ 5g', 'có 5g', 'mạng 5g', 'bắt 5g', 'lắp trạm 5g'],
    means: ['phủ sóng 5g', 'mạng di động 5g', '5g'],
  },
  { say: ['điện thoại thông minh'], means: ['smartphone', 'sử dụng điện thoại thông minh'] },
  {
    say: [
      'chi cho khoa học',
      'tiền cho khoa học',
      'chi bao nhiêu cho khoa học',
      'bao nhiêu tiền cho khoa học',
      'đổ tiền vào khoa học',
      'rót cho khoa học',
      'bỏ tiền cho khoa học',
    ],
    means: [
      'chi cho khoa học và công nghệ',
      'chi cho khoa học, công nghệ',
      'chi khoa học và công nghệ',
      'kinh phí chi cho khoa học, công nghệ',
    ],
  },
  {
    say: ['đề tài khoa học', 'công trình nghiên cứu', 'đề tài nghiên cứu', 'mấy đề tài', 'nghiên cứu ra giống mới'],
    means: ['nhiệm vụ khoa học và công nghệ', 'đề tài, dự án khoa học', 'nghiên cứu khoa học'],
  },
  {
    say: [
      'đăng ký sáng chế',
      'xin bằng sáng chế',
      'bằng sáng chế',
      'giữ thương hiệu',
      'đăng ký thương hiệu',
      'đăng ký nhãn hiệu',
      'làm thương hiệu',
      'giữ tên đặc sản',
      'bảo hộ đặc sản',
      'bảo hộ thương hiệu',
      'nhãn hiệu đặc sản',
    ],
    means: [
      'bảo hộ sở hữu công nghiệp',
      'đơn đăng ký bảo hộ sở hữu công nghiệp',
      'bảo hộ quyền sở hữu trí tuệ',
      'chỉ dẫn địa lý',
      'nhãn hiệu chứng nhận',
    ],
  },
  {
    say: ['công ty đổi máy mới', 'đổi máy móc mới', 'thay máy cũ', 'đổi công nghệ'],
    means: ['đổi mới công nghệ', 'doanh nghiệp đổi mới công nghệ'],
  },
  {
    say: ['công ty lên mạng làm ăn', 'công ty chuyển đổi số', 'công ty áp dụng công nghệ', 'doanh nghiệp lên số'],
    means: ['doanh nghiệp chuyển đổi số', 'hỗ trợ chuyển đổi số', 'doanh nghiệp được hỗ trợ chuyển đổi số'],
  },
  { say: ['kinh tế trên mạng', 'tiền làm ra từ công nghệ'], means: ['tỷ trọng kinh tế số', 'kinh tế số'] },
  {
    say: ['máy đo xăng gian', 'cân gian', 'cân thiếu', 'cân điêu', 'kiểm tra cân', 'cây xăng gian lận'],
    means: ['tiêu chuẩn đo lường chất lượng', 'đo lường', 'kiểm định phương tiện đo'],
  },
  {
    say: ['dạy công nghệ cho dân', 'dân biết dùng công nghệ', 'học cách dùng mạng', 'dạy dân lên mạng'],
    means: ['bình dân học vụ số', 'phổ cập kỹ năng số', 'kỹ năng số'],
  },
  {
    say: ['tổ dạy công nghệ', 'nhóm dạy dân dùng mạng', 'tổ chỉ dân nộp hồ sơ', 'tổ dạy dùng điện thoại'],
    means: ['tổ công nghệ số cộng đồng'],
  },
  {
    say: ['dân có tài khoản định danh', 'tài khoản vneid', 'có vneid', 'cài vneid', 'kích hoạt định danh'],
    means: ['tài khoản định danh điện tử', 'định danh điện tử', 'định danh và xác thực điện tử'],
  },
  {
    say: ['máy đọc bệnh', 'phòng khám dùng máy tính', 'bệnh án trên máy', 'bệnh án máy tính'],
    means: ['bệnh án điện tử', 'hồ sơ sức khỏe điện tử'],
  },
  { say: ['trường học số', 'học bạ trên máy', 'học bạ điện tử'], means: ['học bạ số'] },
  {
    say: ['người tài', 'kéo người tài', 'rước người tài', 'chuyên gia giỏi', 'nhà khoa học giỏi'],
    means: ['nhân lực chất lượng cao', 'thu hút nhân tài', 'chuyên gia, nhà khoa học'],
  },
  {
    say: ['từ đầu chí cuối', 'từ đầu tới cuối', 'từ đầu đến cuối', 'trọn vẹn trên mạng', 'làm hết trên mạng'],
    means: ['toàn trình', 'trực tuyến toàn trình'],
  },
  {
    say: [
      'tiền làm ra từ mạng',
      'làm ra từ mạng',
      'làm ăn trên mạng',
      'tiền từ mạng',
      'kiếm tiền trên mạng',
      'kinh tế mạng',
      'làm ăn qua mạng',
    ],
    means: ['kinh tế số', 'tỷ trọng kinh tế số'],
  },
  {
    say: ['chữ ký trên máy', 'chữ ký máy tính', 'ký trên máy', 'ký trên điện thoại', 'chữ ký trên điện thoại'],
    means: ['chữ ký số', 'chữ ký số cá nhân', 'chữ ký điện tử cá nhân'],
  },
  { say: ['người lớn'], means: ['dân số trưởng thành', 'người trưởng thành'] },
  {
    say: [
      'thẻ ngân hàng',
      'có thẻ ngân hàng',
      'tài khoản nhà băng',
      'thẻ atm',
      'có tài khoản nhà băng',
      'dân có thẻ ngân hàng',
      'thẻ nhà băng',
    ],
    means: [],
    near: ['tài khoản giao dịch tại ngân hàng', 'tài khoản ngân hàng', 'có tài khoản giao dịch tại ngân hàng'],
  },
  {
    say: [
      'sổ sức khỏe trên điện thoại',
      'sổ sức khỏe trên máy',
      'hồ sơ sức khỏe trên máy',
      'sổ bệnh trên điện thoại',
      'sổ khám trên máy',
    ],
    means: ['hồ sơ sức khỏe điện tử', 'hồ sơ theo dõi sức khỏe điện tử', 'sổ sức khỏe điện tử'],
  },
  { say: ['bằng máy tính', 'trên máy tính', 'vô máy tính'], means: ['điện tử', 'môi trường mạng'] },
  {
    say: [
      'tiền giấy',
      'tiêu tiền giấy',
      'dùng tiền giấy',
      'khỏi tiêu tiền giấy',
      'khỏi dùng tiền giấy',
      'không tiêu tiền giấy',
      'khỏi cầm tiền',
      'không cầm tiền',
      'khỏi dùng tiền mặt',
      'khỏi tiêu tiền mặt',
    ],
    means: [],
    near: ['không dùng tiền mặt', 'thanh toán không dùng tiền mặt'],
  },
  {
    say: [
      'mở số liệu',
      'số liệu cho dân coi',
      'bộ số liệu',
      'dữ liệu cho dân coi',
      'cho dân coi số liệu',
      'số liệu công khai',
    ],
    means: ['dữ liệu mở', 'bộ dữ liệu', 'danh mục dữ liệu mở'],
  },
  {
    say: ['đồ công nghệ', 'biết dùng đồ công nghệ', 'biết dùng máy móc', 'sành công nghệ'],
    means: ['kỹ năng số', 'kỹ năng số cơ bản', 'phổ cập kỹ năng số'],
  },
  {
    say: ['trí khôn nhân tạo', 'trí thông minh nhân tạo', 'máy biết nghĩ'],
    means: ['trí tuệ nhân tạo'],
  },
  { say: ['ngành học', 'mở ngành', 'ngành mới', 'mở ngành học'], means: ['ngành đào tạo', 'mã ngành'] },
  { say: ['chuyện số', 'chuyện số hóa', 'lo chuyện số'], means: ['chuyển đổi số'] },
  { say: ['bọn hacker', 'kẻ phá mạng', 'phá mạng', 'đánh sập mạng'], means: ['an ninh mạng', 'an toàn thông tin'] },
  { say: ['tập dợt', 'tập dượt'], means: ['diễn tập', 'diễn tập thực chiến'] },
  { say: ['kho dữ liệu', 'nhà kho dữ liệu'], means: ['trung tâm dữ liệu'] },
  {
    say: ['máy dò hành trình', 'máy dò tàu', 'máy theo dõi tàu'],
    means: ['thiết bị giám sát hành trình', 'giám sát hành trình'],
  },
  {
    say: ['hóa đơn máy tính', 'hóa đơn trên máy', 'xuất hóa đơn máy'],
    means: ['hóa đơn điện tử', 'hóa đơn điện tử khởi tạo từ máy tính tiền'],
  },
  {
    say: ['sổ khai sinh', 'sổ khai sinh khai tử', 'giấy khai sinh khai tử', 'sổ khai tử', 'sổ bộ hộ tịch'],
    means: ['sổ hộ tịch', 'hộ tịch', 'số hóa sổ hộ tịch'],
  },
  { say: ['đưa lên máy', 'nhập lên máy', 'chép vô máy', 'bỏ vào máy'], means: ['số hóa'] },
  { say: ['nhóm công nghệ thôn'], means: ['tổ công nghệ số cộng đồng'] },
  {
    say: ['mã riêng', 'mỗi người một mã', 'số riêng từng người', 'mã cho từng người'],
    means: ['mã số an sinh xã hội', 'mã số'],
  },
  {
    say: ['bị lộ', 'lộ thông tin', 'lộ dữ liệu', 'rò rỉ thông tin', 'lộ bí mật'],
    means: ['bảo mật thông tin', 'bảo mật'],
    near: ['dữ liệu cá nhân'],
  },
  { say: ['quét mã nghe', 'mã vuông', 'quét mã coi', 'mã quét'], means: ['mã qr'] },
  { say: ['sổ đỏ lên máy', 'sổ đỏ trên máy', 'giấy tờ đất lên máy'], means: ['cơ sở dữ liệu đất đai'] },
  {
    say: ['máy tính đỡ bị phá', 'an toàn máy móc', 'giữ an toàn mạng'],
    means: ['an toàn thông tin', 'bảo đảm an toàn'],
  },
  {
    say: ['quẹt mã', 'quẹt trả', 'quẹt mã trả tiền', 'quẹt trả tiền', 'quét mã trả'],
    means: ['không dùng tiền mặt', 'thanh toán không dùng tiền mặt'],
  },
  {
    say: ['tài khoản điện thoại', 'tiền điện thoại', 'trả bằng điện thoại', 'trả tiền bằng điện thoại'],
    means: ['mobile money', 'mobi money'],
    near: ['thanh toán không dùng tiền mặt'],
  },
];
