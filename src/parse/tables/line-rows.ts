import { collapseSpace } from '../../text/normal-form.js';
import { isAnnexHeading, isSignOffStart } from '../sections.js';
import type { SourceLine } from '../source-lines.js';
import { isNumberColumnName, readRowNumber } from './table.js';

/** Where a cell begins and ends on its line. */
interface Edge {
  readonly start: number;
  readonly end: number;
}
type Edges = readonly Edge[];

/** A row as it was split from its line or lines; `offsets` where the cells began on the line. */
export interface RawRow {
  cells: string[];
  offsets: Edge[];
  from: number;
  to: number;
}

export interface RawTable {
  readonly rows: RawRow[];
  readonly to: number;
  /** Rows above a Markdown separator line. */
  readonly headerRows?: number;
}

/** Lines longer than this are never split: they are prose with odd spacing, or no document. */
export const MAX_LINE = 20_000;

function isPiped(line: SourceLine): boolean {
  if (line.raw.length > MAX_LINE || !line.text.includes('|')) return false;
  const pipes = line.text.split('|').length - 1;
  return line.text.startsWith('|') ? pipes >= 3 : pipes >= 2 && / \| .* \| /.test(line.text);
}

export function readPiped(lines: readonly SourceLine[], from: number, end: number): RawTable | null {
  const first = lines[from];
  if (!first || !isPiped(first)) return null;
  const rows: RawRow[] = [];
  let headerRows: number | undefined;
  let to = from;
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.isRule) {
      if (line.text.includes('-') && rows.length > 0) headerRows ??= rows.length;
    } else if (line.text !== '') {
      if (!isPiped(line) && (line.raw.length > MAX_LINE || line.text.split('|').length < 3)) break;
      rows.push({ cells: splitPipes(line.text, first.text.startsWith('|')), offsets: [], from: index, to: index });
    } else {
      continue;
    }
    to = index + 1;
  }
  if (rows.length < 2) return null;
  return headerRows === undefined ? { rows, to } : { rows, to, headerRows };
}

/** The cells of a piped row; a pipe in front is a border only where the header row has one too. */
function splitPipes(text: string, isBordered: boolean): string[] {
  const inner = (isBordered ? text.replace(/^\|/, '') : text).replace(/\|$/, '');
  return inner
    .split(/(?<!\\)\|/)
    .map((cell) => collapseSpace(cell.replace(/<br\s*\/?>/gi, ' ').replace(/\\\|/g, '|')));
}

function tabCells(line: SourceLine): string[] {
  return line.raw.length > MAX_LINE ? [line.text] : line.raw.split('\t').map(collapseSpace);
}

export function readTabbed(lines: readonly SourceLine[], from: number, end: number): RawTable | null {
  const header = lines[from];
  if (!header?.raw.includes('\t')) return null;
  const width = tabCells(header).length;
  const isNumbered = isNumberColumnName(tabCells(header)[0] ?? '');
  if (tabCells(header).filter(Boolean).length < 3 && !isNumbered) return null;
  const rows: RawRow[] = [];
  let open: RawRow | null = null;
  let to = from;
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line) break;
    if (line.text === '' && !line.raw.includes('\t')) continue;
    const cells = tabCells(line);
    const isRow =
      cells.length >= 2 && (open === null || open.cells.length >= width || readRowNumber(cells[0] ?? '') !== null);
    if (isRow) {
      if (cells.length < 2) break;
      open = { cells, offsets: [], from: index, to: index };
      rows.push(open);
    } else if (open && open.cells.length < width && index - open.to <= 1) {
      // A cell of several lines: the row goes on in its last cell.
      open.cells[open.cells.length - 1] = collapseSpace(`${open.cells.at(-1)} ${cells[0]}`);
      open.cells.push(...cells.slice(1));
      open.to = index;
    } else if (
      open &&
      rows.length > 1 &&
      index === open.to + 1 &&
      /^[-–+•]\s/.test(line.text) &&
      cells.length === 1
    ) {
      open.cells[open.cells.length - 1] = collapseSpace(`${open.cells.at(-1)} ${cells[0]}`);
      open.to = index;
    } else {
      break;
    }
    to = index + 1;
  }
  return rows.length >= 2 ? { rows, to } : null;
}

interface Segment {
  readonly text: string;
  readonly offset: number;
}

function spacedSegments(line: SourceLine): Segment[] {
  const segments: Segment[] = [];
  const raw = line.raw.replace(/[\t\f]/g, '    ');
  for (const match of raw.matchAll(/\S+(?: \S+)*/g)) segments.push({ text: match[0], offset: match.index });
  return segments;
}

export function readSpaced(lines: readonly SourceLine[], from: number, end: number): RawTable | null {
  const header = lines[from];
  if (!header || header.raw.length > MAX_LINE || !/\S {2,}\S/.test(header.raw)) return null;
  const names = spacedSegments(header);
  if (names.length < 3 || !isNumberColumnName(names[0]?.text ?? '')) return null;
  const starts: Edges = names.map((segment) => ({
    start: segment.offset,
    end: segment.offset + segment.text.length,
  }));
  const rows: RawRow[] = [{ cells: names.map((s) => s.text), offsets: names.map(edgesOf), from, to: from }];
  let to = from + 1;
  for (let index = from + 1; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.raw.length > MAX_LINE) break;
    if (line.text === '' || line.isRule) continue;
    if (isAnnexHeading(line, 'body') || isSignOffStart(lines, index, end)) break;
    const segments = spacedSegments(line);
    const open = rows.at(-1);
    const isNumbered = segments.length >= 2 && readRowNumber(segments[0]?.text ?? '') !== null;
    const isAligned = segments.every((segment) => nearest(starts, edgesOf(segment)).distance <= 3);
    if (isNumbered || (segments.length === starts.length && segments.length >= 3)) {
      const offsets = segments.map(edgesOf);
      rows.push({ cells: segments.map((segment) => segment.text), offsets, from: index, to: index });
    } else if (open && isAligned && isTotalRow(open, segments, starts)) {
      rows.push({
        cells: segments.map((s) => s.text),
        offsets: segments.map(edgesOf),
        from: index,
        to: index,
      });
    } else if (open && isAligned && (segments[0]?.offset ?? 0) >= (starts[1]?.start ?? 0) - 3) {
      appendAligned(open, segments, starts);
      open.to = index;
    } else {
      break;
    }
    to = index + 1;
  }
  if (rows.length < 2) return null;
  // Only where full rows keep to the header's columns does a place on the line tell the column.
  const full = rows.slice(1).filter((row) => row.cells.length === starts.length && row.offsets.length > 0);
  const isPositional = full.every((row) => row.offsets.every((offset) => nearest(starts, offset).distance <= 3));
  if (isPositional) for (const row of rows) spread(row, starts);
  return { rows, to };
}

function edgesOf(segment: Segment): Edge {
  return { start: segment.offset, end: segment.offset + segment.text.length };
}

/** The column whose header begins or ends (figures stand flush right) nearest to the cell. */
function nearest(columns: Edges, cell: Edge): { readonly column: number; readonly distance: number } {
  let best = 0;
  let distance = Number.POSITIVE_INFINITY;
  for (const [column, { start, end }] of columns.entries()) {
    const away = Math.min(Math.abs(start - cell.start), Math.abs(end - cell.end));
    if (away >= distance) continue;
    best = column;
    distance = away;
  }
  return { column: best, distance };
}

/** A row without a number below filled ones (`Tổng cộng`): its figures stand where the row above has its own. */
function isTotalRow(above: RawRow, segments: readonly Segment[], starts: Edges): boolean {
  if (segments.length < 2 || segments.length < starts.length - 2) return false;
  const isFigure = (text: string) => /^[\d.,%-]+$/.test(text);
  return segments.slice(1).every((segment) => isFigure(segment.text)) && above.cells.slice(2).some(isFigure);
}

/** A line that goes on with cells of the row above it, each below its own column. */
function appendAligned(row: RawRow, segments: readonly Segment[], starts: Edges): void {
  spread(row, starts);
  for (const segment of segments) {
    const { column } = nearest(starts, edgesOf(segment));
    row.cells[column] = collapseSpace(`${row.cells[column] ?? ''} ${segment.text}`);
  }
}

/** Puts the cells of a row with fewer of them than columns below the columns they stand under. */
function spread(row: RawRow, starts: Edges): void {
  if (row.offsets.length === 0 || row.cells.length >= starts.length) return;
  const isAligned = row.offsets.every((offset) => nearest(starts, offset).distance <= 3);
  if (!isAligned) return;
  const cells = starts.map(() => '');
  for (const [at, cell] of row.cells.entries()) {
    const { column } = nearest(starts, row.offsets[at] ?? { start: 0, end: 0 });
    cells[column] = collapseSpace(`${cells[column]} ${cell}`);
  }
  row.cells = cells;
  row.offsets = [];
}
