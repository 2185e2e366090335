import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { NO_MODEL } from '../src/config.js';
import { BUNDLED_MODEL } from '../src/embed/model-catalogue.js';
import type { BenchContext, BenchReport } from './bench.js';
import { processorMs, residentMb } from './machine.js';
import { CORPUS, readDevelopmentQuestions, startCommand } from './material.js';
import { median, round } from './stats.js';
import { table } from './table.js';

const STARTS = 5;
const QUESTIONS = 500;
const BAR = { startMs: 1500, denseStartMs: 2500, buildMs: 10_000, memoryMb: 250, denseMemoryMb: 400 };

/** How long from `npm start` to a ready server, how long the index takes, how much memory it holds; without and with dense search. */
export async function run({ print }: BenchContext): Promise<BenchReport> {
  const indexDir = await mkdtemp(join(tmpdir(), 'hkh-bench-'));
  try {
    const buildMs = buildIndex(indexDir);
    const questions = (await readDevelopmentQuestions()).map((question) => question.q);
    const plain = await measureStarts(indexDir, { EMBEDDING_MODEL: NO_MODEL }, questions, print);
    // The first of these starts embeds the clauses; the median is that of a start which finds their vectors.
    const dense = await measureStarts(indexDir, { EMBEDDING_MODEL: BUNDLED_MODEL }, questions, print);
    const rows = [
      [`start to /readyz, ms (median of ${STARTS})`, plain.startMs, dense.startMs, BAR.startMs, BAR.denseStartMs],
      ['  processor time of it, all threads, ms', plain.startCpuMs, dense.startCpuMs, null, null],
      ['index built from nothing, ms (whole process)', buildMs, null, BAR.buildMs, null],
      ['resident after start, MB', plain.afterStart, dense.afterStart, BAR.memoryMb, BAR.denseMemoryMb],
      [
        `resident after ${QUESTIONS} questions, MB`,
        ...[plain.afterQuestions, dense.afterQuestions, BAR.memoryMb, BAR.denseMemoryMb],
      ],
    ] as const;
    return {
      lines: table(['', 'keywords alone', 'with embeddings', 'bar', 'bar with embeddings'], rows),
      figures: { ...plain, buildMs, dense },
    };
  } finally {
    await rm(indexDir, { recursive: true, force: true });
  }
}

async function measureStarts(
  indexDir: string,
  environment: Readonly<Record<string, string>>,
  questions: readonly string[],
  print: (line: string) => void,
) {
  const starts: number[] = [];
  const processor: number[] = [];
  let memory: { afterStart: number | null; afterQuestions: number | null } = {
    afterStart: null,
    afterQuestions: null,
  };
  for (let at = 0; at < STARTS; at += 1) {
    const server = await startServer(indexDir, environment);
    starts.push(server.ms);
    if (server.cpuMs !== null) processor.push(server.cpuMs);
    print(`start ${at + 1}: ${round(server.ms)} ms, ${server.cpuMs ?? '–'} ms of processor time`);
    if (at === STARTS - 1) {
      const afterStart = residentMb(server.pid);
      await ask(server.address, questions);
      memory = { afterStart, afterQuestions: residentMb(server.pid) };
    }
    await stop(server.child);
  }
  return {
    startMs: median(starts),
    startCpuMs: processor.length > 0 ? median(processor) : null,
    starts: starts.map(round),
    ...memory,
  };
}

function buildIndex(indexDir: string): number {
  const startedAt = performance.now();
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', 'build', '--force'], {
    env: { ...process.env, CORPUS_DIR: CORPUS, INDEX_DIR: indexDir },
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(`the index could not be built: ${done.stderr}`);
  return round(performance.now() - startedAt);
}

async function startServer(indexDir: string, environment: Readonly<Record<string, string>>) {
  const port = await freePort();
  const [command = '', ...args] = await startCommand();
  const startedAt = performance.now();
  const child = spawn(command, args, {
    env: {
      ...process.env,
      PATH: [resolve('node_modules', '.bin'), process.env.PATH].join(delimiter),
      CORPUS_DIR: CORPUS,
      INDEX_DIR: indexDir,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'silent',
      RATE_LIMIT_PER_MINUTE: '100000',
      ...environment,
    },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  while (!(await isReady(address))) {
    if (child.exitCode !== null) throw new Error('the server ended before it was ready');
    await new Promise((done) => setTimeout(done, 5));
  }
  const pid = child.pid as number;
  return { child, address, pid, ms: performance.now() - startedAt, cpuMs: processorMs(pid) };
}

function isReady(address: string): Promise<boolean> {
  return fetch(`${address}/readyz`).then(
    (response) => response.ok,
    () => false,
  );
}

async function ask(address: string, questions: readonly string[]): Promise<void> {
  for (let at = 0; at < QUESTIONS; at += 1) {
    const response = await fetch(`${address}/api/v1/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question: questions[at % questions.length] }),
    });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    await response.arrayBuffer();
  }
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    child.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
