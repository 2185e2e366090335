import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { BotStore, Conversation, ReceivedUpdate, ReplyRecord } from '../../src/store/bot-store.js';
import { createMemoryBotStore } from '../../src/store/memory-bot-store.js';
import { openSqliteBotStore } from '../../src/store/sqlite-bot-store.js';
import { NewerDatabaseError } from '../../src/store/sqlite-migrations.js';
import { ROOT, temporaryFolder } from '../helpers/folders.js';

const update = (key: string, given: Partial<ReceivedUpdate> = {}): ReceivedUpdate => ({
  channel: 'zalo',
  key,
  chat: 'chat-a',
  payload: `{"text":"câu ${key}"}`,
  receivedAt: 1000,
  ...given,
});
const conversation = (label: string): Conversation => ({
  state: null,
  choices: [{ label, question: `${label}?` }],
  replyId: null,
  previous: null,
  reasonFor: null,
});
const reply = (id: string, given: Partial<ReplyRecord> = {}): ReplyRecord => ({
  id,
  channel: 'zalo',
  chat: 'chat-a',
  question: 'Tỷ lệ hộ nghèo?',
  kind: 'answer',
  intent: 'target',
  citations: [{ plan: 'p', clause: 'II.1' }],
  choices: [{ label: 'Bến Tre', question: 'Bến Tre thì sao?' }],
  latencyMs: 12,
  askedAt: 1000,
  sourceMessage: null,
  sentMessage: null,
  ...given,
});
const ref = (key: string) => ({ channel: 'zalo', key });

/** What every implementation of the port promises. */
function keepsThePromises(name: string, open: () => Promise<BotStore>) {
  describe(`${name} as a BotStore`, () => {
    it('takes an update once, each channel its own', async () => {
      const store = await open();
      expect(await store.receive(update('1'))).toBe(true);
      expect(await store.receive(update('1'))).toBe(false);
      expect(await store.receive(update('1', { channel: 'telegram' }))).toBe(true);
    });

    it('still knows an update after it was answered', async () => {
      const store = await open();
      await store.receive(update('1'));
      await store.settle({ update: ref('1'), chat: 'chat-a', body: 'x' });
      await store.markDone(ref('1'), 'sent');
      expect(await store.receive(update('1'))).toBe(false);
    });

    it('gives back what is owed in order of arrival: unhandled with its payload, handled with its body', async () => {
      const store = await open();
      for (const key of ['3', '1', '2']) await store.receive(update(key));
      await store.settle({ update: ref('1'), chat: 'chat-a', body: 'xin chào', replyId: 'r' });
      await store.settle({ update: ref('2'), chat: 'chat-a' });
      const { open: owed, uncertain } = await store.recover('zalo');
      expect(owed).toEqual([
        { ...update('3'), body: null, replyId: null },
        { ...update('1'), payload: '', body: 'xin chào', replyId: 'r' },
      ]);
      expect(uncertain).toBe(0);
      expect((await store.recover('telegram')).open).toEqual([]);
    });

    it('does not offer a message again that was in mid-sending', async () => {
      const store = await open();
      for (const key of ['1', '2']) {
        await store.receive(update(key));
        await store.settle({ update: ref(key), chat: 'chat-a', body: key });
        await store.markSending(ref(key));
      }
      await store.markUnsent(ref('2'));
      const first = await store.recover('zalo');
      expect(first.uncertain).toBe(1);
      expect(first.open.map(({ key }) => key)).toEqual(['2']);
      expect((await store.recover('zalo')).uncertain).toBe(0);
    });

    it('settles an update once and refuses one it never received', async () => {
      const store = await open();
      await store.receive(update('1'));
      expect(await store.settle({ update: ref('1'), chat: 'chat-a', conversation: conversation('a') })).toBe(true);
      expect(await store.settle({ update: ref('1'), chat: 'chat-a', conversation: conversation('b') })).toBe(false);
      expect(await store.settle({ update: ref('9'), chat: 'chat-a', conversation: conversation('c') })).toBe(false);
      expect(await store.conversation('chat-a')).toEqual(conversation('a'));
    });

    it('notes which message showed an answer', async () => {
      const store = await open();
      await store.receive(update('1'));
      const shown = reply('r1', { sourceMessage: 'm1' });
      await store.settle({ update: ref('1'), chat: 'chat-a', reply: shown, replyId: 'r1', body: 'x' });
      await store.markSending(ref('1'));
      await store.markDone(ref('1'), 'sent', '77');
      expect(await store.reply('r1')).toEqual({ ...shown, sentMessage: '77' });
      expect((await store.replyTo('chat-a', 'm1'))?.id).toBe('r1');
      expect(await store.replyTo('chat-b', 'm1')).toBeNull();
      expect(await store.reply('nope')).toBeNull();
    });

    it('keeps the last feedback of an answer', async () => {
      const store = await open();
      for (const [key, rating, reason] of [
        ['1', 'up', null],
        ['2', 'down', 'sai số'],
      ] as const) {
        await store.receive(update(key));
        const feedback = { replyId: 'r1', chat: 'chat-a', rating, reason, at: 5 };
        await store.settle({ update: ref(key), chat: 'chat-a', feedback });
      }
      expect(await store.feedback('r1')).toEqual({
        replyId: 'r1',
        chat: 'chat-a',
        rating: 'down',
        reason: 'sai số',
        at: 5,
      });
    });

    it('masks questions and reasons', async () => {
      const store = await open();
      await store.receive(update('1'));
      await store.settle({
        update: ref('1'),
        chat: 'chat-a',
        reply: reply('r1', { question: 'CCCD 079203001234, gọi 0912 345 678, thư a.b@c.vn' }),
        feedback: { replyId: 'r1', chat: 'chat-a', rating: 'down', reason: 'gọi 0912345678', at: 1 },
      });
      const [question] = await store.questions();
      expect(question?.question).toBe('CCCD [số giấy tờ], gọi [số điện thoại], thư [e-mail]');
      expect((await store.feedback('r1'))?.reason).toBe('gọi [số điện thoại]');
    });

    it('forgets all of one chat and nothing of another', async () => {
      const store = await open();
      for (const chat of ['chat-a', 'chat-b']) {
        await store.receive(update(`1${chat}`, { chat }));
        await store.settle({
          update: ref(`1${chat}`),
          chat,
          conversation: conversation(chat),
          reply: reply(`r-${chat}`, { chat }),
          feedback: { replyId: `r-${chat}`, chat, rating: 'up', reason: null, at: 1 },
        });
      }
      await store.receive(update('2'));
      await store.settle({ update: ref('2'), chat: 'chat-a', forget: true, body: 'đã xóa' });
      expect(await store.conversation('chat-a')).toBeNull();
      expect(await store.reply('r-chat-a')).toBeNull();
      expect(await store.feedback('r-chat-a')).toBeNull();
      expect(await store.conversation('chat-b')).not.toBeNull();
      expect(await store.reply('r-chat-b')).not.toBeNull();
      expect(await store.feedback('r-chat-b')).not.toBeNull();
    });

    it('deletes what is older than its time', async () => {
      const store = await open();
      for (const [key, at] of [
        ['old', 1000],
        ['new', 2000],
      ] as const) {
        await store.receive(update(key, { receivedAt: at, chat: key }));
        await store.settle({
          update: ref(key),
          chat: key,
          conversation: conversation(key),
          reply: reply(key, { askedAt: at, chat: key }),
          feedback: { replyId: key, chat: key, rating: 'up', reason: null, at },
        });
      }
      await store.deleteBefore(1500);
      expect(await store.conversation('old')).toBeNull();
      expect(await store.reply('old')).toBeNull();
      expect(await store.feedback('old')).toBeNull();
      expect(await store.receive(update('old'))).toBe(true);
      expect(await store.receive(update('new'))).toBe(false);
      expect((await store.questions()).map(({ id }) => id)).toEqual(['new']);
      expect(await store.conversation('new')).not.toBeNull();
    });

    it('answers that it can be used', async () => {
      await expect((await open()).ping()).resolves.toBeUndefined();
    });
  });
}

keepsThePromises('memory', async () => createMemoryBotStore());
keepsThePromises('SQLite', async () => openSqliteBotStore(join(await temporaryFolder(), 'data', 'bots.db')));

describe('openSqliteBotStore', () => {
  it('finds everything again after it was closed', async () => {
    const file = join(await temporaryFolder(), 'bots.db');
    const before = openSqliteBotStore(file);
    await before.receive(update('1'));
    await before.settle({
      update: ref('1'),
      chat: 'chat-a',
      conversation: conversation('a'),
      reply: reply('r'),
      body: 'b',
    });
    await before.close();
    const after = openSqliteBotStore(file);
    expect(await after.conversation('chat-a')).toEqual(conversation('a'));
    expect(await after.reply('r')).toEqual(reply('r'));
    expect((await after.recover('zalo')).open).toHaveLength(1);
    await after.close();
  });

  it('keeps what a killed process had resolved', async () => {
    const file = join(await temporaryFolder(), 'bots.db');
    const script = `
      import { openSqliteBotStore } from './src/store/sqlite-bot-store.ts';
      openSqliteBotStore(process.argv[1]).receive(${JSON.stringify(update('1'))}).then(() => process.kill(process.pid, 'SIGKILL'));`;
    expect(() =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, file], {
        cwd: ROOT,
        stdio: 'ignore',
      }),
    ).toThrow();
    const store = openSqliteBotStore(file);
    expect((await store.recover('zalo')).open.map(({ key }) => key)).toEqual(['1']);
    await store.close();
  });

  it('uses the write-ahead log', async () => {
    const file = join(await temporaryFolder(), 'bots.db');
    const store = openSqliteBotStore(file);
    await store.receive(update('1'));
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    await store.close();
  });

  it('leaves neither address nor words in the file once the update is done', async () => {
    const file = join(await temporaryFolder(), 'bots.db');
    const store = openSqliteBotStore(file);
    await store.receive(update('1', { payload: '{"chat":"123456789-riêng","text":"bí mật"}' }));
    await store.settle({ update: ref('1'), chat: 'chat-a', body: '{"chat":"123456789-riêng"}' });
    await store.markSending(ref('1'));
    await store.markDone(ref('1'), 'sent');
    await store.close();
    const written = readFileSync(file).toString('utf8');
    expect(written).not.toContain('123456789');
    expect(written).not.toContain('bí mật');
  });

  it('leaves a file of a newer program alone', async () => {
    const file = join(await temporaryFolder(), 'bots.db');
    await openSqliteBotStore(file).close();
    const database = new Database(file);
    database.exec('PRAGMA user_version = 9999');
    database.close();
    expect(() => openSqliteBotStore(file)).toThrow(NewerDatabaseError);
  });
});
