import type { ThesaurusEntry } from '../types.js';

/** Gender equality, women, family (bình đẳng giới, gia đình). */
export const genderFamilyWords: readonly ThesaurusEntry[] = [
  {
    say: ['nam nữ như nhau', 'nam nữ bình đẳng', 'trai gái như nhau', 'đàn bà thiệt thòi', 'bình quyền', 'nữ quyền'],
    means: ['bình đẳng giới', 'chương trình quốc gia về bình đẳng giới'],
  },
  {
    say: ['phụ nữ làm lãnh đạo', 'nữ lãnh đạo', 'đàn bà làm lãnh đạo'],
    means: ['cán bộ nữ', 'tỷ lệ nữ tham gia lãnh đạo, quản lý', 'bình đẳng giới trong chính trị'],
  },
  { say: ['cán bộ nữ'], means: ['tỷ lệ nữ tham gia lãnh đạo, quản lý', 'bình đẳng giới trong chính trị'] },
  {
    say: ['phụ nữ khởi nghiệp', 'chị em làm ăn', 'vốn cho phụ nữ', 'phụ nữ vay vốn'],
    means: ['hỗ trợ phụ nữ khởi nghiệp', 'phát triển kinh tế, đa dạng', 'tín dụng chính sách xã hội'],
  },
  { say: ['việc nhà', 'nội trợ', 'làm việc nhà'], means: ['công việc nội trợ', 'bình đẳng giới trong gia đình'] },
  { say: ['quấy rối', 'sàm sỡ phụ nữ', 'bị quấy rối'], means: ['quấy rối tình dục', 'bạo lực trên cơ sở giới'] },
  { say: ['quấy rối tình dục'], means: ['bạo lực trên cơ sở giới'] },
  {
    say: ['phân biệt nam nữ', 'coi thường phụ nữ', 'kỳ thị phụ nữ'],
    means: ['định kiến giới', 'bình đẳng giới', 'phân biệt đối xử'],
  },
  { say: ['vì sự tiến bộ phụ nữ', 'tiến bộ phụ nữ'], means: ['vì sự tiến bộ của phụ nữ', 'bình đẳng giới'] },
  { say: ['lgbt', 'đồng tính', 'chuyển giới'], means: ['bình đẳng giới', 'giới tính'] },
  {
    say: [
      'nam nữ bình quyền',
      'trai gái như nhau',
      'nữ làm lãnh đạo',
      'phụ nữ làm cán bộ',
      'đàn bà làm lãnh đạo',
      'chị em làm lãnh đạo',
      'nữ lãnh đạo',
      'bình quyền',
      'con nào cũng là con',
    ],
    means: ['bình đẳng giới', 'phụ nữ tham gia', 'cán bộ nữ'],
  },
  {
    say: ['dạy con', 'nuôi dạy con', 'làm cha mẹ', 'con cái hư hỏng', 'nề nếp gia đình', 'gia phong', 'hiếu thảo'],
    means: ['giáo dục đạo đức, lối sống trong gia đình'],
    near: ['gia đình', 'công tác gia đình'],
  },
];
