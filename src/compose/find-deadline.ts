import type { AssignmentFact } from '../domain/fact.js';
import { answers } from '../messages/answers.js';
import type { Evidence } from '../retrieve/evidence.js';
import { findTimes } from '../text/dates.js';
import { actingAgencies, isLedBy } from './acting-agencies.js';
import { type FinderInput, type FinderResult, miss, quotesOf } from './finding.js';
import { meetsKeyConcepts } from './key-concepts.js';
import { bare, lowerFirst, placeOf, shorten } from './wording.js';

/** When a task starts or must be done. */
export function findDeadline(input: FinderInput): FinderResult {
  // "UBND xã phải ban hành … trước ngày nào": what that body itself must do comes first.
  const actors = actingAgencies(input.question);
  const best = input.evidence
    .filter(
      ({ passage }) =>
        passage.kind !== 'metadata' &&
        hasTime(passage.saying, passage.fact?.type === 'assignment' ? passage.fact : null),
    )
    .map((evidence) => ({
      evidence,
      rank:
        evidence.score +
        (evidence.passage.fact?.type === 'assignment' ? 0.18 : 0) +
        (actors.size === 0 ? 0 : isLedBy(evidence.passage.roles, actors) ? 0.25 : evidence.passage.roles ? -0.2 : 0),
    }))
    .sort((a, b) => b.rank - a.rank)[0]?.evidence;
  if (!best) return miss(input, 'nothing');
  const enough = isLedBy(best.passage.roles, actors) ? input.thresholds.deadlineOfAgency : input.thresholds.deadline;
  if (!meetsKeyConcepts(best, input.question.concepts)) return miss(input, 'nothing');
  if (best.coverage < enough || best.solid < input.thresholds.solid) return miss(input, 'nothing');
  const top = input.evidence.find(({ passage }) => passage.kind !== 'metadata');
  if (top && best.coverage < 0.7 * top.coverage) return miss(input, 'nothing');
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
  return `Theo kế hoạch của ${place}, ${shorten(lowerFirst(bare(evidence.passage.saying)), 340)}.`;
}

function schedule(fact: AssignmentFact): string {
  const start = fact.start === null ? null : lowerFirst(bare(fact.start));
  const due = fact.due === null ? null : lowerFirst(bare(fact.due));
  if (start !== null && due !== null)
    return start === due ? answers.scheduleSingle(due) : answers.scheduleSpan(start, due);
  return answers.scheduleDue(due ?? start ?? '');
}
