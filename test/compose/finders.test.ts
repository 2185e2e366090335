import { describe, expect, it } from 'vitest';
import type { Answer, AnswerKind, Intent } from '../../src/domain/answer.js';
import { converse, realAssistant } from '../helpers/real-assistant.js';
import { BEN_TRE, BINH_DINH, clauseWith, HAI_PHONG, HUE } from '../helpers/real-corpus.js';

const assistant = realAssistant();
const ask = (question: string): Answer => converse(assistant, question)[0] as Answer;

/** Question, kind, intent, what the text must hold, plan and a piece of the clause that must be cited. */
type Row = readonly [string, AnswerKind, Intent, readonly (string | RegExp)[], string, string];

function expectAnswer(question: string, [, kind, intent, holds, planId, cited]: Row): void {
  const answer = ask(question);
  expect(`${answer.kind}/${answer.intent}`, answer.text).toBe(`${kind}/${intent}`);
  for (const wanted of holds) expect(answer.text).toMatch(wanted);
  expect(answer.citations.map(({ plan, clause }) => `${plan}#${clause}`)).toContain(
    `${planId}#${clauseWith(planId, cited).id}`,
  );
}

describe('each finder over the real corpus', () => {
  const rows: readonly Row[] = [
    [
      'Tỷ lệ lao động qua đào tạo của Bến Tre đến năm 2025 là bao nhiêu?',
      'answer',
      'target',
      [/70%/, /Bến Tre/],
      BEN_TRE,
      'Tỷ lệ lao động qua đào tạo đạt 70%',
    ],
    [
      'Diện tích nhà ở bình quân của Huế năm 2030 là bao nhiêu?',
      'answer',
      'target',
      [/30,48/, /2030/],
      HUE,
      'diện tích sàn nhà ở bình quân',
    ],
    [
      'Ai chủ trì xây dựng nghĩa trang liệt sĩ thành phố ở Hải Phòng?',
      'answer',
      'responsibility',
      [/Sở Lao động/, /nghĩa trang liệt sỹ thành phố/],
      HAI_PHONG,
      'Xây dựng nghĩa trang liệt sỹ thành phố',
    ],
    [
      'Những cơ quan nào phối hợp xây dựng Đề án hỗ trợ nhà ở cho người có công ở Hải Phòng?',
      'list',
      'coordination',
      [/Sở LĐTBXH/, /Sở Tài chính/],
      HAI_PHONG,
      'Xây dựng Đề án hỗ trợ nhà ở cho người có công',
    ],
    [
      'Khi nào hoàn thành Đề án hỗ trợ nhà ở cho người có công ở Hải Phòng?',
      'answer',
      'deadline',
      [/2013/, /2014/],
      HAI_PHONG,
      'Xây dựng Đề án hỗ trợ nhà ở cho người có công',
    ],
    [
      'Kinh phí xây dựng Đề án hỗ trợ nhà ở cho người có công ở Hải Phòng lấy từ đâu?',
      'answer',
      'funding',
      [/Kinh phí TW/, /Xã hội hóa/],
      HAI_PHONG,
      'Xây dựng Đề án hỗ trợ nhà ở cho người có công',
    ],
    [
      'Kinh phí thực hiện kế hoạch của Huế lấy từ đâu?',
      'list',
      'funding',
      [/Chương trình mục tiêu quốc gia/],
      HUE,
      '1. Kinh phí thực hiện được bố trí từ các nguồn',
    ],
    [
      'Sở Tài chính Bến Tre có nhiệm vụ gì?',
      'answer',
      'duties',
      [/Sở Tài chính/, /cân đối, bố trí vốn/],
      BEN_TRE,
      '6. Sở Tài chính cân đối',
    ],
    [
      'UBND các huyện của Huế phải báo cáo trước ngày nào?',
      'answer',
      'report',
      [/30\/11/],
      HUE,
      'c) Báo cáo kết quả thực hiện',
    ],
    ['Ai ký kế hoạch của Bến Tre?', 'answer', 'metadata', [/Nguyễn Thị Bé Mười/, /Phó Chủ tịch/], BEN_TRE, 'Bé Mười'],
    [
      'Ai phê duyệt Quy hoạch mạng lưới cơ sở giáo dục nghề nghiệp của Bến Tre?',
      'answer',
      'responsibility',
      [/UBND tỉnh/],
      BEN_TRE,
      'Quy hoạch mạng lưới cơ sở giáo dục nghề nghiệp tỉnh Bến Tre',
    ],
    [
      'Kế hoạch Huế nói gì về mã số an sinh xã hội cho người dân?',
      'answer',
      'topic',
      [/mã số an sinh xã hội/],
      HUE,
      'Xây dựng mã số an sinh xã hội',
    ],
  ];
  it.each(rows)('%j is answered as %s of %s', (...row) => {
    expectAnswer(row[0], row);
  });

  const documentRows: Row[] = [
    [
      'Kế hoạch số 72-KH/TU của Tỉnh ủy Bình Định thực hiện chỉ thị nào?',
      'answer',
      'metadata',
      [/21-CT\/TW/],
      BINH_DINH,
      '21-CT/TW',
    ],
    [
      'Chương trình hành động của Tỉnh ủy Bến Tre về chăm sóc, giáo dục và bảo vệ trẻ em mang số bao nhiêu?',
      'answer',
      'metadata',
      [/24-CTr\/TU/],
      BEN_TRE,
      '24-CTr/TU',
    ],
    [
      'Kế hoạch an sinh của Bến Tre tính cho mấy năm, từ năm nào tới năm nào?',
      'answer',
      'metadata',
      [/2021-2025/],
      BEN_TRE,
      'GIAI ĐOẠN 2021 - 2025',
    ],
    [
      'UBND các huyện, thị xã, thành phố của Huế có trách nhiệm gì?',
      'list',
      'duties',
      [/xây dựng kế hoạch/, /ngân sách/],
      HUE,
      'Chủ động xây dựng kế hoạch',
    ],
  ];
  it.each(documentRows)('%j: what the plan rests on and who must act, as %s of %s', (...row) => {
    expectAnswer(row[0], row);
  });

  it('never names an agency without saying what it must do', () => {
    for (const plan of ['Huế', 'Bến Tre', 'Bình Định', 'Hải Phòng'])
      expect(ask(`Ủy ban nhân dân các huyện, thị xã của ${plan} có trách nhiệm gì?`).text).not.toMatch(/:\s*\.$/);
  });

  it.each([
    [
      'Trong bảng công việc của Bến Tre, năm 2022 phải làm mấy việc, là việc gì?',
      2,
      /giáo dục nghề nghiệp.*giảm nghèo/s,
    ],
    [
      'Theo phụ lục, những nội dung nào trình Hội đồng nhân dân tỉnh Bến Tre?',
      2,
      /hỏa táng.*lao động nước ngoài|hỏa táng/s,
    ],
    ['Sở TT&TT Hải Phòng chủ trì mấy việc trong phụ lục?', 2, /đưa thông tin về cơ sở.*tuyên truyền/s],
  ])('%j lists every task of the tables that fits, %i of them', (question, count, words) => {
    const answer = ask(question);
    expect(answer.kind).toBe('list');
    expect(answer.text).toMatch(words);
    expect(answer.facts).toHaveLength(count);
    expect(new Set(answer.citations.map(({ clause }) => clause)).size).toBe(count);
  });

  it('knows the body that leads the plan as a whole', () => {
    for (const question of [
      'Cơ quan nào đứng đầu, chịu trách nhiệm chính cả kế hoạch của Huế?',
      'Ai chịu trách nhiệm chính cho kế hoạch của Bình Định?',
    ])
      expect(ask(question).text).toMatch(/Sở Lao động - Thương binh và Xã hội .*kế hoạch/is);
  });

  it('says the ages that a sentence names, and no other figure', () => {
    const answer = ask('Bình Định phổ cập mầm non cho trẻ từ mấy tuổi tới mấy tuổi?');
    expect(answer.text).toMatch(/3 đến 5 tuổi/);
    expect(answer.text).not.toContain('%');
  });

  it('takes “mấy” that only makes a plural for no question of a figure', () => {
    const answer = ask('Huế có cho trả tiền mấy món lặt vặt bằng tài khoản điện thoại không?');
    expect(answer.text).not.toMatch(/con số/);
  });

  it('tells when a cited document takes effect', () => {
    const answer = ask('Nghị định số 20 nói trong kế hoạch Huế chừng nào bắt đầu áp dụng?');
    expect(answer.text).toContain('01/7/2021');
  });

  it('answers a count with the share of that very kind, where the plan prints a share only', () => {
    expect(ask('Huế bao nhiêu xã đạt chuẩn quốc gia về y tế?').text).toMatch(/50% xã/);
    expect(ask('Bến Tre có bao nhiêu căn nhà ở xã hội?').kind).toBe('not_found');
  });

  it('states the asked value only, never its neighbour’s', () => {
    expect(ask('Tỷ lệ thất nghiệp khu vực thành thị của Bình Định là bao nhiêu?').text).not.toContain('2,45');
    expect(ask('Tỷ lệ huy động vào mẫu giáo của Bến Tre là bao nhiêu phần trăm?').text).not.toMatch(/25%|99/);
    expect(ask('Diện tích nhà ở bình quân của Huế năm 2025 là bao nhiêu?').text).not.toContain('30,48');
  });

  it('gives the fact as data beside the sentence', () => {
    const [fact] = ask('Tỷ lệ lao động qua đào tạo của Bến Tre đến năm 2025 là bao nhiêu?').facts;
    expect(fact).toMatchObject({ type: 'target', value: 70, unit: '%', year: 2025, comparator: '=' });
    const [task] = ask('Khi nào hoàn thành Đề án hỗ trợ nhà ở cho người có công ở Hải Phòng?').facts;
    expect(task).toMatchObject({ type: 'assignment', start: 'Năm 2013', due: 'Năm 2014' });
  });

  it('offers as next questions only what the task itself can answer', () => {
    const { suggestions } = ask('Ai chủ trì xây dựng nghĩa trang liệt sĩ thành phố ở Hải Phòng?');
    expect(suggestions.length).toBeGreaterThan(1);
    for (const { question } of suggestions) expect(ask(question).kind, question).toMatch(/^(?:answer|list)$/);
  });

  it('sets two plans side by side, each with its own citation', () => {
    const answer = ask('So sánh tỷ lệ lao động qua đào tạo của Bến Tre và Huế');
    expect(answer.kind).toBe('compare');
    expect(answer.text).toMatch(/Bến Tre.*70%.*Thừa Thiên Huế.*70% - 75%/s);
    expect(new Set(answer.citations.map(({ plan }) => plan))).toEqual(new Set([BEN_TRE, HUE]));
  });

  it('asks which plan is meant where several fit, each choice a whole question that answers itself', () => {
    const answer = ask('Tỷ lệ lao động qua đào tạo là bao nhiêu?');
    expect(answer.kind).toBe('clarify');
    expect(answer.suggestions.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Tỉnh Bến Tre', 'Tỉnh Thừa Thiên Huế']),
    );
    for (const { question } of answer.suggestions) expect(ask(question).kind, question).toBe('answer');
  });
});

describe('a refusal says why', () => {
  const rows: readonly (readonly [string, AnswerKind, RegExp, string])[] = [
    ['Tỷ lệ phủ vắc xin covid của Hải Phòng là bao nhiêu?', 'not_found', /con số này/, 'no such figure'],
    ['Tỷ lệ hộ nghèo của Bến Tre năm 2030 là bao nhiêu?', 'not_found', /năm 2025/, 'another year: which one it has'],
    [
      'Sở Khoa học và Công nghệ Bến Tre có nhiệm vụ gì?',
      'not_found',
      /Sở Khoa học và Công nghệ/,
      'an agency the plan never names',
    ],
    ['Bến Tre đã giảm được bao nhiêu hộ nghèo rồi?', 'not_found', /kết quả đã thực hiện/, 'results: plans hold aims'],
    ['Thủ tục làm thẻ bảo hiểm y tế ở Huế cần giấy tờ gì?', 'not_found', /thủ tục/, 'a procedure'],
    ['Hộ nghèo Hà Nội còn bao nhiêu?', 'not_found', /chưa có kế hoạch của Hà Nội/, 'a plan that is not at hand'],
    ['Thời tiết hôm nay thế nào?', 'out_of_scope', /Tôi chỉ trả lời/, 'not about plans'],
    ['how much does the fish weigh today please', 'out_of_scope', /Tôi chỉ trả lời/, 'another language'],
    ['', 'out_of_scope', /nhập câu hỏi/, 'nothing was asked'],
  ];
  it.each(rows)('%j: %s, %s (%s)', (question, kind, words) => {
    const answer = ask(question);
    expect(answer.kind).toBe(kind);
    expect(answer.text).toMatch(words);
    expect(answer.citations).toEqual([]);
    expect(answer.facts).toEqual([]);
  });

  it('never fills in a number or a day that the document leaves blank, and cites the blank', () => {
    for (const question of ['Kế hoạch của Bình Định số mấy?', 'Kế hoạch của Bình Định ban hành ngày nào?']) {
      const answer = ask(question);
      expect(answer.kind).toBe('not_found');
      expect(answer.text).toContain('để trống');
      expect(answer.citations[0]?.plan).toBe(BINH_DINH);
    }
  });

  it('names the plans at hand where it knows nothing of the place', () => {
    for (const place of ['Bến Tre', 'Bình Định', 'Hải Phòng', 'Thừa Thiên Huế']) {
      expect(ask('Hộ nghèo Hà Nội còn bao nhiêu?').text).toContain(place);
    }
  });
});
