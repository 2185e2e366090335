import type { AgencyMention } from '../domain/fact.js';
import type { Particular } from '../domain/passage.js';
import { answers } from '../messages/answers.js';
import type { Evidence } from '../retrieve/evidence.js';
import { findAgencies } from '../text/agency-names.js';
import { fold } from '../text/normal-form.js';
import { actingAgencies, namesOnlyItsActor } from './acting-agencies.js';
import {
  clauseQuote,
  type FinderInput,
  type FinderResult,
  type FoundQuote,
  miss,
  quoteOf,
  quotesOf,
} from './finding.js';
import { meetsKeyConcepts } from './key-concepts.js';
import { sentenceOf } from './sentence-of.js';
import { bare, listAgencies, lowerFirst, placeOf, shorten } from './wording.js';

/** Who leads the task the question speaks of; who approves it where the question asks that. */
export function findResponsibility(input: FinderInput): FinderResult {
  if (input.question.asksApproval) {
    const approved = findApproval(input);
    if (approved) return approved;
  }
  const ofPlan = leadOfPlan(input);
  if (ofPlan) return ofPlan;
  const best = bestWithRoles(input, (evidence) => (evidence.passage.roles?.leads.length ?? 0) > 0);
  if (!best) return miss(input, 'nothing');
  const roles = best.passage.roles as NonNullable<Evidence['passage']['roles']>;
  if (asksOfLead(input, roles.leads) && roles.coordinators.length > 0) return findCoordination(input);
  if (!isOfActor(input, best) || (ASKS_COMPANY.test(input.question.frame) && !namesCompany(best)))
    return miss(input, 'nothing');
  const task = shorten(lowerFirst(taskOf(best, roles.leads)), 240);
  return {
    planId: input.plan.meta.id,
    intent: 'responsibility',
    isList: false,
    text: answers.responsible(placeOf(input.plan.meta), listAgencies(roles.leads), roleWord(input, best), task),
    facts: best.passage.fact ? [best.passage.fact] : [],
    quotes: withActorLine(input, best),
    fit: fitOf(best),
    notices: [],
  };
}

/** "ai chịu trách nhiệm chính cho cả kế hoạch": the body that the plan makes its standing office, not one of a task. */
function leadOfPlan(input: FinderInput): FinderResult | null {
  const { question, plan } = input;
  const hasTopic = question.concepts.some(
    ({ importance, wordings }) => importance >= 0.5 && !LEADING.test(fold(wordings[0]?.terms.join(' ') ?? '')),
  );
  if (
    hasTopic ||
    question.planIds.length === 0 ||
    question.agencyIds.length > 0 ||
    !ASKS_LEAD_OF_PLAN.test(question.frame)
  )
    return null;
  const candidates = plan.passages.filter(
    ({ kind, roles }) => kind === 'statement' && roles?.leads.length === 1 && !roles.coordinatesOnly,
  );
  const found = LEAD_OF_PLAN.flatMap((pattern) => candidates.filter(({ own }) => pattern.test(own)))[0];
  if (!found?.roles) return null;
  const { roles } = found;
  const task = shorten(lowerFirst(bare(found.saying)), 240);
  const line = roles.clauseId === found.clauseId ? null : input.corpus.clause(found.planId, roles.clauseId);
  return {
    planId: plan.meta.id,
    intent: 'responsibility',
    isList: false,
    text: answers.responsible(placeOf(plan.meta), listAgencies(roles.leads), answers.roleGiven, task),
    facts: found.fact ? [found.fact] : [],
    quotes: [quoteOf({ passage: found }), ...(line ? [clauseQuote(line)] : [])],
    fit: 0.75,
    notices: [],
  };
}
const LEADING =
  /dung dau|dung mui|chiu|chu tri|dau moi|trach nhiem|chinh|thuong truc|ke hoach|cam trich|cam cai|\bcam\b/u;
const ASKS_LEAD_OF_PLAN =
  /\bke hoach\b.*\b(?:dung dau|dung mui|chiu|chu tri|dau moi|thuong truc|cam trich|cam cai|phu trach)\b|\b(?:dung dau|dung mui|chiu|chu tri|dau moi|thuong truc|cam trich|cam cai|phu trach)\b.*\bke hoach\b/u;
const LEAD_OF_PLAN = [
  /cơ quan (?:chủ trì|thường trực|đầu mối)(?: thực hiện| tham mưu| giúp)?/iu,
  /(?:theo dõi|đôn đốc)[^.;]{0,60}(?:thực hiện|triển khai)[^.;]{0,40}kế hoạch/iu,
  // Whoever reports on the plan as a whole leads it.
  /(?:tổng hợp|tham mưu)[^.;]{0,60}báo cáo[^.;]{0,60}(?:thực hiện|triển khai) (?:kế hoạch|theo định kỳ)/iu,
];

/** "do công ty nào xây": no office answers that. */
const ASKS_COMPANY = /\b(?:cong ty|doanh nghiep|nha thau|tap doan|(?<!ngan )hang) nao\b/u;

function namesCompany({ passage }: Evidence): boolean {
  return (passage.roles?.leads ?? []).some(({ text }) =>
    /công ty|doanh nghiệp|tập đoàn|tổng công ty|nhà thầu/iu.test(text),
  );
}

/** "UBND xã phải lo gì": what another body is given is no answer. */
function isOfActor(input: FinderInput, { passage }: Evidence): boolean {
  const asked = actingAgencies(input.question);
  if (asked.size === 0 || !input.question.intents.includes('duties')) return true;
  const named = [
    ...(passage.roles?.leads ?? []),
    ...(passage.roles?.coordinators ?? []),
    ...findAgencies(passage.own),
  ];
  return named.some(({ id }) => id !== null && asked.has(id));
}

/** "ngoài Sở X còn ai": who names the lead asks for the others. */
function asksOfLead(input: FinderInput, leads: readonly AgencyMention[]): boolean {
  return (
    !/\bchu tri\b|\bhay (?:la )?(?:so|ben|co quan|don vi|nganh)\b/u.test(input.question.frame) &&
    leads.length > 0 &&
    leads.every(
      (agency) =>
        agency.id !== null &&
        input.question.agencyParts.some(({ id, part }) => id === agency.id && part === 'subject'),
    )
  );
}

/** Who takes part in the task the question speaks of. */
export function findCoordination(input: FinderInput): FinderResult {
  // Partners are asked of a task by its name: its words decide, not the likeness of meaning.
  const best = bestWithRoles(
    input,
    (evidence) => (evidence.passage.roles?.coordinators.length ?? 0) > 0 && namesAsked(evidence, input),
    ({ lexical }) => lexical,
  );
  if (!best) return partnersInWords(input) ?? miss(input, 'nothing');
  const roles = best.passage.roles as NonNullable<Evidence['passage']['roles']>;
  const task = shorten(taskOf(best, roles.leads), 130);
  const place = placeOf(input.plan.meta);
  return {
    planId: input.plan.meta.id,
    intent: 'coordination',
    isList: roles.coordinators.length > 1,
    text: roles.coordinatesOnly
      ? answers.takesPart(place, listAgencies(roles.leads), shorten(lowerFirst(taskOf(best, roles.leads)), 260))
      : answers.coordination(place, task, listAgencies(roles.coordinators)),
    facts: best.passage.fact ? [best.passage.fact] : [],
    quotes: withActorLine(input, best, 'coordinator'),
    fit: fitOf(best),
    notices: [],
  };
}

/** "BHXH phối hợp với ai": only a task that names that agency answers. */
function namesAsked({ passage }: Evidence, input: FinderInput): boolean {
  const asked = actingAgencies(input.question);
  if (asked.size === 0) return true;
  const named = [...(passage.roles?.leads ?? []), ...(passage.roles?.coordinators ?? [])];
  return [...named, ...findAgencies(passage.own)].some(({ id }) => id !== null && asked.has(id));
}

/** "Quy chế phối hợp giữa A với B về …; với C về …": partners told in a sentence, which is given whole. */
function partnersInWords(input: FinderInput): FinderResult | null {
  if (input.question.agencyParts.length === 0) return null;
  const best = input.evidence.find(
    (evidence) =>
      evidence.passage.kind === 'statement' &&
      evidence.ownCoverage >= input.thresholds.duty &&
      /phối hợp/iu.test(evidence.passage.own) &&
      namesAsked(evidence, input),
  );
  if (!best) return null;
  return {
    planId: input.plan.meta.id,
    intent: 'coordination',
    isList: true,
    text: `${answers.says(placeOf(input.plan.meta), shorten(bare(sentenceOf(best)), 900))}.`,
    facts: [],
    quotes: [quoteOf(best)],
    fit: fitOf(best),
    notices: [],
  };
}

function findApproval(input: FinderInput): FinderResult | null {
  const best = bestWithRoles(
    input,
    ({ passage }) => passage.fact?.type === 'assignment' && passage.fact.approval !== null,
  );
  if (best?.passage.fact?.type !== 'assignment' || best.passage.fact.approval === null) return null;
  const { fact } = best.passage;
  return {
    planId: input.plan.meta.id,
    intent: 'responsibility',
    isList: false,
    text: /\b(?:chu tri|dau moi|cam trich)\b/u.test(input.question.frame)
      ? answers.leadAndApproval(
          placeOf(input.plan.meta),
          shorten(bare(fact.task), 200),
          listAgencies(fact.leads),
          bare(fact.approval ?? ''),
        )
      : answers.approval(placeOf(input.plan.meta), shorten(bare(fact.task), 200), bare(fact.approval ?? '')),
    facts: [fact],
    quotes: quotesOf(input, best, 'lead', 'approval'),
    fit: fitOf(best),
    notices: [],
  };
}

/** The best passage whose actor is known, if it speaks of the question about as well as the best passage at all. */
function bestWithRoles(
  input: FinderInput,
  hasRole: (evidence: Evidence) => boolean,
  scoreOf: (evidence: Evidence) => number = ({ score }) => score,
): Evidence | null {
  const agencies = new Set(input.question.agencyIds);
  const ranked = input.evidence
    .filter(
      (evidence) => evidence.passage.kind !== 'metadata' && hasRole(evidence) && !namesOnlyItsActor(evidence.passage),
    )
    .map((evidence) => ({
      evidence,
      rank:
        scoreOf(evidence) +
        0.1 * evidence.precision +
        agencyBonus(evidence, agencies) +
        specificBonus(evidence) +
        yearsBonus(evidence, input.question.years),
    }))
    .sort((a, b) => b.rank - a.rank);
  const best = ranked[0]?.evidence;
  if (!best || best.coverage + 0.2 * best.precision < input.thresholds.roles || best.solid < input.thresholds.solid)
    return null;
  // "ai chủ trì NƠXH": who leads something is no answer where that thing is not met at all.
  const topics = input.question.concepts.flatMap(({ importance }, index) => (importance >= 0.5 ? [index] : []));
  if (topics.length > 0 && topics.every((index) => (best.strengths[index] ?? 0) < 0.3)) return null;
  if (
    input.question.planIds.length === 0 &&
    (best.coverage < input.thresholds.unnamedRoles || !meetsKeyConcepts(best, input.question.concepts))
  )
    return null;
  const top = input.evidence.find((evidence) => evidence.passage.kind !== 'metadata');
  return top &&
    best.coverage + 0.1 * best.precision < (best.passage.kind === 'assignment' ? 0.45 : 0.7) * top.coverage
    ? null
    : best;
}

function agencyBonus(evidence: Evidence, agencies: ReadonlySet<string>): number {
  if (agencies.size === 0) return 0;
  const { roles } = evidence.passage;
  const isNamed = (list: readonly AgencyMention[] | undefined): boolean =>
    list?.some((agency) => agency.id !== null && agencies.has(agency.id)) ?? false;
  return isNamed(roles?.leads) ? 0.12 : isNamed(roles?.coordinators) ? 0.06 : 0;
}

/** "kế hoạch giảm nghèo 2022 - 2025": the task that bears those years. */
function yearsBonus({ passage }: Evidence, years: readonly number[]): number {
  return years.length > 1 && years.every((year) => passage.own.includes(String(year))) ? 0.25 : 0;
}

/** A table row or an agency's own line says who does the task more surely than a paragraph for all. */
function specificBonus(evidence: Evidence): number {
  if (evidence.passage.kind === 'assignment') return 0.05;
  return evidence.passage.roles?.leads.every((agency) => agency.id === 'so-bn-chung') ? -0.05 : 0;
}

function fitOf(evidence: Evidence): number {
  return Math.min(1, evidence.coverage + 0.1 * evidence.ownCoverage);
}

/** The task without its actor: "Sở Tài chính cân đối, bố trí vốn …" → "cân đối, bố trí vốn …". */
function taskOf(evidence: Evidence, leads: readonly AgencyMention[]): string {
  let task = bare(evidence.passage.saying);
  const last = leads.at(-1)?.text;
  const at = last === undefined ? -1 : task.indexOf(last);
  if (at >= 0 && at < 120) task = bare(task.slice(at + (last as string).length).replace(/^[\s:,]+/u, ''));
  return task === '' ? bare(evidence.passage.saying) : task;
}

function roleWord(input: FinderInput, evidence: Evidence): string {
  const { roles, kind } = evidence.passage;
  if (kind === 'assignment') return answers.roleLead;
  const line = roles ? (input.corpus.clause(evidence.passage.planId, roles.clauseId)?.clause.text ?? '') : '';
  if (/^\S{0,4}\s*Đề nghị/u.test(line)) return answers.roleAsked;
  if (roles?.coordinatesOnly) return answers.roleTakesPart;
  return /chủ trì/iu.test(line.slice(0, 220)) ? answers.roleLead : answers.roleGiven;
}

/** The task's clause, and the actor line above it where the roles come from there. */
function withActorLine(input: FinderInput, evidence: Evidence, told: Particular = 'lead'): FoundQuote[] {
  const { roles, clauseId, planId, particulars } = evidence.passage;
  if (particulars?.[told] !== undefined) return quotesOf(input, evidence, told);
  const line = roles && roles.clauseId !== clauseId ? input.corpus.clause(planId, roles.clauseId) : null;
  return line ? [quoteOf(evidence), clauseQuote(line)] : [quoteOf(evidence)];
}
