import { append } from './append.js';
import type { BodyItem } from './body-item.js';
import { createDraft, type DraftClause } from './draft.js';
import {
  isActorLine,
  isBareHeading,
  isLeadIn,
  leadsOn,
  MAX_PLAIN_TITLE_LENGTH,
  MAX_TITLE_LENGTH,
} from './lead-in.js';
import { bulletSign, type Marker } from './markers.js';
import type { Paragraph } from './paragraphs.js';
import { isStructure, kindOf, RANKS, rankOf, seriesOf, swaps } from './series.js';
import type { Table } from './tables/table.js';
import { draftTable } from './tables/table-drafts.js';
import { endMark, isCapitals } from './text-shape.js';

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
  /** Parts, chapters, articles or Roman numbers stand somewhere; without them bare capitals are the first level. */
  private readonly hasStructure: boolean;

  constructor(
    private readonly items: readonly BodyItem[],
    private readonly root: OutlineRoot,
  ) {
    this.hasStructure = items.some((item) => item.type === 'paragraph' && isStructure(item.marker));
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
    const isHeading = !this.hasStructure && isBareHeading(paragraph);
    if (isHeading) this.levels.length = 0;
    else this.closeForPlain(paragraph, index);
    this.push(paragraph, null, index, isHeading);
  }

  private push(paragraph: Paragraph, marker: Marker | null, index: number, isHeading = false): void {
    const parent = this.parentAt(this.levels.length);
    const draft = createDraft({
      kind: isHeading ? 'heading' : kindOf(marker),
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
      series: marker ? seriesOf(marker) : isHeading ? 'heading' : '',
      rank: isHeading ? RANKS.roman : rankOf(marker),
      marker,
      indent: paragraph.indent,
      paragraph,
      isActor: isActorLine(paragraph),
      leads: leadsOn(paragraph, this.items[index + 1]),
    };
    this.levels.push(level);
    this.drafts.push(draft);
    if (level.leads || level.rank < RANKS.article) this.titles.push(level);
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

  /** A paragraph without a mark: a duty below its actor, a continuation below its bullet, else beside what went before. */
  private closeForPlain(paragraph: Paragraph, index: number): void {
    const leads = leadsOn(paragraph, this.items[index + 1]);
    if (leads && isActorLine(paragraph)) {
      // The next actor stands beside the one before, wherever the list of that one had got to.
      const before = this.levels.findLastIndex((level) => level.series === '' && level.isActor && level.leads);
      if (before >= 0) this.levels.length = before;
    }
    if (isRemark(paragraph)) this.closeStatements();
    const list = leads ? -1 : this.openListGoingOn(index);
    while (this.levels.length > 0) {
      const top = this.levels.at(-1);
      if (!top || top.rank < RANKS.bullet) return;
      if (top.series === '' ? this.takesPlain(top, paragraph, leads) : !leads && this.isIntroducing(top, index))
        return;
      if (list >= 0 && top.series !== '') {
        this.levels.length = list + 1;
        return;
      }
      this.levels.pop();
    }
  }

  /** The open bullet whose list goes on behind the paragraph at `index`: then that is a part of the bullet. */
  private openListGoingOn(index: number): number {
    const next = this.items[this.nextMarked[index] ?? this.items.length];
    if (next?.type !== 'paragraph' || next.marker?.family !== 'bullet') return -1;
    const series = seriesOf(next.marker);
    return this.levels.findLastIndex((level) => level.series === series);
  }

  private takesPlain(top: Level, paragraph: Paragraph, leads: boolean): boolean {
    if (!top.leads) return false;
    if (top.isActor) return !(leads && isActorLine(paragraph));
    const isTitle = endMark(top.paragraph.text) === '';
    const isListed = endMark(paragraph.text) === ';' || endsOpen(this.drafts.at(-1), top);
    return isListed || (isTitle && !leads);
  }

  /** A bullet that introduces something, with no further bullets behind the paragraph. */
  private isIntroducing(top: Level, index: number): boolean {
    if (!top.leads || this.openListGoingOn(index) >= 0) return false;
    const next = this.items[this.nextMarked[index] ?? this.items.length];
    if (next?.type === 'paragraph' && next.marker?.family === 'bullet') return false;
    return endMark(top.paragraph.text) === ':' || top.paragraph.text.length <= MAX_PLAIN_TITLE_LENGTH;
  }
}

/** "(Chi tiết tại Phụ lục I)" */
function isRemark(paragraph: Paragraph): boolean {
  return /^[*_]*\(.*\)[.*_]*$/.test(paragraph.text.slice(0, 500));
}

/** The last child ended as one of a list that goes on. */
function endsOpen(last: DraftClause | undefined, top: Level): boolean {
  return last?.parent === top.draft && endMark(last.text) === ';';
}

/** `5.1` below `5` is 1, below anything else it keeps its whole number. */
function addressBelow(marker: Marker, parent: DraftClause | null): string {
  const printed = parent?.printed ?? '';
  if (marker.family !== 'decimal' || printed === '') return marker.value;
  return marker.value.startsWith(`${printed}.`) ? marker.value.slice(printed.length + 1) : marker.value;
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
