import type { ThesaurusEntry } from '../types.js';

/** Water, sanitation, environment, climate, disasters (nước, môi trường, thiên tai). */
export const waterEnvironmentWords: readonly ThesaurusEntry[] = [
  {
    say: [
      'nước máy',
      'nước phông tên',
      'nước thủy cục',
      'nước máy sạch',
      'nước ống',
      'nước nhà máy',
      'nước phông-tên',
    ],
    means: ['nước sạch', 'cấp nước sạch'],
  },
  {
    say: ['nước giếng', 'nước mưa dùng được', 'nước mưa', 'giếng khoan', 'nước lu', 'nước giếng khoan'],
    means: ['nước hợp vệ sinh', 'hợp vệ sinh', 'nước sinh hoạt hợp vệ sinh'],
  },
  {
    say: ['nước dùng trong nhà', 'nước ăn uống', 'nước nấu ăn', 'nước tắm giặt', 'nước xài', 'nước ăn', 'nước dùng'],
    means: ['nước sinh hoạt', 'nước sạch sinh hoạt', 'nước sinh hoạt cho dân cư'],
  },
  {
    say: ['nước mặn', 'hạn mặn', 'mặn xâm nhập', 'nước bị mặn', 'đất bị mặn', 'mặn lên'],
    means: ['nhiễm mặn', 'vùng bị nhiễm mặn', 'xâm nhập mặn'],
  },
  { say: ['xâm nhập mặn'], means: ['nhiễm mặn', 'vùng bị nhiễm mặn'] },
  {
    say: ['nước ngọt', 'trữ nước ngọt', 'hồ nước ngọt', 'chứa nước ngọt'],
    means: ['nguồn cấp nước ngọt', 'an ninh nguồn nước'],
  },
  {
    say: ['thiếu nước', 'khát nước', 'không có nước', 'cúp nước', 'khan nước', 'thiếu nước uống', 'đi xin nước'],
    means: ['vùng thiếu nước', 'bảo đảm nước sạch', 'an ninh nguồn nước'],
  },
  {
    say: ['kéo nước về', 'bắt ống nước', 'kéo ống nước', 'đưa nước về làng', 'nhà máy nước', 'đường ống nước'],
    means: ['cung cấp nước sạch', 'công trình cấp nước sạch nông thôn', 'dự án cấp nước sạch nông thôn'],
  },
  {
    say: ['giữ nguồn nước', 'giữ sông', 'bảo vệ sông', 'giữ nước sông'],
    means: ['bảo vệ nguồn nước', 'an ninh nguồn nước'],
  },
  {
    say: ['xài nước tiết kiệm', 'tiết kiệm nước', 'dùng nước dè xẻn', 'dùng nước tiết kiệm'],
    means: ['sử dụng nước sạch tiết kiệm, hiệu quả'],
  },
  {
    say: ['cầu tiêu', 'nhà xí', 'wc', 'nhà vệ sinh', 'cầu cá', 'hố xí', 'toilet', 'nhà tiêu', 'cầu tõm', 'nhà cầu'],
    means: ['công trình phụ hợp vệ sinh', 'nhà tiêu hợp vệ sinh'],
  },
  { say: ['nhà tắm', 'nhà tắm nhà xí', 'công trình phụ'], means: ['công trình phụ hợp vệ sinh'] },
  {
    say: ['nước cống', 'nước dơ', 'nước thải nhà dân', 'cống rãnh', 'nước bẩn', 'nước đen', 'xả nước bẩn'],
    means: ['nước thải', 'nước thải sinh hoạt', 'hệ thống thu gom nước thải sinh hoạt'],
  },
  {
    say: ['xử lý nước cống', 'lọc nước thải', 'làm sạch nước thải'],
    means: ['nước thải sinh hoạt được xử lý', 'xử lý nước thải'],
  },
  {
    say: ['vệ sinh làng xóm', 'vệ sinh ngõ xóm', 'quét dọn đường làng', 'sạch làng', 'giữ vệ sinh chung'],
    means: ['vệ sinh môi trường', 'vệ sinh môi trường nông thôn'],
  },
  {
    say: ['chương trình nước sạch', 'dự án nước sạch'],
    means: [
      'chương trình mục tiêu quốc gia nước sạch và vệ sinh môi trường nông thôn',
      'chương trình nước sạch vệ sinh môi trường',
    ],
  },
  {
    say: ['vùng lũ', 'vùng ngập', 'rốn lũ', 'chỗ hay ngập', 'vùng trũng'],
    means: ['vùng ngập lũ', 'vùng chịu tác động của thiên tai'],
  },
  {
    say: [
      'rác',
      'rác rưởi',
      'bãi rác',
      'đổ rác',
      'đống rác',
      'rác sinh hoạt',
      'xả rác',
      'vứt rác',
      'vứt rác bừa bãi',
    ],
    means: ['rác thải', 'chất thải rắn sinh hoạt', 'thu gom, xử lý rác thải'],
  },
  {
    say: ['đổ rác ở đâu', 'xe rác', 'gom rác', 'lấy rác', 'hốt rác', 'chở rác', 'thu gom rác'],
    means: ['thu gom, vận chuyển, xử lý chất thải rắn', 'thu gom, xử lý rác thải'],
  },
  {
    say: ['phân loại rác', 'tách rác', 'chia rác', 'lựa rác'],
    means: ['phân loại chất thải rắn tại nguồn', 'phân loại rác thải tại nguồn'],
  },
  {
    say: ['đốt rác', 'lò đốt rác', 'chôn rác', 'nhà máy rác'],
    means: ['xử lý chất thải rắn', 'đốt rác phát điện', 'chôn lấp'],
  },
  {
    say: ['bịch ni lông', 'túi ni lông', 'bao nilon', 'bọc ni lông', 'đồ nhựa', 'rác nhựa', 'ly nhựa', 'chai nhựa'],
    means: ['chất thải nhựa', 'rác thải nhựa', 'sản phẩm nhựa dùng một lần'],
  },
  { say: ['rác bệnh viện', 'rác y tế', 'kim tiêm'], means: ['chất thải y tế', 'chất thải nguy hại'] },
  {
    say: ['rác công nghiệp', 'rác độc hại', 'hóa chất thải'],
    means: ['chất thải nguy hại', 'chất thải công nghiệp'],
  },
  {
    say: ['khói', 'khói bụi', 'khói nhà máy', 'khói xe', 'bụi', 'khói bếp'],
    means: ['khí thải', 'ô nhiễm không khí'],
  },
  {
    say: ['hôi thối', 'dơ bẩn', 'bẩn thỉu', 'dơ dáy', 'bốc mùi', 'mùi hôi', 'sông đen', 'sông chết', 'nước đen ngòm'],
    means: ['ô nhiễm', 'ô nhiễm môi trường', 'xử lý ô nhiễm môi trường'],
  },
  {
    say: ['không khí xấu', 'không khí bẩn', 'bụi mịn', 'ngạt khói', 'đốt rơm'],
    means: ['ô nhiễm không khí', 'chất lượng không khí', 'khí thải'],
  },
  { say: ['ồn ào', 'karaoke ồn', 'ồn quá', 'hát karaoke'], means: ['ô nhiễm tiếng ồn', 'tiếng ồn'] },
  { say: ['tiếng ồn'], means: ['ô nhiễm tiếng ồn'] },
  {
    say: [
      'nước biển lấn',
      'khí hậu đổi',
      'trời đất thay đổi',
      'thời tiết thất thường',
      'trái đất nóng lên',
      'nóng lên',
      'biến đổi thời tiết',
    ],
    means: ['biến đổi khí hậu', 'nước biển dâng', 'ứng phó với biến đổi khí hậu'],
  },
  { say: ['nước biển dâng'], means: ['biến đổi khí hậu'] },
  {
    say: ['thích nghi với thời tiết', 'sống chung với lũ', 'sống chung với mặn', 'sống chung hạn mặn'],
    means: ['thích ứng với biến đổi khí hậu', 'ứng phó với biến đổi khí hậu'],
  },
  {
    say: ['giữ môi trường', 'môi trường sạch', 'bảo vệ thiên nhiên', 'giữ thiên nhiên', 'môi trường xanh sạch'],
    means: ['bảo vệ môi trường', 'bảo vệ môi trường khu dân cư', 'cải thiện chất lượng môi trường'],
  },
  {
    say: ['cây rừng sông suối', 'cây cối muông thú', 'thiên nhiên', 'hệ sinh thái'],
    means: ['hệ sinh thái tự nhiên', 'phục hồi hệ sinh thái tự nhiên', 'đa dạng sinh học'],
  },
  {
    say: ['thú rừng', 'thú quý hiếm', 'chim chóc', 'săn bắt thú'],
    means: ['đa dạng sinh học', 'động vật hoang dã', 'bảo tồn đa dạng sinh học'],
  },
  { say: ['động vật hoang dã'], means: ['đa dạng sinh học', 'bảo tồn đa dạng sinh học'] },
  {
    say: ['tái chế', 'dùng lại', 'tận dụng rác', 'xài lại'],
    means: ['kinh tế tuần hoàn', 'tái chế, tái sử dụng chất thải'],
  },
  {
    say: ['làm ăn sạch', 'sản xuất sạch', 'kinh doanh xanh', 'phát triển xanh'],
    means: ['kinh tế xanh', 'tăng trưởng xanh', 'kinh tế tuần hoàn'],
  },
  {
    say: ['khí nhà kính', 'khí các bon', 'tín chỉ carbon', 'bán khí thải'],
    means: ['giảm phát thải khí nhà kính', 'tín chỉ các-bon', 'phát thải ròng bằng 0'],
  },
  {
    say: ['xả thải', 'xả ra sông', 'đổ ra sông', 'xả trộm', 'nhà máy xả thải'],
    means: ['xả nước thải', 'kiểm soát nguồn thải', 'ô nhiễm do nước thải, rác thải, khí thải'],
  },
  {
    say: ['chuồng trại hôi', 'phân heo', 'nuôi heo hôi'],
    means: ['chất thải chăn nuôi', 'ô nhiễm môi trường trong chăn nuôi'],
  },
  { say: ['chất thải chăn nuôi'], means: ['ô nhiễm môi trường trong chăn nuôi'] },
  {
    say: ['cát tặc', 'hút cát', 'khai thác cát', 'đào cát', 'múc cát', 'mỏ đá', 'khai thác đá'],
    means: ['khai thác khoáng sản', 'quản lý khoáng sản', 'khai thác cát, sỏi'],
  },
  { say: ['quan trắc', 'đo ô nhiễm', 'trạm đo không khí'], means: ['quan trắc môi trường'] },
  {
    say: ['cụm công nghiệp ô nhiễm', 'khu công nghiệp xả thải'],
    means: ['hệ thống xử lý nước thải tập trung', 'khu công nghiệp'],
  },
  {
    say: ['bị hủy hoại', 'xuống cấp', 'bị tàn phá', 'hư hao'],
    means: ['suy thoái', 'nguy cơ suy thoái, ô nhiễm môi trường'],
  },
  {
    say: ['sạt lở', 'lở bờ sông', 'lở đất', 'bờ biển bị lở', 'xói lở'],
    means: ['sạt lở bờ sông, bờ biển', 'phòng, chống sạt lở', 'sụt lún'],
  },
  { say: ['sụt lún'], means: ['sạt lở bờ sông, bờ biển', 'phòng, chống sạt lở'] },
  {
    say: ['bão', 'lụt', 'lũ', 'bão lụt', 'lũ lụt', 'bão bùng', 'mưa lũ', 'ngập lụt', 'nước lụt', 'bão tố', 'mưa bão'],
    means: ['thiên tai', 'thiên tai, lũ lụt', 'phòng, chống thiên tai'],
  },
  {
    say: ['khô hạn', 'nắng hạn', 'nắng nóng', 'đồng khô', 'cháy đồng'],
    means: ['hạn hán', 'thiên tai', 'biến đổi khí hậu'],
  },
  { say: ['hạn hán'], means: ['thiên tai', 'biến đổi khí hậu'] },
  {
    say: ['ngập nước', 'ngập đường', 'mưa ngập', 'ngập phố', 'triều cường'],
    means: ['ngập úng', 'chống ngập đô thị', 'vùng ngập lũ'],
  },
  { say: ['lũ quét', 'núi lở', 'lũ ống', 'sạt núi'], means: ['lũ quét, sạt lở đất', 'thiên tai'] },
  {
    say: ['chống bão', 'chống lụt', 'phòng lũ', 'phòng bão', 'lo bão lụt'],
    means: ['phòng, chống thiên tai', 'ứng phó với thiên tai', 'phòng, chống lụt, bão'],
  },
  { say: ['cứu nạn', 'cứu người', 'cứu hộ', 'ca nô cứu hộ'], means: ['tìm kiếm cứu nạn', 'cứu nạn, cứu hộ'] },
  {
    say: ['chạy bão', 'di tản', 'dời dân', 'chuyển dân', 'tái định cư vùng lũ'],
    means: ['sơ tán', 'di dời dân cư', 'sắp xếp, ổn định dân cư'],
  },
  { say: ['sơ tán'], means: ['di dời dân cư', 'sắp xếp, ổn định dân cư'] },
  {
    say: ['mất mát', 'bị thiệt', 'mất trắng', 'mất mùa vì lũ'],
    means: ['bị thiệt hại do thiên tai', 'thiệt hại', 'bị thiệt hại do gặp rủi ro'],
  },
  { say: ['thiệt hại'], means: ['bị thiệt hại do thiên tai', 'bị thiệt hại do gặp rủi ro'] },
  {
    say: ['đê biển', 'vỡ đê', 'đắp đê', 'hồ đập', 'đập nước'],
    means: ['đê điều', 'kè', 'an toàn hồ đập', 'công trình phòng, chống thiên tai'],
  },
  { say: ['đê điều'], means: ['kè', 'an toàn hồ đập', 'công trình phòng, chống thiên tai'] },
  {
    say: ['báo bão', 'dự báo mưa bão', 'tin bão', 'cảnh báo lũ'],
    means: ['dự báo, cảnh báo thiên tai', 'cảnh báo sớm'],
  },
];
