import type { Clause } from '../domain/clause.js';
import type { AgencyMention, AssignmentFact } from '../domain/fact.js';
import type { Particular, Roles } from '../domain/passage.js';
import { parseAgencyList } from '../text/agency-names.js';
import { collapseSpace } from '../text/normal-form.js';

/**
 * Tasks whose particulars stand in labelled lines below their title:
 *
 *   1. Dự án 1: Hỗ trợ đầu tư …
 *      - Cơ quan chủ trì: Sở …
 *      - Cơ quan phối hợp: Sở …, UBND …
 *      - Thời gian thực hiện: 2023-2025
 */
export interface LabelledTask {
  readonly title: Clause;
  readonly fact: AssignmentFact;
  /** The line that names the lead, or the first labelled one. */
  readonly roleClauseId: string;
  /** By label: the clause of its line. */
  readonly particulars: Readonly<Partial<Record<Particular, string>>>;
}

const LABELS: readonly (readonly [Particular, RegExp])[] = [
  [
    'lead',
    /^(?:(?:cơ quan|đơn vị)\s+)?(?:chủ trì|đầu mối)(?: thực hiện| tham mưu)?$|^(?:cơ quan|đơn vị) (?:thực hiện|tham mưu|chịu trách nhiệm)$|^trách nhiệm thực hiện$/iu,
  ],
  ['coordinator', /^(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?: thực hiện)?$/iu],
  [
    'due',
    /^(?:(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hạn)(?: thực hiện| hoàn thành| trình| ban hành| triển khai)?|hoàn thành)$/iu,
  ],
  ['funding', /^(?:kinh phí(?: thực hiện)?|nguồn (?:kinh phí|vốn|lực)(?: thực hiện)?|tổng kinh phí)$/iu],
  ['deliverable', /^(?:sản phẩm|kết quả)(?: đầu ra| dự kiến)?$/iu],
  ['approval', /^(?:cấp (?:trình|phê duyệt)|cơ quan phê duyệt)$/iu],
];
const LABELLED_LINE = /^\s*(?:[-+•–*]|[a-zđ]\)|\d+[.)])?\s*([\p{L} ]{4,30}?)\s*:\s*(\S.*)$/su;

/** All such tasks of a plan, by the title's clause. A lone label that is no role or date makes no task. */
export function findLabelledTasks(clauses: readonly Clause[]): LabelledTask[] {
  const byParent = new Map<string, { label: Particular; value: string; clause: Clause }[]>();
  for (const clause of clauses) {
    const line = clause.parentId === null ? null : readLabelledLine(clause);
    if (!line) continue;
    const list = byParent.get(clause.parentId as string);
    if (list) list.push(line);
    else byParent.set(clause.parentId as string, [line]);
  }
  return clauses.flatMap((title) => {
    const lines = byParent.get(title.id);
    if (!lines?.some(({ label }) => label === 'lead' || label === 'coordinator')) return [];
    return [toTask(title, lines)];
  });
}

function readLabelledLine(clause: Clause): { label: Particular; value: string; clause: Clause } | null {
  const match = LABELLED_LINE.exec(clause.text);
  const label = LABELS.find(([, pattern]) => pattern.test((match?.[1] ?? '').trim()))?.[0];
  return match && label ? { label, value: collapseSpace(match[2] as string), clause } : null;
}

function toTask(title: Clause, lines: readonly { label: Particular; value: string; clause: Clause }[]): LabelledTask {
  const printed = (label: Particular): string | null => lines.find((line) => line.label === label)?.value ?? null;
  const agencies = (label: Particular): AgencyMention[] => {
    const value = printed(label);
    return value === null ? [] : parseAgencyList(value);
  };
  const lead = lines.find((line) => line.label === 'lead') ?? (lines[0] as (typeof lines)[number]);
  return {
    title,
    roleClauseId: lead.clause.id,
    particulars: Object.fromEntries(lines.map(({ label, clause }) => [label, clause.id])),
    fact: {
      type: 'assignment',
      clause: title.id,
      quote: title.text,
      task: title.text,
      leads: agencies('lead'),
      coordinators: agencies('coordinator'),
      start: null,
      due: printed('due'),
      funding: printed('funding'),
      approval: printed('approval'),
      deliverable: printed('deliverable'),
      actorClause: lead.clause.id,
    },
  };
}

/** "… Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Sở …": the labels stand in the running text of the task itself. */
export function inlineRoles(clause: Clause): Roles | null {
  const leads = agenciesAfter(INLINE_LEAD, clause.text);
  if (leads.length === 0) return bracketRoles(clause);
  return {
    leads,
    coordinators: agenciesAfter(INLINE_COORDINATOR, clause.text),
    clauseId: clause.id,
    coordinatesOnly: false,
  };
}
const INLINE_LEAD =
  /(?:cơ quan|đơn vị) (?:chủ trì(?: thực hiện| tham mưu)?|đầu mối|thực hiện|chịu trách nhiệm)\s*:\s*([^;.:]+)/iu;
const INLINE_COORDINATOR = /(?:cơ quan|đơn vị) phối hợp(?: thực hiện)?\s*:\s*([^;.:]+)/iu;

/** "… (Sở A chủ trì; Sở B, Sở C phối hợp).": a task that tells at its end who does it. */
function bracketRoles(clause: Clause): Roles | null {
  const found = [...clause.text.matchAll(BRACKET_ROLES)];
  const [only] = found;
  if (found.length !== 1 || only?.[1] === undefined) return null;
  const leads = parseAgencyList(collapseSpace(only[1]));
  if (leads.length === 0 || leads.some(({ id }) => id === null)) return null;
  const coordinators = only[2] === undefined ? [] : parseAgencyList(collapseSpace(only[2]));
  return { leads, coordinators, clauseId: clause.id, coordinatesOnly: false };
}
const BRACKET_ROLES =
  /\((?:do\s+)?([^();]{4,160}?)\s+(?:chủ trì|thực hiện|chịu trách nhiệm)(?:\s*[,;]\s*(?:phối hợp với\s+)?([^()]{4,400}?)(?:\s+(?:phối hợp|tham gia))?)?\s*\)/gu;

function agenciesAfter(label: RegExp, text: string): AgencyMention[] {
  const value = label.exec(text)?.[1];
  return value === undefined ? [] : parseAgencyList(collapseSpace(value));
}
