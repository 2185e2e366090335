import { expect } from 'vitest';
import { type Channel, createDesk, type DeskOptions, type SendResult } from '../../bots/core/desk.js';
import type { Incoming } from '../../bots/core/incoming.js';
import { createIncomingLimits } from '../../bots/core/limits.js';
import type { Destination, Reply } from '../../bots/core/reply.js';
import { createKeyedHash } from '../../src/store/keyed-hash.js';
import { createMemoryStateStore } from '../../src/store/memory-state-store.js';
import { answer, scripted } from './answers.js';

export interface SentReply {
  readonly reply: Reply;
  readonly destination: Destination;
}

/** A channel that keeps what it is told to send; `onSend` decides how each sending goes. */
export function fakeChannel(onSend: (sent: SentReply) => Promise<SendResult> | SendResult = () => ok()) {
  const sent: SentReply[] = [];
  const channel: Channel = {
    name: 'test',
    workingLastsMs: 4000,
    render: (reply, destination) => JSON.stringify({ reply, destination }),
    async send(body, beforeWrite) {
      const one = JSON.parse(body) as SentReply;
      const result = await onSend(one);
      await beforeWrite();
      if (result.type === 'sent') sent.push(one);
      return result;
    },
    async showWorking() {},
  };
  return { channel, sent, texts: () => sent.map(({ reply }) => textOf(reply)) };
}

let messageIds = 0;
export const ok = (): SendResult => {
  messageIds += 1;
  return { type: 'sent', messageId: `bot-${messageIds}` };
};

export function textOf(reply: Reply): string {
  if (reply.type === 'answer') return reply.answer.text;
  if (reply.type === 'plans') return reply.plans.map(({ label }) => label).join('\n');
  return reply.type === 'source' ? reply.citation.clauseText : reply.text;
}

/** Limits that let a test's chats write as fast as they like. */
export const noLimits = () => createIncomingLimits({ perPersonPerMinute: 1e9, overallPerSecond: 1e9 });

export const silentLogger = { info() {}, warn() {}, error() {} };

/** Everything a desk needs besides its channel, around a scripted assistant. */
export function sharedParts() {
  return {
    store: createMemoryStateStore(),
    assistant: scripted((question, earlier) => answer({ text: `${earlier}: ${question}` })),
    findSource: () => null,
    plans: [],
    hash: createKeyedHash('test'),
    limits: noLimits(),
    retentionDays: 30,
    logger: silentLogger,
  };
}

/** A desk; everything can be replaced. */
export function testDesk(given: Partial<DeskOptions> & Pick<DeskOptions, 'channel'>) {
  const options = { ...sharedParts(), ...given };
  return { desk: createDesk(options), store: options.store };
}

/** Waits for something to become true. */
export async function until(isTrue: () => boolean): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!isTrue() && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(isTrue()).toBe(true);
}

let updates = 0;
/** A text message; each call is another one. */
export function message(text: string, given: Partial<Incoming> = {}): Incoming {
  updates += 1;
  return {
    key: `u${updates}`,
    chat: '7',
    person: '7',
    messageId: `m${updates}`,
    isGroup: false,
    content: { type: 'text', text, edited: false },
    ...given,
  };
}

export function press(data: string, given: Partial<Incoming> = {}): Incoming {
  return message('', { content: { type: 'button', data, callbackId: 'cb' }, ...given });
}
