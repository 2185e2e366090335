import type { Answer, Citation } from '../../src/domain/answer.js';
import { botMessages } from '../../src/messages/bots.js';
import { describeDocument, describePlace } from '../../src/messages/citation.js';
import type { Choice } from '../../src/store/state-store.js';
import { itemize } from './itemize.js';
import type { Link, Reply } from './reply.js';
import { foldWords } from './words.js';

/** What of one document an answer rests on. */
export interface SourceBlock {
  /** Words of the first place; null where only the places are named. */
  readonly quote: string | null;
  readonly document: string;
  /** At least one. */
  readonly places: readonly Link[];
}

/** A reply as parts in reading order, the same for every channel; a channel only adds its mark-up. */
export interface Layout {
  readonly heading: string | null;
  readonly lead: string;
  /** The lead is short enough to stand out. */
  readonly isLeadStrong: boolean;
  readonly items: readonly Link[];
  readonly sources: readonly SourceBlock[];
  /** Items or places left out for want of room. */
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

/** A longer lead in bold is hard to read. */
const LONGEST_STRONG_LEAD = 200;
/** A longer quote is not shown where the lead says the same. */
const LONGEST_REPEATED_QUOTE = 150;

/** Pure: the same reply gives the same layout. */
export function layoutReply(reply: Reply, options: LayoutOptions): Layout {
  switch (reply.type) {
    case 'toast':
      return { ...EMPTY, lead: reply.text };
    case 'note':
      return { ...EMPTY, lead: reply.text, choices: reply.choices ?? [], choicesTitle: botMessages.choicesTitle };
    case 'plans':
      return { ...EMPTY, heading: botMessages.plansTitle, items: reply.plans };
    case 'source':
      return layoutSource(reply);
    case 'answer':
      return layoutAnswer(reply.answer, options);
  }
}

const EMPTY: Layout = {
  heading: null,
  lead: '',
  isLeadStrong: false,
  items: [],
  sources: [],
  omitted: 0,
  notices: [],
  choices: [],
  choicesTitle: '',
  hint: null,
};

function layoutSource({ citation, index, count }: Extract<Reply, { type: 'source' }>): Layout {
  return {
    ...EMPTY,
    heading: botMessages.sourceTitle,
    lead: citation.path.map((heading) => heading.replace(/:$/, '')).join(' › '),
    sources: [
      { quote: asLines(citation.clauseText), document: describeDocument(citation), places: [placeOf(citation)] },
    ],
    hint: count > 1 ? botMessages.sourceHint(index + 1, count) : null,
  };
}

function layoutAnswer(answer: Answer, options: LayoutOptions): Layout {
  const lead = itemize(answer);
  const choices = { choices: answer.suggestions, choicesTitle: botMessages.suggestionsTitle };
  // A question back rests on nothing yet: what it offers is all a person needs.
  if (answer.kind === 'clarify') {
    return { ...EMPTY, lead, ...choices, choicesTitle: botMessages.choicesTitle, notices: answer.notices };
  }
  return {
    ...EMPTY,
    lead,
    isLeadStrong: answer.citations.length > 0 && lead.length <= LONGEST_STRONG_LEAD && !lead.includes('\n'),
    sources: sourcesOf(answer, options),
    notices: answer.notices,
    ...choices,
    hint: answer.citations.length > 0 ? botMessages.answerHint : null,
  };
}

/**
 * One block for each quote. A place without one joins the block before it where that is of the same document; more words
 * of a clause quoted already join that quote.
 */
function sourcesOf(answer: Answer, options: LayoutOptions): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (const [index, citation] of answer.citations.entries()) {
    const document = describeDocument(citation);
    const place = placeOf(citation);
    const isSameClause = (block: SourceBlock) =>
      block.document === document && block.places.some(({ label }) => label === place.label);
    const same = blocks.findIndex(isSameClause);
    const isQuoted = index === 0 || answer.kind === 'compare';
    const last = blocks.at(-1);
    if (same >= 0) {
      const block = blocks[same] as SourceBlock;
      blocks[same] = { ...block, quote: joinQuotes(block.quote, quoteOf(citation, answer, false)) };
    } else if (!isQuoted && last?.document === document) {
      blocks[blocks.length - 1] = { ...last, places: [...last.places, place] };
    } else {
      const quote = isQuoted ? quoteOf(citation, answer, options.quote === 'clause' && index === 0) : null;
      blocks.push({ quote, document, places: [place] });
    }
  }
  return blocks;
}

/** A block without a quote stays without: its words are not among those that answer first. */
function joinQuotes(quote: string | null, more: string | null): string | null {
  return quote === null || more === null || quote.includes(more) ? quote : `${quote}\n${more}`;
}

function quoteOf(citation: Citation, answer: Answer, isWhole: boolean): string | null {
  if (isWhole) return asLines(citation.clauseText);
  const words = citation.quote.replace(/^[-–+•]\s+/, '').replace(/[,;]$/, '');
  // By its end: at its beginning the answer may leave out who acts, having named him.
  const end = foldWords(words).replace(/\.$/, '').slice(-LONGEST_REPEATED_QUOTE);
  const isRepeated = words.length > LONGEST_REPEATED_QUOTE && foldWords(answer.text).includes(end);
  return isRepeated ? null : asLines(words);
}

/** A row of a table, which is written `column: cell | column: cell`, with each cell on its own line. */
function asLines(words: string): string {
  const cells = words.split(' | ');
  return cells.length > 1 && cells.every((cell) => /^[^:]{1,60}: /.test(cell)) ? cells.join('\n') : words;
}

function placeOf({ clause, url }: Citation): Link {
  return { label: describePlace(clause), url: /^https?:\/\//.test(url) ? url : null };
}

/** One sentence behind its title, several as a list. */
export function writeNotices(notices: readonly string[]): string {
  const [first, ...others] = notices;
  return others.length === 0
    ? `${botMessages.notice} ${first ?? ''}`
    : [botMessages.notice, ...notices.map((notice) => `• ${notice}`)].join('\n');
}

const SHORTEST_QUOTE = 60;

/**
 * The layout, shortened until `measure` (visible length of the finished message, UTF-16 units) is within the limit.
 * Quotes go first, then the hint, then places and items from the end, then the end of the lead. The first place stays
 * with its link, so a cut answer always says where all of it stands.
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
  if (layout.items.length > 1) return { ...layout, items: layout.items.slice(0, -1), omitted: layout.omitted + 1 };
  const sources = withoutLastPlace(layout.sources);
  if (sources) return { ...layout, sources, omitted: layout.omitted + 1 };
  const room = layout.lead.length - excess - botMessages.cut.length;
  if (room > 0 && layout.lead.length > botMessages.cut.length) {
    return { ...layout, lead: cutAtWord(layout.lead, room) + (layout.sources.length > 0 ? botMessages.cut : '…') };
  }
  if (layout.choices.length > 0) return { ...layout, choices: layout.choices.slice(0, -1) };
  if (layout.notices.length > 0) return { ...layout, notices: layout.notices.slice(0, -1) };
  return layout;
}

/** Null when only the first place is left. */
function withoutLastPlace(sources: readonly SourceBlock[]): readonly SourceBlock[] | null {
  const last = sources.at(-1);
  if (!last) return null;
  if (last.places.length > 1) return [...sources.slice(0, -1), { ...last, places: last.places.slice(0, -1) }];
  return sources.length > 1 ? sources.slice(0, -1) : null;
}

/** At most so many UTF-16 units, ending where a word ends; never within a pair of surrogates. */
export function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  const space = cut.search(/\s\S*$/);
  return (space > length / 2 ? cut.slice(0, space) : cut).trimEnd();
}
