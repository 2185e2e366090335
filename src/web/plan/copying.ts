import { planTools as words } from '../../messages/plan-tools.js';
import { copyText } from '../clipboard.js';
import { ICON_PATHS } from '../icon-paths.js';
import { svgIcon } from '../svg-icon.js';

const SHOWN_MS = 3000;

/** Copy buttons: one for each clause, one for a clause's official citation. */
export function addCopyButtons(): void {
  const say = announcer();
  const add = (place: Element, button: HTMLButtonElement, what: string, text: () => string) => {
    button.type = 'button';
    button.addEventListener('click', async () => say((await copyText(text())) ? words.copied(what) : words.refused));
    place.append(button);
  };
  for (const tools of document.querySelectorAll<HTMLElement>('.tools')) {
    const clause = tools.closest<HTMLElement>('.clause');
    if (!clause) continue;
    const place = tools.dataset.place ?? '';
    const plan = tools.closest<HTMLElement>('[data-document]')?.dataset.document ?? '';
    const button = document.createElement('button');
    button.title = words.copy(place);
    button.setAttribute('aria-label', words.copy(place));
    button.append(svgIcon(ICON_PATHS.copy));
    add(tools, button, place, () => `${wordsOf(clause)}\n(${plan}, ${place})\n${addressOf(clause.id)}`);
  }
  for (const official of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = document.createElement('button');
    button.append(words.copy(words.citation));
    add(official, button, words.citation, () => official.dataset.copy ?? '');
  }
}

/** One line at the foot of the window, seen and heard, that goes away by itself. */
function announcer(): (text: string) => void {
  const line = document.createElement('p');
  line.className = 'said-briefly';
  line.setAttribute('role', 'status');
  document.querySelector('main')?.append(line);
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    line.textContent = text;
    timer = window.setTimeout(() => {
      line.textContent = '';
    }, SHOWN_MS);
  };
}

/** The clause as printed, without the tools beside it; the cells of a row apart. */
function wordsOf(clause: HTMLElement): string {
  const copy = clause.cloneNode(true) as HTMLElement;
  for (const tools of copy.querySelectorAll('.tools')) tools.remove();
  const cells = [...copy.querySelectorAll('td, th')];
  const text = cells.length > 0 ? cells.map((cell) => cell.textContent ?? '').join(' | ') : (copy.textContent ?? '');
  return text.replace(/\s+/g, ' ').trim();
}

function addressOf(id: string): string {
  const here = new URL(location.href);
  here.search = '';
  here.hash = id;
  return here.href;
}
