import type { Clause, ClauseKind, TableCell } from '../../src/domain/clause.js';

/** A clause of a given text, as the parser would make it; `given` sets the rest. */
export function clause(text: string, given: Partial<Clause> = {}): Clause {
  return {
    id: 'II.1',
    kind: 'bullet' as ClauseKind,
    parentId: null,
    marker: '',
    text,
    path: [],
    depth: 1,
    order: 0,
    lines: { from: 1, to: 1 },
    ...given,
  };
}

/** A table row from its columns and cells, left to right. */
export function row(cells: readonly (readonly [string, string])[], given: Partial<Clause> = {}): Clause {
  const list: TableCell[] = cells.map(([column, text]) => ({ column, text }));
  return clause(list.map(({ column, text }) => `${column}: ${text}`).join(' | '), {
    id: 'PL.1',
    kind: 'table-row',
    parentId: 'PL',
    cells: list,
    ...given,
  });
}
