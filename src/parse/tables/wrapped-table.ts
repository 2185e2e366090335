import { readMarker } from '../markers.js';
import { sheetWord } from '../sections.js';
import type { SourceLine } from '../source-lines.js';
import { isCapitals, startsLower } from '../text-shape.js';
import type { UnitReader } from './cell-units.js';
import { canStack, stackHeader } from './header.js';
import { RowSequence } from './row-sequence.js';
import {
  cellKey,
  isColumnNumbering,
  isNumberColumnName,
  type RowNumber,
  readRowNumber,
  type Table,
  type TableLine,
} from './table.js';
import { isAgencyCell, isFigure, isTimeCell, joinCells, joinLines, MAX_ROW_LINES } from './wrapped-cells.js';
import { columnKinds, isGroupLine, joinHeader, type WrappedType } from './wrapped-columns.js';

const MAX_HEADER_LINES = 40;
const MAX_HEADER_LINE = 60;

interface Header {
  /** Its lines, as printed. */
  readonly count: number;
  readonly labels: readonly string[];
  /** Where the first row begins, behind a row of column numbers. */
  readonly first: number;
}

/**
 * A table whose cells were wrapped over lines that nothing tells apart (a PDF's text), from the header's `STT` on;
 * null where every line may well be a cell. The header's lines are joined into names, then those of each row, from one
 * running number to the next, into cells. A row for which there is more than one way, or none, stays whole: it is
 * found and cited, and gives nobody a task.
 */
export function readWrappedTable(lines: readonly SourceLine[], units: UnitReader): Table | null {
  const header = readHeader(units);
  if (!header) return null;
  const { labels, count, first } = header;
  // Where cells are paragraphs, two names may be one spread over the columns below it.
  const isHeaderWrapped = labels.length < count && (units.byLine || units.slice(1, count).some(startsLower));
  if (!isHeaderWrapped && !units.byLine) return null;
  const widths = [labels.length, ...(canStack(labels, labels.length - 1) ? [labels.length - 1] : [])];
  const readings = widths.map((width) => new RowReader(lines, units, header, stackHeader([...labels], width)).read());
  const best = readings.reduce((one, other) => (other.sure > one.sure ? other : one));
  if (best.rows.length === 0 || !(isHeaderWrapped || best.isWrapped)) return null;
  const span = { from: lines[units.at(0)?.from ?? 0]?.number ?? 1, to: spanEnd(lines, units, count - 1) };
  const headerLines: TableLine[] = [{ cells: labels, lines: span }];
  if (first > count) {
    const numbers = { from: lines[units.at(count)?.from ?? 0]?.number ?? 1, to: spanEnd(lines, units, first - 1) };
    headerLines.push({ cells: units.slice(count, first), lines: numbers });
  }
  const from = units.at(0)?.from ?? 0;
  const { columns, rows, dropped, end } = best;
  return { header: headerLines, columns, rows, from, to: units.at(end - 1)?.to ?? from + 1, repeated: dropped };
}

function readHeader(units: UnitReader): Header | null {
  let count = 1;
  for (; count <= MAX_HEADER_LINES; count += 1) {
    const text = units.at(count)?.text;
    if (text === undefined || text.length > MAX_HEADER_LINE) return null;
    if (readRowNumber(text) || isGroupLine(text)) break;
  }
  const labels = joinHeader(units.slice(0, count));
  if (count > MAX_HEADER_LINES || labels.length < 3) return null;
  for (let length = labels.length; length >= Math.max(3, labels.length - 1); length -= 1) {
    if (isColumnNumbering(units.slice(count, count + length))) return { count, labels, first: count + length };
  }
  return { count, labels, first: count };
}

function spanEnd(lines: readonly SourceLine[], units: UnitReader, index: number): number {
  return lines[(units.at(index)?.to ?? 1) - 1]?.number ?? 1;
}

interface Rows {
  readonly columns: readonly string[];
  readonly rows: TableLine[];
  /** Page numbers and printed-again headers, by source line. */
  readonly dropped: { from: number; to: number }[];
  /** The first unit behind the table. */
  readonly end: number;
  readonly sure: number;
  /** Lines of some row were joined. */
  readonly isWrapped: boolean;
}

/** The lines of one row: its number's unit, and those behind it without page numbers and printed-again headers. */
interface RowLines {
  readonly number: RowNumber | null;
  readonly texts: string[];
  readonly at: number[];
}

class RowReader {
  private readonly sequence = new RowSequence();
  private readonly kinds: readonly WrappedType[];
  private readonly hasFigures: boolean;
  private readonly headerKey: string;
  private readonly dropped = new Set<number>();
  private readonly rows: TableLine[] = [];
  private sure = 0;
  private isWrapped = false;

  constructor(
    private readonly lines: readonly SourceLine[],
    private readonly units: UnitReader,
    private readonly header: Header,
    private readonly columns: readonly string[],
  ) {
    this.kinds = columnKinds(columns.slice(1));
    this.hasFigures = this.kinds.some((kind) => kind === 'figure' || kind === 'unit' || kind === 'money');
    this.headerKey = units.slice(0, header.count).map(cellKey).join('|');
  }

  read(): Rows {
    let at = this.header.first;
    while (this.units.at(at)) {
      const next = this.readFrom(at);
      if (next === at) break;
      at = next;
    }
    return {
      columns: this.columns,
      rows: this.rows,
      dropped: [...this.dropped].sort((a, b) => a - b).map((unit) => this.spanOf(unit, unit)),
      end: at,
      sure: this.sure,
      isWrapped: this.isWrapped,
    };
  }

  /** Reads a row, group or printed-again header; returns where the next begins, or `at` where the table ends. */
  private readFrom(at: number): number {
    if (this.isHeaderAt(at)) return this.dropHeader(at);
    const total = this.totalAt(at);
    if (total) {
      const last = at + total.slice(1).filter(Boolean).length;
      this.rows.push({ cells: ['', ...total], lines: this.spanOf(at, last) });
      return last + 1;
    }
    const text = this.units.at(at)?.text ?? '';
    const number = readRowNumber(text);
    if (!number || !this.sequence.expects(number)) {
      if (this.isPageNumber(at) && this.startsSomething(at + 1)) {
        this.dropped.add(at);
        return at + 1;
      }
      return isGroupLine(text) && this.rowFollows(at + 1) ? this.addTitle([at]) : at;
    }
    this.sequence.accept(number);
    const starts = this.nextStarts(at);
    if (starts.length === 0) return this.addLast(at, number);
    const start = this.chooseStart(at, starts);
    this.addRow(this.collect(at, start, number), start);
    return start;
  }

  /** A bare number where no column holds any, and the line above asks for none. */
  private isPageNumber(index: number): boolean {
    const text = this.units.at(index)?.text ?? '';
    const before = this.units.at(index - 1)?.text ?? '';
    const isWanted = /\d\s?[-–—/]$|(?<![\p{L}])(?<!(?:hằng|hàng|mỗi)\s)(?:tháng|quý|năm|ngày|số)$/iu.test(before);
    return !this.hasFigures && /^\d{1,3}$/.test(text) && !isWanted;
  }

  private startsSomething(at: number): boolean {
    return this.isHeaderAt(at) || this.rowFollows(at);
  }

  private rowFollows(at: number): boolean {
    const number = readRowNumber(this.units.at(at)?.text ?? '');
    return number !== null && this.sequence.expects(number) && this.isRowTitle(at + 1);
  }

  /** What follows a row's number; a figure is followed by another one, or by what ends the table. */
  private isRowTitle(index: number): boolean {
    const text = this.units.at(index)?.text ?? '';
    if (!/\p{L}.*\p{L}/u.test(text.slice(0, 200)) || isRemark(text)) return false;
    return !(this.isHeaderAt(index) || this.startsOther(index) || this.totalAt(index));
  }

  /** Where the next row may begin: the same number twice when one of the two is a page's. */
  private nextStarts(at: number): number[] {
    const starts: number[] = [];
    let wanted = '';
    for (let index = at + 1; index <= at + MAX_ROW_LINES; index += 1) {
      const text = this.units.at(index)?.text;
      if (text === undefined || this.startsOther(index) || this.totalAt(index)) break;
      if (this.isHeaderAt(index)) {
        index += this.header.first - 1;
        continue;
      }
      const number = readRowNumber(text);
      if (!number || !this.isRowTitle(index + 1)) continue;
      if (wanted === '' ? this.sequence.expects(number) && index > at + 1 : number.value === wanted) {
        wanted = number.value;
        starts.push(index);
      } else if (wanted !== '' && isAfter(number, wanted)) {
        break;
      }
    }
    return starts;
  }

  /** Of a number printed twice one is a page's: the one with a whole row before it and behind it starts the row. */
  private chooseStart(at: number, starts: readonly number[]): number {
    const [first = at + 1] = starts;
    if (starts.length === 1) return first;
    const fits = starts.filter((start) => this.cellsOf(this.collect(at, start, null)) !== null);
    return fits.length === 1 ? (fits[0] ?? first) : (starts.at(-1) ?? first);
  }

  /** The lines [at, to) of a row; `at` is its number's. */
  private collect(at: number, to: number, number: RowNumber | null): RowLines {
    const row: RowLines = { number, texts: [], at: [] };
    for (let index = at + 1; index < to; index += 1) {
      if (this.isHeaderAt(index)) {
        index += this.header.first - 1;
        continue;
      }
      const text = this.units.at(index)?.text ?? '';
      if (this.isPageNumber(index)) continue;
      row.texts.push(text);
      row.at.push(index);
    }
    row.at.unshift(at);
    return row;
  }

  private cellsOf(row: RowLines): string[] | null {
    return joinCells(row.texts, this.kinds);
  }

  /** More lines than columns, the items of a list apart, or lines that surely go on. */
  private showsWraps(texts: readonly string[]): boolean {
    if (texts.length === this.kinds.length) return false;
    const isItem = (text: string | undefined) => text !== undefined && /^[-–+•]/.test(text);
    const count = texts.filter((text, at) => !(isItem(text) && isItem(texts[at - 1]))).length;
    return count > this.kinds.length || joinLines(texts, this.hasFigures).length < texts.length;
  }

  private addRow(row: RowLines, to: number): void {
    const at = row.at[0] ?? 0;
    this.dropBetween(row, at, to);
    const cells = this.cellsOf(row);
    const next = readRowNumber(this.units.at(to)?.text ?? '');
    // What stands behind the last row may be prose.
    if (next || this.rows.length === 0) this.isWrapped ||= this.showsWraps(row.texts);
    if (cells || this.isGroup(row, next)) {
      this.push(row, cells ?? this.titleCells(row));
      return;
    }
    // Titles of the rows below stand behind the last cell.
    let titles = 0;
    while (titles < row.texts.length - 1 && isTitleLine(row.texts.at(-1 - titles) ?? '')) titles += 1;
    const short = { ...row, texts: row.texts.slice(0, row.texts.length - titles) };
    const shortCells = titles > 0 ? this.cellsOf(short) : null;
    if (!shortCells) {
      this.push(row, null);
      return;
    }
    this.push({ ...short, at: row.at.slice(0, row.at.length - titles) }, shortCells);
    this.addTitle(row.at.slice(row.at.length - titles));
  }

  /** The last row: up to what can be no cell, as far as it is whole. */
  private addLast(at: number, number: RowNumber): number {
    let to = at + 1;
    while (to <= at + MAX_ROW_LINES && this.units.at(to) && !this.endsTable(to)) to += 1;
    const whole = this.collect(at, to, number);
    if (this.cellsOf(whole)) {
      this.addRow(whole, to);
      return to;
    }
    // What stands behind a full row is no part of the table.
    const ends: number[] = [];
    for (let end = to - 1; end > at + 1; end -= 1) if (this.cellsOf(this.collect(at, end, number))) ends.push(end);
    const end = ends.length === 1 ? (ends[0] ?? to) : to;
    this.addRow(this.collect(at, end, number), end);
    return end;
  }

  private endsTable(index: number): boolean {
    const text = this.units.at(index)?.text ?? '';
    const marker = readMarker(text);
    if (marker && marker.family !== 'bullet') return true;
    if (isRemark(text) || this.startsOther(index) || this.totalAt(index)) return true;
    // Lines that stood close together are parted here.
    return this.units.byLine && (this.units.at(index)?.from ?? 0) > (this.units.at(index - 1)?.to ?? 0);
  }

  /** Another table begins: its caption, or a header that is not this one's. */
  private startsOther(index: number): boolean {
    const line = this.lines[this.units.at(index)?.from ?? -1];
    if (!line) return false;
    return sheetWord(line) !== null || (isNumberColumnName(line.text) && !this.isHeaderAt(index));
  }

  /** `Tổng cộng` with just the figures that a row has. */
  private totalAt(index: number): string[] | null {
    const title = this.units.at(index)?.text ?? '';
    if (title.length > 40 || !/^(?:tong cong|tong so|tong|cong)$/.test(cellKey(title))) return null;
    let at = index;
    const cells = this.kinds.map((kind) => {
      if (kind !== 'figure' && kind !== 'money') return '';
      at += 1;
      return this.units.at(at)?.text ?? '';
    });
    const figures = cells.filter((cell) => cell !== '');
    return figures.length > 0 && figures.every(isFigure) && cells[0] === '' ? [title, ...cells.slice(1)] : null;
  }

  /** A number and a title with nothing to do: rows of its own stand below it. */
  private isGroup(row: RowLines, next: RowNumber | null): boolean {
    if (!row.number || !next || row.texts.length === 0) return false;
    const isAbove =
      next.value.startsWith(`${row.number.value}.`) ||
      (next.ordinal === 1 && (row.number.family === 'roman' || row.number.family === 'upper'));
    return isAbove && joinLines(row.texts, false).every((text) => !isAgencyCell(text) && !isTimeCell(text));
  }

  private titleCells(row: RowLines): string[] {
    return [row.texts.join(' '), ...new Array<string>(Math.max(this.kinds.length - 1, 0)).fill('')];
  }

  private addTitle(at: readonly number[]): number {
    const text = at.map((index) => this.units.at(index)?.text ?? '').join(' ');
    const marker = isGroupLine(text) ? readMarker(text) : null;
    const number = readRowNumber(marker?.printed ?? '');
    if (number) this.sequence.accept(number);
    const title = marker && number ? [marker.printed, marker.rest] : ['', text];
    const cells = [...title, ...new Array<string>(Math.max(this.kinds.length - 1, 0)).fill('')];
    this.rows.push({ cells, lines: this.spanOf(at[0] ?? 0, at.at(-1) ?? 0) });
    return (at.at(-1) ?? 0) + 1;
  }

  private push(row: RowLines, cells: readonly string[] | null): void {
    const number = this.units.at(row.at[0] ?? 0)?.text ?? '';
    const lines = this.spanOf(row.at[0] ?? 0, row.at.at(-1) ?? 0);
    if (cells) this.sure += 1;
    this.rows.push(
      cells
        ? { cells: [number, ...cells], lines }
        : { cells: [number, row.texts.join(' ')], lines, isRagged: true, isUnread: true },
    );
  }

  private dropBetween(row: RowLines, at: number, to: number): void {
    const kept = new Set(row.at);
    for (let index = at; index < to; index += 1) if (!kept.has(index)) this.dropped.add(index);
  }

  private isHeaderAt(index: number): boolean {
    if (cellKey(this.units.at(index)?.text ?? '') !== cellKey(this.units.at(0)?.text ?? '')) return false;
    const { count } = this.header;
    return (
      this.units
        .slice(index, index + count)
        .map(cellKey)
        .join('|') === this.headerKey
    );
  }

  private dropHeader(at: number): number {
    const { count, first } = this.header;
    const isNumbered = isColumnNumbering(this.units.slice(at + count, at + first));
    const to = at + (isNumbered ? first : count);
    for (let index = at; index < to; index += 1) this.dropped.add(index);
    return to;
  }

  private spanOf(first: number, last: number): { from: number; to: number } {
    return {
      from: this.lines[this.units.at(first)?.from ?? 0]?.number ?? 1,
      to: this.lines[(this.units.at(last)?.to ?? 1) - 1]?.number ?? 1,
    };
  }
}

/** A note below the table. */
function isRemark(text: string): boolean {
  return /^(?:\(\*\)|\*|ghi chú\s*:)/iu.test(text);
}

/** `HỢP PHẦN VỆ SINH`, `B. Y tế`. */
function isTitleLine(text: string): boolean {
  return isGroupLine(text) || (text.length >= 8 && text.includes(' ') && isCapitals(text) && !isAgencyCell(text));
}

function isAfter(number: RowNumber, value: string): boolean {
  const parts = value.split('.').map(Number);
  const last = parts.at(-1) ?? 0;
  return number.family === 'decimal' && number.levels === parts.length && number.ordinal === last + 1;
}
