import './styles/chat.css';
import { render } from 'preact';
import { Chat, type ChatCommands } from './chat/chat.jsx';
import { chatRoot } from './chat/start.js';
import { hexColor, inkOn, mix, readableOn } from './widget/colors.js';
import { type FromPanel, unwrap, wrap } from './widget/protocol.js';

/** The chat inside a portal's page: draws it, and talks with the page's script where there is one. */
const { root, start } = chatRoot();
const origins = (document.body.dataset.origins ?? '').split(' ').filter(Boolean);
const commands: ChatCommands = { ask: () => {}, focus: () => {} };
const MAX_GREETING = 400;

/** The origin of the page around the frame, once it has said hello. */
let page: string | null = null;
let greeting: string | undefined;

function tell(message: FromPanel): void {
  if (page !== null) parent.postMessage(wrap(message), page);
}

function draw(): void {
  const close = () => tell({ type: 'close' });
  render(
    <Chat
      start={start}
      greeting={greeting}
      commands={commands}
      onEvent={tell}
      {...(page === null ? {} : { onClose: close })}
    />,
    root,
  );
}

/** Puts the portal's colour in the place of ours, in tones that can be read in light and dark. */
function paintWith(color: string): void {
  const { style } = document.documentElement;
  const ours = getComputedStyle(document.documentElement);
  const token = (name: string) => hexColor(ours.getPropertyValue(name).trim()) ?? '#ffffff';
  const tones = {
    '--fill': color,
    '--on-fill': inkOn(color),
    '--accent': readableOn(token('--sunken'), color),
    '--accent-strong': readableOn(token('--sunken'), mix(color, token('--ink'), 0.4)),
    '--mine': mix(token('--card'), color, 0.16),
  };
  for (const [name, tone] of Object.entries(tones)) style.setProperty(name, tone);
}

function isListed(origin: string): boolean {
  return origin === location.origin || origins.includes('*') || origins.includes(origin);
}

addEventListener('message', (event) => {
  if (event.source !== parent || parent === window || !isListed(event.origin)) return;
  const message = unwrap(event.data);
  if (message?.type === 'hello') {
    page = event.origin;
    greeting = typeof message.greeting === 'string' ? message.greeting.slice(0, MAX_GREETING) : undefined;
    const color = hexColor(message.color);
    if (color) {
      const paint = () => paintWith(color);
      paint();
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paint);
    }
    draw();
    tell({ type: 'ready' });
  }
  if (event.origin !== page) return;
  if (message?.type === 'focus') commands.focus();
  if (message?.type === 'ask' && typeof message.question === 'string') commands.ask(message.question);
});

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.isComposing) tell({ type: 'close' });
});

root.replaceChildren();
draw();
