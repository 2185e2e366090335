import type { ChatWords } from '../../messages/chat.js';
import type { ChatStart } from './chat.jsx';
import { Icon } from './icons.jsx';

interface PanelHeadProps {
  readonly words: ChatWords;
  readonly start: ChatStart;
  readonly onClose: () => void;
}

/** The head of the frame: the same chat on a page of its own, and out. */
export function PanelHead({ words, start, onClose }: PanelHeadProps) {
  const kept = new URLSearchParams({
    ...(start.planId ? { plan: start.planId } : {}),
    ...(start.lang === 'vi' ? {} : { lang: start.lang }),
  });
  return (
    <header class="panel-head">
      <p class="brand">{words.product}</p>
      <a href={`/?${kept}`.replace(/\?$/, '')} target="_blank" rel="noopener">
        <Icon name="open" />
        <span class="hidden">
          {words.fullPage} {words.newWindow}
        </span>
      </a>
      <button type="button" onClick={onClose} aria-label={words.close}>
        <Icon name="close" />
      </button>
    </header>
  );
}
