import type { ClauseKind } from '../domain/clause.js';
import { createDraft, type DraftClause } from './draft.js';
import type { SourceLine } from './source-lines.js';

/** A field of the letterhead by its address (see `ids.ts`). */
export type Field = 'TD.CQ' | 'TD.QH' | 'TD.SO' | 'TD.NGAY' | 'TD.KHAC' | 'TD.TEN' | 'TD.KEM' | 'TD.TQ';

/** Gathers the fields of a letterhead, which may be printed in pieces, one beside the other. */
export class FieldCollector {
  private readonly pieces = new Map<Field, { text: string[]; from: number; to: number }>();

  has(field: Field): boolean {
    return this.pieces.has(field);
  }

  put(field: Field, text: string, line: SourceLine): void {
    const piece = this.pieces.get(field);
    if (piece) {
      piece.text.push(text);
      piece.to = Math.max(piece.to, line.number);
    } else {
      this.pieces.set(field, { text: [text], from: line.number, to: line.number });
    }
  }

  /** One clause for each field, in the order of their first lines. */
  drafts(context: { readonly parent: DraftClause | null; readonly document: number }): DraftClause[] {
    return [...this.pieces]
      .map(([field, { text, from, to }]) =>
        createDraft({ kind: kindOf(field), address: field, text: text.join(' '), lines: { from, to }, ...context }),
      )
      .sort((a, b) => a.lines.from - b.lines.from);
  }
}

function kindOf(field: Field): ClauseKind {
  return field === 'TD.TEN' ? 'title' : 'letterhead';
}
