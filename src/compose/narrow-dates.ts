import { findTimes } from '../text/dates.js';
import { foldedSyllables } from '../text/normal-form.js';

/**
 * "báo cáo 06 tháng trước ngày 05/6, báo cáo năm trước ngày 25/11 gửi Sở …": of several days in a row the one that the
 * folded question names by a word the others lack, with what the last one shares with all. Else the text as it is.
 */
export function narrowToAsked(frame: string, text: string): string {
  const pieces = datedPieces(text);
  if (pieces.length < 2) return text;
  const asked = new Set(foldedSyllables(frame));
  const words = pieces.map((piece) => new Set(subjectOf(piece)));
  const named = words.map((own, at) =>
    [...own].some((word) => asked.has(word) && words.every((other, index) => index === at || !other.has(word))),
  );
  if (named.filter(Boolean).length !== 1) return text;
  const at = named.indexOf(true);
  const last = pieces.length - 1;
  return at === last ? (pieces[at] as string) : `${pieces[at]}${tailOf(pieces[last] as string)}`;
}

/** The text cut at commas and "và" so that each piece says by when of something of its own; one piece where it cannot be. */
function datedPieces(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: glue } of text.matchAll(/,\s+|\s+và\s+/gu)) {
    if (!isDated(text.slice(from, index)) || !isDated(text.slice(index + glue.length))) continue;
    pieces.push(text.slice(from, index));
    from = index + glue.length;
  }
  pieces.push(text.slice(from));
  return pieces.every((piece) => isDated(piece) && subjectOf(piece).length > 0) ? pieces : [text];
}

function dueTimes(piece: string): ReturnType<typeof findTimes> {
  return findTimes(piece).filter(({ kind, aim }) => aim && (kind === 'date' || kind === 'month'));
}

function isDated(piece: string): boolean {
  return dueTimes(piece).length > 0;
}

/** The syllables before the first day: what is due then. */
function subjectOf(piece: string): string[] {
  return foldedSyllables(piece.slice(0, dueTimes(piece)[0]?.start ?? 0));
}

/** What stands behind the last time: "gửi Sở …". */
function tailOf(piece: string): string {
  return piece.slice(dueTimes(piece).at(-1)?.end ?? piece.length);
}
