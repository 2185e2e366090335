import type { Citation } from '../domain/answer.js';
import { formatDate } from '../text/dates.js';

const TYPE_BY_CODE: Readonly<Record<string, string>> = {
  KH: 'Kế hoạch',
  QĐ: 'Quyết định',
  NQ: 'Nghị quyết',
  CT: 'Chỉ thị',
  CTr: 'Chương trình',
  CTR: 'Chương trình',
  ĐA: 'Đề án',
};

const PLACE_BY_PREFIX: readonly (readonly [RegExp, string])[] = [
  [/^TD(?:\.|$)/, 'phần đầu văn bản'],
  [/^CC(?:\.|$)/, 'phần căn cứ'],
  [/^NN(?:\.|$)/, 'nơi nhận'],
  [/^KY(?:\.|$)/, 'phần ký'],
];

/** `Kế hoạch 197/KH-UBND ngày 31/5/2021 của UBND tỉnh …`; a blank number or date is said to be blank. */
export function describeDocument(document: Pick<Citation, 'number' | 'issuedOn' | 'issuer' | 'title'>): string {
  const code = /[-/]([A-ZĐ][A-Za-zĐđ]*)/u.exec(document.number ?? '')?.[1];
  const type =
    (code && TYPE_BY_CODE[code]) ?? /^\p{Lu}\p{L}*(?:\s\p{Ll}\p{L}*)?/u.exec(document.title)?.[0] ?? 'Kế hoạch';
  const number = document.number ?? '(bản chưa ghi số)';
  const date = document.issuedOn === null ? '' : ` ngày ${formatDate(document.issuedOn)}`;
  return `${type} ${number}${date} của ${document.issuer}`;
}

/** Where in its plan a clause stands: `mục II.3`, `phụ lục, mục II.2.3`, `nơi nhận`. */
export function describePlace(clause: string): string {
  const fixed = PLACE_BY_PREFIX.find(([prefix]) => prefix.test(clause))?.[1];
  if (fixed) return fixed;
  if (/^PL/.test(clause)) {
    const rest = clause.replace(/^PL[^.]*\.?/, '');
    return rest === '' ? 'phụ lục' : `phụ lục, mục ${rest}`;
  }
  return `mục ${clause}`;
}

/** The whole source line: `Kế hoạch 197/KH-UBND ngày 31/5/2021 của UBND tỉnh …, mục II.3`. */
export function describeCitation(citation: Citation): string {
  return `${describeDocument(citation)}, ${describePlace(citation.clause)}`;
}
