import type { PlanMetadata } from '../../domain/plan.js';
import { type ChatLanguage, chatMessages } from '../../messages/chat.js';
import { MAX_QUESTION_LENGTH } from '../../messages/problems.js';
import { webMessages } from '../../messages/web.js';
import type { AnswerView } from '../answer-view.js';
import type { Entry } from '../assets.js';
import { type Html, html } from '../html.js';
import { planUrl } from '../urls.js';
import { renderPage, type Site } from './layout.js';

/** Citations shown at once; the rest opens on demand. */
const SHOWN_CITATIONS = 2;
/** More plans than this are counted, not named. */
const NAMED_PLANS = 8;

export interface ChatPage {
  /** Where its form is sent. */
  readonly action: string;
  /** In another site's page: links open in a tab of their own. */
  readonly framed: boolean;
  readonly lang: ChatLanguage;
  readonly examples: readonly { readonly label: string; readonly question: string }[];
  /** The plan that is asked about while none is named. */
  readonly planId?: string | undefined;
  /** One exchange, where the page was asked without its script. */
  readonly exchange?: { readonly question: string; readonly view: AnswerView } | undefined;
  readonly conversationId?: string | undefined;
  readonly error?: string | undefined;
  /** What stands in the input, so that a refused question is not lost. */
  readonly draft?: string | undefined;
}

/** The chat as a page of its own: a plain form that the script turns into a conversation. */
export function renderChatPage(page: ChatPage, plans: readonly PlanMetadata[], entry: Entry, site: Site): string {
  const words = chatMessages[page.lang];
  return renderPage(
    {
      title: `${words.product} – ${words.tagline}`,
      description: words.welcome,
      body: html`<main id="noi-dung" class="narrow chat-main" lang="${page.lang}"><h1>${words.tagline}</h1>${covered(plans)}${chatRoot(page)}</main>`,
      entry,
      skipTo: { id: 'question', label: words.skip },
      current: 'ask',
      path: page.action,
    },
    site,
  );
}

/** Whose plans can be asked about. */
function covered(plans: readonly PlanMetadata[]): Html {
  if (plans.length > NAMED_PLANS) {
    return html`<p class="covered" lang="vi"><a href="/ke-hoach">${webMessages.planListLead(plans.length)}</a></p>`;
  }
  return html`<p class="covered" lang="vi">${webMessages.covered} ${plans.map(
    ({ id, province }, index) => html`${index > 0 ? ' · ' : ''}<a href="${planUrl(id)}">${province}</a>`,
  )}</p>`;
}

/** The chat inside a portal's frame: nothing around it. `origins` are the sites whose messages it heeds. */
export function renderPanelPage(page: ChatPage, entry: Entry, origins: readonly string[]): string {
  const words = chatMessages[page.lang];
  return html`<!doctype html>
<html lang="${page.lang}" class="framed">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${words.panelTitle}</title>
<link rel="icon" href="/tep/icon.svg" type="image/svg+xml">
${entry.styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
<script type="module" src="${entry.script}"></script>
</head>
<body data-origins="${origins.join(' ')}">
<main class="chat-main"><h1 class="hidden">${words.panelTitle}</h1>${chatRoot(page)}</main>
</body>
</html>
`.toString();
}

/** What the script starts from, and the same without it. */
function chatRoot(page: ChatPage): Html {
  const words = chatMessages[page.lang];
  const start = {
    action: page.action,
    framed: page.framed,
    lang: page.lang,
    limit: MAX_QUESTION_LENGTH,
    shownCitations: SHOWN_CITATIONS,
    examples: page.examples,
    planId: page.planId,
    exchange: page.exchange,
    conversationId: page.conversationId,
  };
  return html`<div id="chat" class="chat" data-start="${JSON.stringify(start)}">
<div class="log" role="log" aria-label="${words.logLabel}"${page.framed ? html` tabindex="0"` : null}>
<section class="card welcome"><p>${words.welcome}</p>
${page.examples.length > 0 ? html`<p class="small">${words.tryThese}</p>${suggestionForm(page, page.examples)}` : null}
</section>
${page.exchange ? exchange(page, page.exchange.question, page.exchange.view) : null}
${page.error ? html`<section class="card error" role="alert"><p>${page.error}</p></section>` : null}
</div>
<form class="ask" method="post" action="${page.action}">
${hiddenFields(page)}
<label for="question">${words.inputLabel}</label>
<div class="row">
<textarea id="question" name="question" rows="1" required autocomplete="off" enterkeyhint="send" placeholder="${words.placeholder}">${page.draft ?? ''}</textarea>
<button class="main" type="submit">${words.send}</button>
</div>
<noscript><p class="small">${webMessages.noScript}</p></noscript>
</form>
</div>`;
}

function hiddenFields(page: ChatPage): Html {
  return html`<input type="hidden" name="conversationId" value="${page.conversationId ?? ''}">${
    page.planId ? html`<input type="hidden" name="plan" value="${page.planId}">` : null
  }${page.lang === 'vi' ? null : html`<input type="hidden" name="lang" value="${page.lang}">`}`;
}

/** Buttons that ask when pressed. */
function suggestionForm(page: ChatPage, suggestions: ChatPage['examples']): Html {
  return html`<form class="suggestions" method="post" action="${page.action}">${hiddenFields(page)}${suggestions.map(
    ({ label, question }) =>
      html`<button type="submit" name="question" value="${question}" lang="vi">${label}</button>`,
  )}</form>`;
}

function exchange(page: ChatPage, question: string, view: AnswerView): Html {
  const words = chatMessages[page.lang];
  const shown = view.citations.slice(0, SHOWN_CITATIONS);
  const rest = view.citations.slice(SHOWN_CITATIONS);
  const draw = (item: AnswerView['citations'][number]) => citation(page, item);
  return html`<section class="question"><h2 class="hidden">${words.you}</h2><p lang="vi">${question}</p></section>
<section class="card answer"><h2 class="hidden">${words.answer}</h2>
${said(view)}
${view.asksBack ? suggested(page, view) : null}
${shown.map(draw)}
${rest.length > 0 ? html`<details><summary>${words.moreSources.replace('{count}', String(rest.length))}</summary>${rest.map(draw)}</details>` : null}
${view.notices.length > 0 ? html`<ul class="notices" aria-label="${words.notices}" lang="vi">${view.notices.map((notice) => html`<li>${notice}</li>`)}</ul>` : null}
${view.asksBack ? null : suggested(page, view)}
</section>`;
}

function said({ text, points }: AnswerView): Html {
  return html`<p class="said" lang="vi">${text}</p>${
    points.length > 0
      ? html`<ul class="points" lang="vi">${points.map((point) => html`<li>${point}</li>`)}</ul>`
      : null
  }`;
}

function suggested(page: ChatPage, view: AnswerView): Html | null {
  if (view.suggestions.length === 0) return null;
  const words = chatMessages[page.lang];
  return html`<p class="small">${view.asksBack ? words.choices : words.suggestions}</p>${suggestionForm(page, view.suggestions)}`;
}

function citation(page: ChatPage, item: AnswerView['citations'][number]): Html {
  const words = chatMessages[page.lang];
  return html`<figure class="source" lang="vi">
${item.path.length > 0 ? html`<p class="path">${item.path.join(' › ')}</p>` : null}
<blockquote>${item.quote.map((part) => (part.marked ? html`<mark>${part.text}</mark>` : part.text))}</blockquote>
<figcaption><span class="official">${item.label}</span> <span class="acts"><a class="button" href="${item.url}" target="${page.framed ? '_blank' : '_self'}" rel="noopener" lang="${page.lang}">${words.seeInPlan}</a></span></figcaption>
</figure>`;
}
