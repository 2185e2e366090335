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
];
