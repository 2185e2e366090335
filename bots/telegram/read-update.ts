import type { UserFromGetMe } from 'grammy/types';
import { z } from 'zod';
import type { Incoming } from '../core/incoming.js';

/** The kinds of update asked for. */
export const TELEGRAM_UPDATES = ['message', 'edited_message', 'callback_query'] as const;

const UNREADABLE = /^(?:photo|voice|audio|video|video_note|sticker|document|animation|location|contact)$/;

const userSchema = z.object({ id: z.number(), is_bot: z.boolean().optional() });
const chatSchema = z.object({ id: z.number(), type: z.string().catch('private') });
const messageSchema = z.looseObject({
  message_id: z.number(),
  chat: chatSchema,
  from: userSchema.optional().catch(undefined),
  text: z.string().optional().catch(undefined),
  reply_to_message: z
    .object({ from: userSchema.optional().catch(undefined) })
    .optional()
    .catch(undefined),
});
const pressSchema = z.object({
  id: z.string(),
  from: userSchema,
  data: z.string(),
  // A button in an inline-mode message has no chat; such buttons are never made here.
  message: z.object({ chat: chatSchema }),
});

/** Only what is read here; Telegram adds fields all the time, and a part of another shape counts as absent. */
const updateSchema = z.object({
  update_id: z.number(),
  message: messageSchema.optional().catch(undefined),
  edited_message: messageSchema.optional().catch(undefined),
  callback_query: pressSchema.optional().catch(undefined),
});

type Me = Pick<UserFromGetMe, 'id' | 'username'>;
type Message = z.infer<typeof messageSchema>;

/** An update as a message to answer; null for everything else, group talk that is not meant for the bot included. */
export function readTelegramUpdate(given: unknown, me: Me): Incoming | null {
  const parsed = updateSchema.safeParse(given);
  if (!parsed.success) return null;
  const update = parsed.data;
  const press = update.callback_query;
  if (press) {
    return {
      key: `${update.update_id}`,
      chat: `${press.message.chat.id}`,
      person: `${press.from.id}`,
      messageId: null,
      isGroup: press.message.chat.type !== 'private',
      content: { type: 'button', data: press.data, callbackId: press.id },
    };
  }
  const message = update.message ?? update.edited_message;
  if (!message || message.chat.type === 'channel' || message.from?.is_bot === true) return null;
  const isGroup = message.chat.type !== 'private';
  const edited = update.message === undefined;
  const content = readContent(message, isGroup, me, edited);
  if (!content || (edited && content.type !== 'text')) return null;
  return {
    key: `${update.update_id}`,
    chat: `${message.chat.id}`,
    person: `${message.from?.id ?? message.chat.id}`,
    messageId: `${message.message_id}`,
    isGroup,
    content,
  };
}

function readContent(message: Message, isGroup: boolean, me: Me, edited: boolean): Incoming['content'] | null {
  const { text } = message;
  if (text === undefined) {
    return !isGroup && Object.keys(message).some((key) => UNREADABLE.test(key)) ? { type: 'unsupported' } : null;
  }
  const command = /^\/\w+(?:@(\w+))?/.exec(text);
  const addressee = command?.[1]?.toLowerCase();
  if (addressee !== undefined && addressee !== me.username.toLowerCase()) return null;
  if (!isGroup) return { type: 'text', text, edited };
  const withoutMention = text.replace(new RegExp(`@${me.username}\\b`, 'gi'), ' ').trim();
  const isMentioned = withoutMention !== text.trim();
  const isReply = message.reply_to_message?.from?.id === me.id;
  if (command === null && !isMentioned && !isReply) return null;
  return { type: 'text', text: command ? text : withoutMention, edited };
}
