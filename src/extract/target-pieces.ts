import type { Quantity } from '../text/quantities.js';
import { findQuantities } from '../text/quantities.js';
import { type Span, trimmedSpan } from '../text/sentences.js';
import { terms } from '../text/tokenize.js';
import { cleanLabel, isLeadIn, withoutTime } from './target-words.js';

/**
 * One value of a sentence with the words that belong to it alone:
 *
 *   tỷ lệ huy động … vào nhà trẻ 25% │ mẫu giáo 90% │ tiểu học 99,9%
 *   └ head (shared) ───────┘└label ┘    └ label ┘
 *
 *   100% hộ gia đình ở thành thị và │ 80% hộ gia đình ở nông thôn │ được sử dụng nước sạch
 *        └ label ────────────┘           └ label ─────────┘         └ tail (shared) ────┘
 */
export interface TargetPiece {
  readonly span: Span;
  readonly quantity: Quantity;
  /** Words before the value that later values share; empty when the piece stands alone. */
  readonly head: string;
  /** The piece's own words, the value left out. */
  readonly label: string;
  /** Words after the last value that earlier values share. */
  readonly tail: string;
  /** The value stands in front of what it measures ("100% hộ nghèo …"). */
  readonly valueFirst: boolean;
  /** The words right before the value and those behind it. */
  readonly before: string;
  readonly after: string;
  /** The label as printed, the unit in its place. */
  readonly words: string;
  /** "45 làng du lịch, trong đó 8 làng đạt chuẩn": the words of the whole that this value is a part of. */
  readonly whole: string;
  /** "từ 8% năm 2020 xuống còn 3%": 8% is where things stood. */
  readonly isStart: boolean;
  /** The words whose time is the value's; for 3%, the span without "từ 8% năm 2020". */
  readonly timed: string;
}

/** Not the comma of "số huyện, thị xã, thành phố có …"; that before a place's name is one. */
const SEPARATOR =
  /;|:|,(?!\d)(?!\s*(?:thị xã|thành phố|thị trấn|phường|xã(?! hội)|huyện|quận|đặc khu|thôn|ấp|khóm)(?:,|\s+\p{Ll}))\s*(?:[Tt]rong đó|bao gồm|gồm)?|\s+(?:và|trong đó)\s+|\.\s/gu;

export const PREDICATE =
  /(?:^|\s)(?:được|có|đạt|đều|tham gia|sử dụng|hưởng|thụ hưởng|tiếp cận|biết|hoàn thành|đáp ứng|triển khai|cài đặt|thực hiện|ứng dụng|bị|không|thuộc|trở lên|kiện toàn|bố trí|thành lập|ban hành|lắp đặt|trang bị|duy trì|áp dụng|công khai|cam kết|vận hành|kết nối|đăng ký)\s/iu;
/** A label that begins with one of these is a whole indicator and takes no head from its neighbour. */
export const INDICATOR_NOUN =
  /^(?:và\s+|trong đó\s+|phấn đấu\s+)?(?:tỷ lệ|tỉ lệ|tỷ suất|tỷ trọng|tỷ số|số|tổng|diện tích|tuổi|chỉ số|mức|định mức|thu nhập|giá trị|độ che phủ|năng suất|sản lượng|quy mô|tốc độ|doanh thu|kim ngạch|vốn|kinh phí|ngân sách|nguồn|lượng|bình quân|hệ số|xếp|thứ hạng|tăng|giảm|phấn đấu|thời gian|công suất|mật độ)\s/iu;
const PREPOSITION = /\s(?:ở|vào|cấp|tại|đối với|cho|khu vực|bậc|của|là|gồm|trong)\s/giu;
/** "vào năm 2025 đạt": words of time only, which belong to the statement before the comma. */
const TIME_ONLY = /(?:đạt|là|còn|xuống|lên)\s*$/iu;
const DENOMINATOR = /(?:trên|\/|cho|mỗi|trong)\s*(?:1|10|100)?[.\d]*\s*(?:dân|người dân|vạn dân|trẻ)/iu;

/** Cuts a sentence part into one piece per value that is a target. Ages, sessions, ordinals stay in the words. */
export function cutTargetPieces(part: Span): TargetPiece[] {
  const all = findQuantities(part.text);
  const starts = findStarts(part.text, all);
  const quantities = all.filter((quantity) => !starts.has(quantity) && isMeasured(part.text, quantity));
  const startOf = new Map([...starts].map(([from, { to, time }]) => [to, { from, time }]));
  const pieces: Cut[] = [];
  let start = 0;
  quantities.forEach((quantity, index) => {
    const rise = startOf.get(quantity);
    const valueStart = rise?.from.start ?? quantity.start;
    start = skipForeignStatement(part.text, start, valueStart, quantity.end);
    const before = part.text.slice(start, valueStart);
    const next = quantities[index + 1];
    const valueFirst =
      isLeadIn(before) &&
      !isElliptical(part.text, quantity, next, quantities[index - 1]) &&
      !isVariant(part.text, quantity, sameKindBefore(quantities, index), pieces.at(-1));
    const end = next ? boundary(part.text, quantity, next, valueFirst) : part.text.length;
    const reach = next && isCutShort(part.text, before, quantity, next, valueFirst) ? reachOf(part.text, next) : end;
    const after = part.text.slice(quantity.end, reach);
    const named = before.replace(/[\s:]+$/u, '');
    const texts = {
      before: cleanLabel(before),
      after: cleanLabel(after),
      label: cleanLabel(`${named} ${after}`),
      words: cleanLabel(`${named} ${quantity.unit} ${after}`),
    };
    if (rise) {
      const span = trimmedSpan(part.text, start, rise.from.end + rise.time.length);
      const from = { ...rise.from, unit: rise.from.unit || quantity.unit, comparator: '=' as const };
      const label = { ...texts, after: '', label: cleanLabel(before), words: cleanLabel(`${before} ${from.unit}`) };
      if (span) pieces.push({ ...label, span, quantity: from, valueFirst: false, isStart: true, timed: rise.time });
    }
    const span = trimmedSpan(part.text, start, reach);
    const timed = rise ? `${before} ${part.text.slice(quantity.start, reach)}` : (span?.text ?? '');
    if (span) pieces.push({ ...texts, span, quantity, valueFirst, isStart: false, timed });
    start = end;
  });
  const tails = pieces.map((piece, index) =>
    piece.valueFirst ? sharedTail(pieces, index) : closingTail(pieces, index),
  );
  return pieces.map((piece, index) => ({
    ...piece,
    span: { text: piece.span.text, start: piece.span.start + part.start, end: piece.span.end + part.start },
    quantity: { ...piece.quantity, start: piece.quantity.start + part.start, end: piece.quantity.end + part.start },
    head: piece.valueFirst ? sharedAction(pieces, index) : sharedHead(pieces, index),
    tail: tails[index] as string,
    whole: wholeOf(pieces, index),
    timed: piece.valueFirst ? piece.timed : `${piece.timed} ${tails[index]}`.trim(),
  }));
}

/** Only of things of one kind: what is said of a share's whole is not what the share measures. */
function wholeOf(pieces: readonly Cut[], index: number): string {
  const [before, own] = [pieces[index - 1], pieces[index] as Cut];
  const isPart =
    own.valueFirst &&
    before?.quantity.unit === own.quantity.unit &&
    !/[%‰]/u.test(own.quantity.unit) &&
    /trong đó$/iu.test(before.span.text);
  return isPart ? before.label : '';
}

/**
 * "từ 8% (năm 2020) xuống còn dưới 3%", "từ 40 lên 65 giường": values that others start from, each with the value it
 * comes to and the time it was so. "từ 70% đến 75%" is a range.
 */
function findStarts(text: string, quantities: readonly Quantity[]): Map<Quantity, { to: Quantity; time: string }> {
  const starts = new Map<Quantity, { to: Quantity; time: string }>();
  quantities.forEach((from, index) => {
    const to = quantities[index + 1];
    if (!to || (from.unit !== '' && from.unit !== to.unit) || from.valueTo !== null) return;
    const [between, time = '', join = ''] = CHANGE.exec(text.slice(from.end, to.start)) ?? [];
    if (between === undefined) return;
    // Without a direction it is a change only from one time to another.
    if (/^(?:đến|tới)$/iu.test(join.trim()) && !/\d|nay/u.test(time)) return;
    if (!/^từ\s/iu.test(from.text) && !/^(?:lên|xuống)/iu.test(join.trim())) return;
    starts.set(from, { to, time });
  });
  return starts;
}
const CHANGE =
  /^(\s*\(?\s*(?:(?:vào|của|trong|ở|tại)\s+)?(?:(?:đầu|cuối|giữa|hết)\s+)?(?:năm \d{4}|hiện nay|hiện tại)\s*\)?)?[\s,]+((?:giảm|tăng|nâng|rút)?\s*(?:xuống|lên|còn|thành|đến|tới)(?:\s+(?:còn|đến|tới|thành|mức|đạt))*)\s*$/iu;

/**
 * "hỗ trợ 50% giá giống cho hộ nuôi không quá 2 ha", "50% số xã có ít nhất 01 mô hình": what is measured runs on over
 * the next value, which is no statement of its own.
 */
function isCutShort(text: string, before: string, quantity: Quantity, next: Quantity, valueFirst: boolean): boolean {
  if ([...text.slice(quantity.end, next.start).matchAll(SEPARATOR)].length > 0) return false;
  const label = cleanLabel(before);
  return valueFirst || (terms(label).length <= 4 && !INDICATOR_NOUN.test(`${label} `));
}

function reachOf(text: string, next: Quantity): number {
  const [separator] = text.slice(next.end).matchAll(SEPARATOR);
  return separator ? next.end + (separator.index as number) : text.length;
}

/** The quantities of a text that are values, or what values start from. */
export function findMeasured(text: string): Quantity[] {
  return findQuantities(text).filter((quantity) => isMeasured(text, quantity));
}

/** Whether the number is the value of an indicator and not an age, a count of sessions or a name's part. */
function isMeasured(text: string, quantity: Quantity): boolean {
  const before = text.slice(0, quantity.start);
  const after = text.slice(quantity.end);
  if (insideQuotes(before)) return false;
  if (/^tuổi$/iu.test(quantity.unit))
    return /tuổi (?:thọ|trung bình|bình quân)|số năm sống/iu.test(before.slice(-60));
  if (/^tháng$/iu.test(quantity.unit) && /^\s+tuổi/iu.test(after)) return false;
  if (/^(?:tháng|năm|ngày|giờ|phút|lần|đợt|ca)$/iu.test(quantity.unit)) {
    return (
      /(?:số năm|thời gian|thời hạn|tuổi thọ|tối thiểu|ít nhất|không quá|rút ngắn|mỗi)/iu.test(before.slice(-50)) ||
      quantity.comparator !== '=' ||
      (/^lần$/iu.test(quantity.unit) && IS_RATIO.test(`${before.slice(-30)}│${after.slice(0, 12)}`))
    );
  }
  if (/^(?:buổi|bậc)/iu.test(quantity.unit)) return false;
  if (/^loại/iu.test(quantity.unit)) return !/[%‰]/.test(text);
  if (quantity.unit === '') {
    if (/tuổi\s*(?:từ\s*)?$/iu.test(before)) return false;
    if (/^\s*(?:dân|người dân|vạn dân)/iu.test(after)) return false;
    return (
      /(?:chỉ số|hệ số|tỷ số|tỉ số|xếp (?:thứ|hạng)|đạt|trên|dưới|bình quân)\s*$/iu.test(before) ||
      quantity.comparator !== '='
    );
  }
  return true;
}

/** "giảm còn 1,7 lần", "gấp 2 lần", "2 lần so với …": how many times as much, not how often. */
const IS_RATIO = /(?:gấp|cao hơn|thấp hơn|(?:tăng|giảm)(?: \p{L}+)? ?(?:còn|xuống|lên)?)\s*│|│\s*so với/iu;

function insideQuotes(before: string): boolean {
  return (
    (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0) &&
    before.length - before.lastIndexOf('“') < 300
  );
}

/**
 * "không còn người có công thuộc hộ nghèo, 100% gia đình có công …": what stands before the last separator is a
 * statement of its own when nothing but lead-in words lies between that separator and the value.
 */
function skipForeignStatement(text: string, start: number, quantityStart: number, quantityEnd: number): number {
  const before = text.slice(start, quantityStart);
  if (isLeadIn(before)) return start;
  const last = [...before.matchAll(SEPARATOR)].at(-1);
  if (!last || last[0].trim() === 'và') return start;
  // "ngân sách huyện: 5 tỷ đồng": a value with nothing behind it is named before its colon.
  if (last[0] === ':' && /^[\s.,;]*(?:$|[,;]|trong đó|(?:bao )?gồm)/iu.test(text.slice(quantityEnd))) return start;
  const cut = (last.index as number) + last[0].length;
  return isLeadIn(before.slice(cut)) && TIME_ONLY.test(before.slice(cut)) === false ? start + cut : start;
}

/** "… đến năm 2030 đạt 30,48 m²": a later value with no words of its own takes all of its neighbour's. */
function isElliptical(
  text: string,
  quantity: Quantity,
  next: Quantity | undefined,
  previous: Quantity | undefined,
): boolean {
  if (previous?.unit !== quantity.unit) return false;
  const after = text.slice(quantity.end, next ? next.start : text.length);
  return isLeadIn(after.split(/[;,.]|\s(?:và|trong đó)\s/u)[0] ?? '');
}

/** "25 triệu đồng/km đối với đường xã và 8 triệu đồng/km đối với đường thôn": the later value says only for whom. */
function isVariant(
  text: string,
  quantity: Quantity,
  previous: Quantity | undefined,
  piece: { readonly valueFirst: boolean } | undefined,
): boolean {
  return (
    piece?.valueFirst === false &&
    previous?.unit === quantity.unit &&
    VARIANT.test(text.slice(previous.end)) &&
    VARIANT.test(text.slice(quantity.end))
  );
}

function sameKindBefore(quantities: readonly Quantity[], index: number): Quantity | undefined {
  return quantities.slice(0, index).findLast(({ unit }) => unit === quantities[index]?.unit);
}
const VARIANT = /^\s+(?:đối với|cho|ở|tại|với)\s/iu;

function boundary(text: string, quantity: Quantity, next: Quantity, valueFirst: boolean): number {
  const between = text.slice(quantity.end, next.start);
  const separators = [...between.matchAll(SEPARATOR)];
  if (separators.length === 0) return valueFirst ? next.start : quantity.end;
  const areVariants = VARIANT.test(between) && VARIANT.test(text.slice(next.end));
  const chosen = (valueFirst || areVariants ? separators.at(-1) : separators[0]) as RegExpMatchArray;
  const strong = separators.find((separator) => /;|trong đó/u.test(separator[0]));
  const separator = strong ?? chosen;
  return quantity.end + (separator.index as number) + separator[0].length;
}

type Cut = Omit<TargetPiece, 'head' | 'tail' | 'whole'>;

/** The beginning of the nearest earlier full indicator, where the piece's label is only its own variant. */
function sharedHead(pieces: readonly Cut[], index: number): string {
  const own = pieces[index] as Cut;
  if (index > 0 && isLeadIn(own.label)) {
    const named = pieces.slice(0, index).findLast(({ label }) => !isLeadIn(label));
    return withoutTime((named ?? (pieces[index - 1] as Cut)).label);
  }
  const named = pieces[index - 1];
  if (named && ONLY_MEAN.test(own.label))
    return withoutTime(cleanLabel(named.after === '' ? named.label : named.words));
  const isVariantOnly = VARIANT.test(` ${own.label}`);
  if (index === 0 || INDICATOR_NOUN.test(`${own.label} `) || (!isVariantOnly && terms(own.label).length > 8))
    return '';
  for (let at = index - 1; at >= 0; at -= 1) {
    const earlier = pieces[at] as Cut;
    if (earlier.valueFirst) return '';
    if (at > 0 && !INDICATOR_NOUN.test(`${earlier.label} `) && terms(earlier.label).length <= 8) continue;
    // A part of a whole takes all of its words, not a beginning that happens to be alike.
    if (at === index - 1 && /trong đó$/iu.test(earlier.span.text)) return cleanLabel(earlier.label);
    return headOf(earlier.label, own.label);
  }
  return '';
}

/** "giải quyết việc làm cho 500 người, bình quân 100 người/năm": the same thing, for each year. */
const ONLY_MEAN = /^(?:bình quân|trung bình)(?: (?:mỗi|một|hằng|hàng) năm)?(?: đạt)?$/iu;

/** The words of a full indicator that a variant of it takes over. */
export function headOf(full: string, variant: string): string {
  const first = variant.split(' ')[0] as string;
  const aligned = full.toLowerCase().lastIndexOf(` ${first.toLowerCase()} `);
  if (aligned > 0) return full.slice(0, aligned).trim();
  const prepositions = [...full.matchAll(PREPOSITION)];
  const last = prepositions.at(-1);
  return last ? full.slice(0, (last.index as number) + last[0].length).trim() : full;
}

/** The end of the piece that closes a row of values of one kind, where the piece itself says only whom it counts. */
function sharedTail(pieces: readonly Cut[], index: number): string {
  const own = pieces[index] as Cut;
  const last = pieces.at(-1) as Cut;
  if (own === last) return '';
  const denominator = DENOMINATOR.exec(last.label);
  if (denominator && !DENOMINATOR.test(own.label) && terms(own.label).length <= 3)
    return last.label.slice(denominator.index);
  if (PREDICATE.test(` ${own.label.replace(/^có\s+/iu, '')} `)) return '';
  const isOnlyUnits = ADMINISTRATIVE.exec(own.label)?.[0].length === own.label.length;
  for (const piece of pieces.slice(index + 1)) {
    if (!piece.valueFirst || piece.quantity.unit !== own.quantity.unit) return '';
    const units = isOnlyUnits ? ADMINISTRATIVE.exec(piece.label)?.[0] : undefined;
    if (units !== undefined && units.length < piece.label.length) return piece.label.slice(units.length).trim();
    const predicate = PREDICATE.exec(` ${piece.label} `);
    if (predicate) return piece.label.slice(Math.max(0, predicate.index)).trim();
  }
  return '';
}
/** "huyện, thị xã, thành phố": units of administration and nothing on what they do. */
const ADMINISTRATIVE =
  /^(?:(?:số |các |đơn vị )*(?:cấp )?(?:tỉnh|huyện|quận|thị xã|thành phố|thị trấn|xã|phường|đặc khu|thôn|ấp|bản|khóm|buôn|khu dân cư|tổ dân phố)(?!\p{L})(?:, | và )?)+/iu;

/** "cấp tỉnh đạt 18%, cấp xã từ 25% ở nhiệm kỳ 2025 - 2030": the time or place at the end is that of all variants. */
function closingTail(pieces: readonly Cut[], index: number): string {
  const [own, last] = [pieces[index] as Cut, pieces.at(-1) as Cut];
  if (own === last || own.after !== '' || own.isStart || !CLOSING.test(last.after)) return '';
  const areVariants = pieces.slice(index + 1).every((piece, at) => {
    const isAlike = !piece.valueFirst && piece.quantity.unit === own.quantity.unit;
    return isAlike && (piece === last || piece.after === '') && sharedHead(pieces, index + 1 + at) !== '';
  });
  return areVariants ? last.after : '';
}
const CLOSING = /^(?:ở|trong|của) (?:nhiệm kỳ|giai đoạn|cả giai đoạn)\s/iu;

/**
 * "đào tạo nghề cho 500 lao động, 60 người khuyết tật", "kiểm tra 65% cơ sở cấp tỉnh, 50% cơ sở cấp xã": what is done to
 * the first is done to those after it.
 */
function sharedAction(pieces: readonly Cut[], index: number): string {
  const own = pieces[index] as Cut;
  if (PREDICATE.test(` ${own.label} `)) return '';
  const first = pieces.slice(0, index).findLast(({ valueFirst }) => !valueFirst);
  if (!first || first.isStart || first.before === '' || /trong đó$/iu.test(first.span.text)) return '';
  if (INDICATOR_NOUN.test(`${first.before} `)) return '';
  const [word] = terms(own.after);
  const isAlike = first.quantity.unit === own.quantity.unit && word !== undefined && terms(first.after)[0] === word;
  const isForPeople = /(?<!\p{L})(?:cho|đối với)$/iu.test(first.before) && own.quantity.unit !== '';
  return isAlike || isForPeople ? first.before : '';
}
