import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORPUS, ROOT, temporaryFolder } from '../helpers/folders.js';

async function start(
  env: Record<string, string>,
): Promise<{ child: ChildProcess; output: () => string; address: string }> {
  const folder = await temporaryFolder();
  const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src', 'main.ts')], {
    cwd: ROOT,
    env: {
      ...process.env,
      CORPUS_DIR: CORPUS,
      PORT: '0',
      LOG_LEVEL: 'silent',
      DATA_DIR: join(folder, 'data'),
      ...env,
    },
  });
  let output = '';
  const address = await new Promise<string>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /Mở (http:\/\/\S+)/.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('close', () => resolve(''));
  });
  return { child, output: () => output, address };
}

const closed = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null) resolve(child.exitCode);
    else child.on('close', (code) => resolve(code));
  });

describe('npm start', () => {
  it('prints the address to open, answers there, and stops at SIGTERM', async () => {
    const { child, output, address } = await start({ INDEX_DIR: join(await temporaryFolder(), 'index') });
    expect(output()).toContain('sẵn sàng với 4 kế hoạch');
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await closed(child)).toBe(0);
    expect(output()).toContain('Đang dừng');
  }, 60_000);

  it('finishes an open request before it stops', async () => {
    const { child, output, address } = await start({ INDEX_DIR: join(await temporaryFolder(), 'index') });
    const body = JSON.stringify({ question: 'Ai ký kế hoạch 197 của Thừa Thiên Huế?' });
    const slow = request(`${address}/api/v1/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      slow.on('response', (response) => {
        response.resume().on('end', () => resolve(response.statusCode));
      });
      slow.on('error', reject);
    });
    slow.write(body.slice(0, 10));
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGTERM');
    while (!output().includes('Đang dừng')) await new Promise((resolve) => setTimeout(resolve, 20));
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    slow.end(body.slice(10));
    expect(await answered).toBe(200);
    expect(await closed(child)).toBe(0);
  }, 60_000);

  it('says in one sentence that its port is taken, its configuration wrong, its data out of reach', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const INDEX_DIR = join(await temporaryFolder(), 'index');
    const taken = await start({ INDEX_DIR, PORT: String((other.address() as AddressInfo).port) });
    expect(await closed(taken.child)).toBe(1);
    expect(taken.output()).toContain('đang được chương trình khác dùng');
    other.close();
    const wrong = await start({ INDEX_DIR, TRUST_PROXY: 'yes' });
    expect(await closed(wrong.child)).toBe(1);
    expect(wrong.output()).toContain('TRUST_PROXY=yes: cần một số nguyên');
    const noFolder = await start({ INDEX_DIR, DATA_DIR: join(ROOT, 'package.json') });
    expect(await closed(noFolder.child)).toBe(1);
    expect(noFolder.output()).toContain('Không mở được dữ liệu trong thư mục DATA_DIR');
  }, 60_000);
});
