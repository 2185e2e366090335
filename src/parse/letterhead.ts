import type { ClauseKind } from '../domain/clause.js';
import { collapseSpace, fold } from '../text/normal-form.js';
import { createDraft, type DraftClause, type LineSpan } from './draft.js';
import { readMarker } from './markers.js';
import { bareLine, documentTypeOf, isMotto, isNumberLine, isPlaceAndDate } from './sections.js';
import type { SourceLine } from './source-lines.js';
import { endsDangling, endsSentence, isCapitals, plainKey, startsLower } from './text-shape.js';
import { BASIS_OPENERS } from './vocabulary.js';

/** The lines of one field; a field may be printed in pieces, beside another one. */
type Field = 'TD.CQ' | 'TD.QH' | 'TD.SO' | 'TD.NGAY' | 'TD.KHAC' | 'TD.TEN' | 'TD.KEM' | 'TD.TQ';
type Pieces = Map<Field, { text: string[]; from: number; to: number }>;

const AUTHORITY =
  /^(?:CHỦ TỊCH |GIÁM ĐỐC |BAN THƯỜNG VỤ )?(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|TỈNH ỦY|THÀNH ỦY|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|SỞ|BAN CHẤP HÀNH)(?![\p{L}])/u;
/** A letterhead of more lines than this is something else. */
const MAX_LINES = 40;

export interface Letterhead {
  readonly drafts: readonly DraftClause[];
  /** The first line after it. */
  readonly next: number;
  readonly documentType: string | null;
}

/**
 * The letterhead and title that begin at `from`: issuing body, quốc hiệu, number, place and date, title. Both
 * columns may stand below each other, on one line (apart by spaces, a pipe or nothing), or broken by a hard wrap.
 */
export function readLetterhead(
  lines: readonly SourceLine[],
  from: number,
  end: number,
  context: { readonly parent: DraftClause | null; readonly document: number },
): Letterhead {
  const pieces: Pieces = new Map();
  const titleAt = readFields(lines, from, end, pieces);
  const title = lines[titleAt];
  const documentType = title ? documentTypeOf(title) : null;
  const isUntyped = documentType === null && title !== undefined && isUntypedTitle(lines, titleAt, end, pieces);
  const next = documentType || isUntyped ? readTitle(lines, titleAt, end, pieces) : titleAt;
  const drafts = [...pieces]
    .map(([field, piece]) =>
      createDraft({
        kind: kindOf(field),
        parent: context.parent,
        address: field,
        text: piece.text.join(' '),
        lines: { from: piece.from, to: piece.to },
        document: context.document,
      }),
    )
    .sort((a, b) => a.lines.from - b.lines.from);
  return { drafts, next, documentType };
}

function kindOf(field: Field): ClauseKind {
  return field === 'TD.TEN' ? 'title' : 'letterhead';
}

function put(pieces: Pieces, field: Field, text: string, span: LineSpan): void {
  const piece = pieces.get(field);
  if (piece) {
    piece.text.push(text);
    piece.to = Math.max(piece.to, span.to);
  } else {
    pieces.set(field, { text: [text], ...span });
  }
}

/** Sorts the lines above the title into fields; returns the index of the title or of the first line of the body. */
function readFields(lines: readonly SourceLine[], from: number, end: number, pieces: Pieces): number {
  let seen = 0;
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) continue;
    if (seen >= MAX_LINES || (documentTypeOf(line) && !isMotto(line.text))) return index;
    if (isBodyStart(line.text)) return index;
    if (isUntypedTitle(lines, index, end, pieces)) return index;
    seen += 1;
    for (const segment of splitColumns(line)) {
      const span = { from: line.number, to: line.number };
      put(
        pieces,
        fieldOf(segment, pieces, () => nextWritten(lines, index + 1, end)),
        segment,
        span,
      );
    }
  }
  return end;
}

/** A title whose type (`KẾ HOẠCH`) the site dropped: what stands between number or date and the first ground. */
function isUntypedTitle(lines: readonly SourceLine[], index: number, end: number, pieces: Pieces): boolean {
  if (!pieces.has('TD.SO') && !pieces.has('TD.NGAY')) return false;
  const text = bareLine(lines[index]?.text ?? '');
  if (text.length < 25 || !/^[\p{Lu}“"]/u.test(text) || isMotto(text) || isPlaceAndDate(text) || isNumberLine(text))
    return false;
  if (isPlaceAndDate(nextWritten(lines, index + 1, end))) return false;
  return isBodyAhead(lines, index + 1, end);
}

function isBodyAhead(lines: readonly SourceLine[], from: number, end: number): boolean {
  for (let index = from, seen = 0; index < end && seen < 6; index += 1) {
    const text = lines[index]?.text ?? '';
    if (text === '' || lines[index]?.isRule) continue;
    if (isBodyStart(text) || isBasis(text, true)) return true;
    if (
      isMotto(text) ||
      isPlaceAndDate(text) ||
      isNumberLine(text) ||
      (lines[index] && documentTypeOf(lines[index] as SourceLine))
    )
      return false;
    seen += 1;
  }
  return false;
}

function isBodyStart(text: string): boolean {
  const marker = readMarker(text);
  if (marker && marker.family !== 'bullet' && marker.family !== 'upper') return true;
  return /^[-–\s]*Căn cứ\s/u.test(text) || (text.length > 160 && !isMotto(text) && !text.includes('|'));
}

function nextWritten(lines: readonly SourceLine[], from: number, end: number): string {
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (line && line.text !== '' && !line.isRule) return line.text;
  }
  return '';
}

function fieldOf(segment: string, pieces: Pieces, next: () => string): Field {
  if (isMotto(segment) || (/^CỘNG$/u.test(segment) && isMotto(next()))) return 'TD.QH';
  if (isNumberLine(segment)) return 'TD.SO';
  if (isPlaceAndDate(segment)) return 'TD.NGAY';
  if (/^V\/v\s/iu.test(segment)) return 'TD.TEN';
  // "Thừa" above "Thiên Huế, ngày 31 tháng 5 năm 2021".
  if (!isCapitals(segment) && isPlaceAndDate(next())) return 'TD.NGAY';
  return isCapitals(segment) && !pieces.has('TD.SO') ? 'TD.CQ' : 'TD.KHAC';
}

/** One line of the letterhead as its columns. Spaces, tabs and pipes part them; else the fixed words do. */
function splitColumns(line: SourceLine): string[] {
  const segments: string[] = [];
  for (const cell of line.raw.split(/\s*[|\t]\s*|\s{2,}/)) {
    const bare = collapseSpace(cell.replace(/[*_#]+|[-–—]{3,}/g, ' '));
    if (!/[\p{L}\p{N}]/u.test(bare)) continue;
    segments.push(...splitFixedWords(bare));
  }
  return joinNumber(segments);
}

function splitFixedWords(text: string): string[] {
  const key = alignedFold(text);
  const national = key.search(/cong h..? xa hoi chu nghia|doc lap\s*[-–—.]\s*tu do|dang cong san viet nam/);
  if (national > 0) return [text.slice(0, national).trim(), text.slice(national)];
  // "Số: 12/KH-UBND Bến Tre, ngày 02 tháng 8 năm 2021"
  const both = /^(Số\s*:?\s*[\d.…_\s]*\S*[-/]\S+)\s+(\p{Lu}.*,?\s*ngày.*)$/u.exec(text);
  return both && isNumberLine(both[1] ?? '') ? [both[1] ?? '', both[2] ?? ''] : [text];
}

/** "Số:      /KH-UBND" was split at its blanks. */
function joinNumber(segments: readonly string[]): string[] {
  const joined: string[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last !== undefined && /^Số\s*:?[\s\d.…_]*$/iu.test(last) && /^[\d./-]/.test(segment)) {
      joined[joined.length - 1] = `${last} ${segment}`;
    } else if (
      last !== undefined &&
      /(?:ngày|tháng|năm)[\s\d.…_]*$/iu.test(last) &&
      /^(?:tháng|năm|\d)/iu.test(segment)
    ) {
      joined[joined.length - 1] = `${last} ${segment}`;
    } else {
      joined.push(segment);
    }
  }
  return joined;
}

/** Folded, with every UTF-16 unit at its place, so that a position in it is one in the text. */
function alignedFold(text: string): string {
  let key = '';
  for (let index = 0; index < text.length; index += 1) {
    const folded = fold(text[index] ?? '');
    key += folded.length === 1 ? folded : (text[index] ?? '');
  }
  return key;
}

/** Reads the title from its type line on, and what may stand below it; returns the first line of the body. */
function readTitle(lines: readonly SourceLine[], from: number, end: number, pieces: Pieces): number {
  let subject = 0;
  let isSentence = false;
  let hasGap = false;
  let last = '';
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) {
      hasGap = true;
      continue;
    }
    const text = line.text.replace(/^#+\s+|^\|\s*|\s*\|$/g, '');
    const span = { from: line.number, to: line.number };
    const bare = bareLine(text);
    if (index > from && (startsBody(bare, last) || (subject > 0 && !endsDangling(last) && isBasis(bare, hasGap))))
      return index;
    if (isEnclosure(bare)) {
      index = readEnclosure(lines, index, end, pieces);
    } else if (subject > 0 && AUTHORITY.test(bare) && !endsDangling(last) && isBasisAhead(lines, index + 1, end)) {
      put(pieces, 'TD.TQ', text, span);
    } else if (isCapitals(bare) && !isSentence) {
      put(pieces, pieces.has('TD.TQ') ? 'TD.TQ' : 'TD.TEN', text, span);
      if (index > from || !isTypeOnly(line)) subject += 1;
    } else if (subject === 0 || (isSentence && (!hasGap || (startsLower(bare) && !endsSentence(last))))) {
      put(pieces, 'TD.TEN', text, span);
      isSentence = true;
      subject += 1;
    } else {
      return index;
    }
    last = text;
    hasGap = false;
  }
  return end;
}

function isTypeOnly(line: SourceLine): boolean {
  return bareLine(line.text).split(' ').length <= 4;
}

function startsBody(text: string, last: string): boolean {
  const marker = readMarker(text);
  if (!marker || endsDangling(last)) return false;
  return marker.family !== 'bullet' && marker.family !== 'upper' && marker.family !== 'letter';
}

/** A paragraph that gives the basis. Within one block the title's own words may look alike, so more is asked. */
function isBasis(text: string, hasGap: boolean): boolean {
  if (/^[-–\s]*(?:Căn cứ|Xét|Theo đề nghị|Trên cơ sở)\s/u.test(text)) return true;
  return (
    !isCapitals(text) && /^\p{Lu}/u.test(text) && BASIS_OPENERS.test(plainKey(text)) && (hasGap || text.length > 0)
  );
}

function isBasisAhead(lines: readonly SourceLine[], from: number, end: number): boolean {
  for (let index = from, seen = 0; index < end && seen < 4; index += 1) {
    const text = bareLine(lines[index]?.text ?? '');
    if (text === '') continue;
    if (/^[-–\s]*(?:Căn cứ|Xét)\s/u.test(text)) return true;
    if (!isCapitals(text) && !/kỳ họp|khóa|khoá/iu.test(text)) return false;
    seen += 1;
  }
  return false;
}

/** "(Kèm theo Quyết định số …)", which may run over several lines. */
export function isEnclosure(text: string): boolean {
  return /^\(?\s*(?:Kèm theo|Ban hành kèm|Đính kèm|Kèm Kế hoạch)/iu.test(text);
}

function readEnclosure(lines: readonly SourceLine[], from: number, end: number, pieces: Pieces): number {
  const isBracketed = bareLine(lines[from]?.text ?? '').startsWith('(');
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) return index;
    put(pieces, 'TD.KEM', line.text, { from: line.number, to: line.number });
    if (!isBracketed || /\)[\s*_.|]*$/.test(line.text) || index - from > 6) return index;
  }
  return end;
}
