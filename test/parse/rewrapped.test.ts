import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { CORPUS, corpusText } from './result.js';

/** Breaks a paragraph into lines no wider than `width`, each character as wide as `widthOf` says. */
function wrap(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && widthOf(`${line} ${word}`) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

const fixed = (text: string) => text.length;
/** Roughly the widths of a proportional font. */
const proportional = (text: string) =>
  [...text].reduce(
    (sum, char) =>
      sum + (/[iljtfI.,;:'|!()]/.test(char) ? 0.55 : /[mwMWĐ@%]/.test(char) ? 1.5 : /\p{Lu}/u.test(char) ? 1.3 : 1),
    0,
  );

const lines = (paragraphs: string[], width: number, widthOf = fixed) =>
  paragraphs.map((paragraph) => wrap(paragraph, width, widthOf).join('\n'));
const indented = (paragraphs: string[], width: number, widthOf = fixed) =>
  lines(
    paragraphs.map((paragraph) => `@@@@@@${paragraph}`),
    width,
    widthOf,
  ).map((text) => text.replace('@@@@@@', '      '));

function paged(all: string[]): string {
  return all
    .flatMap((line, at) => (at > 0 && at % 40 === 0 ? ['', String(1 + at / 40), '', line] : [line]))
    .join('\n');
}

/** How a copy sets the same paragraphs, and the share of clauses that may come out otherwise, where it is ambiguous. */
const forms: readonly [string, number, (paragraphs: string[]) => string][] = [
  ['a paragraph a line', 0, (paragraphs) => paragraphs.join('\n')],
  ['wrapped, blank lines between', 0, (paragraphs) => lines(paragraphs, 85).join('\n\n')],
  ['wrapped at 85, no blank lines', 0.06, (paragraphs) => lines(paragraphs, 85).join('\n')],
  ['wrapped at 72, trailing spaces', 0.06, (paragraphs) => lines(paragraphs, 72).join('\n').replaceAll('\n', ' \n')],
  ['wrapped, every line apart', 0.06, (paragraphs) => lines(paragraphs, 85).join('\n').replaceAll('\n', '\n\n')],
  ['wrapped, with page numbers', 0.06, (paragraphs) => paged(lines(paragraphs, 85).join('\n').split('\n'))],
  ['wrapped, first lines indented', 0, (paragraphs) => indented(paragraphs, 85).join('\n')],
  ['wrapped by a proportional font', 0.12, (paragraphs) => lines(paragraphs, 85, proportional).join('\n')],
  ['the same, first lines indented', 0.02, (paragraphs) => indented(paragraphs, 85, proportional).join('\n')],
  [
    'every third long paragraph cut by a blank line',
    0.02,
    (paragraphs) =>
      paragraphs
        .map((text, at) => (text.length < 300 || at % 3 > 0 ? text : text.replace(/^([\s\S]{150}\S*) /, '$1\n\n')))
        .join('\n\n'),
  ],
];

describe.each(CORPUS)('parsePlan on %s set anew', (name) => {
  const inAnnex = /^(?:PL|NN|KY)/;
  const expected = parsePlan(corpusText(name)).clauses.filter((clause) => !inAnnex.test(clause.id));
  it.each(forms)('finds the same clauses: %s (up to %f otherwise)', (_form, tolerance, print) => {
    const found = new Map(
      parsePlan(print(expected.map((clause) => clause.text))).clauses.map((clause) => [clause.id, clause.text]),
    );
    const other = expected.filter((clause) => found.get(clause.id) !== clause.text).map((clause) => clause.id);
    expect(other.length, other.join(' ')).toBeLessThanOrEqual(expected.length * tolerance);
  });
});
