import { describe, expect, it } from 'vitest';
import { findTimes, formatDate, type TimeMention } from '../../src/text/dates.js';
import { realPlans } from '../helpers/real-corpus.js';

/** The fields that say something, as one short string. */
function show({ kind, text, day, month, fromYear, year, aim }: TimeMention): string {
  const parts = [fromYear === null ? null : `từ ${fromYear}`, year, month, day].filter((part) => part !== null);
  return `${kind}${aim ? '!' : ''} “${text}” ${parts.join('/')}`.trim();
}

describe('findTimes', () => {
  const rows: readonly [string, readonly string[], string][] = [
    ['đến năm 2025', ['year! “đến năm 2025” 2025'], 'a point the text aims at'],
    ['phấn đấu đến cuối năm 2025', ['year! “phấn đấu đến cuối năm 2025” 2025'], 'with “strive” before it'],
    ['Trong năm 2021, giải quyết', ['year! “Trong năm 2021” 2021'], 'within a year, at the start of a sentence'],
    ['Pháp lệnh năm 2020', ['year “năm 2020” 2020'], 'a mere mention is no aim'],
    ['Năm 2013', ['year “Năm 2013” 2013'], 'a table cell'],
    ['giai đoạn 2021 - 2025', ['period “giai đoạn 2021 - 2025” từ 2021/2025'], 'a period'],
    ['nhiệm kỳ 2020-2025', ['period “nhiệm kỳ 2020-2025” từ 2020/2025'], 'a term of office'],
    ['từ năm 2013 đến năm 2020', ['period “từ năm 2013 đến năm 2020” từ 2013/2020'], 'a period in words'],
    ['ngày 05/11/2020', ['date “ngày 05/11/2020” 2020/11/5'], 'a date with slashes'],
    ['ngày 16 tháng 10 năm 2020', ['date “ngày 16 tháng 10 năm 2020” 2020/10/16'], 'a date in words'],
    ['trước ngày 30/11 hằng năm', ['date! “trước ngày 30/11” 11/30', 'yearly “hằng năm”'], 'each year by a day'],
    ['trước ngày 10 của tháng', ['date! “trước ngày 10 của tháng” 10'], 'a day of every month'],
    [
      'gửi trước ngày 20 của tháng cuối quý về Sở',
      ['date! “trước ngày 20 của tháng cuối quý” 20'],
      'a day of the last month of a quarter',
    ],
    ['trong tháng 11 hằng năm', ['month! “trong tháng 11” 11', 'yearly “hằng năm”'], 'a month of every year'],
    ['Tháng 12 hằng năm', ['month “Tháng 12” 12', 'yearly “hằng năm”'], 'a table cell'],
    ['trong quý III năm 2023', ['month! “trong quý III năm 2023” 2023'], 'a quarter in words'],
    ['Kỳ họp cuối năm 2023', ['year! “cuối năm 2023” 2023'], 'a session at the end of a year'],
    [
      'chậm nhất 10 ngày làm việc kể từ ngày nhận hồ sơ',
      ['span! “chậm nhất 10 ngày làm việc kể từ ngày” '.trim()],
      'working days that run from an event',
    ],
    ['trong thời hạn 24 giờ', ['span! “trong thời hạn 24 giờ”'], 'hours'],
    ['trong vòng 05 ngày', ['span! “trong vòng 05 ngày”'], 'days'],
    ['trẻ không quá 36 tháng tuổi', [], 'an age is no time'],
    ['định kỳ 06 tháng báo cáo', ['recurring “định kỳ 06 tháng”'], 'twice a year'],
    ['02 năm một lần', ['recurring “02 năm một lần”'], 'every other year'],
    ['phát 02 kỳ/tháng', ['recurring “02 kỳ/tháng”'], 'how often in a month'],
    ['báo cáo theo quý', ['recurring “theo quý”'], 'by the quarter'],
    ['ngày 40/13/2020', [], 'an impossible day'],
    ['Tháng 11/2021', ['month “Tháng 11/2021” 2021/11'], 'a month'],
    ['đến tháng 6 năm 2022', ['month! “đến tháng 6 năm 2022” 2022/6'], 'a month in words'],
    ['quý IV/2023', ['month “quý IV/2023” 2023'], 'a quarter has no month of its own'],
    ['mỗi năm', ['yearly “mỗi năm”'], 'every year'],
    ['đạt 12,5% và 1/2', ['date “1/2” 2/1'], 'a percentage is no date'],
    ['tỷ lệ 90/100', [], 'a ratio is no date'],
    ['2.020 hộ', [], 'a figure that looks like a year is none without the word'],
    ['', [], 'nothing'],
  ];
  it.each(rows)('in %j: %j, %s', (text, expected) => {
    expect(findTimes(text).map(show)).toEqual(expected);
  });

  it('names slices that stand in the text, in order and without overlap, on every clause of the corpus', () => {
    for (const { text } of realPlans.flatMap((plan) => plan.clauses)) {
      let at = 0;
      for (const time of findTimes(text)) {
        expect(time.start).toBeGreaterThanOrEqual(at);
        expect(text.slice(time.start, time.end)).toBe(time.text);
        if (time.year !== null) expect(time.text).toContain(String(time.year));
        at = time.end;
      }
    }
  });
});

describe('formatDate', () => {
  it.each([
    ['2021-08-02', '02/8/2021', 'no zero before months above two'],
    ['2021-01-09', '09/01/2021', 'a zero before January'],
    ['2021-02-10', '10/02/2021', 'and February, as Vietnamese documents print it'],
    ['2013-12-14', '14/12/2013', 'two figures stay'],
    ['2025-07', '7/2025', 'a month without a day'],
    ['2025', '2025', 'a year alone'],
  ])('prints %s as %s: %s', (iso, expected) => {
    expect(formatDate(iso)).toBe(expected);
  });
});
