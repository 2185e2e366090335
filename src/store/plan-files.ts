import { LineCounter, parseDocument } from 'yaml';
import { type PlanMetadata, planMetadataSchema } from '../domain/plan.js';
import { type CorpusFolder, METADATA_FILE, TEXT_FILE } from './corpus-files.js';
import { type CorpusIssue, type CorpusIssueCode, issueOf } from './corpus-issues.js';
import { decodeText, type UnreadableReason } from './text-file.js';

/** The plan's text; null with an issue where there is none to read. */
export function readText(folder: CorpusFolder, issues: CorpusIssue[]): string | null {
  const base = issueOf(folder.textPath, folder.id);
  if (folder.text === null) {
    issues.push({ ...base, code: 'missing-text', details: { name: TEXT_FILE } });
    return null;
  }
  if (folder.text instanceof Error) {
    issues.push({ ...base, code: 'unreadable', details: reasonOf(folder.text) });
    return null;
  }
  const decoded = decodeText(folder.text);
  if (decoded.ok) return decoded.text;
  issues.push({ ...base, code: codeFor(decoded.reason), details: { reason: decoded.reason } });
  return null;
}

function codeFor(reason: UnreadableReason): CorpusIssueCode {
  if (reason === 'empty') return 'empty-text';
  return reason === 'not-utf8' ? 'not-utf8' : 'not-text';
}

function reasonOf(error: Error): Record<string, string> {
  return { reason: (error as NodeJS.ErrnoException).code ?? 'unknown' };
}

/** The contents of plan.yaml; null with an issue for each thing that is wrong with it. */
export function readMetadataFile(folder: CorpusFolder, issues: CorpusIssue[]): PlanMetadata | null {
  const base = issueOf(folder.metadataPath, folder.id);
  if (folder.metadata === null) {
    issues.push({ ...base, code: 'missing-metadata', details: { name: METADATA_FILE } });
    return null;
  }
  if (folder.metadata instanceof Error) {
    issues.push({ ...base, code: 'unreadable', details: reasonOf(folder.metadata) });
    return null;
  }
  const decoded = decodeText(folder.metadata);
  if (!decoded.ok) {
    const code = decoded.reason === 'empty' ? 'missing-metadata' : codeFor(decoded.reason);
    issues.push({ ...base, code, details: { name: METADATA_FILE, reason: decoded.reason } });
    return null;
  }
  return parseMetadata(decoded.text, folder, issues);
}

function parseMetadata(yaml: string, folder: CorpusFolder, issues: CorpusIssue[]): PlanMetadata | null {
  const base = issueOf(folder.metadataPath, folder.id);
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  for (const error of document.errors) {
    issues.push({
      ...base,
      code: 'invalid-yaml',
      line: lines.linePos(error.pos[0]).line,
      details: { reason: error.code },
    });
  }
  if (document.errors.length > 0) return null;
  const parsed = planMetadataSchema.safeParse(document.toJS());
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
      const node = nearestNode(document, path);
      issues.push({
        ...base,
        code: 'invalid-field',
        field: path.join('.') || null,
        line: node === null ? null : lines.linePos(node).line,
        details: { reason: issue.code, expected: 'expected' in issue ? String(issue.expected) : '' },
      });
    }
    return null;
  }
  if (parsed.data.id !== folder.id) {
    const node = nearestNode(document, ['id']);
    issues.push({
      ...base,
      code: 'id-mismatch',
      field: 'id',
      line: node === null ? null : lines.linePos(node).line,
      details: { found: parsed.data.id, expected: folder.id },
    });
    return null;
  }
  return parsed.data;
}

/** Offset of the node at `path`, or of the nearest one above it that is there. */
function nearestNode(document: ReturnType<typeof parseDocument>, path: readonly (string | number)[]): number | null {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: [number, number, number] | null }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return null;
}
