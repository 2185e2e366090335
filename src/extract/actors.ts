import type { Clause } from '../domain/clause.js';
import type { AgencyMention } from '../domain/fact.js';
import type { Roles } from '../domain/passage.js';
import { type FoundAgency, findAgencies } from '../text/agency-names.js';
import { inlineRoles, type LabelledTask } from './labelled-roles.js';

/** Words before an actor that only hand the task over. */
const HANDOVER =
  /^(?:(?:căn cứ (?:vào )?[^,.;:]{0,60}?(?:này|trên),?\s+)|giao\s+(?:cho\s+)?|đề nghị\s+|yêu cầu\s+|(?:trách nhiệm|nhiệm vụ)(?: (?:thực hiện|tổ chức thực hiện|cụ thể))? của\s+|đối với\s+(?=(?:các )?(?:sở|ban|ubnd|ủy ban|uỷ ban)\b)|phân công\s+|đồng chí\s+|thủ trưởng\s+|giám đốc\s+|người đứng đầu\s+|chủ tịch\s+)+/iu;
/** A number, letter or bullet; texts taken from Markdown also carry emphasis marks. */
const MARKER = /^[\s*_]*(?:(?:(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđ])\s?[.)]|[-+•–]|điều \d+\.?)[\s*_]*)?/iu;
/** What may stand between two agencies of one list. */
const LIST_GLUE =
  /^(?:[\s,;:/*_]|và|cùng|với|các|tỉnh|thành phố|có|liên quan|trực thuộc|trên địa bàn(?: tỉnh| thành phố)?|địa phương|đơn vị|cơ quan|khác|chức năng|-\s)*$/iu;
const COORDINATES = /^[\s,:]*(?:(?:và|có trách nhiệm|chủ động|tích cực|tiếp tục|thường xuyên)\s+)*phối hợp/iu;
const LEADS = /chủ trì|chịu trách nhiệm|đầu mối/iu;
const COORDINATION = /phối hợp(?:\s+(?:chặt chẽ|cùng|tham mưu|thực hiện|tốt))*\s+(?:với|cùng)\s+/iu;

/** What a clause's own words say about who acts. `rest` starts where the actor ends. */
export interface ActorLine {
  readonly leads: readonly AgencyMention[];
  readonly coordinators: readonly AgencyMention[];
  readonly coordinatesOnly: boolean;
  /** Offset in the clause's text where the actor and the coordinators end. */
  readonly restStart: number;
  /** The clause is nothing but the actor line: what follows it is its task. */
  readonly isWholeClause: boolean;
}

/** Reads "b) Sở A chủ trì, phối hợp với B, C", "4. Sở Y tế: Tham mưu …", "6. Sở Tài chính cân đối …"; null for other text. */
export function readActorLine(text: string): ActorLine | null {
  const start = actorStart(text);
  const mentions = findAgencies(text);
  const leads = contiguousFrom(text, mentions, start);
  if (leads.length === 0) return null;
  const leadEnd = (leads.at(-1) as FoundAgency).end;
  const rest = text.slice(leadEnd);
  const coordination = COORDINATION.exec(rest.slice(0, 160));
  let coordinators: readonly FoundAgency[] = [];
  let restStart = leadEnd;
  if (coordination && isRoleText(rest.slice(0, coordination.index))) {
    const from = leadEnd + coordination.index + coordination[0].length;
    coordinators = withUnnamed(text, contiguousFrom(text, mentions, from), from);
    restStart = Math.max(from, coordinators.at(-1)?.end ?? from);
  }
  const tail = text
    .slice(restStart)
    .replace(/^(?:[\s*_]|có liên quan|liên quan|tỉnh|thành phố|khác|trên địa bàn)+/iu, '');
  return {
    leads: leads.map(toMention),
    coordinators: coordinators.map(toMention),
    coordinatesOnly: COORDINATES.test(rest) && !LEADS.test(rest.slice(0, 40)),
    restStart,
    isWholeClause: /^[\s:.;,*_]*$/u.test(tail),
  };
}

/** Coordinators named inside a sentence part: "chủ trì phối hợp với Sở X trong việc …". Empty where none. */
export function coordinatorsIn(part: string): AgencyMention[] {
  const coordination = COORDINATION.exec(part);
  if (!coordination) return [];
  const from = coordination.index + coordination[0].length;
  return withUnnamed(part, contiguousFrom(part, findAgencies(part), from), from).map(toMention);
}

/** Roles of every clause: its own actor, or the nearest one above it. Table rows are left to the table reader. */
export function assignRoles(
  clauses: readonly Clause[],
  labelled: ReadonlyMap<string, LabelledTask>,
): ReadonlyMap<string, Roles> {
  const byId = new Map<string, Roles>();
  for (const clause of clauses) {
    if (!ACTING_KINDS.has(clause.kind)) continue;
    const task = labelled.get(clause.id);
    if (task) {
      byId.set(clause.id, {
        leads: task.fact.leads,
        coordinators: task.fact.coordinators,
        clauseId: task.roleClauseId,
        coordinatesOnly: false,
      });
      continue;
    }
    const inline = inlineRoles(clause);
    if (inline) {
      byId.set(clause.id, inline);
      continue;
    }
    const line = readActorLine(clause.text);
    const inherited = clause.parentId === null ? undefined : byId.get(clause.parentId);
    if (line) {
      byId.set(clause.id, {
        leads: line.leads,
        coordinators: line.coordinators,
        clauseId: clause.id,
        coordinatesOnly: line.coordinatesOnly,
      });
    } else if (inherited) {
      byId.set(clause.id, inherited);
    }
  }
  return byId;
}

const ACTING_KINDS: ReadonlySet<Clause['kind']> = new Set(['heading', 'numbered', 'lettered', 'bullet', 'paragraph']);

function actorStart(text: string): number {
  const marker = MARKER.exec(text)?.[0].length ?? 0;
  const handover = HANDOVER.exec(text.slice(marker))?.[0].length ?? 0;
  return marker + handover;
}

/** Agencies that follow each other from `start` on with nothing but list words between them. */
function contiguousFrom(text: string, mentions: readonly FoundAgency[], start: number): FoundAgency[] {
  const list: FoundAgency[] = [];
  let at = start;
  for (const mention of mentions) {
    if (mention.end <= at) continue;
    if (!LIST_GLUE.test(text.slice(at, Math.max(at, mention.start)))) break;
    list.push(mention);
    at = mention.end;
  }
  return list;
}

/** "…, các doanh nghiệp viễn thông": bodies without a name that close a list of partners. */
function withUnnamed(text: string, found: readonly FoundAgency[], from: number): readonly FoundAgency[] {
  const end = found.at(-1)?.end ?? from;
  const tail = UNNAMED_BODY.exec(text.slice(end, end + 120));
  if (!tail) return found;
  const start = end + tail[0].length - (tail[1] as string).length;
  return [...found, { id: null, text: tail[1] as string, start, end: end + tail[0].length, kind: 'group' }];
}
const UNNAMED_BODY =
  /^(?:\s+có liên quan)?(?:\s*[,;]\s*|\s+và\s+|\s*)((?:các |những )(?:doanh nghiệp|đơn vị|tổ chức|cơ sở|hợp tác xã|trường|hiệp hội|hội|nhà thầu|nhà đầu tư|bệnh viện|ngân hàng|cơ quan)[\p{L} ]{0,48}?)(?=\s*[,;:.]|$|\s(?:để|trong|tổ chức|triển khai|thực hiện|xây dựng|tham mưu|rà soát|hướng dẫn)\s)/u;

function isRoleText(between: string): boolean {
  return /^[\s,:]*(?:(?:là cơ quan|cơ quan|có trách nhiệm|chịu trách nhiệm|chủ trì|đầu mối|và|chủ động|tích cực|thực hiện kế hoạch|thường xuyên|tiếp tục)[\s,]*)*$/iu.test(
    between,
  );
}

function toMention(found: FoundAgency): AgencyMention {
  return { id: found.id, text: found.text };
}
