import type { ThesaurusEntry } from '../types.js';

/** Housing (nhà ở). */
export const housingWords: readonly ThesaurusEntry[] = [
  {
    say: [
      'noxh',
      'nhà giá rẻ',
      'chung cư thu nhập thấp',
      'nhà thu nhập thấp',
      'chung cư giá rẻ',
      'nhà cho người nghèo mua',
      'nhà rẻ',
      'nhà xã hội',
      'căn hộ giá rẻ',
    ],
    means: [
      'nhà ở xã hội',
      'nhà ở cho các đối tượng chính sách xã hội',
      'nhà ở cho người thu nhập thấp',
      'nhà ở cho người có thu nhập thấp',
    ],
  },
  { say: ['nhà ở cho người thu nhập thấp'], means: ['nhà ở xã hội'] },
  {
    say: ['nhà ở xã hội'],
    means: ['nhà ở cho các đối tượng chính sách xã hội', 'nhà ở cho người có thu nhập thấp'],
    near: ['nhà ở cho công nhân'],
  },
  {
    say: [
      'nhà nát',
      'nhà dột',
      'nhà lá',
      'nhà tranh',
      'nhà ọp ẹp',
      'nhà xiêu',
      'nhà sập',
      'nhà xập xệ',
      'nhà rách',
      'nhà tre lá',
      'nhà tạm bợ',
      'chòi',
      'nhà cũ nát',
      'nhà sắp sập',
    ],
    means: ['nhà tạm', 'nhà dột nát', 'nhà tạm, nhà dột nát'],
  },
  {
    say: ['xóa nhà tranh', 'xóa nhà lá', 'hết nhà tranh', 'dẹp nhà nát', 'xóa nhà dột'],
    means: ['xóa nhà tạm', 'xóa hoàn toàn tình trạng nhà tạm, nhà dột nát', 'chương trình xóa nhà tạm'],
  },
  {
    say: [
      'nhà xây chắc',
      'nhà tường',
      'nhà gạch',
      'nhà kiên cố',
      'nhà bê tông',
      'nhà chắc chắn',
      'nhà vững',
      'nhà đúc',
    ],
    means: ['nhà ở kiên cố', 'đảm bảo chắc chắn'],
  },
  {
    say: [
      'nhà trọ công nhân',
      'chỗ ở công nhân',
      'nhà cho công nhân',
      'phòng trọ công nhân',
      'ký túc xá công nhân',
      'xóm trọ công nhân',
    ],
    means: [
      'nhà ở cho công nhân',
      'nhà ở tại các khu',
      'nhà ở cho công nhân tại các khu công nghiệp',
      'nhà ở cho người lao động tại các khu công nghiệp',
    ],
  },
  {
    say: ['nhà trọ sinh viên', 'ký túc xá', 'phòng trọ sinh viên', 'chỗ ở sinh viên'],
    means: ['nhu cầu về nhà ở cho người lao động tại các khu công nghiệp và học sinh, sinh viên'],
  },
  {
    say: [
      'mỗi người mấy mét vuông',
      'mấy mét vuông',
      'bao nhiêu mét vuông',
      'diện tích nhà',
      'nhà rộng bao nhiêu',
      'mét vuông một người',
    ],
    means: ['nhà ở bình quân', 'diện tích nhà ở bình quân', 'diện tích sàn nhà ở bình quân', 'm2 sàn/người'],
  },
  {
    say: ['công ty xây nhà', 'công ty xây dựng nhà', 'bên xây nhà', 'ông chủ dự án', 'nhà thầu'],
    means: ['chủ đầu tư', 'nhà đầu tư', 'doanh nghiệp đầu tư xây dựng nhà ở'],
  },
  {
    say: ['nơi ăn chốn ở', 'mái nhà', 'chỗ trú thân', 'nhà cửa', 'cái nhà', 'chỗ nương thân', 'an cư'],
    means: ['nhà ở', 'chỗ ở', 'chỗ ở thích hợp'],
  },
  { say: ['chỗ ở'], means: ['nhà ở', 'chỗ ở thích hợp'] },
  {
    say: ['không có nhà', 'chưa có nhà', 'khó khăn nhà cửa', 'thiếu chỗ ở', 'nhà cửa khó khăn'],
    means: ['khó khăn về nhà ở'],
  },
  {
    say: [
      'xây nhà cho người nghèo',
      'cất nhà cho hộ nghèo',
      'làm nhà cho hộ nghèo',
      'cho nhà người nghèo',
      'sửa nhà cho hộ nghèo',
    ],
    means: ['hỗ trợ nhà ở', 'hộ nghèo khó khăn về nhà ở', 'cải thiện nhà ở', 'hỗ trợ cải thiện nhà ở'],
  },
  {
    say: ['cất nhà', 'xây nhà', 'làm nhà', 'dựng nhà', 'cất nhà mới'],
    means: ['xây dựng nhà ở', 'xây mới', 'hỗ trợ xây mới và sửa chữa nhà ở'],
  },
  {
    say: ['sửa nhà', 'lợp lại nhà', 'chống dột', 'sửa sang nhà'],
    means: ['sửa chữa nhà ở', 'sửa chữa', 'cải thiện nhà ở'],
  },
  {
    say: ['bao nhiêu căn', 'mấy căn nhà', 'số căn hộ', 'mấy ngàn căn'],
    means: ['căn nhà ở xã hội', 'căn hộ nhà ở xã hội'],
  },
  { say: ['chung cư', 'nhà tập thể', 'nhà cao tầng'], means: ['nhà chung cư', 'căn hộ', 'phát triển nhà ở'] },
  { say: ['căn hộ'], means: ['nhà chung cư', 'phát triển nhà ở'] },
  { say: ['nhà chung cư'], means: ['căn hộ', 'phát triển nhà ở'] },
  {
    say: ['giá nhà', 'tiền thuê nhà', 'thuê nhà', 'mướn nhà', 'mua nhà', 'giá thuê'],
    means: ['giá thuê, giá mua hợp lý', 'hỗ trợ nhà ở'],
  },
  { say: ['triệu căn hộ', 'một triệu căn', '1 triệu căn nhà'], means: ['ít nhất 01 triệu căn hộ nhà ở xã hội'] },
  {
    say: ['nhà sập vì bão', 'nhà tốc mái', 'mất nhà vì lũ', 'bão làm sập nhà', 'bay mái'],
    means: ['chỗ ở cho người dân bị ảnh hưởng bởi thiên tai', 'hỗ trợ kịp thời, đảm bảo chỗ ở'],
  },
  {
    say: ['nhà an toàn', 'nhà tránh bão', 'nhà chống lũ', 'nhà tránh lũ'],
    means: ['nhà ở an toàn', 'nhà ở an toàn cho người dân', 'phòng, chống thiên tai'],
  },
  {
    say: ['kế hoạch nhà ở', 'chương trình nhà ở', 'quy hoạch nhà ở'],
    means: ['chương trình phát triển nhà ở', 'kế hoạch phát triển nhà ở', 'chiến lược phát triển nhà ở quốc gia'],
  },
  {
    say: ['vay mua nhà', 'vay xây nhà', 'vay tiền làm nhà'],
    means: ['hỗ trợ nhà ở', 'cho vay nhà ở xã hội', 'tín dụng chính sách xã hội'],
  },
  { say: ['ở chật', 'nhà chật', 'chật chội'], means: ['diện tích nhà ở bình quân', 'cải thiện điều kiện nhà ở'] },
];
