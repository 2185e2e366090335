import type { AssignmentFact } from '../domain/fact.js';
import { answers } from '../messages/answers.js';
import { findAgencies } from '../text/agency-names.js';
import { fold } from '../text/normal-form.js';
import type { FinderInput, Finding } from './finding.js';
import { bare, placeOf, shorten } from './wording.js';

const TEXT_LIMIT = 1200;
const TASK_LIMIT = 220;

const ASKS_TASKS =
  /\b(?:nhung|cac|may|bao nhieu|tat ca|toan bo|liet ke|ke)\b.{0,16}\b(?:nhiem vu|viec|cong viec|noi dung|de an|du an|dau viec)\b|\b(?:nhiem vu|viec|cong viec|noi dung|de an|du an|dau viec) (?:nao|gi)\b/u;
/** Words that name no topic of their own in such a question. */
const GENERIC = new Set(
  'nhiem vu viec cong noi dung de an du dau phu luc bang phan giao trinh thong qua phe duyet ban hanh xong hoan thanh bat trien khai nam lam phai thuc hien chu tri phoi hop ke ra het ten gi nao may nhung cac trong theo tinh thanh pho danh sach bao nhieu duoc dung'.split(
    ' ',
  ),
);

/**
 * "năm 2022 phải làm những việc nào", "nội dung nào trình HĐND tỉnh", "Sở X chủ trì mấy việc trong phụ lục": every task
 * of the plan's tables that fits the year, the approving body or the lead. Null when the question names a topic, or
 * nothing to choose by, or no task fits.
 */
export function findTasks(input: FinderInput): Finding | null {
  const { question, plan } = input;
  if (question.planIds.length === 0 || !ASKS_TASKS.test(question.frame) || hasTopic(input)) return null;
  const conditions = conditionsOf(input);
  if (conditions.length === 0) return null;
  const tasks = plan.facts.filter(
    (fact): fact is AssignmentFact => fact.type === 'assignment' && conditions.every((holds) => holds(fact)),
  );
  if (tasks.length === 0) return null;
  const names = tasks.map(({ task }) => shorten(bare(task), TASK_LIMIT)).join('; ');
  return {
    planId: plan.meta.id,
    intent: 'duties',
    isList: true,
    text: answers.tasks(placeOf(plan.meta), tasks.length, shorten(names, TEXT_LIMIT)),
    facts: tasks,
    quotes: tasks.map(({ clause, quote }) => ({ planId: plan.meta.id, clauseId: clause, quote })),
    fit: 0.8,
    notices: [],
  };
}

function hasTopic({ question }: FinderInput): boolean {
  return question.concepts.some(
    ({ importance, wordings }) =>
      importance >= 0.5 && !(wordings[0]?.terms ?? []).every((term) => GENERIC.has(fold(term))),
  );
}

function conditionsOf({ question }: FinderInput): ((fact: AssignmentFact) => boolean)[] {
  const { frame, years, agencyIds } = question;
  const conditions: ((fact: AssignmentFact) => boolean)[] = [];
  if (years.length > 0) conditions.push((fact) => years.some((year) => isOfYear(fact, year, frame)));
  if (agencyIds.length > 0) {
    const asked = new Set(agencyIds);
    const isAsked = ({ id }: { readonly id: string | null }): boolean => id !== null && asked.has(id);
    const isApproval = /\b(?:trinh|phe duyet|thong qua|ban hanh)\b/u.test(frame);
    const isPartner = /\bphoi hop\b/u.test(frame) && !/\bchu tri\b/u.test(frame);
    // Duties outside the tables are another finder's: here only what is asked of the tables themselves.
    if (isApproval) conditions.push((fact) => findAgencies(fact.approval ?? '').some(isAsked));
    else if (years.length > 0 || /\b(?:phu luc|bang)\b/u.test(frame) || COUNTS_LED.test(frame))
      conditions.push((fact) => (isPartner ? fact.coordinators : fact.leads).some(isAsked));
    else return [];
  }
  return conditions;
}

/** "có mấy nhiệm vụ do Sở X chủ trì": tasks are counted in the tables. */
const COUNTS_LED =
  /\b(?:may|bao nhieu) (?:nhiem vu|viec|cong viec|dau viec|de an|du an)\b.*\b(?:chu tri|lam chinh|dung dau|dau moi)\b|\b(?:chu tri|lam chinh|dau moi) (?:may|bao nhieu) (?:nhiem vu|viec|cong viec|dau viec|de an|du an)\b/u;

/** By when it is due where the question says so, by when it starts likewise; else any year it runs in. */
function isOfYear({ start, due }: AssignmentFact, year: number, frame: string): boolean {
  const from = yearIn(start);
  const to = yearIn(due);
  if (/\b(?:xong|hoan thanh|ket thuc|han)\b/u.test(frame)) return (to ?? from) === year;
  if (/\b(?:bat dau|khoi dong|khoi cong)\b/u.test(frame)) return (from ?? to) === year;
  return from !== null && to !== null ? from <= year && year <= to : (to ?? from) === year;
}

function yearIn(text: string | null): number | null {
  const printed = text === null ? undefined : /(?:19|20)\d{2}/u.exec(text)?.[0];
  return printed === undefined ? null : Number(printed);
}
