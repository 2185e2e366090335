/**
 * The chat page as a conversation. Without this script the same form works as a plain post.
 * Everything that comes from the server is put in with textContent; no HTML is ever parsed here.
 */
const SHOWN_CITATIONS = 2;

const form = document.getElementById('ask');
const input = document.getElementById('question');
const log = document.getElementById('log');
const reset = document.getElementById('reset');
const words = JSON.parse(form.dataset.words);
const conversation = form.elements.namedItem('conversationId');

/** The request under way; a newer one takes its place. */
let pending = null;

/** A new element with a class and children; strings become text. */
function element(name, className, ...children) {
  const node = document.createElement(name);
  if (className) node.className = className;
  node.append(...children.filter((child) => child !== null));
  return node;
}

function hiddenHeading(text) {
  return element('h2', 'hidden', text);
}

function drawQuote(parts) {
  const quote = element('blockquote', '');
  for (const part of parts) quote.append(part.marked ? element('mark', '', part.text) : part.text);
  return quote;
}

function drawCitation(citation) {
  const link = element('a', '', citation.label);
  link.href = citation.url;
  return element(
    'figure',
    'source',
    citation.path.length > 0 ? element('p', 'path', citation.path.join(' › ')) : null,
    drawQuote(citation.quote),
    element('figcaption', '', `${words.source}: `, link),
  );
}

function drawSuggestions(suggestions) {
  const list = element('div', 'suggestions');
  for (const { label, question } of suggestions) {
    const button = element('button', '', label);
    button.type = 'button';
    button.addEventListener('click', () => ask(question));
    list.append(button);
  }
  return list;
}

function drawAnswer(view) {
  const card = element('section', 'card answer', hiddenHeading(words.answer), element('p', 'said', view.text));
  card.append(...view.citations.slice(0, SHOWN_CITATIONS).map(drawCitation));
  const rest = view.citations.slice(SHOWN_CITATIONS);
  if (rest.length > 0) {
    const summary = element('summary', '', words.more.replace('{count}', String(rest.length)));
    card.append(element('details', '', summary, ...rest.map(drawCitation)));
  }
  if (view.notices.length > 0) {
    const notices = element('ul', 'notices', ...view.notices.map((notice) => element('li', '', notice)));
    notices.setAttribute('aria-label', words.notices);
    card.append(notices);
  }
  if (view.suggestions.length > 0) {
    card.append(element('p', 'small', words.suggestions), drawSuggestions(view.suggestions));
  }
  return card;
}

function drawError(text) {
  const card = element('section', 'card error', element('p', '', text));
  card.setAttribute('role', 'alert');
  return card;
}

function scrollTo(node) {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  node.scrollIntoView({ block: 'start', behavior: calm ? 'auto' : 'smooth' });
}

async function fetchAnswer(question, signal) {
  const response = await fetch('/', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify({ question, ...(conversation.value ? { conversationId: conversation.value } : {}) }),
    signal,
  });
  const body = await response.json().catch(() => null);
  if (response.ok && body?.view) return body;
  throw new Error(body?.detail ?? words.failed);
}

async function ask(question) {
  pending?.abort();
  const request = new AbortController();
  pending = request;
  const asked = element('section', 'question', hiddenHeading(words.you), element('p', '', question));
  const waiting = element('p', 'pending', words.pending);
  log.append(asked, waiting);
  scrollTo(asked);
  input.value = '';
  try {
    const { view, conversationId } = await fetchAnswer(question, request.signal);
    conversation.value = conversationId;
    waiting.replaceWith(drawAnswer(view));
  } catch (error) {
    if (request.signal.aborted) {
      waiting.remove();
      return;
    }
    // fetch itself fails with a TypeError when the server cannot be reached.
    waiting.replaceWith(drawError(error instanceof TypeError ? words.offline : error.message));
    input.value = question;
  }
  if (pending === request) pending = null;
  reset.hidden = false;
  scrollTo(asked);
  // On a phone the keyboard would cover the answer.
  if (window.matchMedia('(pointer: fine)').matches) input.focus({ preventScroll: true });
}

document.addEventListener('submit', (event) => {
  const question = event.submitter?.name === 'question' ? event.submitter.value : input.value;
  event.preventDefault();
  if (question.trim() !== '') ask(question.trim());
});

reset.addEventListener('click', () => {
  pending?.abort();
  conversation.value = '';
  log.replaceChildren(log.firstElementChild);
  reset.hidden = true;
  input.focus();
});
