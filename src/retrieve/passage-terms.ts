import { fold } from '../text/normal-form.js';
import { documentTerms } from './search-terms.js';

/** Terms and pairs of a text in both spellings, for matching wordings. */
export interface TermSet {
  readonly marked: ReadonlySet<string>;
  readonly unmarked: ReadonlySet<string>;
}

export function termSet(text: string): TermSet {
  const marked = documentTerms(text);
  return { marked: new Set(marked), unmarked: new Set(marked.map(fold)) };
}

/** A slip of the tone mark in a pair of syllables is forgiven; in a lone syllable it is most likely another word. */
const FOLDED_PAIR = 0.9;
const FOLDED_SYLLABLE = 0.35;

/**
 * How far a wording (its syllables in order) stands in a text: 1 when it stands there whole, less when only some of
 * its pairs do ("đi làm việc … ở nước ngoài"), a trace when only its syllables do. `unmarked` compares folded forms.
 */
export function wordingStrength(wording: readonly string[], text: TermSet, unmarked: boolean): number {
  if (wording.length === 1) return termStrength(wording[0] as string, text, unmarked, FOLDED_SYLLABLE);
  let pairs = 0;
  let whole = true;
  for (let at = 0; at + 1 < wording.length; at += 1) {
    const strength = termStrength(`${wording[at]}_${wording[at + 1]}`, text, unmarked, FOLDED_PAIR);
    pairs += strength;
    if (strength === 0) whole = false;
  }
  const share = pairs / (wording.length - 1);
  if (whole) return share;
  const single = wording.reduce((sum, term) => sum + termStrength(term, text, unmarked, 0.2), 0) / wording.length;
  return wording.length === 2 ? 0.2 * single * single : 0.75 * share ** 1.4 + 0.12 * single;
}

function termStrength(term: string, text: TermSet, unmarked: boolean, foldedStrength: number): number {
  if (unmarked) return text.unmarked.has(fold(term)) ? 1 : 0;
  if (text.marked.has(term)) return 1;
  return text.unmarked.has(fold(term)) ? foldedStrength : 0;
}
