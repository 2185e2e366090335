/**
 * Vietnamese normal form and folding.
 * Offsets are not kept: whoever needs the original text keeps it beside the normal form.
 */

/** How many terms the two caches below remember. */
const FOLDED_TERMS_LIMIT = 50_000;

const TONE_MARKS = '\u0300\u0301\u0303\u0309\u0323';

/**
 * The old tone-mark style puts the mark on the first vowel of oa, oe, uy (hóa, khỏe, thủy), the new one on the
 * second (hoá, khoẻ, thuỷ). Both are turned into the old style; `quy` keeps its mark, since `qu` is a consonant.
 */
const NEW_STYLE = new RegExp(`([^q]|^)([oOuU])([aeyAEY])([${TONE_MARKS}])(?![\\p{L}])`, 'gu');
const NEW_STYLE_ALLOWED = new Set(['oa', 'oe', 'uy']);

/** Spelling pairs that are one word to a reader: the second form is rewritten as the first, syllable by syllable. */
const SYLLABLE_PAIRS: ReadonlyMap<string, string> = new Map([
  ['sỹ', 'sĩ'],
  ['tỉ', 'tỷ'],
  ['kĩ', 'kỹ'],
  ['lí', 'lý'],
  ['quí', 'quý'],
  ['mĩ', 'mỹ'],
]);

/**
 * NFC, non-breaking and zero-width characters as plain spaces or nothing, `Ð` (U+00D0) as `Đ`, curly quotes kept.
 * Invalid surrogates are replaced. Never throws.
 */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\u00AD]/g, '')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/\u00D0/g, 'Đ')
    .replace(/\r\n?/g, '\n');
}

/** Every run of white space as one space, ends trimmed. */
export function collapseSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** One tone-mark style for the whole text: `hoá` and `hóa` become the same string. Expects NFC, returns NFC. */
export function unifyToneMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(NEW_STYLE, (whole, before: string, first: string, second: string, tone: string) =>
      NEW_STYLE_ALLOWED.has((first + second).toLowerCase()) ? `${before}${first}${tone}${second}` : whole,
    )
    .normalize('NFC');
}

/** Lower case, one tone-mark style, one spelling of each pair (`sỹ` → `sĩ`). For comparison only, never for display. */
export function canonicalSyllable(syllable: string): string {
  let canonical = CANONICAL.get(syllable);
  if (canonical === undefined) {
    canonical = toCanonical(syllable);
    if (CANONICAL.size >= FOLDED_TERMS_LIMIT) CANONICAL.clear();
    CANONICAL.set(syllable, canonical);
  }
  return canonical;
}
const CANONICAL = new Map<string, string>();

function toCanonical(syllable: string): string {
  const lower = unifyToneMarks(syllable.normalize('NFC').toLowerCase()).replace(/²/g, '2').replace(/³/g, '3');
  return SYLLABLE_PAIRS.get(lower) ?? lower;
}

/** Without any diacritics, lower case: `Đền ơn đáp nghĩa` → `den on dap nghia`. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ\u00D0\u00F0]/g, 'd')
    .toLowerCase();
}

/** The folded syllables and numbers of a text, in order, signs left out: `Báo cáo 06 tháng, quý` → bao, cao, 06, thang, quy. */
export function foldedSyllables(text: string): string[] {
  return fold(text).match(/[a-z0-9]+/gu) ?? [];
}

const FOLDED_TERMS = new Map<string, string>();

/** `fold` for a single term or pair of terms, remembered: the same few thousand are folded again and again. */
export function foldTerm(term: string): string {
  let folded = FOLDED_TERMS.get(term);
  if (folded === undefined) {
    folded = fold(term);
    if (FOLDED_TERMS.size >= FOLDED_TERMS_LIMIT) FOLDED_TERMS.clear();
    FOLDED_TERMS.set(term, folded);
  }
  return folded;
}

/** True when the text holds at least one Vietnamese letter with a diacritic. */
export function hasDiacritics(text: string): boolean {
  return /[\u0300-\u036f]|đ/iu.test(text.normalize('NFD').replace(/\u00D0/g, 'Đ'));
}
