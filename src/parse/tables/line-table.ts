import { bareLine } from '../sections.js';
import type { SourceLine } from '../source-lines.js';
import { alignUnits } from './align.js';
import { MAX_LINE, type RawRow, type RawTable, readPiped, readSpaced, readTabbed } from './line-rows.js';
import { cellKey, isColumnNumbering, isNumberColumnName, type Table, type TableLine } from './table.js';

const MAX_HEADER_ROWS = 4;

/** A table with a row a line (Markdown pipes, tabs, or runs of spaces between the cells) that begins at `from`, or null. */
export function readLineTable(lines: readonly SourceLine[], from: number, end: number): Table | null {
  const first = lines[from];
  if (!first || first.text === '' || first.raw.length > MAX_LINE) return null;
  const raw = readPiped(lines, from, end) ?? readTabbed(lines, from, end) ?? readSpaced(lines, from, end);
  return raw ? assemble(lines, raw, from) : null;
}

function assemble(lines: readonly SourceLine[], raw: RawTable, from: number): Table {
  const span = (row: RawRow) => ({ from: lines[row.from]?.number ?? 1, to: lines[row.to]?.number ?? 1 });
  const headerCount = countHeaderRows(raw);
  const headerRows = raw.rows.slice(0, headerCount);
  const width = Math.max(...headerRows.map((row) => row.cells.length));
  const names = headerRows.filter((row) => !isColumnNumbering(row.cells));
  const columns = Array.from({ length: width }, (_, column) => columnName(names, column));
  const firstKey = rowKey(headerRows[0]?.cells ?? []);
  const repeated: { from: number; to: number }[] = [];
  const rows: TableLine[] = [];
  for (const row of raw.rows.slice(headerCount)) {
    if (rowKey(row.cells) === firstKey) {
      repeated.push(span(row));
    } else if (row.cells.some((cell) => cell !== '')) {
      rows.push({ ...fitCells(row.cells, columns), lines: span(row) });
    }
  }
  const header = headerRows.map((row) => ({ cells: row.cells, lines: span(row) }));
  return { header, columns, rows, from, to: raw.to, repeated };
}

/** Header rows end at the first row with a number in front; a row of column numbers still belongs to them. */
function countHeaderRows(raw: RawTable): number {
  let count = raw.headerRows ?? 0;
  if (count === 0) {
    const isNumbered = isNumberColumnName(bareLine(raw.rows[0]?.cells[0] ?? ''));
    count = 1;
    while (isNumbered && count < MAX_HEADER_ROWS && count + 1 < raw.rows.length) {
      const cell = raw.rows[count]?.cells[0] ?? '';
      if (cell !== '' && !isNumberColumnName(cell)) break;
      count += 1;
    }
  }
  while (
    count < MAX_HEADER_ROWS &&
    count + 1 < raw.rows.length &&
    isSubHeader(raw.rows[count - 1], raw.rows[count])
  ) {
    count += 1;
  }
  if (count + 1 < raw.rows.length && isColumnNumbering(raw.rows[count]?.cells ?? [])) count += 1;
  return Math.min(count, raw.rows.length - 1) || 1;
}

/** A row below merged header cells that names their parts: words only, and none under the columns in front. */
function isSubHeader(above: RawRow | undefined, row: RawRow | undefined): boolean {
  if (!above || !row || row.cells[0] !== '' || row.cells[1] !== '') return false;
  const filled = row.cells.map((cell, at) => (cell === '' ? -1 : at)).filter((at) => at >= 0);
  const isSplit = filled.some((at) => above.cells[at] === '' || above.cells[at] === above.cells[at - 1]);
  return filled.length >= 2 && isSplit && filled.every((at) => !/^[\d.,%]+$/.test(row.cells[at] ?? ''));
}

function columnName(headerRows: readonly RawRow[], column: number): string {
  const parts: string[] = [];
  for (const [at, row] of headerRows.entries()) {
    let cell = row.cells[column] ?? '';
    // A cell merged over several columns stands in the first of them.
    const isSplit = headerRows.slice(at + 1).some((below) => (below.cells[column] ?? '') !== '');
    for (let left = column; cell === '' && isSplit && left > 0; left -= 1) cell = row.cells[left - 1] ?? '';
    if (cell !== '' && parts.at(-1) !== cell) parts.push(cell);
  }
  return parts.join(' ');
}

function rowKey(cells: readonly string[]): string {
  return cells.map(cellKey).join('|');
}

function fitCells(cells: readonly string[], columns: readonly string[]): { cells: string[]; isRagged?: boolean } {
  const width = columns.length;
  if (cells.length === width) return { cells: [...cells] };
  const filled = cells.filter((cell) => cell !== '');
  // A group's title, its number before it or not.
  if (cells.length < width && filled.length <= 2)
    return { cells: [...cells, ...new Array(width - cells.length).fill('')] };
  if (cells.length < width && filled.length === cells.length)
    return { cells: alignUnits(cells, columns), isRagged: true };
  if (cells.length < width) return { cells: [...cells, ...new Array(width - cells.length).fill('')], isRagged: true };
  const rest = cells
    .slice(width - 1)
    .filter(Boolean)
    .join(' ');
  const isRagged = cells.slice(width).some((cell) => cell !== '');
  return { cells: [...cells.slice(0, width - 1), rest], ...(isRagged ? { isRagged } : {}) };
}
