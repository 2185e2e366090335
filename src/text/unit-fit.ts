/** The kind of figure a question wants; `any` when it does not say. */
export type AskedUnit = 'percent' | 'per-mille' | 'money' | 'area' | 'people' | 'duration' | 'count' | 'any';

/**
 * Whether a printed unit can be the answer to the asked kind: `yes`, `no`, `unsure` where the words leave room, or
 * `share` where a number was asked for and a part of the whole is printed ("bao nhiêu xã đạt chuẩn" – 50%).
 */
export function unitFits(asked: AskedUnit, unit: string): 'yes' | 'no' | 'unsure' | 'share' {
  const isShare = /[%‰]/u.test(unit);
  switch (asked) {
    case 'any':
      return 'yes';
    case 'percent':
      return unit.includes('%') ? 'yes' : unit.includes('‰') ? 'unsure' : 'no';
    case 'per-mille':
      return unit.includes('‰') ? 'yes' : 'no';
    case 'money':
      return /đồng|usd|vnđ/iu.test(unit) ? 'yes' : 'no';
    case 'area':
      return /m[2²]|ha\b|km/iu.test(unit) ? 'yes' : 'no';
    case 'people':
      return isShare
        ? 'share'
        : /đồng|m[2²]/iu.test(unit)
          ? 'no'
          : /người|lao động|học|trẻ|dân|hộ/iu.test(unit)
            ? 'yes'
            : 'unsure';
    case 'duration':
      return /tháng|ngày|tuần|giờ|phút|năm/iu.test(unit) && !isShare && !/đồng/iu.test(unit) ? 'yes' : 'no';
    case 'count':
      return isShare ? 'share' : /đồng/iu.test(unit) ? 'no' : 'unsure';
  }
}
