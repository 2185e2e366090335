import type { AgencyMention } from '../domain/fact.js';
import type { PlanMetadata } from '../domain/plan.js';
import { collapseSpace } from '../text/normal-form.js';

const MARKER = /^\s*(?:(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđ])\s?[.)](?=\s|\p{Lu})|[-+•–*])\s*/u;

/** "tỉnh Bến Tre", "thành phố Hải Phòng". */
export function placeOf(meta: PlanMetadata): string {
  return meta.province;
}

/** Without list mark, emphasis and end mark; unmatched quotation marks removed. */
export function bare(text: string): string {
  let plain = collapseSpace(text.replace(/\*+/g, '').replace(MARKER, ''));
  plain = plain.replace(/(?:\.\/\.|[\s.;:,]|,?\s(?:và|trong đó))+$/u, '');
  const opened = plain.split('“').length - plain.split('”').length;
  if (opened > 0) return `${plain}”`;
  return opened < 0 ? plain.replace(/”(?=[^“]*$)/u, '') : plain;
}

/** At most `limit` characters, cut at a word, with an ellipsis where something is left out. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : cut.length).replace(/[\s,;:.]+$/u, '')}…`;
}

/** First letter small unless it begins a name or an acronym. */
export function lowerFirst(text: string): string {
  const second = text[1] ?? '';
  if (/\p{Lu}/u.test(second) || NAME_START.test(text)) return text;
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
const NAME_START =
  /^(?:Sở|Ban|Ủy|Uỷ|UBND|Bộ|Hội|Liên|Ngân|Bảo hiểm|Mặt trận|Báo(?! cáo)|Đài|Công an|Chương trình|Đề án|Nghị|Quyết|Luật|Pháp|Trung tâm|Quỹ|Trường)(?=\s)/u;

export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** "Sở A; Sở B": agencies as printed, marks and line breaks gone. */
export function listAgencies(agencies: readonly AgencyMention[]): string {
  return agencies
    .map((agency) => bare(agency.text).replace(/^(?:và|cùng)\s+/u, ''))
    .filter((text) => text !== '')
    .join('; ');
}
