import type { Comparator } from '../domain/fact.js';

/** A number with what belongs to it: comparator before, unit after. Offsets are UTF-16 units of the given text. */
export interface Quantity {
  /** As printed, comparator and unit included: `dưới 3%`, `18 - 20 nghìn lao động`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the comparator ends and the number begins. */
  readonly numberStart: number;
  readonly comparator: Comparator;
  readonly value: number;
  readonly valueTo: number | null;
  readonly unit: string;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?`;
const SCALE = 'nghìn|ngàn|vạn|triệu|tỷ|tỉ';

/** Units that stand after a figure in plans. Longer first. `%` and `‰` are read separately. */
const UNITS = [
  '(?:bé |trẻ em |trẻ )(?:trai|gái|nam|nữ)',
  'tình nguyện viên',
  'mẫu(?! giáo| số)',
  'chuỗi',
  'nghề',
  'ngành',
  'nhà tạm(?: lánh| trú)',
  'camera',
  'hội nghị',
  'hội thảo',
  String.raw`m[2²] sàn\/người`,
  String.raw`m[2²]\/người`,
  'm[2²] sàn',
  'm[2²3³]',
  'km[2²]?',
  'kg',
  'ha',
  'tấn',
  'tạ',
  'lít',
  'ml',
  'mét(?: khối| vuông)?',
  'kWh',
  'kWp?',
  'MWp?',
  'GB',
  'Mbps',
  '(?:triệu |tỷ |tỉ |nghìn |ngàn )?đồng',
  'USD',
  'VNĐ',
  String.raw`(?:người )?lao động(?:\/năm)?`,
  'học sinh',
  'sinh viên',
  'học viên',
  String.raw`người(?:\/năm)?`,
  'lượt(?: người| khách)?',
  'hộ(?: gia đình| dân| nghèo)?',
  'căn(?: hộ| nhà(?! ở))?',
  'ngôi mộ',
  'ngôi nhà',
  'mộ',
  'giường(?: bệnh viện| bệnh)?',
  'bác s[ĩỹ]',
  'dược s[ĩỹ]',
  'điều dưỡng(?: và hộ sinh)?',
  'hộ sinh',
  'cơ sở',
  'trung tâm',
  'trường(?: học)?',
  'lớp',
  'phòng học',
  'mô hình',
  'dự án',
  'đề án',
  'chương trình',
  'công trình',
  'sản phẩm',
  'doanh nghiệp',
  'hợp tác xã',
  'câu lạc bộ',
  'xã',
  'phường',
  'huyện',
  'thôn',
  'bản',
  'điểm',
  'bậc',
  'buổi(?:/ngày|/tuần)?',
  'loại',
  'cuộc',
  'đợt',
  'lần',
  'ca',
  'vụ',
  'tuổi',
  'tháng',
  'năm',
  'ngày',
  'giờ',
  'phút',
  'thủ tục',
  'dịch vụ',
  'hồ sơ',
  'văn bản',
  'xe',
  'chiếc',
  'bộ(?! đội)',
  'nhiệm vụ',
  'chỉ tiêu',
  'tiêu chí',
  'phiên',
  'suất',
  'thẻ',
  'trạm',
  'bệnh viện',
  'cán bộ',
  'tổ(?: chức)?',
  'đối tượng',
  'trẻ(?: em)?',
  'phụ nữ',
  'vườn',
  'cây',
  'khu',
  'tuyến',
  'con',
  'lao động',
  'kỳ',
  'nhà (?:tiêu|vệ sinh|văn hó?a|văn hoá|máy|kho|bia|ở)',
  'đội',
  'đoàn',
  'nhóm',
  'bài(?: viết| báo)?',
  'tin(?: bài)?',
  'phóng sự',
  'tờ rơi',
  'cuốn',
  'quyển',
  'phòng',
  'giếng',
  'bể',
  'trạm biến áp',
  'máy',
  'chuyến',
  'chuyên mục',
  'tủ sách',
  'làng',
  'chợ',
  'cầu',
  'hồ',
  'tàu',
  'thuyền',
  'lồng(?: bè)?',
  'giải',
  'gói',
  'cụm',
  'sân',
  String.raw`(?:\p{Ll}{2,6} ){1,2}?viên`,
];
/** "tấn/km", "triệu đồng/km/năm", "đồng/công trình/hộ", "bác sĩ/trạm": for each of something. */
const PER_EACH = String.raw`\/(?:ngày công|${UNITS.join('|')}|\p{Ll}+)(?!\p{L})`;
/** Of whom a rate counts how many: "/100.000 dân", "/100 bé gái", "/1.000 trẻ đẻ sống". */
const COUNTED_OF = String.raw`(?: (?:trẻ (?:đẻ |sinh ra )sống|(?:bé|trẻ em|trẻ) (?:trai|gái|nam|nữ|sơ sinh sống)|người dân|dân số|dân|người|trẻ em|trẻ|phụ nữ|nam giới|nữ giới|nam|nữ|bà mẹ|học sinh|hộ|lao động|ca (?:sinh|đẻ))(?!\p{L}))`;
const THOUSANDS = String.raw`10{0,2}(?:\.000)+|10{3,5}`;
const RATE_OF = String.raw`\/\s?(?:${THOUSANDS}|100)(?![\d.])${COUNTED_OF}`;
/** A rate that names nothing counted: "40/100.000 trẻ đẻ sống". Of hundreds it would be a part of a whole. */
const BARE_RATE = String.raw`\/\s?(?:${THOUSANDS})(?![\d.])${COUNTED_OF}(?:${PER_EACH})?`;
const PER = `(?:${RATE_OF}|${PER_EACH}){0,2}`;
const UNIT = String.raw`(?:(?:${UNITS.join('|')})(?!\p{L})${PER}|${BARE_RATE})(?![\p{L}\d])`;

const COMPARATORS: readonly (readonly [string, Comparator])[] = [
  ['dưới', '<'],
  ['thấp hơn', '<'],
  ['nhỏ hơn', '<'],
  ['ít hơn', '<'],
  ['chưa đến', '<'],
  ['chưa tới', '<'],
  ['không quá', '<='],
  ['không vượt quá', '<='],
  ['tối đa', '<='],
  ['nhiều nhất', '<='],
  ['cao nhất là', '<='],
  ['đến mức', '<='],
  ['ít nhất', '>='],
  ['tối thiểu', '>='],
  ['không dưới', '>='],
  ['không thấp hơn', '>='],
  ['đạt từ', '>='],
  ['trên', '>'],
  ['hơn', '>'],
  ['vượt', '>'],
  ['lớn hơn', '>'],
  ['cao hơn', '>'],
  ['quá', '>'],
  ['khoảng', '~'],
  ['gần', '~'],
  ['xấp xỉ', '~'],
  ['chừng', '~'],
  ['ước đạt', '~'],
  ['ước', '~'],
];
const COMPARATOR_SIGNS: Readonly<Record<string, Comparator>> = { '<': '<', '≤': '<=', '>': '>', '≥': '>=', '~': '~' };
const COMPARATOR_WORD = COMPARATORS.map(([word]) => word)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** A number that stands before it and its noun is part of a whole: "65/188 xã". A part of time is a date or an hour. */
const OF_WHOLE = new RegExp(
  String.raw`(?<![\p{L}\d/.,-])(?<part>${NUMBER})\/(?<whole>${NUMBER}) (?!(?:năm|tháng|ngày|giờ|phút|tuổi|điểm|loại|kỳ)(?!\p{L}))(?<unit>${UNIT})`,
  'giu',
);

const MEASURE = String.raw`(?:\s?[%‰](?:\/năm(?!\p{L}))?|(?:\s(?:${SCALE})(?![\p{L}]))?(?:\s?(?:${UNIT}))?)`;

const QUANTITY = new RegExp(
  [
    String.raw`(?<![\p{L}\d/.,-])`,
    `(?<cmp>(?:(?:${COMPARATOR_WORD})(?: đạt| là| còn| từ)? |[<>≤≥~] ?))?`,
    '(?<from>từ )?',
    `(?<n1>${NUMBER})(?<u1>${MEASURE})`,
    String.raw`(?:(?<join>\s?[-–—]\s?| đến | tới )(?<n2>${NUMBER})(?![\d/])(?<u2>${MEASURE}))?`,
    '(?<up> trở lên| trở xuống)?',
  ].join(''),
  'giu',
);

/** `1.234,5` → 1234.5; `12,5` → 12.5; `12.5` (chat) → 12.5. */
export function parseVietnameseNumber(printed: string): number {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(printed)) return Number(printed.replace(/\./g, '').replace(',', '.'));
  return Number(printed.replace(',', '.'));
}

/** Bare numbers that name or count something else: ordinals, document parts, ages and sessions. */
const NAMING_BEFORE =
  /(?:số|điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|mẫu|quý|tháng|năm|ngày|khóa|khoá|lần thứ|thứ|trung ương|kỳ|cấp|lớp|mức độ|giai đoạn|đợt|tuần|khu vực|loại|hạng|đời|bước|vùng|nhóm|quốc lộ|đường|cơ sở|độ tuổi|độ tuổi từ)\s*$/iu;

/** "ngân sách trung ương 520 tỷ đồng", "trung cấp 72.000 người": no name's number has such a measure, thousands or a part. */
function isSurelyMeasured(printed: string): boolean {
  return /[%‰]|đồng|^\d{1,3}(?:\.\d{3})+\s\p{L}|^\d+,\d|^\d+\s(?:tấn|tạ|kg|ha|km|m[23²³])(?!\p{L})/iu.test(printed);
}

/** "không bị kiểm tra quá 01 lần": what must not go beyond the value. */
function isForbidden(before: string, comparatorText: string): boolean {
  return /^(?:quá|vượt)/iu.test(comparatorText) && /(?<!\p{L})không (?:để |bị |được )[^,;.:]{0,60}$/iu.test(before);
}

/**
 * All quantities, left to right. Numbers inside document numbers, dates, years and names of parts ("khoản 2",
 * "giai đoạn 2", "khóa XI") are not quantities. A number without any unit is returned with unit `''`.
 */
export function findQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(QUANTITY)) {
    const quantity = toQuantity(text, match);
    if (quantity) found.push(quantity);
  }
  for (const match of text.matchAll(OF_WHOLE)) {
    const quantity = toPartOfWhole(text, match);
    if (quantity) found.push(quantity);
  }
  return found.sort((a, b) => a.start - b.start);
}

function toPartOfWhole(text: string, match: RegExpMatchArray): Quantity | null {
  const { part, whole, unit } = match.groups as Record<'part' | 'whole' | 'unit', string>;
  const start = match.index as number;
  const value = parseVietnameseNumber(part);
  // "40/100.000 trẻ": a rate, no part of a whole.
  if (new RegExp(`^(?:${THOUSANDS})$`).test(whole)) return null;
  if (value > parseVietnameseNumber(whole) || NAMING_BEFORE.test(text.slice(Math.max(0, start - 16), start)))
    return null;
  const printed = match[0];
  const end = start + printed.length;
  return { text: printed, start, end, numberStart: start, comparator: '=', value, valueTo: null, unit };
}

function toQuantity(text: string, match: RegExpMatchArray): Quantity | null {
  const groups = match.groups as Record<string, string | undefined>;
  const n1 = groups.n1 as string;
  const n2 = groups.n2;
  const comparatorText = groups.cmp ?? '';
  const start = match.index as number;
  const measuredEnd = start + match[0].trimEnd().length;
  const numberStart = start + comparatorText.length + (groups.from ?? '').length;
  const measured = readUnit(groups.u2 ?? '') || readUnit(groups.u1 ?? '');
  const after = text.slice(measuredEnd, measuredEnd + 4);
  if (/^[/]\d|^[-/]\p{L}{2}|^\.\d/u.test(after)) return null;
  const noun = measured === '' && !groups.up ? countedNoun(text, start, measuredEnd, `${comparatorText}${n1}`) : '';
  const unit = measured || noun;
  const end = measuredEnd + (noun === '' ? 0 : noun.length + 1);
  if (isYear(n1) && unit === '') return null;
  if (n2 !== undefined && isYear(n1) && isYear(n2)) return null;
  const isNamed = NAMING_BEFORE.test(text.slice(Math.max(0, start - 16), start + comparatorText.length));
  if (isNamed && !isSurelyMeasured(`${n1}${groups.u1 ?? ''}`)) return null;
  const scale = readScale(groups.u2 ?? '') || readScale(groups.u1 ?? '') || 1;
  const value = parseVietnameseNumber(n1) * (readScale(groups.u1 ?? '') || scale);
  const valueTo = n2 === undefined ? null : parseVietnameseNumber(n2) * scale;
  return {
    text: text.slice(start, end).trim(),
    start,
    end,
    numberStart,
    comparator: isForbidden(text.slice(0, start), comparatorText)
      ? '<='
      : readComparator(comparatorText, groups.join, groups.up, groups.from),
    value,
    valueTo,
    unit,
  };
}

/**
 * "9.000 lồng bè nuôi cá": what an unlisted noun counts. Taken only where the number is surely a count: with a
 * comparator, parted thousands or a leading zero, or after a word that gives or makes things.
 */
function countedNoun(text: string, start: number, end: number, printed: string): string {
  const before = text.slice(Math.max(0, start - 24), start);
  const isCount = /^\D|\d\.\d{3}|^0\d$/u.test(printed) || COUNTING_BEFORE.test(before);
  if (!isCount || /,\d/u.test(printed) || OF_DOCUMENT_BEFORE.test(before)) return '';
  const [, first, second] = /^ (\p{Ll}+)(?: (\p{Ll}+))?(?!\p{L})/u.exec(text.slice(end, end + 24)) ?? [];
  if (first === undefined || first.length < 2 || NO_NOUN.has(first)) return '';
  return second === undefined || second.length < 2 || NO_NOUN.has(second) ? first : `${first} ${second}`;
}
const COUNTING_BEFORE =
  /(?<!\p{L})(?:có|gồm|thêm|mới|xây dựng|lắp đặt|lắp|sửa chữa|nâng cấp|cải tạo|hỗ trợ|cấp|trồng|mua|tổ chức|thành lập|đào tạo|tập huấn cho|cho|duy trì|đặt|mở|sản xuất|phát|in|là)\s$/iu;
const OF_DOCUMENT_BEFORE =
  /(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kế hoạch|chương trình|đề án|dự án|luật|phong trào|công văn|tổ đề án)\s$/iu;
/** Words of grammar, of time and of action: none of them is counted, nor ends the name of what is. */
const NO_NOUN = new Set(
  'của và hoặc hay với tại ở trên dưới trong ngoài đến tới từ theo về để cho do bởi là có được bị đã đang sẽ phải cần trở so mà thì như nhưng khi nếu sau trước giữa cùng đối này đó các những mỗi một hai ba bốn năm tháng ngày tuần quý giờ phút lần tuổi đầu cuối lên xuống còn thành đạt tham gia tính ban hành phê duyệt đồng triệu nghìn ngàn tỷ tỉ trăm chục vạn phần gấp nói bao nhằm thuộc dân qua không quy định nêu ngay trọn'.split(
    ' ',
  ),
);

function readComparator(
  comparatorText: string,
  join: string | undefined,
  upward: string | undefined,
  from: string | undefined,
): Comparator {
  if (join !== undefined) return 'range';
  if (upward?.includes('lên')) return '>=';
  if (upward?.includes('xuống')) return '<=';
  const sign = COMPARATOR_SIGNS[comparatorText.trim()];
  if (sign) return sign;
  const lower = comparatorText.toLowerCase();
  const word = COMPARATORS.find(([candidate]) => lower.startsWith(candidate));
  if (word) return word[1];
  return from ? '>=' : '=';
}

function readUnit(printed: string): string {
  return printed.replace(new RegExp(String.raw`^\s*(?:${SCALE})(?!\s?đồng)(?![\p{L}])`, 'iu'), '').trim();
}

function readScale(printed: string): number {
  const scale = new RegExp(String.raw`^\s*(${SCALE})(?![\p{L}])`, 'iu').exec(printed)?.[1]?.toLowerCase();
  if (scale === undefined) return 0;
  if (/đồng/u.test(printed)) return 0;
  return { nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }[scale] ?? 0;
}

function isYear(printed: string): boolean {
  return /^(?:19|20)\d{2}$/.test(printed);
}
