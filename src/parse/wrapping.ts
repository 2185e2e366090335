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
}

const NOT_WRAPPED: LineStyle = { isWrapped: false, width: 0, hasShortFirstLines: false };
/** Blocks of fewer lines are judged together, since one alone shows too little. */
const MIN_BLOCK = 6;
/** Wrapped text hardly ever has longer lines. */
const MAX_WRAPPED_WIDTH = 170;
const MIN_RUN_ON_SHARE = 0.35;
const MIN_LOWER_SHARE = 0.5;

/**
 * The style of each block (a run of written lines with no blank one between), by the index of its first line.
 * `blocks` hold the lines of the body without tables and page furniture.
 */
export function measureStyles(blocks: readonly (readonly SourceLine[])[]): LineStyle[] {
  const small = styleOf(blocks.filter((block) => block.length < MIN_BLOCK));
  return blocks.map((block) => (block.length < MIN_BLOCK ? small : styleOf([block])));
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
  for (const block of blocks) {
    for (let index = 0; index + 1 < block.length; index += 1) {
      const line = block[index];
      const next = block[index + 1];
      if (!line || !next) continue;
      pairs += 1;
      lengths.push(line.text.length);
      const mark = endMark(line.text);
      if ((mark !== '' && mark !== ',') || readMarker(next.text)) continue;
      runOn += 1;
      if (startsLower(next.text) || startsDigit(next.text)) lower += 1;
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
  const isShort = firstLines >= 3 && percentile(broken, 0.5) < width * 0.7;
  return { isWrapped: true, width, hasShortFirstLines: isShort };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
