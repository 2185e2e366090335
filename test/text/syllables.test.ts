import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/normal-form.js';
import { isSyllable, isUnmarkedSyllable } from '../../src/text/syllables.js';
import { tokenize } from '../../src/text/tokenize.js';
import { realPlans } from '../helpers/real-corpus.js';

describe('isSyllable', () => {
  it.each([
    ['nghèo', true, 'onset ngh before e'],
    ['giường', true, 'a long rime'],
    ['quý', true, 'qu'],
    ['ươm', true, 'no onset'],
    ['ý', true, 'a lone vowel'],
    ['hoá', true, 'the new tone-mark style'],
    ['thươg', false, 'a chat form that drops a letter'],
    ['địh', false, 'no such final'],
    ['ngèo', false, 'ng before e is misspelt'],
    ['kông', false, 'k before o is misspelt'],
    ['wifi', false, 'a foreign word'],
    ['covid', false, 'a loan'],
    ['lđ', false, 'an abbreviation'],
    ['', false, 'nothing'],
  ])('of %j is %s: %s', (word, expected) => {
    expect(isSyllable(word)).toBe(expected);
  });

  it('knows nearly every word of the real plans, and all the frequent ones', () => {
    const counts = new Map<string, number>();
    for (const { text } of realPlans.flatMap((plan) => plan.clauses)) {
      for (const { raw, term } of tokenize(text)) {
        // Capitals are names and abbreviations ("HĐND").
        if (/^\p{Ll}{2,}$/u.test(raw)) counts.set(term, (counts.get(term) ?? 0) + 1);
      }
    }
    const unknown = [...counts].filter(([term]) => !isSyllable(term));
    expect(counts.size).toBeGreaterThan(800);
    expect(unknown.length).toBeLessThan(0.1 * counts.size);
    const marked = unknown.filter(([term, count]) => count > 3 && fold(term) !== term).map(([term]) => term);
    expect(marked).toEqual([]);
  });
});

describe('isUnmarkedSyllable', () => {
  it.each([
    ['ngheo', true, 'nghèo typed without marks'],
    ['duoc', true, 'được: đ and ươ both bare'],
    ['giuong', true, 'giường'],
    ['dinhh', false, 'a letter too many'],
    ['xklđ', false, 'an abbreviation'],
    ['the', true, 'an English word may look like a syllable (thế)'],
    ['what', false, 'most do not'],
  ])('of %j is %s: %s', (word, expected) => {
    expect(isUnmarkedSyllable(word)).toBe(expected);
  });
});
