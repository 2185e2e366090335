/** The numbers, letters and signs that paragraphs begin with (Nghị định 30/2020/NĐ-CP, Phụ lục I, and what is seen besides). */

export type MarkerFamily =
  | 'part' // Phần thứ nhất, PHẦN I
  | 'chapter' // Chương I
  | 'section' // Mục 1
  | 'subsection' // Tiểu mục 1
  | 'article' // Điều 1.
  | 'upper' // A.
  | 'roman' // I.
  | 'decimal' // 1., 1.1., 5.1 .
  | 'number' // 1), (1)
  | 'letter' // a), đ)
  | 'letter-number' // a1)
  | 'lower-roman' // ii)
  | 'bullet' // -, +, •
  | 'note'; // [1]

export interface Marker {
  readonly family: MarkerFamily;
  /** As printed, without emphasis: `II.`, `5.1 .`, `đ)`, `-`. */
  readonly printed: string;
  /** Its part of an address: `P1`, `C2`, `D5`, `II`, `5.1`, `đ`; '' for a bullet. */
  readonly value: string;
  /** Place in its series, from 1; 0 for a bullet. */
  readonly ordinal: number;
  /** How many numbers a decimal has: 2 for `5.1`. */
  readonly levels: number;
  /** What follows the marker, trimmed in front. */
  readonly rest: string;
}

const VIETNAMESE_ALPHABET = 'abcdđeghiklmnopqrstuvxy';
const LATIN_ALPHABET = 'abcdđefghijklmnopqrstuvwxyz';
const ORDINAL_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const DECORATION = /^(?:#{1,6}\s+)?(?:>\s+)?(?:\*{1,3}|_{1,3})?(?=\S)/;
const AFTER_MARKER = /^[*_]{0,3}\s*/;
/** A marker is looked for in so much of the paragraph's beginning. */
const HEAD_LENGTH = 120;

const STRUCTURE: readonly (readonly [RegExp, MarkerFamily, string])[] = [
  [/^(?:Phần|PHẦN)\s+(?:thứ\s+|THỨ\s+)?(\p{L}+|\d{1,2})(?=$|[\s.:–—)*_-])/u, 'part', 'P'],
  [/^(?:Chương|CHƯƠNG)\s+([IVXLC]+|\d{1,2})(?=$|[\s.:–—)*_-])/u, 'chapter', 'C'],
  [/^(?:Tiểu mục|TIỂU MỤC)\s+([IVXLC]+|\d{1,2})(?=$|[\s.:–—)*_-])/u, 'subsection', 'TM'],
  [/^(?:Mục|MỤC)\s+([IVXLC]+|\d{1,2})(?=$|[\s.:–—)*_-])/u, 'section', 'M'],
];
const ARTICLE = /^(?:Điều|ĐIỀU)\s+(\d{1,3}[a-zđ]?)\s*[.:]/u;
const NOTE = /^\[(\d{1,3})\]/;
const ROMAN = /^([IVXLC]{1,7})(?:\s?\\?[.)/:](?![.\p{L}]\.)|[-–](?=\s)|\s[-–](?=\s\p{Lu}{2}))/u;
const ROMAN_DECIMAL = /^([IVXLC]{1,7}|[A-HĐ])\.(\d{1,2}(?:\.\d{1,2}){0,3})\s?[.)/:]?(?=\s|\p{Lu}|$)/u;
const UPPER = /^([A-ZĐ])(?:\s?\\?[.)/](?=\s|$)|[-–](?=\s))/u;
const DECIMAL = /^(\d{1,3}(?:\.\d{1,2}){0,5})(\s?\\?[.)/]|[-–](?=\s\p{Lu}))?(?!\d)/u;
const BRACKETED = /^\((\d{1,2}|[a-zđ]|[ivx]{2,5})\)/u;
const LETTER = /^([a-zđ])\s?\\?([.)/])/u;
const LETTER_NUMBER = /^([a-zđ])\.?(\d{1,2})\\?[.)](?=\s|\p{Lu}|$)/u;
const LOWER_ROMAN = /^([ivx]{2,5})\\?[.)](?=\s|$)/;
const DASH = /^\\?([-–—−])(?=\s|[\p{L}\p{N}“"(]|$)/u;
const SIGN = /^(?:\\?\+(?=\s|\p{L}|$)|[•·●○◦▪■□▫➢►➤✓✔❖\uF0B7\uF0A7\uF02D\uF0FC\uF0D8]|\*(?=\s)|o(?=\s\p{Lu}))/u;

/**
 * The marker a paragraph begins with, or null. Looks only at the beginning, past Markdown emphasis; whether the
 * sign really opens a paragraph there (and is no cut date or name) is for the caller to judge from what precedes.
 */
export function readMarker(text: string): Marker | null {
  if (isPlainWord(text)) return null;
  const head = text.slice(0, HEAD_LENGTH);
  const decoration = DECORATION.exec(head)?.[0].length ?? 0;
  const start = head.slice(decoration);
  const found = readStructure(start) ?? readNumbered(start) ?? readSign(start);
  if (!found) return null;
  const used = decoration + found.length;
  const space = AFTER_MARKER.exec(text.slice(used, used + 20))?.[0].length ?? 0;
  const { length, ...marker } = found;
  return { ...marker, printed: start.slice(0, length).trim(), rest: text.slice(used + space) };
}

/** The quick answer for most lines: they begin with a word, and with none of Phần, Chương, Tiểu mục, Mục, Điều. */
function isPlainWord(text: string): boolean {
  const first = text[0] ?? '';
  const second = text[1] ?? '';
  if ('ivx'.includes(first) && 'ivx'.includes(second)) return false;
  return second !== second.toUpperCase() && first.toLowerCase() !== first.toUpperCase() && !'PCTMĐ'.includes(first);
}

type Found = Omit<Marker, 'printed' | 'rest'> & { readonly length: number };

function found(family: MarkerFamily, length: number, value: string, ordinal: number, levels = 1): Found {
  return { family, length, value, ordinal, levels };
}

function readStructure(start: string): Found | null {
  for (const [pattern, family, prefix] of STRUCTURE) {
    const match = pattern.exec(start);
    const ordinal = match ? ordinalOf(match[1] ?? '') : 0;
    if (!match || ordinal === 0) continue;
    const separator = /^\s*[.:)]?/.exec(start.slice(match[0].length))?.[0] ?? '';
    const rest = start.slice(match[0].length + separator.length);
    // "Mục III Kế hoạch này" in a sentence is no heading: a title follows a sign, or stands in capitals.
    if (separator.trim() === '' && !/^[*_]*\s*(?:$|[-–—]|\p{Lu}{2})/u.test(rest)) continue;
    return found(family, match[0].length + separator.trimEnd().length, prefix + ordinal, ordinal);
  }
  const article = ARTICLE.exec(start);
  if (article) return found('article', article[0].length, `D${article[1]}`, Number.parseInt(article[1] ?? '', 10));
  const note = NOTE.exec(start);
  return note ? found('note', note[0].length, note[1] ?? '', Number(note[1])) : null;
}

function readNumbered(start: string): Found | null {
  const mixed = ROMAN_DECIMAL.exec(start);
  if (mixed) return decimal(mixed[0].length, mixed[2] ?? '');
  const roman = ROMAN.exec(start);
  const value = roman ? romanValue(roman[1] ?? '') : 0;
  if (roman && value > 0) return found('roman', roman[0].length, roman[1] ?? '', value);
  const upper = UPPER.exec(start);
  if (upper) return found('upper', upper[0].length, upper[1] ?? '', letterOrdinal((upper[1] ?? '').toLowerCase()));
  const bracketed = BRACKETED.exec(start);
  if (bracketed) return readBracketed(bracketed[1] ?? '', bracketed[0].length);
  const number = DECIMAL.exec(start);
  if (number) return readDecimal(start, number);
  const lettered = LETTER_NUMBER.exec(start);
  if (lettered) {
    return found('letter-number', lettered[0].length, `${lettered[1]}${lettered[2]}`, Number(lettered[2]));
  }
  const small = LOWER_ROMAN.exec(start);
  if (small && romanValue((small[1] ?? '').toUpperCase()) > 0) {
    return found('lower-roman', small[0].length, small[1] ?? '', romanValue((small[1] ?? '').toUpperCase()));
  }
  const letter = LETTER.exec(start);
  if (!letter) return null;
  const after = start.slice(letter[0].length);
  // `a.` and `a/` need a space; `a)` stands for itself.
  if (letter[2] !== ')' && !/^(?:\s|$|[*_])/.test(after)) return null;
  return found('letter', letter[0].length, letter[1] ?? '', letterOrdinal(letter[1] ?? ''));
}

function readBracketed(value: string, length: number): Found {
  if (/^\d/.test(value)) return found('number', length, String(Number(value)), Number(value));
  if (value.length === 1) return found('letter', length, value, letterOrdinal(value));
  return found('lower-roman', length, value, romanValue(value.toUpperCase()));
}

function readDecimal(start: string, match: RegExpExecArray): Found | null {
  const digits = match[1] ?? '';
  const separator = (match[2] ?? '').trim();
  const after = start.slice(match[0].length);
  const levels = digits.split('.').length;
  if (separator === '') {
    // `1.1 Mục tiêu` is a number, `2.5 triệu` and `12 tháng` are not.
    return levels > 1 && /^\s+[*_]*[“"]?\p{Lu}/u.test(after) ? decimal(match[0].length, digits) : null;
  }
  if (separator.endsWith('/') && !/^(?:\s|$)/.test(after)) return null;
  if (after !== '' && !/^(?:\s|[*_“"(]|\p{L})/u.test(after)) return null;
  const length = match[0].length;
  if (separator.endsWith(')') && levels === 1) return found('number', length, String(Number(digits)), Number(digits));
  return decimal(length, digits);
}

function decimal(length: number, digits: string): Found {
  const parts = digits.split('.').map(Number);
  return found('decimal', length, parts.join('.'), parts.at(-1) ?? 0, parts.length);
}

function readSign(start: string): Found | null {
  const match = DASH.exec(start) ?? SIGN.exec(start);
  // `--` and `-5%` are no bullets.
  if (!match || /^[-–—−]{2}/.test(start) || /^[-–−]\d+(?:[.,]\d+)?\s?%/.test(start)) return null;
  return found('bullet', match[0].length, '', 0);
}

/** The value of a well-formed Roman numeral up to 89, else 0. */
export function romanValue(numeral: string): number {
  if (!/^L?X{0,4}(?:IX|IV|V?I{0,4})$|^X[LC](?:IX|IV|V?I{0,4})$/.test(numeral) || numeral === '') return 0;
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let total = 0;
  for (let index = 0; index < numeral.length; index += 1) {
    const value = values[numeral[index] ?? ''] ?? 0;
    const next = values[numeral[index + 1] ?? ''] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

function letterOrdinal(letter: string): number {
  return LATIN_ALPHABET.indexOf(letter) + 1;
}

function ordinalOf(value: string): number {
  const word = ORDINAL_WORDS.indexOf(value.toLowerCase());
  if (word >= 0) return word + 1;
  return /^\d+$/.test(value) ? Number(value) : romanValue(value);
}

/** True when `next` may follow `previous` in one series: the next number, or the next letter of either alphabet. */
export function isSuccessor(previous: Marker, next: Marker): boolean {
  if (next.ordinal === previous.ordinal + 1) return true;
  if (next.family !== 'letter' && next.family !== 'upper') return false;
  const place = VIETNAMESE_ALPHABET.indexOf(next.value.toLowerCase());
  return place > 0 && VIETNAMESE_ALPHABET[place - 1] === previous.value.toLowerCase();
}

/** The class of a bullet: every dash is one sign, every dot another. */
export function bulletSign(printed: string): string {
  if (/[-–—−\uF02D]/.test(printed)) return '-';
  if (printed.includes('+')) return '+';
  if (/[*]/.test(printed)) return '*';
  return /[○◦o□▫]/.test(printed) ? 'o' : '•';
}
