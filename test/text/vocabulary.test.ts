import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/normal-form.js';
import { terms } from '../../src/text/tokenize.js';
import { buildVocabulary } from '../../src/text/vocabulary.js';
import { realPlans } from '../helpers/real-corpus.js';

const vocabulary = buildVocabulary([terms('tỷ lệ hộ nghèo'), terms('hộ nghèo còn dưới 3%'), terms('chăm sóc hồ sơ')]);

describe('buildVocabulary', () => {
  it('counts terms and neighbouring pairs; an unknown one occurs zero times', () => {
    expect(vocabulary.count('hộ')).toBe(2);
    expect(vocabulary.pairCount('hộ', 'nghèo')).toBe(2);
    expect(vocabulary.pairCount('nghèo', 'hộ')).toBe(0);
    expect(vocabulary.count('trường')).toBe(0);
  });

  it('makes no pair across the end of a sequence', () => {
    expect(vocabulary.pairCount('3', 'chăm')).toBe(0);
    expect(vocabulary.pairCount('nghèo', 'hộ')).toBe(0);
  });

  it('lists the known spellings of a word without diacritics, the commonest first', () => {
    expect(vocabulary.spellings('ho')).toEqual(['hộ', 'hồ']);
    expect(vocabulary.spellings('hộ')).toEqual([]);
  });

  it.each([
    ['ngheoo', 'a letter too many'],
    ['nghe', 'a letter missing'],
    ['ngheu', 'one letter for another'],
    ['nhgeo', 'two letters swapped'],
  ])('finds “ngheo” near %j: %s', (typed) => {
    expect(vocabulary.near(typed)).toContain('ngheo');
  });

  it('does not count a word as near itself, nor what is two letters away', () => {
    expect(vocabulary.near('ngheo')).not.toContain('ngheo');
    expect(vocabulary.near('nghxyo')).not.toContain('ngheo');
  });

  it('of the real plans knows every word by its folded form too', () => {
    const texts = realPlans.flatMap((plan) => plan.clauses.map((clause) => clause.text));
    const real = buildVocabulary(texts.map(terms));
    for (const term of new Set(texts.flatMap(terms))) {
      expect(real.count(term)).toBeGreaterThan(0);
      expect(real.spellings(fold(term))).toContain(term);
    }
  });
});
