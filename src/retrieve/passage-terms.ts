import { foldTerm } from '../text/normal-form.js';
import { documentTerms, PAIR_JOINT } from './search-terms.js';

/** Terms and pairs of a text in both spellings, for matching wordings. */
export interface TermSet {
  readonly marked: ReadonlySet<string>;
  readonly unmarked: ReadonlySet<string>;
}

export function termSet(text: string): TermSet {
  const { marked, unmarked } = documentTerms(text);
  return { marked: new Set(marked), unmarked: new Set(unmarked) };
}

/** A wording made ready for matching: its syllables and pairs in both spellings. */
export interface CompiledWording {
  readonly syllables: readonly SpeltTerm[];
  readonly pairs: readonly SpeltTerm[];
}

interface SpeltTerm {
  readonly marked: string;
  readonly unmarked: string;
}

export function compileWording(terms: readonly string[]): CompiledWording {
  const syllables = terms.map((term) => ({ marked: term, unmarked: foldTerm(term) }));
  const pairs = syllables.slice(1).map((second, at) => {
    const first = syllables[at] as SpeltTerm;
    return {
      marked: `${first.marked}${PAIR_JOINT}${second.marked}`,
      unmarked: `${first.unmarked}${PAIR_JOINT}${second.unmarked}`,
    };
  });
  return { syllables, pairs };
}

/** A slip of the tone mark in a pair of syllables is forgiven; in a lone syllable it is most likely another word. */
const FOLDED_PAIR = 0.9;
const FOLDED_SYLLABLE = 0.35;
const FOLDED_IN_PHRASE = 0.2;

/**
 * How far a wording (its syllables in order) stands in a text: 1 when it stands there whole, less when only some of
 * its pairs do ("đi làm việc … ở nước ngoài"), a trace when only its syllables do. `unmarked` compares folded forms.
 */
export function wordingStrength(wording: CompiledWording, text: TermSet, unmarked: boolean): number {
  const { syllables, pairs } = wording;
  if (pairs.length === 0) return termStrength(syllables[0] as SpeltTerm, text, unmarked, FOLDED_SYLLABLE);
  let sum = 0;
  let whole = true;
  for (const pair of pairs) {
    const strength = termStrength(pair, text, unmarked, FOLDED_PAIR);
    sum += strength;
    if (strength === 0) whole = false;
  }
  const share = sum / pairs.length;
  if (whole) return share;
  let single = 0;
  for (const syllable of syllables) single += termStrength(syllable, text, unmarked, FOLDED_IN_PHRASE);
  single /= syllables.length;
  return syllables.length === 2 ? 0.2 * single * single : 0.75 * share ** 1.4 + 0.12 * single;
}

function termStrength(term: SpeltTerm, text: TermSet, unmarked: boolean, foldedStrength: number): number {
  if (unmarked) return text.unmarked.has(term.unmarked) ? 1 : 0;
  if (text.marked.has(term.marked)) return 1;
  return text.unmarked.has(term.unmarked) ? foldedStrength : 0;
}
