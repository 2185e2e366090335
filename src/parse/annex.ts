import { createDraft, type DraftClause } from './draft.js';
import { readLetterhead } from './letterhead.js';
import { readMarker } from './markers.js';
import { bareLine, isAnnexHeading } from './sections.js';
import type { SourceLine } from './source-lines.js';
import { isNumberColumnName } from './tables/table.js';
import { opensNumberName } from './tables/wrapped-columns.js';
import { endsDangling, endsSentence, isCapitals } from './text-shape.js';
import { isEnclosure } from './title.js';

/** A heading and title together are not longer than this. */
const MAX_HEADING_LINES = 8;
const MAX_TITLE_LENGTH = 300;

export interface AnnexHeading {
  readonly drafts: readonly DraftClause[];
  readonly annex: DraftClause;
  readonly next: number;
}

/**
 * The heading of an annex: `PHỤ LỤC`, its title, its "(Kèm theo …)" note, and a letterhead where one stands above.
 * Everything up to the next part hangs from it.
 */
export function readAnnexHeading(
  lines: readonly SourceLine[],
  from: number,
  end: number,
  count: number,
  document: number,
): AnnexHeading {
  let at = from;
  while (at < end && !isAnnexHeading(lines[at] ?? blank, 'signed')) at += 1;
  const number = lines[at]?.number ?? 1;
  const annex = createDraft({
    kind: 'heading',
    parent: null,
    address: count === 1 ? 'PL' : `PL${count}`,
    text: '',
    lines: { from: number, to: number },
    introduces: true,
    document,
  });
  const head = at > from ? readLetterhead(lines, from, at, { parent: annex, document }).drafts : [];
  const title = readTitle(lines, at, end);
  annex.text = title.text.join(' ');
  annex.lines = { from: number, to: title.to };
  const note = readNote(lines, title.next, end, annex, document);
  const isBare = annex.text.split(' ').length <= 4;
  const more = note && isBare ? readTitle(lines, note.next, end, true) : null;
  if (more && more.text.length > 0) annex.text = [annex.text, ...more.text].join(' ');
  const drafts = [annex, ...head, ...(note ? [note.draft] : [])];
  return { drafts, annex, next: more?.next ?? note?.next ?? title.next };
}

const blank: SourceLine = {
  number: 1,
  raw: '',
  text: '',
  indent: 0,
  isEmptyCell: false,
  isRule: false,
  hasPageBreak: false,
};

/** The title's lines: the first, then capitals, or one more paragraph in small letters below the bare word. */
function readTitle(lines: readonly SourceLine[], from: number, end: number, isBelowNote = false) {
  const text: string[] = [];
  let to = lines[from]?.number ?? 1;
  let next = from;
  let hasSentence = false;
  for (let index = from; index < end && text.length < MAX_HEADING_LINES; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) {
      if (hasSentence && text.length > 0) break;
      continue;
    }
    const bare = bareLine(line.text);
    const isFirst = text.length === 0 && index === from && !isBelowNote;
    if (!isFirst && (isEnclosure(bare) || !isTitleLine(lines, index, end, bare))) break;
    if (!isFirst && isAnnexHeading(line, 'body')) break;
    const goesOn = hasSentence || !isCapitals(bare);
    if (!isFirst && !isCapitals(bare) && endsSentence(bare)) break;
    if (!isFirst && goesOn && text.length >= 1 && !hasSentence && !canTakeSentence(text)) break;
    text.push(line.text);
    to = line.number;
    next = index + 1;
    hasSentence ||= !isFirst && !isCapitals(bare);
  }
  return { text, to, next };
}

/** A line with a row of cells, in any of the forms that keep a row on a line. */
const TABLE_LINE = /^\s*\||\t| \| .* \||^\s*(?:S?TT|Số TT)\s/iu;

/** A title in small letters follows only the bare `PHỤ LỤC II`, or goes on where capitals were cut. */
function canTakeSentence(text: readonly string[]): boolean {
  return text.length === 1 && (text[0] ?? '').length <= 16;
}

function isTitleLine(lines: readonly SourceLine[], index: number, end: number, bare: string): boolean {
  if (/^S(?:ố)?$/iu.test(bare) && opensNumberName(bare, lines[index + 1]?.text || (lines[index + 2]?.text ?? '')))
    return false;
  if (bare.length > MAX_TITLE_LENGTH || isNumberColumnName(bare) || TABLE_LINE.test(lines[index]?.raw ?? ''))
    return false;
  const marker = readMarker(bare);
  if (marker && !endsDangling(lines[index - 1]?.text ?? '')) return false;
  return index < end;
}

function readNote(
  lines: readonly SourceLine[],
  from: number,
  end: number,
  annex: DraftClause,
  document: number,
): { draft: DraftClause; next: number } | null {
  const text: string[] = [];
  let first = 0;
  let last = 0;
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) {
      if (text.length > 0) break;
      continue;
    }
    if (text.length === 0 && !isEnclosure(bareLine(line.text))) return null;
    text.push(line.text);
    first ||= index;
    last = index;
    if (/\)[\s*_.|]*$/.test(line.text) || text.length > 6) break;
  }
  if (text.length === 0) return null;
  const span = { from: lines[first]?.number ?? 1, to: lines[last]?.number ?? 1 };
  const draft = createDraft({
    kind: 'paragraph',
    parent: annex,
    address: 'KEM',
    text: text.join(' '),
    lines: span,
    document,
  });
  return { draft, next: last + 1 };
}
