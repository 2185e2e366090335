import type { Evidence } from '../retrieve/evidence.js';
import { sentenceAt } from '../text/sentences.js';

/** The whole printed sentence in which a passage stands; the passage itself where none is found. */
export function sentenceOf({ passage, clause }: Pick<Evidence, 'passage' | 'clause'>): string {
  const { text } = clause.clause;
  const at = text.indexOf(passage.quote);
  return at < 0 ? passage.saying : sentenceAt(text, at).text;
}
