import { findTimes, type TimeMention } from '../text/dates.js';

/** The year that a value or task aims at, and how it was found. */
export interface AimedYear {
  readonly year: number | null;
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
  const ownYear = lastAim(own, 'first');
  if (ownYear !== null) return { year: ownYear, yearly, source: 'own' };
  const before = lastAim(sentenceBefore, 'last');
  if (before !== null) return { year: before, yearly, source: 'sentence' };
  for (const heading of [...headings].reverse()) {
    const year = lastAim(heading, 'first');
    if (year !== null) return { year, yearly, source: 'heading' };
  }
  return { year: planEnd, yearly, source: planEnd === null ? 'none' : 'plan' };
}

/** "mỗi năm … 20.000 lao động, trong đó 2.000 …": a part of a yearly whole is yearly too. */
function isPartOfYearly(own: string, sentenceBefore: string): boolean {
  if (!/trong đó[^;]*$/iu.test(`${sentenceBefore}${own.slice(0, 12)}`)) return false;
  return findTimes(sentenceBefore).at(-1)?.kind === 'yearly';
}

function lastAim(text: string, which: 'first' | 'last'): number | null {
  const aims = findTimes(text).filter((time) => isAim(time, text));
  const chosen = which === 'first' ? aims[0] : aims.at(-1);
  return chosen?.year ?? null;
}

function isAim(time: TimeMention, text: string): boolean {
  if (time.year === null || time.kind === 'date') return false;
  if (/(?:tầm nhìn|định hướng)[^,;.]{0,16}$/iu.test(text.slice(0, time.start))) return false;
  if (time.kind === 'period')
    return !/(?:chương trình|đề án|chiến lược|quy hoạch|kế hoạch|dự án|chuẩn nghèo)[^.;,]{0,90}$/iu.test(
      text.slice(0, time.start),
    );
  return time.aim || time.kind === 'month' || /^năm/iu.test(time.text);
}
