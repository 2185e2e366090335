import type { Intent } from '../domain/answer.js';
import type { ConversationState } from '../domain/conversation.js';
import { fold } from '../text/normal-form.js';
import { isUnmarkedSyllable } from '../text/syllables.js';
import { ALL_YEARS } from './asked-value.js';
import { type Concept, findConcepts } from './concepts.js';
import { isShortForm, type QueryToken, wordTokens } from './question-tokens.js';
import type { UnderstandingContext } from './read-tokens.js';
import { comparedIntents } from './settle-intents.js';
import type { Understanding } from './understanding.js';

/** The state to remember after an answer from `planIds` and `focus`. */
export function nextState(
  previous: ConversationState | null,
  understanding: Understanding,
  answered: {
    intent: Intent;
    planIds: readonly string[];
    focus: { planId: string; clauseId: string } | null;
    documents: readonly string[];
  },
): ConversationState {
  const trail = (previous?.planTrail ?? []).filter((id) => !answered.planIds.includes(id));
  const planIds = answered.planIds.length > 0 ? [...answered.planIds] : [...understanding.planIds];
  return {
    planIds: planIds.length > 0 ? planIds : (previous?.planIds ?? []),
    planTrail: [...trail, ...planIds.filter((id) => !trail.includes(id))].slice(-6),
    topic: understanding.concepts
      .filter((concept) => concept.importance >= 1)
      .map((concept) => concept.wordings[0]?.terms.join(' ') ?? ''),
    agencyIds: [...understanding.agencyIds],
    years: [...understanding.years],
    intent: answered.intent === 'none' ? (understanding.intents[0] ?? previous?.intent ?? 'none') : answered.intent,
    documentQuestion: answered.intent === 'metadata' ? understanding.frame : '',
    focus: answered.focus ?? previous?.focus ?? null,
    documents: answered.documents.length > 0 ? [...answered.documents] : (previous?.documents ?? []),
  };
}

/** Pairs of every wording; single syllables only of what was typed, or of wordings that are one. */
export function searchTermsOf(concepts: readonly Concept[], unmarked: boolean): string[] {
  const terms = concepts.flatMap((concept) =>
    concept.wordings.flatMap((wording, index) => {
      const words = unmarked ? wording.terms.map(fold) : wording.terms;
      const pairs = words.slice(1).map((word, at) => `${words[at]}_${word}`);
      return index === 0 || words.length === 1 ? [...words, ...pairs] : pairs;
    }),
  );
  return [...new Set(terms)];
}

/**
 * Follow-ups. A question with a topic of its own keeps only the plan; one without takes the topic too, and what it
 * asks for unless it says so. "Sở Tài chính thì sao?" keeps what was asked and changes the agency.
 */
export function carryOver(
  fresh: Understanding,
  state: ConversationState,
  typed: readonly QueryToken[],
  context: UnderstandingContext,
): Understanding {
  if (fresh.kind !== 'question' || saysNothing(fresh, typed)) return fresh;
  const { length } = typed;
  const topic = fresh.concepts.filter((concept) => concept.importance >= 1);
  const isForeign = fresh.foreignPlaces.length > 0;
  const comparesTrail =
    fresh.asksComparison && fresh.planIds.length < 2 && topic.length === 0 && state.planTrail.length > 1;
  const planIds = comparesTrail
    ? state.planTrail.slice(-2)
    : fresh.planIds.length > 0 || isForeign
      ? fresh.planIds
      : state.planIds;
  const hasOwnTopic = topic.length > 0 || fresh.documentNumbers.length > 0;
  const changesAgency = fresh.agencyIds.length > 0 && !hasOwnTopic;
  const needsTopic =
    !hasOwnTopic &&
    !(changesAgency && (state.intent === 'duties' || fresh.intents[0] === 'duties' || fresh.intents.length === 0));
  // "còn thành thị thì mấy?": a word or two that only narrow the last topic down.
  const narrows =
    !needsTopic && topic.length <= 2 && length <= 9 && fresh.documentNumbers.length === 0 && !changesAgency;
  const widens = WIDENS.test(fresh.frame) && state.topic.length > 0;
  const remembered = needsTopic || narrows ? conceptsOf(state.topic, fresh.unmarked, context) : [];
  const old = widens ? remembered.filter((concept) => !isArea(concept)) : remembered;
  const carried =
    narrows && !widens
      ? old
          .filter((concept) => !isSaidAgain(concept, topic) && !(isOfNumbers(concept) && topic.some(isOfNumbers)))
          .map((concept) => ({ ...concept, importance: NARROWED_IMPORTANCE }))
      : old;
  const own = widens
    ? fresh.concepts.filter(({ wordings }) => !WHOLE.test(fold(wordings[0]?.terms.join(' ') ?? '')))
    : fresh.concepts;
  const concepts = [...own, ...carried];
  const keepsAgency = needsTopic && fresh.agencyIds.length === 0;
  const inheritedIntent = state.intent === 'none' ? [] : [state.intent];
  const ownIntents = comparesTrail
    ? comparedIntents(fresh.intents).filter((intent) => fresh.intents.includes(intent))
    : fresh.intents;
  // "ngoài UBND tỉnh còn gửi cho bộ nào" after a question on a report: to whom else that goes.
  const goesOnReport =
    state.intent === 'report' && /\b(?:gui|nop|bao)\b/u.test(fresh.frame) && !/ke hoach|van ban/u.test(fresh.frame);
  const asksOfDocument = refersBack(fresh) && state.documents.length > 0 && ASKS_OF_DOCUMENT.test(fresh.frame);
  const inherits = ownIntents.length === 0 && !(hasOwnTopic && length > 9);
  return {
    ...fresh,
    intents: goesOnReport
      ? ['report', ...ownIntents.filter((intent) => intent !== 'metadata')]
      : asksOfDocument
        ? ['metadata', ...ownIntents]
        : inherits
          ? inheritedIntent
          : ownIntents,
    frame: inherits && state.documentQuestion !== '' ? state.documentQuestion : fresh.frame,
    planIds,
    namesPlan: fresh.namesPlan,
    agencyIds: keepsAgency ? state.agencyIds : fresh.agencyIds,
    agencyParts: keepsAgency ? state.agencyIds.map((id) => ({ id, part: 'subject' as const })) : fresh.agencyParts,
    years: fresh.years.length > 0 || !needsTopic || ALL_YEARS.test(fresh.frame) ? fresh.years : state.years,
    documentNumbers: fresh.documentNumbers.length > 0 || !refersBack(fresh) ? fresh.documentNumbers : state.documents,
    concepts,
    topicCarried: needsTopic && carried.length > 0,
    searchTerms: searchTermsOf(concepts, fresh.unmarked),
    focus: needsTopic && !fresh.namesPlan ? state.focus : null,
    asksComparison: fresh.asksComparison,
  };
}

/** "asdf qwer" asks nothing of the last topic either: letters that are neither syllables nor short forms. */
function saysNothing({ intents, namesPlan, agencyIds, years }: Understanding, typed: readonly QueryToken[]): boolean {
  if (intents.length > 0 || namesPlan || agencyIds.length > 0 || years.length > 0) return false;
  const words = typed.filter(({ kind }) => kind === 'word');
  const readable = words.filter(({ term, folded }) => isUnmarkedSyllable(folded) || isShortForm(term));
  return readable.length < words.length / 2;
}

/** The old topic only tells apart what the new word fits equally. */
const NARROWED_IMPORTANCE = 0.25;

/** "chương trình đó", "văn bản ấy": the document of the last answer. */
function refersBack(fresh: Understanding): boolean {
  return /(?:nghi quyet|quyet dinh|ket luan|chi thi|nghi dinh|phap lenh|chuong trinh|de an|to trinh|van ban) (?:do|nay|ay)\b/u.test(
    fresh.frame,
  );
}

/** Who issued it and when: of a programme these may be a task's lead and deadline, of these kinds they never are. */
const ASKS_OF_DOCUMENT =
  /(?:nghi quyet|quyet dinh|ket luan|chi thi|nghi dinh|phap lenh|to trinh|van ban) (?:do|nay|ay)\b.*(?:ai|nao|may|gi)\b/u;

function isSaidAgain(concept: Concept, topic: readonly Concept[]): boolean {
  const words = new Set(topic.flatMap((one) => one.wordings.flatMap((wording) => wording.terms)));
  return concept.wordings[0]?.terms.every((term) => words.has(term)) ?? true;
}

/** "còn tính chung cả tỉnh thì sao": the part asked about before is left. */
const WIDENS = /\b(?:tinh chung|noi chung|chung ca tinh|ca tinh|toan tinh|toan thanh pho|ca thanh pho)\b/u;
const WHOLE = /^(?:(?:tinh |noi )?chung|(?:ca|toan) (?:tinh|thanh pho))$/u;

function isArea({ wordings }: Concept): boolean {
  return wordings.some(({ terms }) => AREAS.has(fold(terms.join(' '))));
}
const AREAS = new Set(['thanh thi', 'nong thon', 'do thi', 'mien nui', 'khu vuc thanh thi', 'khu vuc nong thon']);

/** "15 - 35": another range takes its place. */
function isOfNumbers({ wordings }: Concept): boolean {
  return wordings[0]?.terms.every((term) => /^\d/.test(term)) ?? false;
}

function conceptsOf(topic: readonly string[], unmarked: boolean, context: UnderstandingContext): Concept[] {
  return topic.flatMap((phrase) =>
    findConcepts(wordTokens(phrase, unmarked), new Set(), unmarked, context.vocabulary),
  );
}
