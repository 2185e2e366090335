import { describe, expect, it } from 'vitest';
import type { Intent } from '../../src/domain/answer.js';
import { fold } from '../../src/text/normal-form.js';
import { framePhrases, questionWords } from '../../src/understand/intents.js';
import { read } from './read.js';

describe('what a question asks for', () => {
  const rows: readonly [string, Intent, string][] = [
    ['Tỷ lệ hộ nghèo của Bến Tre năm 2025 là bao nhiêu?', 'target', '“bao nhiêu” with an indicator'],
    ['Bến Tre còn mấy phần trăm hộ nghèo?', 'target', 'in everyday words'],
    ['diện tích nhà ở Huế là mấy mét vuông', 'target', 'a unit asks for a figure'],
    ['Cơ quan nào chủ trì xây dựng nghĩa trang liệt sĩ?', 'responsibility', 'which agency leads'],
    ['Ai lo chuyện nước sạch ở Bình Định?', 'responsibility', '“ai lo”'],
    ['Sở nào xây nhà cho người có công?', 'responsibility', '“sở nào” without “chủ trì”'],
    ['Những cơ quan nào phối hợp xây dựng nghĩa trang liệt sĩ?', 'coordination', 'who takes part'],
    ['Khi nào hoàn thành Đề án nhà ở?', 'deadline', 'when'],
    ['Đề án nhà ở phải xong vào năm nào?', 'deadline', 'by which year'],
    ['Kinh phí thực hiện lấy từ đâu?', 'funding', 'where the money comes from'],
    ['tiền làm nghĩa trang lấy từ nguồn nào', 'funding', 'in everyday words'],
    ['Sở Y tế có nhiệm vụ gì?', 'duties', 'what an agency must do'],
    ['Ủy ban nhân dân các huyện phải làm gì?', 'duties', '“phải làm gì”'],
    ['Các huyện phải báo cáo trước ngày nào?', 'report', 'when of a report is a question about reporting'],
    ['Báo cáo kết quả gửi cho ai?', 'report', 'to whom'],
    ['Ai ký kế hoạch của Bến Tre?', 'metadata', 'the signer'],
    ['Kế hoạch của Bình Định số mấy?', 'metadata', 'the number'],
    ['Kế hoạch căn cứ nghị quyết nào?', 'metadata', 'the legal basis'],
    ['Kế hoạch được gửi cho những nơi nào nhận?', 'metadata', 'the recipients'],
    ['Nghị quyết 68/NQ-CP là của cơ quan nào, ngày nào?', 'metadata', 'who issued a document that it names'],
    ['Nội dung Sở Y tế chủ trì là gì?', 'duties', 'what a named body leads'],
    ['Nguồn lực để phát triển bảo hiểm y tế gồm những gì?', 'funding', 'where money comes from, in two halves'],
    ['UBND xã fải lm j', 'duties', 'in letters of chat'],
    ['nang cap nen tang so ket noi viec lam so nao chu tri', 'responsibility', '“số kết nối” is no “sơ kết”'],
  ];
  it.each(rows)('%j → %s: %s', (question, expected) => {
    expect(read(question).intents[0]).toBe(expected);
  });

  it.each(rows)('%j typed without diacritics → %s', (question, expected) => {
    expect(read(fold(question)).intents[0]).toBe(expected);
  });

  it('is nothing in particular for a topic without a question word', () => {
    expect(read('nước sạch nông thôn Bến Tre').intents).toEqual([]);
  });

  it('looks at the question word before the matter: who reports is a report, not a lead', () => {
    expect(read('Cơ quan nào báo cáo UBND tỉnh?').intents[0]).toBe('report');
    expect(read('Cơ quan nào chủ trì?').intents[0]).toBe('responsibility');
  });
});

describe('what a question asks besides', () => {
  const flags = (question: string): string[] => {
    const { asksApproval, asksList, asksComparison, asksResult, asksProcedure, asksPersonalAmount } = read(question);
    const all = { asksApproval, asksList, asksComparison, asksResult, asksProcedure, asksPersonalAmount };
    return Object.entries(all).flatMap(([name, value]) => (value ? [name] : []));
  };
  it.each([
    ['Ai phê duyệt Quy hoạch mạng lưới?', ['asksApproval'], 'who approves, not who leads'],
    ['Liệt kê các chỉ tiêu về giáo dục của Bến Tre', ['asksList'], 'all of them'],
    ['Bến Tre với Bình Định bên nào cao hơn?', ['asksComparison'], 'two side by side'],
    ['Bến Tre đã đạt tỷ lệ hộ nghèo bao nhiêu?', ['asksResult'], 'what was reached: plans do not know'],
    ['Thủ tục làm thẻ bảo hiểm y tế cần giấy tờ gì?', ['asksProcedure'], 'a procedure: plans do not hold it'],
    ['Người già mỗi tháng được bao nhiêu tiền trợ cấp?', ['asksPersonalAmount'], 'what a person gets'],
    ['Tỷ lệ hộ nghèo năm 2025 là bao nhiêu?', [], 'nothing else'],
  ])('%j → %j: %s', (question, expected) => {
    expect(flags(question)).toEqual(expected);
  });
});

describe('framePhrases', () => {
  it('hold every question word, and no phrase twice with another spelling of case', () => {
    for (const word of questionWords) expect(framePhrases).toContain(word);
    for (const phrase of framePhrases) expect(phrase).toBe(phrase.toLowerCase());
  });
});

describe('small talk', () => {
  it.each([
    ['xin chào', 'greeting', 'a greeting'],
    ['Chào bạn!', 'greeting', 'with an end mark'],
    ['cảm ơn nhé', 'thanks', 'thanks'],
    ['cam on', 'thanks', 'without diacritics'],
    ['bạn giúp được gì', 'help', 'what the bot can do'],
    ['', 'empty', 'nothing'],
    ['?!…', 'empty', 'signs alone'],
    ['😀😀😀', 'empty', 'emoji alone'],
    ['please write python code for sorting', 'chat', 'another language'],
    ['xin chào, Bến Tre còn bao nhiêu hộ nghèo?', 'question', 'a greeting before a question is a question'],
  ])('%j is %s: %s', (text, kind) => {
    expect(read(text).kind).toBe(kind);
  });
});

describe('words that look like a question of another kind', () => {
  it('are whoever does it and whom one takes, not who leads', () => {
    expect(read('Ai làm tốt chuyện giúp dân thì có được khen không?').intents).not.toContain('responsibility');
    expect(read('Xã khó khăn thì dùng ai làm nhân viên y tế thôn?').intents).not.toContain('responsibility');
  });

  it('are a figure of today, not an aim', () => {
    expect(read('Hiện nay Bến Tre có bao nhiêu hộ nghèo?').measure.present).toBe(true);
    expect(read('Kinh phí thực hiện được huy động từ đâu?').measure.present).toBe(false);
    expect(read('Hiện nay kế hoạch đặt mục tiêu bao nhiêu hộ nghèo?').measure.present).toBe(false);
  });

  it('set aside what follows "không phải" between marks, or "không tính riêng"', () => {
    const topics = (question: string) => read(question).concepts.map(({ wordings }) => wordings[0]?.terms.join(' '));
    expect(topics('Nước sạch thôi, không phải nước hợp vệ sinh: Bến Tre bao nhiêu?').join()).not.toMatch(
      /hợp vệ sinh/,
    );
    expect(topics('Lao động qua đào tạo (không tính riêng có bằng cấp) là bao nhiêu?').join()).not.toMatch(
      /bằng cấp/,
    );
  });

  it('names another plan or a document by number and year', () => {
    expect(read('kế hoạch giảm nghèo số 117 của Bình Định ra ngày nào').documentNumbers).toEqual(['117']);
    expect(read('nghị định 20/2021 có hiệu lực từ ngày nào').documentNumbers).toEqual(['20/2021']);
  });
});
