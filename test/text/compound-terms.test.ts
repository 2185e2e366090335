import { describe, expect, it } from 'vitest';
import { compounds } from '../../src/lexicon/compounds.js';
import { COMPOUND_MARK, markCompounds } from '../../src/text/compound-terms.js';
import { fold } from '../../src/text/normal-form.js';
import { foldedTerms, terms } from '../../src/text/tokenize.js';

describe('markCompounds', () => {
  it('marks the syllables of a compound name and no others', () => {
    expect(markCompounds(terms('tham gia bảo hiểm thất nghiệp'), false).join(' ')).toBe(
      'tham gia bảo~ hiểm~ thất~ nghiệp~',
    );
  });

  it('leaves the bare word alone, so that unemployment is not taken for its insurance', () => {
    expect(markCompounds(terms('tỷ lệ thất nghiệp'), false)).toEqual(terms('tỷ lệ thất nghiệp'));
  });

  it('finds the same compounds in terms without diacritics, when told so', () => {
    for (const compound of compounds) {
      const marked = markCompounds(terms(compound), false);
      expect(marked.every((term) => term.endsWith(COMPOUND_MARK))).toBe(true);
      expect(markCompounds(foldedTerms(compound), true)).toEqual(marked.map(fold));
    }
  });

  it('keeps number and order of the terms and does not change the given list', () => {
    const given = Object.freeze(terms('thẻ bảo hiểm y tế của người nghèo'));
    const marked = markCompounds(given, false);
    expect(marked.map((term) => term.replace(COMPOUND_MARK, ''))).toEqual([...given]);
  });
});
