import type { Understanding } from './understanding.js';

/**
 * A question as it is embedded: its words as read, then what it is about said once more, so that question words weigh
 * less. Of a follow-up without a topic of its own that is the topic of the conversation. Empty where nothing is asked.
 */
export function restate({ words, concepts }: Understanding): string {
  return [words, ...concepts.map((concept) => concept.wordings[0]?.terms.join(' ') ?? '')].join(' ').trim();
}
