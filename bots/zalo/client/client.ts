import type { z } from 'zod';
import { ZaloApiError, ZaloFormatError, ZaloNetworkError } from './errors.js';
import {
  botInfoSchema,
  envelopeSchema,
  readUpdates,
  sentMessageSchema,
  webhookInfoSchema,
  webhookSetSchema,
  webhookTestSchema,
  type ZaloBotInfo,
  type ZaloSentMessage,
  type ZaloTextStyle,
  type ZaloUpdate,
  type ZaloWebhookSet,
  type ZaloWebhookTest,
} from './schemas.js';
import { createFetchTransport, type ZaloTransport } from './transport.js';

export const ZALO_API_BASE = 'https://bot-api.zaloplatforms.com';
/** Longest text of a message, in UTF-16 units. */
export const ZALO_TEXT_LIMIT = 2000;

export interface ZaloClientOptions {
  /** `digits:secret`, as Zalo Bot Manager sends it. */
  readonly token: string;
  /** Default `ZALO_API_BASE`. */
  readonly baseUrl?: string;
  /** Carries requests; default: the platform's `fetch`. */
  readonly transport?: ZaloTransport;
  /** For every method but `getUpdates`; default 15,000. */
  readonly timeoutMs?: number;
}

export interface ZaloCallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Passed to the transport; see there. */
  readonly beforeWrite?: (() => Promise<void>) | undefined;
}

/** The methods of the Zalo Bot API this client knows. Each rejects with one of the three errors of `errors.ts`. */
export interface ZaloClient {
  getMe(options?: ZaloCallOptions): Promise<ZaloBotInfo>;
  /** Waits for one update, up to so many seconds; empty when nobody wrote. */
  getUpdates(timeoutS: number, options?: ZaloCallOptions): Promise<ZaloUpdate[]>;
  sendMessage(
    message: { readonly chatId: string; readonly text: string; readonly styles?: readonly ZaloTextStyle[] },
    options?: ZaloCallOptions,
  ): Promise<ZaloSentMessage>;
  sendPhoto(
    message: { readonly chatId: string; readonly photo: string; readonly caption?: string },
    options?: ZaloCallOptions,
  ): Promise<ZaloSentMessage>;
  sendSticker(
    message: { readonly chatId: string; readonly sticker: string },
    options?: ZaloCallOptions,
  ): Promise<ZaloSentMessage>;
  sendVoice(
    message: { readonly chatId: string; readonly voiceUrl: string },
    options?: ZaloCallOptions,
  ): Promise<ZaloSentMessage>;
  /** Shows "typing" for some five seconds. */
  sendChatAction(chatId: string, options?: ZaloCallOptions): Promise<void>;
  setWebhook(url: string, secretToken: string, options?: ZaloCallOptions): Promise<ZaloWebhookSet>;
  deleteWebhook(options?: ZaloCallOptions): Promise<void>;
  /** The address set, or null. */
  getWebhookUrl(options?: ZaloCallOptions): Promise<string | null>;
  /** Has a daily quota, and is not documented at all times. */
  testWebhook(options?: ZaloCallOptions): Promise<ZaloWebhookTest>;
}

const DEFAULT_TIMEOUT_MS = 15_000;
/** A poll may take this much longer than asked for before it counts as lost. */
const POLL_GRACE_MS = 8_000;
const IDLE_CODES: ReadonlySet<number> = new Set([408, 504]);

/** Makes a client; nothing is sent yet. The token is in every address, so no error of this client holds one. */
export function createZaloClient(options: ZaloClientOptions): ZaloClient {
  const { timeoutMs = DEFAULT_TIMEOUT_MS, transport = createFetchTransport() } = options;
  const base = `${(options.baseUrl ?? ZALO_API_BASE).replace(/\/+$/, '')}/bot${options.token}`;

  async function call(
    method: string,
    parameters: object,
    callOptions: ZaloCallOptions | undefined,
    limitMs = timeoutMs,
  ): Promise<unknown> {
    const response = await transport({
      url: `${base}/${method}`,
      body: JSON.stringify(parameters),
      timeoutMs: limitMs,
      signal: callOptions?.signal,
      beforeWrite: callOptions?.beforeWrite,
    }).catch((error: unknown) => {
      const { code, written } = error as { code?: unknown; written?: unknown };
      throw new ZaloNetworkError(method, typeof code === 'string' ? code : 'FAILED', written !== false);
    });
    // The status is no guide: refusals were seen with HTTP 200.
    const envelope = envelopeSchema.safeParse(parseJson(response.text));
    if (!envelope.success) throw new ZaloFormatError(method, response.status);
    const { ok, result, description, error_code, errorCode } = envelope.data;
    if (ok) return result;
    throw new ZaloApiError(method, error_code ?? errorCode ?? response.status, redact(description ?? ''));
  }

  async function callFor<T extends z.ZodType>(
    schema: T,
    method: string,
    parameters: object,
    callOptions: ZaloCallOptions | undefined,
  ): Promise<z.infer<T>> {
    const parsed = schema.safeParse(await call(method, parameters, callOptions));
    if (!parsed.success) throw new ZaloFormatError(method, 200);
    return parsed.data;
  }

  const redact = (text: string): string => text.replaceAll(options.token, '<token>').slice(0, 200);

  return {
    getMe: (own) => callFor(botInfoSchema, 'getMe', {}, own),
    async getUpdates(timeoutS, own) {
      try {
        return readUpdates(await call('getUpdates', { timeout: timeoutS }, own, timeoutS * 1000 + POLL_GRACE_MS));
      } catch (error) {
        const isIdle =
          error instanceof ZaloApiError && (IDLE_CODES.has(error.code) || /\btimeout\b/i.test(error.description));
        if (isIdle) return [];
        throw error;
      }
    },
    sendMessage: ({ chatId, text, styles }, own) => {
      const parameters = { chat_id: chatId, text, ...(styles && styles.length > 0 ? { text_styles: styles } : {}) };
      return callFor(sentMessageSchema, 'sendMessage', parameters, own);
    },
    sendPhoto: ({ chatId, photo, caption }, own) => {
      const parameters = { chat_id: chatId, photo, ...(caption === undefined ? {} : { caption }) };
      return callFor(sentMessageSchema, 'sendPhoto', parameters, own);
    },
    sendSticker: ({ chatId, sticker }, own) =>
      callFor(sentMessageSchema, 'sendSticker', { chat_id: chatId, sticker }, own),
    sendVoice: ({ chatId, voiceUrl }, own) =>
      callFor(sentMessageSchema, 'sendVoice', { chat_id: chatId, voice_url: voiceUrl }, own),
    async sendChatAction(chatId, own) {
      await call('sendChatAction', { chat_id: chatId, action: 'typing' }, own);
    },
    setWebhook: (url, secretToken, own) =>
      callFor(webhookSetSchema, 'setWebhook', { url, secret_token: secretToken }, own),
    async deleteWebhook(own) {
      await call('deleteWebhook', {}, own);
    },
    async getWebhookUrl(own) {
      try {
        const { url } = await callFor(webhookInfoSchema, 'getWebhookInfo', {}, own);
        return url === '' ? null : url;
      } catch (error) {
        if (error instanceof ZaloApiError && error.code === 404) return null;
        throw error;
      }
    },
    testWebhook: (own) => callFor(webhookTestSchema, 'testWebhook', {}, own),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
