import type { Clause } from '../domain/clause.js';
import type { PlanKnowledge } from '../domain/passage.js';

/** A text to embed and the clause it speaks for, by its place in the plan. */
export interface EmbeddedText {
  readonly clause: number;
  readonly text: string;
}

/**
 * What is embedded for a plan, clause after clause: each clause whole under its headings, and by itself each of the
 * things it says. A long clause about many things is like no question about one of them. The texts alone decide the
 * vectors, so their digest tells when vectors are stale.
 */
export function embeddedTexts({ clauses, passages }: PlanKnowledge): EmbeddedText[] {
  const said = new Map<string, Set<string>>();
  for (const { clauseId, own } of passages) said.set(clauseId, (said.get(clauseId) ?? new Set()).add(own));
  return clauses.flatMap((clause, at) => {
    const parts = [...(said.get(clause.id) ?? [])].filter((own) => own !== '' && own !== clause.text);
    return [passageText(clause), ...parts].map((text) => ({ clause: at, text }));
  });
}

/** A clause whole: the headings above it and its words, a table row as one sentence for each cell. */
function passageText(clause: Clause): string {
  const cells = clause.cells?.filter((cell) => cell.text.trim() !== '');
  const words =
    cells && cells.length > 0 ? cells.map(({ column, text }) => `${column} ${text}`.trim()).join('. ') : clause.text;
  return [...clause.path, words].join('. ');
}
