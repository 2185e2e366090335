import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import type { BenchContext, BenchReport } from './bench.js';
import { processorMs, residentMb } from './machine.js';
import { CORPUS, readDevelopmentQuestions, startCommand } from './material.js';
import { median, round } from './stats.js';
import { table } from './table.js';

const STARTS = 5;
const QUESTIONS = 500;
const BAR = { startMs: 1500, buildMs: 10_000, memoryMb: 250 };

/** How long from `npm start` to a ready server, how long the index takes, how much memory it holds. */
export async function run({ print }: BenchContext): Promise<BenchReport> {
  const indexDir = await mkdtemp(join(tmpdir(), 'hkh-bench-'));
  try {
    const buildMs = buildIndex(indexDir);
    const questions = (await readDevelopmentQuestions()).map((question) => question.q);
    const starts: number[] = [];
    const processor: number[] = [];
    let memory: { afterStart: number | null; afterQuestions: number | null } | null = null;
    for (let at = 0; at < STARTS; at += 1) {
      const server = await startServer(indexDir);
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
    const figures = {
      startMs: median(starts),
      startCpuMs: processor.length > 0 ? median(processor) : null,
      starts: starts.map(round),
      buildMs,
      ...memory,
    };
    const rows = [
      [`start to /readyz, ms (median of ${STARTS})`, figures.startMs, BAR.startMs],
      ['  processor time of it, all threads, ms', figures.startCpuMs, null],
      ['index built from nothing, ms (whole process)', buildMs, BAR.buildMs],
      ['resident after start, MB', memory?.afterStart ?? null, BAR.memoryMb],
      [`resident after ${QUESTIONS} questions, MB`, memory?.afterQuestions ?? null, BAR.memoryMb],
    ] as const;
    return { lines: table(['', 'measured', 'bar'], rows), figures };
  } finally {
    await rm(indexDir, { recursive: true, force: true });
  }
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

async function startServer(indexDir: string) {
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
