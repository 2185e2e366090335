import { collapseSpace } from '../text/normal-form.js';

export interface Signer {
  readonly name: string;
  readonly position: string;
}

/** Vietnamese positions as they sign, longest first; each is printed in sentence case. */
const POSITIONS: readonly (readonly [string, string])[] = [
  ['phó chủ tịch thường trực', 'Phó Chủ tịch Thường trực'],
  ['phó chủ tịch', 'Phó Chủ tịch'],
  ['quyền chủ tịch', 'Quyền Chủ tịch'],
  ['chủ tịch', 'Chủ tịch'],
  ['phó chánh văn phòng', 'Phó Chánh Văn phòng'],
  ['chánh văn phòng', 'Chánh Văn phòng'],
  ['phó giám đốc', 'Phó Giám đốc'],
  ['giám đốc', 'Giám đốc'],
  ['phó bí thư thường trực', 'Phó Bí thư Thường trực'],
  ['phó bí thư', 'Phó Bí thư'],
  ['bí thư', 'Bí thư'],
  ['phó trưởng ban', 'Phó Trưởng ban'],
  ['trưởng ban', 'Trưởng ban'],
  ['thứ trưởng', 'Thứ trưởng'],
  ['bộ trưởng', 'Bộ trưởng'],
  ['cục trưởng', 'Cục trưởng'],
];
const POSITION = new RegExp(
  String.raw`(?<![\p{L}])(?<capacity>(?:KT|TL|TUQ|Q|TM)\.\s*)?(?<position>${POSITIONS.map(([words]) => words.replace(/ /g, String.raw`\s+`)).join('|')})(?![\p{L}])`,
  'giu',
);

/**
 * Who signed, from the text of the signature: the name behind the last position, and that position. `KT. CHỦ TỊCH
 * PHÓ CHỦ TỊCH` is a Phó Chủ tịch; `Q. CHỦ TỊCH` a Quyền Chủ tịch. Null where no name can be made out.
 */
export function readSigner(signature: string): Signer | null {
  const text = collapseSpace(signature.replace(/[|*_]+|-{2,}/g, ' '));
  const last = [...text.matchAll(POSITION)].at(-1);
  if (!last?.groups) return null;
  const name = readName(text.slice(last.index + last[0].length));
  if (name === null) return null;
  const words = collapseSpace((last.groups.position as string).toLowerCase());
  const shown = POSITIONS.find(([key]) => key === words)?.[1] ?? words;
  const position = /^Q\./iu.test(last.groups.capacity ?? '') ? `Quyền ${shown}` : shown;
  return { name, position };
}

/** The first run of two to six capitalised words, past "(Đã ký)" and academic titles. */
function readName(text: string): string | null {
  const rest = text
    .replace(/\(?\s*(?:đã\s+ký|đã\s+kí|ký\s+tên,?\s*đóng\s+dấu|ký\s+bởi\s*:?)\s*\)?/giu, ' ')
    .replace(/(?<![\p{L}])(?:GS|PGS|TS|ThS|BS|CKI{1,2}|KS)\.(?:\s*)/gu, ' ');
  const match = /(?<![\p{L}])\p{Lu}[\p{L}\p{M}']*(?:\s+\p{Lu}[\p{L}\p{M}']*){1,5}(?![\p{L}])/u.exec(
    collapseSpace(rest),
  );
  if (!match) return null;
  const name = match[0];
  if (name !== name.toUpperCase()) return name;
  return name.replace(/\p{L}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

/** Nơi nhận, line by line, without dashes and end marks. */
export function readRecipients(text: string): string[] {
  const lines = collapseSpace(text.replace(/[*_|]+/g, ' '))
    .replace(/^nơi nhận\s*[:;.]?\s*/iu, '')
    // A dash begins a line where the one before was ended; inside "Lao động - Thương binh" it does not.
    .split(/(?:^|(?<=[;.,:])\s*)[-–+•]\s+/u)
    .map((line) => line.replace(/[\s;.]+$/u, '').trim());
  return lines.filter((line) => line !== '' && line !== ':');
}
