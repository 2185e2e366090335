import { describe, expect, it } from 'vitest';
import { clausesBelow } from '../../src/compose/clause-tree.js';
import { bare, listAgencies, lowerFirst, shorten, upperFirst } from '../../src/compose/wording.js';
import { realPlans } from '../helpers/real-corpus.js';

const clauses = realPlans.flatMap((plan) => plan.clauses);

describe('bare', () => {
  it.each([
    ['- Tỷ lệ hộ nghèo;', 'Tỷ lệ hộ nghèo', 'list mark and end mark'],
    ['a) Sở Y tế:', 'Sở Y tế', 'a letter'],
    ['12. Ủy ban nhân dân', 'Ủy ban nhân dân', 'a number'],
    ['IV. KINH PHÍ', 'KINH PHÍ', 'a Roman number'],
    ['xem xét, giải quyết./.', 'xem xét, giải quyết', 'the mark at the very end of a plan'],
    ['**trước ngày 15/12**.', 'trước ngày 15/12', 'emphasis'],
    ['nhà trẻ 25%, trong đó', 'nhà trẻ 25%', 'a word that leads to what was cut'],
    ['“Đền ơn đáp nghĩa', '“Đền ơn đáp nghĩa”', 'a quotation that was cut is closed'],
    ['đạt 30,48 m2”', 'đạt 30,48 m2', 'one that was never opened goes'],
    ['2.020 hộ', '2.020 hộ', 'a figure is no list number'],
    ['', '', 'nothing'],
  ])('makes %j %j: %s', (given, expected) => {
    expect(bare(given)).toBe(expected);
  });

  it('adds no word and loses no figure, on every clause of the corpus', () => {
    for (const { text, marker } of clauses) {
      const own = text.slice(text.startsWith(marker) ? marker.length : 0);
      const figures = (one: string): string[] => one.match(/\d+(?:[.,/]\d+)*/g) ?? [];
      expect(figures(bare(own))).toEqual(figures(own));
    }
  });
});

describe('shorten', () => {
  it('leaves a short text alone', () => {
    expect(shorten('hộ nghèo', 8)).toBe('hộ nghèo');
  });

  it('cuts at a word, says so, and keeps to the limit, on every clause of the corpus', () => {
    for (const { text } of clauses.filter((clause) => clause.text.length > 120)) {
      const short = shorten(text, 120);
      expect(short.length).toBeLessThanOrEqual(120);
      expect(short.endsWith('…')).toBe(true);
      expect(text.startsWith(short.slice(0, -1))).toBe(true);
      expect(/^\p{L}\p{L}/u.test(text.slice(short.length - 2, short.length))).toBe(false);
    }
  });
});

describe('lowerFirst', () => {
  it.each([
    ['Tỷ lệ hộ nghèo', 'tỷ lệ hộ nghèo', 'a common word'],
    ['Sở Y tế', 'Sở Y tế', 'an agency'],
    ['UBND tỉnh', 'UBND tỉnh', 'an acronym'],
    ['Nghị quyết số 42', 'Nghị quyết số 42', 'a document'],
    ['Báo cáo kết quả', 'báo cáo kết quả', 'to report is no newspaper'],
    ['Báo Bình Định', 'Báo Bình Định', 'a newspaper is a name'],
    ['', '', 'nothing'],
  ])('makes %j %j: %s', (given, expected) => {
    expect(lowerFirst(given)).toBe(expected);
  });
});

describe('upperFirst and listAgencies', () => {
  it('begin a sentence and join agencies as printed', () => {
    expect(upperFirst('tỉnh Bến Tre')).toBe('Tỉnh Bến Tre');
    expect(
      listAgencies([
        { id: 'so-tc', text: 'Sở Tài chính;' },
        { id: null, text: 'và các hội' },
      ]),
    ).toBe('Sở Tài chính; các hội');
    expect(listAgencies([])).toBe('');
  });
});

describe('clausesBelow', () => {
  it('gives children and their children in the order of the plan, and nothing else', () => {
    for (const plan of realPlans) {
      const parents = new Map(plan.clauses.map(({ id, parentId }) => [id, parentId]));
      const isBelow = (id: string | null, above: string): boolean => {
        for (let at = id; at !== null && at !== undefined; at = parents.get(at) ?? null)
          if (at === above) return true;
        return false;
      };
      for (const heading of plan.clauses.filter(({ kind }) => kind === 'heading')) {
        const expected = plan.clauses.filter(({ parentId }) => isBelow(parentId, heading.id));
        expect(clausesBelow(plan.clauses, heading.id)).toEqual(expected);
      }
    }
  });

  it('gives none for an unknown clause', () => {
    expect(clausesBelow(clauses, 'no-such-clause')).toEqual([]);
  });
});
