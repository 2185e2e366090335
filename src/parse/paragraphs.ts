import { bulletSign, isSuccessor, type Marker, type MarkerFamily, readMarker } from './markers.js';
import { isEnactingFormula } from './sections.js';
import type { SourceLine } from './source-lines.js';
import {
  endMark,
  endsDangling,
  endsSentence,
  isCapitals,
  startsDigit,
  startsLower,
  startsUpper,
} from './text-shape.js';
import { isDoubleSpaced, type LineStyle, lengthWithNext, measureStyles } from './wrapping.js';

/** A paragraph as its author wrote it: hard-wrapped lines joined, a cut by a page break mended. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly marker: Marker | null;
  readonly indent: number;
  readonly lines: { readonly from: number; readonly to: number };
}

/** What stands between a line and the written line before it. */
type Gap = 'none' | 'blank' | 'page';

/** A shorter line in capitals is an abbreviation. */
const MIN_HEADING_LENGTH = 8;

/** An open paragraph while its lines are gathered. */
interface Open {
  readonly pieces: string[];
  readonly first: SourceLine;
  last: SourceLine;
  length: number;
  readonly marker: Marker | null;
  readonly isTitle: boolean;
}

/** Words that a dash joins and a wrap may part: "Lao động⏎- Thương binh", "kinh tế⏎- xã hội". */
const DASH_COMPOUNDS =
  /(?:lao động\n(?:thương binh|tb)|kinh tế\n(?:xã hội|chính trị|kỹ thuật)|chính trị\n(?:xã hội|tư tưởng)|tự do\n|độc lập\n|văn hóa\n(?:xã hội|thể thao)|an toàn\n(?:vệ sinh)|giáo dục\n(?:đào tạo|nghề nghiệp)|khoa học\n(?:công nghệ|kỹ thuật)|thương binh\n(?:xã hội)|cung\ncầu|công\ntư|quốc phòng\n(?:an ninh)|an ninh\n(?:quốc phòng|trật tự))/u;

/** A line broken inside `Điều 1.` */
const STRUCTURE_WORD = /^[*_]*(?:Điều|ĐIỀU|Chương|CHƯƠNG|Mục|MỤC|Phần|PHẦN)$/u;

/**
 * The paragraphs of the given lines (blank ones mark gaps; rules, tables and page furniture are already taken
 * out, and an entry of null stands for a page break where furniture was). Each line goes into exactly one.
 */
export function joinParagraphs(lines: readonly (SourceLine | null)[]): Paragraph[] {
  const blocks = splitBlocks(lines);
  const doubleSpaced = isDoubleSpaced(blocks.map((block) => block.lines));
  const styles = doubleSpaced
    ? measureStyles([blocks.flatMap((block) => block.lines)])
    : measureStyles(blocks.map((block) => block.lines));
  const joiner = new Joiner();
  for (const [at, block] of blocks.entries()) {
    const style = styles[doubleSpaced ? 0 : at];
    if (!style) continue;
    for (const [index, line] of block.lines.entries()) {
      const gap = index > 0 ? 'none' : doubleSpaced && block.gap === 'blank' ? 'none' : block.gap;
      joiner.add(line, gap, style);
    }
  }
  return joiner.finish();
}

function splitBlocks(lines: readonly (SourceLine | null)[]): { lines: SourceLine[]; gap: Gap }[] {
  const blocks: { lines: SourceLine[]; gap: Gap }[] = [];
  let current: SourceLine[] = [];
  let gap: Gap = 'blank';
  for (const line of lines) {
    if (line && line.text !== '') {
      if (current.length === 0) blocks.push({ lines: current, gap });
      current.push(line);
      if (line.hasPageBreak && current.length > 1) {
        current.pop();
        current = [line];
        blocks.push({ lines: current, gap: 'page' });
      }
      gap = 'blank';
    } else {
      if (current.length > 0) gap = 'blank';
      if (line === null || line.hasPageBreak) gap = 'page';
      current = [];
    }
  }
  return blocks;
}

class Joiner {
  private readonly done: Paragraph[] = [];
  private readonly lastOfSeries = new Map<string, Marker>();
  private open: Open | null = null;

  add(line: SourceLine, gap: Gap, style: LineStyle): void {
    const sign = readMarker(line.text);
    const read = sign ? this.settleSeries(sign) : null;
    const marker = read && this.isPlausible(read, line, gap, style) ? read : null;
    if (this.open && !marker && this.isContinuation(this.open, line, gap, style)) {
      this.open.pieces.push(line.text);
      this.open.last = line;
      this.open.length += line.text.length + 1;
      return;
    }
    this.close();
    if (marker) this.lastOfSeries.set(seriesKey(marker), marker);
    const isTitle = marker?.family !== 'bullet' && isCapitals(line.text) && line.text.length <= 300;
    this.open = { pieces: [line.text], first: line, last: line, length: line.text.length, marker, isTitle };
  }

  finish(): Paragraph[] {
    this.close();
    return this.done;
  }

  private close(): void {
    if (!this.open) return;
    const { pieces, first, last } = this.open;
    const text = pieces.join(' ');
    const lines = { from: first.number, to: last.number };
    this.done.push({ type: 'paragraph', text, marker: joinedMarker(text, this.open), indent: first.indent, lines });
    this.open = null;
  }

  /** `C.` may be a hundred or the third letter, `i)` a one or a letter: the series it continues decides. */
  private settleSeries(marker: Marker): Marker {
    const lastOf = (family: MarkerFamily) => this.lastOfSeries.get(family);
    if (marker.family === 'roman' && marker.value.length === 1) {
      const upper: Marker = {
        ...marker,
        family: 'upper',
        ordinal: marker.value.charCodeAt(0) - 64 + (marker.value > 'D' ? 1 : 0),
      };
      const lastUpper = lastOf('upper');
      const lastRoman = lastOf('roman');
      const continuesRoman = marker.value === 'I' || (lastRoman !== undefined && isSuccessor(lastRoman, marker));
      const continuesUpper = lastUpper !== undefined && isSuccessor(lastUpper, upper);
      return (continuesUpper && (marker.value !== 'I' || lastUpper.value === 'H')) ||
        (!continuesRoman && marker.ordinal >= 50)
        ? upper
        : marker;
    }
    if (marker.family === 'letter' && /^[ivx]$/.test(marker.value)) {
      const ordinal = marker.value === 'i' ? 1 : marker.value === 'v' ? 5 : 10;
      const lastLetter = lastOf('letter');
      const lastSmall = lastOf('lower-roman');
      const continuesLetters = lastLetter !== undefined && isSuccessor(lastLetter, marker);
      const continuesSmall = marker.value === 'i' || lastSmall?.ordinal === ordinal - 1;
      if (!continuesLetters && continuesSmall) return { ...marker, family: 'lower-roman', ordinal };
    }
    return marker;
  }

  /** Whether a sign at the beginning of a line opens a paragraph, or is a piece of the sentence before it. */
  private isPlausible(marker: Marker, line: SourceLine, gap: Gap, style: LineStyle): boolean {
    const open = this.open;
    const last = this.lastOfSeries.get(seriesKey(marker));
    const isNext = last ? isSuccessor(last, marker) : marker.ordinal === 1;
    if (marker.family === 'upper' && !isNext && marker.ordinal !== 1) return false;
    if (!open) return true;
    const before = open.last.text;
    if (STRUCTURE_WORD.test(before)) return false;
    if (marker.family === 'bullet') return isPlausibleBullet(open, marker, line.text, gap, style);
    if (marker.family === 'note') return gap !== 'none' || endsSentence(before);
    if (endsDangling(before, line.text) && !(gap !== 'none' && isNext)) return false;
    if (marker.family === 'part' || marker.family === 'chapter' || marker.family === 'article') return true;
    if (gap !== 'none' || endsSentence(before) || !style.isWrapped) return true;
    return isNext || marker.ordinal === 1 || line.indent > open.last.indent + 1;
  }

  private isContinuation(open: Open, line: SourceLine, gap: Gap, style: LineStyle): boolean {
    const text = line.text;
    if (isEnactingFormula(text) || isEnactingFormula(open.last.text)) return false;
    if (STRUCTURE_WORD.test(open.last.text)) return true;
    // "Chương I" or "1." alone on its line: the title stands on the next.
    if (open.marker && open.marker.rest === '' && open.pieces.length === 1) return open.marker.family !== 'note';
    const isWordless = !/\p{L}/u.test(text);
    if (open.isTitle) {
      // A heading in capitals ends where small letters begin.
      if (!isWordless && !isCapitals(text)) return false;
      return gap === 'none' || endMark(open.last.text) === ',' || endsDangling(open.last.text, text);
    }
    if (isCapitals(text) && text.length >= MIN_HEADING_LENGTH && !endsDangling(open.last.text)) return false;
    if (gap === 'none' && style.isWrapped) return isWrappedContinuation(open, line, style);
    return isCut(open, text, gap);
  }
}

/** The rest of a marker grew with the lines joined; what the sign is was settled with its neighbours in view. */
function joinedMarker(text: string, { pieces, first, marker }: Open): Marker | null {
  if (pieces.length === 1) return marker;
  const read = marker || STRUCTURE_WORD.test(first.text) ? readMarker(text) : null;
  return read && marker ? { ...marker, rest: read.rest } : read;
}

function seriesKey(marker: Marker): string {
  return marker.family === 'decimal' ? `decimal${marker.levels}` : marker.family;
}

function isPlausibleBullet(open: Open, marker: Marker, text: string, gap: Gap, style: LineStyle): boolean {
  if (bulletSign(marker.printed) !== '-' || endMark(open.last.text) !== '') return true;
  // "Covid⏎-19"
  if (/^[-–]\d/.test(text)) return false;
  const words = open.last.text.slice(-40).toLowerCase().split(' ').slice(-2).join(' ');
  if (DASH_COMPOUNDS.test(`${words}\n${marker.rest.slice(0, 20).toLowerCase()}`)) return false;
  // "giai đoạn 2021⏎- 2025"
  if (/\d$/.test(open.last.text) && /^\d{2,4}(?!\d)/.test(marker.rest)) return false;
  if (!startsLower(marker.rest) || open.marker?.family === 'bullet') return true;
  // "kinh tế⏎- xã hội": only a full line or a long paragraph breaks at its dash.
  return gap === 'none' ? !style.isWrapped || open.last.text.length < style.width * 0.5 : open.length < 100;
}

/** The same where lines are filled: one with room for the next word ended its paragraph. */
function goesOnWhereFilled(open: Open, line: SourceLine, style: LineStyle): boolean {
  const last = open.last;
  const ended = endsSentence(last.text);
  const room = lengthWithNext(last, line);
  if (room >= style.fill) return line.indent < style.indent + 3 || !ended;
  if (ended) return false;
  if (endMark(last.text) === ',' || endsDangling(last.text, line.text) || startsLower(line.text)) return true;
  // A title ends without a full stop; a sentence hardly does, so its line has to be clearly short.
  const isTitle = open.marker !== null && open.marker.family !== 'bullet' && open.length <= 250;
  return !isTitle && room >= style.fill * 0.9;
}

/** A paragraph in a wrapped block goes on, unless its last line ended early with a sentence or as a title. */
function isWrappedContinuation(open: Open, line: SourceLine, style: LineStyle): boolean {
  const last = open.last;
  if (style.fill > 0) return goesOnWhereFilled(open, line, style);
  const isShort = last.text.length < style.width * 0.7;
  if (!endsSentence(last.text)) {
    if (endMark(last.text) === ',' || endsDangling(last.text) || style.hasShortFirstLines) return true;
    const isTitleLine = open.marker !== null && open.pieces.length === 1 && open.marker.family !== 'bullet';
    return !(isTitleLine && last.text.length < style.width * 0.6 && startsUpper(line.text));
  }
  if (startsLower(line.text)) return true;
  if (line.indent >= style.indent + 3) return false;
  return !isShort;
}

function hasOpenBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** True when the sentence stopped in the middle and `text` goes on with it. */
function isCut(open: Open, text: string, gap: Gap): boolean {
  const before = open.last.text;
  const mark = endMark(before);
  if (mark === ',') return true;
  // Long items that go on in small letters were cut behind a semicolon; short ones are a list. One with a number of its
  // own does not go on in an unmarked item, so what the next page begins with is the rest of it.
  if (mark === ';') return startsLower(text) && (open.length >= 100 || (gap === 'page' && open.marker !== null));
  if (mark !== '') return false;
  if (gap !== 'none' && hasOpenBracket(before)) return true;
  if (endsDangling(before, text) || startsLower(text)) return true;
  // A dash that was found to be no bullet: "năm học 2026⏎⏎- 2027".
  if (readMarker(text)?.family === 'bullet') return true;
  if (startsDigit(text) && open.length >= 80) return true;
  return gap === 'page' && open.length >= 120 && before.length >= 40;
}
