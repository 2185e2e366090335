import type { DiscardedPart, ParseIssue } from '../domain/clause.js';
import { readAnnexHeading } from './annex.js';
import { append } from './append.js';
import { readBody } from './body.js';
import type { DraftClause } from './draft.js';
import { readLetterhead } from './letterhead.js';
import { readMarker } from './markers.js';
import {
  type AnnexPlace,
  bareLine,
  hasLetterhead,
  isAnnexHeading,
  isBareDocumentType,
  isLetterheadStart,
  isSignOffStart,
  sheetWord,
} from './sections.js';
import { readSignOff } from './sign-off.js';
import type { SourceLine } from './source-lines.js';
import { isNumberColumnName } from './tables/table.js';
import { endsDangling, endsSentence, looksLikePersonName } from './text-shape.js';
import { isEnclosure } from './title.js';

/** The title of an annex takes no more lines. */
const MAX_TITLE_LINES = 6;

/** Goes through the big parts of the text once, in order. */
export class DocumentReader {
  readonly drafts: DraftClause[] = [];
  readonly discarded: DiscardedPart[] = [];
  readonly issues: ParseIssue[] = [];
  readonly documentTypes: (string | null)[] = [];
  /** The first line that belongs to no part. */
  end: number;
  private document = 0;
  private annex: DraftClause | null = null;
  private annexCount = 0;
  private isSigned = false;
  private opensDocument = true;
  /** The first line at or behind the last one asked about that looks like content. */
  private contentAt = -1;

  constructor(
    private readonly lines: readonly SourceLine[],
    to: number,
  ) {
    this.end = to;
  }

  read(from: number): void {
    let index = from;
    while (index < this.end) {
      const line = this.lines[index];
      if (!line || line.text === '' || line.isRule) {
        index += 1;
        continue;
      }
      index = this.readPart(line, index);
    }
    if (this.documentTypes.length === 0) this.documentTypes.push(null);
  }

  private readPart(line: SourceLine, index: number): number {
    const { lines, end } = this;
    if (this.startsAnnex(line, index)) return this.startAnnex(index);
    if (this.isHead(line, index)) {
      const isAnnexHead = this.documentTypes.length > 0 && leadsToAnnex(lines, index, end);
      return isAnnexHead ? this.startAnnex(index) : this.startDocument(index);
    }
    if (isSignOffStart(lines, index, end)) {
      const { drafts, next } = readSignOff(lines, index, end, { parent: this.annex, document: this.document });
      if (next > index) {
        append(this.drafts, drafts);
        this.isSigned = true;
        return next;
      }
    }
    if (this.isSigned && !this.annex && !this.hasContentFrom(index)) {
      this.end = index;
      return index;
    }
    return this.readBodyFrom(index);
  }

  /** Behind a signature only what looks like an annex or another document is one; the rest is the site's. */
  private hasContentFrom(index: number): boolean {
    if (this.contentAt < index) {
      this.contentAt = index;
      while (this.contentAt < this.end && !this.isContent(this.contentAt)) this.contentAt += 1;
    }
    return this.contentAt < this.end;
  }

  private isContent(index: number): boolean {
    const line = this.lines[index];
    if (!line || line.text === '' || line.isRule) return false;
    const family = readMarker(line.text)?.family;
    return (
      isAnnexHeading(line, 'signed') ||
      isLetterheadStart(this.lines, index, this.end) ||
      isBareDocumentType(line) ||
      isEnclosure(bareLine(line.text)) ||
      isNumberColumnName((bareLine(line.text).split(/[\t|]| {2}/)[0] ?? '').trim()) ||
      (family !== undefined && family !== 'bullet')
    );
  }

  private isHead(line: SourceLine, index: number): boolean {
    if (this.documentTypes.length === 0)
      return this.drafts.length === 0 && hasLetterhead(this.lines, index, this.end);
    return isLetterheadStart(this.lines, index, this.end) || (this.isSigned && isBareDocumentType(line));
  }

  private startDocument(index: number): number {
    this.document = this.documentTypes.length;
    this.annex = null;
    this.annexCount = 0;
    this.isSigned = false;
    this.opensDocument = true;
    const context = { parent: null, document: this.document };
    const { drafts, next, documentType } = readLetterhead(this.lines, index, this.end, context);
    this.documentTypes.push(documentType);
    append(this.drafts, drafts);
    return next > index ? next : this.readBodyFrom(index);
  }

  private startAnnex(index: number): number {
    this.annexCount += 1;
    const { drafts, annex, next } = readAnnexHeading(this.lines, index, this.end, this.annexCount, this.document);
    this.annex = annex;
    this.opensDocument = false;
    append(this.drafts, drafts);
    return next;
  }

  private readBodyFrom(index: number): number {
    let next = index + 1;
    while (next < this.end && !this.isPartStart(next)) next += 1;
    const place = { annex: this.annex, document: this.document, opensDocument: this.opensDocument };
    const { drafts, discarded, ragged } = readBody(this.lines, index, next, place);
    append(this.drafts, drafts);
    append(this.discarded, discarded);
    for (const row of ragged) this.issues.push({ code: 'ragged-table-row', ...row });
    this.opensDocument = false;
    return next;
  }

  /** "… chi tiết tại⏎Phụ lục I" of a wrapped sentence. */
  private isInSentence(index: number): boolean {
    const before = this.lines[index - 1]?.text ?? '';
    const line = this.lines[index];
    // Above a sheet stand page numbers and the figures of a table, which end no sentence either.
    if (line && sheetWord(line) !== null) return endsDangling(before);
    const isNamed = bareLine(this.lines[index]?.text ?? '').startsWith('Phụ lục');
    return (
      isNamed &&
      before !== '' &&
      !endsSentence(before) &&
      !looksLikePersonName(before) &&
      // Figures end a table's row, and an annex is enclosed by a note of its own.
      !/[\d%]$/.test(before) &&
      !this.isEnclosedBelow(index)
    );
  }

  /** In an annex `Biểu số 02` is the next one behind `Biểu số 01`, or where it is enclosed by a note of its own. */
  private startsAnnex(line: SourceLine, index: number): boolean {
    if (isAnnexHeading(line, this.annexPlace())) return true;
    const word = this.annex ? sheetWord(line) : null;
    if (word === null) return false;
    return this.annex?.text.toLowerCase().startsWith(`${word.toLowerCase()} `) || this.isEnclosedBelow(index);
  }

  /** "(Kèm theo Kế hoạch số …)" stands below, behind no more than a title. */
  private isEnclosedBelow(index: number): boolean {
    for (let at = index + 1, seen = 0; at < this.end && seen < MAX_TITLE_LINES; at += 1) {
      const text = bareLine(this.lines[at]?.text ?? '');
      if (text === '') continue;
      if (isEnclosure(text)) return true;
      if (readMarker(text) || isNumberColumnName(text)) return false;
      seen += 1;
    }
    return false;
  }

  private annexPlace(): AnnexPlace {
    if (this.annex) return 'annex';
    return this.isSigned ? 'signed' : 'body';
  }

  private isPartStart(index: number): boolean {
    const line = this.lines[index];
    if (!line || line.text === '' || line.isRule || line.text.length > 400) return false;
    return (
      (this.startsAnnex(line, index) && !this.isInSentence(index)) ||
      isLetterheadStart(this.lines, index, this.end) ||
      isSignOffStart(this.lines, index, this.end)
    );
  }
}

/** An annex may carry a letterhead of its own above the word `PHỤ LỤC`. */
function leadsToAnnex(lines: readonly SourceLine[], index: number, end: number): boolean {
  for (let at = index, seen = 0; at < end && seen < 10; at += 1) {
    const line = lines[at];
    if (!line || line.text === '' || line.isRule) continue;
    if (isAnnexHeading(line, 'signed')) return true;
    if (isBareDocumentType(line)) return false;
    seen += 1;
  }
  return false;
}
