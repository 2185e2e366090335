import type { Clause } from '../domain/clause.js';

/** All clauses below one, in document order. Linear in the plan's length. */
export function clausesBelow(clauses: readonly Clause[], id: string): Clause[] {
  const inside = new Set([id]);
  const found: Clause[] = [];
  for (const clause of clauses) {
    if (clause.parentId === null || !inside.has(clause.parentId)) continue;
    inside.add(clause.id);
    found.push(clause);
  }
  return found;
}
