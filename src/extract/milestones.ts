import type { Clause } from '../domain/clause.js';
import type { AssignmentFact } from '../domain/fact.js';
import type { Roles } from '../domain/passage.js';
import { findTimes } from '../text/dates.js';
import type { Span } from '../text/sentences.js';

const MILESTONE_VERB =
  /hoàn thành|xong|giải quyết dứt điểm|trình|ban hành|đưa vào|khởi công|nghiệm thu|chấm dứt|báo cáo|kết thúc|xây dựng|triển khai/iu;

/** A task with its date inside prose ("đến hết năm 2023 hoàn thành Đề án …"); null for a part without such a date. */
export function findMilestone(clause: Clause, part: Span, roles: Roles | null): AssignmentFact | null {
  const due = findTimes(part.text).find(
    (time) =>
      (time.kind === 'year' && (time.aim || /^năm/iu.test(time.text))) ||
      (time.kind === 'date' && time.aim) ||
      (time.kind === 'month' && time.aim && time.year !== null),
  );
  if (!due || !MILESTONE_VERB.test(part.text)) return null;
  return {
    type: 'assignment',
    clause: clause.id,
    quote: part.text,
    task: part.text,
    leads: roles ? [...roles.leads] : [],
    coordinators: roles ? [...roles.coordinators] : [],
    start: null,
    due: due.text,
    funding: null,
    approval: null,
    deliverable: null,
    actorClause: roles?.clauseId ?? null,
  };
}
