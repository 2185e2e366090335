import type { Clause } from '../../domain/clause.js';
import type { PlanKnowledge } from '../../domain/passage.js';
import { describeDocument, describePlace } from '../../messages/citation.js';
import { webMessages as words } from '../../messages/web.js';
import type { Entry } from '../assets.js';
import { html } from '../html.js';
import { clauseJsonLd, jsonLdBlock } from '../json-ld.js';
import { clausePageUrl, clauseUrl, planUrl } from '../urls.js';
import { renderPage, type Site } from './layout.js';
import { clauseBlocks } from './plan.js';

const DESCRIPTION_LENGTH = 160;

/** One clause alone: its headings, its words, what stands below it, how it is cited, its neighbours. */
export function renderClausePage(plan: PlanKnowledge, clause: Clause, entry: Entry, site: Site): string {
  const { meta, clauses } = plan;
  const place = describePlace(clause.id);
  const official = `${describeDocument(meta)}, ${place}`;
  const index = clauses.indexOf(clause);
  const below = descendants(clauses, clause);
  const step = (neighbour: Clause | undefined, rel: 'prev' | 'next') =>
    neighbour
      ? html`<a class="button" rel="${rel}" href="${clausePageUrl(meta.id, neighbour.id)}">${words[rel]} ${describePlace(neighbour.id)}</a>`
      : html`<span></span>`;
  const body = html`<main id="noi-dung" class="narrow">
<nav class="crumbs no-print" aria-label="${words.whereYouAre}"><ol><li><a href="/ke-hoach">${words.plans}</a></li><li><a href="${planUrl(meta.id)}">${describeDocument(meta)}</a></li>${clause.path.map((heading) => html`<li>${heading}</li>`)}</ol></nav>
<h1>${place.charAt(0).toUpperCase() + place.slice(1)}</h1>
<blockquote class="quote" data-document="${describeDocument(meta)}"><p id="dieu-khoan">${clause.text}</p></blockquote>
<p>${words.citeAs} <span class="official">${official}</span></p>
<p class="acts" data-copy="${official}"><a class="button" href="${clauseUrl(meta.id, clause.id)}">${words.seeInPlan}</a></p>
${below.length > 0 ? html`<section class="text" data-document="${describeDocument(meta)}"><h2>${words.below}</h2>${clauseBlocks(below, meta.id)}</section>` : null}
<nav class="steps" aria-label="${words.neighbours}">${step(clauses[index - 1], 'prev')}${step(clauses[index + 1], 'next')}</nav>
</main>`;
  const path = clausePageUrl(meta.id, clause.id);
  return renderPage(
    {
      title: `${official} – ${words.product}`,
      description: shorten(clause.text, DESCRIPTION_LENGTH),
      body,
      entry,
      current: 'plans',
      path,
      head: html`<link rel="alternate" type="application/ld+json" href="${path}?dang=jsonld">${jsonLdBlock(clauseJsonLd(plan, clause, site.base))}`,
    },
    site,
  );
}

/** Everything under a clause, in document order. */
function descendants(clauses: readonly Clause[], clause: Clause): Clause[] {
  const inside = new Set([clause.id]);
  return clauses.filter((candidate) => {
    if (candidate.parentId === null || !inside.has(candidate.parentId)) return false;
    inside.add(candidate.id);
    return true;
  });
}

function shorten(text: string, length: number): string {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length <= length ? flat : `${flat.slice(0, flat.lastIndexOf(' ', length))} …`;
}
