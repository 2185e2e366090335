/**
 * Dates, years and periods in Vietnamese official text and in questions.
 * Everything works on NFC text; positions are UTF-16 offsets into it.
 */

export interface TimeMention {
  /** `span`: a length of time that runs from some event; `recurring`: how often within or over years. */
  readonly kind: 'date' | 'month' | 'year' | 'period' | 'yearly' | 'recurring' | 'span';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Last (or only) year; null for dates without a year and where no year is meant. */
  readonly year: number | null;
  /** First year of a period. */
  readonly fromYear: number | null;
  readonly day: number | null;
  readonly month: number | null;
  /** Printed with `đến`, `trước`, `hết`, `cuối`, `vào`, `trong`: a point the text aims at, not a mere mention. */
  readonly aim: boolean;
}

const AIM =
  '(?:(?:phấn đấu |chậm nhất |muộn nhất )?(?:đến|tới|trước|hết|cuối|vào|trong|từ nay đến)(?: hết| cuối| trước| đầu| giữa)? ?)?';
const UNIT = '(?:ngày|tuần|tháng|quý|năm)';
const PATTERNS: readonly { kind: TimeMention['kind']; pattern: RegExp }[] = [
  {
    kind: 'period',
    pattern:
      /(?:giai đoạn|nhiệm kỳ|thời kỳ|các năm|từ)?\s*(?:năm\s+)?\b((?:19|20)\d{2})\s*(?:-|–|—|đến(?: năm)?|tới(?: năm)?)\s*((?:19|20)\d{2})\b/giu,
  },
  {
    kind: 'date',
    pattern: new RegExp(
      String.raw`${AIM}(?:ngày\s+)?\b(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:(?:\/|\s*,?\s+năm\s+)((?:19|20)\d{2}))?(?![\d/%]|[.,]\d)`,
      'giu',
    ),
  },
  {
    // "trước ngày 20 của tháng cuối quý", "ngày 25 hằng tháng"
    kind: 'date',
    pattern: new RegExp(
      String.raw`${AIM}ngày\s+(\d{1,2})\s+(?:của\s+)?(?:(?:hằng|hàng|mỗi|từng)\s+(?:tháng|quý)|tháng(?:\s+(?:cuối|đầu)(?:\s+(?:của\s+)?(?:mỗi\s+)?quý)?)?(?:\s+(?:sau|kế tiếp|liền kề|tiếp theo))?)(?!\p{L}|\s*\d)`,
      'giu',
    ),
  },
  {
    // "tháng 12 hằng năm"
    kind: 'month',
    pattern: new RegExp(
      String.raw`${AIM}(?:tháng\s+(\d{1,2})|quý\s+(?:[IV]{1,3}|[1-4]))(?=\s+(?:hằng|hàng|mỗi)\s+năm)`,
      'giu',
    ),
  },
  { kind: 'month', pattern: new RegExp(String.raw`${AIM}tháng\s+(\d{1,2})(?:\/|\s+năm\s+)((?:19|20)\d{2})`, 'giu') },
  {
    kind: 'month',
    pattern: new RegExp(String.raw`${AIM}quý\s+([IV]{1,3}|[1-4])(?:\/|\s+năm\s+|\s*-\s*)((?:19|20)\d{2})`, 'giu'),
  },
  { kind: 'year', pattern: new RegExp(String.raw`${AIM}(?:năm\s+)((?:19|20)\d{2})(?!\d)`, 'giu') },
  {
    kind: 'yearly',
    pattern: /(?:hằng|hàng|mỗi|từng) năm|năm nào cũng|bình quân (?:một )?năm|trung bình (?:mỗi |một )?năm/giu,
  },
  {
    // "định kỳ 06 tháng", "02 năm một lần", "02 kỳ/tháng", "theo quý", "hằng tháng"
    kind: 'recurring',
    pattern: new RegExp(
      [
        String.raw`định kỳ\s+(?:(?:hằng|hàng|mỗi|từng)\s+)?(?:\d{1,2}\s+)?${UNIT}(?:\s+(?:một|01|1) lần)?`,
        String.raw`(?:mỗi\s+|cứ\s+)?\d{1,2}\s+${UNIT}\s+(?:một|01|1)\s+lần`,
        String.raw`(?:\d{1,2}|một|hai|ba)\s+(?:lần|kỳ|số|đợt|phiên)\s*(?:\/|mỗi|một|trong)\s*(?:một\s+)?${UNIT}`,
        'theo (?:tháng|quý)',
        String.raw`(?:hằng|hàng|mỗi|từng)\s+(?:ngày|tuần|tháng|quý)`,
      ]
        .map((form) => String.raw`(?<!\p{L})${form}(?![\p{L}\d])`)
        .join('|'),
      'giu',
    ),
  },
  {
    // "chậm nhất 10 ngày làm việc kể từ", "trong thời hạn 24 giờ", "sau 02 năm"
    kind: 'span',
    pattern:
      /(?<!\p{L})(?:chậm nhất|muộn nhất|không quá|tối đa|trong vòng|trong thời hạn|thời hạn|trong thời gian|trong|sau)(?:\s+(?:là|sau|không quá|tối đa))*\s+\d{1,3}\s+(?:phút|giờ|ngày|tuần|tháng|năm)(?:\s+làm việc)?(?![\p{L}\d/]|\s+(?:tuổi|\d{4}))(?:\s*,?\s*(?:kể\s+)?từ(?:\s+(?:khi|ngày))?(?!\p{L}))?/giu,
  },
];

/** All time expressions, left to right, longest first where they overlap. Impossible days and months are left out. */
export function findTimes(text: string): TimeMention[] {
  const found: TimeMention[] = [];
  for (const { kind, pattern } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index + (match[0].length - match[0].trimStart().length);
      const end = match.index + match[0].length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const mention = toMention(kind, match, start, end, text);
      if (mention) found.push(mention);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function toMention(
  kind: TimeMention['kind'],
  match: RegExpMatchArray,
  start: number,
  end: number,
  text: string,
): TimeMention | null {
  const slice = text.slice(start, end);
  const aim =
    kind === 'span' || /^(?:phấn đấu|chậm nhất|muộn nhất|đến|tới|trước|hết|cuối|vào|trong|từ nay)/iu.test(slice);
  const base = { kind, text: slice, start, end, aim, day: null, month: null, year: null, fromYear: null };
  if (kind === 'period') return { ...base, fromYear: Number(match[1]), year: Number(match[2]) };
  if (kind === 'year') return { ...base, year: Number(match[1]) };
  if (kind === 'month') {
    const month = Number(match[1]);
    return {
      ...base,
      month: Number.isNaN(month) || month > 12 ? null : month,
      year: match[2] ? Number(match[2]) : null,
    };
  }
  if (kind === 'date') {
    const day = Number(match[1]);
    const month = match[2] ? Number(match[2]) : null;
    if (day < 1 || day > 31 || (month !== null && (month < 1 || month > 12))) return null;
    return { ...base, day, month, year: match[3] ? Number(match[3]) : null };
  }
  return base;
}

/**
 * `02/8/2021` from `2021-08-02`, as such documents print it: no leading zero for months above 2.
 * What is known to the month or year alone gives as much: `7/2025`, `2025`.
 */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const shownMonth = month !== undefined && Number(month) > 2 ? String(Number(month)) : month;
  return [day, shownMonth, year].filter((part) => part !== undefined).join('/');
}
