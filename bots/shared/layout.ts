import type { Citation } from '../../src/domain/answer.js';
import { botMessages } from '../../src/messages/bots.js';
import { describeCitation } from '../../src/messages/citation.js';
import type { Choice } from '../../src/store/state-store.js';
import type { Reply } from './reply.js';

export interface SourceBlock {
  /** Words of the clause; null where only the place is named. */
  readonly quote: string | null;
  readonly label: string;
  /** Absolute; null where the product has no public address. */
  readonly url: string | null;
}

/** A reply as parts in reading order, the same for every channel; a channel only adds its mark-up. */
export interface Layout {
  readonly lead: string;
  readonly sources: readonly SourceBlock[];
  /** Sources left out for want of room. */
  readonly omitted: number;
  readonly notices: readonly string[];
  readonly choices: readonly Choice[];
  readonly choicesTitle: string;
  readonly hint: string | null;
}

export interface LayoutOptions {
  /** What of the first source is quoted: only the words that answer, or the clause around them. */
  readonly quote: 'quote' | 'clause';
}

/** Pure: the same reply gives the same layout. */
export function layoutReply(reply: Reply, options: LayoutOptions): Layout {
  if (reply.type === 'note' || reply.type === 'toast') {
    const choices = reply.type === 'note' ? (reply.choices ?? []) : [];
    return { ...EMPTY, lead: reply.text, choices, choicesTitle: botMessages.choicesTitle };
  }
  if (reply.type === 'source') {
    const { citation } = reply;
    const where = [...citation.path].join(' › ');
    const lead = where === '' ? botMessages.sourceTitle : `${botMessages.sourceTitle}\n${where}`;
    return { ...EMPTY, lead, sources: [sourceBlock(citation, citation.clauseText)] };
  }
  const { answer } = reply;
  const isClarifying = answer.kind === 'clarify';
  return {
    ...EMPTY,
    lead: answer.text,
    sources: answer.citations.map((citation, index) => {
      const isQuoted = !isClarifying && (index === 0 || answer.kind === 'compare');
      const words = options.quote === 'clause' && index === 0 ? citation.clauseText : citation.quote;
      return sourceBlock(citation, isQuoted ? words : null);
    }),
    notices: answer.notices,
    choices: answer.suggestions,
    choicesTitle: isClarifying ? botMessages.choicesTitle : botMessages.suggestionsTitle,
    hint: answer.citations.length > 0 && !isClarifying ? botMessages.answerHint : null,
  };
}

const EMPTY: Layout = {
  lead: '',
  sources: [],
  omitted: 0,
  notices: [],
  choices: [],
  choicesTitle: '',
  hint: null,
};

function sourceBlock(citation: Citation, quote: string | null): SourceBlock {
  return { quote, label: describeCitation(citation), url: /^https?:\/\//.test(citation.url) ? citation.url : null };
}

const SHORTEST_QUOTE = 60;

/**
 * The layout, shortened until `measure` (visible length of the finished message, UTF-16 units) is within the limit.
 * Quotes go first, then the hint, then sources from the end, then the end of the lead. The first source stays with its
 * link, so a cut answer always says where all of it stands.
 */
export function fitLayout(layout: Layout, limit: number, measure: (layout: Layout) => number): Layout {
  let fitted = layout;
  for (;;) {
    const excess = measure(fitted) - limit;
    if (excess <= 0) return fitted;
    const shorter = shorten(fitted, excess);
    if (shorter === fitted) return fitted;
    fitted = shorter;
  }
}

function shorten(layout: Layout, excess: number): Layout {
  const last = layout.sources.findLastIndex(({ quote }) => quote !== null);
  if (last >= 0) {
    const quote = layout.sources[last]?.quote as string;
    const cut = quote.length - excess - 1;
    const shorter = cut >= SHORTEST_QUOTE ? `${cutAtWord(quote, cut)}…` : null;
    const sources = layout.sources.map((source, index) => (index === last ? { ...source, quote: shorter } : source));
    return { ...layout, sources };
  }
  if (layout.hint !== null) return { ...layout, hint: null };
  if (layout.sources.length > 1) {
    return { ...layout, sources: layout.sources.slice(0, -1), omitted: layout.omitted + 1 };
  }
  const room = layout.lead.length - excess - botMessages.cut.length;
  if (room > 0 && layout.lead.length > botMessages.cut.length) {
    return { ...layout, lead: cutAtWord(layout.lead, room) + (layout.sources.length > 0 ? botMessages.cut : '…') };
  }
  if (layout.choices.length > 0) return { ...layout, choices: layout.choices.slice(0, -1) };
  if (layout.notices.length > 0) return { ...layout, notices: layout.notices.slice(0, -1) };
  return layout;
}

/** At most so many UTF-16 units, ending where a word ends; never within a pair of surrogates. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  const space = cut.search(/\s\S*$/);
  return (space > length / 2 ? cut.slice(0, space) : cut).trimEnd();
}
