import { fold } from '../text/normal-form.js';

/** How a line looks: capitals, its end, its beginning. Only the ends of long lines are read, so each is cheap. */

const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;

/** Words after which no title or sentence ends; a paragraph that does was cut by a page or a line break. */
const DANGLING = new Set(
  'của và theo tại các những cho với về từ là hoặc để thuộc gồm như bởi nhằm rằng mỗi khi vì nếu'.split(' '),
);
/** Pairs in which such a word does end one: `tồn tại`, `đơn vị trực thuộc`. */
const CLOSED_PAIRS = new Set([
  'tồn tại',
  'hiện tại',
  'trực thuộc',
  'phụ thuộc',
  'kèm theo',
  'tiếp theo',
  'trở về',
  'đối với',
]);
/** Words that ask for a number. */
const BEFORE_NUMBER = new Set(
  'năm tháng ngày quý đoạn khoản điểm điều số trên dưới khoảng đạt gần đến tối thiểu còn hơn từ là quá'.split(' '),
);

const CLOSING_SIGNS = new Set(' *_”"\'’»)]\t');

/** The text without closing quotes, brackets, emphasis and space at its end; at most the last 60 characters of it. */
function bareTail(text: string): string {
  let end = text.length;
  const stop = Math.max(0, end - 60);
  while (end > stop && CLOSING_SIGNS.has(text[end - 1] ?? '')) end -= 1;
  return text.slice(stop, end);
}

/** The last sign that ends or interrupts a sentence, or '' when the text just stops. */
export function endMark(text: string): '.' | ';' | ':' | ',' | '' {
  const last = bareTail(text).slice(-1);
  if (last === '.' || last === '!' || last === '?' || last === '…') return '.';
  return last === ';' || last === ':' || last === ',' ? last : '';
}

/** True when the text ends as a sentence, an item or a lead-in does. */
export function endsSentence(text: string): boolean {
  const mark = endMark(text);
  return mark !== '' && mark !== ',';
}

function lastTwoWords(tail: string): [string, string] {
  const at = tail.lastIndexOf(' ');
  const word = tail.slice(at + 1);
  return at < 0 ? ['', word] : [tail.slice(tail.lastIndexOf(' ', at - 1) + 1, at), word];
}

/** True when the last word asks for another one; with `next` given, also for the number that `next` begins with. */
export function endsDangling(text: string, next = ''): boolean {
  if (endMark(text) !== '') return false;
  const tail = text.slice(-60).trimEnd();
  if (tail.endsWith('“') || tail.endsWith('(')) return true;
  const [before = '', word = ''] = lastTwoWords(tail);
  if (word === '' || word !== word.toLowerCase()) return false;
  if (DANGLING.has(word)) return !CLOSED_PAIRS.has(`${before.toLowerCase()} ${word}`);
  return startsDigit(next) && BEFORE_NUMBER.has(word);
}

/** The first letter or digit of the text, past quotes, brackets and emphasis. */
function firstSign(text: string): string {
  return /^[\s“"'(‘*_[]*(.)/u.exec(text.slice(0, 40))?.[1] ?? '';
}

export function startsLower(text: string): boolean {
  return LOWER.test(firstSign(text));
}

export function startsUpper(text: string): boolean {
  return UPPER.test(firstSign(text));
}

export function startsDigit(text: string): boolean {
  return /\p{N}/u.test(firstSign(text));
}

/** True for capitals throughout (a few small letters pass: `m2`, `đ)`), with at least two letters. */
export function isCapitals(text: string): boolean {
  let upper = 0;
  let lower = 0;
  let left = Math.min(text.length, 400);
  for (const char of text.slice(0, left)) {
    left -= 1;
    if (isLetter(char)) {
      if (char !== char.toLowerCase()) upper += 1;
      else if (char !== char.toUpperCase()) lower += 1;
    }
    if (lower * 12 > upper + left) return false;
  }
  return upper >= 2 && lower * 12 <= upper;
}

function isLetter(char: string): boolean {
  return (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || char > '\u00bf';
}

/** Two to six capitalised words, or capitals: `Nguyễn Thị Bé Mười`. */
export function looksLikePersonName(text: string): boolean {
  if (text.length > 60) return false;
  const words = text.replace(/[*_]/g, '').split(' ').filter(Boolean);
  return words.length >= 2 && words.length <= 7 && words.every((word) => /^\p{Lu}[\p{L}.'-]*$/u.test(word));
}

/** Diacritics and case dropped, everything but letters and digits as one space. For matching only. */
export function plainKey(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** `plainKey` without its spaces: survives letters set apart and words broken by a wrap. */
export function letterKey(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, '');
}
