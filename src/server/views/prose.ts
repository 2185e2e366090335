import type { ProsePage } from '../../messages/site-pages.js';
import { webMessages as words } from '../../messages/web.js';
import type { Entry } from '../assets.js';
import { html } from '../html.js';
import { renderPage, type Section, type Site } from './layout.js';

/** A page of plain text: headings, paragraphs, lists. */
export function renderProse(prose: ProsePage, path: string, current: Section, entry: Entry, site: Site): string {
  const body = html`<main id="noi-dung" class="narrow prose"><h1>${prose.title}</h1><p class="lead">${prose.lead}</p>
${prose.sections.map(
  ({
    heading,
    paragraphs,
    items,
  }) => html`<section><h2>${heading}</h2>${paragraphs.map((text) => html`<p>${text}</p>`)}
${items ? html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>` : null}</section>`,
)}</main>`;
  return renderPage(
    { title: `${prose.title} – ${words.product}`, description: prose.lead, body, entry, current, path },
    site,
  );
}
