import type { Evidence } from '../retrieve/evidence.js';

/** A concept counts as a key one from this share of the heaviest one's weight on. */
export const KEY_SHARE = 0.85;
/** Words of asking ("bao nhiêu", "cơ quan nào") matter no more than this. */
export const ASKING_IMPORTANCE = 0.25;
const MET = 0.3;
/** Met word for word in the passage's own words; met well enough by a looser relative where another key concept is so. */
const WORD_FOR_WORD = 0.95;
const WELL_MET = 0.7;

/**
 * Whether the passage holds what the question is chiefly about. A passage that meets the lesser words and misses a key
 * one ("chuẩn quốc gia", "thấp còi") is a near miss, however much of the question it covers.
 */
export function meetsKeyConcepts(
  evidence: Evidence,
  concepts: readonly { readonly wordings: readonly { readonly terms: readonly string[] }[] }[],
  exactly = 0,
): boolean {
  const heaviest = Math.max(0, ...evidence.weights);
  const isOneExact = concepts.some(
    (_, index) =>
      (evidence.weights[index] ?? 0) >= KEY_SHARE * heaviest &&
      (evidence.ownExactStrengths[index] ?? 0) >= WORD_FOR_WORD,
  );
  return concepts.every((concept, index) => {
    const isPhrase = concept.wordings.length > 1 || (concept.wordings[0]?.terms.length ?? 0) > 1;
    // An everyday word may be met under a name that the lexicon does not know; an official one is met or missing.
    const isKey =
      isPhrase && evidence.isOfficial[index] === true && (evidence.weights[index] ?? 0) >= KEY_SHARE * heaviest;
    return (
      !isKey ||
      ((evidence.strengths[index] ?? 0) >= MET &&
        ((evidence.exactStrengths[index] ?? 0) >= exactly ||
          (isOneExact && (evidence.strengths[index] ?? 0) >= WELL_MET)))
    );
  });
}
