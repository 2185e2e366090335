import { AsyncLocalStorage } from 'node:async_hooks';
import { autoRetry } from '@grammyjs/auto-retry';
import { Bot } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { type HttpPost, HttpPostError } from '../core/http-post.js';
import type { OutgoingLimits } from '../core/limits.js';

export interface TelegramBotOptions {
  readonly token: string;
  /** Default: Telegram's own server. */
  readonly apiRoot?: string;
  readonly post: HttpPost;
  readonly limits: OutgoingLimits;
  /** Known beforehand in tests; else asked for. */
  readonly botInfo?: UserFromGetMe;
}

export interface TelegramApi {
  readonly bot: Bot;
  /** Makes calls of which each waits for `beforeWrite` right before its request leaves. */
  writing<T>(beforeWrite: () => Promise<void>, calls: () => Promise<T>): Promise<T>;
}

/** Longer than a poll waits. */
const POLL_TIMEOUT_S = 45;
const CALL_TIMEOUT_MS = 15_000;
const MAX_RETRIES = 3;
const LONGEST_RETRY_S = 60;

/** What the desk sends, and repeats itself where that cannot send twice; typing is not worth repeating. */
const SENT_BY_DESK = /^(?:send|edit|answer)/;

/**
 * A grammY bot whose requests go through our own sender, within Telegram's rates. Calls that set the bot up obey
 * `retry_after` here, a few times; messages are not repeated here, because only the desk can write down that one did not
 * leave: a wait of a minute must not look like a sending of unknown fate to the next start.
 */
export function createTelegramApi(options: TelegramBotOptions): TelegramApi {
  const hooks = new AsyncLocalStorage<() => Promise<void>>();
  const request = async (url: unknown, init: { body?: unknown; signal?: unknown } = {}) => {
    const { text } = await options.post({
      url: String(url),
      body: typeof init.body === 'string' ? init.body : '{}',
      timeoutMs: String(url).endsWith('/getUpdates') ? POLL_TIMEOUT_S * 1000 : CALL_TIMEOUT_MS,
      signal: init.signal as AbortSignal | undefined,
      beforeWrite: hooks.getStore(),
    });
    return { json: async () => parseJson(text) };
  };
  const bot = new Bot(options.token, {
    ...(options.botInfo ? { botInfo: options.botInfo } : {}),
    client: {
      ...(options.apiRoot === undefined ? {} : { apiRoot: options.apiRoot }),
      timeoutSeconds: POLL_TIMEOUT_S,
      fetch: request as unknown as typeof fetch,
    },
  });
  // A server that is down is tried again by whoever started the channel, with longer waits.
  const retry = autoRetry({
    maxRetryAttempts: MAX_RETRIES,
    maxDelaySeconds: LONGEST_RETRY_S,
    rethrowHttpErrors: true,
    rethrowInternalServerErrors: true,
  });
  bot.api.config.use(
    async (prev, method, payload, signal) => {
      const chat = (payload as { chat_id?: unknown } | undefined)?.chat_id;
      if (chat !== undefined && /^(?:send(?!ChatAction)|edit)/.test(method)) {
        await options.limits.wait(String(chat), String(chat).startsWith('-'));
      }
      return prev(method, payload, signal);
    },
    (prev, method, payload, signal) =>
      SENT_BY_DESK.test(method) ? prev(method, payload, signal) : retry(prev, method, payload, signal),
  );
  return { bot, writing: (beforeWrite, calls) => hooks.run(beforeWrite, calls) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpPostError('NOT_JSON', true);
  }
}
