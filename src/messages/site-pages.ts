/** One part of a page of plain text. */
export interface ProseSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items?: readonly string[];
}

export interface ProsePage {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly ProseSection[];
}

/** The privacy page. What it says is what the program does: a change there is a change here. */
export const privacyPage: ProsePage = {
  title: 'Quyền riêng tư',
  lead: 'Hỏi Kế hoạch không cần biết bạn là ai. Trang này nói rõ điều gì được lưu, ở đâu và bao lâu.',
  sections: [
    {
      heading: 'Không cookie, không theo dõi',
      paragraphs: [
        'Trang và khung chat không dùng cookie, không có mã đo lường và không gọi đến máy chủ nào khác ngoài máy chủ này. Câu trả lời không do mô hình ngôn ngữ viết ra và không có dữ liệu nào được gửi ra ngoài.',
      ],
    },
    {
      heading: 'Trên thiết bị của bạn',
      paragraphs: [
        'Trước câu hỏi đầu tiên, không có gì được lưu. Sau đó cuộc trò chuyện nằm trong bộ nhớ của riêng thẻ trình duyệt đang mở, để bạn tải lại trang mà không mất; nó mất khi bạn đóng thẻ hoặc bấm “Cuộc trò chuyện mới”.',
      ],
    },
    {
      heading: 'Trên máy chủ',
      paragraphs: ['Máy chủ giữ:'],
      items: [
        'Ngữ cảnh của cuộc trò chuyện (kế hoạch, cơ quan, năm vừa nhắc đến) dưới một mã ngẫu nhiên, trong bộ nhớ, và bỏ đi khi cuộc trò chuyện lắng xuống. Khi máy chủ khởi động lại thì mất hết.',
        'Nhật ký kỹ thuật: thời điểm, địa chỉ trang, mã kết quả, thời gian xử lý và loại câu trả lời. Không ghi câu hỏi, không ghi địa chỉ mạng.',
        'Góp ý, chỉ khi bạn bấm “Đúng ý” hoặc “Chưa đúng”: đánh giá, lý do, lời góp ý, câu hỏi đó và điều khoản đã trích; số điện thoại, số giấy tờ, thư điện tử được che trước khi ghi. Không kèm tên, địa chỉ mạng hay mã cuộc trò chuyện. Mặc định giữ 30 ngày.',
        'Nếu bạn hỏi qua Telegram hoặc Zalo: ngữ cảnh cuộc trò chuyện và câu hỏi đã che số điện thoại, số giấy tờ, thư điện tử, dưới một mã băm thay cho tên tài khoản. Mặc định giữ 30 ngày; lệnh “xóa” trong bot xóa ngay.',
        'Địa chỉ mạng, chỉ trong bộ nhớ và không quá vài phút, để đếm số câu hỏi trong một phút.',
      ],
    },
    {
      heading: 'Bạn nên làm gì',
      paragraphs: [
        'Đừng nhập họ tên, số điện thoại, số giấy tờ hay hoàn cảnh riêng vào câu hỏi và lời góp ý: không câu hỏi nào về kế hoạch cần đến chúng.',
      ],
    },
  ],
};

/** The accessibility statement. */
export const accessibilityPage: ProsePage = {
  title: 'Khả năng tiếp cận',
  lead: 'Mọi người đều phải dùng được trang này, bằng bàn phím, bằng trình đọc màn hình hay trên điện thoại nhỏ.',
  sections: [
    {
      heading: 'Mức đáp ứng',
      paragraphs: [
        'Trang được làm theo WCAG 2.2 mức AA, theo yêu cầu về khả năng tiếp cận thông tin của Thông tư 26/2020/TT-BTTTT. Mỗi lần chương trình thay đổi, mọi trang và mọi trạng thái của khung chat được kiểm tra tự động trong trình duyệt thật; việc kiểm tra tự động không thay được người dùng thật.',
      ],
    },
    {
      heading: 'Những gì đã có',
      paragraphs: [],
      items: [
        'Dùng được trọn vẹn bằng bàn phím; phím Esc đóng khung chat và trả con trỏ về chỗ cũ.',
        'Câu trả lời được trình đọc màn hình đọc lên khi vừa có.',
        'Xem được trên màn hình rộng 320 điểm ảnh và khi phóng to 400 %.',
        'Theo chế độ sáng, tối và giảm chuyển động của thiết bị.',
        'Dùng được khi trình duyệt tắt JavaScript, trừ khung chat nhúng, nút chép và góp ý.',
      ],
    },
    {
      heading: 'Những gì còn hạn chế',
      paragraphs: [
        'Bảng trong kế hoạch giữ nguyên số cột như bản in, nên trên màn hình hẹp phải cuộn ngang trong khung của bảng.',
        'Văn bản gốc được trình bày nguyên văn, kể cả chữ viết hoa toàn bộ và lỗi in.',
      ],
    },
    {
      heading: 'Khi bạn gặp trở ngại',
      paragraphs: [
        'Hãy bấm “Chưa đúng” dưới một câu trả lời rồi ghi trở ngại vào ô góp ý, hoặc báo cho cơ quan quản lý cổng thông tin nơi bạn gặp khung chat này.',
      ],
    },
  ],
};
