import type { DiscardedPart, ParsedPlan, ParseIssue } from '../domain/clause.js';
import { findDocumentBounds } from './bounds.js';
import { DocumentReader } from './document-reader.js';
import { documentPrefixes } from './documents.js';
import { takeFurniture } from './furniture.js';
import { addressClauses } from './ids.js';
import { findIssues } from './issues.js';
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
  const reader = new DocumentReader(lines, to);
  reader.read(from);
  const { clauses, issues } = addressClauses(reader.drafts, documentPrefixes(reader.documentTypes));
  const discarded = [
    ...chrome(source, 0, from, 'chrome-before'),
    ...furniture,
    ...reader.discarded,
    ...lines
      .slice(from, to)
      .filter((line) => line.isRule)
      .map(ruleOf),
    ...chrome(source, reader.end, source.length, 'chrome-after'),
  ].sort((a, b) => a.lines.from - b.lines.from);
  const found: ParseIssue[] = [...issues, ...reader.issues, ...findIssues(clauses)];
  return { clauses, discarded, issues: found.sort((a, b) => a.line - b.line) };
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
