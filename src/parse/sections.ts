import type { SourceLine } from './source-lines.js';
import { endsSentence, isCapitals, letterKey, looksLikePersonName, plainKey } from './text-shape.js';
import { DOCUMENT_TYPES, ISSUER_WORDS, NATIONAL_MOTTO, SIGNING_CAPACITY, SIGNING_POSITION } from './vocabulary.js';

/** Where the big parts of a document begin, told from single lines and the few after them. */

const MAX_BARE_LENGTH = 1000;

/** A line without table pipes, heading marks and emphasis around it, for keyword tests. */
export function bareLine(text: string): string {
  // No keyword line is long, and a long one may be a million stars.
  if (text.length > MAX_BARE_LENGTH) return text;
  return text.replace(/^[\s|#>*_]+|[\s|*_]+$/g, '');
}

/** The document type when the line is a type in capitals (`KẾ HOẠCH`), alone or with the title behind it. */
export function documentTypeOf(line: SourceLine): string | null {
  const bare = bareLine(line.text);
  if (bare.length < 5 || bare.length > 300 || !isCapitals(bare)) return null;
  // A colon makes it the enacting formula of a decision: `QUYẾT ĐỊNH:`.
  if (bare.endsWith(':')) return null;
  const exact = DOCUMENT_TYPES.get(letterKey(bare));
  if (exact) return exact;
  for (const words of [2, 3]) {
    const type = DOCUMENT_TYPES.get(letterKey(bare.split(' ').slice(0, words).join('')));
    if (type) return type;
  }
  return null;
}

/** True when the line is nothing but a document type. */
export function isBareDocumentType(line: SourceLine): boolean {
  const bare = bareLine(line.text);
  return bare.length <= 40 && isCapitals(bare) && !bare.endsWith(':') && DOCUMENT_TYPES.has(letterKey(bare));
}

/** Quốc hiệu, tiêu ngữ or a piece of them, as a wrap leaves it. */
export function isMotto(text: string): boolean {
  if (text.length > 200 || !(isCapitals(text) || /[Đđ]ộc lập|[Hh]ạnh phúc/u.test(text))) return false;
  const key = letterKey(text);
  return (
    key.length >= 8 &&
    (NATIONAL_MOTTO.includes(key) || /xahoichunghiavietnam|doclaptudohanhphuc|dangcongsanvietnam/.test(key))
  );
}

const NUMBER_LINE = /^Số\s*:?\s*[\d\s.…_]*[a-zđ]?(?:\/\d{4})?\s*[-/]\s*\p{Lu}/u;

/** `Số: 4502/KH-UBND`, also with the number left blank. */
export function isNumberLine(text: string): boolean {
  return text.length <= 200 && NUMBER_LINE.test(bareLine(text));
}

/** `Bến Tre, ngày 02 tháng 8 năm 2021`, also with blanks in place of day and month. */
export function isPlaceAndDate(text: string): boolean {
  return text.length <= 120 && /ngày[\s\d.…_]*tháng[\s\d.…_]*năm/iu.test(text);
}

/** The same as a whole line: the place in front, nothing behind. A deadline in a sentence looks otherwise. */
export function isPlaceAndDateLine(text: string): boolean {
  return text.length <= 100 && /^\p{Lu}[\p{L}\s.-]{1,40},\s*ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*$/u.test(text);
}

const ANNEX = /^(?:PHỤ LỤC|Phụ lục)(?:\s+(?:SỐ|Số|số)?\s*([IVXLC]+|\d{1,2}|[A-Z])(?![\p{L}\d]))?\s*[.:]?\s*(.*)$/u;
const ANNEX_LIKE = /^(?:PHỤ BIỂU|BIỂU|BIỂU MẪU|MẪU|BẢNG|DANH MỤC|DANH SÁCH|ĐỀ CƯƠNG|KHUNG)(?![\p{L}])/u;
const ANNEX_NUMBERED =
  /^(?:PHỤ BIỂU|BIỂU|BIỂU MẪU|MẪU|BẢNG|DANH MỤC)\s+(?:SỐ\s*)?(?:\d{1,2}|[IVX]{1,5})(?![\p{L}\d])/u;

/** `Biểu số 01`, `Phụ biểu 2: …`, `Bảng 1`: in small letters, and so a part of its own only where nothing else goes on. */
const SHEET =
  /^(Phụ biểu|Biểu mẫu|Biểu|Mẫu|Bảng)\s+(?:số\s*:?\s*)?(?:\d{1,2}[a-z]?|[IVX]{1,5})(?:\s*[.:](?:\s+(.*))?)?$/u;

/** What came before: nothing that ends a body, the signature, or another annex. */
export type AnnexPlace = 'body' | 'signed' | 'annex';

/**
 * `PHỤ LỤC`, `PHỤ LỤC II`, `Phụ lục 1: …`; after the signature also `DANH MỤC …` and `Biểu số 01`, and there or later
 * `BIỂU SỐ 2`.
 */
export function isAnnexHeading(line: SourceLine, place: AnnexPlace): boolean {
  const bare = bareLine(line.text);
  if (bare.length > 250) return false;
  const match = ANNEX.exec(bare);
  if (match) {
    const rest = match[2] ?? '';
    if (bare.startsWith('PHỤ LỤC'))
      return rest === '' || isCapitals(rest) || rest.startsWith('(') || match[1] !== undefined;
    return rest === '' || (place !== 'body' && match[1] !== undefined && !endsSentence(rest));
  }
  if (place === 'signed' && sheetWord(line) !== null) return true;
  if (place === 'body' || !isCapitals(bare)) return false;
  return ANNEX_NUMBERED.test(bare) || (place === 'signed' && ANNEX_LIKE.test(bare));
}

/**
 * The word in front of the number where the line is `Biểu số 01` or the like, else null. Below an annex of another kind
 * such a line is the caption of a table in it.
 */
export function sheetWord(line: SourceLine): string | null {
  const bare = bareLine(line.text);
  const match = bare.length <= 250 ? SHEET.exec(bare) : null;
  return match && !endsSentence(match[2] ?? '') ? (match[1] ?? null) : null;
}

/**
 * True when a letterhead begins at `index`: capitals that lead within a few short lines to the quốc hiệu, or a
 * number with a place and date. `capsOnly` lines between keep a table of agencies from passing as one.
 */
export function isLetterheadStart(lines: readonly SourceLine[], index: number, end: number): boolean {
  const first = bareLine(lines[index]?.text ?? '');
  if (first.length > 160) return false;
  if (isMotto(first)) return true;
  if (!isCapitals(first)) return false;
  if (!ISSUER_WORDS.test(plainKey(first)) && first.length > 12) return false;
  for (let at = index, seen = 0; at < end && seen < 7; at += 1) {
    const text = bareLine(lines[at]?.text ?? '');
    if (text === '' || lines[at]?.isRule) continue;
    if (isMotto(text)) return true;
    if (!isCapitals(text) || text.length > 160) return false;
    seen += 1;
  }
  return false;
}

/** `Nơi nhận:` or a signing capacity (`TM. ỦY BAN …`, `KT. CHỦ TỊCH`), or a position with a name below it. */
export function isSignOffStart(lines: readonly SourceLine[], index: number, end: number): boolean {
  const text = lines[index]?.text ?? '';
  if (text.length > 400) return false;
  const bare = bareLine(text);
  if (isRecipientsStart(bare) || SIGNING_CAPACITY.test(bare)) return true;
  if (bare.length > 60 || !isCapitals(bare) || !SIGNING_POSITION.test(plainKey(bare))) return false;
  for (let at = index + 1; at < end && at < index + 15; at += 1) {
    const next = bareLine(lines[at]?.text ?? '');
    if (next !== '') return looksLikePersonName(next) || /^\(?đã ký/iu.test(next);
  }
  return false;
}

/** True when one of the next written lines, before any body, is sure to be of a letterhead or names the document type. */
export function hasLetterhead(lines: readonly SourceLine[], index: number, end: number): boolean {
  for (let at = index, seen = 0; at < end && seen < 25; at += 1) {
    const line = lines[at];
    if (!line || line.text === '' || line.isRule) continue;
    const bare = bareLine(line.text);
    if (isMotto(bare) || isNumberLine(bare) || isPlaceAndDateLine(bare) || documentTypeOf(line)) return true;
    if (line.text.length > 400) return false;
    seen += 1;
  }
  return false;
}

export function isRecipientsStart(bare: string): boolean {
  return /^n[ơoớ]i nh[aậ]n\s*[:;.]?(?:$|[\s*_-])/iu.test(bare);
}

/** `QUYẾT ĐỊNH:`, `QUYẾT NGHỊ:`: the line after the grounds of a decision or resolution. */
export function isEnactingFormula(text: string): boolean {
  if (text.length > 40) return false;
  return /^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|CHỈ THỊ|YÊU CẦU|KẾT LUẬN)\s*:$/u.test(bareLine(text));
}
