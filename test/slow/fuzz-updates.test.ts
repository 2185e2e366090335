import { describe, expect, it } from 'vitest';
import { createZaloChannel } from '../../bots/zalo/channel.js';
import { createZaloClient, readUpdates } from '../../bots/zalo/client/index.js';
import { readZaloUpdate } from '../../bots/zalo/read-update.js';
import { answer, citation, scripted } from '../helpers/answers.js';
import { testDesk } from '../helpers/bots.js';
import { pressUpdate, read, recordingTelegram, textUpdate } from '../helpers/telegram.js';

const UPDATES = Number(process.env.FUZZ_UPDATES ?? 10_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_122);

/** A small generator of numbers that can be repeated (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PIECES = [
  'Tỷ lệ hộ nghèo',
  '/start',
  '/xoa',
  '/nguon 99',
  'nguồn',
  '👎 <b>',
  'lý do: ',
  '1',
  '999',
  'Huế',
  '<script>&amp;"',
  '*_[x](y)~`>#+-=|{}.!\\',
  '\u202e\u200b\u0000\ufeff',
  '\ud800',
  'e\u0301\u0323'.repeat(50),
  '😀👨‍👩‍👧',
  'https://a.vn/?x=1&y=<z>',
  '079203001234 0912345678 a@b.vn',
  'x'.repeat(3000),
  'ạ '.repeat(3000),
  ':',
  '\n\n\n',
  "'; DROP TABLE replies; --",
  '__proto__',
];

describe('bots under random updates', () => {
  it(`survive ${UPDATES} of them and answer what can be answered`, async () => {
    const random = seeded(SEED);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
    const text = () =>
      Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(PIECES)).join(pick(['', ' ', ': ']));
    const junk = (): unknown =>
      pick([null, undefined, 0, -1, 1e300, '', 'x', [], {}, true, { id: 1 }, { text: text() }]);

    /** One of the parts of an update replaced or dropped. */
    function damaged(value: unknown): unknown {
      if (typeof value !== 'object' || value === null || random() < 0.2) return junk();
      const copy: Record<string, unknown> = { ...value };
      const key = pick(Object.keys(copy));
      if (key === undefined) return junk();
      copy[key] = damaged(copy[key]);
      return copy;
    }

    const long = 'Nội dung <dài> & "lạ" 😀 '.repeat(300);
    const assistant = scripted((question) =>
      pick([
        answer({ text: question }),
        answer({ text: long, citations: [citation({ clauseText: long, url: 'https://a.vn/x?a=1&b="2"' })] }),
        answer({
          kind: 'clarify',
          text: 'Nơi nào?',
          suggestions: [{ label: question.slice(0, 200) || 'x', question }],
        }),
        answer({ kind: 'not_found', text: 'Không tìm thấy.', citations: [] }),
      ]),
    );
    const recorded = recordingTelegram();
    const telegram = testDesk({ channel: recorded.channel, assistant, findSource: () => citation() });
    let zaloSends = 0;
    const zaloClient = createZaloClient({
      token: '1:abc',
      async transport({ url, body, beforeWrite }) {
        await beforeWrite?.();
        if (url.endsWith('/sendMessage')) {
          const { text: sent, text_styles: styles = [] } = JSON.parse(body);
          expect(sent.length).toBeGreaterThan(0);
          expect(sent.length).toBeLessThanOrEqual(2000);
          for (const { start, len } of styles) expect(start + len).toBeLessThanOrEqual(sent.length);
          zaloSends += 1;
        }
        return { status: 200, text: '{"ok":true,"result":{"message_id":"1"}}' };
      },
    });
    const zalo = testDesk({ channel: createZaloChannel(zaloClient), assistant, findSource: () => citation() });
    const identity = { botId: 'b', names: ['Bot'], groups: true };
    let answerable = 0;

    for (let i = 0; i < UPDATES; i += 1) {
      const chat = 1 + Math.floor(random() * 50);
      const buttons = recorded.calls.at(-1)?.payload?.reply_markup?.inline_keyboard?.flat() ?? [];
      const whole = pick([
        () => textUpdate(text(), { chat: { id: chat } }),
        () => textUpdate(text(), { chat: { id: chat }, edited: true }),
        () => pressUpdate(pick([...buttons.map((b: { callback_data: string }) => b.callback_data), text(), 'c:x:1'])),
      ])();
      const incoming = read(random() < 0.5 ? damaged(whole) : whole);
      if (incoming) {
        answerable += 1;
        await telegram.desk.accept(incoming);
      }
      const zaloWhole = {
        event_name: pick(['message.text.received', 'message.image.received', 'x.y', 'webhook.test']),
        message: {
          message_id: `m${i}`,
          chat: { id: `c${chat}`, chat_type: pick(['PRIVATE', 'GROUP']) },
          from: { id: `c${chat}` },
          text: text(),
        },
      };
      for (const update of readUpdates(random() < 0.5 ? damaged(zaloWhole) : { ok: true, result: zaloWhole })) {
        const zaloIncoming = readZaloUpdate(update, identity);
        if (zaloIncoming) await zalo.desk.accept(zaloIncoming);
      }
      if (i % 200 === 0) await Promise.all([telegram.desk.idle(), zalo.desk.idle()]);
    }
    await Promise.all([telegram.desk.idle(), zalo.desk.idle()]);
    console.log(
      `fuzz: ${UPDATES} updates a channel (seed ${SEED}), Telegram ${answerable} answerable and ${recorded.sent().length} calls, Zalo ${zaloSends} replies`,
    );
    expect((await telegram.store.recover('telegram')).open).toEqual([]);
    expect((await zalo.store.recover('zalo')).open).toEqual([]);
    expect(zaloSends).toBeGreaterThan(UPDATES / 10);
  }, 600_000);
});
