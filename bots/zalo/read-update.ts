import type { Incoming } from '../core/incoming.js';
import type { ZaloUpdate } from './client/index.js';

export interface ZaloIdentity {
  /** The bot's own id: what it said itself may come back as an update. */
  readonly botId: string;
  /** Names by which groups mention it; the mention is taken out of the question. */
  readonly names: readonly string[];
  readonly groups: boolean;
}

/** How Zalo's own keyboards may write the thumbs. */
const THUMBS: readonly (readonly [RegExp, string])[] = [
  [/^\/-strong\b/, '👍'],
  [/^\/-(?:weak|bad)\b/, '👎'],
];

const UNREADABLE = /^message\.(?:unsupported|image|sticker|voice|link)\.received$/;

/** An update as a message to answer; null for everything else: echoes, probes, unknown events, groups unless wanted. */
export function readZaloUpdate(update: ZaloUpdate, identity: ZaloIdentity): Incoming | null {
  const { message } = update;
  const chat = message?.chat;
  if (!message || !chat || !message.message_id) return null;
  if (message.from?.is_bot === true || message.from?.id === identity.botId) return null;
  const isGroup = chat.chat_type === 'GROUP';
  if (isGroup && !identity.groups) return null;
  const isText = update.event_name === 'message.text.received' && message.text !== undefined;
  if (!isText && !UNREADABLE.test(update.event_name)) return null;
  return {
    // Zalo gives updates no id of their own.
    key: `${chat.id} ${message.message_id}`,
    chat: chat.id,
    person: message.from?.id ?? chat.id,
    messageId: message.message_id,
    isGroup,
    content: isText
      ? {
          type: 'text',
          text: withThumbs(isGroup ? withoutMention(message.text ?? '', identity.names) : (message.text ?? '')),
          edited: false,
        }
      : { type: 'unsupported' },
  };
}

function withThumbs(text: string): string {
  let rest = text;
  for (const [code, thumb] of THUMBS) rest = rest.replace(code, thumb);
  return rest;
}

function withoutMention(text: string, names: readonly string[]): string {
  let rest = text;
  for (const name of names) rest = rest.replaceAll(`@${name}`, ' ');
  return rest.trim();
}
