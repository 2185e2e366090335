import type { PlanMetadata } from '../domain/plan.js';
import { abbreviations } from '../lexicon/abbreviations.js';
import { type ProvinceEntry, provinces } from '../lexicon/provinces.js';
import { fold } from '../text/normal-form.js';
import { createPhraseMatcher } from '../text/phrase-matcher.js';
import { isSyllable, isUnmarkedSyllable } from '../text/syllables.js';
import { terms } from '../text/tokenize.js';
import type { QueryToken } from './question-tokens.js';

/** A province named in a question. */
export interface PlaceMention {
  readonly from: number;
  readonly to: number;
  /** Every unit of that name: the province of old and today's, which may be a larger one. */
  readonly entries: readonly ProvinceEntry[];
}

/** Where each plan belongs, for recognising it by place or number. */
export interface PlanDirectory {
  readonly plans: readonly { readonly meta: PlanMetadata; readonly province: ProvinceEntry | null }[];
}

/** Finds each plan's province in the register; a province the register does not know is left null. */
export function createPlanDirectory(metas: readonly PlanMetadata[]): PlanDirectory {
  return { plans: metas.map((meta) => ({ meta, province: provinceOf(meta) })) };
}

function provinceOf(meta: PlanMetadata): ProvinceEntry | null {
  const name = fold(meta.province.replace(/^(?:tỉnh|thành phố)\s+/iu, ''));
  const named = provinces.filter((entry) => fold(entry.name) === name);
  const issued = meta.issuedOn ?? (meta.year === null ? null : `${meta.year}-06-30`);
  const valid = named.find(
    (entry) =>
      issued === null ||
      (entry.until === null ? !entry.id.endsWith('-2025') || issued >= '2025-07-01' : issued < entry.until),
  );
  return valid ?? named[0] ?? null;
}

const NAMES = provinces.flatMap((entry) => [entry.name, ...entry.aliases].map((name) => ({ name, entry })));
const LONG_NAMES = NAMES.filter(({ name }) => !isInitials(name)).map(({ name, entry }) => ({
  phrase: terms(name).join(' '),
  value: entry,
}));
const MARKED = createPhraseMatcher(LONG_NAMES);
const UNMARKED = createPhraseMatcher(LONG_NAMES.map(({ phrase, value }) => ({ phrase: fold(phrase), value })));
const INITIALS = createPhraseMatcher(
  NAMES.filter(({ name }) => isInitials(name)).map(({ name, entry }) => ({
    phrase: fold(terms(name).join(' ')),
    value: entry,
  })),
);

/** "HP", "BT", "TTH", "TT-Huế"-like short names also mean other things in chat. */
function isInitials(name: string): boolean {
  return /^\p{Lu}{2,4}$/u.test(name);
}

/**
 * Provinces named in a question, left to right. Initials count when typed in capitals, or after a word of place, or
 * at either end of the question, and only for a province that `isHeld` says a plan of is at hand.
 */
export function findPlaces(
  tokens: readonly QueryToken[],
  unmarked: boolean,
  isHeld: (entry: ProvinceEntry) => boolean,
): PlaceMention[] {
  const folded = tokens.map((token) => token.folded);
  const found: PlaceMention[] = [];
  // "trợ giúp xã hội, an sinh": no name goes over a comma.
  const isBroken = (from: number, to: number): boolean =>
    tokens.slice(from + 1, to).some((token) => token.breakBefore);
  const add = (from: number, to: number, entries: readonly ProvinceEntry[]): void => {
    if (entries.length > 0 && !isBroken(from, to) && !found.some((other) => from < other.to && to > other.from))
      found.push({ from, to, entries });
  };
  // "văn hóa Bình Định", "xã hội An Giang": of names that overlap, the one a plan is held of, then the longer.
  const rank = (match: (typeof unmarkedNames)[number]): number =>
    (match.value.some(isHeld) ? 100 : 0) + match.to - match.from;
  const likeliestFirst = (matches: typeof unmarkedNames) => [...matches].sort((a, b) => rank(b) - rank(a));
  const unmarkedNames = UNMARKED.findAll(folded);
  const markedNames = unmarked ? [] : MARKED.findAll(tokens.map((token) => token.term));
  for (const match of likeliestFirst(markedNames)) add(match.from, match.to, match.value);
  for (const match of likeliestFirst(unmarkedNames)) {
    const isTypedUnmarked = tokens.slice(match.from, match.to).every((token) => token.term === token.folded);
    if (unmarked || (isTypedUnmarked && match.to - match.from >= 2) || (isTypedUnmarked && match.value.some(isHeld)))
      add(match.from, match.to, match.value);
  }
  for (const match of misspelt(tokens, unmarked, isHeld)) add(match.from, match.to, match.entries);
  for (const match of INITIALS.find(folded)) {
    const held = match.value.filter(isHeld);
    const isCapital = tokens.slice(match.from, match.to).every((token) => token.isUpper);
    const before = folded[match.from - 1];
    const isPlaced = before !== undefined && PLACE_WORDS.has(before);
    const isAtEnd = match.from === 0 || match.to >= tokens.length - 1;
    const isLikeliest = found.length === 0 && held.some((entry) => isLikeliestReading(match, folded, entry));
    if (isCapital || isPlaced || isAtEnd || isLikeliest) add(match.from, match.to, held);
  }
  return found.map((place) => withLevel(place, folded)).sort((a, b) => a.from - b.from);
}

/** "ở tp Quảng Ngãi": the word for its level belongs to the place and is no topic ("ở thành phố"). */
function withLevel(place: PlaceMention, folded: readonly string[]): PlaceMention {
  const [before, first] = [folded[place.from - 1], folded[place.from - 2]];
  if (before === 'tp' || before === 'tinh') return { ...place, from: place.from - 1 };
  return before === 'pho' && first === 'thanh' ? { ...place, from: place.from - 2 } : place;
}

/** "nông dân hp": the province is what the initials stand for first of all ("bt" is "biết" before it is Bến Tre). */
function isLikeliestReading(
  { from, to }: { readonly from: number; readonly to: number },
  folded: readonly string[],
  entry: ProvinceEntry,
): boolean {
  return FIRST_READING.get(folded.slice(from, to).join(' ')) === fold(entry.name);
}
const FIRST_READING = new Map(
  abbreviations.flatMap(({ short, full }) => short.map((form) => [fold(form), fold(full[0] ?? '')] as const)),
);

const PLACE_WORDS = new Set([
  'o',
  'tai',
  'tinh',
  'tp',
  'pho',
  'cua',
  'ben',
  'duoi',
  'voi',
  'va',
  'vs',
  'con',
  'xu',
  'kh',
  've',
]);

/**
 * "bình địh", "hai phog": a two-syllable name of a held province with one letter left out, added or changed, or with
 * other marks ("bình đinh"). Two proper syllables a letter away are other words ("làm cái" is not Lào Cai).
 */
function misspelt(
  tokens: readonly QueryToken[],
  unmarked: boolean,
  isHeld: (entry: ProvinceEntry) => boolean,
): PlaceMention[] {
  const names = HELD_CANDIDATES.filter(({ entry }) => isHeld(entry));
  const isProper = ({ term, folded }: QueryToken): boolean =>
    unmarked ? isUnmarkedSyllable(folded) : isSyllable(term);
  return tokens.flatMap((first, at) => {
    const second = tokens[at + 1];
    if (second === undefined || second.breakBefore) return [];
    const typed = `${first.folded} ${second.folded}`;
    const isSlip = !isProper(first) || !isProper(second);
    const entries = names
      .filter(({ name }) => (name === typed ? !unmarked : isSlip && isOneEditApart(name, typed)))
      .map(({ entry }) => entry);
    return entries.length > 0 ? [{ from: at, to: at + 2, entries }] : [];
  });
}
const HELD_CANDIDATES = provinces
  .map((entry) => ({ name: fold(entry.name), entry }))
  .filter(({ name }) => name.split(' ').length === 2 && name.length >= 7);

/** Whether one insertion, deletion or replacement turns one string into the other. */
function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  const restA = a.slice(start);
  const restB = b.slice(start);
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

/** Plans of a named place: of the province itself, or, where it has none, of an older one whose area it holds today. */
export function plansOfPlace(place: PlaceMention, directory: PlanDirectory): string[] {
  const isOf = (id: string | null | undefined): boolean => place.entries.some((entry) => entry.id === id);
  const own = directory.plans.filter(({ province }) => isOf(province?.id));
  const plans = own.length > 0 ? own : directory.plans.filter(({ province }) => isOf(province?.today));
  return plans.map(({ meta }) => meta.id);
}

/** True when a plan of this unit, or of one whose area it holds today, is at hand. */
export function isPlaceHeld(entry: ProvinceEntry, directory: PlanDirectory): boolean {
  return directory.plans.some(
    ({ province }) => province !== null && (entry.id === province.id || entry.id === province.today),
  );
}

/** Plans named by number: `197/KH-UBND` anywhere, or `197` right after "kế hoạch", "KH", "số", "văn bản". */
export function plansByNumber(
  tokens: readonly QueryToken[],
  directory: PlanDirectory,
): { planId: string; at: number }[] {
  const found: { planId: string; at: number }[] = [];
  tokens.forEach((token, at) => {
    for (const { meta } of directory.plans) {
      if (meta.number === null) continue;
      const number = meta.number.toLowerCase();
      const head = /^\d+/.exec(number)?.[0];
      const isFull =
        token.kind === 'document-number' &&
        fold(token.term).startsWith(fold(number).slice(0, (head?.length ?? 0) + 3));
      const isShort =
        token.kind === 'number' && token.term === head && /^(?:hoach|kh|so|ban)$/.test(tokens[at - 1]?.folded ?? '');
      if (isFull || isShort) found.push({ planId: meta.id, at });
    }
  });
  return found;
}
