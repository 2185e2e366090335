import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { pino } from 'pino';
import { createBots } from '../bots/create-bots.js';
import { askByMeaning, createAssistant } from './assistant.js';
import { type Config, ConfigError, readConfig } from './config.js';
import { startDense } from './embed/open-dense.js';
import { describeConfigIssues } from './messages/config-errors.js';
import { describeCorpusIssues } from './messages/corpus-errors.js';
import { describeDenseEvent } from './messages/embedding.js';
import { describeIndexEvent } from './messages/index-progress.js';
import { serverMessages } from './messages/server.js';
import { createApp } from './server/app.js';
import { clauseUrl, planUrl } from './server/urls.js';
import { createMemoryConversations } from './store/conversations.js';
import { CorpusError } from './store/corpus-issues.js';
import { openKnowledge } from './store/index-store.js';
import { createKeyedHash, openHashKey } from './store/keyed-hash.js';
import { keepFor } from './store/retention.js';
import { openSqliteStateStore, STATE_FILE } from './store/sqlite-state-store.js';

/** How long open requests may go on after the signal to stop. */
const STOP_TIMEOUT_MS = 10_000;
/** How long the bots may go on answering what they took; the rest is answered after the next start. */
const BOTS_STOP_TIMEOUT_MS = 8_000;
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
const MAX_HEADER_BYTES = 8 * 1024;

/**
 * The old heap may grow by this much between two full collections. V8 would let it double, which on a small server
 * costs more memory (80 MB after 500 questions) than the collections cost time.
 */
const HEAP_GROWTH_PERCENT = 30;

const WARMING_QUESTION = 'Ai chủ trì?';
const WARM_UP_AFTER_MS = 1_000;

/** Wires the server: configuration, index, assistant, application; then listens until told to stop. */
async function main(): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
  const config = readConfig();
  const logger = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const say = (text: string) => process.stderr.write(`${text}\n`);
  const openDense = startDense(config, (event) => {
    const line = describeDenseEvent(event);
    if (line !== null) say(line);
  });
  const plans = await openKnowledge(config.corpusDir, config.indexDir, (event) => say(describeIndexEvent(event)));
  const dense = await openDense(plans);
  const { publicUrl } = config;
  const addressOfClause = (plan: string, clause: string) => (publicUrl ?? '') + clauseUrl(plan, clause);
  const assistant = askByMeaning(
    createAssistant(plans, { dense, ...(publicUrl === null ? {} : { clauseUrl: addressOfClause }) }),
    dense?.questions,
  );
  const { store, hash } = openData(config.dataDir);
  const stopSweeping = keepFor(store, {
    days: config.retentionDays,
    onError: (error) => logger.error({ err: error }, 'old records not deleted'),
  });
  const bots = createBots({
    config: config.bots,
    store,
    hash,
    retentionDays: config.retentionDays,
    publicUrl,
    assistant,
    clauseUrl: addressOfClause,
    planUrl: (plan) => (publicUrl ?? '') + planUrl(plan),
    logger,
    say,
  });
  let stopping = false;
  const app = createApp(assistant, {
    conversations: createMemoryConversations({ ttlMs: config.conversationTtlMs, maxSize: config.conversationLimit }),
    store,
    logger,
    rateLimitPerMinute: config.rateLimitPerMinute,
    trustedProxies: config.trustedProxies,
    corsOrigins: config.corsOrigins,
    embedOrigins: config.embedOrigins,
    publicUrl,
    isReady: () => !stopping,
    webhooks: bots.webhooks,
  });
  const server = createServer(
    { requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: HEADERS_TIMEOUT_MS, maxHeaderSize: MAX_HEADER_BYTES },
    app,
  );
  // Set up first: whoever is told that it runs may stop it at once.
  const stop = () => {
    if (stopping) return;
    stopping = true;
    say(serverMessages.stopping);
    const closed = new Promise((resolve) => server.close(resolve));
    stopSweeping();
    void Promise.all([closed, bots.stop(BOTS_STOP_TIMEOUT_MS)])
      .then(() => store.close())
      .then(() => process.exit(0));
    server.closeIdleConnections();
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  await listen(server, config);
  say(serverMessages.listening(publicUrl ?? addressOf(server, config.host), plans.length));
  bots.start();
  // What is put together at the first question is put together before somebody waits for it, but not before the first
  // requests are answered.
  setTimeout(() => void assistant.ask(WARMING_QUESTION, null), WARM_UP_AFTER_MS).unref();
}

/** The folder of what is kept cannot be used. */
class DataFolderError extends Error {
  override readonly name = 'DataFolderError';
}

function openData(folder: string) {
  try {
    const store = openSqliteStateStore(join(folder, STATE_FILE));
    return { store, hash: createKeyedHash(openHashKey(join(folder, 'hash.key'))) };
  } catch (error) {
    throw new DataFolderError((error as Error).message, { cause: error });
  }
}

function listen(server: Server, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}

/** Why the server could not start, in one Vietnamese message. */
function explain(error: unknown): string {
  if (error instanceof ConfigError) return describeConfigIssues(error.issues);
  if (error instanceof CorpusError) return describeCorpusIssues(error.issues);
  if (error instanceof DataFolderError) return serverMessages.badDataDir(error.message);
  const { code, port, address } = error as { code?: string; port?: number; address?: string };
  if (code === 'EADDRINUSE') return serverMessages.portTaken(port ?? 0);
  if (code === 'EACCES') return serverMessages.portForbidden(port ?? 0);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return serverMessages.badHost(address ?? '');
  return serverMessages.failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

main().catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
