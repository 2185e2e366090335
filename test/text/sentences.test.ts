import { describe, expect, it } from 'vitest';
import { splitParts, splitSentences, trimmedSpan } from '../../src/text/sentences.js';
import { realPlans } from '../helpers/real-corpus.js';

const sentences = (text: string): string[] => splitSentences(text).map((span) => span.text);
const parts = (text: string): string[] => splitParts({ text, start: 0, end: text.length }).map((span) => span.text);

describe('splitSentences', () => {
  it.each([
    ['Một. Hai.', ['Một.', 'Hai.'], 'a full stop before a capital ends a sentence'],
    ['1. Sở Y tế: Tham mưu. Hướng dẫn.', ['1. Sở Y tế: Tham mưu.', 'Hướng dẫn.'], 'a list number does not'],
    ['II. MỤC TIÊU. Đến năm 2030', ['II. MỤC TIÊU.', 'Đến năm 2030'], 'nor does a Roman one'],
    ['khoảng 2.000 lao động', ['khoảng 2.000 lao động'], 'a point inside a number does not'],
    ['TT.TU, TT.HĐND tỉnh', ['TT.TU, TT.HĐND tỉnh'], 'a point inside an abbreviation does not'],
    ['đạt 5%. 100% hộ nghèo', ['đạt 5%.', '100% hộ nghèo'], 'a figure may begin a sentence'],
    ['“Một.” Hai', ['“Một.”', 'Hai'], 'a closing quotation mark belongs to the sentence before'],
    ['việc làm,... để khai thác', ['việc làm,... để khai thác'], 'dots before a small letter go on'],
    ['  ', [], 'white space alone is no sentence'],
  ])('splits %j into %j: %s', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('gives slices that cover every letter of every clause, in order', () => {
    for (const { text } of realPlans.flatMap((plan) => plan.clauses)) {
      const spans = splitSentences(text);
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
      expect(
        spans
          .map((span) => span.text)
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
    }
  });
});

describe('splitParts', () => {
  it.each([
    ['giảm nghèo; bảo trợ', ['giảm nghèo', 'bảo trợ'], 'a semicolon parts'],
    ['hỗ trợ (vay vốn; dạy nghề); nhà ở', ['hỗ trợ (vay vốn; dạy nghề)', 'nhà ở'], 'not inside brackets'],
    ['“Dân chủ; Kỷ cương”; phát triển', ['“Dân chủ; Kỷ cương”', 'phát triển'], 'not inside quotation marks'],
    ['a) hỗ trợ; b) dạy nghề', ['a) hỗ trợ', 'b) dạy nghề'], 'a lone closing bracket opens nothing'],
    [';;', [], 'empty parts are left out'],
  ])('splits %j into %j: %s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('counts offsets from the start of the clause, not of the sentence', () => {
    const text = 'Một. Hai; ba.';
    const [, second] = splitSentences(text);
    if (!second) throw new Error('two sentences');
    for (const span of splitParts(second)) expect(text.slice(span.start, span.end)).toBe(span.text);
  });
});

describe('trimmedSpan', () => {
  it('leaves white space at the ends out of the slice, and gives nothing for nothing', () => {
    expect(trimmedSpan('a  hộ  b', 1, 7)).toEqual({ text: 'hộ', start: 3, end: 5 });
    expect(trimmedSpan('a   b', 1, 4)).toBeNull();
  });
});
