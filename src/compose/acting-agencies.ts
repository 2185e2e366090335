import type { Passage, Roles } from '../domain/passage.js';
import type { Understanding } from '../understand/understanding.js';

/** The bodies that act in the question, by register id; not those that only receive, pass on or name a place. */
export function actingAgencies({ agencyParts }: Understanding): ReadonlySet<string> {
  return new Set(agencyParts.filter(({ part }) => part === 'subject').map(({ id }) => id));
}

/** Whether one of these bodies leads what the passage says. */
export function isLedBy(roles: Roles | null, agencies: ReadonlySet<string>): boolean {
  return roles?.leads.some(({ id }) => id !== null && agencies.has(id)) ?? false;
}

/** "4. Báo Bình Định, Đài Phát thanh và Truyền hình Bình Định": whose duties follow, and nothing else. */
export function namesOnlyItsActor({ roles, clauseId, own }: Passage): boolean {
  if (roles?.clauseId !== clauseId) return false;
  const rest = [...roles.leads, ...roles.coordinators].reduce((text, { text: name }) => text.replace(name, ''), own);
  return !/\p{L}{2}/u.test(rest.replace(/chủ trì|phối hợp|đề nghị|giao|với|và|các|liên quan/giu, ''));
}
