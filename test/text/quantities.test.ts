import { describe, expect, it } from 'vitest';
import { findQuantities, parseVietnameseNumber, type Quantity } from '../../src/text/quantities.js';
import { realPlans } from '../helpers/real-corpus.js';

function show({ comparator, value, valueTo, unit }: Quantity): string {
  return `${comparator} ${value}${valueTo === null ? '' : `..${valueTo}`} ${unit}`.trim();
}

describe('findQuantities', () => {
  const rows: readonly [string, readonly string[], string][] = [
    ['đạt 70%', ['= 70 %'], 'a bare share'],
    ['đạt 12,5 %', ['= 12.5 %'], 'a decimal comma; a space before the sign'],
    ['dưới 2,45%', ['< 2.45 %'], 'below'],
    ['trên 95%', ['> 95 %'], 'above'],
    ['ít nhất 40%', ['>= 40 %'], 'at least'],
    ['không quá 5%', ['<= 5 %'], 'at most'],
    ['khoảng 2.000 lao động', ['~ 2000 lao động'], 'about; the point parts thousands'],
    ['gần 100%', ['~ 100 %'], 'nearly'],
    ['đạt từ 2 tỷ đồng trở lên', ['>= 2 tỷ đồng'], 'from … upward, money as printed'],
    ['18 - 20 nghìn lao động', ['range 18000..20000 lao động'], 'a range: the scale holds for both ends'],
    ['70% - 75%', ['range 70..75 %'], 'a range with two signs'],
    ['2,0% - 2,2%', ['range 2..2.2 %'], 'a range of decimals'],
    ['từ 250 người lên 400 người', ['>= 250 người', '= 400 người'], 'a rise is two values'],
    ['1 đến 2 Trung tâm', ['range 1..2 Trung tâm'], 'a range in words'],
    ['dưới 5‰', ['< 5 ‰'], 'per mille'],
    ['26m2 sàn/người', ['= 26 m2 sàn/người'], 'an area for each person, glued'],
    ['khoảng 32 m² sàn/người', ['~ 32 m² sàn/người'], 'the same with a superscript'],
    ['12.900 căn nhà ở xã hội', ['= 12900 căn'], 'the unit ends where the name begins'],
    ['28 điều dưỡng và hộ sinh', ['= 28 điều dưỡng và hộ sinh'], 'a unit of several words'],
    ['60 lít/người/ngày', ['= 60 lít/người/ngày'], 'for each of two things'],
    ['8 triệu đồng/km đối với đường thôn', ['= 8 triệu đồng/km'], 'the words after the base are not its own'],
    ['06 triệu đồng/công trình/hộ', ['= 6 triệu đồng/công trình/hộ'], 'a base of two syllables'],
    ['02 kỳ/tháng', ['= 2 kỳ/tháng'], 'how often'],
    ['1.250 cộng tác viên', ['= 1250 cộng tác viên'], 'people called by what they do'],
    ['ít nhất 300 lồng bè nuôi cá', ['>= 300 lồng bè'], 'an unlisted noun, counted at least'],
    ['thả 12.000 rùa con về biển', ['= 12000 rùa con'], 'thousands are counts'],
    ['12/40 xã đạt chuẩn', ['= 12 xã'], 'a part of a whole'],
    ['ngày 12/4 tháng sau', [], 'a date is no part of a whole'],
    ['Chương trình 135 đầu tư công trình', ['= 135'], 'the number of a programme counts nothing'],
    ['tăng 1,5 lần', ['= 1.5 lần'], 'how many times as much'],
    ['giảm 1% - 2%/năm', ['range 1..2 %/năm'], 'a share for each year'],
    ['dưới 15/100.000 dân', ['< 15 /100.000 dân'], 'a rate that names nothing counted is no part of a whole'],
    ['8 ca/10.000 dân/năm', ['= 8 ca/10.000 dân/năm'], 'a rate for each year'],
    ['Tỷ số 107,2 bé trai/100 bé gái', ['= 107.2 bé trai/100 bé gái'], 'of a hundred others; no name has decimals'],
    ['không được họp quá 02 lần', ['<= 2 lần'], 'what must not go beyond it'],
    ['ngân sách trung ương 75 tỷ đồng', ['= 75 tỷ đồng'], 'an amount behind a word that names by numbers'],
    ['trung cấp 3.400 người', ['= 3400 người'], 'so are thousands'],
    ['Hội nghị Trung ương 5', [], 'a number that names'],
    ['09 nghề trình độ sơ cấp', ['= 9 nghề'], 'the noun, not half of the word behind it'],
    ['Nghị quyết số 42-NQ/TW', [], 'a document number'],
    ['ngày 05/11/2020', [], 'a date'],
    ['năm 2025', [], 'a year'],
    ['giai đoạn 2021 - 2025', [], 'a period'],
    ['khoản 2 Điều 5', [], 'names of parts'],
    ['giai đoạn 2', [], 'a stage'],
    ['lần thứ 11', [], 'an ordinal'],
    ['', [], 'nothing'],
  ];
  it.each(rows)('in %j: %j, %s', (text, expected) => {
    expect(findQuantities(text).map(show)).toEqual(expected);
  });

  it('names slices that stand in the text and hold their number, on every clause of the corpus', () => {
    for (const { text } of realPlans.flatMap((plan) => plan.clauses)) {
      for (const quantity of findQuantities(text)) {
        expect(text.slice(quantity.start, quantity.end).trim()).toBe(quantity.text);
        expect(quantity.text).toMatch(/\d/);
        expect(quantity.numberStart).toBeGreaterThanOrEqual(quantity.start);
        expect(quantity.numberStart).toBeLessThan(quantity.end);
        expect(Number.isFinite(quantity.value)).toBe(true);
        expect(quantity.valueTo !== null).toBe(quantity.comparator === 'range');
      }
    }
  });
});

describe('parseVietnameseNumber', () => {
  it.each([
    ['16.600', 16600, 'a point before three figures parts thousands'],
    ['1.234.567,5', 1234567.5, 'several points and a decimal comma'],
    ['99,9', 99.9, 'a decimal comma'],
    ['2.5', 2.5, 'a point before one figure is a slip for the comma'],
    ['05', 5, 'a leading zero'],
  ])('reads %j as %d: %s', (printed, expected) => {
    expect(parseVietnameseNumber(printed)).toBe(expected);
  });
});
