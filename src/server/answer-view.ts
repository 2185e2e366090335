import type { Answer } from '../domain/answer.js';
import { describeCitation } from '../messages/citation.js';
import { type QuotePart, quoteParts } from './quote.js';
import { safeUrl } from './urls.js';

/** An answer ready to be drawn, by the page's script or by the server: every word is here, nothing is HTML. */
export interface AnswerView {
  /** The answer's sentence; of a list, what introduces it. */
  readonly text: string;
  /** The points of a list; empty where the text says it all. */
  readonly points: readonly string[];
  readonly found: boolean;
  /** The suggestions are the choices of a question back. */
  readonly asksBack: boolean;
  readonly citations: readonly {
    readonly quote: readonly QuotePart[];
    readonly path: readonly string[];
    /** The official citation: `Kế hoạch 197/KH-UBND ngày 31/5/2021 của UBND tỉnh …, mục II.3`. */
    readonly label: string;
    readonly url: string;
    /** `plan#clause`, for feedback. */
    readonly ref: string;
  }[];
  readonly notices: readonly string[];
  readonly suggestions: readonly { readonly label: string; readonly question: string }[];
}

/** Pure: the same answer gives the same view. */
export function viewAnswer(answer: Answer): AnswerView {
  return {
    ...(answer.kind === 'list' ? splitPoints(answer.text) : { text: answer.text, points: [] }),
    found: answer.citations.length > 0,
    asksBack: answer.kind === 'clarify',
    citations: answer.citations.map((citation) => ({
      quote: quoteParts(citation, answer),
      path: citation.path,
      label: describeCitation(citation),
      url: safeUrl(citation.url),
      ref: `${citation.plan}#${citation.clause}`,
    })),
    notices: answer.notices,
    suggestions: answer.suggestions,
  };
}

/** Fewer points read better as a sentence. */
const MIN_POINTS = 3;

/** `A gồm: x; y; z.` as its introduction and its points. A colon within quotation marks introduces nothing. */
function splitPoints(text: string): Pick<AnswerView, 'text' | 'points'> {
  const [, lead, rest] = /^((?:“[^”]*”|[^“:])*:) (.*)$/s.exec(text) ?? [];
  const points = rest?.replace(/\.$/, '').split('; ') ?? [];
  return lead === undefined || points.length < MIN_POINTS ? { text, points: [] } : { text: lead, points };
}
