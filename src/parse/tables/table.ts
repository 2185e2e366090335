import { collapseSpace, fold } from '../../text/normal-form.js';
import type { LineSpan } from '../draft.js';
import { romanValue } from '../markers.js';
import { ACTOR_OPENERS } from '../vocabulary.js';

/** A table as read from any of its copied forms: column names and rows, cell by cell. */
export interface Table {
  /** The printed header, one entry for each printed row of it; cells verbatim. */
  readonly header: readonly TableLine[];
  /** One name for each column, the words of stacked header cells joined. */
  readonly columns: readonly string[];
  readonly rows: readonly TableLine[];
  /** Source lines [from, to) it takes, as indices. */
  readonly from: number;
  readonly to: number;
  /** Header rows printed again on a later page. */
  readonly repeated: readonly LineSpan[];
}

export interface TableLine {
  readonly cells: readonly string[];
  readonly lines: LineSpan;
  /** The number of cells did not fit the header. */
  readonly isRagged?: boolean;
  /** Nothing tells its cells apart: `cells` are its number and all the rest. */
  readonly isUnread?: boolean;
}

/** What a row is numbered with; dotted numbers keep all their parts. */
export interface RowNumber {
  readonly family: 'roman' | 'upper' | 'decimal' | 'letter';
  readonly value: string;
  readonly ordinal: number;
  readonly levels: number;
}

/** Reads a cell that holds nothing but a row's number: `I`, `3`, `2.1.`, `A`, `b)`. Years are none. */
export function readRowNumber(cell: string): RowNumber | null {
  const text = cell.slice(0, 20).replace(/^[*_(]+|[\s*_.)/]+$/g, '');
  if (text === '' || cell.length > 20) return null;
  const roman = romanValue(text);
  if (roman > 0) return { family: 'roman', value: text, ordinal: roman, levels: 1 };
  if (/^\d{1,4}(?:\.\d{1,2}){0,4}$/.test(text) && !/^(?:19|20)\d\d$/.test(text)) {
    const parts = text.split('.').map(Number);
    return { family: 'decimal', value: parts.join('.'), ordinal: parts.at(-1) ?? 0, levels: parts.length };
  }
  if (/^[A-ZĐ]$/u.test(text)) return { family: 'upper', value: text, ordinal: text.charCodeAt(0) - 64, levels: 1 };
  if (/^[a-zđ]$/u.test(text)) return { family: 'letter', value: text, ordinal: text.charCodeAt(0) - 96, levels: 1 };
  return null;
}

/** `TT`, `STT`, `Số TT`, `Số thứ tự`: the name of the first column. */
export function isNumberColumnName(text: string): boolean {
  return text.length <= 20 && /^(?:s?tt|so tt|so ?thu tu|no)$/.test(cellKey(text));
}

/** The column numbers that some tables print below their header: (1) (2) (3), or A B 1 2. */
export function isColumnNumbering(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.replace(/[()*_\s]/g, '')).filter((cell) => cell !== '');
  if (filled.length < 3 || filled.length < cells.length - 1) return false;
  const numbers = filled.filter((cell) => /^\d{1,2}(?:=.*)?$/.test(cell)).map((cell) => Number.parseInt(cell, 10));
  const letters = filled.filter((cell) => /^[A-D]$/.test(cell));
  return (
    numbers.length + letters.length === filled.length &&
    numbers.length >= 2 &&
    numbers.every((n, at) => n === at + (numbers[0] ?? 1)) &&
    (numbers[0] ?? 0) <= 2
  );
}

export function cellKey(text: string): string {
  return collapseSpace(fold(text).replace(/[^a-z0-9%]+/g, ' '));
}

export type ColumnType = 'number' | 'time' | 'agency' | 'value' | 'text';

export function columnType(name: string, index: number): ColumnType {
  const key = cellKey(name);
  if (index === 0 && isNumberColumnName(name)) return 'number';
  if (/^(?:nam |ke hoach |muc tieu |thuc hien |uoc |ket qua )*(?:nam )?(?:19|20)\d\d$/.test(key)) return 'value';
  if (/don vi tinh|dvt|so luong|ty le/.test(key)) return 'value';
  if (/thoi gian|thoi han|tien do|lo trinh|hoan thanh|bat dau|thoi diem|^nam/.test(key)) return 'time';
  if (/co quan|don vi|chu tri|phoi hop|trach nhiem/.test(key)) return 'agency';
  return 'text';
}

const TIME =
  /^(?:nam |thang |quy |hang (?:nam|quy|thang)|hang nam|thuong xuyen|giai doan|den |truoc |tu |sau |trong |da hoan thanh|dinh ky|theo |(?:19|20)\d\d|\d{1,2} (?:19|20)\d\d|\d{1,2} \d{1,2} (?:19|20)\d\d)/;
/** Bodies that lead or join a task in a table but do not open an actor line in the text. */
const OTHER_BODIES =
  /^(?:như trên|công ty|tổng công ty|tập đoàn|phân hiệu|viễn thông|bảo tàng|thuế|hội khoa học|vnpt|viettel)/u;

function isAgencyName(text: string): boolean {
  const name = text
    .slice(0, 120)
    .toLowerCase()
    .replace(/^[-–+•*\s]+/, '');
  return ACTOR_OPENERS.test(name) || OTHER_BODIES.test(name);
}

/** How well a cell's text fits a column, for telling apart cells that lost their borders. */
export function fitOf(text: string, type: ColumnType): number {
  if (text === '') return 0;
  const key = cellKey(text);
  const isTime = TIME.test(key) && text.length <= 40;
  const isAgency = isAgencyName(text);
  if (type === 'time') return isTime ? 3 : -2;
  if (type === 'agency') return isAgency ? 2 : isTime ? -2 : -1;
  if (type === 'value') return text.length <= 25 ? 1 : -2;
  return (isTime ? -1.5 : 0) + (isAgency && text.length < 60 ? -1 : 0);
}
