/** Address of a plan's page. */
export function planUrl(planId: string): string {
  return `/ke-hoach/${encodeURIComponent(planId)}`;
}

/** Address of a clause in its plan's page; the fragment is the clause's id as it stands. */
export function clauseUrl(planId: string, clauseId: string): string {
  return `${planUrl(planId)}#${clauseId}`;
}
