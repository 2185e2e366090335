import { cellKey } from './table.js';

/** Header cells that name what others below them split up. */
const SPANNING =
  /^(?:thoi gian|thoi han|tien do|lo trinh|giai doan|ke hoach|muc tieu|phan ky|chi tieu|kinh phi|nguon|co quan|don vi|trach nhiem|phan cong|to chuc|nam|cap)/;

/** The cells of one kind that a second header row splits a spanning cell into: years, beginning and end, who leads. */
const SUB_LABEL =
  /^(?:nam )?(?:19|20)\d\d$|^(?:bat dau|hoan thanh|ket thuc|chu tri|phoi hop|tu|den|tong so|trong do|tw|dp|trung uong|dia phuong|khac|ngan sach.*|von .*)$/;

const YEAR_LABEL = /^(?:nam )?(?:19|20)\d\d$/;

/** Which cell the sub-cells of a kind belong to. */
const KINDS: readonly (readonly [RegExp, RegExp])[] = [
  [/bat dau|hoan thanh|ket thuc|^tu$/, /thoi gian|thoi han|tien do|lo trinh/],
  [/chu tri|phoi hop/, /co quan|don vi(?! tinh)|trach nhiem|phan cong|to chuc/],
  [/(?:19|20)\d\d/, /ke hoach|muc tieu|giai doan|lo trinh|thoi gian|phan ky|kinh phi|^nam/],
  [/./, /kinh phi|nguon|von|trong do/],
];

/** True when `labels`, more than `width` columns, can be a header of two rows in reading order. */
export function canStack(labels: readonly string[], width: number): boolean {
  return labels.length - width === 1 && findSpanning(labels) !== null;
}

/**
 * Column names for a table of `width` columns from the header's cells in reading order. Where there is one cell more
 * than columns, one spans others: its sub-cells stand directly behind it or at the end (the second printed row), and
 * get its words in front. Where that cannot be told, the first `width` labels are taken.
 */
export function stackHeader(labels: readonly string[], width: number): string[] {
  const spanning = canStack(labels, width) ? findSpanning(labels) : null;
  if (!spanning) return labels.slice(0, width);
  const { parent, first, count } = spanning;
  const subs = labels.slice(first, first + count).map((label) => `${labels[parent]} ${label}`);
  const isSub = (at: number) => at >= first && at < first + count;
  return labels.flatMap((label, at) => (at === parent ? subs : isSub(at) ? [] : [label])).slice(0, width);
}

function findSpanning(labels: readonly string[]): { parent: number; first: number; count: number } | null {
  const keys = labels.map(cellKey);
  const isSub = (at: number) => SUB_LABEL.test(keys[at] ?? '');
  const first = keys.findIndex((_, at) => at > 1 && isSub(at) && isSub(at + 1));
  if (first < 0) return null;
  let count = 0;
  while (isSub(first + count)) count += 1;
  // `Đơn vị` before years is what they are counted in.
  const isUnit = keys[first - 1] === 'don vi' && YEAR_LABEL.test(keys[first] ?? '');
  if (isUnit) return null;
  if (SPANNING.test(keys[first - 1] ?? '')) return { parent: first - 1, first, count };
  // The second printed row comes last; it belongs to the cell of its kind.
  if (first + count !== labels.length) return null;
  const kind = KINDS.find(([sub]) => sub.test(keys[first] ?? ''))?.[1] ?? SPANNING;
  const parent = keys.findIndex((key, at) => at > 0 && at < first && kind.test(key));
  return parent < 0 ? null : { parent, first, count };
}
