import type { Clause } from '../domain/clause.js';

/**
 * What is embedded for a clause: the headings above it and its words, a table row as one sentence for each cell. The
 * text alone decides the vector, so its digest tells when a vector is stale.
 */
export function passageText(clause: Clause): string {
  const cells = clause.cells?.filter((cell) => cell.text.trim() !== '');
  const words =
    cells && cells.length > 0 ? cells.map(({ column, text }) => `${column} ${text}`.trim()).join('. ') : clause.text;
  return [...clause.path, words].join('. ');
}
