import type { PlanMetadata } from '../domain/plan.js';
import type { AgencySuccessor } from '../lexicon/types.js';
import { answers } from '../messages/answers.js';
import { agencyById } from '../text/agency-names.js';
import { formatDate } from '../text/dates.js';
import type { Finding } from './finding.js';
import { upperFirst } from './wording.js';

/** What a reader must know besides the answer: period over, agency reorganised since, number blank, misprint. */
export function noticesFor(findings: readonly Finding[], metas: readonly PlanMetadata[], today: Date): string[] {
  const notices = findings.flatMap((finding) => finding.notices);
  for (const meta of metas) {
    const end = meta.period?.to ?? null;
    if (end !== null && end < today.getFullYear())
      notices.push(answers.noticePeriodOver(`${meta.period?.from ?? ''}-${end}`));
    if (meta.number === null) notices.push(answers.noticeNoNumber);
  }
  notices.push(
    ...findings.flatMap((finding) => successorNotices(finding, today)),
    ...findings.flatMap(misprintNotices),
  );
  return [...new Set(notices)];
}

/** "Sở … nay là …": by the words of the task, since one department's work went to several. */
function successorNotices(finding: Finding, today: Date): string[] {
  const mentions = finding.facts.flatMap((fact) => {
    if (fact.type === 'assignment') return fact.leads;
    return fact.type === 'duty' ? [fact.agency] : [];
  });
  const ids = [...new Set(mentions.flatMap((mention) => mention.id ?? []))].slice(0, 2);
  return ids.flatMap((id) => {
    const agency = agencyById(id);
    const successor = agency?.successors ? pickSuccessor(agency.successors, finding.text) : null;
    if (!agency || !successor || new Date(successor.since) > today || successor.name === agency.name) return [];
    return successor.confidence === 'U'
      ? [answers.noticeSuccessorUnsure(upperFirst(agency.name), successor.name)]
      : [
          answers.noticeSuccessor(
            upperFirst(agency.name),
            successor.name,
            formatDate(successor.since),
            successor.basis,
          ),
        ];
  });
}

function pickSuccessor(successors: readonly AgencySuccessor[], text: string): AgencySuccessor | null {
  const lower = text.toLowerCase();
  return (
    successors.find((successor) => successor.topics.some((topic) => lower.includes(topic))) ??
    successors.find((successor) => successor.topics.length === 0) ??
    null
  );
}

/** A year far outside any plan's reach ("Năm 1010") is most likely misprinted. */
function misprintNotices(finding: Finding): string[] {
  const years = finding.quotes.flatMap((quote) => quote.quote.match(/năm (1[0-8]\d{2})(?!\d)/giu) ?? []);
  const rows = finding.facts.flatMap((fact) =>
    fact.type === 'assignment' ? [fact.start ?? '', fact.due ?? ''] : [],
  );
  return [...years, ...rows.filter((printed) => /(?<!\d)1[0-8]\d{2}(?!\d)/u.test(printed))].map((printed) =>
    answers.noticeMisprint(printed),
  );
}
