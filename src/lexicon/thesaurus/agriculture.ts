import type { ThesaurusEntry } from '../types.js';

/** Agriculture, forestry, fishery, new rural areas (nông nghiệp, nông thôn). */
export const agricultureWords: readonly ThesaurusEntry[] = [
  {
    say: ['làm nông', 'ruộng vườn', 'đồng áng', 'nghề nông', 'ruộng rẫy'],
    means: ['nông nghiệp', 'sản xuất nông nghiệp', 'lao động ở nông thôn'],
  },
  { say: ['nông nghiệp'], means: ['sản xuất nông nghiệp', 'lao động ở nông thôn'] },
  {
    say: ['trồng lúa', 'trồng cây', 'cây lúa', 'lúa gạo', 'hoa màu', 'trồng rau', 'vườn tược'],
    means: ['trồng trọt', 'cây trồng', 'chuyển đổi vật nuôi, cây trồng'],
  },
  { say: ['trồng trọt'], means: ['cây trồng', 'chuyển đổi vật nuôi, cây trồng'] },
  {
    say: [
      'nuôi heo',
      'nuôi bò',
      'nuôi gà',
      'nuôi lợn',
      'nuôi vịt',
      'nuôi trâu',
      'gia súc',
      'gà vịt',
      'con heo',
      'trâu bò',
    ],
    means: ['chăn nuôi', 'vật nuôi', 'chuyển đổi vật nuôi, cây trồng'],
  },
  { say: ['chăn nuôi'], means: ['vật nuôi', 'chuyển đổi vật nuôi, cây trồng'] },
  { say: ['heo', 'lợn'], means: ['chăn nuôi', 'vật nuôi'] },
  {
    say: ['đổi cây trồng', 'trồng cây khác', 'chuyển cây', 'đổi giống', 'nuôi con khác', 'đổi lúa qua tôm'],
    means: ['chuyển đổi vật nuôi, cây trồng', 'chuyển đổi cơ cấu cây trồng, vật nuôi'],
  },
  {
    say: ['dịch heo', 'dịch tả heo', 'heo chết', 'cúm gà', 'lở mồm long móng', 'tả lợn'],
    means: ['dịch bệnh gia súc, gia cầm', 'dịch tả lợn châu phi', 'thú y'],
  },
  {
    say: ['nuôi tôm', 'nuôi cá', 'ao tôm', 'đầm tôm', 'nuôi nghêu', 'bè cá', 'vuông tôm', 'nuôi hàu'],
    means: ['nuôi trồng thủy sản', 'nuôi trồng, đánh bắt, chế biến thủy, hải sản'],
  },
  {
    say: ['đánh cá', 'đánh bắt', 'đi biển', 'tàu cá', 'ghe cá', 'lưới cá', 'bắt cá', 'câu mực'],
    means: ['đánh bắt thủy sản', 'khai thác thủy sản', 'nuôi trồng, đánh bắt, chế biến thủy, hải sản'],
  },
  {
    say: ['thẻ vàng', 'đánh bắt trộm', 'đánh cá lậu', 'tàu vi phạm vùng biển'],
    means: ['chống khai thác iuu', 'khai thác hải sản bất hợp pháp, không báo cáo và không theo quy định'],
  },
  { say: ['cá tôm', 'hải sản', 'đồ biển', 'tôm cá'], means: ['thủy, hải sản', 'thủy sản'] },
  { say: ['thủy sản'], means: ['thủy, hải sản'] },
  {
    say: ['trồng rừng', 'phá rừng', 'giữ rừng', 'cháy rừng', 'lâm tặc', 'đốn cây', 'chặt rừng', 'rừng'],
    means: ['bảo vệ và phát triển rừng', 'lâm nghiệp', 'tỷ lệ che phủ rừng', 'phòng cháy, chữa cháy rừng'],
  },
  { say: ['độ che phủ', 'rừng che phủ', 'bao nhiêu rừng'], means: ['tỷ lệ che phủ rừng'] },
  {
    say: ['mương', 'tưới ruộng', 'dẫn nước ruộng', 'đào kênh', 'kênh rạch', 'cống ngăn mặn', 'bơm nước'],
    means: ['thủy lợi', 'công trình thủy lợi', 'kiên cố hóa kênh mương'],
  },
  { say: ['thủy lợi'], means: ['công trình thủy lợi', 'kiên cố hóa kênh mương'] },
  {
    say: ['thuốc sâu', 'thuốc trừ sâu', 'xịt thuốc', 'phun thuốc'],
    means: ['thuốc bảo vệ thực vật', 'vật tư nông nghiệp', 'phân bón'],
  },
  {
    say: ['rau sạch', 'đồ sạch', 'trồng sạch', 'hữu cơ', 'rau an toàn'],
    means: ['nông nghiệp hữu cơ', 'nông nghiệp sạch', 'vietgap', 'an toàn thực phẩm'],
  },
  { say: ['vietgap'], means: ['nông nghiệp hữu cơ', 'nông nghiệp sạch', 'an toàn thực phẩm'] },
  {
    say: ['nông nghiệp máy móc', 'máy cày', 'máy gặt', 'nhà kính', 'nhà màng', 'nông nghiệp thông minh'],
    means: ['nông nghiệp công nghệ cao', 'cơ giới hóa nông nghiệp', 'ứng dụng công nghệ cao'],
  },
  {
    say: ['htx', 'tổ hợp tác', 'vô hợp tác xã', 'làm ăn tập thể'],
    means: ['hợp tác xã', 'tổ chức kinh tế tập thể', 'kinh tế tập thể'],
  },
  { say: ['hợp tác xã'], means: ['tổ chức kinh tế tập thể', 'kinh tế tập thể'] },
  {
    say: ['trại nuôi', 'nông trại', 'làm trang trại'],
    means: ['trang trại', 'kinh tế trang trại', 'trang trại có quy mô vừa và nhỏ'],
  },
  { say: ['trang trại'], means: ['kinh tế trang trại', 'trang trại có quy mô vừa và nhỏ'] },
  {
    say: ['nông thôn mới', 'ntm', 'xã nông thôn mới', 'làng mới', 'xây dựng quê hương'],
    means: ['xây dựng nông thôn mới', 'chương trình mục tiêu quốc gia xây dựng nông thôn mới'],
  },
  {
    say: ['xã về đích', 'xã đạt nông thôn mới', 'xã kiểu mẫu', 'nông thôn mới kiểu mẫu', 'nông thôn mới cao'],
    means: ['xã đạt chuẩn nông thôn mới', 'nông thôn mới nâng cao, nông thôn mới kiểu mẫu'],
  },
  {
    say: ['nghề truyền thống', 'nghề cha ông', 'nghề thủ công'],
    means: ['làng nghề', 'ngành nghề nông thôn', 'làng nghề truyền thống'],
  },
  { say: ['làng nghề'], means: ['ngành nghề nông thôn', 'làng nghề truyền thống'] },
  {
    say: ['nhãn hiệu', 'thương hiệu nông sản', 'mã vùng trồng', 'tem truy xuất'],
    means: ['truy xuất nguồn gốc', 'mã số vùng trồng', 'chỉ dẫn địa lý'],
  },
  {
    say: ['công ty mua với dân', 'bao tiêu theo hợp đồng', 'liên kết bốn nhà', 'chuỗi hàng'],
    means: ['liên kết sản xuất và tiêu thụ sản phẩm', 'chuỗi giá trị'],
  },
  { say: ['giống cây', 'giống con', 'con giống', 'cây giống', 'hạt giống'], means: ['giống cây trồng, vật nuôi'] },
  { say: ['dừa', 'bưởi', 'trái cây', 'cây ăn trái'], means: ['cây ăn quả', 'cây trồng chủ lực', 'nông sản chủ lực'] },
  { say: ['gạo', 'lương thực', 'thóc lúa', 'đủ gạo ăn'], means: ['an ninh lương thực'] },
  { say: ['mía', 'cà phê', 'cao su', 'hồ tiêu', 'cây lâu năm'], means: ['cây công nghiệp', 'cây trồng lâu năm'] },
  { say: ['ruộng manh mún', 'gom ruộng'], means: ['tích tụ, tập trung đất đai', 'dồn điền đổi thửa'] },
  { say: ['dồn điền đổi thửa'], means: ['tích tụ, tập trung đất đai'] },
  { say: ['làm giàu từ biển', 'nghề biển'], means: ['kinh tế biển', 'ngành phục vụ phát triển kinh tế biển'] },
  { say: ['kinh tế biển'], means: ['ngành phục vụ phát triển kinh tế biển'] },
  {
    say: ['cây con giống', 'giống má', 'giống mới', 'cây giống con giống', 'giống cây con'],
    means: ['giống cây trồng, vật nuôi'],
    near: ['khuyến nông'],
  },
  {
    say: [
      'kỹ sư xuống ruộng',
      'cán bộ nông nghiệp',
      'bày cách trồng',
      'bày cách nuôi',
      'kỹ thuật trồng',
      'kỹ thuật nuôi',
      'chỉ nông dân làm ăn',
      'dạy cách trồng',
      'dạy cách nuôi',
    ],
    means: ['khuyến nông', 'chương trình khuyến nông, lâm, ngư', 'chuyển giao khoa học kỹ thuật'],
    near: ['chuyển giao kỹ thuật'],
  },
  {
    say: [
      'mỗi làng một món',
      'mỗi làng một sản phẩm',
      'mỗi xã một món',
      'đặc sản mỗi xã',
      'mỗi xã một mặt hàng',
      'mỗi nơi một món đặc sản',
      'mỗi làng một món đặc sản',
      'mỗi xã một đặc sản',
    ],
    means: ['mỗi xã một sản phẩm', 'ocop'],
  },
  {
    say: ['heo đen', 'nuôi heo đen', 'lợn mán', 'nuôi lợn đen'],
    means: ['lợn đen bản địa', 'chăn nuôi lợn đen bản địa'],
  },
  {
    say: ['nuôi chung một nhóm', 'nuôi chung', 'làm chung một nhóm'],
    means: ['hình thức cộng đồng', 'nhóm cộng đồng', 'dự án cộng đồng'],
  },
  {
    say: [
      'nghề cá',
      'kéo lưới',
      'đi khơi',
      'đánh bắt xa bờ',
      'tàu xa bờ',
      'dân nghề cá',
      'đi biển dài ngày',
      'ra khơi',
    ],
    means: ['khai thác thủy sản', 'đánh bắt hải sản', 'tàu cá'],
    near: ['ngư dân'],
  },
  {
    say: [
      'máy dò hành trình',
      'máy theo dõi tàu',
      'gắn máy theo dõi tàu',
      'định vị tàu cá',
      'định vị tàu',
      'máy dò tàu',
    ],
    means: ['thiết bị giám sát hành trình'],
  },
  {
    say: ['nghề rừng', 'làm rừng', 'dân làm rừng', 'trồng keo', 'giữ rừng thuê'],
    means: ['lâm nghiệp', 'bảo vệ và phát triển rừng'],
  },
  {
    say: ['đất ruộng', 'chuyển đất ruộng', 'lấy đất ruộng làm đường', 'đổi đất ruộng', 'lấp ruộng làm đường'],
    means: ['đất lúa', 'chuyển mục đích sử dụng đất lúa'],
  },
  {
    say: ['xay xát', 'làm mắm', 'phơi sấy', 'đóng gói nông sản', 'làm hàng từ nông sản'],
    means: ['chế biến nông sản', 'chế biến'],
    near: ['tiêu thụ sản phẩm'],
  },
  {
    say: [
      'hàng nhà quê làm ra',
      'nông sản quê',
      'hàng của bà con nông dân',
      'đồ bà con làm ra',
      'đồ nhà nông làm ra',
    ],
    means: ['nông sản', 'sản phẩm nông nghiệp'],
    near: ['tiêu thụ sản phẩm'],
  },
  {
    say: ['mặn vào ruộng', 'nước mặn vào ruộng', 'ruộng nhiễm mặn', 'đất nhiễm mặn'],
    means: ['xâm nhập mặn', 'nhiễm mặn'],
    near: ['ứng phó với biến đổi khí hậu'],
  },
  { say: ['thuốc bắc thuốc nam', 'trồng thuốc'], means: ['dược liệu', 'cây dược liệu'] },
];
