import type { DiscardedPart } from '../domain/clause.js';
import { append } from './append.js';
import type { BodyItem } from './body-item.js';
import { createDraft, type DraftClause } from './draft.js';
import { furnitureOf, PageNumberFinder } from './furniture.js';
import { isBareHeading } from './lead-in.js';
import { buildOutline, type OutlineRoot } from './outline.js';
import { joinParagraphs, type Paragraph } from './paragraphs.js';
import { isEnactingFormula } from './sections.js';
import { isStructure } from './series.js';
import type { SourceLine } from './source-lines.js';
import { readCellTable } from './tables/cell-table.js';
import { readFlatTable } from './tables/flat-table.js';
import { readLineTable } from './tables/line-table.js';
import type { Table } from './tables/table.js';
import { endMark, plainKey } from './text-shape.js';
import { CLOSING_OPENERS } from './vocabulary.js';

/** What the lines of a body become. */
export interface Body {
  readonly drafts: readonly DraftClause[];
  readonly discarded: readonly DiscardedPart[];
  readonly ragged: readonly { readonly line: number; readonly excerpt: string }[];
}

/**
 * The clauses of the lines [from, to): legal basis where `opensDocument`, then the outline with its tables, then the
 * closing paragraph.
 */
export function readBody(
  lines: readonly SourceLine[],
  from: number,
  to: number,
  place: OutlineRoot & { readonly opensDocument: boolean },
): Body {
  const { items, discarded } = readItems(lines, from, to);
  const drafts: DraftClause[] = [];
  const start = place.opensDocument ? readBasis(items, place, drafts) : 0;
  const closing = place.annex ? items.length : Math.max(findClosing(items), start);
  append(drafts, buildOutline(items.slice(start, closing), place));
  append(drafts, draftClosing(items.slice(closing), place));
  const ragged = items.flatMap((item) =>
    item.type === 'table'
      ? item.table.rows
          .filter((row) => row.isRagged)
          .map((row) => ({ line: row.lines.from, excerpt: row.cells.filter(Boolean).join(' | ').slice(0, 80) }))
      : [],
  );
  return { drafts, discarded, ragged };
}

/** Paragraphs and tables in order, and the page numbers between them. */
function readItems(
  lines: readonly SourceLine[],
  from: number,
  to: number,
): { items: BodyItem[]; discarded: DiscardedPart[] } {
  const items: BodyItem[] = [];
  const discarded: DiscardedPart[] = [];
  const pages = new PageNumberFinder();
  let pending: (SourceLine | null)[] = [];
  const flush = () => {
    append(items, joinParagraphs(pending));
    pending = [];
  };
  let before = '';
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (!line) continue;
    const table = line.text === '' || line.isRule ? null : readTable(lines, index, to);
    if (table) {
      flush();
      items.push({ type: 'table', table });
      for (const span of table.repeated) discarded.push(discard(lines, span.from, span.to));
      index = table.to - 1;
    } else if (line.isRule) {
      pending.push({ ...line, text: '' });
    } else if (line.text !== '' && pages.isPageNumber(line, before, nextWritten(lines, index + 1, to))) {
      discarded.push(furnitureOf(line));
      pending.push(null);
    } else {
      pending.push(line);
      if (line.text !== '') before = line.text;
    }
  }
  flush();
  return { items, discarded };
}

function readTable(lines: readonly SourceLine[], index: number, to: number): Table | null {
  return readLineTable(lines, index, to) ?? readCellTable(lines, index, to) ?? readFlatTable(lines, index, to);
}

function nextWritten(lines: readonly SourceLine[], from: number, to: number): string {
  for (let index = from; index < to && index < from + 8; index += 1) {
    const text = lines[index]?.text ?? '';
    if (text !== '') return text;
  }
  return '';
}

/** The lines of a header row printed again. */
function discard(lines: readonly SourceLine[], from: number, to: number): DiscardedPart {
  const text = lines
    .slice(from - 1, to)
    .map((line) => line.raw)
    .join('\n');
  return { reason: 'page-furniture', text, lines: { from, to } };
}

/** The running paragraphs before the first heading; returns the index of that. */
function readBasis(items: readonly BodyItem[], place: OutlineRoot, drafts: DraftClause[]): number {
  const isNumbered = items.some((item) => item.type === 'paragraph' && isStructure(item.marker));
  const isHeading = (item: BodyItem) =>
    item.type === 'table' ||
    (!isNumbered && isBareHeading(item) && !isEnactingFormula(item.text)) ||
    (item.marker !== null && item.marker.family !== 'bullet' && item.marker.family !== 'note');
  const first = items.findIndex(isHeading);
  let count = 0;
  let index = 0;
  for (; index < (first < 0 ? items.length : first); index += 1) {
    const item = items[index];
    if (item?.type !== 'paragraph') break;
    const isFormula = isEnactingFormula(item.text);
    if (
      first < 0 &&
      !isFormula &&
      !/^(?:can cu|thuc hien|tren co so|theo|xet)\b/.test(plainKey(item.text.slice(0, 40)))
    )
      break;
    if (!isFormula) count += 1;
    drafts.push(
      createDraft({
        kind: isFormula ? 'heading' : 'legal-basis',
        parent: null,
        address: isFormula ? 'BH' : `CC.${count}`,
        marker: item.marker?.printed ?? '',
        text: item.text,
        lines: item.lines,
        document: place.document,
      }),
    );
  }
  return index;
}

/** Where the closing paragraphs begin: the trailing ones without a mark, from a known opening on. */
function findClosing(items: readonly BodyItem[]): number {
  let closing = items.length;
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (item?.type !== 'paragraph' || item.marker) break;
    const opening = plainKey(item.text.slice(0, 120));
    const isSure = opening.startsWith('tren day');
    const endsBody = items
      .slice(index)
      .some((later) => later.type === 'paragraph' && /\.\/\.\s*$/.test(later.text.slice(-8)));
    if (isSure || (endsBody && CLOSING_OPENERS.test(opening) && !introduces(items[index - 1]))) closing = index;
    if (items.length - index > 12) break;
  }
  return closing;
}

/** A heading or lead-in must keep the paragraph below it. */
function introduces(item: BodyItem | undefined): boolean {
  if (item?.type !== 'paragraph') return false;
  const mark = endMark(item.text);
  return mark === ':' || (mark === '' && item.marker !== null && item.text.length < 200);
}

function draftClosing(items: readonly BodyItem[], place: OutlineRoot): DraftClause[] {
  return items
    .filter((item): item is Paragraph => item.type === 'paragraph')
    .map((item, at) =>
      createDraft({
        kind: 'closing',
        parent: null,
        address: at === 0 ? 'KT' : `KT.${at + 1}`,
        text: item.text,
        lines: item.lines,
        document: place.document,
      }),
    );
}
