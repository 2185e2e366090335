/** The kind of figure a question wants; `any` when it does not say. */
export type AskedUnit =
  | 'percent'
  | 'per-mille'
  | 'money'
  | 'area'
  | 'weight'
  | 'volume'
  | 'length'
  | 'times'
  | 'people'
  | 'duration'
  | 'count'
  | 'any';

/** Kinds that are printed with a unit of their own. What follows a slash is what it is for each of. */
const MEASURES: Partial<Readonly<Record<AskedUnit, RegExp>>> = {
  weight: /^(?:tấn|tạ|kg|gam)(?!\p{L})/iu,
  volume: /^(?:lít|ml|m[3³]|mét khối)(?!\p{L})/iu,
  length: /^(?:km|m|mét)(?![\p{L}\d²³])(?! (?:khối|vuông))/iu,
  times: /^(?:lần|lượt|kỳ|đợt|số|chuyến|phiên|buổi|cuộc|bài|tin)(?!\p{L})/iu,
};

/**
 * Whether a printed unit can be the answer to the asked kind: `yes`, `no`, `unsure` where the words leave room, or
 * `share` where a number was asked for and a part of the whole is printed ("bao nhiêu xã đạt chuẩn" – 50%).
 */
export function unitFits(asked: AskedUnit, unit: string): 'yes' | 'no' | 'unsure' | 'share' {
  const isShare = /[%‰]/u.test(unit);
  const measure = MEASURES[asked];
  if (measure) return measure.test(unit) ? 'yes' : unit === '' ? 'unsure' : 'no';
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
          : /người|lao động|học|trẻ|dân|hộ|(?<!công )viên/iu.test(unit)
            ? 'yes'
            : 'unsure';
    case 'duration':
      return /tháng|ngày|tuần|giờ|phút|năm/iu.test(unit) && !isShare && !/đồng/iu.test(unit) ? 'yes' : 'no';
    default:
      return isShare ? 'share' : /đồng/iu.test(unit) ? 'no' : 'unsure';
  }
}
