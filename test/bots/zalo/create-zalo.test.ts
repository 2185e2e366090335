import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { createZalo } from '../../../bots/zalo/create-zalo.js';
import { startFakeZalo } from '../../fakes/zalo-server.js';
import { sharedParts, until } from '../../helpers/bots.js';
import { freePort } from '../../helpers/free-port.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

describe('Zalo by webhook, started', () => {
  it('takes what is delivered before its token is verified', async () => {
    const fake = await startFakeZalo();
    closing.push(() => fake.close());
    const port = await freePort();
    const publicUrl = `http://127.0.0.1:${port}`;
    const secret = 'mot-bi-mat-dai';
    const config = { token: fake.token, mode: 'webhook', webhookSecret: secret, apiBase: fake.base } as const;
    const zalo = createZalo(
      { ...config, deleteWebhook: false, groupName: null },
      { shared: sharedParts(), publicUrl, say: () => {} },
    );
    closing.push(() => zalo.stop(1000));
    const app = express();
    if (zalo.webhook) app.use(zalo.webhook.path, zalo.webhook.router);
    const server = app.listen(port, '127.0.0.1');
    closing.push(async () => server.close());
    await new Promise((resolve) => server.once('listening', resolve));

    const early = fetch(`${publicUrl}${zalo.webhook?.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bot-api-secret-token': secret },
      body: JSON.stringify(fake.textUpdate('câu sớm')),
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fake.sent).toEqual([]);
    expect(await zalo.start()).toBe('running');
    expect((await early).status).toBe(200);
    await until(() => fake.sent.length === 1);
  });
});
