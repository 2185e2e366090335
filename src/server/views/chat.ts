import { MAX_QUESTION_LENGTH } from '../../messages/problems.js';
import { webMessages as words } from '../../messages/web.js';
import type { AnswerView } from '../answer-view.js';
import { type Html, html } from '../html.js';
import { renderPage } from './layout.js';

/** Citations shown at once; the rest opens on demand. */
const SHOWN_CITATIONS = 2;

export interface ChatPage {
  readonly examples: readonly { readonly label: string; readonly question: string }[];
  /** One exchange, where the page was asked without its script. */
  readonly exchange?: { readonly question: string; readonly view: AnswerView } | undefined;
  readonly conversationId?: string | undefined;
  readonly error?: string | undefined;
  /** What stands in the input, so that a refused question is not lost. */
  readonly draft?: string | undefined;
}

/** The chat page: works as a plain form, and as a conversation once its script runs. */
export function renderChatPage(page: ChatPage): string {
  const body = html`<main id="noi-dung" class="chat">
<h1>${words.tagline}</h1>
<div id="log" class="log" role="log" aria-label="${words.logLabel}" aria-live="polite" tabindex="0">
<section class="card welcome">
<p>${words.welcome}</p>
${page.examples.length > 0 ? html`<p class="small">${words.tryThese}</p>${suggestionForm(page.examples, page.conversationId)}` : null}
</section>
${page.exchange ? exchange(page.exchange.question, page.exchange.view, page.conversationId) : null}
${page.error ? html`<section class="card error" role="alert"><p>${page.error}</p></section>` : null}
</div>
<form id="ask" class="ask" method="post" action="/" ${dataWords()}>
${conversationField(page.conversationId)}
<label for="question">${words.inputLabel}</label>
<div class="row">
<input id="question" name="question" type="text" required maxlength="${MAX_QUESTION_LENGTH}" autocomplete="off" enterkeyhint="send" placeholder="${words.placeholder}" value="${page.draft ?? ''}">
<button type="submit">${words.send}</button>
</div>
<noscript><p class="small">${words.noScript}</p></noscript>
<button id="reset" class="plain" type="button" hidden>${words.newConversation}</button>
</form>
</main>`;
  return renderPage({
    title: `${words.product} – ${words.tagline}`,
    body,
    script: true,
    skipTo: { id: 'question', label: words.skip },
    current: 'ask',
  });
}

/** Words the script needs, so that all wording stays on the server. */
function dataWords(): Html {
  const data = {
    you: words.you,
    answer: words.answer,
    pending: words.pending,
    source: words.source,
    notices: words.notices,
    suggestions: words.suggestions,
    offline: words.offline,
    failed: words.failed,
    more: words.moreSources('{count}'),
  };
  return html`data-words="${JSON.stringify(data)}"`;
}

function conversationField(id: string | undefined): Html {
  return html`<input type="hidden" name="conversationId" value="${id ?? ''}">`;
}

/** Buttons that ask when pressed, with or without the script. */
function suggestionForm(
  suggestions: readonly { readonly label: string; readonly question: string }[],
  conversationId: string | undefined,
): Html {
  return html`<form class="suggestions" method="post" action="/">${conversationField(conversationId)}${suggestions.map(
    ({ label, question }) => html`<button type="submit" name="question" value="${question}">${label}</button>`,
  )}</form>`;
}

function exchange(question: string, view: AnswerView, conversationId: string | undefined): Html {
  const shown = view.citations.slice(0, SHOWN_CITATIONS);
  const rest = view.citations.slice(SHOWN_CITATIONS);
  return html`<section class="question"><h2 class="hidden">${words.you}</h2><p>${question}</p></section>
<section class="card answer"><h2 class="hidden">${words.answer}</h2>
<p class="said">${view.text}</p>
${shown.map(citation)}
${rest.length > 0 ? html`<details><summary>${words.moreSources(rest.length)}</summary>${rest.map(citation)}</details>` : null}
${view.notices.length > 0 ? html`<ul class="notices" aria-label="${words.notices}">${view.notices.map((notice) => html`<li>${notice}</li>`)}</ul>` : null}
${view.suggestions.length > 0 ? html`<p class="small">${words.suggestions}</p>${suggestionForm(view.suggestions, conversationId)}` : null}
</section>`;
}

function citation(item: AnswerView['citations'][number]): Html {
  return html`<figure class="source">
${item.path.length > 0 ? html`<p class="path">${item.path.join(' › ')}</p>` : null}
<blockquote>${item.quote.map((part) => (part.marked ? html`<mark>${part.text}</mark>` : part.text))}</blockquote>
<figcaption>${words.source}: <a href="${item.url}">${item.label}</a></figcaption>
</figure>`;
}
