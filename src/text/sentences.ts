/** A slice `[start, end)` of a text; `text` is that slice. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Splits official prose into sentences. A full stop ends one only before white space and a capital (or the end), and
 * never after a lone capital or number at the very start ("1. Sở …", "a) …"). Brackets are not looked into.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]+["”’)\]*]*\s+(?=["“([*]*[\p{Lu}\d-])/gu)) {
    const end = match.index + match[0].length;
    const before = text.slice(start, match.index);
    if (/^\s*(?:[\p{Lu}\d]{1,5}(?:\.\d+)*|[IVXLC]+)$/u.test(before)) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

/** The sentence in which a place of the text stands; the whole text where none can be told apart. */
export function sentenceAt(text: string, at: number): Span {
  return (
    splitSentences(text).find(({ start, end }) => start <= at && at < end) ?? { text, start: 0, end: text.length }
  );
}

/** Splits a sentence at its semicolons, outside brackets and quotation marks. */
export function splitParts(sentence: Span): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < sentence.text.length; at += 1) {
    const char = sentence.text[at] as string;
    if ('([“'.includes(char)) depth += 1;
    else if (')]”'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      pushTrimmed(spans, sentence.text, start, at, sentence.start);
      start = at + 1;
    }
  }
  pushTrimmed(spans, sentence.text, start, sentence.text.length, sentence.start);
  return spans;
}

/** The slice without white space at its ends; nothing where it is empty. */
export function trimmedSpan(text: string, start: number, end: number): Span | null {
  const slice = text.slice(start, end);
  const trimmed = slice.trim();
  if (trimmed === '') return null;
  const from = start + slice.indexOf(trimmed);
  return { text: trimmed, start: from, end: from + trimmed.length };
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number, offset = 0): void {
  const span = trimmedSpan(text, start, end);
  if (span) spans.push({ text: span.text, start: span.start + offset, end: span.end + offset });
}
