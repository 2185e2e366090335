import { collapseSpace, normalizeText } from '../text/normal-form.js';

/** One line of the source, in normal form. */
export interface SourceLine {
  /** 1-based, as an editor counts. */
  readonly number: number;
  /** Normal form with its inner spacing and tabs, which some tables are made of. */
  readonly raw: string;
  /** `raw` with every run of white space as one space, ends trimmed, without Markdown's `#` in front. */
  readonly text: string;
  /** Width of the white space in front, a tab counted as four. */
  readonly indent: number;
  /** Holds nothing but a non-breaking space: the way an empty table cell is left in a copied page. */
  readonly isEmptyCell: boolean;
  /** Nothing but dashes, pipes, underscores and the like: drawn, not written. */
  readonly isRule: boolean;
  /** A form feed stands in it: a page ends here. */
  readonly hasPageBreak: boolean;
}

const NON_BREAKING = /[\u00A0\u2007\u202F]/;
/** A single `-` or `+` is a bullet whose text stands on the next line, so one sign alone counts only for some. */
const RULE = /^(?:[|_=~*]|[-\s–—−_=*~|:.…+#─━═│┃<>/\\]{2,})$/;
/** Markdown's heading sign is layout, as white space is. */
const HEADING_MARK = /^#{1,6} (?=\S)/;
const DRAWN = /[-–—−_=*~|─━═│┃/]/;

/** The source split into lines; `\n`, `\r\n` and `\r` end a line. Never empty: no text is one blank line. */
export function splitSourceLines(text: string): SourceLine[] {
  const original = NON_BREAKING.test(text) ? text.split(/\r\n|\r|\n/) : null;
  return normalizeText(text)
    .split('\n')
    .map((raw, index) => {
      const clean = collapseSpace(raw).replace(HEADING_MARK, '');
      return {
        number: index + 1,
        raw,
        text: clean,
        indent: clean === '' ? 0 : indentOf(raw),
        isEmptyCell: clean === '' && original !== null && NON_BREAKING.test(original[index] ?? ''),
        isRule: clean !== '' && RULE.test(clean) && DRAWN.test(clean),
        hasPageBreak: raw.includes('\f'),
      };
    });
}

function indentOf(raw: string): number {
  let width = 0;
  for (const char of raw) {
    if (char === '\t') width += 4;
    else if (char === ' ') width += 1;
    else if (char !== '\f') break;
  }
  return width;
}
