/** Recall and reciprocal rank of one question, each 0–1. */
export interface RankingScore {
  readonly at1: number;
  readonly at3: number;
  readonly at10: number;
  /** 1 / rank of the first wanted document among the first hundred, 0 when it is not there. */
  readonly reciprocal: number;
}

/**
 * Judges a ranking of document ids (best first, no repeats). Each entry of `wanted` is one thing to find and lists the
 * documents that hold it; recall at k is the share of the things found among the first k.
 */
export function scoreRanking(ranking: readonly string[], wanted: readonly ReadonlySet<string>[]): RankingScore {
  const ranks = wanted.map((documents) => {
    const at = ranking.slice(0, 100).findIndex((id) => documents.has(id));
    return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
  });
  const recall = (k: number) => ranks.filter((rank) => rank <= k).length / Math.max(1, ranks.length);
  return { at1: recall(1), at3: recall(3), at10: recall(10), reciprocal: 1 / Math.min(...ranks) };
}

export interface RankingSummary extends RankingScore {
  readonly total: number;
}

/** Means over questions; all 0 for none. */
export function averageRanking(scores: readonly RankingScore[]): RankingSummary {
  const mean = (pick: (score: RankingScore) => number) =>
    scores.reduce((sum, score) => sum + pick(score), 0) / Math.max(1, scores.length);
  return {
    total: scores.length,
    at1: mean((score) => score.at1),
    at3: mean((score) => score.at3),
    at10: mean((score) => score.at10),
    reciprocal: mean((score) => score.reciprocal),
  };
}
