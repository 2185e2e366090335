import type { FieldCollector } from './letterhead-fields.js';
import { readMarker } from './markers.js';
import { bareLine } from './sections.js';
import type { SourceLine } from './source-lines.js';
import { endsDangling, endsSentence, isCapitals, plainKey, startsLower } from './text-shape.js';
import { BASIS_OPENERS } from './vocabulary.js';

/** Who decides, printed in capitals between title and grounds. */
const AUTHORITY =
  /^(?:CHỦ TỊCH |GIÁM ĐỐC |BAN THƯỜNG VỤ )?(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|TỈNH ỦY|THÀNH ỦY|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|SỞ|BAN CHẤP HÀNH)(?![\p{L}])/u;

/** Reads the title from its type line on, and what may stand below it; returns the first line of the body. */
export function readTitle(lines: readonly SourceLine[], from: number, end: number, fields: FieldCollector): number {
  let subject = 0;
  let isSentence = false;
  let hasGap = false;
  let last = '';
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) {
      hasGap = true;
      continue;
    }
    const text = line.text.replace(/^#+\s+|^\|\s*|\s*\|$/g, '');
    const bare = bareLine(text);
    if (index > from && (startsBody(bare, last) || (subject > 0 && !endsDangling(last) && isBasis(bare))))
      return index;
    if (isEnclosure(bare)) {
      index = readEnclosure(lines, index, end, fields);
    } else if (subject > 0 && AUTHORITY.test(bare) && !endsDangling(last) && isBasisAhead(lines, index + 1, end)) {
      fields.put('TD.TQ', text, line);
    } else if ((isCapitals(bare) || !/\p{L}/u.test(bare)) && !isSentence) {
      fields.put(fields.has('TD.TQ') ? 'TD.TQ' : 'TD.TEN', text, line);
      if (index > from || !isTypeOnly(line)) subject += 1;
    } else if (
      subject === 0 ||
      (isSentence && (!hasGap || endsDangling(last, bare) || (startsLower(bare) && !endsSentence(last))))
    ) {
      fields.put('TD.TEN', text, line);
      isSentence = true;
      subject += 1;
    } else {
      return index;
    }
    last = text;
    hasGap = false;
  }
  return end;
}

function isTypeOnly(line: SourceLine): boolean {
  return bareLine(line.text).split(' ').length <= 4;
}

function startsBody(text: string, last: string): boolean {
  const marker = readMarker(text);
  if (!marker || endsDangling(last)) return false;
  return marker.family !== 'bullet' && marker.family !== 'upper' && marker.family !== 'letter';
}

/** A paragraph that gives the basis or says who issues what: where the title is over. */
export function isBasis(text: string): boolean {
  if (/^[-–\s]*(?:Căn cứ|Xét|Theo đề nghị|Trên cơ sở)\s/u.test(text)) return true;
  return !isCapitals(text) && /^\p{Lu}/u.test(text) && BASIS_OPENERS.test(plainKey(text));
}

function isBasisAhead(lines: readonly SourceLine[], from: number, end: number): boolean {
  for (let index = from, seen = 0; index < end && seen < 4; index += 1) {
    const text = bareLine(lines[index]?.text ?? '');
    if (text === '') continue;
    if (/^[-–\s]*(?:Căn cứ|Xét)\s/u.test(text)) return true;
    if (!isCapitals(text) && !/kỳ họp|khóa|khoá/iu.test(text)) return false;
    seen += 1;
  }
  return false;
}

/** "(Kèm theo Quyết định số …)", which may run over several lines. */
export function isEnclosure(text: string): boolean {
  return /^\(?\s*(?:Kèm theo|Ban hành kèm|Đính kèm|Kèm Kế hoạch)/iu.test(text);
}

function readEnclosure(lines: readonly SourceLine[], from: number, end: number, fields: FieldCollector): number {
  const isBracketed = bareLine(lines[from]?.text ?? '').startsWith('(');
  for (let index = from; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) return index;
    fields.put('TD.KEM', line.text, line);
    if (!isBracketed || /\)[\s*_.|]*$/.test(line.text) || index - from > 6) return index;
  }
  return end;
}
