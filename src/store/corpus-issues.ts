/** What can be wrong with a corpus; each code has one sentence in `messages/corpus-errors.ts`. */
export type CorpusIssueCode =
  | 'no-corpus' // the corpus folder cannot be listed
  | 'no-plans' // it holds no plan
  | 'missing-text'
  | 'missing-metadata'
  | 'unreadable' // the system refuses the file (rights, a folder in its place)
  | 'empty-text'
  | 'not-text' // PDF, DOCX, HTML, binary
  | 'not-utf8'
  | 'invalid-yaml'
  | 'invalid-field'
  | 'id-mismatch' // `id` in plan.yaml is not the folder's name
  | 'duplicate-text'
  | 'duplicate-number'
  | 'disagreement'; // plan.yaml says another thing than the text itself

/** One problem of the corpus, free of language. */
export interface CorpusIssue {
  readonly code: CorpusIssueCode;
  /** A warning does not stop the build. */
  readonly severity: 'error' | 'warning';
  readonly planId: string | null;
  /** Path of the file or folder, as it was given. */
  readonly file: string;
  /** 1-based; null where the problem has no line. */
  readonly line: number | null;
  readonly field: string | null;
  /** Values and reasons the message needs, by name. */
  readonly details: Readonly<Record<string, string>>;
}

/** The corpus cannot be used; `issues` holds every problem found, not only the first. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  constructor(readonly issues: readonly CorpusIssue[]) {
    super(issues.map((issue) => `${issue.code} ${issue.file}${issue.line ? `:${issue.line}` : ''}`).join('; '));
  }
}

/** An error about a file or folder, to be completed with its code. */
export function issueOf(file: string, planId: string | null): Omit<CorpusIssue, 'code'> {
  return { severity: 'error', planId, file, line: null, field: null, details: {} };
}
