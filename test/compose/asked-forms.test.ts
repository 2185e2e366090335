import { describe, expect, it } from 'vitest';
import { spanAsked } from '../../src/compose/asked-span.js';
import type { Answer } from '../../src/domain/answer.js';
import { extractKnowledge } from '../../src/extract/knowledge.js';
import { readMetadata } from '../../src/extract/metadata.js';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { converse, realAssistant } from '../helpers/real-assistant.js';

/** A small plan of another province and another field than those of the corpus. */
const TEXT = `ỦY BAN NHÂN DÂN
TỈNH BẮC KẠN
Số: 57/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Bắc Kạn, ngày 14 tháng 3 năm 2023

KẾ HOẠCH
Nuôi ong lấy mật trên địa bàn tỉnh Bắc Kạn giai đoạn 2023 - 2025

Theo đề nghị của Sở Nông nghiệp và Phát triển nông thôn tại Tờ trình số 22/TTr-SNN ngày 01 tháng 3 năm 2023, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau.

I. KẾT QUẢ NĂM 2022
1. Năm 2022, toàn tỉnh có 31 vụ ong ngộ độc thuốc sâu, giảm 12 vụ so với năm 2021; chết 640 đàn ong.
II. MỤC TIÊU
1. Mục tiêu chung: Đưa nghề nuôi ong thành sinh kế bền vững của người dân vùng cao.
2. Mục tiêu cụ thể
- Đến năm 2025 tỷ lệ trại ong bị bệnh thối ấu trùng dưới 3 trại/1.000 trại; số trại ong bị bệnh dưới 25 trại.
- Không còn tình trạng phá rừng lấy mật ở xã nghèo.
III. NHIỆM VỤ
1. Mở lớp dạy nghề nuôi ong cho 300 thanh niên (Tỉnh đoàn chủ trì; Sở Tài chính, Hội Nông dân tỉnh phối hợp).
2. Trạm thú y phải xét nghiệm mẫu ong bệnh trong vòng 48 giờ kể từ khi nhận mẫu.
IV. KINH PHÍ THỰC HIỆN
1. Tổng kinh phí thực hiện giai đoạn 2023 - 2025 là 27 tỷ đồng, gồm: ngân sách tỉnh 19 tỷ đồng; ngân sách cấp xã 8 tỷ đồng.
V. TỔ CHỨC THỰC HIỆN
1. Sở Văn hóa, Thể thao và Du lịch: Quảng bá lễ hội mật ong.
2. Đề nghị Hội Nông dân tỉnh, Hội Liên hiệp Phụ nữ tỉnh
Hội Nông dân tỉnh vận động hội viên góp đàn ong giống. Hội Liên hiệp Phụ nữ tỉnh dạy chị em làm sáp nến.
PHỤ LỤC I
CHỈ TIÊU PHÁT TRIỂN ĐÀN ONG GIAO CHO CÁC ĐỊA PHƯƠNG GIAI ĐOẠN 2023 - 2025
Đơn vị tính: đàn
STT\tĐịa phương\tNăm 2023\tNăm 2024\tNăm 2025\tTổng cộng
1\tHuyện Ba Bể\t410\t430\t450\t1.290
2\tHuyện Na Rì\t320\t340\t360\t1.020
3\tHuyện Chợ Mới\t150\t170\t180\t500
PHỤ LỤC II
DANH MỤC NHIỆM VỤ
STT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\tGhi chú
1\tThi ảnh đẹp về nghề nuôi ong\tSở Văn hóa, Thể thao và Du lịch\tTỉnh đoàn\tNăm 2024\tKinh phí xã hội hóa
2\tXây dựng nhãn hiệu mật ong hoa rừng\tSở Khoa học và Công nghệ\tSở Công Thương\tNăm 2025\t
`;

const parsed = parsePlan(TEXT);
const assistant = realAssistant([extractKnowledge(readMetadata(parsed, 'bac-kan-57-2023').meta, parsed)]);
const ask = (...questions: readonly string[]): Answer => converse(assistant, ...questions).at(-1) as Answer;

describe('forms of asking', () => {
  it.each([
    ['Trạm thú y Bắc Kạn phải xét nghiệm mẫu ong bệnh trong mấy tiếng?', /48 giờ/, 'a span of time in its unit'],
    ['Cứ 1.000 trại ong ở Bắc Kạn thì được mấy trại bị bệnh thối ấu trùng?', /3 trại\/1\.000/, 'a rate per so many'],
    ['Năm 2022 Bắc Kạn có bao nhiêu vụ ong ngộ độc?', /31 vụ/, 'a result of a year before the plan'],
    ['Huyện Na Rì năm 2024 được giao phát triển bao nhiêu đàn ong ở Bắc Kạn?', /340 đàn/, 'a share of a table'],
    ['Bắc Kạn ai chủ trì mở lớp dạy nghề nuôi ong cho thanh niên?', /Tỉnh đoàn chủ trì/, 'who leads, in brackets'],
    ['Mở lớp dạy nghề nuôi ong ở Bắc Kạn thì ai phối hợp?', /Sở Tài chính.*Hội Nông dân/, 'who helps, in brackets'],
    ['Hội phụ nữ Bắc Kạn được giao làm gì?', /làm sáp nến/, 'the sentence of the body that is asked for'],
    ['Mục tiêu chung của kế hoạch Bắc Kạn là gì?', /sinh kế bền vững/, 'a part by its name'],
    ['Bắc Kạn nuôi ong tốn hết bao nhiêu tiền?', /27 tỷ/, 'the sum, without the word for it'],
    ['Thi ảnh đẹp nghề nuôi ong ở Bắc Kạn lấy tiền đâu ra?', /xã hội hóa/, 'money told in a note'],
    ['Sở văn hóa Bắc Kạn làm gì?', /lễ hội mật ong/, 'a department by the beginning of its name'],
    ['Kế hoạch Bắc Kạn ban hành theo đề nghị của sở nào?', /Sở Nông nghiệp.*22\/TTr-SNN/, 'who proposed it'],
  ])('%j: %s', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });

  it('says all years of a share together, whatever year was spoken of', () => {
    const asked = ['Huyện Na Rì năm 2023 được giao bao nhiêu đàn ong ở Bắc Kạn?', 'cả ba năm cộng lại là mấy đàn?'];
    expect(ask(...asked).text).toMatch(/1\.020 đàn/);
  });

  it('never says another body’s sentence, nor an empty one', () => {
    const { text } = ask('Hội Nông dân Bắc Kạn làm gì?');
    expect(text).toMatch(/đàn ong giống/);
    expect(text).not.toMatch(/sáp nến|:\s*\.$/);
  });

  it.each([
    ['Tỷ lệ hộ nghèo ở Bắc Kạn năm 2025 còn bao nhiêu phần trăm?', 'none of another thing is left'],
    ['Cứ 100.000 trại ong ở Bắc Kạn thì mấy trại bị bệnh?', 'a rate per another number'],
    ['Sở Giao thông vận tải Bắc Kạn làm gì?', 'a department that is not named there'],
  ])('%j: refused, %s', (question) => {
    expect(ask(question).kind).toBe('not_found');
  });
});

describe('spanAsked', () => {
  it.each([
    ['bao cao trong may tieng', 'trong vòng 02 giờ', true],
    ['bao cao trong may tieng', 'trước ngày 15/6', false],
    ['may hom thi co the', 'trong 05 ngày làm việc', true],
    ['bao lau thi co the', 'sau 02 năm', true],
  ])('%j is told by %j: %s', (frame, printed, told) => {
    expect(spanAsked(frame)?.test(printed)).toBe(told);
  });

  it.each(['truoc ngay may', 'bao lau mot lan', 'may tieng sang'])('%j asks for no span', (frame) => {
    expect(spanAsked(frame)).toBeNull();
  });
});
