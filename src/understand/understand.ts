import type { Intent } from '../domain/answer.js';
import type { ConversationState } from '../domain/conversation.js';
import { smallTalk } from '../lexicon/small-talk.js';
import { findAgenciesInQuestion } from '../text/agency-names.js';
import { fold } from '../text/normal-form.js';
import { isUnmarkedSyllable } from '../text/syllables.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { readAskedMeasure, readAskedUnit, readAskedYears } from './asked-value.js';
import { type Concept, findConcepts } from './concepts.js';
import { expandShortForms } from './expand.js';
import { readIntents } from './intents.js';
import {
  findPlaces,
  isPlaceHeld,
  type PlaceMention,
  type PlanDirectory,
  plansByNumber,
  plansOfPlace,
} from './places.js';
import { isShortForm, type QueryToken, readTypedQuestion, wordTokens } from './question-tokens.js';
import { repairSpelling } from './spelling.js';
import type { Understanding } from './understanding.js';

/** What understanding needs to know of the corpus. */
export interface UnderstandingContext {
  readonly directory: PlanDirectory;
  readonly vocabulary: Vocabulary;
}

/** Stands where a place was named, so that its neighbours are not read as a pair. */
const PLACE_HOLE: QueryToken = { term: '◦', folded: '◦', kind: 'word', isUpper: false, breakBefore: false };

/**
 * Reads a question in the light of its conversation. What it leaves out (plan, topic, agency, year, what is asked for)
 * is taken from `state`; what it names replaces that. Never throws.
 */
export function understand(
  question: string,
  state: ConversationState | null,
  context: UnderstandingContext,
): Understanding {
  const typed = readTypedQuestion(question);
  const places = findPlaces(typed.tokens, typed.unmarked, (entry) => isPlaceHeld(entry, context.directory));
  const withHoles = cutPlaces(typed.tokens, places);
  const expanded = expandShortForms(withHoles, typed.unmarked, context.vocabulary);
  const tokens = repairSpelling(expanded, context.vocabulary, typed.unmarked);
  const reading = readTokens(tokens, typed.unmarked, context);
  const named = namedPlans(tokens, places, context.directory);
  const free = tokens.map((token, at) => (reading.agencyTokens.has(at) ? PLACE_HOLE : token));
  const intents = readIntents(
    free,
    typed.unmarked,
    reading.agencyParts.length === 0
      ? 'none'
      : reading.agencyParts.every(({ part }) => part === 'through' || part === 'place')
        ? 'named'
        : 'acting',
  );
  const folded = free.map((token) => token.folded).join(' ');
  const unit = readAskedUnit(folded);
  const fresh: Understanding = {
    text: typed.text,
    unmarked: typed.unmarked,
    kind: smallTalkKind(typed.text, tokens, named.length > 0),
    intents:
      named.length > 1 && intents.asksComparison && intents.asksWhichPlace
        ? comparedIntents(intents.intents)
        : withFigure(intents.intents, unit),
    asksApproval: intents.asksApproval,
    asksList: intents.asksList,
    asksComparison: intents.asksComparison,
    asksResult: intents.asksResult,
    asksProcedure: intents.asksProcedure,
    asksPersonalAmount: intents.asksPersonalAmount,
    planIds: named,
    namesPlan: named.length > 0,
    foreignPlaces: foreignPlaces(typed.tokens, places, context.directory),
    agencyIds: reading.agencyIds,
    agencyParts: reading.agencyParts,
    years: reading.years,
    unit,
    measure: readAskedMeasure(folded),
    documentNumbers: reading.documentNumbers,
    words: tokens.flatMap((token) => (token === PLACE_HOLE ? [] : token.term)).join(' '),
    frame: folded,
    concepts: reading.concepts,
    topicCarried: false,
    searchTerms: searchTermsOf(reading.concepts, typed.unmarked),
    focus: null,
    knownShare: knownShare(tokens, typed.unmarked, context.vocabulary),
  };
  return state ? carryOver(fresh, state, typed.tokens, context) : fresh;
}

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

/** "bên nào cao hơn?" compares values; "bên nào" is no agency there. */
function comparedIntents(intents: Understanding['intents']): Understanding['intents'] {
  const others = intents.filter((intent) => intent !== 'responsibility');
  return others.length > 0 ? others : ['target', 'deadline', 'topic'];
}

/** "mấy mét vuông", "nhiêu tiền" want a figure without any other question word; "chỉ tiêu mét vuông là sở nào lo" does not. */
function withFigure(intents: Understanding['intents'], unit: Understanding['unit']): Understanding['intents'] {
  const isOther = intents.some((intent) => intent === 'responsibility' || intent === 'coordination');
  const wantsFigure = (unit === 'area' && !isOther) || (unit === 'money' && intents.length === 0);
  return wantsFigure && !intents.includes('target') ? ['target', ...intents] : intents;
}

function cutPlaces(tokens: readonly QueryToken[], places: readonly PlaceMention[]): QueryToken[] {
  const result: QueryToken[] = [];
  let at = 0;
  for (const place of places) {
    result.push(...tokens.slice(at, place.from), PLACE_HOLE);
    at = place.to;
  }
  result.push(...tokens.slice(at));
  return result;
}

interface TokenReading {
  readonly agencyIds: readonly string[];
  readonly agencyTokens: ReadonlySet<number>;
  readonly agencyParts: Understanding['agencyParts'];
  readonly years: readonly number[];
  readonly documentNumbers: readonly string[];
  readonly concepts: readonly Concept[];
}

function readTokens(tokens: readonly QueryToken[], unmarked: boolean, context: UnderstandingContext): TokenReading {
  const taken = new Set<number>();
  tokens.forEach((token, at) => {
    if (token === PLACE_HOLE) taken.add(at);
  });
  const agencies = findAgenciesInQuestion(
    // A place after a body's name is like the word for its level: "sở lao động Huế", "BHXH HP".
    tokens.map((token) =>
      token === PLACE_HOLE ? (unmarked ? 'tinh' : 'tỉnh') : unmarked ? token.folded : token.term,
    ),
    unmarked,
  ).filter(
    (agency) =>
      tokens[agency.from] !== PLACE_HOLE &&
      agency.kind !== 'facility' &&
      (agency.kind === 'group' || !isBroken(tokens, agency)),
  );
  const given = agencies.filter((agency) => isGivenTo(tokens, agency.from));
  const tokensOf = (agency: (typeof agencies)[number]): number[] =>
    Array.from({ length: agency.to - agency.from }, (_, at) => agency.from + at);
  for (const at of agencies.flatMap(tokensOf)) taken.add(at);
  // Whose document it is ("nghị quyết của Tỉnh ủy") stays readable in the frame.
  const agencyTokens = new Set(
    agencies.filter((agency) => agency.kind !== 'party' && agency.kind !== 'central').flatMap(tokensOf),
  );
  for (const at of setAside(tokens)) taken.add(at);
  const years = readAskedYears(tokens);
  for (const at of years.taken) taken.add(at);
  const planNumbers = new Set(plansByNumber(tokens, context.directory).map(({ at }) => at));
  const documentNumbers: string[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'document-number' && !planNumbers.has(at)) documentNumbers.push(token.term);
    if (planNumbers.has(at)) taken.add(at);
  });
  return {
    agencyIds: [...new Set((given.length > 0 ? given : agencies).map((agency) => agency.id))],
    agencyTokens,
    agencyParts: (given.length > 0 ? given : agencies).map((agency) => ({
      id: agency.id,
      part: given.length > 0 ? ('subject' as const) : partOf(tokens, agency.from),
    })),
    years: [...new Set(years.years)],
    documentNumbers: [...new Set([...documentNumbers, ...shortDocumentNumbers(tokens, planNumbers)])],
    concepts: findConcepts(tokens, taken, unmarked, context.vocabulary),
  };
}

/** "không tính nước hợp vệ sinh, riêng nước sạch": what a question sets aside is no topic of it. */
function setAside(tokens: readonly QueryToken[]): number[] {
  const found: number[] = [];
  tokens.forEach((_, at) => {
    const cue = SET_ASIDE.find((words) => words.every((word, index) => tokens[at + index]?.folded === word));
    if (!cue) return;
    for (let next = at; next < tokens.length; next += 1) {
      const token = tokens[next] as QueryToken;
      if (next >= at + cue.length && (token.breakBefore || RESUMES.has(token.folded))) break;
      found.push(next);
    }
  });
  // Everything set aside would leave nothing to ask.
  return found.length < tokens.length - 2 ? found : [];
}
const SET_ASIDE = [
  'khong tinh',
  'khong ke',
  'khong phai la',
  'khong rieng',
  'chua tinh',
  'chua ke',
  'chu khong phai',
  'ko tinh',
  'ko phai',
].map((cue) => cue.split(' '));
const RESUMES = new Set(['thi', 'ma', 'rieng', 'chi']);

/** "UBND tỉnh phân công (riêng) cho Sở Y tế": the body after it acts, whoever hands the work out. */
function isGivenTo(tokens: readonly QueryToken[], from: number): boolean {
  const before = tokens
    .slice(Math.max(0, from - 4), from)
    .map((token) => token.folded)
    .join(' ');
  return /\b(?:giao|phan cong)(?: \S+){0,2} cho$/u.test(before);
}

/** "báo cáo về A qua B": A receives, B passes on; a body without such a word before it acts. */
function partOf(tokens: readonly QueryToken[], from: number): 'subject' | 'receiver' | 'through' | 'place' {
  const before = tokens[from - 1]?.folded ?? '';
  if (['o', 'tai', 'ngoai', 'giua'].includes(before)) return 'place';
  if (before === 'qua') return 'through';
  return ['cho', 've', 'len', 'gui', 'toi', 'den', 'cao', 'voi'].includes(before) ? 'receiver' : 'subject';
}

/** "… có công, an sinh …": no name runs across a comma. */
function isBroken(tokens: readonly QueryToken[], span: { readonly from: number; readonly to: number }): boolean {
  return span.to - span.from <= 3 && tokens.slice(span.from + 1, span.to).some((token) => token.breakBefore);
}

/** "nghị quyết 42", "đề án số 06": a document named by its type and bare number. */
function shortDocumentNumbers(tokens: readonly QueryToken[], planNumbers: ReadonlySet<number>): string[] {
  return tokens.flatMap((token, at) => {
    if (
      token.kind !== 'number' ||
      planNumbers.has(at) ||
      /^(?:19|20)\d{2}$/.test(token.term) ||
      token.term.includes(',')
    )
      return [];
    const before = tokens
      .slice(Math.max(0, at - 4), at)
      .map((other) => other.folded)
      .join(' ');
    return DOCUMENT_TYPE_BEFORE.test(before) ? [token.term] : [];
  });
}
const DOCUMENT_TYPE_BEFORE =
  /(?:nghi quyet|quyet dinh|ket luan|chi thi|nghi dinh|thong tu|phap lenh|to trinh|thong bao|chuong trinh|de an|nq|qd|nd|kl|ct)(?: moi| cu| nay)?(?: so)?$/;

function namedPlans(
  tokens: readonly QueryToken[],
  places: readonly PlaceMention[],
  directory: PlanDirectory,
): string[] {
  const byNumber = plansByNumber(tokens, directory).map(({ planId }) => planId);
  const byPlace = places.flatMap((place) => plansOfPlace(place, directory));
  const named = [...new Set([...byNumber, ...byPlace])];
  const asksAll = places.length === 0 && ALL_PLANS.test(tokens.map((token) => token.folded).join(' '));
  return named.length === 0 && asksAll && directory.plans.length <= MOST_PLANS_COMPARED
    ? directory.plans.map(({ meta }) => meta.id)
    : named;
}

/** "người ký của cả bốn kế hoạch", "mỗi kế hoạch": every plan, each with its own answer. */
const ALL_PLANS =
  /\b(?:ca (?:hai|ba|bon|nam|sau|may|\d)|tat ca(?: (?:cac|nhung))?|moi|tung|(?:bon|ba|hai|4|3|2)) (?:ban |cai )?(?:ke hoach|kh|tinh)\b(?! (?:nay|do|hoach))/u;
const MOST_PLANS_COMPARED = 6;

function foreignPlaces(
  tokens: readonly QueryToken[],
  places: readonly PlaceMention[],
  directory: PlanDirectory,
): Understanding['foreignPlaces'] {
  return places
    .filter((place) => plansOfPlace(place, directory).length === 0)
    .map((place) => ({
      name: place.entries[0]?.name ?? '',
      typed: tokens
        .slice(place.from, place.to)
        .map((token) => token.folded)
        .join(' '),
    }));
}

/** Pairs of every wording; single syllables only of what was typed, or of wordings that are one. */
function searchTermsOf(concepts: readonly Concept[], unmarked: boolean): string[] {
  const terms = concepts.flatMap((concept) =>
    concept.wordings.flatMap((wording, index) => {
      const words = unmarked ? wording.terms.map(fold) : wording.terms;
      const pairs = words.slice(1).map((word, at) => `${words[at]}_${word}`);
      return index === 0 || words.length === 1 ? [...words, ...pairs] : pairs;
    }),
  );
  return [...new Set(terms)];
}

function smallTalkKind(text: string, tokens: readonly QueryToken[], namesPlan: boolean): Understanding['kind'] {
  if (tokens.length === 0) return 'empty';
  const folded = fold(text)
    .replace(/[!.,?~:)(\s]+/g, ' ')
    .trim();
  if (smallTalk.abuse.test(folded) || (!namesPlan && isForeignTongue(tokens))) return 'chat';
  for (const kind of ['help', 'thanks', 'greeting'] as const) if (smallTalk[kind].test(folded)) return kind;
  return 'question';
}

/** Most words could be no Vietnamese syllable: another language, code, or keys struck at random. */
function isForeignTongue(tokens: readonly QueryToken[]): boolean {
  const words = tokens.filter((token) => token.kind === 'word' && token !== PLACE_HOLE && token.term.length > 1);
  const foreign = words.filter((token) => !isUnmarkedSyllable(token.folded));
  return words.length >= 3 && foreign.length > words.length * 0.45;
}

function knownShare(tokens: readonly QueryToken[], unmarked: boolean, vocabulary: Vocabulary): number {
  const words = tokens.filter((token) => token.kind === 'word' && token !== PLACE_HOLE);
  if (words.length === 0) return tokens.length > 0 ? 1 : 0;
  const known = words.filter((token) =>
    unmarked ? vocabulary.spellings(token.folded).length > 0 : vocabulary.count(token.term) > 0,
  );
  return known.length / words.length;
}

/**
 * Follow-ups. A question with a topic of its own keeps only the plan; one without takes the topic too, and what it
 * asks for unless it says so. "Sở Tài chính thì sao?" keeps what was asked and changes the agency.
 */
function carryOver(
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
  const old = needsTopic || narrows ? conceptsOf(state.topic, fresh.unmarked, context) : [];
  const carried = narrows
    ? old
        .filter((concept) => !isSaidAgain(concept, topic))
        .map((concept) => ({ ...concept, importance: NARROWED_IMPORTANCE }))
    : old;
  const concepts = [...fresh.concepts, ...carried];
  const keepsAgency = needsTopic && fresh.agencyIds.length === 0;
  const inheritedIntent = state.intent === 'none' ? [] : [state.intent];
  const ownIntents = comparesTrail
    ? comparedIntents(fresh.intents).filter((intent) => fresh.intents.includes(intent))
    : fresh.intents;
  const asksOfDocument = refersBack(fresh) && state.documents.length > 0 && ASKS_OF_DOCUMENT.test(fresh.frame);
  const inherits = ownIntents.length === 0 && !(hasOwnTopic && length > 9);
  return {
    ...fresh,
    intents: asksOfDocument ? ['metadata', ...ownIntents] : inherits ? inheritedIntent : ownIntents,
    frame: inherits && state.documentQuestion !== '' ? state.documentQuestion : fresh.frame,
    planIds,
    namesPlan: fresh.namesPlan,
    agencyIds: keepsAgency ? state.agencyIds : fresh.agencyIds,
    agencyParts: keepsAgency ? state.agencyIds.map((id) => ({ id, part: 'subject' as const })) : fresh.agencyParts,
    years: fresh.years.length > 0 || !needsTopic ? fresh.years : state.years,
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

function conceptsOf(topic: readonly string[], unmarked: boolean, context: UnderstandingContext): Concept[] {
  return topic.flatMap((phrase) =>
    findConcepts(wordTokens(phrase, unmarked), new Set(), unmarked, context.vocabulary),
  );
}
