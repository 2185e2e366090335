import { createBatchSink, createRunner, createSource, createUpdateFetcher } from '@grammyjs/runner';
import { type Bot, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import type { BotLogger } from '../core/desk.js';
import { TELEGRAM_UPDATES } from './read-update.js';

export interface TelegramPollingOptions {
  readonly bot: Bot;
  /** Resolves when the update is safely stored. */
  readonly onUpdate: (update: Update) => Promise<void>;
  readonly logger: BotLogger;
  readonly timeoutS?: number;
}

export interface TelegramPolling {
  /** Resolves when polling has ended: stopped, or refused for good (401, 409) with Telegram's code. */
  readonly ended: Promise<'stopped' | number>;
  stop(): Promise<void>;
}

const RETRY_STORE_MS = 1000;
/** How long polling goes on through a network fault before it is given up: longer than any repair takes. */
const MAX_RETRY_MS = 7 * 24 * 3600 * 1000;

/**
 * Polls with grammY's runner. A batch is stored whole before the next one is asked for, which is what tells Telegram to
 * forget it: an update is never confirmed before it is safe.
 */
export function startTelegramPolling(options: TelegramPollingOptions): TelegramPolling {
  const { bot, onUpdate, logger, timeoutS = 30 } = options;
  let isStopping = false;

  async function store(update: Update): Promise<void> {
    while (!isStopping) {
      try {
        await onUpdate(update);
        return;
      } catch (error) {
        logger.error({ err: error, channel: 'telegram' }, 'update not stored');
        await new Promise((resolve) => setTimeout(resolve, RETRY_STORE_MS));
      }
    }
  }

  const fetchUpdates = createUpdateFetcher(bot, {
    fetch: { timeout: timeoutS, allowed_updates: TELEGRAM_UPDATES },
    maxRetryTime: MAX_RETRY_MS,
    retryInterval: 'exponential',
    silent: true,
  });
  const runner = createRunner(
    createSource({ supply: fetchUpdates }),
    createBatchSink<Update>({ consume: store }, async () => {}),
  );
  runner.start();
  const ended = (runner.task() ?? Promise.resolve()).then(
    () => 'stopped' as const,
    (error: unknown) => {
      if (isStopping) return 'stopped' as const;
      logger.error({ channel: 'telegram', reason: (error as Error).message }, 'polling ended');
      return error instanceof GrammyError ? error.error_code : 0;
    },
  );
  return {
    ended,
    async stop() {
      isStopping = true;
      if (runner.isRunning()) await runner.stop();
      await ended;
    },
  };
}
