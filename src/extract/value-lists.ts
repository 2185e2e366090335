import type { Quantity } from '../text/quantities.js';
import { terms } from '../text/tokenize.js';
import { findMeasured } from './target-pieces.js';
import { isLeadIn } from './target-words.js';

/** One value of a list with the words of its own; offsets are of the sentence. */
export interface ListItem {
  readonly start: number;
  readonly end: number;
  readonly quantity: Quantity;
  readonly valueFirst: boolean;
}

/**
 * Values listed behind words that they share:
 *
 *   tuyển sinh 900 người, │gồm: │cao đẳng 200 người, │trung cấp 700 người
 *   └ head ─────────────┘        └ item ───────────┘  └ item ────────────┘
 */
export interface ValueList {
  /** The list with what opens it and, in brackets, what closes it. */
  readonly start: number;
  readonly end: number;
  readonly items: readonly ListItem[];
  /** Each item says only its year: "năm 2023: 28 chuỗi". */
  readonly byYear: boolean;
}

const OPENER = /(?:,\s*)?(?<!\p{L})(?:trong đó|(?:bao )?gồm(?: có)?|chia ra|cụ thể)(?!\p{L})(?:\s*là)?\s*:?|:|\(/giu;
const MAX_LABEL_TERMS = 16;

/** The lists of a sentence, left to right. What does not read as a list from end to end is left as it is. */
export function findValueLists(text: string): ValueList[] {
  const openers = [...text.matchAll(OPENER)];
  if (openers.length === 0) return [];
  const quantities = findMeasured(text);
  if (quantities.length < 2) return [];
  const lists: ValueList[] = [];
  for (const opener of openers) {
    if (opener.index < (lists.at(-1)?.end ?? 0)) continue;
    const list = readList(text, opener[0], opener.index, quantities);
    if (list) lists.push(list);
  }
  return lists;
}

function readList(text: string, opener: string, start: number, quantities: readonly Quantity[]): ValueList | null {
  const from = start + opener.length;
  const closed = opener === '(' ? text.indexOf(')', from) : -1;
  if ((opener === '(' && closed < 0) || isQuoted(text, start)) return null;
  const region = { start: from, end: closed < 0 ? text.length : closed };
  const chunks = cutAt(text, region, /;/gu).map((chunk) => ({ ...chunk, held: within(quantities, chunk) }));
  const isBySemicolon = chunks.length > 1 && chunks[0]?.held.length === 1;
  const first = chunks[0] as Chunk;
  const items = isBySemicolon ? leadingItems(text, chunks) : itemsByComma(text, first);
  if (items.length < 2) return null;
  const byYear = items.every((item) => isYearLabel(labelOf(text, item)));
  if (!byYear && items.some((item) => isYearLabel(labelOf(text, item)))) return null;
  if (closed >= 0 && (isBySemicolon ? items.length < chunks.length : chunks.length > 1)) return null;
  if (items[0]?.valueFirst && !isPartOfSum(opener, text.slice(0, start), quantities, items[0])) return null;
  const end = closed >= 0 ? closed + 1 : isBySemicolon ? (items.at(-1) as ListItem).end : first.end;
  // The full stop behind the last item ends the list.
  return { start, end: /^[\s.]*$/u.test(text.slice(end)) ? text.length : end, items, byYear };
}

type Region = { readonly start: number; readonly end: number };
type Chunk = Region & { readonly held: readonly Quantity[] };

/** The items at the beginning of a list; what follows in another shape is a statement of its own. */
function leadingItems(text: string, chunks: readonly Chunk[]): ListItem[] {
  const items: ListItem[] = [];
  for (const chunk of chunks) {
    const item = toItem(text, chunk);
    if (!item || (items[0] && !isAlike(items[0], item))) break;
    items.push(item);
  }
  return items;
}

/** "nông, lâm nghiệp 20%, dịch vụ 35%": words between commas go with the value of their side. All fit or none does. */
function itemsByComma(text: string, chunk: Chunk): ListItem[] {
  const words = cutAt(text, chunk, /,(?!\d)|\s+và\s/gu).map((part) => ({ ...part, held: within(chunk.held, part) }));
  const valueFirst = chunk.held[0] ? isLeadIn(text.slice(chunk.start, chunk.held[0].start)) : false;
  const merged: Chunk[] = [];
  for (const part of words) {
    const last = merged.at(-1);
    const joins = last && (valueFirst ? part.held.length === 0 : last.held.length === 0);
    if (joins) merged[merged.length - 1] = { start: last.start, end: part.end, held: [...last.held, ...part.held] };
    else merged.push(part);
  }
  const items = merged.map((part) => toItem(text, part));
  const [first] = items;
  return first && items.every((item): item is ListItem => item !== null && isAlike(first, item))
    ? (items as ListItem[])
    : [];
}

function toItem(text: string, { start, end, held }: Chunk): ListItem | null {
  const [quantity] = held;
  if (!quantity || held.length > 1) return null;
  const before = text.slice(start, quantity.start).replace(/^\s*(?:và\s)?/u, '');
  const after = text.slice(quantity.end, end).replace(/[\s.,;]+(?:và\s*)?$/u, '');
  const lead = start + (text.slice(start, end).length - text.slice(start, end).replace(/^\s*(?:và\s+)?/u, '').length);
  const item = { start: lead, end: quantity.end + after.length, quantity };
  if (isYearLabel(before)) return after.trim() === '' ? { ...item, valueFirst: false } : null;
  if (before.trim() === '') return after.trim() === '' ? null : { ...item, valueFirst: true };
  const isLabel =
    after.trim() === '' &&
    !isLeadIn(before) &&
    !STATEMENT.test(before) &&
    !LEADS_TO_VALUE.test(before) &&
    (/[%‰]|đồng/iu.test(quantity.unit) || !LEADS_TO_COUNT.test(before)) &&
    terms(before).length <= MAX_LABEL_TERMS;
  return isLabel ? { ...item, valueFirst: false } : null;
}
/** A label that begins so is an indicator of its own, or a sentence on something else. */
const STATEMENT =
  /^(?:tỷ lệ|tỉ lệ|tỷ suất|tỷ số|tỉ số|chỉ số|số|tổng|diện tích|thu nhập|tăng|giảm|phấn đấu|mỗi|trung bình|bình quân)\s|(?<!\p{L})trong đó(?!\p{L})|[“”]/iu;
/** What stands right before the value is done to it or counts it: "hỗ trợ cho 500 người", "xây dựng mới 3 trạm". */
const LEADS_TO_VALUE = /(?<!\p{L})(?:cho|có|được|đưa|của|với|tại|trong|vào|từ|hỗ trợ|đóng góp|tối đa)\s*$/iu;
const LEADS_TO_COUNT = /(?<!\p{L})(?:thêm|mới|xây dựng|tổ chức|thành lập|lắp đặt|sửa chữa|nâng cấp|trồng)\s*$/iu;

function isAlike(one: ListItem, other: ListItem): boolean {
  return one.valueFirst === other.valueFirst && kindOf(one.quantity) === kindOf(other.quantity);
}

function kindOf({ unit }: Quantity): string {
  if (/đồng/iu.test(unit)) return 'đồng';
  return /^(?:lượt )?(?:người|lao động)/iu.test(unit) ? 'người' : unit.toLowerCase();
}

/** "1.250 mẫu thực phẩm, trong đó 520 mẫu rau; 310 mẫu thịt": counts of the same kind as what they are part of. */
function isPartOfSum(opener: string, before: string, quantities: readonly Quantity[], item: ListItem): boolean {
  const sum = within(quantities, { start: 0, end: before.length }).at(-1);
  const kind = kindOf(item.quantity);
  if (!sum || /^[:(]$/u.test(opener) || /[%‰]/u.test(kind)) return false;
  // "24 ngành, nghề trọng điểm, trong đó 06 nghề …": what the sum counts may be called by two names.
  return kindOf(sum) === kind || terms(before.slice(sum.end)).join(' ').startsWith(kind);
}

function labelOf(text: string, { start, quantity }: ListItem): string {
  return text.slice(start, quantity.start);
}

function isYearLabel(before: string): boolean {
  return YEAR_LABEL.test(before);
}
const YEAR_LABEL =
  /^\s*(?:đến |hết |cuối |vào |trong |riêng )*(?:năm|giai đoạn)(?: học)?\s+\d{4}(?:\s*[-–]\s*(?:năm )?\d{4})?\s*(?::|là|đạt|có|khoảng|dự kiến|\s)*$/iu;

function within(quantities: readonly Quantity[], { start, end }: Region): Quantity[] {
  return quantities.filter((quantity) => quantity.start >= start && quantity.end <= end);
}

/** The region cut at a mark, outside brackets. */
function cutAt(text: string, { start, end }: Region, mark: RegExp): Region[] {
  const parts: Region[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(mark)) {
    const at = start + match.index;
    const before = text.slice(from, at);
    if ((before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0)) continue;
    parts.push({ start: from, end: at });
    from = at + match[0].length;
  }
  parts.push({ start: from, end });
  return parts;
}

function isQuoted(text: string, at: number): boolean {
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}
