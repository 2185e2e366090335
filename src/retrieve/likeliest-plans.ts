import type { Corpus } from './corpus.js';
import type { KeywordQuery } from './keyword-index.js';

/** How many clauses are looked at to find the plans that speak of a question. */
const CLAUSES_SEEN = 200;

/**
 * The plans worth asking when none is named: all of them up to `limit`; of more those with the best keyword hits, so that
 * a question costs the same however many plans there are. In the corpus's own order.
 */
export function likeliestPlans(corpus: Corpus, query: KeywordQuery, limit: number): string[] {
  const all = [...corpus.plans.keys()];
  if (all.length <= limit) return all;
  const best = new Set<string>();
  for (const hit of corpus.keyword.search(query, { limit: CLAUSES_SEEN })) {
    if (best.size >= limit) break;
    const planId = corpus.clauses[hit.id]?.planId;
    if (planId !== undefined) best.add(planId);
  }
  return best.size > 0 ? all.filter((id) => best.has(id)) : all.slice(0, limit);
}
