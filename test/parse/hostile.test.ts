import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { corpusText } from './result.js';

const repeat = (text: string, times: number) => text.repeat(times);

/** Generous against a busy machine; a quadratic step would take minutes. How time grows is for `npm run bench`. */
describe('parsePlan on hostile input', { timeout: 120_000 }, () => {
  it.each([
    ['a million dashes', () => repeat('-', 1e6)],
    ['dashes, one a line', () => repeat('-\n', 3e4)],
    ['unclosed quotes and brackets', () => repeat('“Căn cứ (\n', 3e4)],
    ['a line of 5 MB', () => repeat('Sở Y tế chủ trì, phối hợp với ', 170_000)],
    ['5 MB of spaces', () => `a${repeat(' ', 5e6)}b`],
    ['5 MB of stars before a letter', () => `${repeat('*', 5e6)}a`],
    ['5 MB of tabs', () => repeat('a\t', 2.5e6)],
    ['5 MB of pipes', () => repeat('|a', 2.5e6)],
    ['a number with a million levels', () => repeat('1.', 1e6)],
    ['100 000 lines of 1.', () => repeat('1.\n', 1e5)],
    ['100 000 repeated points', () => repeat('a) việc;\n', 3e4)],
    [
      'bullets of every sign and indent',
      () => Array.from({ length: 2e4 }, (_, at) => `${' '.repeat(at % 40)}${'-+•*'[at % 4]} Việc:`).join('\n'),
    ],
    ['actor lines that nest numbers', () => repeat('1. Một\nSở Y tế chủ trì:\n1. Hai\n', 1e4)],
    ['table headers only', () => repeat('STT\n\nViệc\n\n', 1e4)],
    ['a header, then numbers', () => `STT\n\nViệc\n\nHạn\n\n${repeat('1\n\n', 5e4)}`],
    [
      'a table of 5 000 rows',
      () =>
        `STT\n\nViệc\n\nHạn\n\n${Array.from({ length: 5_000 }, (_, at) => `${at + 1}\n\nMột việc\n\nNăm 2024`).join('\n\n')}`,
    ],
    ['piped rows all alike', () => repeat('| a | b |\n', 5e4)],
    ['headers of flattened tables', () => repeat('STT Việc 2024 2025\n', 2e4)],
    ['rows of tabs that stay open', () => `STT\tViệc\tHạn\n${repeat('1\tviệc\nnữa\n', 2e4)}`],
    ['document types', () => repeat('KẾ HOẠCH\n', 5e4)],
    ['letterheads', () => repeat('ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n', 1e4)],
    ['annexes', () => repeat('PHỤ LỤC\nviệc\n', 5e4)],
    ['signatures', () => repeat('KT. CHỦ TỊCH\n', 1e4)],
    ['closing lines', () => repeat('Trên đây là hết./.\n\n', 3e4)],
    ['lone surrogates', () => repeat('\ud800', 1e5)],
    ['marks on one letter', () => `a${repeat('\u0301', 1e5)}`],
    ['control characters', () => repeat('\0\f\u2028\u0085', 1e5)],
  ])('neither throws nor hangs on %s', (_name, text) => {
    const { clauses, issues, discarded } = parsePlan(text());
    expect(clauses.length + issues.length + discarded.length).toBeGreaterThan(0);
    expect(Math.max(0, ...clauses.slice(0, 1000).map((clause) => clause.depth))).toBeLessThan(40);
  });

  it('reads 10 MB', () => {
    const text = `${corpusText('hai-phong-4220-2013')}\n`;
    const { clauses } = parsePlan(text.repeat(Math.ceil(10e6 / text.length)));
    expect(clauses.length).toBeGreaterThan(10_000);
  });

  it('takes any prefix of a plan', () => {
    const text = corpusText('hai-phong-4220-2013');
    for (let length = 0; length < text.length; length += 997)
      expect(() => parsePlan(text.slice(0, length))).not.toThrow();
  });
});
