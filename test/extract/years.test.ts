import { describe, expect, it } from 'vitest';
import { aimedYear, toldYear } from '../../src/extract/years.js';

describe('aimedYear', () => {
  const rows: readonly [string, string, readonly string[], number | null, string, string][] = [
    ['đến năm 2025 đạt 70%', '', [], 2030, '2025 own', 'the words of the value come first'],
    ['đạt 70%', 'Phấn đấu đến cuối năm 2025, tỷ lệ', ['đến năm 2030'], 2030, '2025 sentence', 'then the sentence'],
    ['đạt 75%', 'đến năm 2025 đạt 70%, đến năm 2030', [], 2040, '2030 sentence', 'the nearest year before it'],
    ['đạt 70%', '', ['II. ĐẾN NĂM 2045', '2. đến năm 2030'], 2025, '2030 heading', 'then the nearest heading'],
    ['đạt 70%', '', ['I. MỤC TIÊU'], 2025, '2025 plan', 'then the end of the plan'],
    ['đạt 70%', '', [], null, 'null none', 'a plan without a period gives none'],
    ['theo Quyết định ngày 26/4/2013', '', [], 2025, '2025 plan', 'the date of a document is no aim'],
    ['theo chuẩn nghèo giai đoạn 2022-2025', '', [], 2030, '2030 plan', 'nor is the period of a standard'],
    ['Chiến lược nhà ở giai đoạn 2020 - 2030', '', [], 2025, '2025 plan', 'nor that of a strategy'],
    ['định hướng đến năm 2045', '', [], 2030, '2030 plan', 'nor a vision far ahead'],
    ['', '', ['CHỈ TIÊU ĐẾN NĂM 2030, TẦM NHÌN ĐẾN NĂM 2045'], 2025, '2030 heading', 'not in a heading either'],
    [
      'đạt 70%',
      '',
      ['I. MỤC TIÊU', '3. Định hướng đến năm 2035'],
      2030,
      '2035 heading',
      'a section of its own on it',
    ],
    ['đạt 70%', 'Tầm nhìn đến năm 2040: tỷ lệ', [], 2030, '2040 sentence', 'a statement that opens with it'],
    ['trong giai đoạn 2021 - 2025 đạt', '', [], 2030, '2025 own', 'the last year of a period of its own'],
    ['Năm 2023, hoàn thành', '', [], 2025, '2023 own', 'a year that opens the sentence'],
    ['giảm 50% so với năm 2020', '', [], 2025, '2025 plan', 'the year it is measured against is not its own'],
    ['giảm 31 vụ so với cùng kỳ năm 2020', 'Năm 2021', [], 2025, '2021 sentence', 'nor with more words between'],
  ];
  it.each(rows)('own %j, before %j, headings %j, plan %j: %s, %s', (own, before, headings, planEnd, expected) => {
    const { year, source } = aimedYear(own, before, headings, planEnd);
    expect(`${year} ${source}`).toBe(expected);
  });

  it('tells a value that holds for every year', () => {
    expect(aimedYear('mỗi năm giảm 1%', '', [], 2025)).toEqual({
      year: 2025,
      period: null,
      yearly: true,
      source: 'plan',
    });
    expect(aimedYear('giảm 1%', 'hằng năm', [], 2025).yearly).toBe(false);
  });

  it('names the period of a sum, though a scheme is named before it', () => {
    expect(aimedYear('Kinh phí thực hiện Đề án nuôi ong giai đoạn 2022 - 2025 là', '', [], 2030)).toMatchObject({
      year: 2025,
      period: { from: 2022, to: 2025 },
    });
  });
});

describe('toldYear', () => {
  it('takes the year said last before a figure, and none where none is said', () => {
    expect(toldYear('còn 5% năm 2018', ['Năm 2020'])).toBe(2018);
    expect(toldYear('còn 5%', ['Năm 2016 là 9%, đến năm 2017', 'Năm 2020'])).toBe(2017);
    expect(toldYear('còn 5%', ['', 'Tính đến ngày 31/12/2020, toàn tỉnh'])).toBe(2020);
    expect(toldYear('theo Quyết định ngày 26/4/2013', [''])).toBeNull();
  });
});
