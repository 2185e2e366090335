import { abbreviations } from '../lexicon/abbreviations.js';
import { collapseSpace, fold, hasDiacritics, normalizeText } from '../text/normal-form.js';
import { isSyllable, isUnmarkedSyllable } from '../text/syllables.js';
import { tokenize } from '../text/tokenize.js';

/** One syllable, number or document number of a question, after expansion and repair. */
export interface QueryToken {
  readonly term: string;
  readonly folded: string;
  readonly kind: 'word' | 'number' | 'document-number' | 'date';
  /** Typed in capitals ("HP", "BT"): likelier an abbreviation of a name. */
  readonly isUpper: boolean;
  /** A comma, stop or the like stands before it: a name does not run across. */
  readonly breakBefore: boolean;
}

/** A question as typed, made readable: normal form, no emoji or stretched letters. */
export interface TypedQuestion {
  readonly text: string;
  readonly tokens: readonly QueryToken[];
  /** Typed without any diacritics: everything is compared in folded form. */
  readonly unmarked: boolean;
}

/** Tokens of a typed question. Stretched letters ("khôngggg") are cut to one. Never throws. */
export function readTypedQuestion(raw: string): TypedQuestion {
  const text = collapseSpace(normalizeText(raw)).replace(/\p{L}+/gu, (word) =>
    withoutChatLetters(cutStretched(word)),
  );
  const spoken = text
    .replace(/%/g, hasDiacritics(text) ? ' phần trăm ' : ' phan tram ')
    .replace(/‰/g, ' phần nghìn ')
    .replace(AGES, '$1 - $2');
  const tokens = tokenize(spoken).map((token, at, all) => ({
    term: token.term,
    folded: token.folded,
    kind: token.kind,
    isUpper: token.raw.length > 1 && token.raw === token.raw.toUpperCase() && /\p{Lu}/u.test(token.raw),
    breakBefore: /[,.;:?!()]/.test(spoken.slice(all[at - 1]?.end ?? 0, token.start)),
  }));
  return { text, tokens, unmarked: !hasDiacritics(text) };
}

/** "từ 15 đến 60 tuổi", "75 tuổi tới dưới 80 tuổi": plans print ages with a dash. */
const AGES = /(\d{1,2})(?: tuổi| tuoi)? (?:đến|tới|den|toi) (?:dưới |duoi )?(\d{1,2})(?= tuổi| tuoi)/giu;

/** A form that the lexicon writes out: "bhxh", "tttt". */
export function isShortForm(word: string): boolean {
  return SHORT_FORMS.has(word.toLowerCase());
}

/** "fải", "kó", "wận", "jờ": letters of chat that no syllable begins with, where another makes it one. */
function withoutChatLetters(word: string): string {
  const standard = CHAT_LETTERS.find(([chat]) => chat.test(word));
  if (!standard) return word;
  const written = word.replace(standard[0], standard[1]);
  const isProper = hasDiacritics(written)
    ? isSyllable(written.toLowerCase())
    : isUnmarkedSyllable(written.toLowerCase());
  return isProper ? written : word;
}
const CHAT_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/^f(?=\p{L})/iu, 'ph'],
  [/^w(?=\p{L})/iu, 'qu'],
  [/^j(?=[iìíỉĩị])/iu, 'g'],
  [/^j(?=\p{L})/iu, 'gi'],
  // Not without diacritics: Kon Tum.
  [/^k(?=[àáảãạăắằẳẵặâấầẩẫậòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữự])/iu, 'c'],
];

/** "khôngggg" → "không", but "Sở TTTT" stays. */
function cutStretched(word: string): string {
  return isShortForm(word) ? word : word.replace(/(\p{L})\1{2,}/gu, '$1');
}
const SHORT_FORMS = new Set(abbreviations.flatMap(({ short }) => short));

/** Tokens of a phrase that replaces something typed. */
export function wordTokens(phrase: string, unmarked: boolean): QueryToken[] {
  return tokenize(phrase).map((token) => ({
    term: unmarked ? token.folded : token.term,
    folded: fold(token.term),
    kind: token.kind,
    isUpper: false,
    breakBefore: false,
  }));
}
