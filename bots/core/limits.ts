import { RateLimiterMemory, RateLimiterQueue, RateLimiterRes } from 'rate-limiter-flexible';

/** `warn`: the first message over the limit, which is told so; `drop`: the others until the time is over. */
export type Verdict = 'ok' | 'warn-person' | 'warn-all' | 'drop';

export interface IncomingLimits {
  judge(person: string): Promise<Verdict>;
}

export interface IncomingLimitOptions {
  readonly perPersonPerMinute: number;
  readonly overallPerSecond: number;
}

/** Limits on what people send. One sentence for each minute over the limit, so that the bot cannot be made to flood. */
export function createIncomingLimits(options: IncomingLimitOptions): IncomingLimits {
  const perPerson = new RateLimiterMemory({ points: options.perPersonPerMinute, duration: 60 });
  const overall = new RateLimiterMemory({ points: options.overallPerSecond, duration: 1 });
  const told = new RateLimiterMemory({ points: 1, duration: 60 });
  return {
    async judge(person) {
      if (!(await allows(perPerson, person))) return (await allows(told, person)) ? 'warn-person' : 'drop';
      if (!(await allows(overall, 'all'))) return (await allows(told, person)) ? 'warn-all' : 'drop';
      return 'ok';
    },
  };
}

export interface OutgoingLimitOptions {
  readonly overallPerSecond: number;
  /** Messages to one chat within three seconds. */
  readonly perChatInThreeSeconds: number;
  readonly perGroupPerMinute: number;
}

export interface OutgoingLimits {
  /** Resolves when the message may leave: first the chat's turn, then one of all. */
  wait(chat: string, isGroup: boolean): Promise<void>;
}

/** Limits on what is sent, for a channel that publishes its rates. Waiting chats do not hold each other up. */
export function createOutgoingLimits(options: OutgoingLimitOptions): OutgoingLimits {
  const perChat = new RateLimiterMemory({ points: options.perChatInThreeSeconds, duration: 3 });
  const perGroup = new RateLimiterMemory({ points: options.perGroupPerMinute, duration: 60 });
  const overall = new RateLimiterQueue(new RateLimiterMemory({ points: options.overallPerSecond, duration: 1 }), {
    maxQueueSize: 100_000,
  });
  return {
    async wait(chat, isGroup) {
      for (const limiter of isGroup ? [perGroup, perChat] : [perChat]) await turnOf(limiter, chat);
      await overall.removeTokens(1);
    },
  };
}

async function allows(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return false;
    throw refusal;
  }
}

async function turnOf(limiter: RateLimiterMemory, key: string): Promise<void> {
  for (;;) {
    try {
      await limiter.consume(key);
      return;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      await new Promise((resolve) => setTimeout(resolve, Math.max(10, refusal.msBeforeNext)));
    }
  }
}
