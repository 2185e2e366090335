import { readMarker } from '../markers.js';
import { endsDangling, startsLower } from '../text-shape.js';
import { cellKey, isNumberColumnName } from './table.js';

/** What the cells of a column look like, so that wrapped lines can be told apart by it. */
export type WrappedType = 'agency' | 'time' | 'unit' | 'figure' | 'money' | 'note' | 'text';

/** Header cells that are as often printed in two lines, in capitals too: the first of them and what may follow. */
const PAIRS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:(?:co quan|don vi|to chuc|ca nhan)(?: |$))+$/,
    /^(?:chu tri|phoi hop|thuc hien|tham muu|dau moi|chiu trach nhiem)/,
  ],
  [/^(?:co quan|don vi) (?:chu tri|phoi hop|tham muu)$/, /^(?:thuc hien|tham muu|trinh)/],
  [/^(?:don vi|dv)$/, /^tinh$/],
  [/^(?:thoi gian|thoi han|tien do|lo trinh|thoi diem)$/, /^(?:thuc hien|hoan thanh|du kien|trinh|ban hanh)/],
  [/^ghi$/, /^chu$/],
  [/^(?:san pham|ket qua)$/, /^(?:dau ra|du kien|hoan thanh|can dat|thuc hien)/],
  [/^(?:noi dung|nhiem vu)$/, /^(?:cong viec|nhiem vu|thuc hien|cu the|trong tam|chu yeu)/],
  [/^(?:kinh phi|nguon)$/, /^(?:thuc hien|du kien|kinh phi|von|luc)/],
  [/^so$/, /^luong$/],
];

/** A year below what it says is counted for; before a second one it rather spans both. */
const YEARLY = /^(?:(?:thuc hien|uoc|ke hoach|muc tieu|chi tieu|ket qua|nam)(?: |$))+$/;
const YEAR = /^(?:nam )?(?:19|20)\d\d$/;

/** Column names from the lines of a wrapped header. */
export function joinHeader(lines: readonly string[]): string[] {
  const labels: string[] = [];
  for (const [at, line] of lines.entries()) {
    const last = labels.at(-1);
    if (labels.length === 1 && last !== undefined) {
      if (opensNumberName(last, line)) labels[0] = `${last} ${line}`;
      else labels.push(line);
      continue;
    }
    if (last !== undefined && goesOn(last, line, lines[at + 1] ?? '')) labels[labels.length - 1] = `${last} ${line}`;
    else labels.push(line);
  }
  return labels;
}

/** `Số⏎TT` */
export function opensNumberName(text: string, next: string): boolean {
  return /^S(?:ố)?$/iu.test(text) && isNumberColumnName(`${text}${text.length === 1 ? '' : ' '}${next}`);
}

function goesOn(label: string, line: string, next: string): boolean {
  if (startsLower(line) || line.startsWith('(') || isOpen(label) || endsOpen(label)) return true;
  const key = cellKey(line);
  if (YEARLY.test(cellKey(label)) && YEAR.test(key)) return !/^\d{4}$/.test(next);
  return PAIRS.some(([first, second]) => first.test(cellKey(label)) && second.test(key));
}

/** A bracket or quote was not closed. */
export function isOpen(text: string): boolean {
  const count = (sign: string) => text.split(sign).length - 1;
  return count('(') > count(')') || count('“') > count('”');
}

/** The last sign or word asks for more. */
export function endsOpen(text: string): boolean {
  return /(?:[,;/&+]|[-–—])$/u.test(text) || endsDangling(text) || OPEN_WORDS.test(text);
}

const OPEN_WORDS =
  /(?<![\p{L}])(?:và|giữa|các|những|hằng|hàng|giai đoạn|phối hợp với|(?<!(?:hằng|hàng|mỗi|cả|đầu|cuối|nửa|trong|nhiều|\d)\s)(?:tháng|quý|năm|ngày|trước|đến))$/iu;

/** A title of rows in the place of a header cell or behind a row: `A. CÁC NHIỆM VỤ CHUNG`. */
export function isGroupLine(text: string): boolean {
  const marker = readMarker(text);
  return (marker?.family === 'roman' || marker?.family === 'upper') && marker.rest !== '';
}

/** The kinds of the columns behind the number's. */
export function columnKinds(names: readonly string[]): WrappedType[] {
  const kinds = names.map(kindOf);
  // Beside figures `Đơn vị` is what they are counted in.
  const hasFigures = kinds.includes('figure');
  return kinds.map((kind, at) => (hasFigures && cellKey(names[at] ?? '') === 'don vi' ? 'unit' : kind));
}

function kindOf(name: string): WrappedType {
  const key = cellKey(name);
  if (/^ghi chu/.test(key)) return 'note';
  if (/don vi tinh|\bdvt\b/.test(key)) return 'unit';
  if (/(?:19|20)\d\d/.test(key) || /^(?:so luong|ty le|tong so|tong cong|tong)(?: |$)/.test(key)) return 'figure';
  if (/^(?:san pham|ket qua|noi dung|nhiem vu)/.test(key)) return 'text';
  if (/kinh phi|nguon von|ngan sach|du toan|\bvon\b/.test(key)) return 'money';
  if (/thoi gian|thoi han|tien do|lo trinh|hoan thanh|bat dau|ket thuc|thoi diem|^nam(?: |$)/.test(key))
    return 'time';
  if (/co quan|don vi|chu tri|phoi hop|trach nhiem|dau moi|cap trinh|phan cong/.test(key)) return 'agency';
  return 'text';
}
