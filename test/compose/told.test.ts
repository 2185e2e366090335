import { describe, expect, it } from 'vitest';
import { narrowToAsked } from '../../src/compose/narrow-dates.js';
import { wordingShare } from '../../src/compose/wording-share.js';
import type { Answer } from '../../src/domain/answer.js';
import { extractKnowledge } from '../../src/extract/knowledge.js';
import { readMetadata } from '../../src/extract/metadata.js';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { converse, realAssistant } from '../helpers/real-assistant.js';

/** A small plan of another province and another field than those of the corpus. */
const TEXT = `ỦY BAN NHÂN DÂN
TỈNH ĐỒNG THÁP
Số: 41/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Đồng Tháp, ngày 12 tháng 4 năm 2023

KẾ HOẠCH
Phát triển chợ truyền thống trên địa bàn tỉnh Đồng Tháp giai đoạn 2023 - 2027

I. MỤC TIÊU
- Đến năm 2027 không còn chợ tạm nằm trên lòng đường, 60% chợ có bãi giữ xe.
- Tỷ lệ chợ có hệ thống chữa cháy ở thành thị đạt 90%, ở nông thôn đạt 55%.
- Lò giết mổ số 1 công suất 300 con/ngày; lò giết mổ số 2 công suất 500 con/ngày.
II. NHIỆM VỤ
1. Tổ chức phiên chợ nông sản định kỳ hàng tháng tại Trung tâm xúc tiến thương mại và các huyện.
2. Phát huy năng lực, phối hợp chặt chẽ giữa ban quản lý chợ, đội chữa cháy, hợp tác xã vận tải và công an phường trong phòng cháy chợ.
3. Xây dựng giá thuê sạp theo diện tích; lộ trình áp dụng từ ngày 01/01/2025.
4. Vận hành đường dây nóng 1900 5566 tiếp nhận phản ánh cân gian, bán hàng giả.
5. Sửa đổi Nghị quyết số 18/2019/NQ-HĐND ngày 05/7/2019 của HĐND tỉnh về phí vệ sinh chợ.
6. Tiếp tục hỗ trợ tiểu thương nghèo, hướng dẫn tiểu thương nghèo tiếp cận và sử dụng hiệu quả các nguồn vốn; vận động xã hội hóa giúp đỡ tiểu thương nghèo và hộ bán hàng rong.
III. KINH PHÍ THỰC HIỆN
1. Tổng kinh phí thực hiện Kế hoạch giai đoạn 2023 - 2027 là 84 tỷ đồng.
2. Ngân sách tỉnh 50 tỷ đồng; vốn doanh nghiệp 34 tỷ đồng.
IV. TỔ CHỨC THỰC HIỆN
Điều 1. Trách nhiệm của Sở Công Thương
1. Thẩm định thiết kế chợ trước ngày 15 tháng 3 năm 2024.
Điều 2. Trách nhiệm của Ủy ban nhân dân các huyện, thành phố
1. Ban hành kế hoạch sắp xếp sạp trước ngày 30/6/2023.
2. Báo cáo 06 tháng trước ngày 10/6, báo cáo năm trước ngày 20/11 gửi Sở Công Thương.
PHỤ LỤC
DANH MỤC NHIỆM VỤ
1. Đề án chợ nổi cuối tuần
- Cơ quan chủ trì: Sở Văn hóa, Thể thao và Du lịch
- Cơ quan phối hợp: Sở Công Thương, Công an tỉnh
- Thời gian trình: Quý II/2024
`;

const parsed = parsePlan(TEXT);
const assistant = realAssistant([extractKnowledge(readMetadata(parsed, 'dong-thap-41-2023').meta, parsed)]);
const ask = (...questions: readonly string[]): Answer => converse(assistant, ...questions).at(-1) as Answer;

describe('what no fact carries and a sentence tells', () => {
  it.each([
    ['Đồng Tháp bao lâu mở phiên chợ nông sản một lần?', /hàng tháng/, 'how often'],
    ['Phòng cháy chợ ở Đồng Tháp thì ban quản lý chợ phối hợp với những đơn vị nào?', /đội chữa cháy/, 'with whom'],
    ['Bán hàng giả ở Đồng Tháp thì gọi số nào?', /1900 5566/, 'a hotline that the plan prints'],
    ['Đến 2027 Đồng Tháp còn bao nhiêu chợ tạm nằm trên lòng đường?', /không còn chợ tạm/, 'nothing left'],
    ['Khi nào Đồng Tháp áp dụng giá thuê sạp theo diện tích?', /01\/01\/2025/, 'a day in the next part'],
    ['Nghị quyết về phí vệ sinh chợ mà Đồng Tháp sửa đổi mang số mấy?', /18\/2019\/NQ-HĐND/, 'a document by topic'],
  ])('%j: %s', (question, told) => {
    const answer = ask(question);
    expect(answer.text).toMatch(told);
    expect(answer.citations).not.toEqual([]);
  });
});

describe('the right one of several', () => {
  it.each([
    ['Lò giết mổ số 2 của Đồng Tháp công suất bao nhiêu?', /500/, /300/],
    ['Đồng Tháp đặt bao nhiêu phần trăm chợ ở nông thôn có hệ thống chữa cháy?', /55%/, /90%/],
    ['Tổng kinh phí kế hoạch chợ của Đồng Tháp là bao nhiêu?', /84 tỷ/, /50 tỷ|34 tỷ/],
    ['Tiền hỗ trợ tiểu thương nghèo ở Đồng Tháp lấy từ đâu?', /xã hội hóa/, /tiếp cận và sử dụng/],
    ['Báo cáo 6 tháng các huyện ở Đồng Tháp nộp trước ngày nào?', /10\/6 gửi Sở Công Thương/, /20\/11/],
    ['Báo cáo năm các huyện ở Đồng Tháp nộp trước ngày nào?', /20\/11/, /10\/6/],
    ['Các huyện ở Đồng Tháp phải ban hành kế hoạch sắp xếp sạp trước ngày nào?', /30\/6\/2023/, /15 tháng 3/],
  ])('%j', (question, told, other) => {
    const { text } = ask(question);
    expect(text).toMatch(told);
    expect(text).not.toMatch(other);
  });

  it('says every value of a list where the question names none of its kinds', () => {
    const { text } = ask('Đồng Tháp đặt tỷ lệ chợ có hệ thống chữa cháy bao nhiêu?');
    expect(text).toMatch(/90%/);
    expect(text).toMatch(/55%/);
  });

  it('tells lead and time of one task where both are asked', () => {
    const { text } = ask('Đề án chợ nổi cuối tuần của Đồng Tháp ai chủ trì, trình khi nào?');
    expect(text).toMatch(/Sở Văn hóa/);
    expect(text).toMatch(/quý II\/2024/iu);
  });
});

describe('the lines that tell a task’s particulars', () => {
  it('are cited with it', () => {
    const partners = ask('Những cơ quan nào phối hợp làm Đề án chợ nổi cuối tuần của Đồng Tháp?');
    expect(partners.text).toMatch(/Sở Công Thương.*Công an tỉnh/);
    expect(partners.citations.map(({ clauseText }) => clauseText)).toContain(
      '- Cơ quan phối hợp: Sở Công Thương, Công an tỉnh',
    );
    const due = ask('Đề án chợ nổi cuối tuần của Đồng Tháp trình khi nào?');
    expect(due.citations.map(({ clauseText }) => clauseText)).toContain('- Thời gian trình: Quý II/2024');
  });
});

describe('what must not be answered', () => {
  it.each([
    ['Hiện nay Đồng Tháp có bao nhiêu chợ?', 'a count of today, of which there is none'],
    ['Đồng Tháp xảy ra bao nhiêu vụ cháy chợ mỗi năm?', 'a share is no count of things'],
    ['Sở Y tế Đồng Tháp phải thẩm định thiết kế chợ trước ngày nào?', 'the day that another body is given'],
  ])('%j: %s', (question) => {
    expect(ask(question).kind).toBe('not_found');
  });
});

describe('narrowToAsked', () => {
  const text = 'báo cáo 06 tháng trước ngày 05/6, báo cáo năm trước ngày 25/11 gửi Sở Y tế';

  it('keeps the piece that is named, with what the last one shares with all', () => {
    expect(narrowToAsked('bao cao 06 thang nop ngay nao', text)).toBe('báo cáo 06 tháng trước ngày 05/6 gửi Sở Y tế');
  });

  it('keeps all where none or several are named', () => {
    expect(narrowToAsked('bao cao nop ngay nao', text)).toBe(text);
    expect(narrowToAsked('bao cao nop ngay nao', 'hoàn thành trước ngày 05/6')).toBe('hoàn thành trước ngày 05/6');
  });
});

describe('wordingShare', () => {
  it('is higher for the text with more of the question’s words and pairs of words', () => {
    const question = 'phai gui ke hoach ve so truoc ngay nao';
    const near = wordingShare(question, 'Xây dựng kế hoạch và gửi về Sở trước ngày 31/7');
    expect(near).toBeGreaterThan(wordingShare(question, 'Báo cáo kết quả về Sở trước ngày 10/6'));
    expect(near).toBeLessThanOrEqual(1);
  });

  it('is 0 for nothing in common', () => {
    expect(wordingShare('khi nao', 'trồng cây')).toBe(0);
    expect(wordingShare('nuoi ca', 'trồng cây')).toBe(0);
  });
});
