import type { InlineKeyboardButton } from 'grammy/types';
import { botMessages } from '../../src/messages/bots.js';
import { writeButtonData } from '../core/button-data.js';
import { cutAtWord, fitLayout, type Layout, layoutReply, type SourceBlock, writeNotices } from '../core/layout.js';
import type { Destination, Reply } from '../core/reply.js';
import { escapeHtml, visibleText } from './html.js';

interface Shown {
  readonly chat_id: string;
  readonly text: string;
  readonly parse_mode?: 'HTML';
  readonly link_preview_options: { readonly is_disabled: true };
  readonly reply_markup?: { readonly inline_keyboard: InlineKeyboardButton[][] };
}

/** One call of the Bot API. */
export type TelegramBody =
  | {
      readonly method: 'sendMessage';
      readonly payload: Shown & {
        readonly reply_parameters?: { readonly message_id: number; readonly allow_sending_without_reply: true };
      };
    }
  | { readonly method: 'editMessageText'; readonly payload: Shown & { readonly message_id: number } }
  | {
      readonly method: 'answerCallbackQuery';
      readonly payload: { readonly callback_query_id: string; readonly text: string };
    };

const TEXT_LIMIT = 4096;
const TOAST_LIMIT = 200;
const LABEL_LIMIT = 60;

/** A reply as one call: HTML with the clause in an expandable quote, choices and judgements as buttons. Pure. */
export function renderForTelegram(reply: Reply, destination: Destination): TelegramBody {
  if (reply.type === 'toast' && destination.callbackId !== null) {
    const text = cutAtWord(reply.text, TOAST_LIMIT);
    return { method: 'answerCallbackQuery', payload: { callback_query_id: destination.callbackId, text } };
  }
  const layout = { ...layoutReply(reply, { quote: 'clause' }), hint: null };
  const fitted = fitLayout(layout, TEXT_LIMIT, (candidate) => visibleText(write(candidate)).length);
  const keyboard = keyboardOf(reply);
  const shown: Shown = {
    chat_id: destination.chat,
    text: write(fitted),
    parse_mode: 'HTML',
    link_preview_options: { is_disabled: true },
    ...(keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
  };
  if (destination.edit !== null) {
    return { method: 'editMessageText', payload: { ...shown, message_id: Number(destination.edit) } };
  }
  if (destination.replyTo === null) return { method: 'sendMessage', payload: shown };
  const reply_parameters = { message_id: Number(destination.replyTo), allow_sending_without_reply: true as const };
  return { method: 'sendMessage', payload: { ...shown, reply_parameters } };
}

function write(layout: Layout): string {
  const bold = (text: string) => `<b>${escapeHtml(text)}</b>`;
  const lead = layout.isLeadStrong ? bold(layout.lead) : escapeHtml(layout.lead);
  const parts = [
    ...(layout.heading === null ? [] : [bold(layout.heading)]),
    ...(layout.lead === '' ? [] : [lead]),
    ...layout.items.map((item) => `• ${linked(item.label, item.url)}`),
    ...layout.sources.map(writeSource),
  ];
  if (layout.omitted > 0) parts.push(escapeHtml(botMessages.more(layout.omitted)));
  if (layout.notices.length > 0) parts.push(`<i>${escapeHtml(writeNotices(layout.notices))}</i>`);
  return parts.join('\n\n');
}

function writeSource({ quote, document, places }: SourceBlock): string {
  const words = quote === null ? '' : `<blockquote expandable>${escapeHtml(quote)}</blockquote>\n`;
  const [only, ...others] = places;
  const where =
    only && others.length === 0
      ? linked(`${document}, ${only.label}`, only.url)
      : `${escapeHtml(document)}: ${places.map(({ label, url }) => linked(label, url)).join('; ')}`;
  return `${words}${escapeHtml(botMessages.source)}${where}`;
}

function linked(label: string, url: string | null): string {
  return url === null ? escapeHtml(label) : `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}

function keyboardOf(reply: Reply): InlineKeyboardButton[][] {
  if (reply.type === 'note' && reply.choices && reply.replyId !== undefined) {
    const { replyId } = reply;
    return reply.choices.map(({ label }, index) => [button(label, writeButtonData('reason', replyId, index))]);
  }
  if (reply.type === 'source' && reply.count > 1) {
    const next = (reply.index + 1) % reply.count;
    return [[button(botMessages.nextSource(next + 1, reply.count), writeButtonData('source', reply.replyId, next))]];
  }
  if (reply.type !== 'answer') return [];
  const { answer, replyId } = reply;
  const choices = answer.suggestions.map(({ label }, index) => [
    button(label, writeButtonData('choice', replyId, index)),
  ]);
  const isJudged = answer.citations.length > 0 && answer.kind !== 'clarify';
  const judging = [
    button(botMessages.viewSource, writeButtonData('source', replyId)),
    button('👍', writeButtonData('up', replyId)),
    button('👎', writeButtonData('down', replyId)),
  ];
  return isJudged ? [...choices, judging] : choices;
}

function button(label: string, data: string): InlineKeyboardButton {
  return { text: cutAtWord(label, LABEL_LIMIT), callback_data: data };
}
