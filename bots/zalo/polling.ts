import type { BotLogger } from '../core/desk.js';
import { pause } from '../core/pause.js';
import { ZaloApiError, type ZaloClient, type ZaloUpdate } from './client/index.js';

export interface ZaloPollingOptions {
  readonly client: ZaloClient;
  /** Resolves when the update is safely stored; the next one is asked for only then. */
  readonly onUpdate: (update: ZaloUpdate) => Promise<void>;
  readonly logger: BotLogger;
  /** Seconds one poll waits; default 30. */
  readonly timeoutS?: number;
  /** First pause after a failure; doubles up to 30 times as long. Default 1,000. */
  readonly retryWaitMs?: number;
  /** Pause after 429. Default 30,000. */
  readonly busyWaitMs?: number;
  readonly random?: () => number;
}

/** Why polling ended by itself. */
export type PollingEnd = 'stopped' | 'unauthorized' | 'webhook-set';

export interface ZaloPolling {
  /** Resolves when polling has ended, with the reason. */
  readonly ended: Promise<PollingEnd>;
  stop(): Promise<void>;
}

/** While a webhook is set polling brings nothing and says nothing, so a long silence is looked into. */
const EMPTY_POLLS_BEFORE_LOOK = 30;
/** An idle answer that comes sooner is followed by a pause, so that a misbehaving server cannot make the loop spin. */
const QUICK_ANSWER_MS = 1000;
const LONGEST_WAIT_FACTOR = 30;

/** Asks for updates one at a time, never two polls at once, until stopped. */
export function startZaloPolling(options: ZaloPollingOptions): ZaloPolling {
  const { client, logger, timeoutS = 30, retryWaitMs = 1000, busyWaitMs = 30_000, random = Math.random } = options;
  const stopping = new AbortController();
  const { signal } = stopping;

  async function poll(): Promise<PollingEnd> {
    let empty = 0;
    let failures = 0;
    while (!signal.aborted) {
      const startedAt = performance.now();
      try {
        const updates = await client.getUpdates(timeoutS, { signal });
        failures = 0;
        for (const update of updates) await store(update);
        empty = updates.length > 0 ? 0 : empty + 1;
        if (empty >= EMPTY_POLLS_BEFORE_LOOK) {
          empty = 0;
          if ((await client.getWebhookUrl({ signal })) !== null) return 'webhook-set';
        }
        if (updates.length === 0 && performance.now() - startedAt < QUICK_ANSWER_MS) await pause(retryWaitMs, signal);
      } catch (error) {
        if (signal.aborted) break;
        if (error instanceof ZaloApiError && error.code === 401) return 'unauthorized';
        failures += 1;
        const isBusy = error instanceof ZaloApiError && error.code === 429;
        const factor = Math.min(2 ** (failures - 1), LONGEST_WAIT_FACTOR);
        const waitMs = (isBusy ? busyWaitMs : retryWaitMs * factor) * (1 + random() / 2);
        logger.warn({ channel: 'zalo', reason: (error as Error).message, waitMs: Math.round(waitMs) }, 'poll failed');
        await pause(waitMs, signal);
      }
    }
    return 'stopped';
  }

  /** An update handed out is gone for good, so it is held until it is stored. */
  async function store(update: ZaloUpdate): Promise<void> {
    while (!signal.aborted) {
      try {
        await options.onUpdate(update);
        return;
      } catch (error) {
        logger.error({ err: error, channel: 'zalo' }, 'update not stored');
        await pause(retryWaitMs, signal);
      }
    }
  }

  const ended = poll();
  return {
    ended,
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}
