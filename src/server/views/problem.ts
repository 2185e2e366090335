import { webMessages as words } from '../../messages/web.js';
import type { Entry } from '../assets.js';
import { html } from '../html.js';
import { renderPage, type Site } from './layout.js';

/** A failed page request, said in one sentence. */
export function renderProblemPage(title: string, detail: string, entry: Entry, site: Site): string {
  const body = html`<main id="noi-dung" class="narrow"><h1>${title}</h1><p class="lead">${detail}</p><p><a class="button" href="/">${words.home}</a></p></main>`;
  return renderPage({ title: `${title} – ${words.product}`, description: detail, body, entry }, site);
}
