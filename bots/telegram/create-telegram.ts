import { GrammyError } from 'grammy';
import type { BotsConfig } from '../../src/config.js';
import { botSetupMessages as messages } from '../../src/messages/bot-setup.js';
import { botCommands } from '../../src/messages/bots.js';
import { createDesk } from '../core/desk.js';
import { createHttpPost } from '../core/http-post.js';
import { createOutgoingLimits } from '../core/limits.js';
import { pause } from '../core/pause.js';
import type { ChannelContext, RunningChannel, StartResult } from '../running-channel.js';
import { createTelegramApi } from './api.js';
import { createTelegramChannel } from './channel.js';
import { startTelegramPolling, type TelegramPolling } from './polling.js';
import { readTelegramUpdate, TELEGRAM_UPDATES } from './read-update.js';
import { createTelegramWebhook } from './webhook.js';

export const TELEGRAM_WEBHOOK_PATH = '/webhook/telegram';
const NAME = 'Telegram';
/** Telegram's published rates; short bursts in one chat pass. */
const RATES = { overallPerSecond: 30, perChatInThreeSeconds: 5, perGroupPerMinute: 20 };

/** Longer than a poll of another process that has just stopped. */
const POLL_AGAIN_MS = 40_000;

export interface TelegramOptions {
  /** Wait before polling again when another program took the updates. */
  readonly pollAgainMs?: number;
}

/** Telegram, wired; nothing is sent before it is started. */
export function createTelegram(
  config: NonNullable<BotsConfig['telegram']>,
  { shared, publicUrl, say }: ChannelContext,
  options: TelegramOptions = {},
): RunningChannel {
  const { pollAgainMs = POLL_AGAIN_MS } = options;
  const { token, apiRoot } = config;
  const telegram = createTelegramApi({ token, apiRoot, post: createHttpPost(), limits: createOutgoingLimits(RATES) });
  const { bot } = telegram;
  const desk = createDesk({ ...shared, channel: createTelegramChannel(telegram) });
  const stopping = new AbortController();
  let isRecovered = false;
  let polling: TelegramPolling | null = null;

  async function onUpdate(update: unknown): Promise<void> {
    if (!isRecovered) throw new Error('not started');
    const incoming = readTelegramUpdate(update, bot.botInfo);
    if (incoming) await desk.accept(incoming);
  }

  async function start(): Promise<StartResult> {
    try {
      // Not `bot.init()`: it tries for ever where the network blocks Telegram, and nobody would be told.
      if (!bot.isInited()) bot.botInfo = await bot.api.getMe();
    } catch (error) {
      // Telegram says 404 to a token of the wrong form.
      const isRefused = error instanceof GrammyError && [401, 404].includes(error.error_code);
      if (!isRefused) return 'unreachable';
      say(messages.badToken(NAME, 'TELEGRAM_BOT_TOKEN'));
      return 'refused';
    }
    if (!isRecovered) {
      await desk.recover();
      isRecovered = true;
    }
    void setCommands();
    if (config.mode === 'webhook') {
      try {
        await bot.api.setWebhook(`${publicUrl}${TELEGRAM_WEBHOOK_PATH}`, {
          secret_token: config.webhookSecret ?? '',
          allowed_updates: TELEGRAM_UPDATES,
        });
      } catch (error) {
        if (!(error instanceof GrammyError)) return 'unreachable';
        say(messages.webhookRefused(NAME, error.description));
        return 'refused';
      }
    } else {
      await bot.api.deleteWebhook().catch(() => {});
      void poll();
    }
    say(messages.running(NAME, `@${bot.botInfo.username}`, config.mode));
    return 'running';
  }

  /** Polls until stopped or refused; another poller may be one that is just going, so it is waited for. */
  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      polling = startTelegramPolling({ bot, onUpdate, logger: shared.logger });
      const end = await polling.ended;
      if (end === 'stopped') return;
      if (end === 401) return say(messages.badToken(NAME, 'TELEGRAM_BOT_TOKEN'));
      const seconds = Math.ceil(pollAgainMs / 1000);
      say(end === 409 ? messages.conflict(NAME, seconds) : messages.pollingFailed(NAME, seconds));
      await pause(pollAgainMs, stopping.signal);
    }
  }

  /** Best effort: a bot without a menu still answers. */
  async function setCommands(): Promise<void> {
    const toList = (rows: (typeof botCommands)['vi' | 'en']) =>
      rows.map(([command, description]) => ({ command, description }));
    try {
      await bot.api.setMyCommands(toList(botCommands.vi));
      await bot.api.setMyCommands(toList(botCommands.vi), { language_code: 'vi' });
      await bot.api.setMyCommands(toList(botCommands.en), { language_code: 'en' });
    } catch {
      shared.logger.warn({ channel: 'telegram' }, 'command menu not set');
    }
  }

  const { webhookSecret } = config;
  return {
    name: NAME,
    ...(config.mode === 'webhook' && webhookSecret !== null
      ? {
          webhook: {
            path: TELEGRAM_WEBHOOK_PATH,
            router: createTelegramWebhook({ bot, secret: webhookSecret, onUpdate, logger: shared.logger }),
          },
        }
      : {}),
    start,
    async stop(timeoutMs) {
      stopping.abort();
      await polling?.stop();
      await desk.stop(timeoutMs);
    },
  };
}
