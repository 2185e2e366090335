import { readFileSync } from 'node:fs';
import type { Clause, ParsedPlan } from '../../src/domain/clause.js';
import { parsePlan } from '../../src/parse/parse-plan.js';

/** The four plans of the corpus. */
export const CORPUS = [
  'ben-tre-4502-2021',
  'thua-thien-hue-197-2021',
  'binh-dinh-2024',
  'hai-phong-4220-2013',
] as const;

export function corpusText(plan: (typeof CORPUS)[number]): string {
  return readFileSync(new URL(`../../corpus/${plan}/plan.txt`, import.meta.url), 'utf8');
}

export function clauseOf(result: ParsedPlan, id: string): Clause {
  const clause = result.clauses.find((candidate) => candidate.id === id);
  if (!clause) throw new Error(`no clause ${id}; there are ${result.clauses.map((other) => other.id).join(' ')}`);
  return clause;
}

/** `id kind: text` for every clause, those of the letterhead left out unless asked for. */
export function listing(text: string, options: { letterhead?: boolean } = {}): string[] {
  return parsePlan(text)
    .clauses.filter((clause) => options.letterhead || !['letterhead', 'title'].includes(clause.kind))
    .map((clause) => `${clause.id} ${clause.kind}: ${clause.text}`);
}

/** The cells of a row, in column order. */
export function cellsOf(text: string, id: string): string[] {
  return clauseOf(parsePlan(text), id).cells?.map((cell) => cell.text) ?? [];
}

/** The column names of a row. */
export function columnsOf(text: string, id: string): string[] {
  return clauseOf(parsePlan(text), id).cells?.map((cell) => cell.column) ?? [];
}

const HEAD = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH LONG AN',
  '-------',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  '---------------',
  'Số: 15/KH-UBND',
  'Long An, ngày 05 tháng 01 năm 2024',
  'KẾ HOẠCH',
  'Chăm sóc trẻ em',
];

/** A body below a plain letterhead. */
export function plan(body: string): string {
  return [...HEAD, body].join('\n');
}
