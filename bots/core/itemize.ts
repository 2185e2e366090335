import type { Answer } from '../../src/domain/answer.js';

/** How much on each side of a join must stand in a clause for the join to be the clause's own. */
const AROUND = 16;
/** Items that are shorter on average read better in a row. */
const SHORTEST_ITEM = 50;

/**
 * The text of an answer, each item of a list on a line of its own. A list is written "lead: item; item"; a semicolon
 * that stands in no cited clause was put there between two items, one that does belongs to an item. Only white space
 * changes: the words stay as they are.
 */
export function itemize(answer: Answer): string {
  const { text } = answer;
  if (answer.kind !== 'list') return text;
  const clauses = answer.citations.map(({ clauseText }) => clauseText.toLowerCase());
  const semicolons = joinsOf(text, '; ');
  /** Looks no further than the joins on both sides: what lies beyond may be of another item. */
  const isOwn = (at: number, from: number) => {
    const next = semicolons.find((other) => other > at) ?? text.length;
    const left = text.slice(Math.max(from, at - AROUND), at + 2);
    const right = text.slice(at + 2, Math.min(next, at + 2 + AROUND)).replace(/[.…]+$/, '');
    return clauses.some((clause) => clause.includes((left + right).toLowerCase()));
  };
  const colons = joinsOf(text, ': ');
  const lead = colons.find((at) => !isOwn(at, 0)) ?? colons[0];
  if (lead === undefined) return text;
  const breaks = [lead];
  for (const at of semicolons) {
    const from = (breaks.at(-1) as number) + 2;
    if (at > from && !isOwn(at, from)) breaks.push(at);
  }
  const length = (text.length - lead) / breaks.length;
  return breaks.length < 2 || length < SHORTEST_ITEM ? text : withLines(text, breaks);
}

function withLines(text: string, breaks: readonly number[]): string {
  let lines = '';
  let from = 0;
  for (const at of breaks) {
    lines += `${text.slice(from, at + 1)}\n• `;
    from = at + 2;
  }
  return lines + text.slice(from);
}

function joinsOf(text: string, join: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(join); at >= 0; at = text.indexOf(join, at + 1)) found.push(at);
  return found;
}
