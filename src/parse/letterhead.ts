import type { DraftClause } from './draft.js';
import { splitColumns } from './letterhead-columns.js';
import { type Field, FieldCollector } from './letterhead-fields.js';
import { readMarker } from './markers.js';
import { bareLine, documentTypeOf, isMotto, isNumberLine, isPlaceAndDate } from './sections.js';
import type { SourceLine } from './source-lines.js';
import { isCapitals } from './text-shape.js';
import { isBasis, readTitle } from './title.js';

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
  const fields = new FieldCollector();
  const titleAt = readFields(lines, from, end, fields);
  const title = lines[titleAt];
  const documentType = title ? documentTypeOf(title) : null;
  const isUntyped = documentType === null && title !== undefined && isUntypedTitle(lines, titleAt, end, fields);
  const next = documentType || isUntyped ? readTitle(lines, titleAt, end, fields) : titleAt;
  return { drafts: fields.drafts(context), next, documentType };
}

/** Sorts the lines above the title into fields; returns the index of the title or of the first line of the body. */
function readFields(lines: readonly SourceLine[], from: number, end: number, fields: FieldCollector): number {
  let seen = 0;
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) continue;
    if (seen >= MAX_LINES || (documentTypeOf(line) && !isMotto(line.text))) return index;
    if (isBodyStart(line.text)) return index;
    if (isUntypedTitle(lines, index, end, fields)) return index;
    seen += 1;
    for (const segment of splitColumns(line)) {
      const field = fieldOf(segment, fields, () => nextWritten(lines, index + 1, end));
      fields.put(field, segment, line);
    }
  }
  return end;
}

/** A title whose type (`KẾ HOẠCH`) the site dropped: what stands between number or date and the first ground. */
function isUntypedTitle(lines: readonly SourceLine[], index: number, end: number, fields: FieldCollector): boolean {
  if (!fields.has('TD.SO') && !fields.has('TD.NGAY')) return false;
  const text = bareLine(lines[index]?.text ?? '');
  if (text.length < 25 || !/^[\p{Lu}“"]/u.test(text) || isMotto(text) || isPlaceAndDate(text) || isNumberLine(text))
    return false;
  if (isPlaceAndDate(nextWritten(lines, index + 1, end))) return false;
  return isBodyAhead(lines, index + 1, end);
}

function isBodyAhead(lines: readonly SourceLine[], from: number, end: number): boolean {
  for (let index = from, seen = 0; index < end && seen < 6; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) continue;
    const { text } = line;
    if (isBodyStart(text) || isBasis(text)) return true;
    if (isMotto(text) || isPlaceAndDate(text) || isNumberLine(text) || documentTypeOf(line)) return false;
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

function fieldOf(segment: string, fields: FieldCollector, next: () => string): Field {
  if (isMotto(segment) || (/^CỘNG$/u.test(segment) && isMotto(next()))) return 'TD.QH';
  if (isNumberLine(segment)) return 'TD.SO';
  if (isPlaceAndDate(segment)) return 'TD.NGAY';
  if (/^V\/v\s/iu.test(segment)) return 'TD.TEN';
  // "Thừa" above "Thiên Huế, ngày 31 tháng 5 năm 2021".
  if (!isCapitals(segment) && isPlaceAndDate(next())) return 'TD.NGAY';
  return isCapitals(segment) && !fields.has('TD.SO') ? 'TD.CQ' : 'TD.KHAC';
}
