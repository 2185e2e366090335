import type { Answer, Citation } from '../domain/answer.js';
import type { Fact } from '../domain/fact.js';
import { findTimes } from '../text/dates.js';

/** A piece of a quote; `marked` is what was asked for. */
export interface QuotePart {
  readonly text: string;
  readonly marked: boolean;
}

/** How the cells of a table row stand in a clause's text. */
const CELL_SEPARATOR = ' | ';

/**
 * What a citation shows: its quote, with the words that answer marked. Of a table row, whose task is quoted while the
 * answer stands in another cell, both cells are shown, each on its line.
 */
export function quoteParts(citation: Citation, answer: Answer): QuotePart[] {
  const own = answer.facts.filter((fact) => fact.clause === citation.clause);
  const asked = own.flatMap((fact) => askedWords(fact, answer, citation.quote));
  return mark(excerpt(citation, asked), asked);
}

function excerpt({ quote, clauseText }: Citation, asked: readonly string[]): string {
  if (asked.some((words) => find(quote, words) >= 0)) return quote;
  const cells = clauseText.split(CELL_SEPARATOR);
  const answering = cells.filter((cell) => asked.some((words) => find(cell, words) >= 0));
  if (cells.length < 2 || answering.length === 0) return quote;
  return cells.filter((cell) => cell.includes(quote) || answering.includes(cell)).join('\n');
}

function mark(text: string, asked: readonly string[]): QuotePart[] {
  const parts: QuotePart[] = [];
  let end = 0;
  const spans = asked
    .map((words) => ({ start: find(text, words), length: words.length }))
    .filter(({ start, length }) => start >= 0 && length < text.length)
    .sort((a, b) => a.start - b.start || b.length - a.length);
  for (const { start, length } of spans) {
    if (start < end) continue;
    parts.push(
      { text: text.slice(end, start), marked: false },
      { text: text.slice(start, start + length), marked: true },
    );
    end = start + length;
  }
  parts.push({ text: text.slice(end), marked: false });
  return parts.filter((part) => part.text !== '');
}

/** Where the words stand whole in a text: `3%` is not in `13%`, nor `2,5` in `12,5`. -1: nowhere. */
function find(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + words.length, at + words.length + 2);
    if (!/[\p{L}\p{N}]$|\d[.,]$/u.test(before) && !/^[\p{L}\p{N}]|^[.,]\d/u.test(after)) return at;
  }
  return -1;
}

/** The words of a fact that answer the question. */
function askedWords(fact: Fact, answer: Answer, quote: string): string[] {
  switch (fact.type) {
    case 'target':
      return nonEmpty([fact.raw]);
    case 'assignment':
      if (answer.intent === 'coordination') return nonEmpty(fact.coordinators.map((agency) => agency.text));
      if (answer.intent === 'deadline') return nonEmpty([fact.start, fact.due]);
      if (answer.intent === 'funding') return nonEmpty([fact.funding]);
      return nonEmpty(fact.leads.map((agency) => agency.text));
    case 'report':
      return nonEmpty([fact.when, fact.frequency]);
    case 'duty':
      return nonEmpty([fact.agency.text]);
    case 'metadata':
      return /^\d{4}-\d{2}-\d{2}$/.test(fact.value) ? printedDate(fact.value, quote) : nonEmpty([fact.value]);
  }
}

/** A date as the quote prints it. */
function printedDate(iso: string, quote: string): string[] {
  const [year, month, day] = iso.split('-').map(Number);
  return findTimes(quote)
    .filter((time) => time.day === day && time.month === month && time.year === year)
    .map((time) => time.text);
}

function nonEmpty(words: readonly (string | null)[]): string[] {
  return words.filter((word): word is string => word !== null && word.trim() !== '');
}
