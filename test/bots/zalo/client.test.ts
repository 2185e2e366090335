import { afterEach, describe, expect, it } from 'vitest';
import {
  createStyledText,
  createZaloClient,
  isSameSecret,
  readUpdates,
  ZaloApiError,
  type ZaloClientOptions,
  ZaloFormatError,
  ZaloNetworkError,
} from '../../../bots/zalo/client/index.js';
import { type FakeZaloOptions, startFakeZalo } from '../../fakes/zalo-server.js';

type Fake = Awaited<ReturnType<typeof startFakeZalo>>;
const open: Fake[] = [];
afterEach(async () => {
  for (const fake of open.splice(0)) await fake.close();
});
async function start(options: FakeZaloOptions = {}, given: Partial<ZaloClientOptions> = {}) {
  const fake = await startFakeZalo(options);
  open.push(fake);
  return { fake, zalo: createZaloClient({ token: fake.token, baseUrl: fake.base, ...given }) };
}
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => {
      throw new Error('did not fail');
    },
    (error: unknown) => error as Error & { code?: unknown; written?: unknown },
  );

describe('createZaloClient', () => {
  it('says who the bot is', async () => {
    const { zalo, fake } = await start();
    expect(await zalo.getMe()).toMatchObject({ id: fake.botId, can_join_groups: false });
  });

  it('sends text with styles', async () => {
    const { zalo, fake } = await start();
    const { text, styles } = createStyledText().add('😀 ').add('đậm', 'b').add(' thường').build();
    expect((await zalo.sendMessage({ chatId: 'c', text, styles })).message_id).toMatch(/^sent-/);
    expect(fake.sent).toEqual([{ chatId: 'c', text: '😀 đậm thường', styles: [{ start: 3, len: 3, st: ['b'] }] }]);
  });

  it('takes an answer without a result', async () => {
    const { zalo, fake } = await start();
    await zalo.sendChatAction('c');
    expect(fake.typing).toEqual(['c']);
  });

  it.each(['always-200', 'code'] as const)(
    'reads a refusal from the body (HTTP status: %s)',
    async (statusOfErrors) => {
      const { fake } = await start({ statusOfErrors });
      const error = await failureOf(createZaloClient({ token: '9:wrong', baseUrl: fake.base }).getMe());
      expect(error).toBeInstanceOf(ZaloApiError);
      expect(error).toMatchObject({ code: 401, method: 'getMe' });
    },
  );

  it.each(['always-200', 'code'] as const)(
    'takes an idle poll for nobody wrote (HTTP status: %s)',
    async (status) => {
      const { zalo } = await start({ statusOfErrors: status, longestPollMs: 20 });
      expect(await zalo.getUpdates(1)).toEqual([]);
    },
  );

  it('gets one update a poll, in order', async () => {
    const { zalo, fake } = await start();
    await fake.deliver(fake.textUpdate('một'));
    await fake.deliver(fake.textUpdate('hai'));
    expect((await zalo.getUpdates(1)).map(({ message }) => message?.text)).toEqual(['một']);
    expect((await zalo.getUpdates(1)).map(({ message }) => message?.text)).toEqual(['hai']);
  });

  it('keeps refusals, foreign answers and silence apart', async () => {
    const { zalo, fake } = await start({}, { timeoutMs: 100 });
    fake.fail('getMe', 'html', 'drop-before', 'hang', 429);
    expect(await failureOf(zalo.getMe())).toBeInstanceOf(ZaloFormatError);
    expect(await failureOf(zalo.getMe())).toBeInstanceOf(ZaloNetworkError);
    expect(await failureOf(zalo.getMe())).toMatchObject({ code: 'ETIMEDOUT', written: true });
    expect(await failureOf(zalo.getMe())).toMatchObject({ code: 429 });
    const nobody = createZaloClient({ token: '1:x', baseUrl: 'http://127.0.0.1:59998' });
    expect(await failureOf(nobody.getMe())).toMatchObject({ code: 'ECONNREFUSED', written: false });
  });

  it('sets, shows and deletes the webhook, and reads a 404 as none', async () => {
    const { zalo, fake } = await start();
    expect(await zalo.getWebhookUrl()).toBeNull();
    await zalo.setWebhook('https://a.vn/hook', 'secret-123');
    expect(await zalo.getWebhookUrl()).toBe('https://a.vn/hook');
    await zalo.deleteWebhook();
    fake.fail('getWebhookInfo', 404);
    expect(await zalo.getWebhookUrl()).toBeNull();
    expect(await failureOf(zalo.setWebhook('https://a.vn/hook', 'short'))).toMatchObject({ code: 400 });
  });

  it('never shows its token', async () => {
    const { fake } = await start();
    const echo = createZaloClient({
      token: fake.token,
      transport: async ({ url }) => ({ status: 404, text: JSON.stringify({ ok: false, description: url }) }),
    });
    const broken = createZaloClient({ token: fake.token, baseUrl: 'http://127.0.0.1:59998' });
    for (const error of [await failureOf(echo.getMe()), await failureOf(broken.getMe())]) {
      const shown = `${error.stack} ${JSON.stringify(error)} ${String((error as { cause?: unknown }).cause)}`;
      expect(shown).not.toContain('fake-secret');
    }
  });
});

describe('readUpdates', () => {
  const flat = { event_name: 'message.text.received', message: { message_id: 7, chat: { id: 8 }, text: 'a' } };
  it.each([
    ['flat', flat, 1],
    ['wrapped', { ok: true, result: flat }, 1],
    ['a list', [flat, flat], 2],
    ['wrapped list', { ok: true, result: [flat] }, 1],
    ['nothing', null, 0],
    ['another shape', { hello: 1 }, 0],
    ['text', 'x', 0],
    ['an unknown event without a message', { event_name: 'x.y' }, 1],
    ['a message of another shape', { event_name: 'x.y', message: 5 }, 1],
  ])('reads %s', (_name, body, count) => {
    expect(readUpdates(body)).toHaveLength(count);
  });

  it('turns numbers into the strings ids are', () => {
    expect(readUpdates(flat)[0]?.message).toMatchObject({ message_id: '7', chat: { id: '8' } });
  });
});

describe('isSameSecret', () => {
  it('holds for the same one only', () => {
    expect(isSameSecret('bí mật 123', 'bí mật 123')).toBe(true);
    for (const wrong of [undefined, '', 'bí mật 124', 'bí mật 1234'])
      expect(isSameSecret(wrong, 'bí mật 123')).toBe(false);
  });
});
