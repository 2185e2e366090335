import { describe, expect, it } from 'vitest';
import { readMarker, romanValue } from '../../src/parse/markers.js';

describe('readMarker', () => {
  const found: readonly [string, string, string, string, string][] = [
    ['I. MỤC TIÊU', 'roman', 'I.', 'I', 'the usual first level'],
    ['IV- MỤC TIÊU', 'roman', 'IV-', 'IV', 'a dash instead of the dot'],
    ['**II. MỤC TIÊU**', 'roman', 'II.', 'II', 'Markdown bold around it'],
    ['1. Mục tiêu', 'decimal', '1.', '1', 'the usual second level'],
    ['1.Mục tiêu', 'decimal', '1.', '1', 'no space behind'],
    ['01. Mục tiêu', 'decimal', '01.', '1', 'a leading zero is no part of the address'],
    ['1.1. Chung', 'decimal', '1.1.', '1.1', 'two levels'],
    ['1.1 Chung', 'decimal', '1.1', '1.1', 'no final dot, but a capital behind'],
    ['5.1 .Bảo đảm', 'decimal', '5.1 .', '5.1', 'a space before the dot, none behind (Hải Phòng)'],
    ['2\\. Hai', 'decimal', '2\\.', '2', 'a dot escaped by a Markdown converter'],
    ['I.2. Cụ thể', 'decimal', 'I.2.', '2', 'the Roman number of the level above repeated'],
    ['1) Một', 'number', '1)', '1', 'a bracket'],
    ['(2) Hai', 'number', '(2)', '2', 'two brackets'],
    ['a) Sở Y tế', 'letter', 'a)', 'a', 'a point'],
    ['đ) Sở Y tế', 'letter', 'đ)', 'đ', 'the letter after d'],
    ['b. Sở Y tế', 'letter', 'b.', 'b', 'a dot'],
    ['a1) Một', 'letter-number', 'a1)', 'a1', 'a point inserted later'],
    ['iii) Ba', 'lower-roman', 'iii)', 'iii', 'small Roman'],
    ['A. KẾT QUẢ', 'upper', 'A.', 'A', 'a level above Roman'],
    ['Đ. KẾT QUẢ', 'upper', 'Đ.', 'Đ', 'the Vietnamese letter'],
    ['Phần thứ hai', 'part', 'Phần thứ hai', 'P2', 'an ordinal word'],
    ['PHẦN III: KẾ HOẠCH', 'part', 'PHẦN III:', 'P3', 'a Roman part'],
    ['Chương II', 'chapter', 'Chương II', 'C2', 'alone on its line'],
    ['CHƯƠNG 3. NHIỆM VỤ', 'chapter', 'CHƯƠNG 3.', 'C3', 'an Arabic chapter'],
    ['Mục 2. PHẠM VI', 'section', 'Mục 2.', 'M2', 'a section'],
    ['Điều 5. Trách nhiệm', 'article', 'Điều 5.', 'D5', 'an article'],
    ['Điều 5a. Trách nhiệm', 'article', 'Điều 5a.', 'D5a', 'an article inserted later'],
    ['- Một', 'bullet', '-', '', 'a dash'],
    ['–Triển khai', 'bullet', '–', '', 'an en dash without a space'],
    ['+ Một', 'bullet', '+', '', 'a plus'],
    ['• Một', 'bullet', '•', '', 'a dot'],
    ['* Một', 'bullet', '*', '', 'a Markdown bullet'],
    ['- 100% xã', 'bullet', '-', '', 'a dash before a figure'],
    ['[3] Theo Nghị quyết', 'note', '[3]', '3', 'a footnote'],
  ];
  it.each(found)('reads "%s" as %s "%s" (%s): %s', (text, family, printed, value) => {
    expect(readMarker(text)).toMatchObject({ family, printed, value });
  });

  it.each([
    ['2021. Các sở', 'a year at the end of a sentence'],
    ['1.500 người', 'a thousand'],
    ['2.5 triệu đồng', 'a number with small letters behind'],
    ['12 tháng', 'a plain number'],
    ['18 - 20 nghìn lao động', 'a range'],
    ['30.11.2021 là hạn', 'a date'],
    ['30/11 hằng năm', 'a date with a slash'],
    ['-5% so với năm trước', 'a negative figure'],
    ['-------', 'a rule'],
    ['**ngày 30 tháng 11**', 'emphasis'],
    ['Mục III Kế hoạch này', 'a mention in a sentence'],
    ['Mục tiêu chung', 'a word that begins like a section'],
    ['Chương trình số 18', 'a word that begins like a chapter'],
    ['Phần lớn các xã', 'a word that begins like a part'],
    ['Điều 5 Nghị định', 'an article of another document'],
    ['V.I. Lê-nin', 'initials'],
    ['o tô', 'a letter that is a word'],
    ['+84 123', 'a telephone number'],
    ['', 'nothing'],
  ])('finds no marker in "%s": %s', (text) => {
    expect(readMarker(text)).toBeNull();
  });

  it('reads Roman numerals up to 89 and nothing else', () => {
    expect(['I', 'IV', 'IX', 'XIV', 'XL', 'LXXXIX', 'IC', 'VX', ''].map(romanValue)).toEqual([
      1, 4, 9, 14, 40, 89, 0, 0, 0,
    ]);
  });
});
