import { describe, expect, it } from 'vitest';
import { foldedTerms, terms, tokenize } from '../../src/text/tokenize.js';
import { realPlans } from '../helpers/real-corpus.js';

const texts = realPlans.flatMap((plan) => plan.clauses.map((clause) => clause.text));

describe('tokenize', () => {
  const rows: readonly [string, readonly (readonly [string, string])[], string][] = [
    ['197/KH-UBND', [['197/kh-ubnd', 'document-number']], 'a number with its code is one token'],
    ['07-KH/TU', [['07-kh/tu', 'document-number']], 'party documents write the dash first'],
    ['20/2021/NĐ-CP', [['20/2021/nđ-cp', 'document-number']], 'with the year'],
    ['04/2012/UBTVQH13', [['04/2012/ubtvqh13', 'document-number']], 'a code that ends in figures'],
    [
      'nghi quyet 42-nq/tw',
      [
        ['nghi', 'word'],
        ['quyet', 'word'],
        ['42-nq/tw', 'document-number'],
      ],
      'typed small',
    ],
    ['12,5%', [['12,5', 'number']], 'a decimal comma stays inside, the sign is dropped'],
    ['16.600', [['16.600', 'number']], 'so do the points of thousands'],
    ['05/3/2024', [['05/3/2024', 'date']], 'a date'],
    ['30/11', [['30/11', 'date']], 'a day and month'],
    ['11/2021', [['11/2021', 'date']], 'a month and year'],
    [
      '05 tuổi',
      [
        ['5', 'number'],
        ['tuổi', 'word'],
      ],
      'a leading zero is dropped: 05 is 5',
    ],
    [
      '26m2',
      [
        ['26', 'number'],
        ['m2', 'word'],
      ],
      'a unit glued to its number',
    ],
    [
      '30,48 m²',
      [
        ['30,48', 'number'],
        ['m2', 'word'],
      ],
      'a superscript unit is the same word',
    ],
    ['24/24', [['24/24', 'date']], 'whether a date is possible is the date reader’s matter'],
    [
      'Hue-S',
      [
        ['hue', 'word'],
        ['s', 'word'],
      ],
      'a dash parts words',
    ],
    [
      '2020-2025',
      [
        ['2020', 'number'],
        ['2025', 'number'],
      ],
      'a period is two years',
    ],
    [
      'xã hội hoá',
      [
        ['xã', 'word'],
        ['hội', 'word'],
        ['hóa', 'word'],
      ],
      'the canonical spelling is the term',
    ],
    ['😀 ¿?', [], 'signs and emoji are no tokens'],
    ['', [], 'nothing'],
  ];
  it.each(rows)('reads %j: %s', (text, expected) => {
    expect(tokenize(text).map((token) => [token.term, token.kind])).toEqual(expected);
  });

  it('gives each token its own slice, in order and without overlap, on every clause of the corpus', () => {
    const misplaced = texts.flatMap((text) => {
      let at = 0;
      return tokenize(text).filter((token) => {
        const isPlaced = token.start >= at && text.slice(token.start, token.end) === token.raw;
        at = token.end;
        return !isPlaced;
      });
    });
    expect(misplaced).toEqual([]);
  });

  it('loses no letter and no digit of the corpus', () => {
    for (const text of texts) {
      const kept = tokenize(text).map((token) => token.raw);
      expect(kept.join('').replace(/[^\p{L}\p{N}]/gu, '')).toBe(text.replace(/[^\p{L}\p{N}]/gu, ''));
    }
  });

  it('gives composed and decomposed text the same terms', () => {
    for (const text of texts) expect(terms(text.normalize('NFD'))).toEqual(terms(text));
  });

  it('folds the terms, term by term', () => {
    expect(foldedTerms('Tỷ lệ hộ nghèo, 12,5%')).toEqual(['ty', 'le', 'ho', 'ngheo', '12,5']);
  });
});
