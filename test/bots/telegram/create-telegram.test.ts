import { afterEach, describe, expect, it } from 'vitest';
import { createTelegram } from '../../../bots/telegram/create-telegram.js';
import { startFakeTelegram } from '../../fakes/telegram-server.js';
import { sharedParts, until } from '../../helpers/bots.js';
import { freePort } from '../../helpers/free-port.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe('Telegram, started', () => {
  it('says at once that its server cannot be reached, and refuses a wrong token for good', async () => {
    const fake = await startFakeTelegram();
    closing.push(() => fake.close());
    const said: string[] = [];
    const startWith = (given: { token?: string; apiRoot?: string }) =>
      createTelegram(
        { token: fake.token, mode: 'polling', webhookSecret: null, apiRoot: fake.base, ...given },
        { shared: sharedParts(), publicUrl: null, say: (text) => said.push(text) },
      ).start();
    expect(await startWith({ apiRoot: `http://127.0.0.1:${await freePort()}` })).toBe('unreachable');
    expect(said).toEqual([]);
    expect(await startWith({ token: '999:wrong-token' })).toBe('refused');
    expect(said).toHaveLength(1);
    expect(said[0]).not.toContain('wrong-token');
  });

  it('waits while another program polls with its token, then goes on', async () => {
    const fake = await startFakeTelegram();
    closing.push(() => fake.close());
    const said: string[] = [];
    const telegram = createTelegram(
      { token: fake.token, mode: 'polling', webhookSecret: null, apiRoot: fake.base },
      { shared: sharedParts(), publicUrl: null, say: (text) => said.push(text) },
      { pollAgainMs: 10 },
    );
    closing.push(() => telegram.stop(1000));
    fake.conflict(2);
    expect(await telegram.start()).toBe('running');
    fake.write('câu hỏi', 7);
    await until(() => fake.sent.length === 1);
    expect(said.filter((text) => text.includes('chương trình khác đang nhận tin'))).toHaveLength(2);
  });
});
