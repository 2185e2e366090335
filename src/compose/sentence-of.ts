import type { Evidence } from '../retrieve/evidence.js';
import { splitSentences } from '../text/sentences.js';

/** The whole printed sentence in which a passage stands; the passage itself where none is found. */
export function sentenceOf({ passage, clause }: Pick<Evidence, 'passage' | 'clause'>): string {
  const { text } = clause.clause;
  const at = text.indexOf(passage.quote);
  return splitSentences(text).find((span) => at >= span.start && at < span.end)?.text ?? passage.saying;
}
