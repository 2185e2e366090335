import { readMarker } from './markers.js';
import type { SourceLine } from './source-lines.js';
import { endMark, startsDigit, startsLower } from './text-shape.js';

/** How the lines of a block without blank lines relate: wrapped pieces of paragraphs, or a paragraph each. */
export interface LineStyle {
  readonly isWrapped: boolean;
  /** The length a full line has, in characters. */
  readonly width: number;
  /** Every first line of a paragraph breaks early, so a short one does not mean that the paragraph ends. */
  readonly hasShortFirstLines: boolean;
  /** Lines are filled until the next word goes over this length, so one with room for it ends its paragraph; 0: not so. */
  readonly fill: number;
  /** The indent of lines that go on, so that a deeper one begins a paragraph. */
  readonly indent: number;
}

const NOT_WRAPPED: LineStyle = { isWrapped: false, width: 0, hasShortFirstLines: false, fill: 0, indent: 0 };
/** Blocks of fewer lines are judged together, since one alone shows too little. */
const MIN_BLOCK = 6;
/** Wrapped text hardly ever has longer lines. */
const MAX_WRAPPED_WIDTH = 170;
const MIN_RUN_ON_SHARE = 0.35;
const MIN_LOWER_SHARE = 0.5;
/** A few lines are cut early for other reasons. */
const EARLY_SHARE = 0.03;
const MIN_FILL_SHARE = 0.75;

/**
 * The style of each block (a run of written lines with no blank one between), by the index of its first line.
 * `blocks` hold the lines of the body without tables and page furniture.
 */
export function measureStyles(blocks: readonly (readonly SourceLine[])[]): LineStyle[] {
  const small = styleOf(blocks.filter((block) => block.length < MIN_BLOCK));
  const all = styleOf(blocks);
  return blocks.map((block) => {
    if (block.length < MIN_BLOCK) return small;
    const own = styleOf([block]);
    // Among wrapped blocks one of titles and short points may not look like one.
    return !own.isWrapped && all.isWrapped && fits(block, all) ? all : own;
  });
}

function fits(block: readonly SourceLine[], { width }: LineStyle): boolean {
  return block.every((line) => lengthOf(line) <= width * 1.15);
}

/** True when every wrapped line stands alone between blank ones, as some converters leave a page. */
export function isDoubleSpaced(blocks: readonly (readonly SourceLine[])[]): boolean {
  if (blocks.length < 10) return false;
  const singles = blocks.filter((block) => block.length === 1);
  if (singles.length < blocks.length * 0.95) return false;
  return styleOf([singles.map((block) => block[0]).filter((line) => line !== undefined)]).isWrapped;
}

function styleOf(blocks: readonly (readonly SourceLine[])[]): LineStyle {
  let pairs = 0;
  let runOn = 0;
  let lower = 0;
  let firstLines = 0;
  const lengths: number[] = [];
  const broken: number[] = [];
  const indents: number[] = [];
  const filled: number[] = [];
  for (const block of blocks) {
    for (let index = 0; index + 1 < block.length; index += 1) {
      const line = block[index];
      const next = block[index + 1];
      if (!line || !next) continue;
      pairs += 1;
      lengths.push(lengthOf(line));
      const mark = endMark(line.text);
      if ((mark !== '' && mark !== ',') || readMarker(next.text)) continue;
      runOn += 1;
      if (startsLower(next.text) || startsDigit(next.text)) {
        lower += 1;
        indents.push(next.indent);
        filled.push(lengthWithNext(line, next));
      }
      if (readMarker(line.text) && startsLower(next.text)) {
        firstLines += 1;
        broken.push(line.text.length);
      }
    }
  }
  // Titles above paragraphs run on as well, but into a capital.
  if (pairs === 0 || runOn / pairs < MIN_RUN_ON_SHARE || lower / runOn < MIN_LOWER_SHARE) return NOT_WRAPPED;
  const width = percentile(lengths, 0.9);
  if (width > MAX_WRAPPED_WIDTH) return NOT_WRAPPED;
  const early = filled.length >= 5 ? percentile(filled, EARLY_SHARE) : 0;
  const fill = early >= width * MIN_FILL_SHARE ? early : 0;
  const isShort = fill === 0 && firstLines >= 3 && percentile(broken, 0.5) < width * 0.7;
  return { isWrapped: true, width, hasShortFirstLines: isShort, fill, indent: percentile(indents, 0.5) };
}

/** The length of a line on paper, its indent included. */
function lengthOf(line: SourceLine): number {
  return line.indent + line.text.length;
}

/** Its length, had the next line's first word been put on it. */
export function lengthWithNext(line: SourceLine, next: SourceLine): number {
  return lengthOf(line) + 1 + (next.text.indexOf(' ') < 0 ? next.text.length : next.text.indexOf(' '));
}

function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
