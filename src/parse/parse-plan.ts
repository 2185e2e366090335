import type { DiscardedPart, ParsedPlan, ParseIssue } from '../domain/clause.js';
import { readAnnexHeading } from './annex.js';
import { append } from './append.js';
import { readBody } from './body.js';
import { findDocumentBounds } from './bounds.js';
import { documentPrefixes } from './documents.js';
import type { DraftClause } from './draft.js';
import { takeFurniture } from './furniture.js';
import { addressClauses } from './ids.js';
import { findIssues } from './issues.js';
import { readLetterhead } from './letterhead.js';
import {
  type AnnexPlace,
  hasLetterhead,
  isAnnexHeading,
  isBareDocumentType,
  isLetterheadStart,
  isSignOffStart,
} from './sections.js';
import { readSignOff } from './sign-off.js';
import { type SourceLine, splitSourceLines } from './source-lines.js';

/**
 * The clauses of a plan's text in document order: letterhead, title, legal basis, outline, tables, signature,
 * recipients, annexes, each with a stable id (scheme in `ids.ts`), its heading path and its source lines.
 * Any string is accepted; what is doubtful or missing is listed in `issues`, what is not the document (site chrome,
 * page furniture, rules) in `discarded`. Every word of the text (in normal form) stands in exactly one of them.
 * Layouts: Nghị định 30/2020/NĐ-CP and its usual copies. Takes time linear in the length of the text.
 */
export function parsePlan(text: string): ParsedPlan {
  const source = splitSourceLines(text);
  const { from, to } = findDocumentBounds(source);
  const { lines, discarded: furniture } = takeFurniture(source, from, to);
  const parser = new PlanParser(lines, to);
  parser.read(from);
  const { clauses, issues } = addressClauses(parser.drafts, documentPrefixes(parser.documentTypes));
  const discarded = [
    ...chrome(source, 0, from, 'chrome-before'),
    ...furniture,
    ...parser.discarded,
    ...lines
      .slice(from, to)
      .filter((line) => line.isRule)
      .map(ruleOf),
    ...chrome(source, parser.end, source.length, 'chrome-after'),
  ].sort((a, b) => a.lines.from - b.lines.from);
  const found: ParseIssue[] = [...issues, ...parser.issues, ...findIssues(clauses)];
  return { clauses, discarded, issues: found.sort((a, b) => a.line - b.line) };
}

/** Goes through the big parts of the text once, in order. */
class PlanParser {
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
    if (isAnnexHeading(line, this.annexPlace())) return this.startAnnex(index);
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
    return this.readBodyFrom(index);
  }

  private isHead(line: SourceLine, index: number): boolean {
    if (this.documentTypes.length === 0)
      return this.drafts.length === 0 && hasLetterhead(this.lines, index, this.end);
    return isLetterheadStart(this.lines, index, this.end) || (this.isSigned && isBareDocumentType(line));
  }

  private startDocument(index: number): number {
    this.document = this.documentTypes.length;
    this.annex = null;
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

  private annexPlace(): AnnexPlace {
    if (this.annex) return 'annex';
    return this.isSigned ? 'signed' : 'body';
  }

  private isPartStart(index: number): boolean {
    const line = this.lines[index];
    if (!line || line.text === '' || line.isRule || line.text.length > 400) return false;
    return (
      isAnnexHeading(line, this.annexPlace()) ||
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

function chrome(
  lines: readonly SourceLine[],
  from: number,
  to: number,
  reason: 'chrome-before' | 'chrome-after',
): DiscardedPart[] {
  const written = lines.slice(from, to).filter((line) => line.text !== '');
  const first = written[0];
  const last = written.at(-1);
  if (!first || !last) return [];
  const text = lines
    .slice(first.number - 1, last.number)
    .map((line) => line.raw)
    .join('\n');
  return [{ reason, text, lines: { from: first.number, to: last.number } }];
}

function ruleOf(line: SourceLine): DiscardedPart {
  return { reason: 'rule', text: line.text, lines: { from: line.number, to: line.number } };
}
