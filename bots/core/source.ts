import type { Citation } from '../../src/domain/answer.js';
import type { PlanKnowledge } from '../../src/domain/passage.js';

export type FindSource = (place: { readonly plan: string; readonly clause: string }) => Citation | null;

/** Finds a clause by the ids an earlier answer cited; null when the plans no longer hold it. */
export function createSourceFinder(
  plans: readonly PlanKnowledge[],
  clauseUrl: (planId: string, clauseId: string) => string,
): FindSource {
  const byId = new Map(plans.map((plan) => [plan.meta.id, plan]));
  return (place) => {
    const plan = byId.get(place.plan);
    const clause = plan?.clauses.find(({ id }) => id === place.clause);
    if (!plan || !clause) return null;
    const { title, number, issuedOn, issuer } = plan.meta;
    return {
      plan: place.plan,
      title,
      number,
      issuedOn,
      issuer,
      clause: clause.id,
      path: [...clause.path],
      clauseText: clause.text,
      quote: clause.text,
      url: clauseUrl(place.plan, clause.id),
    };
  };
}
