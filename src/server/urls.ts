/** Address of a plan's page. */
export function planUrl(planId: string): string {
  return `/ke-hoach/${encodeURIComponent(planId)}`;
}

/** Address of a clause in its plan's page; the fragment is the clause's id as it stands. */
export function clauseUrl(planId: string, clauseId: string): string {
  return `${planUrl(planId)}#${clauseId}`;
}

/** Address of a clause's own page. */
export function clausePageUrl(planId: string, clauseId: string): string {
  return `${planUrl(planId)}/${encodeURIComponent(clauseId)}`;
}

/** The address if it is one that a link may lead to (ours, or http); otherwise a harmless one. */
export function safeUrl(url: string): string {
  return /^(?:https?:\/\/|\/(?!\/))/i.test(url) ? url : '#';
}
