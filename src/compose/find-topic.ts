import { answers } from '../messages/answers.js';
import type { Evidence } from '../retrieve/evidence.js';
import { namesOnlyItsActor } from './acting-agencies.js';
import { type FinderInput, type FinderResult, miss, quoteOf } from './finding.js';
import { meetsKeyConcepts } from './key-concepts.js';
import { sentenceOf } from './sentence-of.js';
import { bare, placeOf, shorten } from './wording.js';

const TEXT_LIMIT = 900;
const SENTENCE_LIMIT = 480;
/** How much a clause's other parts count in choosing it. */
const CLAUSE_SHARE = 0.3;
/** A neighbouring part is said too when it speaks of the question at least this much beside the best. */
const PART_SHARE = 0.45;

/** What the plan says about a topic: the sentence that speaks of it most, verbatim. */
export function findTopic(input: FinderInput): FinderResult {
  const best = bestStatement(input);
  if (!best || best.coverage < input.thresholds.topic || best.solid < input.thresholds.solid)
    return miss(input, 'nothing');
  if (input.question.planIds.length === 0 && !hasPhrase(input)) return miss(input, 'nothing');
  if (
    input.question.planIds.length === 0 &&
    !(
      best.coverage >= input.thresholds.unnamedTopic + 0.5 * (1 - input.question.knownShare) &&
      meetsKeyConcepts(best, input.question.concepts)
    )
  ) {
    return miss(input, 'nothing');
  }
  const said = fullerThanEcho(input, best);
  if (said === null) return miss(input, 'nothing');
  return {
    planId: input.plan.meta.id,
    intent: 'topic',
    isList: input.question.asksList,
    text: `${answers.says(placeOf(input.plan.meta), shorten(bare(said), TEXT_LIMIT))}.`,
    facts: best.passage.fact ? [best.passage.fact] : [],
    quotes: [quoteOf(best)],
    fit: Math.min(1, best.coverage + 0.1 * best.ownCoverage),
    notices: [],
  };
}

/** What is said of the topic; null where that would only repeat the question. A part that does is said with its clause. */
function fullerThanEcho(input: FinderInput, best: Evidence): string | null {
  const said = sentenceAround(input, best);
  if (best.precision < input.thresholds.echo || said !== best.passage.saying || best.passage.fact) return said;
  const { clause } = best.clause;
  const isPart = clause.kind !== 'heading' && clause.text.length > ECHO_GROWTH * said.length;
  return isPart && clause.text.length <= TEXT_LIMIT ? clause.text : null;
}
/** A clause this many times as long as its echoing part says something besides. */
const ECHO_GROWTH = 1.5;

/** One syllable that a plan happens to hold is no topic where no plan is named. */
function hasPhrase({ question }: FinderInput): boolean {
  return question.concepts.some((concept) => concept.importance >= 0.3 && concept.to - concept.from > 1);
}

/** By what its own words say, and what its clause says as a whole: the asked things may stand in several parts of it. */
function bestStatement(input: FinderInput): Evidence | undefined {
  const asksWay = ASKS_WAY.test(input.question.frame);
  const asksGroups = ASKS_GROUPS.test(input.question.frame);
  const asksPast = ASKS_PAST.test(input.question.frame) || isBefore(input);
  return input.evidence
    .filter(
      ({ passage }) => (passage.kind === 'statement' && !namesOnlyItsActor(passage)) || passage.kind === 'assignment',
    )
    .map((evidence) => ({
      evidence,
      rank:
        evidence.score +
        CLAUSE_SHARE * evidence.clauseCoverage +
        (evidence.passage.tellsOfPast && !asksPast ? PAST_LOSS : 0) +
        (asksGroups && namesGroups(evidence) ? 0.15 : 0) +
        (asksWay && namesWay(evidence) ? 0.2 : 0),
    }))
    .sort((a, b) => b.rank - a.rank)[0]?.evidence;
}

/** A plan is asked for what is to come, unless the question says otherwise. */
const PAST_LOSS = -0.15;
const ASKS_PAST =
  /\b(?:ket qua|thuc trang|hien trang|tinh hinh|han che|ton tai|kho khan|nguyen nhan|vuong mac|yeu kem|vua qua|thoi gian qua|truoc (?:day|kia|gio)|da (?:dat|lam|co|xay|ho|dao|bao|giam|tang)|hien (?:nay|tai|gio|co|dang)|lau nay|den nay|toi nay|vi sao|tai sao|sao lai)\b/u;

function isBefore({ question, plan }: FinderInput): boolean {
  const from = plan.meta.period?.from;
  return from != null && question.years.some((year) => year < from);
}

/** "nhắm vô mấy nhóm người nào", "ưu tiên vùng nào": for whom, where. */
const ASKS_GROUPS =
  /(?<!trong |thuoc )\b(?:nhom|doi tuong|nguoi|ho|vung|noi|dia phuong|dia ban|khu vuc|xa|huyen) (?:nguoi )?(?:nao|gi)\b|\bnhung ai\b|\b(?:cho|voi|toi|den|vo|vao) (?:nhung )?ai\b/u;

function namesGroups({ passage }: Evidence): boolean {
  return /đối với|nhất là|ưu tiên|đặc biệt|bao gồm|cho (?:các|người|hộ|vùng|đối tượng)/iu.test(passage.own);
}

/** "nhận tiền qua đâu", "trả bằng cách nào". */
const ASKS_WAY = /\b(?:qua|bang) (?:dau|gi|chi|(?:cach|kenh|hinh thuc|duong|con duong) (?:nao|gi))\b/u;

function namesWay({ passage }: Evidence): boolean {
  return /(?<!trải |vượt |thông )\bqua\s|thông qua|không dùng tiền mặt|hình thức/iu.test(passage.own);
}

/**
 * The whole sentence where it is short enough; of a long one the parts that speak of the question about as much as the
 * best, in order; all of it where the question asks for a list.
 */
function sentenceAround(input: FinderInput, best: Evidence): string {
  const { passage, clause } = best;
  if (passage.kind === 'assignment') return passage.fact?.type === 'assignment' ? passage.fact.task : passage.saying;
  const sentence = sentenceOf(best);
  if (sentence.length <= (input.question.asksList ? TEXT_LIMIT : SENTENCE_LIMIT)) return sentence;
  const close = new Set(
    input.evidence
      .filter(
        (evidence) =>
          evidence.clause === clause &&
          evidence.passage.kind === 'statement' &&
          evidence.ownCoverage >= PART_SHARE * best.ownCoverage,
      )
      .map((evidence) => evidence.passage),
  );
  const parts = clause.passages.filter((one) => close.has(one)).map((one) => bare(one.saying));
  const joined = parts.join('; ');
  return parts.length > 1 && joined.length <= TEXT_LIMIT ? joined : passage.saying;
}
