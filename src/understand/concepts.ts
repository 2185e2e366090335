import { fillerWords } from '../lexicon/filler-words.js';
import { impliedWords } from '../lexicon/implied-words.js';
import { thesaurus } from '../lexicon/thesaurus.js';
import type { ThesaurusEntry } from '../lexicon/types.js';
import { markCompounds } from '../text/compound-terms.js';
import { fold, foldTerm } from '../text/normal-form.js';
import { createPhraseMatcher, type PhraseMatch, type PhraseMatcher } from '../text/phrase-matcher.js';
import { terms } from '../text/tokenize.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { framePhrases, questionWords } from './intents.js';
import type { QueryToken } from './question-tokens.js';

/** One wording of a concept. `gain` is 1 for the same thing, less for a looser relative. */
export interface Wording {
  readonly terms: readonly string[];
  readonly gain: number;
}

/** One thing a question is about: any of its wordings in a passage counts as the thing itself. */
export interface Concept {
  readonly wordings: readonly Wording[];
  /** 1 for topic words, less for words that frame the question ("báo cáo", "phối hợp"). */
  readonly importance: number;
  /** Tokens of the question it covers. */
  readonly from: number;
  readonly to: number;
}

const NEAR_GAIN = 0.6;
/** Official terms listed for the same everyday word stand close to each other. */
const SIBLING_GAIN = 0.75;
const INNER_GAIN = 0.5;
/** The head stands first and is narrowed by what follows: "suy dinh dưỡng" alone is not "suy dinh dưỡng thấp còi". */
const HEAD_GAIN = 0.35;
const FRAME_IMPORTANCE = 0.25;
const LONE_IMPORTANCE = 0.5;
const IMPLIED_IMPORTANCE = 0.25;

/** A phrase of a thesaurus entry, or a phrase that is no topic. Its wordings are put together when it is met. */
type Meaning = { readonly entry: ThesaurusEntry; readonly role: 'say' | 'means' | 'near' } | 'filler' | 'frame';

interface LexiconPhrase {
  readonly phrase: string;
  readonly value: Meaning;
}

/** Some 40,000 phrases; most are spelled as they are matched, which every start profits from. */
function readPhrases(): LexiconPhrase[] {
  const isCanonical = new Map<string, boolean>();
  const isRead = (syllable: string): boolean => {
    let known = isCanonical.get(syllable);
    if (known === undefined) {
      known = terms(syllable).join(' ') === syllable && syllable !== '';
      isCanonical.set(syllable, known);
    }
    return known;
  };
  const phrases: LexiconPhrase[] = [];
  const add = (text: string, value: Meaning): void => {
    phrases.push({ phrase: text.split(' ').every(isRead) ? text : terms(text).join(' '), value });
  };
  for (const entry of thesaurus) {
    for (const role of ['say', 'means', 'near'] as const) {
      const value: Meaning = { entry, role };
      for (const phrase of entry[role] ?? []) add(phrase, value);
    }
  }
  for (const phrase of fillerWords) add(phrase, 'filler');
  for (const phrase of framePhrases) add(phrase, 'frame');
  return phrases;
}

const ENTRIES: readonly LexiconPhrase[] = readPhrases();

/** What an entry's phrase may stand for besides itself: people's words for the plans' words, not the other way round. */
function wordingsOf({ entry, role }: Exclude<Meaning, string>): Wording[] {
  if (role === 'near') return [];
  const means = entry.means.map((phrase) => ({ terms: terms(phrase), gain: role === 'say' ? 1 : SIBLING_GAIN }));
  const near = role === 'say' ? (entry.near ?? []) : [];
  return [...means, ...near.map((phrase) => ({ terms: terms(phrase), gain: NEAR_GAIN }))];
}

const MARKED = createPhraseMatcher<Meaning>(ENTRIES);
let unmarkedMatcher: PhraseMatcher<Meaning> | null = null;

/**
 * The same phrases without diacritics, put together at the first question typed so. One syllable without its marks is
 * mostly another word: "cuoi" is "cuối" before it is "cưới".
 */
function withoutMarks(): PhraseMatcher<Meaning> {
  unmarkedMatcher ??= createPhraseMatcher(
    ENTRIES.flatMap(({ phrase, value }) => {
      const folded = phrase.split(' ').map(foldTerm).join(' ');
      return typeof value === 'string' || phrase.includes(' ') || phrase === folded
        ? [{ phrase: folded, value }]
        : [];
    }),
  );
  return unmarkedMatcher;
}

/** Every lexicon phrase as a term sequence, for the vocabulary of spelling repair. */
export function lexiconSequences(): string[][] {
  return ENTRIES.map(({ phrase }) => phrase.split(' '));
}

/**
 * The concepts of a question, in order. `taken` marks tokens that other readers have used up (place, agency, year).
 * The words are cut where the known phrases fit best as a whole; what the lexicon does not know becomes concepts of
 * its own: known pairs of neighbours first, single words else.
 */
export function findConcepts(
  tokens: readonly QueryToken[],
  taken: ReadonlySet<number>,
  unmarked: boolean,
  vocabulary: Vocabulary,
): Concept[] {
  const concepts: Concept[] = [];
  let run: number[] = [];
  const closeRun = (): void => {
    concepts.push(...runConcepts(run, tokens, unmarked, vocabulary));
    run = [];
  };
  for (const piece of segment(tokens, taken, unmarked)) {
    if (piece === null) closeRun();
    else if (typeof piece === 'number') run.push(piece);
    else {
      closeRun();
      const concept = toConcept(piece, tokens, unmarked);
      if (concept) concepts.push(concept);
    }
  }
  closeRun();
  return withLighterImplied(withoutRepeats(concepts), unmarked);
}

/** A word said twice counts once. */
function withoutRepeats(concepts: readonly Concept[]): Concept[] {
  const seen = new Set<string>();
  return concepts.filter((concept) => {
    const key = concept.wordings[0]?.terms.join(' ') ?? '';
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** "trẻ mẫu giáo": what a narrower word says already may be missing in the plan's line. */
function withLighterImplied(concepts: readonly Concept[], unmarked: boolean): Concept[] {
  const key = (phrase: string): string => (unmarked ? fold(phrase) : phrase);
  const names = (concept: Concept): Set<string> =>
    new Set(concept.wordings.filter(({ gain }) => gain === 1).map((wording) => wording.terms.join(' ')));
  const holds = (concept: Concept, phrases: readonly string[]): boolean => {
    const known = names(concept);
    return phrases.some((phrase) => known.has(key(phrase)));
  };
  return concepts.map((concept) => {
    const isImplied = impliedWords.some(
      ({ specific, implied }) =>
        holds(concept, implied) &&
        !holds(concept, specific) &&
        concepts.some((other) => other !== concept && holds(other, specific)),
    );
    return isImplied ? { ...concept, importance: Math.min(concept.importance, IMPLIED_IMPORTANCE) } : concept;
  });
}

/**
 * Cuts the tokens into phrases so that the sum of their worth is greatest (dynamic programming from the right): long
 * phrases are worth more than their parts, question words most. Yields a phrase, a lone token's index, or null for a
 * taken token.
 */
function segment(
  tokens: readonly QueryToken[],
  taken: ReadonlySet<number>,
  unmarked: boolean,
): (PhraseMatch<Meaning> | number | null)[] {
  const worth = new Float64Array(tokens.length + 1);
  const choice: (PhraseMatch<Meaning> | number | null)[] = new Array(tokens.length).fill(null);
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    worth[at] = worth[at + 1] as number;
    choice[at] = taken.has(at) ? null : at;
    if (taken.has(at)) continue;
    for (const [match, value] of phrasesAt(tokens, at, taken, unmarked)) {
      const total = value + (worth[match.to] as number);
      if (total > (worth[at] as number)) {
        worth[at] = total;
        choice[at] = match;
      }
    }
  }
  const pieces: (PhraseMatch<Meaning> | number | null)[] = [];
  for (let at = 0; at < tokens.length; ) {
    const piece = choice[at] as PhraseMatch<Meaning> | number | null;
    pieces.push(piece);
    at = piece !== null && typeof piece !== 'number' ? piece.to : at + 1;
  }
  return pieces;
}

/** Known phrases that start at a place, each with its worth. */
function phrasesAt(
  tokens: readonly QueryToken[],
  at: number,
  taken: ReadonlySet<number>,
  unmarked: boolean,
): [PhraseMatch<Meaning>, number][] {
  const isFree = (match: PhraseMatch<Meaning>): boolean => {
    for (let index = match.from; index < match.to; index += 1) if (taken.has(index)) return false;
    return true;
  };
  // "15 - 60 tuổi" is no "60 tuổi".
  if (tokens[at]?.kind === 'number' && tokens[at - 1]?.kind === 'number') return [];
  const isWhole = (match: PhraseMatch<Meaning>): boolean =>
    !match.value.includes('frame') || !tokens.slice(match.from + 1, match.to).some((token) => token.breakBefore);
  const marked = unmarked
    ? []
    : matchesAt(MARKED, tokens, at, (token) => token.term).filter((match) => isFree(match) && isWhole(match));
  const folded = matchesAt(withoutMarks(), tokens, at, (token) => token.folded)
    .filter((match) => isFree(match) && isWhole(match))
    .filter(
      (match) => unmarked || (isPlausibleSlip(match, tokens) && !marked.some((exact) => exact.to === match.to)),
    );
  return [
    ...marked.map((match): [PhraseMatch<Meaning>, number] => [match, worthOf(match)]),
    ...folded.map((match): [PhraseMatch<Meaning>, number] => [match, worthOf(match) * (unmarked ? 1 : SLIP_WORTH)]),
  ];
}

const SLIP_WORTH = 0.6;

function worthOf(match: PhraseMatch<Meaning>): number {
  const length = match.to - match.from;
  if (match.value.includes('frame')) return 1.2 * length * length;
  if (length === 1) return match.value.includes('filler') ? 0.5 : 0.9;
  return (match.value.includes('filler') ? 0.9 : 1) * length * length;
}

function matchesAt(
  matcher: PhraseMatcher<Meaning>,
  tokens: readonly QueryToken[],
  at: number,
  key: (token: QueryToken) => string,
): PhraseMatch<Meaning>[] {
  const window = tokens.slice(at, at + 9).map(key);
  return matcher.findAt(window, 0).map((match) => ({ ...match, from: at, to: at + match.to }));
}

/** In a question with diacritics a folded match must be a slip in a longer phrase, not another word. */
function isPlausibleSlip(match: PhraseMatch<Meaning>, tokens: readonly QueryToken[]): boolean {
  const length = match.to - match.from;
  if (length < 2 || match.value.some((meaning) => typeof meaning === 'string')) return false;
  const slips = tokens.slice(match.from, match.to).filter((token) => token.term === token.folded).length;
  return length >= 3 || slips >= 1;
}

function toConcept(match: PhraseMatch<Meaning>, tokens: readonly QueryToken[], unmarked: boolean): Concept | null {
  const meanings = match.value.filter((meaning) => typeof meaning !== 'string');
  const own = tokens.slice(match.from, match.to).map((token) => (unmarked ? token.folded : token.term));
  const hasFrame = match.value.includes('frame') || holdsQuestionWord(match, tokens, unmarked);
  if (match.value.includes('filler')) return null;
  if (meanings.length === 0 && !hasFrame) return null;
  const inner = own.length >= 3 ? innerPhrases(own, unmarked) : [];
  const wordings = dedupe([{ terms: own, gain: 1 }, ...meanings.flatMap(wordingsOf), ...inner], unmarked);
  return {
    wordings,
    importance: hasFrame ? FRAME_IMPORTANCE : 1,
    from: match.from,
    to: match.to,
  };
}

/** "khi nào xong", "trước ngày nào": a lexicon phrase around a question word frames the question. */
function holdsQuestionWord(match: PhraseMatch<Meaning>, tokens: readonly QueryToken[], unmarked: boolean): boolean {
  const inside = tokens.slice(match.from, match.to).map((token) => (unmarked ? token.folded : token.term));
  // Two more syllables than the question word make a topic of their own: "mấy ông bác sĩ".
  return (unmarked ? UNMARKED_FRAMES : MARKED_FRAMES)
    .find(inside)
    .some((word) => inside.length - (word.to - word.from) < 2);
}
const FRAME_ENTRIES = questionWords.map((phrase) => ({ phrase, value: true }));
const MARKED_FRAMES = createPhraseMatcher(FRAME_ENTRIES);
const UNMARKED_FRAMES = createPhraseMatcher(
  FRAME_ENTRIES.map(({ phrase, value }) => ({ phrase: fold(phrase), value })),
);

/** Known phrases inside a longer one ("chương trình nước sạch" → "nước sạch"): part of what is meant. */
function innerPhrases(own: readonly string[], unmarked: boolean): Wording[] {
  return (unmarked ? withoutMarks() : MARKED)
    .findAll(own)
    .filter(
      (match) =>
        match.to - match.from >= 2 &&
        match.to - match.from < own.length &&
        match.value.some((meaning) => typeof meaning !== 'string'),
    )
    .map((match) => ({ terms: own.slice(match.from, match.to), gain: match.from === 0 ? HEAD_GAIN : INNER_GAIN }));
}

function dedupe(wordings: readonly Wording[], unmarked: boolean): Wording[] {
  const seen = new Map<string, Wording>();
  for (const wording of wordings) {
    const key = (unmarked ? wording.terms.map(fold) : wording.terms).join(' ');
    const known = seen.get(key);
    if (!known || known.gain < wording.gain) seen.set(key, { terms: key.split(' '), gain: wording.gain });
  }
  return [...seen.values()].map((wording) => ({ ...wording, terms: markCompounds(wording.terms, unmarked) }));
}

/** A run of words outside the lexicon: pairs that the plans know, and the single words no such pair covers. */
function runConcepts(
  run: readonly number[],
  tokens: readonly QueryToken[],
  unmarked: boolean,
  vocabulary: Vocabulary,
): Concept[] {
  const concepts: Concept[] = [];
  const covered = new Set<number>();
  const spell = (token: QueryToken): readonly string[] =>
    unmarked ? vocabulary.spellings(token.folded) : [token.term];
  const key = (at: number): string =>
    unmarked ? (tokens[at] as QueryToken).folded : (tokens[at] as QueryToken).term;
  run.forEach((at, index) => {
    const next = run[index + 1];
    if (next === undefined || tokens[next]?.breakBefore) return;
    const isKnownPair = spell(tokens[at] as QueryToken).some((first) =>
      spell(tokens[next] as QueryToken).some((second) => vocabulary.pairCount(first, second) > 0),
    );
    if (!isKnownPair) return;
    covered.add(at).add(next);
    concepts.push({ wordings: [{ terms: [key(at), key(next)], gain: 1 }], importance: 1, from: at, to: next + 1 });
  });
  for (const at of run) {
    // A lone syllable is most likely half of a word that nobody here knows.
    if (!covered.has(at))
      concepts.push({ wordings: [{ terms: [key(at)], gain: 1 }], importance: LONE_IMPORTANCE, from: at, to: at + 1 });
  }
  return concepts.sort((a, b) => a.from - b.from);
}
