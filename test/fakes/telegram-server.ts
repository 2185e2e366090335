import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeTelegramOptions {
  readonly token?: string;
  /** Milliseconds a poll waits at most. */
  readonly longestPollMs?: number;
  /** Milliseconds a message takes to be accepted. */
  readonly sendMs?: number;
}

/**
 * A Telegram server on the loopback address with the one thing crash tests need: an update is given out again until a
 * poll with a higher offset confirms it.
 */
export async function startFakeTelegram(options: FakeTelegramOptions = {}) {
  const { token = '123456:test-token', longestPollMs = 200, sendMs = 0 } = options;
  const sent: { readonly chat: string; readonly text: string }[] = [];
  const updates: { update_id: number }[] = [];
  let ids = 0;
  let delivered = 0;
  let conflicts = 0;

  const server = createServer(async (request, response) => {
    const parameters = JSON.parse((await readBody(request)) || '{}') as Record<string, unknown>;
    const match = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '');
    const reply = (result: unknown) => response.end(JSON.stringify({ ok: true, result }));
    if (match?.[1] !== token) {
      response.writeHead(401).end(JSON.stringify({ ok: false, error_code: 401, description: 'Unauthorized' }));
      return;
    }
    switch (match[2]) {
      case 'getMe':
        return reply({ id: 666, is_bot: true, first_name: 'Bot', username: 'HoiKeHoachBot' });
      case 'getUpdates': {
        if (conflicts > 0) {
          conflicts -= 1;
          const description = 'Conflict: terminated by other getUpdates request';
          response.writeHead(409).end(JSON.stringify({ ok: false, error_code: 409, description }));
          return;
        }
        const { offset = 0, limit = 100 } = parameters as { offset?: number; limit?: number };
        while ((updates[0]?.update_id ?? Number.POSITIVE_INFINITY) < offset) updates.shift();
        const deadline = Date.now() + longestPollMs;
        while (updates.length === 0 && Date.now() < deadline) await pause(10);
        const batch = updates.slice(0, Math.min(limit, 10));
        delivered += batch.length;
        return reply(batch);
      }
      case 'sendMessage':
        sent.push({ chat: String(parameters.chat_id), text: String(parameters.text) });
        await pause(sendMs);
        ids += 1;
        return reply({ message_id: ids, date: 1, chat: { id: 1, type: 'private' } });
      case 'getWebhookInfo':
        return reply({ url: '' });
      default:
        return reply(true);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    sent,
    /** Times an update was given out, repeats included. */
    get delivered() {
      return delivered;
    },
    /** The next polls find that another program polls. */
    conflict(polls: number) {
      conflicts = polls;
    },
    write(text: string, chat: number) {
      ids += 1;
      const message = { message_id: ids, date: 1, chat: { id: chat, type: 'private' }, from: { id: chat }, text };
      updates.push({ update_id: ids, message } as { update_id: number });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
