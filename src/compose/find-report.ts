import type { AgencyMention } from '../domain/fact.js';
import type { Passage } from '../domain/passage.js';
import { answers } from '../messages/answers.js';
import { findAgencies } from '../text/agency-names.js';
import { findTimes } from '../text/dates.js';
import { fold } from '../text/normal-form.js';
import { actingAgencies } from './acting-agencies.js';
import { spanAsked } from './asked-span.js';
import { type FinderInput, type FinderResult, miss, quoteOf } from './finding.js';
import { asksHowOften, RECURRING } from './how-often.js';
import { narrowToAsked } from './narrow-dates.js';
import { bare, listAgencies, lowerFirst, placeOf, shorten } from './wording.js';

const REPORTING = /báo cáo|sơ kết|tổng kết|đánh giá giữa kỳ/iu;
/** "tổng kết 7 năm thực hiện Nghị quyết …": the review of another document. */
const OF_OTHER =
  /(?:sơ|tổng) kết (?:\d+ năm )?(?:việc )?(?:thực hiện )?(?:Nghị quyết|Chỉ thị|Kết luận|Đề án|Luật|Chương trình)/u;

/** Who reports to whom, about what, by when, through whom: the sentence that says so. */
export function findReport(input: FinderInput): FinderResult {
  const span = spanAsked(input.question.frame);
  const ranked = input.plan.passages
    .filter(({ kind, own }) => kind === 'statement' && REPORTING.test(own) && (span === null || span.test(own)))
    .map((passage) => ({ passage, rank: rankOf(input, passage) }))
    .sort((a, b) => b.rank - a.rank);
  const best = ranked[0];
  if (!best || best.rank < input.thresholds.report) return miss(input, 'nothing');
  const { passage } = best;
  const saying = shorten(lowerFirst(narrowToAsked(input.question.frame, bare(passage.saying))), 420);
  const reporter = passage.roles ? listAgencies(passage.roles.leads) : '';
  const who = reporter === '' || saying.toLowerCase().includes(reporter.toLowerCase().slice(0, 14)) ? '' : reporter;
  return {
    planId: input.plan.meta.id,
    intent: 'report',
    isList: false,
    text: answers.report(placeOf(input.plan.meta), who, saying),
    facts: input.plan.facts.filter(
      (fact) => fact.type === 'report' && fact.clause === passage.clauseId && fact.quote === passage.quote,
    ),
    quotes: [quoteOf(best)],
    fit: Math.min(1, 0.5 + 0.4 * best.rank),
    notices: [],
  };
}

/** Topic words, the reporter named in the question, and a day where the question asks for one. */
function rankOf(input: FinderInput, passage: Passage): number {
  const { question } = input;
  const agencies = actingAgencies(question);
  const others = new Set(
    question.agencyParts.filter(({ id, part }) => part !== 'subject' && !agencies.has(id)).map(({ id }) => id),
  );
  const isNamed = (list: readonly AgencyMention[] | undefined): boolean =>
    list?.some((agency) => agency.id !== null && agencies.has(agency.id)) ?? false;
  const leads = isNamed(passage.roles?.leads) ? sharedShare(agencies, passage) : 0;
  const coverage = input.coverage(passage);
  const asksWhen = question.intents.includes('deadline') || question.unit !== 'any';
  // "tổng kết khi nào": not when something is reported.
  const review = /\b(?:so ket|tong ket|giua ky)\b/u.exec(question.frame)?.[0];
  const isReview = review !== undefined && fold(passage.own).includes(review) && !OF_OTHER.test(passage.own);
  // "hằng năm trước ngày mấy" wants a day that comes back each year, not the day of one year.
  const hasDay = findTimes(passage.own).some(
    (time) =>
      (time.kind === 'date' || time.kind === 'span' || (isReview && time.aim)) &&
      !(question.measure.yearly && time.year !== null),
  );
  // "bao lâu một lần": what comes back, not what is reported when something happens.
  const isAskedRecurring = asksHowOften(question.frame) && RECURRING.test(passage.own);
  const isAskedThrough = ASKS_THROUGH.test(question.frame) && /\bqua (?:Sở|UBND|Ủy ban|Ban)\b/u.test(passage.own);
  const isDuty = /báo cáo/iu.test(passage.own) ? 0.1 : 0;
  const namesReceiver = /(?:cho|về|lên|gửi|báo cáo) (?:UBND|Ủy ban|Uỷ ban|Tỉnh ủy|Thành ủy|Bộ|Sở|Ban)/u.test(
    passage.own,
  )
    ? 0.08
    : 0;
  return (
    0.55 * coverage +
    0.35 * leads +
    (asksWhen && hasDay ? 0.25 : 0) +
    (isAskedRecurring ? 0.25 : 0) +
    (isAskedThrough ? 0.3 : 0) +
    isDuty +
    (isReview ? 0.3 : review !== undefined && OF_OTHER.test(passage.own) ? -0.3 : 0) +
    namesReceiver +
    (namesOthers(passage, others) ? 0.25 : 0)
  );
}

/** "nộp qua sở nào": who passes the report on. */
const ASKS_THROUGH = /\bqua (?:ai|dau|(?:so|ben|co quan|don vi|noi) nao)\b/u;

/** The receiver or go-between of the question is named in the sentence and is not its reporter. */
function namesOthers(passage: Passage, others: ReadonlySet<string>): boolean {
  const isReporter = passage.roles?.leads.some(({ id }) => id !== null && others.has(id)) ?? false;
  return !isReporter && findAgencies(passage.own).some(({ id }) => id !== null && others.has(id));
}

/** How well the reporters of a passage are those of the question, 0–1: all of them and no others is best. */
function sharedShare(asked: ReadonlySet<string>, passage: Passage): number {
  const leads = passage.roles?.leads ?? [];
  const shared = leads.filter((agency) => agency.id !== null && asked.has(agency.id)).length;
  return 0.6 + 0.4 * (shared / Math.max(leads.length, Math.min(asked.size, 3)));
}
