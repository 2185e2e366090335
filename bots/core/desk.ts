import { randomBytes } from 'node:crypto';
import type { Assistant } from '../../src/assistant.js';
import { botMessages } from '../../src/messages/bots.js';
import type { KeyedHash } from '../../src/store/keyed-hash.js';
import { maskPersonalData } from '../../src/store/personal-data.js';
import type { OpenUpdate, StateStore, UpdateRef } from '../../src/store/state-store.js';
import { createChatQueue } from './chat-queue.js';
import { converse, type Outcome } from './converse.js';
import { type Incoming, incomingSchema } from './incoming.js';
import type { IncomingLimits, Verdict } from './limits.js';
import { pause } from './pause.js';
import type { Destination, Link, Reply } from './reply.js';
import type { FindSource } from './source.js';
import { cleanText } from './words.js';

export type SendResult =
  | { readonly type: 'sent'; readonly messageId: string | null }
  /** Surely not delivered; may be tried again after so long. */
  | { readonly type: 'later'; readonly afterMs: number }
  /** Refused for good; `reason` is safe to log. */
  | { readonly type: 'failed'; readonly reason: string }
  /** It may have been delivered: not tried again. */
  | { readonly type: 'uncertain'; readonly reason: string };

/** What the desk needs of a channel. */
export interface Channel {
  readonly name: string;
  /** Pure: a reply in the channel's own form, with its address. */
  render(reply: Reply, destination: Destination): string;
  /** Sends what `render` made. Calls `beforeWrite` right before the request leaves. Never rejects. */
  send(body: string, beforeWrite: () => Promise<void>): Promise<SendResult>;
  /** Shows that an answer is being worked on; best effort, never rejects. */
  showWorking(incoming: Incoming): Promise<void>;
  /** How long `showWorking` lasts before it must be repeated, in milliseconds. */
  readonly workingLastsMs: number;
}

/** The part of a logger the bots use; nothing of what a person wrote goes in. */
export interface BotLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface DeskOptions {
  readonly channel: Channel;
  readonly store: StateStore;
  readonly assistant: Assistant;
  readonly findSource: FindSource;
  readonly plans: readonly Link[];
  readonly hash: KeyedHash;
  readonly limits: IncomingLimits;
  readonly retentionDays: number;
  readonly logger: BotLogger;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly newReplyId?: () => string;
}

/** Takes the messages of one channel and sees to it that each gets exactly one reply. */
export interface Desk {
  /** Resolves once the message is safely stored, before it is answered. A repeated delivery changes nothing. */
  accept(incoming: Incoming): Promise<void>;
  /** Takes up what an earlier process left unanswered; call once, before the first `accept`. */
  recover(): Promise<void>;
  /** Finishes what was accepted, for so long at most; the rest is taken up at the next start. */
  stop(timeoutMs: number): Promise<void>;
  /** Resolves when everything accepted so far is answered. */
  idle(): Promise<void>;
}

const MAX_ATTEMPTS = 5;
const REPLY_ID_BYTES = 9;
/** With more messages than this in hand, "typing" is shown only for those that take long. */
const CALM = 20;

export function createDesk(options: DeskOptions): Desk {
  const { channel, store, hash, logger } = options;
  const now = options.now ?? Date.now;
  const newReplyId = options.newReplyId ?? (() => randomBytes(REPLY_ID_BYTES).toString('base64url'));
  const queue = createChatQueue((error) => logger.error({ err: error, channel: channel.name }, 'update not handled'));
  const stopping = new AbortController();

  async function accept(given: Incoming): Promise<void> {
    const incoming = masked(given);
    const ref: UpdateRef = { channel: channel.name, key: hash(`${channel.name} update ${given.key}`) };
    const chat = hash(`${channel.name} chat ${given.chat}`);
    const update = { ...ref, chat, payload: JSON.stringify(incoming), receivedAt: now() };
    if (!(await store.receive(update))) return;
    const verdict = await options.limits.judge(hash(`${channel.name} person ${given.person}`));
    if (verdict === 'drop') {
      await store.settle({ update: ref, chat });
      return;
    }
    queue.add(chat, () => handle({ ...update, body: null, replyId: null }, incoming, verdict));
  }

  async function handle(update: OpenUpdate, incoming: Incoming, verdict: Verdict): Promise<void> {
    if (stopping.signal.aborted) return;
    const stopShowing = keepShowing(incoming);
    try {
      // Lets waiting input and output through between two answers, each of which takes the processor for a while.
      await new Promise((resolve) => setImmediate(resolve));
      const { outcome, body } = await answer(update, incoming, verdict);
      const turn = { update, chat: update.chat, ...outcome.changes };
      const isSettled = await store.settle(body === undefined ? turn : { ...turn, body });
      if (isSettled && body !== undefined) await deliver(update, body);
    } finally {
      stopShowing();
    }
  }

  /** Words and their form for the channel. Whatever fails, the person is told so rather than left waiting. */
  async function answer(
    update: OpenUpdate,
    incoming: Incoming,
    verdict: Verdict,
  ): Promise<{ readonly outcome: Outcome; readonly body: string | undefined }> {
    const form = (outcome: Outcome) => ({
      outcome,
      body:
        outcome.reply === null
          ? undefined
          : channel.render(outcome.reply, {
              chat: incoming.chat,
              replyTo: incoming.isGroup ? incoming.messageId : null,
              edit: outcome.edit,
              callbackId: incoming.content.type === 'button' ? incoming.content.callbackId : null,
            }),
    });
    if (verdict !== 'ok') return form(note(verdict === 'warn-person' ? botMessages.tooFast : botMessages.tooBusy));
    const { messageId } = incoming;
    const speaker = {
      chat: update.chat,
      sourceMessage:
        messageId === null || incoming.content.type !== 'text'
          ? null
          : hash(`${channel.name} message ${incoming.chat} ${messageId}`),
      receivedAt: update.receivedAt,
    };
    try {
      return form(await converse(incoming, speaker, { ...options, channel: channel.name, now, newReplyId }));
    } catch (error) {
      logger.error({ err: error, channel: channel.name }, 'answer failed');
      return form(note(botMessages.failed));
    }
  }

  async function deliver(ref: UpdateRef, body: string): Promise<void> {
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const result = await send(ref, body);
      if (result.type !== 'later') {
        const sentMessage = result.type === 'sent' ? result.messageId : null;
        await store.markDone(ref, result.type, sentMessage);
        if (result.type !== 'sent') logger.warn({ channel: channel.name, ...result }, 'reply not delivered');
        return;
      }
      await store.markUnsent(ref);
      if (attempt === MAX_ATTEMPTS) break;
      await pause(result.afterMs, stopping.signal);
      // What still waits when the process stops is sent at the next start.
      if (stopping.signal.aborted) return;
    }
    await store.markDone(ref, 'failed');
    logger.warn({ channel: channel.name, attempts: MAX_ATTEMPTS }, 'reply given up');
  }

  async function send(ref: UpdateRef, body: string): Promise<SendResult> {
    let isWriting = false;
    try {
      return await channel.send(body, async () => {
        await store.markSending(ref);
        isWriting = true;
      });
    } catch (error) {
      logger.error({ err: error, channel: channel.name }, 'sending failed unexpectedly');
      return { type: isWriting ? 'uncertain' : 'failed', reason: 'unexpected' };
    }
  }

  function keepShowing(incoming: Incoming): () => void {
    // Under load the answers come first. A tap is always acknowledged: its button would keep turning.
    if (queue.size <= CALM || incoming.content.type === 'button') void channel.showWorking(incoming);
    const timer = setInterval(() => void channel.showWorking(incoming), channel.workingLastsMs);
    timer.unref();
    return () => clearInterval(timer);
  }

  return {
    accept,
    async recover() {
      const { open, uncertain } = await store.recover(channel.name);
      if (uncertain > 0) logger.warn({ channel: channel.name, uncertain }, 'replies of unknown fate not sent again');
      for (const update of open) {
        const { body } = update;
        if (body !== null) queue.add(update.chat, () => deliver(update, body));
        else queue.add(update.chat, () => handle(update, incomingSchema.parse(JSON.parse(update.payload)), 'ok'));
      }
    },
    async stop(timeoutMs) {
      const isDone = await Promise.race([queue.idle().then(() => true), pause(timeoutMs).then(() => false)]);
      if (isDone) return;
      stopping.abort();
      logger.warn({ channel: channel.name, left: queue.size }, 'stopped with replies still owed');
    },
    idle: () => queue.idle(),
  };
}

/** Nothing that identifies a person is written, not even for the moment until the reply is out. */
function masked(incoming: Incoming): Incoming {
  const { content } = incoming;
  if (content.type !== 'text') return incoming;
  return { ...incoming, content: { ...content, text: maskPersonalData(cleanText(content.text)) } };
}

function note(text: string): Outcome {
  return { reply: { type: 'note', text }, changes: {}, edit: null };
}
