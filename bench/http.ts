import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { type Assistant, createAssistant, type SearchableAssistant } from '../src/assistant.js';
import { readConfig } from '../src/config.js';
import { answerSchema } from '../src/domain/answer.js';
import { createApp } from '../src/server/app.js';
import { createMemoryConversations } from '../src/store/conversations.js';
import { openKnowledge } from '../src/store/index-store.js';
import { createMemoryStateStore } from '../src/store/memory-state-store.js';
import type { BenchReport } from './bench.js';
import { readDevelopmentQuestions } from './material.js';
import { round } from './stats.js';
import { table } from './table.js';

/**
 * How fast questions are answered over HTTP, beside the same route answering a constant: what is between them is the
 * answering itself, and the constant is the limit that this machine and Express set. Rounds alternate, so that a busy
 * machine slows both; the ratios are what to compare between machines and versions.
 */
const CONNECTIONS = 8;
const ROUNDS = 4;
const ROUND_MS = 1500;
const MAX_QUESTIONS = 100;

interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Measured {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

/** Takes about half a minute. */
export async function run(): Promise<BenchReport> {
  const config = readConfig();
  const assistant = createAssistant(await openKnowledge(config.corpusDir, config.indexDir, () => {}));
  const questions = await someQuestions();
  const constant = constantAssistant(assistant, questions);
  const asks = questions.map(
    (question): Request => ({
      method: 'POST',
      path: '/api/v1/ask',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    }),
  );
  const page = (path: string): Request[] => [{ method: 'GET', path, headers: { 'accept-encoding': 'br' } }];
  const plan = assistant.plans[0]?.meta.id ?? '';

  const real = await serve(assistant);
  const limit = await serve(constant);
  try {
    const [ask, bound] = await alternate([
      [real, asks],
      [limit, asks],
    ]);
    const [planPage, health] = await alternate([
      [real, page(`/ke-hoach/${plan}`)],
      [real, page('/healthz')],
    ]);
    return {
      lines: [
        `${CONNECTIONS} connections, ${questions.length} questions, ${(ROUNDS * ROUND_MS) / 1000} s each`,
        ...table(
          ['', 'a second', 'p50 ms', 'p99 ms'],
          [
            rowOf('POST /api/v1/ask', ask),
            rowOf('  same route, constant answer', bound),
            ratioOf(ask, bound),
            rowOf('GET plan page, brotli', planPage),
            rowOf('  GET /healthz', health),
            ratioOf(planPage, health),
          ],
        ),
      ],
      figures: { ask, bound, planPage, health },
    };
  } finally {
    await real.stop();
    await limit.stop();
  }
}

/** Answers every question with the answer of middle length, without looking at it. */
function constantAssistant(assistant: SearchableAssistant, questions: readonly string[]): Assistant {
  const replies = questions.map((question) => assistant.ask(question, null));
  // Right before fast: every answer has the shape of the contract.
  for (const { answer } of replies) answerSchema.parse(answer);
  const size = (reply: (typeof replies)[number]) => JSON.stringify(reply.answer).length;
  const middle = replies.sort((a, b) => size(a) - size(b))[Math.floor(replies.length / 2)];
  if (!middle) throw new Error('no development questions');
  return { plans: assistant.plans, ask: () => middle };
}

/** Questions of all sets alike: one in every few, in the files' order. */
async function someQuestions(): Promise<string[]> {
  const all = (await readDevelopmentQuestions()).map((question) => question.q);
  const step = Math.max(1, Math.floor(all.length / MAX_QUESTIONS));
  return all.filter((_, index) => index % step === 0).slice(0, MAX_QUESTIONS);
}

async function serve(assistant: Assistant) {
  const silent = { info() {}, warn() {}, error: (fields: object) => console.error(fields) };
  const app = createApp(assistant, {
    conversations: createMemoryConversations({ ttlMs: 60_000, maxSize: 10_000 }),
    store: createMemoryStateStore(),
    logger: silent,
    rateLimitPerMinute: 1_000_000_000,
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const worker = new Worker(new URL('load-worker.mjs', import.meta.url), {
    workerData: { port, connections: CONNECTIONS },
    execArgv: [],
  });
  return {
    load: (requests: readonly Request[], durationMs: number) =>
      new Promise<{ times: Float64Array; elapsedMs: number }>((resolve, reject) => {
        worker.once('message', (result: { times: Float64Array; elapsedMs: number; error?: string }) =>
          result.error ? reject(new Error(result.error)) : resolve(result),
        );
        worker.postMessage({ requests, durationMs });
      }),
    stop: async () => {
      await worker.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}

type Side = readonly [Awaited<ReturnType<typeof serve>>, readonly Request[]];

/** Loads both sides in turn; the first round of each only warms it up. */
async function alternate(sides: readonly [Side, Side]): Promise<[Measured, Measured]> {
  const times: [number[], number[]] = [[], []];
  const elapsed = [0, 0];
  for (const [server, requests] of sides) await server.load(requests, ROUND_MS / 2);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, [server, requests]] of sides.entries()) {
      const result = await server.load(requests, ROUND_MS);
      for (const time of result.times) times[index as 0 | 1].push(time);
      elapsed[index] = (elapsed[index] ?? 0) + result.elapsedMs;
    }
  }
  return [measure(times[0], elapsed[0] ?? 0), measure(times[1], elapsed[1] ?? 0)];
}

function measure(times: number[], elapsedMs: number): Measured {
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { perSecond: times.length / (elapsedMs / 1000), p50: at(0.5), p99: at(0.99) };
}

function rowOf(name: string, { perSecond, p50, p99 }: Measured): (string | number)[] {
  return [name, Math.round(perSecond), round(p50), round(p99)];
}

function ratioOf(one: Measured, other: Measured): (string | number)[] {
  return ['  ratio', round(one.perSecond / other.perSecond), round(one.p50 / other.p50), round(one.p99 / other.p99)];
}
