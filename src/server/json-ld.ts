import type { Clause } from '../domain/clause.js';
import type { PlanKnowledge } from '../domain/passage.js';
import { describeDocument, describePlace } from '../messages/citation.js';
import { Html } from './html.js';
import { clausePageUrl, planUrl } from './urls.js';

/** A plan as schema.org `Legislation`. `base` is the public address, or empty for relative ones. */
export function planJsonLd(plan: PlanKnowledge, base: string) {
  return {
    '@context': 'https://schema.org',
    ...legislationOf(plan, base),
    hasPart: plan.clauses
      .filter((clause) => clause.parentId === null)
      .map((clause) => ({ '@type': 'Legislation', '@id': base + clausePageUrl(plan.meta.id, clause.id) })),
  };
}

/** A clause as schema.org `Legislation`, part of its plan. */
export function clauseJsonLd(plan: PlanKnowledge, clause: Clause, base: string) {
  const url = base + clausePageUrl(plan.meta.id, clause.id);
  const children = plan.clauses.filter((child) => child.parentId === clause.id);
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name: `${describeDocument(plan.meta)}, ${describePlace(clause.id)}`,
    legislationIdentifier: [plan.meta.number, clause.id].filter(Boolean).join('#'),
    inLanguage: 'vi',
    text: clause.text,
    isPartOf: legislationOf(plan, base),
    ...(children.length > 0
      ? {
          hasPart: children.map((child) => ({
            '@type': 'Legislation',
            '@id': base + clausePageUrl(plan.meta.id, child.id),
          })),
        }
      : {}),
  };
}

/** As a data block of a page; `<` is written so that no text can end the block. */
export function jsonLdBlock(data: object): Html {
  return new Html(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`);
}

function legislationOf({ meta }: PlanKnowledge, base: string) {
  const url = base + planUrl(meta.id);
  const { period } = meta;
  return {
    '@type': 'Legislation',
    '@id': url,
    url,
    name: describeDocument(meta),
    headline: meta.title,
    legislationType: 'Kế hoạch',
    ...(meta.number === null ? {} : { legislationIdentifier: meta.number }),
    ...(meta.issuedOn === null ? {} : { legislationDate: meta.issuedOn, datePublished: meta.issuedOn }),
    legislationPassedBy: { '@type': 'GovernmentOrganization', name: meta.issuer },
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: meta.province },
    ...(period === null ? {} : { temporalCoverage: `${period.from ?? '..'}/${period.to ?? '..'}` }),
    inLanguage: 'vi',
  };
}
