import type { Clause, ParsedPlan } from '../../src/domain/clause.js';
import { normalizeText } from '../../src/text/normal-form.js';

/** The words (runs of letters and digits) of a text in normal form; `<br>` is a mark, not a word. */
export function wordsOf(text: string): string[] {
  return normalizeText(text.replace(/<br\s*\/?>/gi, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What stands in the clause itself: for a table row its cells, without the column names that its text repeats. */
export function ownText(clause: Clause): string {
  if (clause.kind !== 'table-row' || !clause.cells) return clause.text;
  return clause.cells.map((cell) => cell.text).join(' ');
}

/** The source's words outside the discarded lines, and those of the clauses, both in order. */
export function compareWords(
  source: string,
  { clauses, discarded }: ParsedPlan,
): { source: string[]; clauses: string[] } {
  const lines = source.split(/\r\n|\r|\n/);
  for (const part of discarded) lines.fill('', part.lines.from - 1, part.lines.to);
  const inOrder = [...clauses].sort((a, b) => a.lines.from - b.lines.from || a.order - b.order);
  return { source: wordsOf(lines.join('\n')), clauses: inOrder.flatMap((clause) => wordsOf(ownText(clause))) };
}

/** The words that a discarded part lost or changed against the source lines it names. */
export function changedDiscards(source: string, { discarded }: ParsedPlan): string[] {
  const lines = source.split(/\r\n|\r|\n/);
  return discarded
    .filter((part) => {
      const original = lines.slice(part.lines.from - 1, part.lines.to).join('\n');
      return wordsOf(part.text).join(' ') !== wordsOf(original).join(' ');
    })
    .map((part) => `${part.lines.from}-${part.lines.to}`);
}
