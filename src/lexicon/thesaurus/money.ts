import type { ThesaurusEntry } from '../types.js';

/** Money (kinh phí, ngân sách). */
export const moneyWords: readonly ThesaurusEntry[] = [
  {
    say: [
      'tiền ở đâu ra',
      'lấy tiền từ đâu',
      'tiền đâu',
      'ai trả tiền',
      'ai bỏ tiền',
      'nguồn tiền',
      'tiền lấy ở đâu',
      'ai chi tiền',
      'tiền làm',
      'tiền từ đâu',
      'ai móc hầu bao',
    ],
    means: ['kinh phí', 'ngân sách', 'nguồn lực thực hiện', 'kinh phí thực hiện'],
  },
  {
    say: ['tiền nhà nước', 'tiền thuế dân', 'công quỹ', 'quỹ nhà nước', 'ngân khố', 'tiền nhà nước chi'],
    means: ['ngân sách nhà nước', 'kinh phí', 'ngân sách'],
  },
  {
    say: [
      'tiền trung ương',
      'tiền nhà nước trên',
      'tiền trên rót',
      'tiền trên cấp',
      'trung ương cho tiền',
      'tiền bộ cho',
      'trung ương rót',
    ],
    means: [
      'ngân sách trung ương',
      'nguồn vốn trung ương',
      'được trung ương hỗ trợ',
      'hỗ trợ của các bộ, ngành trung ương',
      'kinh phí tw',
    ],
  },
  {
    say: ['tiền tỉnh', 'tỉnh bỏ tiền', 'tiền huyện', 'tiền thành phố', 'tiền xã', 'quỹ tỉnh', 'tiền địa phương'],
    means: ['ngân sách địa phương', 'ngân sách tỉnh', 'kinh phí đp', 'ngân sách cấp tỉnh, cấp huyện'],
  },
  {
    say: ['tiền doanh nghiệp', 'công ty bỏ tiền', 'doanh nghiệp góp'],
    means: ['nguồn đóng góp, hỗ trợ hợp pháp của các doanh nghiệp', 'kp dn', 'xã hội hóa'],
  },
  {
    say: ['chia tiền', 'rót tiền', 'phát tiền cho ngành', 'phân tiền', 'chia vốn', 'chia ngân sách', 'rót vốn'],
    means: ['phân bổ', 'phân bổ kinh phí', 'bố trí kinh phí', 'bố trí vốn'],
  },
  {
    say: ['lo tiền', 'dành tiền', 'để dành tiền', 'chi tiền', 'dành vốn', 'cấp vốn', 'xuất tiền', 'bỏ tiền ra'],
    means: ['bố trí kinh phí', 'cân đối, bố trí vốn', 'bố trí ngân sách', 'bảo đảm kinh phí'],
  },
  {
    say: ['cân tiền', 'liệu cơm gắp mắm', 'cân thu chi', 'thu bù chi'],
    means: ['cân đối', 'cân đối, bố trí', 'khả năng cân đối'],
  },
  { say: ['bỏ thêm tiền', 'góp phần tiền', 'tiền góp của tỉnh', 'vốn góp'], means: ['đối ứng vốn', 'vốn đối ứng'] },
  {
    say: ['đóng góp', 'góp tiền', 'góp của', 'dân góp', 'hùn tiền', 'hùn hạp', 'chung tiền', 'ủng hộ tiền'],
    means: ['nguồn đóng góp', 'huy động', 'xã hội hóa', 'vận động'],
  },
  {
    say: [
      'kêu gọi góp',
      'xin tài trợ',
      'quyên góp',
      'kêu gọi',
      'xin tiền',
      'kêu gọi ủng hộ',
      'vận động góp',
      'đi xin',
    ],
    means: ['vận động', 'huy động nguồn lực', 'vận động nguồn lực', 'kêu gọi xã hội hóa', 'huy động'],
  },
  {
    say: [
      'dân và nhà nước cùng làm',
      'nhà nước và nhân dân cùng làm',
      'tư nhân góp',
      'cho tư nhân làm',
      'tư nhân tham gia',
      'huy động dân',
    ],
    means: ['xã hội hóa', 'đẩy mạnh xã hội hóa', 'hợp tác công - tư'],
  },
  { say: ['xã hội hóa'], means: ['huy động nguồn lực', 'nguồn lực xã hội hóa'] },
  { say: ['nhà nước bắt tay tư nhân', 'công tư hợp tác', 'đối tác công tư'], means: ['hợp tác công - tư', 'ppp'] },
  {
    say: [
      'tiền nước ngoài',
      'tiền tây',
      'viện trợ',
      'tiền viện trợ',
      'ngoại quốc giúp',
      'nước ngoài giúp',
      'tài trợ nước ngoài',
    ],
    means: ['viện trợ, tài trợ', 'nguồn viện trợ', 'vốn tài trợ, viện trợ', 'hợp tác quốc tế'],
  },
  {
    say: ['tổ chức nước ngoài', 'phi chính phủ', 'tổ chức từ thiện nước ngoài'],
    means: ['đối ngoại phi chính phủ', 'tổ chức quốc tế', 'nguồn tài trợ'],
  },
  { say: ['vay nước ngoài', 'vốn nước ngoài', 'oda'], means: ['vốn oda', 'nguồn vốn nước ngoài'] },
  {
    say: ['tiền đầu tư', 'tiền xây dựng', 'vốn xây dựng', 'tiền làm công trình'],
    means: ['đầu tư công', 'vốn đầu tư công trung hạn', 'vốn đầu tư'],
  },
  { say: ['vốn đầu tư'], means: ['đầu tư công', 'vốn đầu tư công trung hạn'] },
  {
    say: ['công trình nhà nước', 'dự án nhà nước', 'làm công trình'],
    means: ['kế hoạch vốn đầu tư công trung hạn', 'dự án đầu tư công', 'đầu tư công'],
  },
  { say: ['đầu tư công'], means: ['kế hoạch vốn đầu tư công trung hạn', 'dự án đầu tư công'] },
  {
    say: ['tiêu tiền', 'xài tiền', 'tiêu hết vốn', 'xài vốn', 'dùng vốn'],
    means: ['giải ngân', 'giải ngân vốn đầu tư công'],
  },
  {
    say: [
      'bao nhiêu tiền',
      'tốn bao nhiêu',
      'hết bao nhiêu tiền',
      'chi bao nhiêu',
      'tổng tiền',
      'giá bao nhiêu',
      'tốn mấy tỷ',
    ],
    means: ['kinh phí', 'tổng kinh phí', 'tổng mức đầu tư', 'mức hỗ trợ'],
  },
  {
    say: ['tiền phí', 'tiền đóng', 'tiền nộp', 'phải đóng tiền'],
    means: ['lệ phí', 'mức thu', 'chế độ thu, nộp và quản lý lệ phí'],
  },
  { say: ['lệ phí'], means: ['mức thu', 'chế độ thu, nộp và quản lý lệ phí'] },
  {
    say: [
      'khỏi đóng tiền',
      'khỏi trả tiền',
      'không mất tiền',
      'không tốn tiền',
      'khỏi tốn đồng nào',
      'không lấy tiền',
      'phát không',
      'free',
    ],
    means: ['miễn phí'],
  },
  {
    say: ['bớt tiền', 'giảm tiền', 'được giảm', 'giảm giá', 'trừ bớt'],
    means: ['miễn, giảm', 'hỗ trợ chi phí', 'ưu đãi'],
  },
  {
    say: ['tiêu xài bừa bãi', 'lãng phí', 'tiêu hoang', 'phung phí', 'xài sang', 'tiêu dùng bừa bãi'],
    means: ['thực hành tiết kiệm, chống lãng phí', 'chống lãng phí'],
  },
  { say: ['dành dụm', 'tiết kiệm', 'chi tiêu dè xẻn', 'tằn tiện'], means: ['thực hành tiết kiệm'] },
  {
    say: [
      'ăn hối lộ',
      'tham ô',
      'tham nhũng',
      'ăn của đút lót',
      'đút lót',
      'bôi trơn',
      'ăn tiền',
      'lót tay',
      'nhận phong bì',
    ],
    means: ['phòng, chống tham nhũng', 'tham nhũng, tiêu cực', 'tiêu cực'],
  },
  { say: ['tiền dự phòng', 'tiền để dành'], means: ['dự phòng ngân sách', 'quỹ dự trữ tài chính'] },
  { say: ['tiền thuế', 'thu thuế', 'đóng thuế', 'thuế má'], means: ['thu ngân sách nhà nước', 'thuế'] },
  {
    say: ['của cải', 'tiền của', 'sức người sức của', 'nhân tài vật lực'],
    means: ['nguồn lực', 'huy động tối đa mọi nguồn lực'],
  },
  {
    say: ['nguồn khác', 'tiền chỗ khác', 'tiền hợp pháp khác'],
    means: ['các nguồn vốn hợp pháp khác', 'nguồn vốn hợp pháp khác'],
  },
];
