import { findAgencies } from './agency-names.js';
import { collapseSpace } from './normal-form.js';

/** A document mentioned in a text: "Kết luận số 92-KL/TW ngày 05/11/2020 của Bộ Chính trị về …". */
export interface CitedDocument {
  /** The mention as printed, from the type to the issuer. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** "Kết luận", "Nghị quyết" …, as printed. */
  readonly type: string;
  readonly number: string;
  /** As printed: "ngày 05/11/2020"; null where the text gives none. */
  readonly date: string | null;
  readonly issuer: string | null;
}

const TYPE =
  'nghị quyết|quyết định|kết luận|chỉ thị|nghị định|thông tư(?: liên tịch)?|pháp lệnh|luật|kế hoạch|chương trình(?: hành động)?|đề án|tờ trình|thông báo|công văn|công điện|báo cáo|hướng dẫn|quy định';
const NUMBER = String.raw`\d{1,5}(?:\.\d{1,3})?(?:\/\d{4})?[-/]\p{Lu}[\p{L}]*\d*(?:[-/]\p{L}[\p{L}]*\d*)*`;
const MENTION = new RegExp(
  String.raw`(?<type>${TYPE})\s+(?:số\s*:?\s*)?(?<number>${NUMBER})(?:\s*,?\s*(?<date>ngày\s+\d{1,2}(?:\/\d{1,2}\/\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})))?`,
  'giu',
);
const ISSUER = /^\s*,?\s*(?:của|do)\s+/iu;

/** "Đại hội đại biểu Đảng bộ tỉnh …": an issuer that is no agency of the register, up to what the document is about. */
const UNNAMED_ISSUER =
  /^\p{Lu}[^,;.()“”]{2,80}?(?=\s(?:về|thực hiện|ban hành|lần thứ|khóa|quy định|phê duyệt|và)\s|[,;.()“”]|$)/u;

/** Numbered documents mentioned in official text, left to right. */
export function findCitedDocuments(text: string): CitedDocument[] {
  const found: CitedDocument[] = [];
  for (const match of text.matchAll(MENTION)) {
    const groups = match.groups as Record<string, string | undefined>;
    const afterNumber = match.index + match[0].length;
    const lead = ISSUER.exec(text.slice(afterNumber, afterNumber + 24));
    const issuerStart = afterNumber + (lead?.[0].length ?? 0);
    const issuer = lead
      ? findAgencies(text.slice(issuerStart, issuerStart + 120)).find((agency) => agency.start <= 12)
      : undefined;
    const unnamed =
      lead && !issuer ? (UNNAMED_ISSUER.exec(text.slice(issuerStart, issuerStart + 120))?.[0].length ?? 0) : 0;
    const before = lead ? undefined : issuerBefore(text.slice(Math.max(0, match.index - 120), match.index));
    const end = issuer ? issuerStart + issuer.end : unnamed > 0 ? issuerStart + unnamed : afterNumber;
    found.push({
      text: collapseSpace(text.slice(match.index, end)),
      start: match.index,
      end,
      type: groups.type as string,
      number: groups.number as string,
      date: groups.date ?? null,
      issuer: end > afterNumber ? collapseSpace(text.slice(issuerStart, end)) : (before ?? null),
    });
  }
  return found;
}

/** "theo đề nghị của Sở Y tế tại Tờ trình số …": who issued it stands before. */
function issuerBefore(before: string): string | undefined {
  const lead = /\s+tại\s*$/iu.exec(before);
  if (!lead) return undefined;
  return findAgencies(before.slice(0, lead.index)).find((agency) => agency.end === lead.index)?.text;
}
