import type { Intent } from '../domain/answer.js';
import { answers } from '../messages/answers.js';
import { fold } from '../text/normal-form.js';
import { findDeadline } from './find-deadline.js';
import { agencyName, findDuties } from './find-duties.js';
import { findFunding } from './find-funding.js';
import { fieldsAsked, findMetadata, SPEAKS_OF_DOCUMENT } from './find-metadata.js';
import { findNoneLeft } from './find-none-left.js';
import { findReport } from './find-report.js';
import { findCoordination, findResponsibility } from './find-roles.js';
import { findSection } from './find-section.js';
import { findTarget } from './find-target.js';
import { findTasks } from './find-tasks.js';
import { findTold } from './find-told.js';
import { findTopic } from './find-topic.js';
import { type FinderInput, type FinderResult, type Finding, isFinding, type Miss, miss } from './finding.js';
import { placeOf, upperFirst } from './wording.js';

type AskedIntent = Exclude<Intent, 'none'>;

/** "báo ai?", "cho những ai?": a sentence that speaks of nearly all the question may answer where no role is found. */
const LENIENT: ReadonlySet<AskedIntent> = new Set(['responsibility']);

const ABOUT_AGENCY: readonly AskedIntent[] = ['duties', 'responsibility', 'coordination', 'report'];

const FINDERS: Readonly<Record<AskedIntent, (input: FinderInput) => FinderResult>> = {
  target: findTarget,
  responsibility: findResponsibility,
  coordination: findCoordination,
  deadline: findDeadline,
  funding: findFunding,
  duties: findDuties,
  report: findReport,
  metadata: findMetadata,
  topic: findTopic,
};

/** Intents whose answer has a form of its own: without it, a sentence that only speaks of the topic is a near miss. */
const STRICT: ReadonlySet<AskedIntent> = new Set([
  'target',
  'coordination',
  'metadata',
  'responsibility',
  'deadline',
]);

/** Answers one question from one plan: its likeliest reading first, then the next, then what the plan says of the topic. */
export function findAnswer(input: FinderInput): FinderResult {
  const { question } = input;
  const tasks = findTasks(input);
  if (tasks) return tasks;
  const section = findSection(input);
  if (section) return section;
  const absent = agencyAbsent(input);
  if (absent) return absent;
  if (question.asksResult && question.intents[0] !== 'metadata') return resultReached(input);
  if (question.asksProcedure && !isOfDocument(question)) return findTold(input, 'topic') ?? miss(input, 'personal');
  const read: readonly AskedIntent[] =
    question.intents.length > 0 ? question.intents.slice(0, 3) : [freeReading(input)];
  const readings: readonly AskedIntent[] = isAboutPlanItself(input) ? ['metadata', ...read] : read;
  const none = findNoneLeft(input);
  if (none) return none;
  let first: Miss | null = null;
  for (const intent of readings) {
    const result = FINDERS[intent](input);
    if (isFinding(result)) return withRest(result, readings, input);
    first ??= result;
    if (result.reason === 'year' || result.reason === 'agency') return result;
    // "phối hợp với ai và làm gì": an agency without partners still has its duties.
    const mayGoOn =
      (readings[0] === 'coordination' && intent !== 'duties' && readings.includes('duties')) ||
      // "trong kinh phí của kế hoạch ban hành kèm …, ngân sách tỉnh bao nhiêu": the document is only named.
      (intent === 'metadata' && readings[1] === 'target') ||
      // "ngoài ngân sách còn trông ai góp vô": whose money, not whose help.
      (intent === 'coordination' && readings[1] === 'funding') ||
      // "mấy ngôi mộ, bao giờ xong": of two things asked, the one that the plan tells.
      (intent === 'deadline' && readings.includes('target') && question.unit !== 'any');
    if (STRICT.has(intent) && !mayGoOn) break;
  }
  if (question.asksPersonalAmount) return miss(input, 'personal');
  const strict = first !== null && STRICT.has(readings[0] as AskedIntent);
  const told = strict ? findTold(input, readings[0] as AskedIntent) : null;
  if (told) return told;
  if (strict && !LENIENT.has(readings[0] as AskedIntent)) return first as Miss;
  const topic = findTopic(input);
  if (!isFinding(topic)) return first ?? topic;
  const isNear = strict || readings[0] === 'funding';
  return isNear && topic.fit < input.thresholds.strongTopic ? (first ?? miss(input, 'nothing')) : topic;
}

/**
 * "ai chủ trì, xong năm nào": what else was asked of a task is said too where its own row or lines tell it. Of two
 * readings of one question only the likelier counts, so both must have been asked with words of their own.
 */
function withRest(found: Finding, readings: readonly AskedIntent[], input: FinderInput): Finding {
  const { frame } = input.question;
  const other = readings.find((intent) => intent !== found.intent && OF_TASKS.has(intent));
  const [quote] = found.quotes;
  if (!other || !OF_TASKS.has(found.intent) || !quote || !ASKS_WHO.test(frame) || !ASKS_WHEN.test(frame))
    return found;
  const rest = FINDERS[other](input);
  if (!isFinding(rest) || rest.quotes[0]?.clauseId !== quote.clauseId || rest.text === found.text) return found;
  // The plan is named once.
  const opening = answers.inPlan(placeOf(input.plan.meta));
  const more = rest.text.startsWith(opening) ? upperFirst(rest.text.slice(opening.length)) : rest.text;
  return {
    ...found,
    text: `${found.text}${/[.…]$/u.test(found.text) ? '' : '.'} ${more}`,
    quotes: [...found.quotes, ...rest.quotes.slice(1)],
  };
}
const OF_TASKS: ReadonlySet<AskedIntent> = new Set(['responsibility', 'deadline']);
const ASKS_WHO = /\b(?:ai|(?:so|co quan|don vi|ben|nganh|ban|cap) nao)\b/u;
const ASKS_WHEN = /\b(?:khi nao|bao gio|(?:nam|ngay|thang|quy|luc|hoi) (?:nao|may)|chung nao)\b/u;

/** "đến nay đạt bao nhiêu rồi": a plan knows at most what had been reached when it was made. */
function resultReached(input: FinderInput): FinderResult {
  const { question } = input;
  if (question.intents[0] !== 'target') return miss(input, 'result');
  const told = findTarget({ ...input, question: { ...question, measure: { ...question.measure, present: true } } });
  return isFinding(told) ? told : miss(input, 'result');
}

/** "báo cáo gửi theo địa chỉ nào", "số kế hoạch": a plan may hold these, a telephone number it does not. */
function isOfDocument({ intents, frame }: FinderInput['question']): boolean {
  return intents[0] === 'report' || (intents[0] === 'metadata' && SPEAKS_OF_DOCUMENT.test(frame));
}

/** "kế hoạch này tính cho mấy năm?": asked of the document, though "mấy năm" alone would be asked of a task. */
function isAboutPlanItself({ question }: FinderInput): boolean {
  const [first] = question.intents;
  return (
    (first === undefined || first === 'deadline' || first === 'target' || first === 'responsibility') &&
    question.agencyIds.length === 0 &&
    /\bke hoach\b/u.test(question.frame) &&
    !question.concepts.some((concept) => concept.importance >= 1 && !isAsking(concept)) &&
    fieldsAsked(question.frame).length > 0
  );
}

/** "mấy năm", "từ năm nào": known to the lexicon, yet no topic. */
function isAsking({ wordings }: FinderInput['question']['concepts'][number]): boolean {
  return (wordings[0]?.terms ?? []).some((term) => ASKING_WORDS.has(fold(term)));
}
const ASKING_WORDS = new Set(['nao', 'may', 'ai', 'gi', 'nhieu', 'lau']);

/** A question without a question word: an indicator named by itself asks for its value, anything else for what is said. */
function freeReading(input: FinderInput): AskedIntent {
  if (input.question.years.length > 0 && input.question.measure.namedFigure) return 'target';
  if (ASKS_HOW.test(input.question.frame)) return 'topic';
  const best = input.evidence.find(({ passage }) => passage.kind !== 'metadata');
  const target = input.evidence.find(({ passage }) => passage.kind === 'target');
  return best &&
    target &&
    !input.question.asksList &&
    target.ownCoverage >= 0.8 &&
    target.score >= 0.97 * best.score &&
    target.precision >= 0.6
    ? 'target'
    : 'topic';
}

/** "tính làm gì để …", "xử lý ra sao": a figure is no answer. */
const ASKS_HOW =
  /\b(?:lam|tinh|lo|co) (?:gi|chi|chuyen gi|viec gi)\b|\b(?:ra sao|the nao|nhu nao|cach nao|kieu gi|bang gi)\b/u;

/** The question is about an agency that this plan never names. */
function agencyAbsent(input: FinderInput): Miss | null {
  const asked = input.question.agencyIds;
  if (asked.length === 0 || !ABOUT_AGENCY.some((intent) => input.question.intents.includes(intent))) return null;
  const isNamed = input.plan.passages.some(({ roles }) =>
    [...(roles?.leads ?? []), ...(roles?.coordinators ?? [])].some(({ id }) => id !== null && asked.includes(id)),
  );
  if (
    isNamed ||
    input.plan.facts.some(
      (fact) =>
        fact.type === 'report' &&
        [...fact.to, ...fact.through, ...fact.from].some(({ id }) => id !== null && asked.includes(id)),
    )
  )
    return null;
  const isWritten = input.mentions(asked);
  return isWritten ? null : miss(input, 'agency', agencyName(input));
}
