import { collapseSpace, fold } from '../text/normal-form.js';
import { findLeadingProvince, findProvince, provinceTitle } from './province-names.js';

/** A value with where it was found, the most trusted place first. */
export interface FoundValue {
  readonly value: string;
  readonly from: 'letterhead' | 'annex' | 'page';
}

/**
 * A document number as Nghị định 30/2020/NĐ-CP forms it, and as Party bodies do: `4502/KH-UBND`, `20/2021/NĐ-CP`,
 * `66.25/2026/NQ-CP`, `07-KH/TU`. Spaces may stand around its signs.
 */
export const DOCUMENT_NUMBER = String.raw`\d{1,5}(?:\.\d{1,3})?[a-zđ]?(?:\s?\/\s?\d{4})?\s?[-/]\s?[A-ZĐ][\p{L}]*\d*(?:\s?-\s?[A-ZĐ][\p{L}&]*\d*)*(?:\/[A-ZĐ]{2,})?`;
const LETTERHEAD_NUMBER = new RegExp(String.raw`(?<![\p{L}])Số\s*:?\s*(${DOCUMENT_NUMBER})`, 'iu');
const ENCLOSED_NUMBER = new RegExp(
  String.raw`(?:kế hoạch|quyết định|nghị quyết|chương trình|đề án)\s+số\s*:?\s*(${DOCUMENT_NUMBER})`,
  'iu',
);

/** All numbers the document gives itself: its letterhead, "(Kèm theo Kế hoạch số …)", the page around it. */
export function readNumbers(letterhead: string, enclosures: readonly string[], page: string | null): FoundValue[] {
  const found: FoundValue[] = [];
  const own = LETTERHEAD_NUMBER.exec(letterhead)?.[1];
  if (own) found.push({ value: closeUp(own), from: 'letterhead' });
  for (const enclosure of enclosures) {
    const value = ENCLOSED_NUMBER.exec(enclosure)?.[1];
    if (value) found.push({ value: closeUp(value), from: 'annex' });
  }
  if (page) found.push({ value: page, from: 'page' });
  return found;
}

export interface DateAndPlace {
  readonly found: readonly FoundValue[];
  /** Known even where the day is blank. */
  readonly year: number | null;
  /** "Bến Tre" of "Bến Tre, ngày …"; '' where there is none. */
  readonly place: string;
  /** Dates that do not exist, as printed. */
  readonly impossible: readonly string[];
}

const DATE = /ngày\s+(\d{1,2})\s*(?:\/|-|\.|tháng)\s*(\d{1,2})\s*(?:\/|-|\.|năm)\s*(\d{4})/iu;
const LETTERHEAD_DATE =
  /(?<place>\p{Lu}[\p{L}.'\s-]{1,40}?)\s*,\s*ngày(?<day>[\s\d.…_]*)tháng(?<month>[\s\d.…_]*)năm(?<year>[\s\d.…_]*)/iu;

/** The date of issue, in the letterhead, in "(Kèm theo … ngày …)" and on the page around, and the place beside it. */
export function readDateAndPlace(
  letterhead: string,
  enclosures: readonly string[],
  page: string | null,
): DateAndPlace {
  const found: FoundValue[] = [];
  const impossible: string[] = [];
  const own = LETTERHEAD_DATE.exec(collapseSpace(letterhead))?.groups ?? {};
  const [day, month, year] = [own.day, own.month, own.year].map((part) => Number(/\d+/.exec(part ?? '')?.[0] ?? 0));
  const add = (from: FoundValue['from'], parts: readonly (number | undefined)[], printed: string) => {
    const [d = 0, m = 0, y = 0] = parts;
    const iso = toIsoDate(d, m, y);
    if (iso) found.push({ value: iso, from });
    else if (d > 0 && m > 0 && y > 0) impossible.push(printed);
  };
  add('letterhead', [day, month, year], `ngày ${day} tháng ${month} năm ${year}`);
  for (const enclosure of enclosures) {
    const match = DATE.exec(enclosure);
    if (match) add('annex', match.slice(1, 4).map(Number), match[0]);
  }
  if (page) found.push({ value: page, from: 'page' });
  const place = (own.place ?? '').replace(/^.*\b(?:UBND|HĐND|TU)\s+/u, '').replace(/^[^\p{L}]+/u, '');
  return { found, year: year ? year : null, place: collapseSpace(place), impossible };
}

export interface IssuerContext {
  readonly place: string;
  /** The date of issue, for names that stand for two units one after the other. */
  readonly on: string | null;
  readonly prose: readonly string[];
  readonly pageProvince: string | null;
}

export interface Issuer {
  /** `UBND tỉnh Bến Tre`; '' where nothing names it. */
  readonly issuer: string;
  readonly province: string;
  readonly doubt: 'from-page' | 'from-prose' | null;
}

const BODY =
  /(?<body>(?:ỦY|UỶ)\s+BAN\s+NHÂN\s+DÂN|UBND|HỘI\s+ĐỒNG\s+NHÂN\s+DÂN|HĐND|TỈNH\s+(?:ỦY|UỶ)|THÀNH\s+(?:ỦY|UỶ))(?:\s+(?<level>TỈNH|THÀNH\s+PHỐ|TP\.?|HUYỆN|QUẬN|THỊ\s+XÃ|XÃ|PHƯỜNG|ĐẶC\s+KHU))?(?:\s+(?<name>\p{Lu}[\p{L}\s.-]*))?/u;
const MOTTO =
  /CỘNG\s+H[ÒO]?[ÒÀAỊI]*A?\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc\s+lập\s*[-–—.]\s*Tự\s+do\s*[-–—.]\s*Hạnh\s+phúc/giu;

/**
 * Who issued the document and for which province: from the name in the letterhead, else from the place beside the date
 * with the issuer code of the number, else from what the text or its page calls the province most often.
 */
export function readIssuer(letterhead: string, context: IssuerContext): Issuer {
  const head = collapseSpace(letterhead.replace(MOTTO, '\n').replace(/[|*_#]+|-{2,}/g, ' '));
  const named = BODY.exec(head)?.groups ?? {};
  const body = bodyName(named.body ?? '', letterhead);
  const level = (named.level ?? '')
    .toLowerCase()
    .replace(/^tp\.?$/, 'thành phố')
    .replace(/\s+/g, ' ');
  const name = collapseSpace((named.name ?? '').replace(/(?<![\p{L}])(?:SỐ|Số).*$/u, ''));
  const own = name === '' ? null : findLeadingProvince(name, context.on);
  if (own && (level === '' || level === 'tỉnh' || level === 'thành phố')) {
    return { issuer: `${body} ${provinceTitle(own)}`, province: provinceTitle(own), doubt: null };
  }
  const place = findProvince(context.place, context.on, true);
  if (place) {
    const province = provinceTitle(place);
    // A body below the province signs with its own name.
    if (level !== '' && level !== 'tỉnh' && name !== '') {
      return { issuer: `${body} ${level} ${properCase(name)}`, province, doubt: null };
    }
    return { issuer: `${body} ${province}`, province, doubt: null };
  }
  const page = context.pageProvince === null ? null : findProvince(context.pageProvince, context.on, true);
  if (page) return { issuer: `${body} ${provinceTitle(page)}`, province: provinceTitle(page), doubt: 'from-page' };
  const prose = provinceOf(context.prose, context.on);
  if (prose) return { issuer: `${body} ${prose}`, province: prose, doubt: 'from-prose' };
  const issuer = named.body ? [body, level, properCase(name)].filter(Boolean).join(' ') : '';
  return { issuer, province: '', doubt: null };
}

/** `YYYY-MM-DD`, or null for a day that is not in the calendar. */
export function toIsoDate(day: number, month: number, year: number): string | null {
  if (year < 1945 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || month < 1) return null;
  return date.toISOString().slice(0, 10);
}

/** `45 /KH-UBND` → `45/KH-UBND`. */
export function closeUp(number: string): string {
  return number.replace(/\s+/g, '');
}

function bodyName(printed: string, letterhead: string): string {
  const key = fold(collapseSpace(printed));
  if (key.startsWith('hoi dong') || key === 'hdnd') return 'HĐND';
  if (key === 'tinh uy') return 'Tỉnh ủy';
  if (key === 'thanh uy') return 'Thành ủy';
  if (key === '' && /-HĐND/u.test(letterhead)) return 'HĐND';
  return 'UBND';
}

function properCase(name: string): string {
  return name.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The province that the prose names most often as "tỉnh X", "thành phố X". */
function provinceOf(prose: readonly string[], on: string | null): string | null {
  const counts = new Map<string, number>();
  for (const text of prose) {
    for (const match of text.matchAll(
      /(?<![\p{L}])(?:tỉnh|thành phố|TP\.)\s+(\p{Lu}[\p{L}-]*(?:\s+-?\s*\p{Lu}[\p{L}-]*){0,4})/gu,
    )) {
      const found = findLeadingProvince(match[1] as string, on);
      if (found) counts.set(provinceTitle(found), (counts.get(provinceTitle(found)) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
