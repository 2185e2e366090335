import { webMessages as words } from '../../messages/web.js';
import { html } from '../html.js';
import { renderPage } from './layout.js';

/** A failed page request, said in one sentence. */
export function renderProblemPage(title: string, detail: string): string {
  const body = html`<main id="noi-dung" class="page"><h1>${title}</h1><p>${detail}</p><p><a href="/">${words.home}</a></p></main>`;
  return renderPage({ title: `${title} – ${words.product}`, body });
}
