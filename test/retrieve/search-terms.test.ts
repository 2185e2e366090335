import { describe, expect, it } from 'vitest';
import { compileWording, termSet, wordingStrength } from '../../src/retrieve/passage-terms.js';
import { documentTerms, foldTerms, PAIR_JOINT, withPairs } from '../../src/retrieve/search-terms.js';
import { markCompounds } from '../../src/text/compound-terms.js';
import { terms, tokenize } from '../../src/text/tokenize.js';
import { realPlans } from '../helpers/real-corpus.js';

const texts = realPlans.flatMap((plan) => plan.clauses.map((clause) => clause.text));

describe('documentTerms', () => {
  it.each([
    ['Hộ nghèo', ['hộ', 'nghèo', 'hộ_nghèo'], 'every syllable and the pair of neighbours'],
    ['hộ, nghèo', ['hộ', 'nghèo', 'hộ_nghèo'], 'signs do not part neighbours'],
    ['nghèo', ['nghèo'], 'one syllable makes no pair'],
    ['đạt 70%', ['đạt', '70', 'đạt_70'], 'figures are terms'],
    [
      'bảo hiểm y tế',
      ['bảo~', 'hiểm~', 'y~', 'tế~', 'bảo~_hiểm~', 'hiểm~_y~', 'y~_tế~'],
      'inside a compound name the syllables are marked',
    ],
    ['', [], 'nothing'],
  ])('of %j are %j: %s', (text, expected) => {
    expect(documentTerms(text).marked).toEqual(expected);
  });

  it('of n tokens are n terms and n − 1 pairs, on every clause of the corpus', () => {
    for (const text of texts) {
      const count = tokenize(text).length;
      expect(documentTerms(text).marked).toHaveLength(count + Math.max(0, count - 1));
    }
  });

  it('has a joint that stands in no token', () => {
    expect(texts.flatMap(terms).filter((term) => term.includes(PAIR_JOINT))).toEqual([]);
  });
});

describe('foldTerms', () => {
  it('keeps joint and compound mark, so that folded pairs meet folded pairs', () => {
    expect(foldTerms(['bảo~_hiểm~', 'hộ_nghèo', '42-nq/tw'])).toEqual(['bao~_hiem~', 'ho_ngheo', '42-nq/tw']);
  });

  it('gives what documentTerms calls unmarked, term by term, on every clause of the corpus', () => {
    for (const text of texts) {
      const { marked, unmarked } = documentTerms(text);
      expect(unmarked).toEqual(foldTerms(marked));
    }
  });
});

describe('wordingStrength', () => {
  const strength = (wording: string, text: string, unmarked = false): number =>
    wordingStrength(compileWording(markCompounds(terms(wording), unmarked)), termSet(text), unmarked);

  it('is 1 for a wording that stands whole in the text', () => {
    expect(strength('nước sạch', 'sử dụng nước sạch ở nông thôn')).toBe(1);
    expect(strength('nghèo', 'hộ nghèo')).toBe(1);
  });

  it('is 0 where no syllable of it stands in the text', () => {
    expect(strength('nước sạch', 'trường học')).toBe(0);
    expect(strength('nghèo', 'trường học')).toBe(0);
  });

  it.each([
    ['nước sạch', 'nước thải sạch', 'torn apart'],
    ['đi làm việc ở nước ngoài', 'đi làm việc có thời hạn ở nước ngoài', 'with words put between'],
    ['nước sạch', 'nước thải', 'only its first syllable'],
    ['nước sạch', 'nuoc sach', 'without its diacritics'],
  ])('of %j in %j is something between: %s', (wording, text) => {
    expect(strength(wording, text)).toBeGreaterThan(0);
    expect(strength(wording, text)).toBeLessThan(1);
  });

  it('falls as less of the wording is left', () => {
    const wording = 'đi làm việc ở nước ngoài';
    const order = ['đi làm việc ở nước ngoài', 'đi làm việc có thời hạn ở nước ngoài', 'làm việc', 'nước'];
    const strengths = order.map((text) => strength(wording, text));
    expect([...strengths].sort((a, b) => b - a)).toEqual(strengths);
    expect(new Set(strengths).size).toBe(order.length);
  });

  it('forgives no diacritics at all when the question has none', () => {
    expect(strength('nuoc sach', 'nước sạch', true)).toBe(1);
  });

  it('does not take a compound name for the bare word in it', () => {
    expect(strength('thất nghiệp', 'tham gia bảo hiểm thất nghiệp')).toBe(0);
    expect(strength('bảo hiểm thất nghiệp', 'tham gia bảo hiểm thất nghiệp')).toBe(1);
  });

  it('stays between 0 and 1 for every pair of the corpus’s own headings', () => {
    const headings = texts.filter((text) => text.length < 60).slice(0, 60);
    for (const wording of headings.filter((text) => terms(text).length > 0)) {
      for (const text of headings) {
        expect(strength(wording, text)).toBeGreaterThanOrEqual(0);
        expect(strength(wording, text)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('is 1 for a text in itself', () => {
    for (const text of texts.slice(0, 80).filter((one) => terms(one).length > 0))
      expect(strength(text, text)).toBe(1);
  });
});

describe('withPairs', () => {
  it('adds the pairs after the terms and leaves the list as given', () => {
    const given = Object.freeze(['a', 'b', 'c']);
    expect(withPairs(given)).toEqual(['a', 'b', 'c', 'a_b', 'b_c']);
    expect(withPairs([])).toEqual([]);
  });
});
