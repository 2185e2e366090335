import type { AssignmentFact } from '../domain/fact.js';
import { answers } from '../messages/answers.js';
import type { Evidence } from '../retrieve/evidence.js';
import { findAgencies } from '../text/agency-names.js';
import { findTimes } from '../text/dates.js';
import { actingAgencies, isLedBy } from './acting-agencies.js';
import { spanAsked } from './asked-span.js';
import { type FinderInput, type FinderResult, miss, quotesOf } from './finding.js';
import { asksHowOften } from './how-often.js';
import { meetsKeyConcepts } from './key-concepts.js';
import { narrowToAsked } from './narrow-dates.js';
import { bare, lowerFirst, placeOf, shorten } from './wording.js';
import { wordingShare } from './wording-share.js';

/** When a task starts or must be done. */
export function findDeadline(input: FinderInput): FinderResult {
  // "UBND xã phải ban hành … trước ngày nào": what that body itself must do comes first.
  const actors = actingAgencies(input.question);
  const asksOften = asksHowOften(input.question.frame);
  const span = spanAsked(input.question.frame);
  const timed = input.evidence.filter(({ passage }) => {
    // What has been reached is no deadline.
    if (passage.kind === 'metadata' || passage.tellsOfPast) return false;
    if (asksOften) return isOften(passage.saying);
    if (span) return span.test(passage.saying);
    return hasTime(passage.saying, passage.fact?.type === 'assignment' ? passage.fact : null);
  });
  const best = ofActor(input, timed, actors) ?? ofTask(input, timed, actors) ?? besideTask(input);
  if (!best) return miss(input, 'nothing');
  return {
    planId: input.plan.meta.id,
    intent: 'deadline',
    isList: false,
    text: sentenceFor(input, best),
    facts: best.passage.fact ? [best.passage.fact] : [],
    quotes: quotesOf(input, best, 'due'),
    fit: Math.min(1, best.coverage + 0.1 * best.ownCoverage),
    notices: [],
  };
}

/** A duty of the body that the question names, told in about the question's own words. */
function ofActor(input: FinderInput, timed: readonly Evidence[], actors: ReadonlySet<string>): Evidence | null {
  const [best] = timed
    .filter(({ passage }) => isLedBy(passage.roles, actors))
    .map((evidence) => ({ evidence, share: wordingShare(input.question.frame, evidence.passage.saying) }))
    .sort((a, b) => b.share + b.evidence.score - a.share - a.evidence.score);
  return best && best.share >= SAME_WORDS ? best.evidence : null;
}
const SAME_WORDS = 0.25;

function ofTask(input: FinderInput, timed: readonly Evidence[], actors: ReadonlySet<string>): Evidence | null {
  const asksDay = /\b(?:truoc|cham nhat|muon nhat) (?:la )?ngay\b|\bngay may\b/u.test(input.question.frame);
  const [best] = timed
    .map((evidence) => ({
      evidence,
      rank: evidence.score + bonusOf(evidence, actors) + (asksDay && hasDay(evidence) ? 0.1 : 0),
    }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ evidence }) => evidence);
  if (!best || isOfAnother(best, actors) || !meetsKeyConcepts(best, input.question.concepts)) return null;
  const enough = isLedBy(best.passage.roles, actors) ? input.thresholds.deadlineOfAgency : input.thresholds.deadline;
  if (best.coverage < enough || best.solid < input.thresholds.solid) return null;
  const top = input.evidence.find(({ passage }) => passage.kind !== 'metadata');
  return top && best.coverage < 0.7 * top.coverage ? null : best;
}

/** The day that another body is given. */
function isOfAnother({ passage }: Evidence, actors: ReadonlySet<string>): boolean {
  if (actors.size === 0 || !passage.roles) return false;
  const named = [...passage.roles.leads, ...passage.roles.coordinators, ...findAgencies(passage.own)];
  return !named.some(({ id }) => id !== null && actors.has(id));
}

/**
 * "Xây dựng giá dịch vụ …; lộ trình áp dụng từ ngày 01/01/2027": the time stands in the next part, which names no task of
 * its own.
 */
function besideTask(input: FinderInput): Evidence | null {
  const top = input.evidence.find(({ passage }) => passage.kind === 'statement' && !ONLY_TIME.test(passage.saying));
  if (!top || top.coverage < input.thresholds.deadline || !meetsKeyConcepts(top, input.question.concepts))
    return null;
  const parts = top.clause.passages.filter(({ kind }) => kind === 'statement');
  const next = parts[parts.indexOf(top.passage) + 1];
  if (!next || !ONLY_TIME.test(next.saying) || findTimes(next.saying).length === 0) return null;
  const { text } = top.clause.clause;
  const from = text.indexOf(top.passage.quote);
  const to = text.indexOf(next.quote, from) + next.quote.length;
  if (from < 0 || to <= from) return null;
  const both = text.slice(from, to);
  return { ...top, passage: { ...top.passage, quote: both, saying: both, fact: null } };
}
const ONLY_TIME =
  /^[\s\-+]*(?:và )?(?:lộ trình|thời gian|thời hạn|tiến độ|hoàn thành|áp dụng|thực hiện|vận hành|đưa vào|xong|bắt đầu|triển khai)[^.;]{0,90}\.?\s*$/iu;

function hasDay({ passage }: Evidence): boolean {
  return /(?:trước|chậm nhất|muộn nhất)[^,;.]{0,24}ngày \d/iu.test(passage.saying);
}

function bonusOf({ passage }: Evidence, actors: ReadonlySet<string>): number {
  const ofRow = passage.fact?.type === 'assignment' ? 0.18 : 0;
  if (actors.size === 0) return ofRow;
  return ofRow + (isLedBy(passage.roles, actors) ? 0.25 : passage.roles ? -0.2 : 0);
}

/** "bao lâu một lần": how often, not when. */
function isOften(text: string): boolean {
  return findTimes(text).some(({ kind }) => kind === 'recurring' || kind === 'yearly');
}

function hasTime(text: string, fact: AssignmentFact | null): boolean {
  if (fact && (fact.due !== null || fact.start !== null)) return true;
  return findTimes(text).some(
    (time) =>
      time.aim ||
      time.kind === 'yearly' ||
      time.kind === 'period' ||
      (time.kind === 'year' && /^năm/iu.test(time.text)),
  );
}

function sentenceFor(input: FinderInput, evidence: Evidence): string {
  const place = placeOf(input.plan.meta);
  const { fact } = evidence.passage;
  if (evidence.passage.kind === 'assignment' && fact?.type === 'assignment') {
    return answers.rowSchedule(place, shorten(bare(fact.task), 220), schedule(fact));
  }
  const saying = narrowToAsked(input.question.frame, bare(evidence.passage.saying));
  return answers.told(place, shorten(lowerFirst(saying), 340));
}

function schedule(fact: AssignmentFact): string {
  const start = fact.start === null ? null : lowerFirst(bare(fact.start));
  const due = fact.due === null ? null : lowerFirst(bare(fact.due));
  if (start !== null && due !== null)
    return start === due ? answers.scheduleSingle(due) : answers.scheduleSpan(start, due);
  return answers.scheduleDue(due ?? start ?? '');
}
