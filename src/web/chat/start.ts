import type { ChatStart } from './chat.jsx';

/** The element the chat is drawn into, and what it starts from. Our own server wrote it. */
export function chatRoot(): { readonly root: HTMLElement; readonly start: ChatStart } {
  const root = document.getElementById('chat');
  if (!root) throw new Error('no element #chat');
  return { root, start: JSON.parse(root.dataset.start ?? '{}') as ChatStart };
}
