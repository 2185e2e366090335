import { markCompounds } from '../text/compound-terms.js';
import { foldTerm } from '../text/normal-form.js';
import { tokenize } from '../text/tokenize.js';

/** Joins the two syllables of a pair; stands in no token. */
export const PAIR_JOINT = '_';

/** Search terms of a document in both spellings, term by term alike. */
export interface DocumentTerms {
  readonly marked: string[];
  readonly unmarked: string[];
}

/** Search terms of a document: its syllables and every pair of neighbours (most Vietnamese words have two syllables). */
export function documentTerms(text: string): DocumentTerms {
  const syllables = markCompounds(
    tokenize(text).map((token) => token.term),
    false,
  );
  // Syllables are folded before they are joined: there are few of them, and many pairs.
  return { marked: withPairs(syllables), unmarked: withPairs(foldTerms(syllables)) };
}

/** Single terms followed by the pairs of neighbours. */
export function withPairs(terms: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < terms.length; at += 1) pairs.push(`${terms[at]}${PAIR_JOINT}${terms[at + 1]}`);
  return [...terms, ...pairs];
}

/** The same terms without diacritics. */
export function foldTerms(terms: readonly string[]): string[] {
  return terms.map(foldTerm);
}
