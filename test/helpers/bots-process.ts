// A process with both bots as `npm start` wires them, around an assistant that needs no plans. Run by tests, killed by them.

import { join } from 'node:path';
import express from 'express';
import { createBots } from '../../bots/create-bots.js';
import { createKeyedHash, openHashKey } from '../../src/store/keyed-hash.js';
import { openSqliteStateStore } from '../../src/store/sqlite-state-store.js';
import { answer, scripted } from './answers.js';

const settings = JSON.parse(process.argv[2] ?? '{}') as {
  readonly dataDir: string;
  readonly port: number;
  readonly telegram: { readonly token: string; readonly base: string };
  readonly zalo: { readonly token: string; readonly base: string };
};
const log = (fields: object, message: string) => process.stderr.write(`${message} ${JSON.stringify(fields)}\n`);
const bots = createBots({
  config: {
    questionsPerMinute: 100_000,
    questionsPerSecond: 100_000,
    telegram: {
      token: settings.telegram.token,
      mode: 'polling',
      webhookSecret: null,
      apiRoot: settings.telegram.base,
    },
    zalo: {
      token: settings.zalo.token,
      mode: 'webhook',
      webhookSecret: 'mot-bi-mat-dai',
      apiBase: settings.zalo.base,
      deleteWebhook: false,
      groupName: null,
    },
  },
  store: openSqliteStateStore(join(settings.dataDir, 'state.db')),
  hash: createKeyedHash(openHashKey(join(settings.dataDir, 'hash.key'))),
  retentionDays: 30,
  publicUrl: `http://127.0.0.1:${settings.port}`,
  assistant: scripted((question) => answer({ text: `Trả lời: ${question}.` })),
  planUrl: (plan) => `https://hoi.tinh.gov.vn/${plan}`,
  clauseUrl: (plan, clause) => `https://hoi.tinh.gov.vn/${plan}#${clause}`,
  logger: { info: log, warn: log, error: log },
  say: (text) => process.stdout.write(`${text}\n`),
});
const app = express();
for (const { path, router } of bots.webhooks) app.use(path, router);
const server = app.listen(settings.port, '127.0.0.1', () => bots.start());
process.on('SIGTERM', () => {
  server.close();
  void bots.stop(5000).then(() => process.exit(0));
});
