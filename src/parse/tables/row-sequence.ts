import type { RowNumber } from './table.js';

/** Follows the numbers of a table's rows and tells which may come next. */
export class RowSequence {
  private roman = 0;
  private upper = 0;
  private letter = 0;
  /** The last dotted number, part by part. */
  private decimal: number[] = [];

  /** True for the number that continues the count: the next one, the first below it, the next of any level above. */
  expects(row: RowNumber): boolean {
    if (row.family === 'roman') return row.ordinal === this.roman + 1 || (row.ordinal === 1 && this.roman === 0);
    if (row.family === 'upper') return row.ordinal === this.upper + 1;
    if (row.family === 'letter') return row.ordinal === 1 || row.ordinal === this.letter + 1 || row.value === 'đ';
    const parts = row.value.split('.').map(Number);
    if (parts.length === 1) return parts[0] === 1 || parts[0] === (this.decimal[0] ?? 0) + 1;
    const sameGroup = parts.slice(0, -1).every((part, at) => part === this.decimal[at]);
    if (sameGroup) return row.ordinal === (this.decimal[parts.length - 1] ?? 0) + 1;
    return row.ordinal === 1;
  }

  /** True for a number that may stand here although one was left out or misprinted. */
  tolerates(row: RowNumber): boolean {
    if (this.expects(row)) return true;
    if (row.family === 'roman') return row.ordinal > this.roman && row.ordinal <= this.roman + 3;
    if (row.family !== 'decimal') return false;
    const last = this.decimal[row.levels - 1] ?? 0;
    return row.levels > 1 || (row.ordinal >= last && row.ordinal <= last + 3);
  }

  accept(row: RowNumber): void {
    if (row.family === 'roman') this.roman = row.ordinal;
    else if (row.family === 'upper') this.upper = row.ordinal;
    else if (row.family === 'decimal') this.decimal = row.value.split('.').map(Number);
    this.letter = row.family === 'letter' ? row.ordinal : 0;
    if (row.family === 'upper') this.roman = 0;
  }
}
