import type { Clause } from './domain/clause.js';
import type { Fact } from './domain/fact.js';
import type { PlanKnowledge } from './domain/passage.js';
import { findCitedDocuments } from './text/cited-documents.js';
import { findTimes } from './text/dates.js';
import { collapseSpace } from './text/normal-form.js';
import { findQuantities, type Quantity } from './text/quantities.js';

/** Why a number need not be carried by a fact; `unexplained` is what the audit is for. */
export const auditReasons = [
  'age', // dưới 36 tháng tuổi, từ đủ 15 tuổi
  'session', // 02 buổi/ngày, phiên, kỳ họp, khóa
  'cited-document', // inside "Nghị quyết số …"
  'date', // part of a date, a month, a period
  'duration', // 02 năm, 24 giờ, 15 ngày
  'ordinal', // lần thứ 2, bước 1, loại 1
  'scheme-name', // inside quotation marks or the name of a programme or project
  'legal-basis', // told as the ground for the plan
  'unexplained',
] as const;
export type AuditReason = (typeof auditReasons)[number];

/** One number with a unit, as the plan prints it. */
export interface AuditEntry {
  readonly planId: string;
  readonly clauseId: string;
  /** As printed: `dưới 3%`. */
  readonly number: string;
  /** Some words on both sides of it. */
  readonly context: string;
  /** The fact that carries it, shortly; null where none does. */
  readonly fact: { readonly type: Fact['type']; readonly text: string } | null;
  /** Null where a fact carries it. */
  readonly reason: AuditReason | null;
}

export interface AuditCount {
  readonly planId: string;
  readonly numbers: number;
  readonly carried: number;
  readonly reasons: Readonly<Record<AuditReason, number>>;
}

const BODY: ReadonlySet<Clause['kind']> = new Set([
  'heading',
  'numbered',
  'lettered',
  'bullet',
  'paragraph',
  'table-group',
  'table-row',
]);
const CONTEXT = 48;

/** Every number with a unit in the body of a plan, beside the fact that carries it. In document order. */
export function auditPlan(plan: PlanKnowledge): AuditEntry[] {
  const factsByClause = new Map<string, Fact[]>();
  for (const fact of plan.facts) {
    const known = factsByClause.get(fact.clause);
    if (known) known.push(fact);
    else factsByClause.set(fact.clause, [fact]);
  }
  return plan.clauses
    .filter((clause) => BODY.has(clause.kind))
    .flatMap((clause) => auditClause(plan.meta.id, clause, factsByClause.get(clause.id) ?? []));
}

/** How many numbers, how many carried, and why the others are not. */
export function countAudit(planId: string, entries: readonly AuditEntry[]): AuditCount {
  const reasons = Object.fromEntries(
    auditReasons.map((reason) => [reason, entries.filter((entry) => entry.reason === reason).length]),
  ) as Record<AuditReason, number>;
  return { planId, numbers: entries.length, carried: entries.filter((entry) => entry.fact !== null).length, reasons };
}

function auditClause(planId: string, clause: Clause, facts: readonly Fact[]): AuditEntry[] {
  const cited = findCitedDocuments(clause.text);
  const times = findTimes(clause.text);
  return findQuantities(clause.text)
    .filter((quantity) => quantity.unit !== '' || isTableValue(clause, quantity))
    .map((quantity) => {
      const fact = facts.find((candidate) => carries(candidate, quantity)) ?? null;
      const within = (part: { start: number; end: number }) =>
        part.start <= quantity.numberStart && part.end >= quantity.end;
      return {
        planId,
        clauseId: clause.id,
        number: quantity.text,
        context: contextOf(clause.text, quantity),
        fact: fact === null ? null : { type: fact.type, text: factText(fact) },
        reason: fact !== null ? null : reasonOf(clause, quantity, cited.some(within), times.some(within)),
      };
    });
}

/** A bare number in a column of a year or of money, whose unit stands in the header or in a cell of its own. */
function isTableValue(clause: Clause, quantity: Quantity): boolean {
  if (clause.kind !== 'table-row' || !clause.cells) return false;
  return clause.cells.some(
    (cell) => collapseSpace(cell.text) === quantity.text && /(?:19|20)\d{2}|kinh phí|tổng|vốn/iu.test(cell.column),
  );
}

function carries(fact: Fact, quantity: Quantity): boolean {
  if (fact.type === 'target') {
    const isValue = fact.value === quantity.value || fact.valueTo === quantity.value;
    return isValue || fact.raw.includes(quantity.text) || (fact.value === null && fact.quote.includes(quantity.text));
  }
  if (fact.type !== 'assignment') return false;
  return [fact.task, fact.deliverable, fact.due, fact.start, fact.funding].some((text) =>
    text?.includes(quantity.text),
  );
}

function factText(fact: Fact): string {
  if (fact.type === 'target') return `${fact.indicator} ${fact.raw}${fact.year === null ? '' : ` (${fact.year})`}`;
  return fact.type === 'assignment' ? fact.task : fact.quote;
}

function reasonOf(clause: Clause, quantity: Quantity, isCited: boolean, isTime: boolean): AuditReason {
  const before = clause.text.slice(Math.max(0, quantity.start - 60), quantity.numberStart);
  const after = clause.text.slice(quantity.end, quantity.end + 24);
  if (isCited) return 'cited-document';
  if (/tuổi/iu.test(quantity.unit) || /^\s*(?:tháng\s+)?tuổi/iu.test(after)) return 'age';
  if (isTime) return 'date';
  if (/^(?:buổi|phiên|đợt|cuộc|lần)/iu.test(quantity.unit) || /(?:khóa|khoá|kỳ họp)\s*$/iu.test(before))
    return 'session';
  if (/^(?:năm|tháng|ngày|giờ|phút)/iu.test(quantity.unit)) return 'duration';
  if (/(?:thứ|lần|bước|loại|hạng|số)\s*$/iu.test(before)) return 'ordinal';
  if (
    isInQuotes(clause.text, quantity) ||
    /(?:chương trình|đề án|dự án|phong trào|chiến lược)[^,;.:]{0,60}$/iu.test(before)
  ) {
    return 'scheme-name';
  }
  return clause.kind === 'legal-basis' ? 'legal-basis' : 'unexplained';
}

function isInQuotes(text: string, quantity: Quantity): boolean {
  const before = text.slice(0, quantity.start);
  return before.lastIndexOf('“') > before.lastIndexOf('”') && text.indexOf('”', quantity.end) > 0;
}

function contextOf(text: string, quantity: Quantity): string {
  const from = Math.max(0, quantity.start - CONTEXT);
  const to = Math.min(text.length, quantity.end + CONTEXT);
  return `${from > 0 ? '…' : ''}${collapseSpace(text.slice(from, to))}${to < text.length ? '…' : ''}`;
}
