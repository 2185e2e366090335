import './styles/plan.css';
import { copyText } from './clipboard.js';

/** What a plan's page gains by a script: copy buttons, and a contents list that leaves room on a phone. */
const COPY = 'Chép';
const COPIED = 'Đã chép';
const NARROW = '(max-width: 63.99rem)';

const contents = document.querySelector<HTMLDetailsElement>('details.toc');
if (contents && matchMedia(NARROW).matches) contents.open = false;

for (const tools of document.querySelectorAll<HTMLElement>('.tools')) {
  const clause = tools.closest<HTMLElement>('.clause');
  const place = tools.dataset.place ?? '';
  const plan = tools.closest<HTMLElement>('[data-document]')?.dataset.document ?? '';
  if (clause)
    tools.append(copyButton(place, () => `${wordsOf(clause)}\n(${plan}, ${place})\n${addressOf(clause.id)}`));
}
for (const official of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  official.append(copyButton('trích dẫn', () => official.dataset.copy ?? ''));
}

function copyButton(what: string, text: () => string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  const hidden = document.createElement('span');
  hidden.className = 'hidden';
  hidden.textContent = ` ${what}`;
  button.append(COPY, hidden);
  button.addEventListener('click', async () => {
    if (!(await copyText(text()))) return;
    button.replaceChildren(COPIED, hidden);
    setTimeout(() => button.replaceChildren(COPY, hidden), 2000);
  });
  return button;
}

/** The clause as printed, without the tools beside it; the cells of a row apart. */
function wordsOf(clause: HTMLElement): string {
  const copy = clause.cloneNode(true) as HTMLElement;
  for (const tools of copy.querySelectorAll('.tools')) tools.remove();
  const cells = [...copy.querySelectorAll('td, th')];
  const words = cells.length > 0 ? cells.map((cell) => cell.textContent ?? '').join(' | ') : (copy.textContent ?? '');
  return words.replace(/\s+/g, ' ').trim();
}

function addressOf(id: string): string {
  const here = new URL(location.href);
  here.search = '';
  here.hash = id;
  return here.href;
}
