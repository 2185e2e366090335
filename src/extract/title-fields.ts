import type { Clause } from '../domain/clause.js';
import type { PlanMetadata } from '../domain/plan.js';
import { collapseSpace, normalizeText } from '../text/normal-form.js';
import { toSentenceCase } from './sentence-case.js';

export interface TitleRead {
  /** `Kế hoạch thực hiện …`; '' where the text gives none. */
  readonly title: string;
  readonly doubts: readonly ('restored-capitals' | 'from-prose' | 'from-page')[];
}

const TYPES = [
  'kế hoạch',
  'quyết định',
  'nghị quyết',
  'chương trình hành động',
  'chương trình',
  'đề án',
  'chỉ thị',
  'công văn',
];
const TYPE = new RegExp(String.raw`^(${TYPES.join('|').replace(/ /g, String.raw`\s+`)})(?![\p{L}])\s*`, 'iu');
const PROSE: ReadonlySet<Clause['kind']> = new Set([
  'legal-basis',
  'numbered',
  'lettered',
  'bullet',
  'paragraph',
  'closing',
]);

/**
 * Tên loại and trích yếu as one line in sentence case. A decision that issues a plan ("Ban hành Kế hoạch …") gives the
 * plan's title. Where the title line is lost, the opening paragraph's "ban hành Kế hoạch … như sau" stands in.
 */
export function readTitle(clauses: readonly Clause[], pageText: string): TitleRead {
  const prose = clauses.filter((clause) => PROSE.has(clause.kind)).map((clause) => clause.text);
  const opening = clauses.filter((clause) => clause.kind === 'legal-basis').map((clause) => clause.text);
  const printed = cleanTitle(clauses.find((clause) => clause.kind === 'title')?.text ?? '');
  const type = TYPE.exec(printed)?.[1]?.toLowerCase();
  const subject = printed.replace(TYPE, '');
  if (subject !== '') {
    const isCapitals = letters(subject, /\p{Ll}/gu) * 12 < letters(subject, /\p{Lu}/gu);
    const cased = isCapitals ? toSentenceCase(subject, opening, prose) : subject;
    const plan = /^ban hành\s+(?=kế hoạch|chương trình|đề án)/iu.exec(cased);
    const whole = plan ? cased.slice(plan[0].length) : `${type ?? guessType(clauses)} ${lowerFirst(cased)}`;
    return { title: upperFirst(collapseSpace(whole)), doubts: isCapitals ? ['restored-capitals'] : [] };
  }
  const said = prose
    .map(
      (text) =>
        /ban hành\s+(kế hoạch\s+(?!này|triển khai thực hiện với|thực hiện như).{15,400}?)(?:,?\s*(?:với|gồm|như sau|cụ thể)|[.:;]|$)/iu.exec(
          text,
        )?.[1],
    )
    .find((match) => match !== undefined);
  if (said) return { title: upperFirst(collapseSpace(said)), doubts: ['from-prose'] };
  const page = /(?:^|\n)\s*(Kế hoạch\s+(?:\d\S*\s+)?(?:năm \d{4}\s+)?.{15,300})/u.exec(normalizeText(pageText))?.[1];
  return page ? { title: collapseSpace(page), doubts: ['from-page'] } : { title: '', doubts: [] };
}

/**
 * Giai đoạn: the last period in the title ("… giai đoạn 2021 - 2025"), else its single year, else the year that the
 * headings aim at ("… ĐẾN NĂM 2030"), with an open beginning. Null where nothing says it.
 */
export function readPeriod(title: string, clauses: readonly Clause[]): PlanMetadata['period'] {
  const period = [
    ...title.matchAll(/((?:19|20)\d{2})\s*(?:-|–|—|đến(?: năm)?|tới(?: năm)?)\s*((?:19|20)\d{2})(?!\d)/giu),
  ].at(-1);
  if (period) return { from: Number(period[1]), to: Number(period[2]) };
  const single = /(?<!tầm nhìn |hướng )(?<aim>đến )?năm ((?:19|20)\d{2})(?!\d)/iu.exec(withoutDates(title));
  if (single) return { from: single.groups?.aim ? null : Number(single[2]), to: Number(single[2]) };
  for (const clause of clauses) {
    if (clause.kind !== 'heading') continue;
    const aim = /(?<!tầm nhìn )đến (?:hết |cuối )?năm ((?:19|20)\d{2})(?!\d)/iu.exec(clause.text);
    if (aim) return { from: null, to: Number(aim[1]) };
  }
  return null;
}

/** "ngày 09 tháng 5 năm 2024" is a date of another document, not a year the plan is for. */
function withoutDates(text: string): string {
  return text.replace(/ngày\s+\d{1,2}\s*(?:\/|tháng)\s*\d{1,2}\s*(?:\/|năm)\s*\d{4}/giu, ' ');
}

function cleanTitle(text: string): string {
  return collapseSpace(text.replace(/[*_#|]+|-{3,}/g, ' ')).replace(/[\s.]+$/u, '');
}

function guessType(clauses: readonly Clause[]): string {
  const letterhead = clauses
    .filter((clause) => clause.kind === 'letterhead')
    .map((clause) => clause.text)
    .join(' ');
  if (/\/QĐ-/u.test(letterhead)) return 'quyết định';
  return /\/NQ-/u.test(letterhead) ? 'nghị quyết' : 'kế hoạch';
}

function letters(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}

function lowerFirst(text: string): string {
  const first = /^\p{Lu}\p{Ll}*/u.exec(text)?.[0] ?? '';
  return first === '' ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
