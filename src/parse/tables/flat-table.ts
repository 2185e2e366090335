import { readMarker } from '../markers.js';
import { isAnnexHeading, isSignOffStart } from '../sections.js';
import type { SourceLine } from '../source-lines.js';
import { isCapitals } from '../text-shape.js';
import { RowSequence } from './row-sequence.js';
import { readRowNumber, type Table, type TableLine } from './table.js';
import { UNITS } from './units.js';

const NUMBER_NAME = /^(?:STT|TT|Số TT|Stt)\s+(?=\p{L})/u;
const YEAR_NAME =
  /(?:(?:Thực hiện|Ước thực hiện|Ước|Kết quả|Kế hoạch|Mục tiêu|Chỉ tiêu|TH|KH)\s+)?(?:[Nn]ăm\s+)?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?/u;
const TAIL_NAMES = /\s(Đơn vị tính|Đơn vị|ĐVT|Tổng số|Tổng cộng|Tổng)$/u;
const ROW = /^([IVX]{1,5}|\d{1,3}(?:\.\d{1,2}){0,3})[.)]?\s+(\S.*)$/u;
/** "- Trong đó: Cao đẳng Người 8.600 9.100" */
const SUB_ROW = /^[-–+•]\s+\p{L}/u;
const TOTAL = /^(?:Tổng cộng|Tổng số|Tổng|Cộng)(?=\s)/iu;
const FIGURE = /^(?:[<>≤≥~]?\d[\d.,]*%?|-|[<>≤≥])$/u;
const MAX_LINE = 1000;
const MAX_ROW_LINES = 6;
const MAX_HEADER_LINES = 4;

/**
 * A table whose cells lost every border and stand on a line with single spaces between them (a PDF's text), from its
 * header line (`STT Chỉ tiêu Đơn vị tính 2024 2025`) on, or null. The figures at a row's end go under the years, the
 * words before them under the unit where there is one; a row may run over several lines. Without year columns a row
 * is its number and the rest, since nothing tells its cells apart.
 */
export function readFlatTable(lines: readonly SourceLine[], from: number, end: number): Table | null {
  const header = lines[from];
  if (!header || header.text.length > 300 || !NUMBER_NAME.test(header.text)) return null;
  const headerEnd = endOfHeader(lines, from, end);
  const headerText = lines.slice(from, headerEnd).map((line) => line.text);
  const columns = columnNames(headerText.join(' '));
  const figures = columns.filter((name) => YEAR_NAME.test(name) || /^Tổng/u.test(name)).length;
  const sequence = new RowSequence();
  const rows: { pieces: string[]; number: string; from: number; to: number }[] = [];
  let to = headerEnd;
  for (let index = headerEnd; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) continue;
    const open = rows.at(-1);
    const number = rowNumberOf(line.text, sequence);
    const isFull = open === undefined || isComplete(open.pieces.join(' '), figures);
    const isSubRow =
      figures > 0 && isFull && open !== undefined && SUB_ROW.test(line.text) && isComplete(line.text, figures);
    if (isSubRow) {
      rows.push({ pieces: [line.text], number: '', from: index, to: index });
    } else if (number !== null && (isFull || isGroupTitle(open))) {
      rows.push({ pieces: [line.text], number, from: index, to: index });
    } else if (TOTAL.test(line.text) && isFull && open) {
      rows.push({ pieces: [line.text], number: '', from: index, to: index });
    } else if (open && goesOn(open, line, lines, index, end, figures)) {
      open.pieces.push(line.text);
      open.to = index;
    } else {
      break;
    }
    to = index + 1;
  }
  if (rows.length < 2) return null;
  // The lines of such a header hold a piece of each name, and so do those of the rows.
  const isMixed = figures === 0 && headerEnd > from + 1;
  const table = rows.map((row): TableLine => {
    const span = { from: lines[row.from]?.number ?? 1, to: lines[row.to]?.number ?? 1 };
    const cells = splitRow(row.pieces.join(' '), row.number, columns, figures);
    return { ...cells, lines: span, ...(isMixed ? { isUnread: true } : {}) };
  });
  const span = { from: header.number, to: lines[headerEnd - 1]?.number ?? header.number };
  return { header: [{ cells: columns, lines: span }], columns, rows: table, from, to, repeated: [] };
}

/** "I VIỆC LÀM": a group's title has no figures, and a row of its own follows. */
function isGroupTitle({ number, pieces }: { readonly number: string; readonly pieces: readonly string[] }): boolean {
  return /^[IVX]+$/u.test(number) && pieces.length === 1 && trailingFigures(pieces[0] ?? '') === 0;
}

/** The header may go on over the next lines, up to the first row. */
function endOfHeader(lines: readonly SourceLine[], from: number, end: number): number {
  for (let index = from + 1; index < end && index <= from + MAX_HEADER_LINES; index += 1) {
    const text = lines[index]?.text ?? '';
    if (/^1[.)]?\s+\p{Lu}|^(?:I|A)[.)]?\s+\p{Lu}/u.test(text)) return index;
    if (text === '' || text.length > 120 || readMarker(text) || /[.;]$/.test(text)) break;
  }
  return from + 1;
}

function columnNames(text: string): string[] {
  const number = NUMBER_NAME.exec(text)?.[0] ?? '';
  let rest = text.slice(number.length).trim();
  const tail: string[] = [];
  for (;;) {
    const year = new RegExp(`\\s(${YEAR_NAME.source})$`, 'u').exec(rest);
    const match = year ?? TAIL_NAMES.exec(rest);
    if (!match || tail.length > 20) break;
    tail.unshift(match[1] ?? '');
    rest = rest.slice(0, match.index).trim();
  }
  return [number.trim(), rest, ...tail];
}

function rowNumberOf(text: string, sequence: RowSequence): string | null {
  if (text.length > MAX_LINE) return null;
  const match = ROW.exec(text);
  const number = match ? readRowNumber(match[1] ?? '') : null;
  if (!match || !number || !sequence.expects(number) || !/^[\p{Lu}\d“"(]/u.test(match[2] ?? '')) return null;
  sequence.accept(number);
  return match[1] ?? '';
}

function isComplete(text: string, figures: number): boolean {
  return figures === 0 || trailingFigures(text) >= figures;
}

function trailingFigures(text: string): number {
  let count = 0;
  for (const token of text.split(' ').reverse()) {
    if (!FIGURE.test(token)) break;
    if (!/^[<>≤≥]$/u.test(token)) count += 1;
  }
  return count;
}

/** A line without a number belongs to the row above unless that is full, or the line begins something else. */
function goesOn(
  row: { readonly pieces: readonly string[]; readonly to: number },
  line: SourceLine,
  lines: readonly SourceLine[],
  index: number,
  end: number,
  figures: number,
): boolean {
  if (line.text.length > MAX_LINE || row.pieces.length >= MAX_ROW_LINES) return false;
  if (isAnnexHeading(line, 'body') || isSignOffStart(lines, index, end)) return false;
  if (figures > 0) return !isComplete(row.pieces.join(' '), figures);
  const marker = readMarker(line.text);
  const isBlock = index === row.to + 1;
  return isBlock && !isCapitals(line.text) && (marker === null || marker.family === 'bullet');
}

function splitRow(
  text: string,
  number: string,
  columns: readonly string[],
  figures: number,
): { cells: string[]; isRagged?: boolean } {
  const body = number === '' ? text : text.slice(text.indexOf(number) + number.length).replace(/^[.)]?\s+/, '');
  const tokens = body.split(' ');
  const values: string[] = [];
  while (values.length < figures && FIGURE.test(tokens.at(-1) ?? '')) {
    const value = tokens.pop() ?? '';
    const sign = /^[<>≤≥]$/u.test(tokens.at(-1) ?? '') ? `${tokens.pop()} ` : '';
    values.unshift(sign + value);
  }
  const cells = [number];
  if (columns.length - figures >= 3 && values.length > 0) {
    const unit = takeUnit(tokens);
    cells.push(tokens.join(' '), unit);
  } else {
    cells.push(tokens.join(' '));
    while (cells.length < columns.length - figures) cells.push('');
  }
  const missing = figures - values.length;
  const isGroup = values.length === 0;
  cells.push(...new Array<string>(Math.max(missing, 0)).fill(''), ...values);
  return { cells, ...(missing > 0 && !isGroup ? { isRagged: true } : {}) };
}

/** The unit at the end of a row's title: the longest known one, else its last word when that is short. */
function takeUnit(tokens: string[]): string {
  for (const length of [3, 2, 1]) {
    const unit = tokens.slice(-length).join(' ');
    if (tokens.length > length && UNITS.has(unit.length === 1 ? unit : lowerFirst(unit))) {
      tokens.length -= length;
      return unit;
    }
  }
  return '';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
