import { bareLine } from '../sections.js';
import type { SourceLine } from '../source-lines.js';
import { alignUnits } from './align.js';
import { type Unit, UnitReader } from './cell-units.js';
import { canStack, stackHeader } from './header.js';
import { RowSequence } from './row-sequence.js';
import {
  cellKey,
  isColumnNumbering,
  isNumberColumnName,
  readRowNumber,
  type Table,
  type TableLine,
} from './table.js';
import { opensNumberName } from './wrapped-columns.js';
import { readWrappedTable } from './wrapped-table.js';

const MAX_HEADER_UNITS = 24;
const MAX_HEADER_LENGTH = 120;
/** A row is looked through for its end no further than this many units past its columns. */
const LOOKAHEAD = 24;

/**
 * A table flattened to one cell a paragraph (or a line, where no blank lines part them), from the header's `STT`
 * on; null when what follows is no table. A row begins at a cell that is only a number which continues the count,
 * by preference exactly one row's width after the last; cells in excess or missing are fitted by their kind.
 */
export function readCellTable(lines: readonly SourceLine[], from: number, end: number): Table | null {
  const name = bareLine(lines[from]?.text ?? '');
  const isSplit = name.length <= 2 && opensNumberName(name, nextText(lines, from + 1, end));
  if (!isSplit && !isNumberColumnName(name)) return null;
  const units = new UnitReader(lines, from, end);
  const wrapped = readWrappedTable(lines, units);
  if (wrapped || isSplit) return wrapped;
  const header = readHeader(units);
  if (!header) return null;
  const { labels, first, numbering } = header;
  const width = chooseWidth(units, labels.length, first);
  const columns = stackHeader(
    labels.map((unit) => unit.text),
    width,
  );
  const rows: TableLine[] = [];
  const repeated: { from: number; to: number }[] = [];
  const sequence = new RowSequence();
  const labelKey = labels.map((unit) => cellKey(unit.text)).join('|');
  let start = first;
  while (units.at(start)) {
    if (isRepeatedHeader(units, start, labels.length, labelKey)) {
      const until = start + labels.length + numbering;
      repeated.push(spanOf(lines, units, start, until));
      start = until;
      continue;
    }
    const total = totalRow(units, start, width);
    if (total) {
      rows.push({ cells: total.cells, lines: spanOf(lines, units, start, total.stop) });
      start = total.stop;
      if (rows.length > 0 && !startsRow(units, start, width, sequence)) break;
      continue;
    }
    const number = readRowNumber(units.at(start)?.text ?? '');
    if (number) sequence.accept(number);
    const next = findNextRow(units, start, width, sequence, labels.length, labelKey);
    const stop = next ?? endOfLastRow(units, start, width);
    const taken = units.slice(start, stop);
    const isShort = next !== null && taken.length < width && taken.length > 2;
    const cells =
      taken.length > 2 ? alignUnits(taken, columns) : [...taken, ...new Array(width - taken.length).fill('')];
    const isRagged =
      countCells(taken) > width || isShort || (next === null && taken.length < width && taken.length > 2);
    rows.push({ cells, lines: spanOf(lines, units, start, stop), ...(isRagged ? { isRagged } : {}) });
    start = stop;
    if (next === null && !totalRow(units, start, width)) break;
  }
  if (rows.length === 0) return null;
  const headerLines = [{ cells: labels.map((unit) => unit.text), lines: spanOf(lines, units, 0, labels.length) }];
  if (numbering > 0) {
    headerLines.push({ cells: units.slice(labels.length, first), lines: spanOf(lines, units, labels.length, first) });
  }
  return { header: headerLines, columns, rows, from, to: units.at(start - 1)?.to ?? end, repeated };
}

/** The next written line, past one blank line. */
function nextText(lines: readonly SourceLine[], from: number, end: number): string {
  const text = from < end ? (lines[from]?.text ?? '') : '';
  return text === '' && from + 1 < end ? (lines[from + 1]?.text ?? '') : text;
}

function readHeader(units: UnitReader): { labels: Unit[]; first: number; numbering: number } | null {
  const labels: Unit[] = [];
  for (let index = 0; index <= MAX_HEADER_UNITS; index += 1) {
    const unit = units.at(index);
    if (!unit || unit.text.length > MAX_HEADER_LENGTH) return null;
    if (index > 0 && isNumberColumnName(unit.text)) return null;
    if (index > 0 && readRowNumber(unit.text)) {
      if (labels.length < 2) return null;
      const numbering = numberingLength(units, index, labels.length);
      return { labels, first: index + numbering, numbering };
    }
    labels.push(unit);
  }
  return null;
}

/** The length of a printed row of column numbers at `index`, or 0. */
function numberingLength(units: UnitReader, index: number, labels: number): number {
  for (let length = labels; length >= Math.max(3, labels - 3); length -= 1) {
    const after = readRowNumber(units.at(index + length)?.text ?? '');
    if (after && after.ordinal === 1 && isColumnNumbering(units.slice(index, index + length))) return length;
  }
  return 0;
}

/** The number of columns: that of the header cells, or fewer where some of them span others. */
function chooseWidth(units: UnitReader, labels: number, first: number): number {
  const names = units.slice(0, labels);
  let best = labels;
  let bestCount = -1;
  for (let width = labels; width >= Math.max(2, labels - 4); width -= 1) {
    const sequence = new RowSequence();
    let count = 0;
    for (let at = first; count < 30; at += width) {
      const number = readRowNumber(units.at(at)?.text ?? '');
      if (!number || !sequence.expects(number)) break;
      sequence.accept(number);
      count += 1;
    }
    // One row more than by the plain count, and a header that shows what spans what.
    if (width === labels || (count >= 2 && count > bestCount && canStack(names, width))) {
      best = width;
      bestCount = count;
    }
  }
  return best;
}

function findNextRow(
  units: UnitReader,
  start: number,
  width: number,
  sequence: RowSequence,
  labels: number,
  labelKey: string,
): number | null {
  // The text ends with this row.
  if (units.at(start + width) === undefined && units.at(start + width - 1)) return null;
  const exact = readRowNumber(units.at(start + width)?.text ?? '');
  if (exact && sequence.tolerates(exact)) return start + width;
  for (let at = start + 2; at <= start + width + LOOKAHEAD; at += 1) {
    const unit = units.at(at);
    if (!unit) return null;
    const number = readRowNumber(unit.text);
    if (number && sequence.expects(number) && isTitle(units.at(at + 1)?.text ?? '')) return at;
    if (totalRow(units, at, width)) return at;
    if (isRepeatedHeader(units, at, labels, labelKey)) return at;
  }
  return null;
}

/** What follows a row's number, where a figure among figures is followed by another one. */
function isTitle(text: string): boolean {
  return /\p{L}.*\p{L}/u.test(text.slice(0, 200));
}

/** How many cells the units are at least: the items of one list share theirs. */
function countCells(taken: readonly string[]): number {
  const isItem = (text: string | undefined) => text !== undefined && /^[-–+•]/.test(text);
  return taken.filter((text, at) => !(isItem(text) && isItem(taken[at - 1]))).length;
}

/** The last row takes its columns; empty cells behind it are its own. */
function endOfLastRow(units: UnitReader, start: number, width: number): number {
  let stop = start + 1;
  while (stop < start + width && units.at(stop)) stop += 1;
  return stop;
}

/**
 * `Tổng cộng` with the figures behind it. Its title may fill the number's cell too, or have an empty one in front.
 */
function totalRow(units: UnitReader, at: number, width: number): { cells: string[]; stop: number } | null {
  const first = units.at(at)?.text ?? '';
  const offset = first === '' && /^(?:tong|cong)/.test(cellKey(units.at(at + 1)?.text ?? '')) ? 1 : 0;
  const title = units.at(at + offset)?.text ?? '';
  if (title.length > 60 || !/^(?:tong cong|tong so|tong|cong)(?: |$)/.test(cellKey(title))) return null;
  const figures: string[] = [];
  for (let index = at + offset + 1; figures.length < width - 2; index += 1) {
    const text = units.at(index)?.text;
    if (text === undefined || !/^[\d.,%<>-]*$/.test(text)) break;
    figures.push(text);
  }
  if (figures.length === 0 || !figures.some((figure) => /\d/.test(figure))) return null;
  const gap = new Array<string>(Math.max(width - 2 - figures.length, 0)).fill('');
  return { cells: ['', title, ...gap, ...figures], stop: at + offset + 1 + figures.length };
}

function startsRow(units: UnitReader, at: number, width: number, sequence: RowSequence): boolean {
  const number = readRowNumber(units.at(at)?.text ?? '');
  return (number !== null && sequence.expects(number)) || totalRow(units, at, width) !== null;
}

function isRepeatedHeader(units: UnitReader, at: number, labels: number, labelKey: string): boolean {
  if (!isNumberColumnName(units.at(at)?.text ?? '')) return false;
  return (
    units
      .slice(at, at + labels)
      .map(cellKey)
      .join('|') === labelKey
  );
}

/** Lines from the first written cell to the last one. */
function spanOf(lines: readonly SourceLine[], units: UnitReader, from: number, to: number) {
  let last = to - 1;
  while (last > from && units.at(last)?.text === '') last -= 1;
  return {
    from: lines[units.at(from)?.from ?? 0]?.number ?? 1,
    to: lines[(units.at(last)?.to ?? 1) - 1]?.number ?? 1,
  };
}
