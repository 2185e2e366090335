import type { Clause } from '../domain/clause.js';
import type { PlanKnowledge } from '../domain/passage.js';
import { fold } from '../text/normal-form.js';

/** A piece of a text; `marked` is what was looked for. */
export interface TextPart {
  readonly text: string;
  readonly marked: boolean;
}

export interface ClauseHit {
  readonly clause: Clause;
  readonly parts: readonly TextPart[];
}

/** Characters shown on each side of the first match. */
const CONTEXT = 90;

/**
 * Clauses whose text holds the words as one phrase, in the plan's order. Case never counts; diacritics count only
 * where the words have some ("hộ nghèo" is not "hồ nghéo", "ho ngheo" is both).
 */
export function findInPlan(plan: PlanKnowledge, words: string): ClauseHit[] {
  const query = words.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (query === '') return [];
  const plain = fold(query) === query.toLowerCase();
  const key = (text: string): string => (plain ? fold(text) : text.toLowerCase());
  return plan.clauses.flatMap((clause): ClauseHit[] => {
    const text = clause.text.normalize('NFC').replace(/\s+/g, ' ');
    const at = indexOfFolded(text, key(query), key);
    if (!at) return [];
    const from = Math.max(0, at.from - CONTEXT);
    const to = Math.min(text.length, at.to + CONTEXT);
    const parts = [
      { text: (from > 0 ? '… ' : '') + text.slice(from, at.from), marked: false },
      { text: text.slice(at.from, at.to), marked: true },
      { text: text.slice(at.to, to) + (to < text.length ? ' …' : ''), marked: false },
    ];
    return [{ clause, parts: parts.filter((part) => part.text !== '') }];
  });
}

/** Where the folded query stands in the unfolded text, in its own UTF-16 units. */
function indexOfFolded(
  text: string,
  query: string,
  key: (text: string) => string,
): { readonly from: number; readonly to: number } | null {
  const folded: string[] = [];
  const origin: number[] = [];
  let offset = 0;
  for (const char of text) {
    for (const unit of key(char)) {
      folded.push(unit);
      origin.push(offset);
    }
    offset += char.length;
  }
  const found = folded.join('').indexOf(query);
  if (found < 0) return null;
  return { from: origin[found] ?? 0, to: origin[found + query.length] ?? text.length };
}
