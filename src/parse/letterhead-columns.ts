import { collapseSpace, fold } from '../text/normal-form.js';
import { isNumberLine } from './sections.js';
import type { SourceLine } from './source-lines.js';

/** Lines longer than this are no letterhead and stay whole. */
const MAX_LINE = 2000;

/** One line of the letterhead as its columns. Spaces, tabs and pipes part them; else the fixed words do. */
export function splitColumns(line: SourceLine): string[] {
  if (line.raw.length > MAX_LINE) return [line.text];
  const segments: string[] = [];
  for (const cell of line.raw.split(/\s*[|\t]\s*|\s{2,}/)) {
    const bare = collapseSpace(cell.replace(/[*_#]+|[-–—]{3,}/g, ' '));
    if (!/[\p{L}\p{N}]/u.test(bare)) continue;
    segments.push(...splitFixedWords(bare));
  }
  return joinNumber(segments);
}

function splitFixedWords(text: string): string[] {
  const key = alignedFold(text);
  const national = key.search(/cong h..? xa hoi chu nghia|doc lap\s*[-–—.]\s*tu do|dang cong san viet nam/);
  if (national > 0) return [text.slice(0, national).trim(), text.slice(national)];
  // "Số: 12/KH-UBND Bến Tre, ngày 02 tháng 8 năm 2021"
  if (text.length > 200) return [text];
  const both = /^(Số\s*:?\s*[\d.…_\s]*\S*[-/]\S+)\s+(\p{Lu}.*,?\s*ngày.*)$/u.exec(text);
  return both && isNumberLine(both[1] ?? '') ? [both[1] ?? '', both[2] ?? ''] : [text];
}

/** "Số:      /KH-UBND" was split at its blanks. */
function joinNumber(segments: readonly string[]): string[] {
  const joined: string[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last !== undefined && /^Số\s*:?[\s\d.…_]*$/iu.test(last) && /^[\d./-]/.test(segment)) {
      joined[joined.length - 1] = `${last} ${segment}`;
    } else if (
      last !== undefined &&
      /(?:ngày|tháng|năm)[\s\d.…_]*$/iu.test(last) &&
      /^(?:tháng|năm|\d)/iu.test(segment)
    ) {
      joined[joined.length - 1] = `${last} ${segment}`;
    } else {
      joined.push(segment);
    }
  }
  return joined;
}

/** Folded, with every UTF-16 unit at its place, so that a position in it is one in the text. */
function alignedFold(text: string): string {
  let key = '';
  for (let index = 0; index < text.length; index += 1) {
    const folded = fold(text[index] ?? '');
    key += folded.length === 1 ? folded : (text[index] ?? '');
  }
  return key;
}
