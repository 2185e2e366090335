import { isAnnexHeading, isLetterheadStart, isSignOffStart } from '../sections.js';
import type { SourceLine } from '../source-lines.js';
import { opensNumberName } from './wrapped-columns.js';

/** One cell of a flattened table: a paragraph, or an empty cell left as a non-breaking space. */
export interface Unit {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Cells read on demand, so that a region costs no more than its own length. */
export class UnitReader {
  private readonly units: Unit[] = [];
  /** A cell is a line, not a paragraph: no blank lines part them. */
  readonly byLine: boolean;
  private next: number;
  private isDone = false;

  constructor(
    private readonly lines: readonly SourceLine[],
    from: number,
    private readonly end: number,
  ) {
    this.next = from;
    const isSplit = opensNumberName(lines[from]?.text ?? '', lines[from + 1]?.text ?? '');
    const below = lines[from + (isSplit ? 2 : 1)];
    this.byLine = below !== undefined && below.text !== '' && !below.isRule;
  }

  at(index: number): Unit | undefined {
    while (this.units.length <= index && !this.isDone) this.read();
    return this.units[index];
  }

  slice(from: number, to: number): string[] {
    const texts: string[] = [];
    for (let index = from; index < to; index += 1) texts.push(this.at(index)?.text ?? '');
    return texts;
  }

  private read(): void {
    while (this.next < this.end && this.isGap(this.next)) this.next += 1;
    if (this.next >= this.end || isHardStop(this.lines, this.next, this.end)) {
      this.isDone = true;
      return;
    }
    const from = this.next;
    const pieces: string[] = [];
    do {
      const line = this.lines[this.next];
      if (line?.text) pieces.push(line.text);
      this.next += 1;
    } while (!this.byLine && pieces.length > 0 && this.next < this.end && this.lines[this.next]?.text !== '');
    this.units.push({ text: pieces.join(' '), from, to: this.next });
  }

  private isGap(index: number): boolean {
    const line = this.lines[index];
    return line !== undefined && line.text === '' && !line.isEmptyCell;
  }
}

/** What cannot stand in a cell. */
function isHardStop(lines: readonly SourceLine[], index: number, end: number): boolean {
  const line = lines[index];
  if (!line || line.text === '') return false;
  return isAnnexHeading(line, 'body') || isSignOffStart(lines, index, end) || isLetterheadStart(lines, index, end);
}
