import { collapseSpace } from '../text/normal-form.js';

const OPENER =
  /^(?:[-–+•]\s*)?(?:căn cứ(?: vào)?|thực hiện|triển khai(?: thực hiện)?|trên cơ sở|theo|xét|chấp hành)\s+/iu;
/** Where the paragraph turns from what the plan rests on to what it does. */
const ENACTING =
  /[\s,.;]*(?:(?:ủy|uỷ) ban nhân dân|ubnd|hội đồng nhân dân|hđnd|chủ tịch (?:ủy|uỷ) ban nhân dân)(?:\s+(?:tỉnh|thành phố|huyện|thị xã)(?:\s+\p{Lu}\p{L}*){0,4})?\s+(?:ban hành|xây dựng|quyết định|đề ra|triển khai)/iu;

/**
 * The documents a plan rests on, as printed, from its paragraphs "Căn cứ …", "Thực hiện …", one or many to a
 * paragraph. The opening word and the enacting clause ("UBND tỉnh ban hành Kế hoạch …") are left out.
 */
export function readLegalBasis(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => {
    const text = collapseSpace(paragraph);
    const enacting = ENACTING.exec(text);
    const basis = enacting ? text.slice(0, enacting.index) : text;
    return splitOutside(basis)
      .map((part) => part.replace(OPENER, '').replace(/[\s;,.]+$/u, ''))
      .filter((part) => part.length > 3 && /[\p{L}]/u.test(part));
  });
}

/** Split at `;` outside brackets and quotation marks. */
function splitOutside(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] as string;
    if ('(“['.includes(char)) depth += 1;
    else if (')”]'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === ';' && depth === 0) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts;
}
