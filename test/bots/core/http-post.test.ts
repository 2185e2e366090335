import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpPost, HttpPostError } from '../../../bots/core/http-post.js';

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});
async function listen(handler: RequestListener): Promise<string> {
  const server = createServer(handler);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/bot123:SECRET/x`;
}
const failure = async (promise: Promise<unknown>): Promise<HttpPostError> => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HttpPostError);
  return error as HttpPostError;
};

describe('createHttpPost', () => {
  it('sends the body only after it was written down that it is about to', async () => {
    const order: string[] = [];
    const url = await listen((request, response) => {
      order.push('request');
      request.on('data', (chunk) => order.push(String(chunk)));
      request.on('end', () => response.end('xin chào'));
    });
    const post = createHttpPost();
    for (let i = 0; i < 2; i += 1) {
      const beforeWrite = async () => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        order.push('recorded');
      };
      expect(await post({ url, body: '{}', timeoutMs: 1000, beforeWrite })).toEqual({
        status: 200,
        text: 'xin chào',
      });
    }
    expect(order).toEqual(['recorded', 'request', '{}', 'recorded', 'request', '{}']);
  });

  it('does not send what could not be written down', async () => {
    let requests = 0;
    const url = await listen((_request, response) => {
      requests += 1;
      response.end();
    });
    const beforeWrite = () => Promise.reject(new Error('disk full'));
    const error = await failure(createHttpPost()({ url, body: '{}', timeoutMs: 1000, beforeWrite }));
    expect(error).toMatchObject({ written: false, code: 'NOT_RECORDED' });
    expect(requests).toBe(0);
  });

  it('tells a request that never left from one of unknown fate, without naming the address', async () => {
    const refused = await failure(
      createHttpPost()({ url: 'http://127.0.0.1:9/bot123:SECRET/x', body: '{}', timeoutMs: 1000 }),
    );
    expect(refused).toMatchObject({ written: false, code: 'ECONNREFUSED' });
    const dropped = await failure(
      createHttpPost()({ url: await listen((request) => request.socket.destroy()), body: '{}', timeoutMs: 1000 }),
    );
    expect(dropped.written).toBe(true);
    const hung = await failure(createHttpPost()({ url: await listen(() => {}), body: '{}', timeoutMs: 50 }));
    expect(hung).toMatchObject({ written: true, code: 'ETIMEDOUT' });
    const aborted = await failure(
      createHttpPost()({ url: await listen(() => {}), body: '{}', timeoutMs: 500, signal: AbortSignal.timeout(30) }),
    );
    expect(aborted.code).toBe('ABORTED');
    for (const error of [refused, dropped, hung, aborted]) expect(`${error.stack}`).not.toContain('SECRET');
  });
});
