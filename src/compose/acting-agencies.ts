import type { Roles } from '../domain/passage.js';
import type { Understanding } from '../understand/understanding.js';

/** The bodies that act in the question, by register id; not those that only receive, pass on or name a place. */
export function actingAgencies({ agencyParts }: Understanding): ReadonlySet<string> {
  return new Set(agencyParts.filter(({ part }) => part === 'subject').map(({ id }) => id));
}

/** Whether one of these bodies leads what the passage says. */
export function isLedBy(roles: Roles | null, agencies: ReadonlySet<string>): boolean {
  return roles?.leads.some(({ id }) => id !== null && agencies.has(id)) ?? false;
}
