import type { UserFromGetMe } from 'grammy/types';
import { expect } from 'vitest';
import type { HttpPost } from '../../bots/core/http-post.js';
import { createOutgoingLimits } from '../../bots/core/limits.js';
import { createTelegramApi } from '../../bots/telegram/api.js';
import { createTelegramChannel } from '../../bots/telegram/channel.js';
import { visibleText } from '../../bots/telegram/html.js';
import { readTelegramUpdate } from '../../bots/telegram/read-update.js';

export const TOKEN = '123456:test-token';
export const me = {
  id: 666,
  is_bot: true,
  first_name: 'Hỏi Kế hoạch',
  username: 'HoiKeHoachBot',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
} as UserFromGetMe;

export interface Call {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a test looks at depends on the method
  readonly payload: any;
}

interface Refusal {
  readonly error_code: number;
  readonly description: string;
  readonly parameters?: object;
}

/** A Telegram that answers at once, keeps every call, refuses what it is told to, and checks each against its limits. */
export function recordingTelegram() {
  const calls: Call[] = [];
  const refusals = new Map<string, (Refusal | 'drop')[]>();
  let ids = 0;
  const post: HttpPost = async ({ url, body, beforeWrite }) => {
    await beforeWrite?.();
    const method = url.slice(url.lastIndexOf('/') + 1);
    const payload = JSON.parse(body);
    const refusal = refusals.get(method)?.shift();
    if (refusal === 'drop') throw Object.assign(new Error('dropped'), { written: true });
    if (refusal) return { status: refusal.error_code, text: JSON.stringify({ ok: false, ...refusal }) };
    calls.push({ method, payload });
    checkLimits(method, payload);
    ids += 1;
    const result = /^(?:sendMessage|editMessageText)$/.test(method) ? { message_id: ids, chat: {}, date: 1 } : true;
    return { status: 200, text: JSON.stringify({ ok: true, result: method === 'getMe' ? me : result }) };
  };
  const limits = createOutgoingLimits({ overallPerSecond: 1e6, perChatInThreeSeconds: 1e6, perGroupPerMinute: 1e6 });
  const telegram = createTelegramApi({ token: TOKEN, post, limits, botInfo: me });
  return {
    calls,
    telegram,
    channel: createTelegramChannel(telegram, { retryWaitMs: 5 }),
    sent: () => calls.filter(({ method }) => method !== 'sendChatAction'),
    texts: () =>
      calls.filter(({ method }) => method === 'sendMessage').map(({ payload }) => visibleText(payload.text)),
    refuse(method: string, ...given: (Refusal | 'drop')[]) {
      refusals.set(method, [...(refusals.get(method) ?? []), ...given]);
    },
  };
}

const TAGS = /^<(?:b|i|blockquote expandable|a href="[^"<>]*"|\/b|\/i|\/blockquote|\/a)>$/;

function checkLimits(method: string, payload: Call['payload']): void {
  if (method === 'answerCallbackQuery') expect((payload.text ?? '').length).toBeLessThanOrEqual(200);
  if (typeof payload.text !== 'string' || method === 'answerCallbackQuery') return;
  const visible = payload.parse_mode === 'HTML' ? visibleText(payload.text) : payload.text;
  expect(visible.length).toBeGreaterThan(0);
  expect(visible.length).toBeLessThanOrEqual(4096);
  if (payload.parse_mode === 'HTML') checkTags(payload.text);
  for (const button of payload.reply_markup?.inline_keyboard?.flat() ?? []) {
    expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64);
    expect(button.text).not.toBe('');
  }
}

function checkTags(html: string): void {
  const open: string[] = [];
  for (const tag of html.match(/<[^>]*>/g) ?? []) {
    expect(tag).toMatch(TAGS);
    const name = /^<\/?(\w+)/.exec(tag)?.[1] as string;
    if (tag.startsWith('</')) expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
  expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[<>]|&(?!(?:lt|gt|amp|quot);)/);
}

let updates = 0;
let messages = 100;
/** A text message as Telegram delivers it. */
export function textUpdate(text: string, given: { chat?: object; message?: object; edited?: boolean } = {}) {
  updates += 1;
  messages += 1;
  const message = {
    message_id: messages,
    date: 1_790_000_000,
    from: { id: 7, is_bot: false, first_name: 'Người dân' },
    chat: { id: 7, type: 'private', first_name: 'Người dân', ...given.chat },
    text,
    ...given.message,
  };
  return { update_id: updates, [given.edited ? 'edited_message' : 'message']: message };
}

export function pressUpdate(data: string, given: object = {}) {
  updates += 1;
  return {
    update_id: updates,
    callback_query: {
      id: `cb${updates}`,
      from: { id: 7, is_bot: false, first_name: 'Người dân' },
      chat_instance: '1',
      message: { message_id: 5, date: 0, chat: { id: 7, type: 'private' } },
      data,
      ...given,
    },
  };
}

export const read = (update: unknown) => readTelegramUpdate(update, me);
