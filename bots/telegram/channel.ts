import { GrammyError, HttpError } from 'grammy';
import { isToasted, readButtonData } from '../core/button-data.js';
import type { Channel, SendResult } from '../core/desk.js';
import { HttpPostError } from '../core/http-post.js';
import type { TelegramApi } from './api.js';
import { visibleText } from './html.js';
import { renderForTelegram, type TelegramBody } from './render.js';

/** Telegram shows "typing" for five seconds. */
const TYPING_LASTS_MS = 4000;
const RETRY_WAIT_MS = 1000;

export interface TelegramChannelOptions {
  /** Wait after a request that never left or that Telegram failed to handle. Default 1,000. */
  readonly retryWaitMs?: number;
}

/** Telegram as a channel of the desk. */
export function createTelegramChannel(telegram: TelegramApi, options: TelegramChannelOptions = {}): Channel {
  const { raw } = telegram.bot.api;
  const { retryWaitMs = RETRY_WAIT_MS } = options;

  async function call(body: TelegramBody): Promise<SendResult> {
    try {
      if (body.method === 'answerCallbackQuery') {
        await raw.answerCallbackQuery(body.payload);
        return { type: 'sent', messageId: null };
      }
      if (body.method === 'editMessageText') {
        await raw.editMessageText(body.payload);
        return { type: 'sent', messageId: `${body.payload.message_id}` };
      }
      const message = await raw.sendMessage(body.payload);
      return { type: 'sent', messageId: `${message.message_id}` };
    } catch (error) {
      return again(body, error);
    }
  }

  /** What a refusal leaves to try; anything else is judged. */
  async function again(body: TelegramBody, error: unknown): Promise<SendResult> {
    if (!(error instanceof GrammyError) || error.error_code !== 400) return judge(error);
    if (body.method === 'editMessageText') {
      const { message_id, ...payload } = body.payload;
      if (/not modified/i.test(error.description)) return { type: 'sent', messageId: `${message_id}` };
      if (/edit/i.test(error.description)) return call({ method: 'sendMessage', payload });
    }
    if (body.method !== 'answerCallbackQuery' && /parse entities/i.test(error.description)) {
      const { parse_mode, ...payload } = body.payload;
      if (parse_mode)
        return call({ ...body, payload: { ...payload, text: visibleText(payload.text) } } as TelegramBody);
    }
    return judge(error);
  }

  function judge(error: unknown): SendResult {
    if (error instanceof GrammyError) {
      const { error_code: code, parameters } = error;
      if (code === 429) return { type: 'later', afterMs: (parameters.retry_after ?? 30) * 1000 };
      if (code >= 500) return { type: 'later', afterMs: retryWaitMs };
      return { type: 'failed', reason: `${code}` };
    }
    const cause = error instanceof HttpError ? error.error : error;
    if (cause instanceof HttpPostError && !cause.written) return { type: 'later', afterMs: retryWaitMs };
    return { type: 'uncertain', reason: cause instanceof HttpPostError ? cause.code : 'no answer' };
  }

  return {
    name: 'telegram',
    workingLastsMs: TYPING_LASTS_MS,
    render: (reply, destination) => JSON.stringify(renderForTelegram(reply, destination)),
    send: (body, beforeWrite) => telegram.writing(beforeWrite, () => call(JSON.parse(body) as TelegramBody)),
    async showWorking({ chat, content }) {
      const button = content.type === 'button' ? readButtonData(content.data) : null;
      // A thanks is itself the answer to the tap; only one answer is shown.
      if (button && isToasted(button.action)) return;
      try {
        if (content.type === 'button') await raw.answerCallbackQuery({ callback_query_id: content.callbackId });
        await raw.sendChatAction({ chat_id: chat, action: 'typing' });
      } catch {
        // Best effort: the answer itself matters.
      }
    },
  };
}
