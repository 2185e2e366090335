import type { Answer, Citation } from '../domain/answer.js';
import type { Fact } from '../domain/fact.js';
import { describeCitation } from '../messages/citation.js';
import { safeUrl } from './urls.js';

/** A piece of a quote; `marked` is what was asked for. */
export interface QuotePart {
  readonly text: string;
  readonly marked: boolean;
}

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
      quote: markQuote(citation, answer),
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
  const points = rest?.split('; ') ?? [];
  return lead === undefined || points.length < MIN_POINTS ? { text, points: [] } : { text: lead, points };
}

function markQuote(citation: Citation, answer: Answer): QuotePart[] {
  const own = answer.facts.filter((fact) => fact.clause === citation.clause);
  const asked = own.flatMap((fact) => askedWords(fact, answer)).find((words) => citation.quote.includes(words));
  const start = asked === undefined ? -1 : citation.quote.indexOf(asked);
  if (asked === undefined || start < 0 || asked.length === citation.quote.length) {
    return [{ text: citation.quote, marked: false }];
  }
  return [
    { text: citation.quote.slice(0, start), marked: false },
    { text: asked, marked: true },
    { text: citation.quote.slice(start + asked.length), marked: false },
  ].filter((part) => part.text !== '');
}

/** The words of a fact that answer the question, the best first. */
function askedWords(fact: Fact, answer: Answer): string[] {
  switch (fact.type) {
    case 'target':
      return nonEmpty([fact.raw]);
    case 'assignment':
      if (answer.intent === 'coordination') return nonEmpty(fact.coordinators.map((agency) => agency.text));
      if (answer.intent === 'deadline') return nonEmpty([fact.due, fact.start]);
      if (answer.intent === 'funding') return nonEmpty([fact.funding]);
      return nonEmpty(fact.leads.map((agency) => agency.text));
    case 'report':
      return nonEmpty([fact.when, fact.frequency]);
    case 'duty':
      return nonEmpty([fact.agency.text]);
    case 'metadata':
      return nonEmpty([fact.value]);
  }
}

function nonEmpty(words: readonly (string | null)[]): string[] {
  return words.filter((word): word is string => word !== null && word.trim() !== '');
}
