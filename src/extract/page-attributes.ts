import { collapseSpace } from '../text/normal-form.js';
import { closeUp, DOCUMENT_NUMBER, toIsoDate } from './letterhead-fields.js';
import { nameKey } from './province-names.js';

/** What the page that a text was copied from says beside it. */
export interface PageAttributes {
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly signer: string | null;
  readonly province: string | null;
  readonly site: string | null;
  readonly url: string | null;
}

/** What the page says beside the text: `Số hiệu4220/KH-UBND`, `- Người ký: …`, `| Cơ quan ban hành | … |`. */
export function readPageAttributes(text: string): PageAttributes {
  const value = (label: string, pattern: string): string | null => {
    const match = new RegExp(String.raw`${label}\s*[:|]?\s*(${pattern})`, 'iu').exec(text);
    return match?.[1] ? collapseSpace(match[1]) : null;
  };
  const date = value('Ngày ban hành', String.raw`\d{1,2}[/-]\d{1,2}[/-]\d{4}`)?.split(/[/-]/).map(Number);
  const number = value('Số hiệu', DOCUMENT_NUMBER);
  const place = value('(?:Nơi|Cơ quan) ban hành', String.raw`[^\n|]{3,60}`);
  return {
    number: number === null ? null : closeUp(number),
    issuedOn: date ? toIsoDate(date[0] ?? 0, date[1] ?? 0, date[2] ?? 0) : null,
    signer: value('Người ký', String.raw`\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,4}`),
    province: place === null ? null : place.replace(/^(?:UBND|Ủy ban nhân dân|HĐND)\s+/iu, ''),
    site: siteName(text),
    url: /https?:\/\/[^\s)|\]]+/u.exec(text)?.[0] ?? null,
  };
}

/** Sites that name themselves in what a copied page leaves around the text. */
function siteName(text: string): string | null {
  const known = [
    'Hệ thống pháp luật',
    'Thư viện pháp luật',
    'LuatVietnam',
    'Thư viện nhà đất',
    'Cổng thông tin điện tử',
  ];
  const key = nameKey(text);
  return known.find((name) => key.includes(nameKey(name))) ?? null;
}
