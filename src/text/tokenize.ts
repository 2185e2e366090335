import { canonicalSyllable, foldTerm } from './normal-form.js';

/**
 * One token of Vietnamese text. `raw` is the slice `[start, end)` (UTF-16 units of the given text), `term` its
 * canonical lower-case spelling, `folded` the term without diacritics.
 */
export interface Token {
  readonly raw: string;
  readonly term: string;
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'document-number' | 'date';
}

/** `123/KH-UBND`, `42-NQ/TW`, `20/2021/NĐ-CP`, `04/2012/UBTVQH13`, `66.25/2026/NQ-CP`, also typed in lower case. */
const DOCUMENT_NUMBER =
  /\d{1,5}(?:\.\d{1,3})?[a-z]?(?:\/\d{4})?[-/](?=\p{L}{2})(?:\p{L}{2,10})\d{0,2}(?:[-/](?:\p{L}{1,10})\d{0,2}){0,3}(?![\p{L}\d])/uy;
/** `30/11`, `05/12/2021`, `20-6-2021`, `11/2021`; validity is checked by the date reader. */
const DATE =
  /\d{1,2}\/\d{1,2}(?:\/\d{4})?(?![\d/%]|[.,]\d)|\d{1,2}\/\d{4}(?![\d/%]|[.,]\d)|\d{1,2}-\d{1,2}-\d{4}(?!\d)/y;
const NUMBER = /\d+(?:[.,]\d+)*/y;
/** A word keeps inner digits (`m2`, `qh15`, `covid19`); `m²` counts as a word too. */
const WORD = /\p{L}[\p{L}\p{M}\d²³]*/uy;

/** Splits text into words, numbers (decimals and thousands whole), dates and document numbers; drops the rest. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const isDigit = code >= 48 && code <= 57;
    const match = isDigit
      ? (matchAt(DOCUMENT_NUMBER, text, at, 'document-number') ??
        matchAt(DATE, text, at, 'date') ??
        matchAt(NUMBER, text, at, 'number'))
      : matchAt(WORD, text, at, 'word');
    if (match) {
      tokens.push(match);
      at = match.end;
    } else {
      at += 1;
    }
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, at: number, kind: Token['kind']): Token | null {
  pattern.lastIndex = at;
  const raw = pattern.exec(text)?.[0];
  if (raw === undefined) return null;
  const term =
    kind === 'word'
      ? canonicalSyllable(raw)
      : kind === 'number'
        ? raw.replace(/^0+(?=\d)/, '')
        : raw.normalize('NFC').toLowerCase();
  return { raw, term, folded: foldTerm(term), start: at, end: at + raw.length, kind };
}

/** The terms alone. */
export function terms(text: string): string[] {
  return tokenize(text).map((token) => token.term);
}

/** The folded terms alone. */
export function foldedTerms(text: string): string[] {
  return tokenize(text).map((token) => token.folded);
}
