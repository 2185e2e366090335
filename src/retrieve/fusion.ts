/**
 * One score from a lexical and a dense one. Both must be on one scale before: `lexical` about 0–1 (a keyword score over
 * the best one of the query, or the evidence score), `cosine` −1–1 (negative counts as nothing). `weight` is how much a
 * perfect cosine is worth; 0 leaves the lexical score exactly as it is.
 *
 * Scores are summed, not ranks: with reciprocal rank fusion a weak dense ranking pushes right first hits down.
 */
export function fuseScores(lexical: number, cosine: number, weight: number): number {
  return weight === 0 ? lexical : lexical + weight * Math.max(0, cosine);
}
