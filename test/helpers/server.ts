import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';
import type { Assistant } from '../../src/assistant.js';
import { type AppOptions, createApp } from '../../src/server/app.js';
import { createMemoryConversations } from '../../src/store/conversations.js';
import { createMemoryStateStore } from '../../src/store/memory-state-store.js';

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly fields: Record<string, unknown>;
  readonly message: string;
}

/** The application on a free port of the loopback address, and what it logged; closed after the test. */
export async function serve(assistant: Assistant, given: Partial<AppOptions> & { readonly port?: number } = {}) {
  const { port = 0, ...options } = given;
  const logs: LogLine[] = [];
  const store = createMemoryStateStore();
  const log = (level: LogLine['level']) => (fields: object, message: string) =>
    void logs.push({ level, fields: fields as Record<string, unknown>, message });
  const app = createApp(assistant, {
    conversations: createMemoryConversations({ ttlMs: 60_000, maxSize: 100 }),
    store,
    logger: { info: log('info'), warn: log('warn'), error: log('error') },
    rateLimitPerMinute: 1000,
    ...options,
  });
  const server = createServer(app);
  open.push(server);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    logs,
    store,
    get: (path: string, init?: RequestInit) => fetch(`${base}${path}`, init),
    ask: (body: unknown, init: RequestInit = {}) =>
      fetch(`${base}/api/v1/ask`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: typeof body === 'string' ? body : JSON.stringify(body),
        ...init,
      }),
  };
}
