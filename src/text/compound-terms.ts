import { compounds } from '../lexicon/compounds.js';
import { fold } from './normal-form.js';
import { createPhraseMatcher } from './phrase-matcher.js';

/** Marks a syllable as part of a compound name; stands in no ordinary term. */
export const COMPOUND_MARK = '~';

const MARKED = createPhraseMatcher(compounds.map((phrase) => ({ phrase, value: true })));
const UNMARKED = createPhraseMatcher(compounds.map((phrase) => ({ phrase: fold(phrase), value: true })));

/**
 * The same terms, those inside a compound name marked (`thất~ nghiệp~`), so that they match the compound and not the
 * bare word. `folded` says that the terms carry no diacritics.
 */
export function markCompounds(terms: readonly string[], folded: boolean): string[] {
  const result = [...terms];
  for (const match of (folded ? UNMARKED : MARKED).find(terms)) {
    for (let at = match.from; at < match.to; at += 1) result[at] = `${terms[at]}${COMPOUND_MARK}`;
  }
  return result;
}
