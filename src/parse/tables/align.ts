import { columnType, fitOf } from './table.js';

/** Rows with more units than this are split plainly from the left; no real row comes near it. */
const MAX_UNITS = 40;
const EMPTY_COLUMN = -1.5;
/** With more units than columns nothing was lost, so a column has no reason to be empty. */
const EMPTY_DESPITE_EXCESS = -6;
const SAME_CELL = -0.5;
const SAME_CELL_IN_TEXT = -0.3;
const GOES_ON = 1;

/**
 * Puts the units of a row (paragraphs or lines that were cells, some split in two, some lost) into its columns, in
 * order, so that years stand under the years and agencies under the agencies: the best-fitting monotone alignment.
 * Cost is units × columns. Units that share a cell are joined with one space.
 */
export function alignUnits(units: readonly string[], columns: readonly string[]): string[] {
  const width = columns.length;
  if (units.length === width) return [...units];
  if (units.length > MAX_UNITS) return [...units.slice(0, width - 1), units.slice(width - 1).join(' ')];
  const types = columns.map(columnType);
  const emptyColumn = units.length > width ? EMPTY_DESPITE_EXCESS : EMPTY_COLUMN;
  const textColumn = Math.max(types.indexOf('text'), 0);
  // best[u][c]: units before u placed, the last of them in column c; `fresh` says whether it opened that column.
  const best: number[][] = Array.from({ length: units.length + 1 }, () => new Array<number>(width).fill(-Infinity));
  const from: number[][] = Array.from({ length: units.length + 1 }, () => new Array<number>(width).fill(-1));
  for (const [at, unit] of units.entries()) {
    for (let column = 0; column < width; column += 1) {
      const fit = fitOf(unit, types[column] ?? 'text');
      if (at === 0) {
        set(best, from, 1, column, fit + emptyColumn * column, -1);
        continue;
      }
      for (let before = 0; before <= column; before += 1) {
        const base = best[at]?.[before] ?? -Infinity;
        const shared = (column === textColumn ? SAME_CELL_IN_TEXT : SAME_CELL) + bond(units[at - 1] ?? '', unit);
        const step = before === column ? shared + (unit === '' ? -2 : 0) : emptyColumn * (column - before - 1);
        // The number's cell holds one unit only.
        if (before === column && column === 0) continue;
        set(best, from, at + 1, column, base + fit + step, before);
      }
    }
  }
  return collect(units, width, best, from, emptyColumn);
}

/**
 * What speaks for two units being of one cell: a list cut after `;` or `,`, a sentence cut in the middle, items of
 * one list. An item after something that is none rather begins a cell.
 */
function bond(before: string, unit: string): number {
  const isItem = (text: string) => /^[-–+•]/.test(text);
  if (isItem(unit)) return isItem(before) ? GOES_ON : -GOES_ON;
  return /[;,]$/.test(before) || /^\p{Ll}/u.test(unit) ? GOES_ON : 0;
}

function set(best: number[][], from: number[][], row: number, column: number, score: number, origin: number): void {
  const scores = best[row];
  const origins = from[row];
  if (!scores || !origins || score <= (scores[column] ?? -Infinity)) return;
  scores[column] = score;
  origins[column] = origin;
}

function collect(
  units: readonly string[],
  width: number,
  best: number[][],
  from: number[][],
  emptyColumn: number,
): string[] {
  let column = 0;
  let top = -Infinity;
  for (let at = 0; at < width; at += 1) {
    const score = (best[units.length]?.[at] ?? -Infinity) + emptyColumn * (width - 1 - at);
    if (score > top) {
      top = score;
      column = at;
    }
  }
  const cells: string[][] = Array.from({ length: width }, () => []);
  for (let row = units.length; row > 0; row -= 1) {
    cells[column]?.unshift(units[row - 1] ?? '');
    column = Math.max(from[row]?.[column] ?? 0, 0);
  }
  return cells.map((cell) => cell.filter(Boolean).join(' '));
}
