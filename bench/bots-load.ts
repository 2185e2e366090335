// How long does a message take from its arrival at the webhook until its reply has left, with many chats at once?
//   npm run bench:bots -- --chats 200 --seconds 60            the real assistant and plans
//   npm run bench:bots -- --chats 200 --seconds 60 --plain    an assistant that answers at once: the bots' own share
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import express from 'express';
import { createDesk } from '../bots/core/desk.js';
import { createHttpPost } from '../bots/core/http-post.js';
import { createIncomingLimits } from '../bots/core/limits.js';
import { rememberReplies } from '../bots/core/remembering-assistant.js';
import { createZaloChannel } from '../bots/zalo/channel.js';
import { createZaloClient } from '../bots/zalo/client/index.js';
import { readZaloUpdate } from '../bots/zalo/read-update.js';
import { createZaloWebhook } from '../bots/zalo/webhook.js';
import { createAssistant } from '../src/assistant.js';
import { openKnowledge } from '../src/store/index-store.js';
import { createKeyedHash } from '../src/store/keyed-hash.js';
import { openSqliteStateStore } from '../src/store/sqlite-state-store.js';
import { answer, scripted } from '../test/helpers/answers.js';

const { values } = parseArgs({
  options: {
    chats: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '60' },
    plain: { type: 'boolean', default: false },
  },
});
const chats = Number(values.chats);
const seconds = Number(values.seconds);
const folder = await mkdtemp(join(tmpdir(), 'bots-load-'));
const store = openSqliteStateStore(join(folder, 'state.db'));
const plain = scripted((question) => answer({ text: question }));
const assistant = values.plain
  ? plain
  : rememberReplies(createAssistant(await openKnowledge('corpus', 'index', () => {})), {
      maxSize: 2000,
      ttlMs: 600_000,
    });
const driver = fork(fileURLToPath(new URL('bots-load-driver.ts', import.meta.url)), [`${chats}`, `${seconds}`], {
  execArgv: ['--import', 'tsx'],
});
const nextMessage = <T>() => new Promise<T>((resolve) => driver.once('message', (message) => resolve(message as T)));
const fake = await nextMessage<{ base: string; token: string }>();
const client = createZaloClient({ token: fake.token, baseUrl: fake.base, transport: createHttpPost() });
const desk = createDesk({
  store,
  assistant,
  findSource: () => null,
  plans: [],
  hash: createKeyedHash('load'),
  limits: createIncomingLimits({ perPersonPerMinute: 1e6, overallPerSecond: 1e6 }),
  retentionDays: 30,
  logger: { info() {}, warn: console.warn, error: console.error },
  channel: createZaloChannel(client),
});
const app = express();
app.use(
  createZaloWebhook({
    secret: 'mot-bi-mat-dai',
    logger: console,
    async onUpdate(update) {
      const incoming = readZaloUpdate(update, { botId: 'b', names: [], groups: false });
      if (incoming) await desk.accept(incoming);
    },
  }),
);
const server = createServer(app);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
await client.setWebhook(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, 'mot-bi-mat-dai');

// Resident memory also holds what the collector has not come to; what is really kept shows after a collection.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const kept = () => {
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  const [heap, outside, resident] = [heapUsed, external, rss].map((bytes) => Math.round(bytes / 1024 / 1024));
  return `heap ${heap} MB, outside it ${outside} MB, resident ${resident} MB`;
};
const keptBefore = kept();
const memory: number[] = [];
const watching = setInterval(() => memory.push(process.memoryUsage().rss / 1024 / 1024), 5000);
const startedAt = performance.now();
const cpuBefore = process.cpuUsage();
const results = nextMessage<{ took: number[]; skipped: number }>();
driver.send('start');
const { took, skipped } = await results;
await desk.idle();
clearInterval(watching);
const cpu = process.cpuUsage(cpuBefore);
const cpuMs = (cpu.user + cpu.system) / 1000;
const wallMs = performance.now() - startedAt;

took.sort((a, b) => a - b);
const at = (share: number) => Math.round(took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0);
console.log(
  `${chats} chats, ${seconds} s${values.plain ? ', plain assistant' : ''}: ${took.length} replies, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms, ${skipped} seconds without a question because the last was open`,
);
// Other programs on the machine lengthen the times above, but hardly the processor's.
console.log(
  `processor: ${(cpuMs / took.length).toFixed(2)} ms a reply, ${Math.round((100 * cpuMs) / wallMs)} % of one core`,
);
console.log(`after a collection, before: ${keptBefore}; now: ${kept()}`);
console.log(`resident memory every 5 s, MB: ${memory.map(Math.round).join(' ')}`);
server.closeAllConnections();
server.close();
await store.close();
await rm(folder, { recursive: true, force: true });
