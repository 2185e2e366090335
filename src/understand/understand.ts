import type { ConversationState } from '../domain/conversation.js';
import { smallTalk } from '../lexicon/small-talk.js';
import { fold } from '../text/normal-form.js';
import { isUnmarkedSyllable } from '../text/syllables.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { readAskedMeasure, readAskedUnit } from './asked-value.js';
import type { Concept } from './concepts.js';
import { expandShortForms } from './expand.js';
import { carryOver, searchTermsOf } from './follow-up.js';
import { readIntents } from './intents.js';
import {
  findPlaces,
  isPlaceHeld,
  type PlaceMention,
  type PlanDirectory,
  plansByNumber,
  plansOfPlace,
} from './places.js';
import { type QueryToken, readTypedQuestion } from './question-tokens.js';
import { PLACE_HOLE, readTokens, type UnderstandingContext } from './read-tokens.js';
import { comparedIntents, readAsksEffect, readAsksIssue, settleIntents } from './settle-intents.js';
import { repairSpelling } from './spelling.js';
import type { Understanding } from './understanding.js';

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
  const concepts = intents.asksComparison ? reading.concepts.filter(isNoSuperlative) : reading.concepts;
  const asksEffect = readAsksEffect(folded, reading.documentNumbers);
  const asksOfDocument = asksEffect || readAsksIssue(folded, reading.documentNumbers);
  const fresh: Understanding = {
    text: typed.text,
    unmarked: typed.unmarked,
    kind: smallTalkKind(typed.text, tokens, named.length > 0),
    intents:
      named.length > 1 && intents.asksComparison && intents.asksWhichPlace
        ? comparedIntents(intents.intents)
        : settleIntents(intents.intents, {
            frame: folded,
            unit,
            asksOfDocument,
            namesActor: reading.agencyParts.some(({ part }) => part === 'subject'),
          }),
    asksApproval: intents.asksApproval,
    asksList: intents.asksList,
    asksComparison: intents.asksComparison,
    asksResult: intents.asksResult,
    asksProcedure: intents.asksProcedure,
    asksPersonalAmount: intents.asksPersonalAmount,
    asksEffect,
    planIds: named,
    namesPlan: named.length > 0,
    foreignPlaces: foreignPlaces(typed.tokens, places, context.directory),
    agencyIds: reading.agencyIds,
    agencyParts: reading.agencyParts,
    years: reading.years,
    unit,
    measure: readAskedMeasure(folded, fold(typed.text)),
    documentNumbers: reading.documentNumbers,
    words: tokens.flatMap((token) => (token === PLACE_HOLE ? [] : token.term)).join(' '),
    frame: folded,
    concepts,
    topicCarried: false,
    searchTerms: searchTermsOf(concepts, typed.unmarked),
    focus: null,
    knownShare: knownShare(tokens, typed.unmarked, context.vocabulary),
  };
  return state ? carryOver(fresh, state, typed.tokens, context) : fresh;
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

function namedPlans(
  tokens: readonly QueryToken[],
  places: readonly PlaceMention[],
  directory: PlanDirectory,
): string[] {
  const byNumber = plansByNumber(tokens, directory).map(({ planId }) => planId);
  const byPlace = places.flatMap((place) => plansOfPlace(place, directory));
  const named = [...new Set([...byNumber, ...byPlace])];
  const folded = tokens.map((token) => token.folded).join(' ');
  const asksAll = places.length === 0 && (ALL_PLANS.test(folded) || WHICH_PLACE.test(folded));
  return named.length === 0 && asksAll && directory.plans.length <= MOST_PLANS_COMPARED
    ? directory.plans.map(({ meta }) => meta.id)
    : named;
}

/** "cao nhất", "ít hơn": how plans are compared is nothing that one of them says. */
function isNoSuperlative({ wordings }: Concept): boolean {
  return !/^(?:thap|cao|nhieu|it|som|muon|lon|nho|tre|tot|rong|dai|nhanh) (?:nhat|hon)$/u.test(
    fold(wordings[0]?.terms.join(' ') ?? ''),
  );
}

/** "người ký của cả bốn kế hoạch", "mỗi kế hoạch": every plan, each with its own answer. */
const ALL_PLANS =
  /\b(?:ca (?:hai|ba|bon|nam|sau|may|\d)|tat ca(?: (?:cac|nhung))?|moi|tung|(?:bon|ba|hai|4|3|2)) (?:ban |cai )?(?:ke hoach|kh|tinh)\b(?! (?:nay|do|hoach))/u;
/** "tỉnh nào đặt chỉ tiêu hộ nghèo thấp nhất": of all there are. */
const WHICH_PLACE = /\b(?:tinh|dia phuong|ke hoach) nao\b.*\b(?:thap|cao|nhieu|it|som|muon|lon|nho|tre) nhat\b/u;
const MOST_PLANS_COMPARED = 6;

const PLACE_BEFORE = new Set([
  'o',
  'tai',
  'tinh',
  'cua',
  'voi',
  'va',
  'hay',
  'con',
  'vs',
  'thanh',
  'pho',
  'tp',
  'so',
]);

function foreignPlaces(
  tokens: readonly QueryToken[],
  places: readonly PlaceMention[],
  directory: PlanDirectory,
): Understanding['foreignPlaces'] {
  const isHeld = (place: PlaceMention): boolean => plansOfPlace(place, directory).length > 0;
  // "me di lam dong … hue": without marks a name may be other words, unless a word of place stands before it.
  const isSure = ({ from, to }: PlaceMention): boolean =>
    tokens.slice(from, to).some(({ term, folded, isUpper }) => term !== folded || isUpper) ||
    PLACE_BEFORE.has(tokens[from - 1]?.folded ?? '');
  const hasHeld = places.some(isHeld);
  return places
    .filter((place) => !isHeld(place) && (!hasHeld || isSure(place)))
    .map((place) => ({
      name: place.entries[0]?.name ?? '',
      typed: tokens
        .slice(place.from, place.to)
        .map((token) => token.folded)
        .join(' '),
    }));
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
