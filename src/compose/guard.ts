import type { Citation } from '../domain/answer.js';
import type { PlanMetadata } from '../domain/plan.js';
import { findAgencies } from '../text/agency-names.js';
import { formatDate } from '../text/dates.js';
import { collapseSpace, fold } from '../text/normal-form.js';

/** What an answer's text says that none of its sources does. */
export interface UnsupportedClaim {
  readonly kind: 'number' | 'agency';
  readonly text: string;
}

const NUMBER = /\d+(?:[.,/]\d+)*/gu;

/**
 * Checks an answer before it is given: every number, date and agency of `text` must stand in a cited clause, its
 * headings, or the metadata of a cited plan. Returns what does not; an empty list means the answer may go out.
 */
export function findUnsupportedClaims(
  text: string,
  citations: readonly Citation[],
  metas: readonly PlanMetadata[],
): UnsupportedClaim[] {
  const sources = citations.flatMap((citation) => [citation.clauseText, citation.title, ...citation.path]);
  const facts = metas.flatMap(metadataTexts);
  const plain = collapseSpace([...sources, ...facts].join(' \n '));
  const folded = letters(plain);
  const numbers = new Set((plain.match(NUMBER) ?? []).flatMap((number) => [number, withoutLeadingZero(number)]));
  const unsupported: UnsupportedClaim[] = [];
  for (const number of text.match(NUMBER) ?? []) {
    if (!numbers.has(number) && !numbers.has(withoutLeadingZero(number)))
      unsupported.push({ kind: 'number', text: number });
  }
  for (const agency of findAgencies(text)) {
    if (!folded.includes(letters(agency.text))) unsupported.push({ kind: 'agency', text: agency.text });
  }
  return unsupported;
}

function metadataTexts(meta: PlanMetadata): string[] {
  const date = meta.issuedOn === null ? [] : [formatDate(meta.issuedOn), meta.issuedOn.slice(0, 4)];
  const period = meta.period ? [meta.period.from, meta.period.to].map((year) => String(year ?? '')) : [];
  return [
    meta.issuer,
    `UBND ${meta.province}`,
    meta.province,
    meta.number ?? '',
    String(meta.year ?? ''),
    ...date,
    ...period,
    ...meta.recipients,
  ];
}

function letters(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

function withoutLeadingZero(number: string): string {
  return number.replace(/(^|\/)0+(?=\d)/g, '$1');
}
