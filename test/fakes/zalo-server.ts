import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeZaloMessage {
  readonly chatId: string;
  readonly text: string;
  readonly styles: readonly { readonly start: number; readonly len: number; readonly st: readonly string[] }[];
}

/** What goes wrong with the next call of a method. */
export type Fault = 'html' | 'hang' | 'drop-before' | 'drop-after' | number;

export interface FakeZaloOptions {
  readonly token?: string;
  /** HTTP status of a refusal: always 200, as observed, or its code. */
  readonly statusOfErrors?: 'always-200' | 'code';
  /** Shape of webhook bodies. */
  readonly bodies?: 'flat' | 'wrapped';
  /** Milliseconds a poll waits at most, whatever it asks for. */
  readonly longestPollMs?: number;
  /** With a webhook set, a poll brings nothing (as the real one) or is refused. */
  readonly pollWithWebhook?: 'silent' | 'refuse';
  readonly port?: number;
  /** Told of each message as it arrives. */
  readonly onSent?: (message: FakeZaloMessage) => void;
}

const BOT_ID = 'b07f00d1e5';

/**
 * A Zalo Bot server on the loopback address that does what is known of the real one: one update an answer, 408 when
 * nobody writes, nothing while a webhook is set, 2,000 characters, styles within the text, secrets of 8 to 256
 * characters, no order to retry after 429. Faults are injected call by call.
 */
export async function startFakeZalo(options: FakeZaloOptions = {}) {
  const { token = '1234567:fake-secret', statusOfErrors = 'code', bodies = 'flat', longestPollMs = 300 } = options;
  const sent: FakeZaloMessage[] = [];
  const typing: string[] = [];
  const calls: string[] = [];
  const faults = new Map<string, Fault[]>();
  const updates: unknown[] = [];
  const polls: ((update: unknown) => void)[] = [];
  let webhook: { readonly url: string; readonly secret: string } | null = null;
  let ids = 0;
  let openPolls = 0;
  let mostPolls = 0;

  const server: Server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    const match = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '');
    if (!match) return refuse(response, 404, 'Not Found');
    if (match[1] !== token) return refuse(response, 401, 'Unauthorized');
    const method = match[2] as string;
    calls.push(method);
    if (request.method !== 'POST' || !/^application\/json/.test(request.headers['content-type'] ?? '')) {
      return refuse(response, 400, 'Bad Request');
    }
    const parameters = (body === '' ? {} : JSON.parse(body)) as Record<string, unknown>;
    const fault = faults.get(method)?.shift();
    if (fault === 'hang') return;
    if (fault === 'drop-before') return void request.socket.destroy();
    if (fault === 'html') {
      response.writeHead(502, { 'content-type': 'text/html' }).end('<html>Bad Gateway</html>');
      return;
    }
    if (typeof fault === 'number') return refuse(response, fault, fault === 429 ? 'quota exceeded' : 'error');
    const isDropped = fault === 'drop-after';
    const reply = (result?: unknown) => {
      if (isDropped) return void request.socket.destroy();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(result === undefined ? { ok: true } : { ok: true, result }));
    };
    switch (method) {
      case 'getMe':
        return reply({ id: BOT_ID, account_name: 'bot.fake', account_type: 'BASIC', can_join_groups: false });
      case 'getUpdates':
        return answerPoll(response, parameters, reply);
      case 'sendMessage':
        return acceptMessage(response, parameters, reply);
      case 'sendChatAction':
        typing.push(String(parameters.chat_id));
        return reply();
      case 'setWebhook': {
        const { url, secret_token: secret } = parameters as { url?: string; secret_token?: string };
        if (!url?.startsWith('http') || !secret || secret.length < 8 || secret.length > 256) {
          return refuse(response, 400, 'invalid url or secret_token');
        }
        webhook = { url, secret };
        return reply({ url, updated_at: Date.now(), verification: { ok: true, outcome: 'webhook.ok' } });
      }
      case 'deleteWebhook':
        webhook = null;
        return reply({ url: '', updated_at: Date.now() });
      case 'getWebhookInfo':
        return reply({ url: webhook?.url ?? '', updated_at: Date.now() });
      default:
        return refuse(response, 404, 'Not Found');
    }
  }

  function answerPoll(response: ServerResponse, parameters: object, reply: (result: unknown) => void): void {
    if (webhook !== null && options.pollWithWebhook === 'refuse') {
      refuse(response, 400, 'a webhook is set');
      return;
    }
    openPolls += 1;
    mostPolls = Math.max(mostPolls, openPolls);
    const done = () => {
      openPolls -= 1;
    };
    const update = webhook === null ? updates.shift() : undefined;
    if (update !== undefined) {
      done();
      reply(update);
      return;
    }
    const asked = Number((parameters as { timeout?: unknown }).timeout ?? 30) * 1000;
    const finish = (late?: unknown) => {
      clearTimeout(timer);
      const at = polls.indexOf(finish);
      if (at >= 0) polls.splice(at, 1);
      done();
      if (late === undefined) refuse(response, 408, 'Request timeout');
      else reply(late);
    };
    const timer = setTimeout(() => finish(), Math.min(asked, longestPollMs));
    polls.push(finish);
    response.on('close', () => {
      if (!response.writableEnded && polls.includes(finish)) finish();
    });
  }

  function acceptMessage(
    response: ServerResponse,
    parameters: Record<string, unknown>,
    reply: (result: unknown) => void,
  ): void {
    const {
      chat_id: chatId,
      text,
      text_styles: styles = [],
    } = parameters as {
      chat_id?: string;
      text?: string;
      text_styles?: FakeZaloMessage['styles'];
    };
    if (typeof chatId !== 'string' || typeof text !== 'string' || text.length < 1 || text.length > 2000) {
      refuse(response, 400, 'text must be 1-2000 characters');
      return;
    }
    const isWithin = styles.every(({ start, len }) => start >= 0 && len > 0 && start + len <= text.length);
    if (!isWithin) {
      refuse(response, 400, 'text_styles out of bounds');
      return;
    }
    ids += 1;
    sent.push({ chatId, text, styles });
    options.onSent?.({ chatId, text, styles });
    reply({ message_id: `sent-${ids}`, date: Date.now() });
  }

  function refuse(response: ServerResponse, code: number, description: string): void {
    response.writeHead(statusOfErrors === 'code' ? code : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: false, error_code: code, description }));
  }

  function textUpdate(text: string, given: { chat?: string; id?: string; from?: object; group?: boolean } = {}) {
    ids += 1;
    const chat = given.chat ?? 'chat-1';
    return {
      event_name: 'message.text.received',
      message: {
        message_id: given.id ?? `m${ids}`,
        date: Date.now(),
        from: given.from ?? { id: chat, display_name: 'Người dân', is_bot: false },
        chat: { id: chat, chat_type: given.group ? 'GROUP' : 'PRIVATE' },
        text,
        message_type: 'CHAT_MESSAGE',
      },
    };
  }

  return {
    base,
    token,
    botId: BOT_ID,
    sent,
    typing,
    calls,
    texts: (chat?: string) => sent.filter((one) => chat === undefined || one.chatId === chat).map(({ text }) => text),
    get mostPolls() {
      return mostPolls;
    },
    get webhook() {
      return webhook;
    },
    waiting: () => updates.length,
    textUpdate,
    /** The next call of the method goes wrong in this way. */
    fail(method: string, ...what: readonly Fault[]) {
      faults.set(method, [...(faults.get(method) ?? []), ...what]);
    },
    /** Gives an update to the bot: to its webhook where one is set, else to the next poll. */
    async deliver(update: unknown): Promise<number> {
      if (webhook === null) {
        const poll = polls[0];
        if (poll) poll(update);
        else updates.push(update);
        return 200;
      }
      const body = bodies === 'wrapped' ? { ok: true, result: update } : update;
      const response = await fetch(webhook.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-bot-api-secret-token': webhook.secret },
        body: JSON.stringify(body),
      });
      return response.status;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
