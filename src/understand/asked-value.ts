import { findTimes } from '../text/dates.js';
import type { AskedUnit } from '../text/unit-fit.js';
import type { QueryToken } from './question-tokens.js';

const UNIT_CUES: readonly (readonly [AskedUnit, RegExp])[] = [
  [
    'percent',
    /phan tram|%|\bpt\b|\bti le\b|\bty le\b|\b(?:may|bao nhieu) phan\b(?! (?:nghin|ngan|mem|viec|qua|thuong|an))/u,
  ],
  ['per-mille', /phan (?:nghin|ngan)|‰/u],
  [
    'area',
    /\bm2\b|met vuong|m²|dien tich|hec ta|\b(?:bao nhieu|may) (?:ha|mau (?:dat|ruong|dien|lua|vuon|rung)|sao|cong dat)\b/u,
  ],
  [
    'money',
    /\bgia (?:moi|ca|tien|ban|mua|thue|thanh|mot|1|can) (?:\S+ ){0,5}(?:bao nhieu|may|nhieu)\b(?! (?:phan tram|%))/u,
  ],
  [
    'money',
    /bao nhieu (?:tien|dong|ty|trieu|nghin dong|ngan dong)|may (?:ty|trieu|dong|chuc trieu)|\bty dong\b|trieu dong|bao nhieu mot thang|ton bao nhieu|het bao nhieu|tien bao nhieu|so tien/u,
  ],
  [
    'money',
    /(?:tro cap|huong|lanh|linh|nhan|luong|phu cap|hoc bong)\b.{0,30}\b(?:moi|hang|mot|1) thang .{0,14}bao nhieu(?! phan| nguoi| ho)|(?:moi|hang|mot|1) thang .{0,20}(?:tro cap|huong|lanh|linh|nhan)\b.{0,20}bao nhieu(?! phan| nguoi| ho)/u,
  ],
  [
    'weight',
    /\b(?:bao nhieu|may|nhieu) (?:(?:chuc|tram|van|nghin|ngan|trieu) )?(?:tan|kg|ki lo(?! met)|ky lo(?! met))\b/u,
  ],
  ['volume', /\b(?:bao nhieu|may|nhieu) (?:(?:chuc|tram|van|nghin|ngan|trieu) )?(?:lit|khoi|m3|met khoi)\b/u],
  [
    'length',
    /\b(?:bao nhieu|may|nhieu) (?:(?:chuc|tram|van|nghin|ngan) )?(?:km|cay so|ki lo met|met(?! (?:vuong|khoi)))\b/u,
  ],
  ['times', /\b(?:bao nhieu|may) (?:lan|luot|ky|dot|chuyen|phien)\b(?! (?:may|nao))/u],
  [
    'people',
    /(?:bao nhieu|may|so) (?:(?:chuc |tram |van )?(?:ngan |nghin )|chuc |tram |van )?(?:nguoi|lao dong|nhan cong|cong nhan|em|hoc sinh|ba con|nghin nguoi|nghin lao dong)/u,
  ],
  [
    'money',
    /(?:bao nhieu|may|nhieu) (?:.{0,20} )?tien\b|tien .{0,60}bao nhieu\b(?! (?:ho|nguoi|can|nha|xa|phan|em|hoc|lao|mo|giuong|loai|cai|nam|thang|ngoi)\b)|tien .{0,30}\bmay\b(?= (?:dong|trieu|ty|nghin|ngan|tram|chuc|vay|the|a|v|z|nhi|ha)\b|\W*$)|kinh phi .{0,40}(?:bao nhieu|may)\b/u,
  ],
  ['duration', /(?:bao nhieu|\bmay) (?:thang|tuan|ngay|gio|phut)\b(?! (?:may|nao))/u],
  [
    'count',
    /(?:bao nhieu|may) (?:can|ho|giuong|bac si|duoc si|dieu duong|xa|truong|tram|co so|trung tam|mo|ngoi|nha|cay|diem|thon|ban|viec lam|loai|mui|tuoi|nam(?! (?:19|20)\d\d)|buoi|phong su|cong trinh|mo hinh|gieng|tuyen truyen vien|tinh nguyen vien|cong tac vien)/u,
  ],
];

/** Reads the wanted unit from a question's folded text. */
export function readAskedUnit(folded: string): AskedUnit {
  return UNIT_CUES.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'any';
}

/** Which of the values of an indicator is wanted. */
export interface AskedMeasure {
  /** "mỗi năm", "định kỳ": what comes back each year. */
  readonly yearly: boolean;
  /** "còn bao nhiêu", "giảm xuống": the level that something falls to. */
  readonly level: boolean;
  /** "tổng kinh phí": the sum, not one of its parts. */
  readonly total: boolean;
  /** "hiện nay có bao nhiêu": what is, not what is aimed at. */
  readonly present: boolean;
  /** "cứ 100.000 dân", "trên 10 nghìn dân": of how many the figure is a part; null where not said. */
  readonly per: number | null;
  /** "Số doanh nghiệp …": a figure called by its name, without a question word. */
  readonly namedFigure: boolean;
}

const YEARLY = /(?:moi|hang|tung|mot) nam|nam nao cung|binh quan nam|dinh ky|thuong nien/u;
const LEVEL = /\bcon (?:lai |duoi |khoang |chung |tren )*(?:bao nhieu|may|nhieu)|giam|xuong|keo/u;
/** "cả ba năm cộng lại": of the years together, whatever year was spoken of before. */
export const ALL_YEARS = /\bca (?:hai|ba|bon|nam|sau|may|\d) nam\b|\b(?:gop|cong) (?:het )?lai\b|\bca giai doan\b/u;
const TOTAL =
  /(?<!\b(?:trong|thuoc) )\btong (?:cong|so tien|kinh phi|von|muc|nguon|nhu cau|ngan sach|chi phi|du toan|tien)|tat ca (?:het )?bao nhieu tien/u;
const PRESENT =
  /\bhien (?:nay|tai|gio|co|dang|thoi)\b|(?<!\b(?:thuc|the|xuat|phat) )\bhien (?:duoc|dat)\b|\bdang co (?:bao nhieu|may)\b|\b(?:luc|bay) (?:nay|gio)\b/u;
const AIMED =
  /\b(?:ke hoach|muc tieu|chi tieu|phan dau|nham|muon|se|du kien|dat ra|huong toi|can|phai)\b|\b20\d\d\b/u;
const NAMED_FIGURE =
  /^\W*(?:(?:cho (?:biet|hoi|minh hoi)|xin|hoi) )?(?:so|ty le|ti le|tong|muc|dien tich|san luong|chi so) (?!nao|gi)/u;

const PER =
  /(?:\b(?:(?:cu|moi|tinh)(?: tren)?|tren|trong)|\/) ?(\d[\d. ]*\d|\d(?= ?(?:nghin|ngan|van)\b))(?:\s?(k|nghin|ngan|van))?(?= ?(?:dan|nguoi|tre|ba me|phu nu|ca|ho)\b)|\bcu (\d[\d. ]*\d)(?:\s?(k|nghin|ngan|van))?(?= (?!nam|thang|ngay|gio|tuan|quy|phan|ty|trieu|dong)\p{L})/u;
const PER_SCALES: Readonly<Record<string, number>> = { k: 1000, nghin: 1000, ngan: 1000, van: 10_000 };

function readPer(folded: string): number | null {
  const [, ofPeople, scaleOfPeople, ofThings, scaleOfThings] = PER.exec(folded) ?? [];
  const [digits, scale] = ofPeople === undefined ? [ofThings, scaleOfThings] : [ofPeople, scaleOfPeople];
  return digits === undefined ? null : Number(digits.replace(/[. ]/g, '')) * (scale ? (PER_SCALES[scale] ?? 1) : 1);
}

/** Reads the wanted measure from a question's folded text, as understood and as typed: `100k` is no short form there. */
export function readAskedMeasure(folded: string, typed: string): AskedMeasure {
  return {
    yearly: YEARLY.test(folded),
    level: LEVEL.test(folded),
    // "tổng …, trong đó ngân sách tỉnh mấy tỷ": its parts too.
    total: (TOTAL.test(folded) && !/\btrong do\b/u.test(folded)) || ALL_YEARS.test(folded),
    present: PRESENT.test(folded) && !AIMED.test(folded),
    per: readPer(typed),
    namedFigure: NAMED_FIGURE.test(folded),
  };
}

/** Years asked about, and the tokens that name them. A year that only names the plan ("kế hoạch năm 2024") is left out. */
export function readAskedYears(tokens: readonly QueryToken[]): { years: number[]; taken: number[] } {
  const years: number[] = [];
  const taken: number[] = [];
  tokens.forEach((token, at) => {
    const isYear = token.kind === 'number' && /^(?:19|20)\d{2}$/.test(token.term);
    const monthYear = token.kind === 'date' ? (findTimes(`tháng ${token.term}`)[0]?.year ?? null) : null;
    if (!isYear && monthYear === null) return;
    taken.push(at);
    const before = tokens
      .slice(Math.max(0, at - 3), at)
      .map((other) => other.folded)
      .join(' ');
    if (/(?:ke hoach|kh)(?: nam| so)?$/.test(before)) return;
    years.push(isYear ? Number(token.term) : (monthYear as number));
  });
  return { years, taken };
}
