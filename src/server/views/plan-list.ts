import type { PlanKnowledge } from '../../domain/passage.js';
import { describeDocument } from '../../messages/citation.js';
import { webMessages as words } from '../../messages/web.js';
import type { Entry } from '../assets.js';
import { type Html, html } from '../html.js';
import { planStatus } from '../plan-status.js';
import { planUrl } from '../urls.js';
import { renderPage, type Site } from './layout.js';

/** The list of all plans, each with where its period stands. */
export function renderPlanList(plans: readonly PlanKnowledge[], today: Date, entry: Entry, site: Site): string {
  const body = html`<main id="noi-dung">
<h1>${words.plans}</h1>
<p class="small">${words.planListLead(plans.length)}</p>
<ul class="plans">${plans.map(
    ({ meta, clauses }) => html`<li class="card"><h2><a href="${planUrl(meta.id)}">${describeDocument(meta)}</a></h2>
${statusBadge(meta, today)}
<p>${meta.title}</p>
<p class="small">${meta.period ? `${words.periodLabel(meta.period.from, meta.period.to)} · ` : ''}${words.clauseCount(clauses.length)}</p></li>`,
  )}</ul>
</main>`;
  return renderPage(
    {
      title: `${words.plans} – ${words.product}`,
      description: words.planListLead(plans.length),
      body,
      entry,
      current: 'plans',
      path: '/ke-hoach',
    },
    site,
  );
}

export function statusBadge(meta: PlanKnowledge['meta'], today: Date): Html {
  const status = planStatus(meta, today);
  return html`<span class="badge ${status}">${words.status[status]}</span>`;
}
