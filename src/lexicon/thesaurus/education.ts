import type { ThesaurusEntry } from '../types.js';

/** Education (giáo dục). */
export const educationWords: readonly ThesaurusEntry[] = [
  {
    say: [
      'gửi trẻ',
      'nhà giữ trẻ',
      'gửi con',
      'giữ trẻ',
      'trông trẻ',
      'chỗ gửi con',
      'nhóm trẻ',
      'đi nhà trẻ',
      'trường giữ trẻ',
    ],
    means: ['nhà trẻ', 'độ tuổi nhà trẻ'],
  },
  {
    say: [
      'lớp lá',
      'lớp chồi',
      'lớp mầm',
      'đi mẫu giáo',
      'vô mẫu giáo',
      'vào mẫu giáo',
      'trường mẫu giáo',
      'học mẫu giáo',
      'ra lớp mẫu giáo',
    ],
    means: ['mẫu giáo', 'độ tuổi mẫu giáo'],
    near: ['giáo dục mầm non', 'mầm non'],
  },
  { say: ['mẫu giáo', 'trường mầm'], means: ['độ tuổi mẫu giáo', 'giáo dục mầm non', 'mầm non'] },
  { say: ['mầm non'], means: ['mẫu giáo', 'nhà trẻ'] },
  {
    say: ['trẻ 3 đến 5 tuổi', 'mẫu giáo 3 tuổi', 'con 5 tuổi', 'con 4 tuổi', 'con 3 tuổi đi học'],
    means: ['trẻ em mẫu giáo từ 3 đến 5 tuổi', 'phổ cập giáo dục mầm non'],
  },
  { say: ['cấp 1', 'lớp 1', 'trường cấp 1', 'cấp một', 'trường làng'], means: ['tiểu học', 'cấp tiểu học'] },
  { say: ['tiểu học'], means: ['học sinh tiểu học'] },
  { say: ['cấp 2', 'lớp 6', 'trường cấp 2', 'cấp hai'], means: ['trung học cơ sở', 'thcs'] },
  {
    say: ['cấp 3', 'lớp 10', 'trường cấp 3', 'cấp ba', 'ptth', 'lớp 12', 'trường cấp ba'],
    means: ['trung học phổ thông', 'thpt'],
  },
  { say: ['trung học cơ sở'], means: ['thcs'] },
  { say: ['thcs'], means: ['trung học cơ sở'] },
  { say: ['trung học phổ thông'], means: ['thpt'] },
  { say: ['thpt'], means: ['trung học phổ thông'] },
  {
    say: ['trường học phổ thông'],
    means: ['trường phổ thông', 'tiểu học', 'trung học cơ sở', 'trung học phổ thông'],
  },
  { say: ['trường phổ thông'], means: ['tiểu học', 'trung học cơ sở', 'trung học phổ thông'] },
  {
    say: ['trường chuẩn', 'trường đạt chuẩn', 'chuẩn quốc gia', 'trường điểm', 'trường xịn'],
    means: ['đạt chuẩn quốc gia', 'trường đạt chuẩn quốc gia', 'trường học đạt chuẩn quốc gia'],
  },
  {
    say: ['học cả ngày', 'hai buổi', 'học 2 buổi', 'học hai buổi', 'học bán trú cả ngày', 'ngày hai buổi'],
    means: ['2 buổi/ngày', 'buổi/ngày', '02 buổi/ngày'],
  },
  {
    say: ['trường nội trú', 'trường dân tộc', 'trường cho con em dân tộc'],
    means: ['dân tộc nội trú', 'trường dân tộc nội trú'],
  },
  { say: ['ở lại trưa', 'ăn trưa ở trường', 'học ở lại'], means: ['trường bán trú', 'mô hình trường bán trú'] },
  { say: ['trường bán trú'], means: ['mô hình trường bán trú'] },
  {
    say: [
      'mù chữ',
      'biết đọc biết viết',
      'không biết chữ',
      'dốt chữ',
      'xóa mù',
      'đọc thông viết thạo',
      'biết mặt chữ',
    ],
    means: ['xóa mù chữ', 'biết chữ'],
  },
  { say: ['xóa mù chữ'], means: ['biết chữ'] },
  {
    say: ['ai cũng được đi học', 'trẻ nào cũng được học', 'học phổ cập', 'con em được đi học hết'],
    means: ['phổ cập', 'phổ cập giáo dục', 'phổ cập giáo dục bền vững'],
  },
  {
    say: ['trẻ khuyết tật học chung', 'học hòa nhập', 'trẻ khuyết tật đi học', 'trường cho trẻ khuyết tật'],
    means: ['giáo dục hòa nhập', 'giáo dục hòa nhập cộng đồng cho người khuyết tật'],
  },
  {
    say: ['thầy cô', 'thầy giáo', 'cô giáo', 'thầy dạy', 'người dạy học'],
    means: ['nhà giáo', 'giáo viên', 'đội ngũ nhà giáo'],
  },
  { say: ['giáo viên'], means: ['nhà giáo', 'đội ngũ nhà giáo'] },
  { say: ['nhà giáo'], means: ['giáo viên', 'đội ngũ nhà giáo'] },
  {
    say: ['học cả đời', 'già vẫn học', 'học hoài', 'học không ngừng'],
    means: ['học tập suốt đời', 'xã hội học tập'],
  },
  { say: ['học trò', 'con em đi học', 'mấy đứa đi học'], means: ['học sinh', 'học sinh, sinh viên'] },
  { say: ['tụi sinh viên', 'học đại học', 'người học đại học'], means: ['sinh viên', 'giáo dục đại học'] },
  { say: ['trường đại học', 'đại học', 'cao đẳng đại học'], means: ['giáo dục đại học'] },
  {
    say: [
      'bao nhiêu đứa được đi học',
      'trẻ được đi học',
      'tỷ lệ trẻ đến trường',
      'trẻ đến trường',
      'cho con đến trường',
    ],
    means: ['tỷ lệ huy động'],
  },
  {
    say: ['tỷ lệ đi học', 'đi học đúng tuổi', 'học đúng tuổi', 'đúng tuổi đi học'],
    means: ['tỷ lệ đi học đúng độ tuổi', 'đúng độ tuổi'],
  },
  {
    say: ['huy động trẻ ra lớp', 'trẻ ra lớp', 'kêu trẻ đi học', 'vận động trẻ đi học'],
    means: ['tỷ lệ huy động', 'huy động trong độ tuổi vào nhà trẻ'],
  },
  {
    say: ['bỏ học', 'nghỉ học giữa chừng', 'thất học', 'bỏ học giữa chừng', 'không được đi học'],
    means: ['phổ cập giáo dục', 'tỷ lệ huy động'],
    near: ['duy trì phổ cập'],
  },
  {
    say: ['giảm tiền học', 'bớt tiền học', 'hỗ trợ tiền học', 'giúp tiền học', 'cho tiền đi học'],
    means: ['chế độ hỗ trợ', 'chế độ hỗ trợ giáo dục đào tạo'],
    near: ['miễn, giảm học phí'],
  },
  {
    say: ['dạy tốt học tốt', 'dạy và học', 'chất lượng dạy', 'dạy cho hay'],
    means: ['chất lượng dạy và học', 'nâng cao chất lượng giáo dục'],
  },
  {
    say: ['dạy làm người', 'đạo đức học sinh', 'dạy đạo đức', 'lễ phép', 'giáo dục nhân cách'],
    means: ['giáo dục nhân cách, đạo đức, lối sống', 'giáo dục đạo đức, lối sống'],
  },
  {
    say: ['kỹ năng sống', 'tập kỹ năng', 'biết làm thực tế'],
    means: ['kỹ năng thực hành', 'năng lực sáng tạo, kỹ năng thực hành'],
  },
  {
    say: [
      'trường lớp',
      'xây trường',
      'xây trường học',
      'thiếu trường',
      'thiếu lớp',
      'cất trường',
      'mở thêm trường',
      'phòng học',
    ],
    means: ['mạng lưới trường lớp', 'cơ sở vật chất', 'thiết bị dạy học'],
  },
  {
    say: ['đồ dùng dạy học', 'bàn ghế trường', 'máy chiếu', 'dụng cụ học'],
    means: ['thiết bị dạy học', 'cơ sở vật chất, thiết bị dạy học'],
  },
  {
    say: ['trường thông minh', 'trường dùng công nghệ', 'trường hiện đại', 'lớp học thông minh'],
    means: ['trường học số, trường học thông minh', 'mô hình trường học mới'],
  },
  {
    say: ['trường tư', 'trường dân lập', 'trường ngoài', 'trường tư nhân', 'trường quốc tế'],
    means: ['tư thục', 'ngoài công lập', 'xã hội hóa giáo dục', 'xã hội hóa giáo dục, đào tạo'],
  },
  {
    say: ['tư góp vốn mở trường', 'cho tư nhân mở trường', 'kêu gọi mở trường'],
    means: ['xã hội hóa giáo dục', 'thúc đẩy chủ trương xã hội hóa giáo dục, đào tạo'],
  },
  {
    say: ['nhà trường với gia đình', 'phụ huynh và nhà trường'],
    means: ['gắn kết chặt chẽ, hiệu quả giữa nhà trường, gia đình và xã hội'],
  },
  { say: ['cha mẹ học sinh', 'phụ huynh', 'bố mẹ học sinh'], means: ['gia đình', 'nhà trường, gia đình và xã hội'] },
  {
    say: ['con em hộ nghèo đi học', 'con nhà nghèo đi học', 'học trò nghèo', 'học sinh nghèo'],
    means: ['học sinh thuộc hộ nghèo', 'con em hộ nghèo', 'thanh niên, thiếu niên thuộc hộ nghèo'],
  },
  {
    say: ['đổi mới giáo dục', 'cải cách giáo dục', 'thay sách', 'chương trình mới'],
    means: ['đổi mới căn bản, toàn diện giáo dục và đào tạo'],
  },
  { say: ['học thêm', 'dạy thêm', 'học thêm dạy thêm'], means: ['dạy thêm, học thêm'] },
  { say: ['tiếng anh', 'học tiếng anh', 'học ngoại ngữ'], means: ['ngoại ngữ', 'dạy và học ngoại ngữ'] },
  { say: ['ngoại ngữ'], means: ['dạy và học ngoại ngữ'] },
  { say: ['thưởng học giỏi', 'tiền thưởng học sinh giỏi'], means: ['học bổng', 'khuyến học, khuyến tài'] },
  { say: ['học bổng'], means: ['khuyến học, khuyến tài'] },
  { say: ['hội khuyến học', 'khuyến học', 'giúp trẻ hiếu học'], means: ['khuyến học, khuyến tài', 'xã hội học tập'] },
  {
    say: ['bổ túc', 'học bổ túc', 'lớp bổ túc', 'trung tâm giáo dục thường xuyên'],
    means: ['giáo dục thường xuyên', 'học tập suốt đời'],
  },
  {
    say: ['người lớn đi học', 'học buổi tối', 'lớp học buổi tối'],
    means: ['xóa mù chữ', 'học tập suốt đời', 'giáo dục thường xuyên'],
  },
  {
    say: ['thiếu giáo viên', 'thiếu thầy cô', 'tuyển giáo viên'],
    means: ['phát triển đội ngũ nhà giáo', 'tuyển dụng giáo viên'],
  },
  { say: ['đánh nhau ở trường', 'bạo lực học đường', 'bắt nạt ở trường'], means: ['phòng, chống bạo lực học đường'] },
  {
    say: ['cơm trưa học sinh', 'suất ăn ở trường', 'ăn ở trường'],
    means: ['bữa ăn bán trú', 'mô hình trường bán trú'],
    near: ['an toàn thực phẩm'],
  },
];
