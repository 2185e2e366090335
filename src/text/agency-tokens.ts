import { canonicalSyllable } from './normal-form.js';

/**
 * A word of official text, or a boundary. Boundaries: `,` · `;` · `.` end of a sentence · `\n` new line with a list
 * mark, or a blank line · `(` bracket, quote, colon and the like. A word of a document number has the key `#`.
 */
export interface NameToken {
  /** Canonical syllable, or the boundary. */
  readonly key: string;
  /** Offsets in the given text, UTF-16 units; a boundary's are those of the gap it stands for. */
  readonly start: number;
  readonly end: number;
  readonly isWord: boolean;
  /** The first letter is upper case. */
  readonly isCapital: boolean;
  /** Every letter is upper case, and there are at least two. */
  readonly isUpper: boolean;
  /** A dash with a space on both sides stands before it. */
  readonly afterDash: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** `178/TTr-SLĐTBXH`, `42-NQ/TW`, `/KH-UBND`: acronyms in numbers are no mentions. */
const DOCUMENT_NUMBER =
  /\d[\p{L}\d.]*(?:[-/][\p{L}\d]+)*[-/]\p{Lu}[\p{L}\d]*(?:[-/]\p{Lu}[\p{L}\d]*)*|\/\p{Lu}{2,}-\p{Lu}+/gu;
const NEW_ITEM = /\n[ \t]*(?:[-–—+•*▪●]|\n)/u;
/** "2. ", "b) " at the start of a line. */
const MARK = /^(?:\d{1,2}|[a-zđ])[.)]\s/u;
const BRACKET = /[:()[\]"“”‘’'«»?!|…<>=]/u;

/**
 * Words and boundaries of a text, left to right. Single line breaks, dashes, `&`, `/` and dots inside abbreviations
 * (`TT.HĐND`, `TP. Huế`) are no boundaries: names run over them.
 */
export function tokenizeNames(text: string): NameToken[] {
  const numbers = [...text.matchAll(DOCUMENT_NUMBER)].map((match) => [match.index, match.index + match[0].length]);
  const tokens: NameToken[] = [];
  let at = 0;
  let previous = '';
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const gap = text.slice(at, start);
    const isNumbered = gap.includes('\n') && MARK.test(text.slice(start, start + 4));
    const boundary = isNumbered ? '\n' : boundaryOf(gap, previous);
    if (boundary !== null && tokens.length > 0) tokens.push(boundaryToken(boundary, at, start));
    const end = start + match[0].length;
    if (numbers.some(([from, to]) => start >= (from as number) && end <= (to as number))) {
      tokens.push({ ...boundaryToken('#', start, end), isWord: true });
    } else {
      tokens.push(wordToken(match[0], start, /\s[-–—]\s/u.test(gap)));
    }
    at = end;
    previous = match[0];
  }
  return tokens;
}

function boundaryOf(fullGap: string, previous: string): string | null {
  const gap = fullGap.replace(/^[)\]”"’»]+(?=\s*[,;.\n])/u, '');
  if (gap.includes(';')) return ';';
  if (NEW_ITEM.test(gap)) return '\n';
  if (BRACKET.test(gap)) return '(';
  if (gap.includes('.') && gap !== '.' && !/^tp$/iu.test(previous)) return '.';
  return gap.includes(',') ? ',' : null;
}

function boundaryToken(key: string, start: number, end: number): NameToken {
  return { key, start, end, isWord: false, isCapital: false, isUpper: false, afterDash: false };
}

function wordToken(raw: string, start: number, afterDash: boolean): NameToken {
  const upper = raw.toUpperCase();
  return {
    key: canonicalSyllable(raw),
    start,
    end: start + raw.length,
    isWord: true,
    isCapital: /^\p{Lu}/u.test(raw),
    isUpper: raw.length > 1 && raw === upper && raw !== raw.toLowerCase(),
    afterDash,
  };
}
