import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startFakeTelegram } from '../fakes/telegram-server.js';
import { startFakeZalo } from '../fakes/zalo-server.js';
import { CORPUS, ROOT, temporaryFolder } from '../helpers/folders.js';
import { freePort } from '../helpers/free-port.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function run(file: string, env: Record<string, string>) {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', join(ROOT, file)], {
    cwd: ROOT,
    env: { ...process.env, CORPUS_DIR: CORPUS, PORT: '0', LOG_LEVEL: 'silent', ...env },
  });
  let output = '';
  const read = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  closing.push(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const says = async (part: string) => {
    const deadline = Date.now() + 40_000;
    while (!output.includes(part) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(output).toContain(part);
  };
  return { child, ended, says, output: () => output };
}

async function fakes() {
  const telegram = await startFakeTelegram();
  const zalo = await startFakeZalo();
  closing.push(
    () => telegram.close(),
    () => zalo.close(),
  );
  const addresses = { TELEGRAM_API_ROOT: telegram.base, ZALO_API_BASE: zalo.base };
  return { telegram, zalo, addresses };
}

describe('npm start with bots', () => {
  it('runs the channel whose token is good, stops the other alone, and answers with a citation', async () => {
    const { zalo, addresses } = await fakes();
    const folder = await temporaryFolder();
    const { child, ended, says, output } = run('src/main.ts', {
      ...addresses,
      INDEX_DIR: join(folder, 'index'),
      DATA_DIR: join(folder, 'data'),
      ZALO_BOT_TOKEN: zalo.token,
      TELEGRAM_BOT_TOKEN: '999:wrong-token',
    });
    await says('Zalo: bot bot.fake đang chạy (polling)');
    await says('Telegram: mã bot bị từ chối');
    await zalo.deliver(zalo.textUpdate('Ai ký kế hoạch 197 của Thừa Thiên Huế?'));
    const deadline = Date.now() + 10_000;
    while (zalo.sent.length === 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(zalo.texts()[0]).toContain('Căn cứ: Kế hoạch 197/KH-UBND');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(output()).not.toContain('wrong-token');
  }, 60_000);

  it('runs the web only without tokens, and says so', async () => {
    const folder = await temporaryFolder();
    const { child, ended, says } = run('src/main.ts', {
      INDEX_DIR: join(folder, 'index'),
      DATA_DIR: join(folder, 'data'),
    });
    await says('chỉ chạy trang web');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  }, 60_000);
});

describe('npm run bot:check', () => {
  it('finds nothing to do where all is well', async () => {
    const { telegram, zalo, addresses } = await fakes();
    const { ended, output } = run('bots/bot-check.ts', {
      ...addresses,
      TELEGRAM_BOT_TOKEN: telegram.token,
      ZALO_BOT_TOKEN: zalo.token,
    });
    expect(await ended).toBe(0);
    expect(output().match(/\[đạt\]/g)).toHaveLength(4);
  }, 30_000);

  it('names what is wrong and what to do, without showing a secret', async () => {
    const { zalo, addresses } = await fakes();
    await fetch(`${zalo.base}/bot${zalo.token}/setWebhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ url: 'https://khac.vn/hook', secret_token: 'bi-mat-khac' }),
    });
    const { ended, output } = run('bots/bot-check.ts', {
      ...addresses,
      TELEGRAM_BOT_TOKEN: '999:wrong-token',
      ZALO_BOT_TOKEN: zalo.token,
    });
    expect(await ended).toBe(1);
    expect(output()).toContain('lấy lại mã bot và đặt vào TELEGRAM_BOT_TOKEN');
    expect(output()).toContain('ZALO_DELETE_WEBHOOK=1');
    expect(output()).not.toContain('wrong-token');
  }, 30_000);

  it('says that a channel cannot be reached instead of waiting for it', async () => {
    const nowhere = `http://127.0.0.1:${await freePort()}`;
    const { ended, output } = run('bots/bot-check.ts', {
      ...{ TELEGRAM_API_ROOT: nowhere, TELEGRAM_BOT_TOKEN: '1:abcdef' },
      ...{ ZALO_API_BASE: nowhere, ZALO_BOT_TOKEN: '1:abcdef' },
    });
    expect(await ended).toBe(1);
    expect(output().match(/không kết nối được với máy chủ của kênh/g)).toHaveLength(2);
  }, 30_000);

  it('knocks at the webhooks from outside and says that nobody opens', async () => {
    const { telegram, addresses } = await fakes();
    const { ended, output } = run('bots/bot-check.ts', {
      ...addresses,
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_MODE: 'webhook',
      TELEGRAM_WEBHOOK_SECRET: 'mot-bi-mat-dai',
      PUBLIC_URL: 'https://127.0.0.1:9',
    });
    expect(await ended).toBe(1);
    expect(output()).toContain('https://127.0.0.1:9/webhook/telegram không đến được chương trình');
    expect(output()).not.toContain('mot-bi-mat-dai');
  }, 30_000);

  it('names a missing secret and address of a webhook', async () => {
    const { ended, output } = run('bots/bot-check.ts', { ZALO_BOT_TOKEN: '1:abc-secret', ZALO_MODE: 'webhook' });
    expect(await ended).toBe(1);
    expect(output()).toContain('ZALO_WEBHOOK_SECRET');
    expect(output()).toContain('PUBLIC_URL');
    expect(output()).not.toContain('abc-secret');
  }, 30_000);
});
