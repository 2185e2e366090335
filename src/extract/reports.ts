import type { Clause } from '../domain/clause.js';
import type { AgencyMention, ReportFact } from '../domain/fact.js';
import type { Roles } from '../domain/passage.js';
import { findAgencies } from '../text/agency-names.js';
import { findTimes } from '../text/dates.js';
import { splitParts, splitSentences } from '../text/sentences.js';

const REPORTING = /báo cáo(?!\s+viên)/iu;
const THROUGH = /(?:thông qua|\(qua|qua)\s+$/iu;

/** Duties to report: one per sentence part that says "báo cáo", with the parties and dates named in it. */
export function findReports(clause: Clause, roles: Roles | null): ReportFact[] {
  const reports: ReportFact[] = [];
  for (const sentence of splitSentences(clause.text)) {
    for (const part of splitParts(sentence)) {
      const verb = REPORTING.exec(part.text);
      if (!verb || /^(?:\s*[-+•]?\s*)?(?:nội dung|theo)\s/iu.test(part.text)) continue;
      const times = findTimes(part.text);
      const dated =
        times.find((time) => time.kind === 'date' && /trước|chậm nhất|vào|ngày/iu.test(time.text)) ??
        times.find((time) => (time.kind === 'month' || time.kind === 'span') && time.aim);
      reports.push({
        type: 'report',
        clause: clause.id,
        quote: part.text,
        from: roles ? [...roles.leads] : [],
        to: receivers(part.text, verb.index),
        through: throughWhom(part.text),
        about: part.text,
        when: dated?.text ?? null,
        frequency:
          times.find((time) => time.kind === 'recurring' || time.kind === 'yearly')?.text ??
          (/định kỳ/iu.test(part.text) ? 'định kỳ' : null),
      });
    }
  }
  return reports;
}

function receivers(text: string, from: number): AgencyMention[] {
  return findAgencies(text)
    .filter(
      (mention) => mention.start > from && !THROUGH.test(text.slice(Math.max(0, mention.start - 12), mention.start)),
    )
    .map(({ id, text: printed }) => ({ id, text: printed }));
}

function throughWhom(text: string): AgencyMention[] {
  return findAgencies(text)
    .filter((mention) => THROUGH.test(text.slice(Math.max(0, mention.start - 12), mention.start)))
    .map(({ id, text: printed }) => ({ id, text: printed }));
}
