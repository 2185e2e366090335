import type { Router } from 'express';
import type { Assistant } from '../src/assistant.js';
import type { BotsConfig } from '../src/config.js';
import { botSetupMessages as messages } from '../src/messages/bot-setup.js';
import type { KeyedHash } from '../src/store/keyed-hash.js';
import type { StateStore } from '../src/store/state-store.js';
import type { BotLogger } from './core/desk.js';
import { createIncomingLimits } from './core/limits.js';
import { pause } from './core/pause.js';
import { linkPlans } from './core/plan-links.js';
import { rememberReplies } from './core/remembering-assistant.js';
import { createSourceFinder } from './core/source.js';
import type { RunningChannel, StartResult } from './running-channel.js';
import { createTelegram } from './telegram/create-telegram.js';
import { createZalo } from './zalo/create-zalo.js';

export interface BotsOptions {
  readonly config: BotsConfig;
  readonly store: StateStore;
  readonly hash: KeyedHash;
  /** Told to people: how long what they write is kept. */
  readonly retentionDays: number;
  readonly publicUrl: string | null;
  readonly assistant: Assistant;
  readonly clauseUrl: (planId: string, clauseId: string) => string;
  readonly planUrl: (planId: string) => string;
  readonly logger: BotLogger;
  /** Tells the person who started the program. */
  readonly say: (text: string) => void;
}

export interface Bots {
  /** Receivers to mount in the web application. */
  readonly webhooks: readonly { readonly path: string; readonly router: Router }[];
  /** Starts the channels in the background; one that cannot start keeps no other back. Call once, after listening. */
  start(): void;
  /** Takes no more messages and finishes what was taken, for so long at most. */
  stop(timeoutMs: number): Promise<void>;
}

const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 300_000;
const REMEMBERED = { maxSize: 2_000, ttlMs: 600_000 };

/** Wires the channels that have a token. */
export function createBots(options: BotsOptions): Bots {
  const { config, publicUrl, logger, say } = options;
  if (config.telegram === null && config.zalo === null) {
    return { webhooks: [], start: () => say(messages.webOnly), stop: async () => {} };
  }
  const shared = {
    store: options.store,
    assistant: rememberReplies(options.assistant, REMEMBERED),
    findSource: createSourceFinder(options.assistant.plans, options.clauseUrl),
    plans: linkPlans(options.assistant.plans, options.planUrl),
    hash: options.hash,
    limits: createIncomingLimits({
      perPersonPerMinute: config.questionsPerMinute,
      overallPerSecond: config.questionsPerSecond,
    }),
    retentionDays: options.retentionDays,
    logger,
  };
  const channels = [
    ...(config.telegram ? [createTelegram(config.telegram, { shared, publicUrl, say })] : []),
    ...(config.zalo ? [createZalo(config.zalo, { shared, publicUrl, say })] : []),
  ];
  const stopping = new AbortController();
  return {
    webhooks: channels.flatMap((channel) => channel.webhook ?? []),
    start() {
      if (publicUrl === null) say(messages.noPublicUrl);
      for (const channel of channels) void startUntilDone(channel, stopping.signal, options);
    },
    async stop(timeoutMs) {
      stopping.abort();
      await Promise.all(channels.map((channel) => channel.stop(timeoutMs)));
    },
  };
}

/** Tries to start a channel until it runs or cannot run at all; an unreachable server is tried again and again. */
async function startUntilDone(channel: RunningChannel, signal: AbortSignal, options: BotsOptions): Promise<void> {
  for (let waitMs = FIRST_RETRY_MS; !signal.aborted; waitMs = Math.min(waitMs * 2, LONGEST_RETRY_MS)) {
    const result = await channel.start().catch((error: unknown): StartResult => {
      options.logger.error({ err: error, channel: channel.name }, 'start failed');
      return 'refused';
    });
    if (result !== 'unreachable') return;
    options.say(messages.unreachable(channel.name, waitMs / 1000));
    await pause(waitMs, signal);
  }
}
