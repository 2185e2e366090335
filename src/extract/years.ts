import { findTimes, type TimeMention } from '../text/dates.js';

/** The year that a value or task aims at, and how it was found. */
export interface AimedYear {
  readonly year: number | null;
  /** The period whose last year it is, where the text names one. */
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly yearly: boolean;
  readonly source: 'own' | 'sentence' | 'heading' | 'plan' | 'none';
}

/**
 * Looks for an aimed year in the value's own words, then in the words before it in its sentence, then in the headings
 * (nearest first), then takes the plan's last year. Dates of cited documents are not aims.
 */
export function aimedYear(
  own: string,
  sentenceBefore: string,
  headings: readonly string[],
  planEnd: number | null,
): AimedYear {
  const yearly = findTimes(own).some((time) => time.kind === 'yearly') || isPartOfYearly(own, sentenceBefore);
  const found = (time: TimeMention, source: AimedYear['source']): AimedYear => ({
    year: time.year,
    period: time.fromYear === null || time.year === null ? null : { from: time.fromYear, to: time.year },
    yearly,
    source,
  });
  const ownTime = aims(own)[0] ?? opening(own);
  if (ownTime) return found(ownTime, 'own');
  const before = aims(sentenceBefore).at(-1) ?? opening(sentenceBefore);
  if (before) return found(before, 'sentence');
  for (const heading of [...headings].reverse()) {
    const time = aims(heading)[0] ?? outlook(heading);
    if (time) return found(time, 'heading');
  }
  return { year: planEnd, period: null, yearly, source: planEnd === null ? 'none' : 'plan' };
}

/**
 * The year that a figure on the present or the past is of: said in its own words, else last before them, nearest first.
 * Null where nothing says so; never the plan's end.
 */
export function toldYear(own: string, before: readonly string[]): number | null {
  const first = tellings(own)[0];
  if (first) return first.year;
  for (const text of before) {
    const last = tellings(text).at(-1);
    if (last) return last.year;
  }
  return null;
}

function tellings(text: string): TimeMention[] {
  return findTimes(text).filter(
    (time) =>
      isAim(time, text) ||
      (time.kind === 'date' && time.aim && time.year !== null && !COMPARED_WITH.test(text.slice(0, time.start))),
  );
}

/** "mỗi năm … 20.000 lao động, trong đó 2.000 …": a part of a yearly whole is yearly too. */
function isPartOfYearly(own: string, sentenceBefore: string): boolean {
  if (!/trong đó[^;]*$/iu.test(`${sentenceBefore}${own.slice(0, 12)}`)) return false;
  return findTimes(sentenceBefore).at(-1)?.kind === 'yearly';
}

function aims(text: string): TimeMention[] {
  return findTimes(text).filter((time) => isAim(time, text));
}

/** "3. Định hướng đến năm 2030": what begins so is of that year; behind a period it is only looked ahead to. */
function outlook(text: string): TimeMention | undefined {
  const time = findTimes(text).find(({ year, kind }) => year !== null && kind !== 'date');
  return time && OUTLOOK_BEFORE.test(text.slice(0, time.start)) ? time : undefined;
}
/** The same where a statement opens with it: "Định hướng đến năm 2030: tỷ lệ …". */
function opening(text: string): TimeMention | undefined {
  const time = outlook(text);
  return time && /^\s*[:,]/u.test(text.slice(time.end)) ? time : undefined;
}
const OUTLOOK_BEFORE =
  /^\s*(?:(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđ])\s?[.)]|[-+•–*])?\s*(?:(?:một số|các|những|về|mục tiêu|chỉ tiêu|cụ thể|chủ yếu)[\s,]+)*(?:tầm nhìn|định hướng)\s*$/iu;

/** "giảm 31 vụ so với cùng kỳ năm 2020": the year a value is measured against is not its own. */
const COMPARED_WITH =
  /(?:so(?: với)?|cùng kỳ|bằng mức|gấp [\d,.]+ lần)\s+(?:(?:cùng kỳ|cuối|đầu|mức|số liệu|kết quả|thời điểm|của|bình quân)\s+)*$/iu;

function isAim(time: TimeMention, text: string): boolean {
  if (time.year === null || time.kind === 'date' || COMPARED_WITH.test(text.slice(0, time.start))) return false;
  if (/(?:tầm nhìn|định hướng)[^,;.]{0,16}$/iu.test(text.slice(0, time.start))) return false;
  if (time.kind === 'period') {
    const before = text.slice(0, time.start);
    // "Kinh phí thực hiện Đề án … giai đoạn 2022 - 2025 là": the period of the value, not of the scheme's name.
    if (/^\s*(?:là|khoảng|dự kiến|ước)(?!\p{L})|^\s*:/iu.test(text.slice(time.end))) return true;
    return IS_SCHEME_ITSELF.test(before) || !IN_SCHEME_NAME.test(before);
  }
  return time.aim || time.kind === 'month' || /^năm/iu.test(time.text);
}
const IN_SCHEME_NAME = /(?:chương trình|đề án|chiến lược|quy hoạch|kế hoạch|dự án|chuẩn nghèo)[^.;,]{0,90}$/iu;
/** "kinh phí thực hiện Kế hoạch giai đoạn …": this very plan, its name left out. */
const IS_SCHEME_ITSELF = /thực hiện kế hoạch(?: này)?\s*$/iu;
