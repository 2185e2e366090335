import { buildCorpus } from '../../src/retrieve/corpus.js';
import { lexiconSequences } from '../../src/understand/concepts.js';
import { createPlanDirectory } from '../../src/understand/places.js';
import { understand } from '../../src/understand/understand.js';
import type { Understanding } from '../../src/understand/understanding.js';
import { realPlans } from '../helpers/real-corpus.js';

export const { vocabulary } = buildCorpus(realPlans, lexiconSequences());
export const directory = createPlanDirectory(realPlans.map(({ meta }) => meta));

/** A first question, understood over the real corpus. */
export function read(question: string): Understanding {
  return understand(question, null, { directory, vocabulary });
}

/** The topic of a question: the words as asked of every concept that is no frame. */
export function topicOf({ concepts }: Understanding): string[] {
  return concepts
    .filter(({ importance }) => importance >= 1)
    .map(({ wordings }) => (wordings[0]?.terms ?? []).join(' ').replaceAll('~', ''));
}
