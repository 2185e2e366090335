/** What sort of printed part a clause is. */
export type ClauseKind =
  | 'letterhead' // tên cơ quan, quốc hiệu, số, địa danh và ngày
  | 'title' // tên loại và trích yếu
  | 'legal-basis' // căn cứ, thực hiện …
  | 'heading' // phần, chương, mục: a title with clauses below it
  | 'numbered' // điều, khoản `1.`, `1.1.`
  | 'lettered' // điểm `a)`
  | 'bullet' // gạch đầu dòng `-`, `+`, `•`
  | 'paragraph' // a paragraph without a mark
  | 'table-group' // a row that only names the rows below it
  | 'table-row' // one row of a table, cell by cell
  | 'table-header' // the printed column names
  | 'closing' // "Trên đây là …"
  | 'signature'
  | 'recipients'; // nơi nhận

/** One cell of a table row. `column` is the printed header, joined to one line. */
export interface TableCell {
  readonly column: string;
  readonly text: string;
}

/**
 * One printed part of a plan (điều, khoản, điểm, gạch đầu dòng, dòng bảng …), the smallest thing that is cited.
 * `text` is verbatim but for white space: wrapped lines joined, a sentence cut by a page break mended.
 */
export interface Clause {
  /** Stable address inside the plan, as printed: `II.2.b.1`, `PL.II.2.3`. The same text gives the same id. */
  readonly id: string;
  readonly kind: ClauseKind;
  readonly parentId: string | null;
  /** The mark it is printed with: `II.`, `a)`, `-`, `1.2`; empty where there is none. */
  readonly marker: string;
  /** The whole clause with its marker (for a table row the cells as `column: cell`, joined by ` | `). */
  readonly text: string;
  /** The headings above it, outermost first. */
  readonly path: readonly string[];
  /** 0 for a top-level clause. */
  readonly depth: number;
  /** Position in the document, from 0. */
  readonly order: number;
  /** First and last line in the source text, 1-based. */
  readonly lines: { readonly from: number; readonly to: number };
  /** For `table-row` and `table-header`. */
  readonly cells?: readonly TableCell[];
}

/** A part of the source text that is not the document: site chrome before or after it, page headers, stamps. */
export interface DiscardedPart {
  readonly reason: 'chrome-before' | 'chrome-after' | 'page-furniture' | 'rule';
  readonly text: string;
  readonly lines: { readonly from: number; readonly to: number };
}

/** Something doubtful the parser met; free of language, worded elsewhere. */
export interface ParseIssue {
  readonly code:
    | 'no-letterhead'
    | 'no-number'
    | 'no-date'
    | 'no-title'
    | 'no-signature'
    | 'no-clauses'
    | 'ragged-table-row'
    | 'repeated-number'
    | 'announced-annex-missing';
  readonly line: number;
  readonly excerpt: string;
}

/** A plan's text as a tree of clauses, flat and in document order (`parentId` makes the tree). */
export interface ParsedPlan {
  readonly clauses: readonly Clause[];
  readonly discarded: readonly DiscardedPart[];
  readonly issues: readonly ParseIssue[];
}
