import { readMarker } from './markers.js';
import {
  bareLine,
  documentTypeOf,
  isAnnexHeading,
  isBareDocumentType,
  isMotto,
  isNumberLine,
  isPlaceAndDateLine,
  isSignOffStart,
} from './sections.js';
import type { SourceLine } from './source-lines.js';
import { isCapitals, plainKey } from './text-shape.js';
import { CHROME_AFTER, ISSUER_WORDS } from './vocabulary.js';

/** How far from the top a letterhead is looked for, in written lines. */
const HEAD_LINES = 400;
/** A paragraph of this length before the letterhead, below a heading, is a text of its own and no site chrome. */
const LONG_PARAGRAPH = 200;

/**
 * The lines [from, to) that are the document. What a site puts before it ends where the letterhead begins, what it
 * puts after begins at a known first line (`Thuộc tính …`) behind the last signature, annex or `./.`.
 */
export function findDocumentBounds(lines: readonly SourceLine[]): { readonly from: number; readonly to: number } {
  const from = findStart(lines);
  return { from, to: findEnd(lines, from) };
}

function findStart(lines: readonly SourceLine[]): number {
  let opening = -1;
  let headings = 0;
  for (let index = 0, seen = 0; index < lines.length && seen < HEAD_LINES; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) continue;
    seen += 1;
    if (isLetterheadLine(line)) return walkUp(lines, index);
    if (opening < 0 && (isBareDocumentType(line) || /^Căn cứ\s/u.test(line.text))) opening = index;
    if (isOutlineHeading(line.text)) {
      headings += 1;
      if (opening < 0) opening = index;
    }
    if (opening >= 0 && headings > 0 && line.text.length >= LONG_PARAGRAPH) break;
  }
  return Math.max(opening, 0);
}

function isLetterheadLine(line: SourceLine): boolean {
  const bare = bareLine(line.text);
  return isMotto(bare) || isNumberLine(bare) || isPlaceAndDateLine(bare);
}

function isOutlineHeading(text: string): boolean {
  const marker = readMarker(text);
  if (!marker) return false;
  if (marker.family === 'article' || marker.family === 'part' || marker.family === 'chapter') return true;
  return marker.family === 'roman' && isCapitals(marker.rest);
}

/** From the first sure line of the letterhead up to the issuing body's name above it. */
function walkUp(lines: readonly SourceLine[], index: number): number {
  let start = index;
  for (let at = index - 1; at >= 0 && at >= index - 20; at -= 1) {
    const line = lines[at];
    if (!line) break;
    const bare = bareLine(line.text);
    if (bare === '' || line.isRule) continue;
    const isName = bare.length <= 80 && isCapitals(bare) && (bare.length <= 6 || ISSUER_WORDS.test(plainKey(bare)));
    const isHead = (isName && documentTypeOf(line) === null) || /^dự thảo/iu.test(bare);
    if (!isHead) break;
    start = at;
  }
  return start;
}

function findEnd(lines: readonly SourceLine[], from: number): number {
  let anchor = -1;
  for (let index = lines.length - 1; index >= from && anchor < 0; index -= 1) {
    const line = lines[index];
    if (!line || line.text === '') continue;
    if (
      /\.\/\.\s*$/.test(line.text.slice(-8)) ||
      isAnnexHeading(line, 'signed') ||
      isSignOffStart(lines, index, lines.length)
    ) {
      anchor = index;
    }
  }
  // Without any anchor the text may be an excerpt, in which a word such as "Đánh giá" is no chrome.
  if (anchor < 0) return lines.length;
  for (let index = anchor + 1; index < lines.length; index += 1) {
    const text = bareLine(lines[index]?.text ?? '');
    if (text !== '' && text.length <= 120 && /^[\p{Lu}©]/u.test(text) && CHROME_AFTER.test(plainKey(text)))
      return index;
  }
  return lines.length;
}
