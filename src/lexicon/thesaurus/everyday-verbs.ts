import type { ThesaurusEntry } from '../types.js';

/** Everyday verbs and the verbs of plans. */
export const everydayVerbsWords: readonly ThesaurusEntry[] = [
  {
    say: ['dẹp', 'bỏ hẳn', 'hết hẳn', 'dẹp bỏ', 'bỏ luôn', 'xóa sổ', 'cho hết'],
    means: ['xóa bỏ', 'chấm dứt', 'xóa hoàn toàn', 'loại trừ'],
  },
  { say: ['chấm dứt'], means: ['xóa bỏ', 'xóa hoàn toàn', 'loại trừ'] },
  { say: ['dẹp nạn', 'dẹp loạn', 'dẹp tệ', 'bài trừ'], means: ['phòng, chống', 'ngăn chặn', 'xóa bỏ'] },
  {
    say: ['kéo xuống', 'hạ xuống', 'bớt', 'rút xuống', 'làm giảm', 'giảm bớt', 'cắt bớt'],
    means: ['giảm', 'giảm thiểu', 'giảm tỷ lệ'],
  },
  {
    say: ['kéo lên', 'tăng lên', 'đẩy lên', 'nâng lên', 'cho cao hơn', 'thêm lên'],
    means: ['nâng cao', 'tăng', 'tăng cường', 'nâng mức'],
  },
  {
    say: ['làm tốt hơn', 'khá hơn', 'khấm khá', 'đỡ hơn', 'tốt lên', 'cho tốt hơn'],
    means: ['cải thiện', 'nâng cao', 'nâng cao chất lượng'],
  },
  {
    say: ['làm mạnh', 'làm nhanh', 'làm ráo riết', 'làm tới', 'thúc mạnh'],
    means: ['đẩy mạnh', 'đẩy nhanh', 'tăng cường'],
  },
  { say: ['đẩy nhanh'], means: ['đẩy mạnh', 'tăng cường'] },
  {
    say: ['mở thêm', 'nới rộng', 'mở ra', 'làm rộng', 'mở mang', 'nới'],
    means: ['mở rộng', 'mở rộng đối tượng', 'phát triển'],
  },
  { say: ['giữ nguyên', 'giữ mức', 'giữ được', 'không để tụt'], means: ['duy trì', 'giữ vững', 'tiếp tục duy trì'] },
  { say: ['giữ vững'], means: ['duy trì', 'tiếp tục duy trì'] },
  {
    say: ['sửa', 'sửa lại cho tốt', 'tân trang', 'nâng lên đời'],
    means: ['sửa chữa', 'nâng cấp', 'cải tạo', 'tu bổ'],
  },
  { say: ['tu bổ'], means: ['sửa chữa', 'nâng cấp', 'cải tạo'] },
  { say: ['sửa chữa'], means: ['nâng cấp', 'cải tạo', 'tu bổ'] },
  {
    say: [
      'nói cho bà con biết',
      'báo cho dân biết',
      'cho dân hay',
      'nói cho dân biết',
      'loan báo',
      'phổ biến cho dân',
      'đi nói',
      'vận động bà con',
      'cho bà con biết',
    ],
    means: ['tuyên truyền', 'truyền thông', 'phổ biến', 'tuyên truyền, phổ biến'],
  },
  {
    say: ['phổ biến pháp luật', 'dạy luật', 'nói về luật', 'cho dân biết luật', 'giảng luật'],
    means: ['tuyên truyền, phổ biến pháp luật', 'phổ biến, giáo dục pháp luật'],
  },
  {
    say: ['rủ rê', 'khuyên', 'thuyết phục', 'khuyên nhủ', 'kêu bà con'],
    means: ['vận động', 'tuyên truyền, vận động', 'khuyến khích'],
  },
  { say: ['cổ vũ', 'khích lệ', 'kích thích'], means: ['khuyến khích', 'động viên', 'tạo điều kiện'] },
  { say: ['động viên'], means: ['khuyến khích', 'tạo điều kiện'] },
  {
    say: ['cho phép', 'để cho làm', 'tạo thuận', 'giúp cho dễ', 'mở đường'],
    means: ['tạo điều kiện', 'tạo điều kiện thuận lợi', 'khuyến khích'],
  },
  { say: ['giúp', 'giúp dân', 'đỡ đần', 'nâng đỡ'], means: ['hỗ trợ', 'trợ giúp', 'giúp đỡ'] },
  { say: ['giúp đỡ'], means: ['hỗ trợ', 'trợ giúp'] },
  {
    say: ['giúp tiền', 'cho tiền', 'cấp tiền giúp', 'trợ tiền', 'được bao nhiêu tiền'],
    means: ['hỗ trợ kinh phí', 'trợ cấp', 'mức hỗ trợ'],
  },
  {
    say: ['chỉ dẫn', 'chỉ cách', 'bày cách', 'bày vẽ', 'cầm tay chỉ việc', 'dạy cho biết'],
    means: ['hướng dẫn', 'tập huấn', 'chuyển giao kỹ thuật'],
  },
  {
    say: ['học lớp ngắn ngày', 'mở lớp', 'lớp học ngắn', 'dạy mấy ngày'],
    means: ['tập huấn', 'bồi dưỡng', 'đào tạo'],
  },
  { say: ['bồi dưỡng'], means: ['tập huấn', 'đào tạo'] },
  { say: ['cân nhắc', 'ngó ngàng', 'tính toán'], means: ['xem xét', 'xem xét, giải quyết'] },
  { say: ['xem xét'], means: ['xem xét, giải quyết'] },
  { say: ['cùng gánh', 'san sẻ', 'cùng chịu', 'sẻ chia'], means: ['chia sẻ', 'chia sẻ trách nhiệm'] },
  { say: ['chia sẻ'], means: ['chia sẻ trách nhiệm'] },
  {
    say: ['thưởng', 'khen', 'tuyên dương', 'khen ngợi', 'tặng giấy khen', 'giấy khen', 'trao thưởng', 'vinh danh'],
    means: ['khen thưởng', 'tuyên dương, khen thưởng, tôn vinh', 'tôn vinh'],
  },
  {
    say: ['phạt', 'phạt nặng', 'bắt phạt', 'phạt vạ', 'xử phạt', 'làm gắt', 'xử nặng'],
    means: ['xử lý nghiêm', 'xử lý vi phạm', 'xử lý các hành vi vi phạm', 'xử lý'],
  },
  {
    say: ['làm sai', 'làm bậy', 'phạm luật', 'vi phạm', 'trái luật', 'phạm lỗi'],
    means: ['vi phạm pháp luật', 'hành vi vi phạm', 'vi phạm quy định'],
  },
  { say: ['ngăn', 'chặn', 'ngăn lại', 'chặn đứng', 'không cho'], means: ['ngăn chặn', 'phòng ngừa', 'ngăn ngừa'] },
  {
    say: ['tìm ra', 'phát giác', 'phanh phui', 'lòi ra', 'bắt được'],
    means: ['phát hiện', 'kịp thời phát hiện và xử lý'],
  },
  { say: ['đề phòng', 'ngừa', 'phòng xa', 'lo trước'], means: ['phòng ngừa', 'phòng, chống', 'chủ động phòng ngừa'] },
  { say: ['phòng ngừa'], means: ['phòng, chống', 'chủ động phòng ngừa'] },
  { say: ['gỡ', 'lo cho xong', 'xử lý cho xong', 'thu xếp'], means: ['giải quyết', 'xử lý', 'khắc phục'] },
  { say: ['lập mới', 'dựng lên'], means: ['thành lập', 'xây dựng', 'hình thành'] },
  { say: ['xây', 'cất', 'xây cất', 'làm mới'], means: ['xây dựng', 'đầu tư xây dựng', 'xây mới'] },
  {
    say: ['bỏ vốn', 'đổ vốn', 'đầu tư vô', 'rót vào', 'làm dự án'],
    means: ['đầu tư', 'đầu tư xây dựng', 'thu hút đầu tư'],
  },
  {
    say: ['kéo nhà đầu tư', 'mời gọi đầu tư', 'mời công ty về', 'lôi kéo đầu tư'],
    means: ['thu hút đầu tư', 'kêu gọi đầu tư', 'xúc tiến đầu tư'],
  },
  { say: ['kêu gọi đầu tư'], means: ['thu hút đầu tư', 'xúc tiến đầu tư'] },
  {
    say: ['triển khai', 'bắt tay vào làm', 'thi hành', 'đem ra làm', 'thực hành kế hoạch'],
    means: ['triển khai thực hiện', 'tổ chức thực hiện', 'thực hiện'],
  },
  {
    say: ['nghe theo', 'làm theo luật', 'tuân theo', 'chấp hành', 'theo đúng luật'],
    means: ['chấp hành pháp luật', 'thực hiện nghiêm', 'thực thi pháp luật'],
  },
  {
    say: ['minh bạch', 'rõ ràng', 'không giấu giếm', 'công khai', 'trắng đen rõ ràng', 'cho dân biết hết'],
    means: ['công khai, minh bạch', 'trách nhiệm giải trình'],
  },
  {
    say: ['giải thích với dân', 'trả lời dân', 'chịu trách nhiệm với dân', 'giải trình'],
    means: ['trách nhiệm giải trình', 'tiếp dân', 'công khai, minh bạch'],
  },
  {
    say: ['dân ưng bụng', 'dân hài lòng', 'dân vừa ý', 'ưng bụng', 'hài lòng', 'vừa lòng dân', 'dân ưng'],
    means: ['sự hài lòng và tín nhiệm của nhân dân', 'mức độ hài lòng', 'chỉ số hài lòng'],
  },
  {
    say: ['nghe dân', 'lắng nghe', 'hiểu lòng dân', 'nguyện vọng', 'mong muốn của dân', 'dân muốn gì'],
    means: ['lắng nghe, phản ánh', 'tâm tư, nguyện vọng', 'quyền làm chủ của nhân dân'],
  },
  {
    say: ['ý kiến', 'góp ý', 'kêu ca', 'than phiền', 'báo lên', 'kêu lên trên'],
    means: ['phản ánh', 'kiến nghị', 'phản ánh, kiến nghị'],
  },
  { say: ['phản ánh'], means: ['kiến nghị', 'phản ánh, kiến nghị'] },
  {
    say: ['đồng lòng', 'nhất trí', 'một lòng', 'ưng thuận', 'đồng tình'],
    means: ['đồng thuận', 'tạo sự đồng thuận', 'thống nhất'],
  },
  { say: ['đưa về', 'mang về', 'đem về'], means: ['tiếp nhận', 'quy tập'] },
  { say: ['nhận vào', 'cho vào', 'thu nhận'], means: ['tiếp nhận', 'tiếp nhận, quản lý và chăm sóc'] },
  {
    say: ['lo cho dân', 'quan tâm', 'lo lắng cho'],
    means: ['chăm lo', 'quan tâm chăm lo đời sống vật chất, tinh thần', 'bảo đảm an sinh xã hội'],
  },
  { say: ['chăm lo'], means: ['quan tâm chăm lo đời sống vật chất, tinh thần', 'bảo đảm an sinh xã hội'] },
  { say: ['tới được', 'đến được', 'với tới', 'dùng được', 'xài được'], means: ['tiếp cận', 'tiếp cận và sử dụng'] },
  { say: ['cho chạy'], means: ['vận hành', 'vận hành tốt', 'hoạt động'] },
  {
    say: ['sắp lại', 'xếp lại', 'dồn lại', 'gom gọn', 'dẹp bớt đầu mối'],
    means: ['sắp xếp lại', 'sắp xếp', 'kiện toàn', 'tinh gọn'],
  },
  {
    say: ['đổi cách làm', 'thay đổi cách', 'làm khác đi'],
    means: ['đổi mới', 'cải cách', 'hoàn thiện cơ chế, chính sách'],
  },
  {
    say: ['thay cái cũ', 'đổi cái mới', 'thay mới', 'bỏ cái cũ'],
    means: ['thay thế', 'dần dần thay thế', 'đổi mới'],
  },
  { say: ['làm cho hiện đại', 'hiện đại lên'], means: ['hiện đại hóa'] },
  { say: ['làm đều', 'làm đồng loạt', 'làm cùng lúc'], means: ['đồng bộ', 'thực hiện đồng bộ'] },
  {
    say: ['làm thiệt', 'làm thật', 'nói đi đôi với làm', 'không hình thức'],
    means: ['thiết thực, hiệu quả', 'thực chất', 'nghiêm túc'],
  },
  {
    say: ['cho đúng người', 'không sót không trùng', 'đúng người'],
    means: ['đúng đối tượng', 'đúng, đủ, kịp thời', 'không bỏ sót đối tượng'],
  },
  { say: ['đúng đối tượng'], means: ['đúng, đủ, kịp thời', 'không bỏ sót đối tượng'] },
  { say: ['trả đủ', 'cho đủ', 'phát đủ', 'đủ và đúng hẹn'], means: ['đầy đủ, kịp thời', 'đúng, đủ, kịp thời'] },
  {
    say: ['phân quyền', 'giao quyền cho huyện', 'cho huyện tự làm', 'giao hết cho huyện'],
    means: ['phân cấp', 'phân cấp quản lý ngân sách', 'cơ chế thí điểm phân cấp'],
  },
  {
    say: ['làm gương', 'đi đầu', 'đi trước', 'nêu gương'],
    means: ['vai trò nêu gương', 'điển hình tiên tiến', 'người đứng đầu'],
  },
  { say: ['thi đua', 'chạy đua thi đua'], means: ['phong trào', 'phong trào thi đua', 'đẩy mạnh phong trào'] },
  {
    say: ['đăng báo', 'đăng tin', 'đưa tin', 'viết bài', 'phát sóng'],
    means: ['đưa tin, phát sóng', 'chuyên trang, chuyên mục', 'tuyên truyền'],
  },
  {
    say: ['hội nhập', 'làm bạn với thế giới', 'bắt kịp thế giới', 'ra thế giới'],
    means: ['hội nhập quốc tế', 'hợp tác quốc tế'],
  },
  { say: ['xài'], means: ['áp dụng', 'sử dụng', 'ứng dụng'] },
  {
    say: ['chuyển giao', 'giao lại kỹ thuật', 'đem kỹ thuật về'],
    means: ['chuyển giao khoa học - công nghệ', 'chuyển giao kỹ thuật', 'chuyển giao công nghệ'],
  },
  {
    say: ['tập dượt', 'tập trận', 'thao dượt', 'diễn thử', 'tập xử lý tình huống', 'dượt trước'],
    means: ['diễn tập'],
  },
  {
    say: ['gắn thêm', 'gắn máy', 'lắp máy', 'lắp thêm', 'gắn camera', 'lắp camera', 'mắc thêm'],
    means: ['lắp đặt'],
    near: ['trang bị'],
  },
  {
    say: ['sắm sửa', 'sắm máy', 'mua máy móc', 'mua đồ nghề', 'sắm đồ nghề', 'mua sắm máy móc'],
    means: ['mua sắm thiết bị', 'trang bị', 'mua sắm'],
    near: ['trang thiết bị'],
  },
  {
    say: [
      'giữ chân người giỏi',
      'kéo người giỏi về',
      'mời người giỏi',
      'rước người giỏi',
      'chiêu mộ',
      'chiêu hiền đãi sĩ',
      'níu chân người giỏi',
    ],
    means: ['chính sách thu hút', 'thu hút, đãi ngộ'],
    near: ['thu hút'],
  },
  { say: ['giao lại', 'trao lại', 'bàn giao lại'], means: ['bàn giao'] },
  {
    say: ['xét coi được không', 'coi trước khi duyệt', 'xem xét trước khi duyệt', 'soi hồ sơ'],
    means: ['thẩm định'],
  },
  {
    say: ['báo ra ngoài', 'treo lên cho dân coi', 'công bố cho dân', 'đưa ra cho dân biết', 'thông báo rộng rãi'],
    means: ['công bố', 'công khai'],
  },
  {
    say: ['làm mới thông tin', 'làm mới số liệu', 'thêm số liệu mới', 'bổ sung số liệu', 'sửa số liệu'],
    means: ['cập nhật', 'cập nhật dữ liệu'],
  },
  {
    say: [
      'cắm bảng',
      'cắm bảng báo nguy',
      'bảng báo nguy hiểm',
      'dựng bảng cảnh báo',
      'rào lại',
      'rào lại cho an toàn',
      'làm rào',
    ],
    means: ['cắm biển cảnh báo', 'rào chắn, cắm biển cảnh báo', 'rào chắn'],
  },
  { say: ['ghìm lại', 'kìm lại', 'làm ít đi', 'cho ít đi'], means: ['hạn chế', 'giảm thiểu'], near: ['kiểm soát'] },
  { say: ['khỏi xảy ra', 'đừng để xảy ra', 'đừng có xảy ra'], means: ['không để xảy ra'] },
  {
    say: ['không cho chạy', 'cấm chạy', 'bị cấm chạy', 'cấm đi', 'cấm lưu thông'],
    means: ['không cho phép'],
    near: ['lưu thông'],
  },
  { say: ['nối vào', 'nối chung', 'nối với nhau', 'thông với nhau', 'đấu nối'], means: ['kết nối', 'liên thông'] },
  { say: ['nhập cuộc', 'góp mặt', 'xung phong', 'chung vào làm', 'nhảy vào làm'], means: ['tham gia'] },
  { say: ['được nhờ', 'được lợi', 'được cậy nhờ'], means: ['thụ hưởng', 'hưởng lợi'] },
  { say: ['vực dậy', 'gượng dậy', 'làm sống lại', 'cứu lại', 'hồi sinh'], means: ['phục hồi', 'khôi phục'] },
  { say: ['dựng lại lễ hội', 'làm lại lễ hội', 'làm sống lại lễ hội'], means: ['phục dựng lễ hội', 'phục dựng'] },
  {
    say: ['làm cho đàng hoàng', 'làm cho nghiêm', 'làm đâu ra đó', 'làm cho bài bản', 'làm nghiêm chỉnh'],
    means: ['nghiêm túc', 'thực hiện nghiêm', 'thiết thực, hiệu quả'],
  },
  {
    say: ['làm quyết liệt', 'làm thẳng tay', 'ráo riết', 'làm tới cùng'],
    means: ['quyết liệt', 'đẩy mạnh'],
  },
  {
    say: ['làm cho xong sớm', 'làm sớm', 'cho lẹ', 'làm lẹ', 'làm gấp'],
    means: ['đẩy nhanh tiến độ', 'đẩy nhanh', 'kịp thời'],
  },
  {
    say: ['gom về một chỗ', 'gom vào một nơi', 'dồn về một chỗ', 'tập trung về một chỗ'],
    means: ['quy tập', 'sắp xếp'],
  },
  { say: ['bù lỗ', 'bù tiền', 'bù thêm tiền', 'trợ giá'], means: ['hỗ trợ thêm', 'hỗ trợ'] },
  {
    say: ['đỡ tốn', 'đỡ tốn tiền', 'bớt tốn kém', 'đỡ tốn kém', 'nhẹ gánh tiền bạc'],
    means: ['giảm chi phí', 'giảm chi phí người dân chi trả'],
    near: ['hỗ trợ chi phí'],
  },
  { say: ['dẹp yên', 'trấn áp', 'dẹp cho êm'], means: ['đấu tranh, trấn áp', 'xử lý nghiêm'] },
  {
    say: ['cấp giấy', 'phát giấy', 'cấp bằng', 'cấp giấy cho', 'cho giấy'],
    means: ['cấp chứng nhận', 'cấp giấy chứng nhận'],
    near: ['cấp giấy phép'],
  },
  { say: ['mấy lớp một năm', 'mấy lớp mỗi năm', 'mở mấy lớp', 'dạy mấy lớp'], means: ['lớp tập huấn', 'tập huấn'] },
  {
    say: ['bỏ thêm bao nhiêu', 'cho thêm bao nhiêu', 'giúp thêm bao nhiêu', 'bù thêm bao nhiêu'],
    means: ['hỗ trợ thêm'],
  },
  { say: ['bày ra cách', 'tìm cách', 'kiếm cách', 'nghĩ cách', 'tìm đường gỡ'], means: ['giải pháp', 'biện pháp'] },
  {
    say: ['lo cho tới nơi', 'lo cho đàng hoàng', 'lo cho chu đáo', 'lo tới nơi tới chốn'],
    means: ['chăm lo', 'bảo đảm', 'thực hiện đầy đủ, kịp thời'],
  },
  { say: ['lo lót cho đủ', 'bảo đảm đủ', 'lo cho đủ đầy'], means: ['bảo đảm đầy đủ', 'đầy đủ, kịp thời'] },
  {
    say: ['đổi kiểu dạy', 'đổi kiểu làm', 'làm kiểu mới', 'cách làm mới', 'kiểu làm mới'],
    means: ['đổi mới', 'đổi mới phương thức', 'mô hình mới'],
  },
];
