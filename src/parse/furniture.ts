import type { DiscardedPart } from '../domain/clause.js';
import type { SourceLine } from './source-lines.js';
import { endsSentence, startsLower } from './text-shape.js';

/** `CÔNG BÁO/Số 290/Ngày 29-05-2026`, the page number before or behind it. */
const GAZETTE = /^(?:\d{1,4}\s+)?CÔNG BÁO\s*\/\s*Số .*Ngày .*$/u;
const STAMP = /^(?:Ký bởi|Ký số bởi|Được ký bởi)\s*:/u;
const STAMP_DETAIL = /^(?:Email|Cơ quan|Đơn vị|Tổ chức|Chức vụ|Ngày ký|Thời gian ký|Giờ ký|Location|Lý do)\s*:/u;
const PAGE_WORDS = /^(?:Trang|Page)\s*:?\s*(\d{1,4})(?:\s*(?:\/|trên|of)\s*\d{1,4})?$/iu;
const PAGE_NUMBER = /^(?:[-–—]\s?)?(\d{1,4})(?:\s?[-–—])?$/u;
const PAGE_OF = /^(\d{1,4})\s*\/\s*\d{1,4}$/;
const MAX_LENGTH = 160;

/**
 * Takes out what is sure to be no text wherever it stands, in the middle of a sentence or of a table row: gazette
 * headers, digital signature stamps, `Trang 3/12`. Its lines come back blank, marked as a page break.
 */
export function takeFurniture(
  lines: readonly SourceLine[],
  from: number,
  to: number,
): { readonly lines: SourceLine[]; readonly discarded: DiscardedPart[] } {
  const discarded: DiscardedPart[] = [];
  let inStamp = false;
  const kept = lines.map((line, index) => {
    if (index < from || index >= to || line.text === '') return line;
    const isShort = line.text.length <= MAX_LENGTH;
    const isStamp = isShort && (STAMP.test(line.text) || (inStamp && STAMP_DETAIL.test(line.text)));
    inStamp = isStamp;
    if (!isStamp && !(isShort && (GAZETTE.test(line.text) || PAGE_WORDS.test(line.text)))) return line;
    discarded.push(furnitureOf(line));
    return { ...line, raw: '', text: '', indent: 0, isRule: false, hasPageBreak: true };
  });
  return { lines: kept, discarded };
}

export function furnitureOf(line: SourceLine): DiscardedPart {
  return { reason: 'page-furniture', text: line.raw, lines: { from: line.number, to: line.number } };
}

/** Tells page numbers that stand alone on a line; asked about the lines outside tables, in order. */
export class PageNumberFinder {
  private lastPage = 0;

  /** `before` and `after` are the written lines next to it, '' at the ends. */
  isPageNumber(line: SourceLine, before: string, after: string): boolean {
    const match = PAGE_NUMBER.exec(line.text) ?? PAGE_OF.exec(line.text);
    if (!match) return false;
    const page = Number(match[1]);
    const isFirst = this.lastPage === 0 && page <= 3;
    const continues = isFirst || (page > this.lastPage && page <= this.lastPage + 3);
    // A number wrapped onto a line of its own goes on in small letters, and no page count led up to it.
    if (!continues && !endsSentence(before) && startsLower(after)) return false;
    this.lastPage = page;
    return true;
  }
}
