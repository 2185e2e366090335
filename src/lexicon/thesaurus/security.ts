import type { ThesaurusEntry } from '../types.js';

/** Security, crime, drugs, fire, defence (an ninh, tội phạm). */
export const securityWords: readonly ThesaurusEntry[] = [
  {
    say: ['trộm cắp', 'cướp giật', 'ăn trộm', 'ăn cướp', 'móc túi', 'giật đồ', 'đạo chích', 'mất trộm', 'trộm chó'],
    means: ['tội phạm xâm phạm sở hữu'],
    near: ['tội phạm', 'phòng, chống tội phạm'],
  },
  {
    say: ['tội phạm', 'giang hồ', 'xã hội đen', 'côn đồ', 'du côn', 'băng nhóm', 'đầu gấu'],
    means: ['phòng, chống tội phạm'],
    near: ['trật tự, an toàn xã hội', 'tội phạm có tổ chức'],
  },
  {
    say: ['cho vay nặng lãi', 'bốc bát họ', 'xiết nợ', 'đòi nợ thuê', 'vay nóng', 'vay cắt cổ'],
    means: ['tội phạm liên quan đến tín dụng đen', 'tín dụng đen', 'cho vay lãi nặng'],
  },
  { say: ['tín dụng đen'], means: ['tội phạm liên quan đến tín dụng đen', 'cho vay lãi nặng'] },
  {
    say: ['lừa đảo', 'lường gạt', 'bị lừa', 'gạt tiền', 'bị gạt'],
    means: ['tội phạm lừa đảo chiếm đoạt tài sản'],
    near: ['phòng, chống tội phạm'],
  },
  {
    say: ['lừa bán', 'buôn người', 'bán qua biên giới', 'lừa bán phụ nữ'],
    means: ['mua bán người', 'phòng, chống mua bán người'],
  },
  {
    say: ['ma túy', 'hàng trắng', 'thuốc lắc', 'đập đá', 'buôn ma túy', 'bán hàng đá', 'cần sa'],
    means: ['phòng, chống ma túy'],
    near: ['tội phạm ma túy', 'cai nghiện ma túy'],
  },
  {
    say: ['sau cai', 'hết nghiện', 'quản lý người nghiện', 'cai xong'],
    means: ['quản lý sau cai nghiện ma túy'],
    near: ['hòa nhập cộng đồng'],
  },
  {
    say: ['mại dâm', 'làm gái', 'gái bán hoa', 'đĩ điếm', 'buôn phấn bán hương'],
    means: ['phòng, chống mại dâm'],
    near: ['tệ nạn xã hội'],
  },
  {
    say: ['cờ bạc', 'đánh bài', 'số đề', 'đá gà', 'cá độ', 'đánh đề'],
    means: ['tội phạm đánh bạc'],
    near: ['tệ nạn xã hội'],
  },
  {
    say: ['tệ nạn', 'thói hư tật xấu', 'chuyện xấu trong xóm'],
    means: ['tệ nạn xã hội', 'phòng, chống tệ nạn xã hội'],
  },
  {
    say: ['an ninh', 'trị an', 'yên ổn', 'bình yên xóm làng', 'giữ yên làng xóm', 'làng xóm yên ổn'],
    means: ['an ninh, trật tự', 'trật tự, an toàn xã hội', 'bảo đảm an ninh, trật tự'],
  },
  {
    say: ['cảnh sát', 'công an xã', 'công an phường', 'mấy chú công an'],
    means: ['công an', 'lực lượng công an'],
    near: ['công an cấp xã'],
  },
  { say: ['công an'], means: ['lực lượng công an'], near: ['công an cấp xã'] },
  {
    say: ['dân phòng', 'tổ tự quản', 'bảo vệ khu phố'],
    means: ['lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở'],
    near: ['dân quân tự vệ'],
  },
  { say: ['dân quân'], means: ['dân quân tự vệ'] },
  {
    say: ['chữa cháy', 'phòng cháy', 'cứu hỏa', 'bình chữa cháy'],
    means: ['phòng cháy, chữa cháy', 'phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
  },
  {
    say: ['cháy chợ'],
    means: ['vụ cháy'],
    near: ['phòng cháy, chữa cháy', 'phòng cháy, chữa cháy và cứu nạn, cứu hộ'],
  },
  {
    say: ['đi lính', 'đi nghĩa vụ', 'khám nghĩa vụ', 'gọi nhập ngũ'],
    means: ['nghĩa vụ quân sự', 'tuyển quân', 'tuyển chọn và gọi công dân nhập ngũ'],
  },
  { say: ['nghĩa vụ quân sự'], means: ['tuyển quân', 'tuyển chọn và gọi công dân nhập ngũ'] },
  {
    say: ['bộ đội', 'quân ngũ', 'lính tráng'],
    means: ['lực lượng vũ trang'],
    near: ['quốc phòng', 'quân sự địa phương'],
  },
  { say: ['quốc phòng'], means: [], near: ['lực lượng vũ trang', 'quân sự địa phương'] },
  {
    say: ['hàng giả', 'hàng nhái', 'hàng lậu', 'buôn lậu', 'hàng dỏm'],
    means: ['chống buôn lậu, gian lận thương mại và hàng giả'],
  },
  { say: ['vượt biên', 'trốn sang nước khác', 'nhập cảnh chui'], means: ['xuất cảnh, nhập cảnh trái phép'] },
  {
    say: ['tù về', 'mãn hạn tù', 'ra tù', 'người ra tù'],
    means: ['người chấp hành xong án phạt tù', 'tái hòa nhập cộng đồng'],
  },
  { say: ['pháo', 'đốt pháo', 'pháo lậu'], means: ['quản lý vũ khí, vật liệu nổ và pháo'] },
  {
    say: ['kéo lên tỉnh kiện', 'kiện tụng đông người', 'tụ tập khiếu kiện'],
    means: ['khiếu nại, tố cáo', 'giải quyết khiếu nại, tố cáo', 'khiếu kiện đông người'],
  },
  { say: ['khiếu kiện đông người'], means: ['khiếu nại, tố cáo', 'giải quyết khiếu nại, tố cáo'] },
  { say: ['tố giác', 'tố quan'], means: ['tố cáo', 'tin báo, tố giác về tội phạm'] },
  {
    say: [
      'giữ yên xóm làng',
      'yên xóm yên làng',
      'xóm làng yên ổn',
      'giữ yên cho dân',
      'giữ yên bờ cõi',
      'xóm làng bình yên',
      'giữ bình yên',
      'bình yên cho dân',
    ],
    means: ['an ninh, trật tự', 'bảo đảm an ninh, trật tự'],
    near: ['trật tự, an toàn xã hội'],
  },
  {
    say: ['đánh nhau', 'chém nhau', 'quậy phá', 'càn quấy', 'say xỉn quậy', 'say rượu đánh nhau', 'thanh niên quậy'],
    means: [],
    near: ['trật tự, an toàn xã hội', 'an ninh, trật tự'],
  },
  {
    say: ['lính cứu hỏa', 'cứu người bị nạn', 'cứu người gặp nạn', 'cứu người dưới nước'],
    means: ['cứu nạn, cứu hộ', 'cứu hộ, cứu nạn'],
  },
  {
    say: ['cứu người ngoài biển', 'người đi biển bị nạn', 'ghe chìm', 'tàu chìm', 'dân đi biển gặp nạn'],
    means: ['cứu hộ, cứu nạn', 'cứu nạn trên biển'],
    near: ['ngư dân'],
  },
  {
    say: ['báo tin cho công an', 'mách công an', 'tố giác tội phạm', 'báo công an'],
    means: ['tin báo, tố giác về tội phạm', 'tiếp nhận tin báo'],
  },
  {
    say: ['vay app', 'sập bẫy tín dụng đen', 'vay tiền góp', 'tiền góp đứng', 'giựt hụi', 'bể hụi'],
    means: ['tín dụng đen', 'cho vay lãi nặng'],
  },
  {
    say: ['giữ biên giới', 'gác biên giới', 'canh biên giới', 'giữ đất biên thùy', 'nơi biên ải'],
    means: ['quốc phòng, an ninh khu vực biên giới', 'khu vực biên giới'],
    near: ['quốc phòng'],
  },
  {
    say: [
      'giấy vào biên giới',
      'giấy lên biên giới',
      'xin giấy vào biên giới',
      'xin giấy lên biên giới',
      'giấy phép lên biên giới',
    ],
    means: ['cấp giấy phép vào khu vực biên giới', 'giấy phép vào khu vực biên giới'],
  },
  {
    say: ['khách bị nạn gọi ai', 'khách gặp chuyện gọi số nào', 'số gọi cứu giúp du khách'],
    means: ['đường dây nóng hỗ trợ du khách'],
  },
  { say: ['đặt camera', 'máy quay giám sát', 'camera coi chừng'], means: ['camera giám sát'] },
  {
    say: ['trộm vặt', 'trộm đạo', 'mất đồ', 'mất của', 'mất xe'],
    means: [],
    near: ['phòng, chống tội phạm', 'an ninh, trật tự'],
  },
  {
    say: ['bộ đội giúp dân', 'lính giúp dân', 'bộ đội làm giúp'],
    means: ['lực lượng vũ trang', 'bộ chỉ huy quân sự', 'bộ đội biên phòng'],
  },
  { say: ['phạt qua camera', 'phạt qua máy quay'], means: ['phạt nguội', 'khai thác dữ liệu camera giám sát'] },
  {
    say: ['giao nộp súng', 'nộp súng', 'súng tự chế', 'súng săn', 'vũ khí tự chế'],
    means: ['giao nộp vũ khí', 'quản lý vũ khí, vật liệu nổ và pháo'],
  },
  {
    say: ['gạt người già', 'lừa người già', 'gạt mấy cụ', 'lừa mấy cụ', 'dụ người già'],
    means: ['lừa đảo, ngược đãi, bạo hành người cao tuổi', 'lừa đảo'],
  },
  { say: ['hiếp đáp', 'ăn hiếp', 'hà hiếp', 'ức hiếp'], means: ['bạo hành', 'bạo lực', 'ngược đãi'] },
  {
    say: ['đi chui', 'trốn đi nước ngoài'],
    means: ['xuất cảnh trái phép', 'xuất cảnh, cư trú trái phép ở nước ngoài'],
  },
  { say: ['môi giới chui', 'dắt mối lừa đảo'], means: ['lừa đảo', 'thu phí sai quy định'] },
  {
    say: ['gọi cứu', 'gọi cứu hộ', 'kêu cứu', 'số kêu cứu', 'số gọi khẩn'],
    means: ['đường dây nóng', 'cứu hộ, cứu nạn'],
  },
  {
    say: ['nạn cướp giật', 'giựt dọc', 'giựt đồ', 'bị giựt'],
    means: [],
    near: ['tội phạm', 'phòng, chống tội phạm'],
  },
  {
    say: ['trai làng đánh nhau', 'thanh niên đánh nhau', 'choảng nhau', 'hỗn chiến'],
    means: [],
    near: ['trật tự, an toàn xã hội', 'an ninh, trật tự'],
  },
];
