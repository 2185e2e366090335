import { withPairs } from '../../src/retrieve/search-terms.js';
import { markCompounds } from '../../src/text/compound-terms.js';
import { fold } from '../../src/text/normal-form.js';
import { foldedTerms, terms } from '../../src/text/tokenize.js';

/** A phrase as search terms, as understanding makes them: syllables and pairs, compound names marked. */
export function searchTerms(phrase: string, unmarked = false): string[] {
  return withPairs(markCompounds(unmarked ? foldedTerms(phrase) : terms(phrase), unmarked));
}

/** The distinct terms of a document, for telling by hand which documents hold one. */
export function heldTerms(text: string): { marked: ReadonlySet<string>; unmarked: ReadonlySet<string> } {
  const marked = searchTerms(text);
  return { marked: new Set(marked), unmarked: new Set(marked.map(fold)) };
}
