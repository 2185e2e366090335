import type { ClauseKind, TableCell } from '../domain/clause.js';

/** First and last source line, 1-based. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** A clause before it has its id: the tree is built first, since an id depends on the siblings. */
export interface DraftClause {
  kind: ClauseKind;
  readonly parent: DraftClause | null;
  /** The last part of its address as printed (`II`, `b`, `TD.SO`), or null: then it is counted. */
  readonly address: string | null;
  /** The whole printed number, to drop it where a child repeats it (`5` in `5.1`). */
  readonly printed: string;
  readonly marker: string;
  text: string;
  lines: LineSpan;
  /** Names or introduces what stands below it, and so belongs to the path of that. */
  introduces: boolean;
  readonly cells?: readonly TableCell[];
  /** What its children's path shows of it, where that is not its text: number and title of a row. */
  readonly label?: string;
  /** Which time its series is begun below the same clause, from 1: a site may drop the headings between two lists. */
  readonly run: number;
  /** Which document of the text it belongs to, from 0. */
  readonly document: number;
  hasChildren: boolean;
}

export type NewDraft = Pick<DraftClause, 'kind' | 'parent' | 'text' | 'lines' | 'document'> &
  Partial<Pick<DraftClause, 'address' | 'printed' | 'marker' | 'introduces' | 'cells' | 'run' | 'label'>>;

export function createDraft(draft: NewDraft): DraftClause {
  if (draft.parent) draft.parent.hasChildren = true;
  return { address: null, printed: '', marker: '', introduces: false, run: 1, hasChildren: false, ...draft };
}
