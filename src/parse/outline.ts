import type { ClauseKind } from '../domain/clause.js';
import { append } from './append.js';
import { createDraft, type DraftClause } from './draft.js';
import { bulletSign, type Marker, type MarkerFamily } from './markers.js';
import type { Paragraph } from './paragraphs.js';
import type { Table } from './table.js';
import { draftTable } from './table-drafts.js';
import { endMark, isCapitals, startsUpper } from './text-shape.js';
import { ACTOR_OPENERS, ACTOR_VERBS } from './vocabulary.js';

export type BodyItem = Paragraph | { readonly type: 'table'; readonly table: Table };

/** What an outline hangs from. */
export interface OutlineRoot {
  /** The annex it is in, or null for the body of a document. */
  readonly annex: DraftClause | null;
  readonly document: number;
}

/** A clause still open for children, with what decides whether the next paragraph goes below it. */
interface Level {
  readonly draft: DraftClause;
  /** Series it belongs to: `roman`, `decimal2`, `bullet+`; '' for a paragraph without a mark. */
  readonly series: string;
  readonly rank: number;
  readonly marker: Marker | null;
  readonly indent: number;
  readonly paragraph: Paragraph;
  /** Ends like something that introduces what follows: with a colon, or without any sign. */
  readonly leads: boolean;
  readonly isActor: boolean;
}

const RANKS: Record<MarkerFamily, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  upper: 4,
  roman: 4.5,
  article: 5,
  decimal: 6,
  number: 7,
  letter: 8,
  'letter-number': 9,
  'lower-roman': 10,
  bullet: 20,
  note: 0,
};
const PARAGRAPH_RANK = 30;
/** Families that stand above or below each other as the author likes; the one that comes first is the outer one. */
const EITHER_WAY: readonly (readonly MarkerFamily[])[] = [
  ['upper', 'roman', 'section'],
  ['number', 'letter', 'lower-roman'],
];
const MAX_TITLE_LENGTH = 300;
const MAX_PLAIN_TITLE_LENGTH = 100;
const MAX_COLON_TITLE_LENGTH = 120;
const MAX_ACTOR_LENGTH = 500;
const MAX_BULLET_DEPTH = 6;

/**
 * The clauses of paragraphs and tables in document order, each below the clause it belongs to. Numbered series nest
 * by their usual rank and by what is already open; paragraphs without a mark go below the heading, actor line or
 * numbered clause before them, below a bullet only when its list goes on behind them. One pass, no recursion.
 */
export function buildOutline(items: readonly BodyItem[], root: OutlineRoot): DraftClause[] {
  const outline = new Outline(items, root);
  return outline.build();
}

class Outline {
  private readonly drafts: DraftClause[] = [];
  private readonly levels: Level[] = [];
  private readonly tables = new Map<DraftClause | null, number>();
  private readonly runs = new Map<DraftClause | null, Map<string, number>>();
  private readonly titles: Level[] = [];
  private readonly nextMarked: Int32Array;

  constructor(
    private readonly items: readonly BodyItem[],
    private readonly root: OutlineRoot,
  ) {
    this.nextMarked = new Int32Array(items.length + 1).fill(items.length);
    for (let index = items.length - 1; index >= 0; index -= 1) {
      const item = items[index];
      const isMarked = item?.type === 'table' || item?.marker != null;
      this.nextMarked[index] = isMarked ? index : (this.nextMarked[index + 1] ?? items.length);
    }
  }

  build(): DraftClause[] {
    for (const [index, item] of this.items.entries()) {
      if (item.type === 'table') this.addTable(item.table);
      else if (item.marker?.family === 'note') this.addNote(item, item.marker);
      else if (item.marker) this.addMarked(item, item.marker, index);
      else this.addPlain(item, index);
    }
    for (const level of this.titles) settleTitle(level);
    return this.drafts;
  }

  private addTable(table: Table): void {
    this.closeForTable();
    const parent = this.parentAt(this.levels.length);
    const count = (this.tables.get(parent) ?? 0) + 1;
    this.tables.set(parent, count);
    const isOwnAnnex = parent !== null && parent === this.root.annex && count === 1;
    const prefix = isOwnAnnex ? '' : count === 1 ? 'BG.' : `BG${count}.`;
    append(this.drafts, draftTable(table, { parent, prefix, document: this.root.document }));
  }

  /** A caption or lead-in directly above a table stays open; the first table of an annex hangs from the annex. */
  private closeForTable(): void {
    const isFirstOfAnnex = this.root.annex !== null && !this.tables.has(this.root.annex);
    while (this.levels.length > 0) {
      const top = this.levels.at(-1);
      if (!top || top.rank < RANKS.bullet) return;
      const isCaption = top.leads && top.draft === this.drafts.at(-1);
      if (isCaption && !(isFirstOfAnnex && this.levels.length === 1)) return;
      this.levels.pop();
    }
  }

  private addNote(paragraph: Paragraph, marker: Marker): void {
    const { text, lines } = paragraph;
    const { annex: parent, document } = this.root;
    const address = `CT.${marker.value}`;
    this.drafts.push(
      createDraft({ kind: 'paragraph', parent, address, marker: marker.printed, text, lines, document }),
    );
  }

  private addMarked(paragraph: Paragraph, marker: Marker, index: number): void {
    if (marker.family === 'bullet') this.closeForBullet(paragraph, marker);
    else this.closeForNumber(marker);
    this.push(paragraph, marker, index);
  }

  private addPlain(paragraph: Paragraph, index: number): void {
    this.closeForPlain(paragraph, index);
    this.push(paragraph, null, index);
  }

  private push(paragraph: Paragraph, marker: Marker | null, index: number): void {
    const parent = this.parentAt(this.levels.length);
    const draft = createDraft({
      kind: kindOf(marker),
      parent,
      address: marker && marker.value !== '' ? addressBelow(marker, parent) : null,
      printed: marker?.family === 'decimal' ? marker.value : '',
      marker: marker?.printed ?? '',
      text: paragraph.text,
      lines: paragraph.lines,
      run: marker && marker.value !== '' ? this.countRun(marker, parent) : 1,
      document: this.root.document,
    });
    const level: Level = {
      draft,
      series: marker ? seriesOf(marker) : '',
      rank: marker ? rankOf(marker) : PARAGRAPH_RANK,
      marker,
      indent: paragraph.indent,
      paragraph,
      isActor: isActorLine(paragraph),
      leads: leadsOn(paragraph, this.items[index + 1]),
    };
    this.levels.push(level);
    this.drafts.push(draft);
    if (level.leads || rankOf(marker) < RANKS.article) this.titles.push(level);
  }

  /** A second `1.` below the same clause begins a second list, whose numbers all belong together. */
  private countRun(marker: Marker, parent: DraftClause | null): number {
    const series = seriesOf(marker);
    const runs = this.runs.get(parent) ?? new Map<string, number>();
    this.runs.set(parent, runs);
    const run = (runs.get(series) ?? 0) + (marker.ordinal === 1 || !runs.has(series) ? 1 : 0);
    runs.set(series, run);
    return run;
  }

  private parentAt(depth: number): DraftClause | null {
    return this.levels[depth - 1]?.draft ?? this.root.annex;
  }

  private closeForNumber(marker: Marker): void {
    const series = seriesOf(marker);
    const same = this.levels.findLastIndex((level) => level.series === series);
    const actor = this.levels.findLastIndex((level) => level.series === '' && level.isActor && level.leads);
    if (same >= 0) {
      // "Sở Y tế:" below 3., with its own 1., 2.: the count begins again inside.
      const restarts = marker.ordinal === 1 && actor > same && (this.levels[same]?.marker?.ordinal ?? 0) >= 1;
      this.levels.length = restarts ? actor + 1 : same;
      return;
    }
    const rank = rankOf(marker);
    while (this.levels.length > 0) {
      const top = this.levels.at(-1);
      if (!top || top.rank < rank) return;
      const isInside = top.marker !== null && marker.ordinal === 1 && swaps(top.marker.family, marker.family);
      const isOwnList = top.series === '' && top.isActor && top.leads && rank >= RANKS.number;
      if (isInside || isOwnList) return;
      this.levels.pop();
    }
  }

  private closeForBullet(paragraph: Paragraph, marker: Marker): void {
    const series = seriesOf(marker);
    const open = this.levels.filter((level) => level.series === series);
    const last = open.at(-1);
    if (last) {
      const isDeeper = last.leads && paragraph.indent >= last.indent + 2 && open.length < MAX_BULLET_DEPTH;
      if (isDeeper && this.levels.at(-1) === last) return;
      const sibling = open.findLast((level) => level.indent <= paragraph.indent + 1) ?? open[0] ?? last;
      this.levels.length = this.levels.indexOf(sibling);
      return;
    }
    while (this.levels.length > 0) {
      const top = this.levels.at(-1);
      if (!top || top.rank < RANKS.bullet || top.leads) return;
      // A `+` list may end with a `-` one beside it; other signs go below the bullet before them.
      if (top.rank === RANKS.bullet && !(bulletSign(marker.printed) === '-' && top.series === 'bullet+')) return;
      this.levels.pop();
    }
  }

  /** "(Chi tiết tại Phụ lục I)" is said of the whole list above it, not of its last item. */
  private closeStatements(): void {
    while (this.levels.length > 1 && !this.levels.at(-1)?.leads) this.levels.pop();
  }

  private closeForPlain(paragraph: Paragraph, index: number): void {
    const leads = leadsOn(paragraph, this.items[index + 1]);
    const isActor = isActorLine(paragraph);
    if (isActor && leads) {
      // The next actor stands beside the one before, wherever the list of that one had got to.
      const before = this.levels.findLastIndex((level) => level.series === '' && level.isActor && level.leads);
      if (before >= 0) this.levels.length = before;
    }
    if (/^[*_]*\(.*\)[.*_]*$/.test(paragraph.text.slice(0, 500))) this.closeStatements();
    const next = this.items[this.nextMarked[index] ?? this.items.length];
    const nextSeries = next?.type === 'paragraph' && next.marker ? seriesOf(next.marker) : '';
    while (this.levels.length > 0) {
      const top = this.levels.at(-1);
      if (!top || top.rank < RANKS.bullet) return;
      if (top.series === '') {
        const isListed =
          top.leads && !top.isActor && (endMark(paragraph.text) === ';' || endsOpen(this.drafts.at(-1), top));
        const isPlainTitle = top.leads && !top.isActor && endMark(top.paragraph.text) === '';
        if (!(isActor && leads) && ((top.leads && top.isActor) || isListed || (isPlainTitle && !leads))) return;
      } else {
        const goesOn =
          nextSeries !== '' &&
          this.levels.some((level) => level.series === nextSeries && level.rank === RANKS.bullet);
        if (!leads && goesOn) {
          this.levels.length = this.levels.findLastIndex((level) => level.series === nextSeries) + 1;
          return;
        }
        if (!leads && top.leads && nextSeries.startsWith('bullet') === false) {
          if (endMark(top.paragraph.text) === ':' || top.paragraph.text.length <= MAX_PLAIN_TITLE_LENGTH) return;
        }
      }
      this.levels.pop();
    }
  }
}

/** The last child ended as one of a list that goes on. */
function endsOpen(last: DraftClause | undefined, top: Level): boolean {
  return last?.parent === top.draft && endMark(last.text) === ';';
}

function kindOf(marker: Marker | null): ClauseKind {
  if (!marker) return 'paragraph';
  if (marker.family === 'bullet') return 'bullet';
  if (marker.family === 'letter' || marker.family === 'letter-number' || marker.family === 'lower-roman')
    return 'lettered';
  return RANKS[marker.family] < RANKS.upper ? 'heading' : 'numbered';
}

function seriesOf(marker: Marker): string {
  if (marker.family === 'decimal') return `decimal${marker.levels}`;
  return marker.family === 'bullet' ? `bullet${bulletSign(marker.printed)}` : marker.family;
}

function rankOf(marker: Marker | null): number {
  if (!marker) return PARAGRAPH_RANK;
  return RANKS[marker.family] + (marker.family === 'decimal' ? (marker.levels - 1) * 0.1 : 0);
}

function swaps(outer: MarkerFamily, inner: MarkerFamily): boolean {
  return outer !== inner && EITHER_WAY.some((families) => families.includes(outer) && families.includes(inner));
}

/** `5.1` below `5` is 1, below anything else it keeps its whole number. */
function addressBelow(marker: Marker, parent: DraftClause | null): string {
  const printed = parent?.printed ?? '';
  if (marker.family !== 'decimal' || printed === '') return marker.value;
  return marker.value.startsWith(`${printed}.`) ? marker.value.slice(printed.length + 1) : marker.value;
}

function isActorLine(paragraph: Paragraph): boolean {
  const text = (paragraph.marker?.rest ?? paragraph.text).slice(0, 300).toLowerCase();
  return ACTOR_OPENERS.test(text) || (ACTOR_VERBS.test(text) && endMark(paragraph.text) === ':');
}

function leadsOn(paragraph: Paragraph, next: BodyItem | undefined): boolean {
  if (next === undefined) return false;
  const mark = endMark(paragraph.text);
  if (mark === ':') return true;
  if (mark !== '') return false;
  const length = paragraph.text.length;
  if (isActorLine(paragraph)) return length <= MAX_ACTOR_LENGTH;
  if (paragraph.marker && paragraph.marker.family !== 'bullet') return length <= MAX_TITLE_LENGTH;
  return length <= MAX_PLAIN_TITLE_LENGTH && startsUpper(paragraph.marker?.rest ?? paragraph.text);
}

/** "… là 6.940.000 triệu đồng, phân theo nguồn như sau:" says something itself; "1. Về nhà ở:" only names a subject. */
function isLeadIn(text: string): boolean {
  if (endMark(text) !== ':') return false;
  return (
    text.length > MAX_COLON_TITLE_LENGTH || /(?: sau(?: đây)?| dưới đây| gồm| là)\s*:[\s*_]*$/u.test(text.slice(-30))
  );
}

/** With the whole tree known: what introduces something, and which numbered lines are titles rather than clauses. */
function settleTitle(level: Level): void {
  const { draft, marker, isActor, leads } = level;
  draft.introduces = draft.hasChildren && (leads || draft.kind === 'heading');
  if (!marker || marker.family === 'bullet' || draft.text.length > MAX_TITLE_LENGTH || !leads) return;
  const isStatement = RANKS[marker.family] > RANKS.roman && (isActor || isLeadIn(draft.text));
  if (draft.hasChildren ? !isStatement : isCapitals(draft.text) && RANKS[marker.family] < RANKS.article)
    draft.kind = 'heading';
}
