import type { Clause, ParsedPlan } from '../domain/clause.js';
import type { DutyFact, Fact } from '../domain/fact.js';
import type { Passage, PlanKnowledge, Roles } from '../domain/passage.js';
import type { PlanMetadata } from '../domain/plan.js';
import { splitParts, splitSentences } from '../text/sentences.js';
import { assignRoles, coordinatorsIn, readActorLine } from './actors.js';
import { findLabelledTasks, type LabelledTask } from './labelled-roles.js';
import { findMilestone } from './milestones.js';
import { findReports } from './reports.js';
import { tellsOfPast } from './sections.js';
import { readAssignmentRow, readUnitLine, readYearCells } from './table-facts.js';
import { type FoundTarget, findTargets } from './targets.js';
import { aimedYear, toldYear } from './years.js';

const PROSE: ReadonlySet<Clause['kind']> = new Set(['numbered', 'lettered', 'bullet', 'paragraph', 'closing']);
const DOCUMENT_PARTS: ReadonlySet<Clause['kind']> = new Set([
  'letterhead',
  'title',
  'legal-basis',
  'signature',
  'recipients',
]);

/** Everything a parsed plan says, as facts and passages. Pure; linear in the plan's length. */
export function extractKnowledge(meta: PlanMetadata, parsed: ParsedPlan): PlanKnowledge {
  const labelled = new Map(findLabelledTasks(parsed.clauses).map((task) => [task.title.id, task]));
  const rolesByClause = assignRoles(parsed.clauses, labelled);
  const passages: Passage[] = [];
  const facts: Fact[] = [];
  /** Roles of the last row in each table, for merged cells. */
  const rolesAbove = new Map<string, Roles>();
  /** Unit told by a line between a table's caption and the table, by the clause both stand below. */
  const tableUnits = new Map<string, string>();
  /** The year that a section on the past last spoke of. */
  let told: { readonly section: string; readonly year: number | null } = { section: '', year: null };
  for (const clause of parsed.clauses) {
    const roles = rolesByClause.get(clause.id) ?? null;
    const task = labelled.get(clause.id);
    const section = clause.path[0] ?? '';
    if (section !== told.section) told = { section, year: null };
    const parent = clause.parentId ?? '';
    const unit =
      clause.kind === 'paragraph' && /^\(?\s*(?:đơn vị|ĐVT)/iu.test(clause.text) ? readUnitLine(clause.text) : null;
    if (unit !== null) tableUnits.set(parent, unit);
    const above: RowContext = { roles: rolesAbove.get(parent) ?? null, unit: tableUnits.get(parent) ?? null };
    const found = [
      ...(task ? [labelledPassage(task, meta)] : []),
      ...passagesOf(clause, roles, above, meta, told.year),
    ];
    if (tellsOfPast(clause.path)) told = { section, year: toldYear('', [clause.text]) ?? told.year };
    const rowRoles =
      clause.kind === 'table-row' ? found.find((passage) => passage.kind === 'assignment')?.roles : undefined;
    if (rowRoles && rowRoles.leads.length > 0) rolesAbove.set(parent, rowRoles);
    passages.push(...found);
    facts.push(...found.flatMap((passage) => (passage.fact ? [passage.fact] : [])));
    if (PROSE.has(clause.kind)) {
      facts.push(...findReports(clause, roles));
      const duty = readDuty(clause, roles);
      if (duty) facts.push(duty);
    }
  }
  return { meta, clauses: parsed.clauses, passages, facts, issues: parsed.issues };
}

function labelledPassage({ title, fact, roleClauseId, particulars }: LabelledTask, meta: PlanMetadata): Passage {
  const roles = {
    leads: fact.leads,
    coordinators: fact.coordinators,
    clauseId: roleClauseId,
    coordinatesOnly: false,
  };
  const base = { planId: meta.id, clauseId: title.id, kind: 'assignment' as const };
  return {
    ...base,
    own: fact.task,
    quote: fact.quote,
    saying: fact.task,
    part: '',
    roles,
    year: yearIn(fact.due),
    fact,
    particulars,
  };
}

/** What the lines above a table row lend it. */
interface RowContext {
  readonly roles: Roles | null;
  readonly unit: string | null;
}

function passagesOf(
  clause: Clause,
  roles: Roles | null,
  above: RowContext,
  meta: PlanMetadata,
  toldBefore: number | null,
): Passage[] {
  if (clause.kind === 'table-row') return rowPassages(clause, above, meta);
  if (PROSE.has(clause.kind)) return prosePassages(clause, roles, meta, toldBefore);
  if (
    clause.kind === 'table-group' &&
    clause.cells &&
    clause.cells.filter((cell) => cell.text.trim() !== '').length > 2
  )
    return rowPassages(clause, above, meta);
  if (DOCUMENT_PARTS.has(clause.kind)) {
    return [
      {
        planId: meta.id,
        clauseId: clause.id,
        kind: 'metadata',
        own: clause.text,
        quote: clause.text,
        saying: clause.text,
        part: '',
        roles: null,
        year: null,
        fact: null,
      },
    ];
  }
  return [];
}

function rowPassages(row: Clause, above: RowContext, meta: PlanMetadata): Passage[] {
  const base = { planId: meta.id, clauseId: row.id };
  const targets = readYearCells(row, above.unit).map(
    (fact): Passage => ({
      ...base,
      kind: 'target',
      own: `${fact.indicator} ${fact.subject} ${fact.unit}`,
      quote: fact.quote,
      part: '',
      saying: `${fact.indicator}${fact.subject === '' ? '' : ` (${fact.subject})`}: ${fact.raw}`,
      roles: null,
      year: fact.year ?? fact.period?.to ?? null,
      fact,
    }),
  );
  const assignment = readAssignmentRow(row, above.roles);
  if (assignment) {
    const { fact, roles } = assignment;
    const year = yearIn(fact.due);
    const prose = findTargets({ ...row, text: fact.task }, meta.period?.to ?? null).map((target) =>
      targetPassage(base, target, roles),
    );
    return [
      {
        ...base,
        kind: 'assignment',
        own: fact.task,
        quote: fact.quote,
        saying: fact.task,
        part: '',
        roles,
        year,
        fact,
      },
      ...prose,
      ...targets,
    ];
  }
  if (targets.length > 0) return targets;
  return [
    {
      ...base,
      kind: 'statement',
      own: row.text,
      quote: row.text,
      saying: row.text,
      part: '',
      roles: null,
      year: null,
      fact: null,
    },
  ];
}

/** A target read from prose, in a clause or in a row's task. */
function targetPassage(
  base: Pick<Passage, 'planId' | 'clauseId'>,
  target: FoundTarget,
  roles: Roles | null,
): Passage {
  return {
    ...base,
    kind: 'target',
    own: target.own,
    quote: target.fact.quote,
    saying: target.saying,
    part: target.part.text,
    roles,
    year: target.fact.year,
    fact: target.fact,
  };
}

function prosePassages(
  clause: Clause,
  roles: Roles | null,
  meta: PlanMetadata,
  toldBefore: number | null,
): Passage[] {
  const base = { planId: meta.id, clauseId: clause.id };
  const planEnd = meta.period?.to ?? null;
  const isPast = tellsOfPast(clause.path);
  const targets = findTargets(clause, planEnd, toldBefore).map((target) => targetPassage(base, target, roles));
  const statements: Passage[] = [];
  let acting = roles;
  for (const sentence of splitSentences(clause.text)) {
    // "Hội Nông dân tỉnh vận động … Hội Chữ thập đỏ tỉnh trợ giúp …": a sentence of a duty may name its own body.
    if (acting && sentence.start > 0) acting = sentenceRoles(sentence.text, clause.id) ?? acting;
    for (const part of splitParts(sentence)) {
      const coordinators = coordinatorsIn(part.text);
      const partRoles = acting && coordinators.length > 0 ? { ...acting, coordinators } : acting;
      const time = aimedYear(part.text, clause.text.slice(sentence.start, part.start), [], null);
      const milestone = isPast ? null : findMilestone(clause, part, partRoles);
      statements.push({
        ...base,
        kind: 'statement',
        own: part.text,
        quote: part.text,
        saying: part.text,
        part: '',
        roles: partRoles,
        year: time.year,
        fact: milestone,
      });
    }
  }
  return [...targets, ...statements];
}

/** Who acts in a sentence that begins with a body of its own; null where none does. */
function sentenceRoles(text: string, clauseId: string): Roles | null {
  const line = readActorLine(text);
  if (!line || line.isWholeClause || !line.leads.every(({ id }) => id !== null)) return null;
  const { leads, coordinators, coordinatesOnly } = line;
  return { leads, coordinators, coordinatesOnly, clauseId };
}

/** What an agency's own paragraph gives it to do; the actor's name is left out of the duty. */
function readDuty(clause: Clause, roles: Roles | null): DutyFact | null {
  const lead = roles?.leads[0];
  if (!roles || !lead) return null;
  const line = readActorLine(clause.text);
  if (line?.isWholeClause) return null;
  return {
    type: 'duty',
    clause: clause.id,
    quote: clause.text,
    agency: lead,
    role: roles.coordinatesOnly ? 'coordinate' : 'lead',
    duty: (line ? clause.text.slice(line.restStart) : clause.text).replace(/^[\s:,.]+/u, ''),
  };
}

function yearIn(text: string | null): number | null {
  const years = text?.match(/(?:19|20)\d{2}/gu);
  return years ? Number(years.at(-1)) : null;
}
