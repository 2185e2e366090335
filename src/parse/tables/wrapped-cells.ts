import { findAgencies, parseAgencyList } from '../../text/agency-names.js';
import { startsLower } from '../text-shape.js';
import { UNITS } from './units.js';
import { endsOpen, isOpen, type WrappedType } from './wrapped-columns.js';

/** A row of more lines is not read. */
export const MAX_ROW_LINES = 60;

/**
 * The cells of a row whose lines were wrapped without anything between the cells, or null. Lines that surely go on are
 * joined; of the ways to put what is left into the columns, in order, each column getting what it holds, there must be
 * just one. Nothing is guessed: two ways are as bad as none, since they differ in who is to act.
 */
export function joinCells(lines: readonly string[], columns: readonly WrappedType[]): string[] | null {
  if (lines.length > MAX_ROW_LINES) return null;
  const hasFigures = columns.some((kind) => kind === 'figure' || kind === 'unit');
  const readings = new Readings(joinLines(lines, hasFigures), columns);
  return readings.only();
}

/** The lines of a row with those put together that surely belong to one cell. */
export function joinLines(lines: readonly string[], hasFigures: boolean): string[] {
  const joined: string[] = [];
  for (const [at, line] of lines.entries()) {
    const last = joined.at(-1);
    if (last !== undefined && belongs(last, lines[at - 1] ?? '', line, hasFigures)) {
      joined[joined.length - 1] = `${last} ${line}`;
    } else {
      joined.push(line);
    }
  }
  return joined;
}

function belongs(cell: string, before: string, line: string, hasFigures: boolean): boolean {
  if (isOpen(cell) || endsOpen(cell) || /^\(|^[-–]\s?\d/u.test(line)) return true;
  // "Đài Phát thanh⏎- Truyền hình tỉnh" is no list.
  if (/^[-–]\s/u.test(line)) return isOneName(before, line);
  const isAgency = isAgencyCell(line);
  if (startsLower(line)) {
    if (hasFigures && UNITS.has(line)) return false;
    // "các sở, ngành", "hằng năm" may be a cell of its own, unless a name runs over the break.
    return !(isAgency || isYearly(line)) || isOneName(before, line);
  }
  // "Ủy ban⏎Mặt trận Tổ quốc": both are names, but the first hardly acts.
  return (!isAgency || HALF_NAME.test(before)) && !isTimeCell(line) && isOneName(before, line);
}

const HALF_NAME = /(?<![\p{L}])(?:Ủy ban|Uỷ ban|UBND|Ban Thường trực|Ban Thường vụ|Thường trực|Văn phòng)$/iu;

/** The times that are printed in small letters and without a number. */
function isYearly(line: string): boolean {
  return isTimeCell(line) && /^(?:hằng|hàng|thường xuyên|định kỳ|liên tục)(?=\s|$)/u.test(line);
}

/** A known body's name stands on both lines: "Hội Liên hiệp⏎Phụ nữ tỉnh". */
function isOneName(before: string, line: string): boolean {
  return findAgencies(`${before} ${line}`).some(
    ({ id, start, end }) => id !== null && start < before.length && end > before.length + 1,
  );
}

/** Puts pieces into columns, in order; counts the ways no further than to two. */
class Readings {
  private readonly known = new Map<number, { readonly count: number; readonly length: number }>();

  private readonly looks: readonly Look[];

  constructor(
    private readonly pieces: readonly string[],
    private readonly columns: readonly WrappedType[],
  ) {
    this.looks = pieces.map(lookOf);
  }

  only(): string[] | null {
    if (this.from(0, 0).count !== 1) return null;
    const cells: string[] = [];
    let piece = 0;
    for (let column = 0; column < this.columns.length; column += 1) {
      const { length } = this.from(piece, column);
      cells.push(this.pieces.slice(piece, piece + length).join(' '));
      piece += length;
    }
    return cells;
  }

  /** In how many ways the pieces from `piece` on fill the columns from `column` on, and how many the first takes. */
  private from(piece: number, column: number): { readonly count: number; readonly length: number } {
    const kind = this.columns[column];
    if (kind === undefined) return { count: piece === this.pieces.length ? 1 : 0, length: 0 };
    const key = piece * this.columns.length + column;
    const known = this.known.get(key);
    if (known) return known;
    let count = kind === 'note' ? this.from(piece, column + 1).count : 0;
    let length = 0;
    for (let size = 1; piece + size <= this.pieces.length; size += 1) {
      // What does not fit with fewer pieces does not with more.
      if (!isCell(this.looks.slice(piece, piece + size), kind)) break;
      const ways = this.from(piece + size, column + 1).count;
      if (ways > 0) length = size;
      count = Math.min(count + ways, 2);
    }
    const result = { count, length };
    this.known.set(key, result);
    return result;
  }
}

/** What a piece can be. */
interface Look {
  readonly isAgency: boolean;
  readonly isTime: boolean;
  readonly isFigure: boolean;
  readonly isUnit: boolean;
  readonly isItem: boolean;
  readonly isYearly: boolean;
}

function lookOf(piece: string): Look {
  return {
    isAgency: isAgencyCell(piece),
    isTime: isTimeCell(piece),
    isFigure: isFigure(piece),
    isUnit: UNITS.has(piece) || UNITS.has(piece.toLowerCase()),
    isItem: /^[-–+•]\s/u.test(piece),
    isYearly: isYearly(piece),
  };
}

function isCell(looks: readonly Look[], kind: WrappedType): boolean {
  const [first] = looks;
  const isOne = looks.length === 1;
  if (kind === 'agency') return (isOne || looks.every((look) => look.isItem)) && looks.every((look) => look.isAgency);
  if (kind === 'time') return looks.every((look) => look.isTime);
  if (kind === 'figure') return isOne && first?.isFigure === true;
  if (kind === 'unit') return isOne && first?.isUnit === true && !first.isFigure;
  if (kind === 'money' && isOne && first?.isFigure) return true;
  return looks.every((look, at) => !look.isAgency && !look.isFigure && (!look.isTime || (at > 0 && look.isYearly)));
}

export function isFigure(text: string): boolean {
  return /^(?:[<>≤≥~]?\s?\d[\d.,]*\s?%?|-|x)$/iu.test(text);
}

/** Nothing but names of bodies, each after a comma, semicolon or `và`. */
export function isAgencyCell(text: string): boolean {
  const list = text.replace(/^[-–+•]\s+/u, '').trim();
  if (list === '' || list.length > 600) return false;
  let end = 0;
  const items = parseAgencyList(list);
  return (
    items.length > 0 &&
    items.every((item, at) => {
      const start = list.replace(/\s+/gu, ' ').indexOf(item.text, end);
      const gap = list.slice(end, start);
      end = start + item.text.length;
      return start >= 0 && (at === 0 || /[,;&]|(?:^|\s)(?:và|cùng)\s/u.test(gap)) && isName(item.text, item.id);
    }) &&
    /^[\s.,;)]*$/u.test(list.slice(end))
  );
}

function isName(item: string, id: string | null): boolean {
  const found = findAgencies(item);
  const last = found.at(-1);
  if (!last) return id !== null && item.split(' ').length <= 5;
  const isFirst = /^(?:các\s|lãnh đạo\s|chủ tịch\s)?$/iu.test(item.slice(0, found[0]?.start ?? 0));
  return isFirst && /^\s*(?:\([^()]*\))?$/u.test(item.slice(last.end).replace(/^\s*\(.*\)$/u, ''));
}

const TIME_WORDS = new Set(
  (
    'năm tháng quý ngày tuần kỳ giai đoạn trước sau đến từ trong cuối đầu giữa hết vào hằng hàng thường xuyên định liên tục ' +
    'mỗi các và nửa chậm nhất theo'
  ).split(' '),
);

/** Nothing but a time: `Quý IV/2017`, `Tháng 12 hằng năm`, `Thường xuyên`. */
export function isTimeCell(text: string): boolean {
  if (text.length > 80) return false;
  const words = text
    .toLowerCase()
    .split(/[\s,;:()–-]+/u)
    .filter(Boolean);
  const isNumber = (word: string) => /^(?:\d{1,4}(?:[./]\d{1,4}){0,2}|[ivx]{1,4}(?:\/\d{4})?)\.?$/u.test(word);
  return (
    words.some((word) => TIME_WORDS.has(word) || /(?:19|20)\d\d/.test(word)) &&
    words.some((word) => isNumber(word) || /^(?:hằng|hàng|thường|định|liên)$/u.test(word)) &&
    words.every((word) => TIME_WORDS.has(word) || isNumber(word))
  );
}
