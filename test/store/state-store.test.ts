import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import { createMemoryStateStore } from '../../src/store/memory-state-store.js';
import { NewerDatabaseError } from '../../src/store/sqlite-migrations.js';
import { openSqliteStateStore } from '../../src/store/sqlite-state-store.js';
import type { Conversation, Feedback, ReceivedUpdate, ReplyRecord, StateStore } from '../../src/store/state-store.js';
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
  command: null,
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
const feedback = (id: string, given: Partial<Feedback> = {}): Feedback => ({
  id,
  channel: 'zalo',
  chat: 'chat-a',
  rating: 'up',
  reason: null,
  comment: null,
  question: 'Tỷ lệ hộ nghèo?',
  citations: [{ plan: 'p', clause: 'II.1' }],
  at: 1000,
  ...given,
});
const ref = (key: string) => ({ channel: 'zalo', key });

/** What every implementation of the port promises. */
function keepsThePromises(name: string, open: () => Promise<StateStore>) {
  describe(`${name} as a StateStore`, () => {
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

    it('keeps the last feedback of an answer, and that from outside the bots beside it', async () => {
      const store = await open();
      const last = feedback('r1', { rating: 'down', reason: 'other', comment: 'sai số', at: 5 });
      for (const [key, given] of [
        ['1', feedback('r1')],
        ['2', last],
      ] as const) {
        await store.receive(update(key));
        await store.settle({ update: ref(key), chat: 'chat-a', feedback: given });
      }
      const fromWeb = feedback('w1', { channel: 'web', chat: null, reason: 'unclear', rating: 'down', at: 3 });
      await store.addFeedback(fromWeb);
      expect(await store.feedback()).toEqual([last, fromWeb]);
    });

    it('masks questions and comments', async () => {
      const store = await open();
      await store.receive(update('1'));
      await store.settle({
        update: ref('1'),
        chat: 'chat-a',
        reply: reply('r1', { question: 'CCCD 079203001234, gọi 0912 345 678, thư a.b@c.vn' }),
        feedback: feedback('r1', { comment: 'gọi 0912345678', question: 'thư a.b@c.vn' }),
      });
      await store.addFeedback(feedback('w1', { chat: null, comment: 'gọi 0912345678', question: 'thư a.b@c.vn' }));
      const [question] = await store.questions();
      expect(question?.question).toBe('CCCD [số giấy tờ], gọi [số điện thoại], thư [e-mail]');
      for (const one of await store.feedback()) {
        expect(one).toMatchObject({ comment: 'gọi [số điện thoại]', question: 'thư [e-mail]' });
      }
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
          feedback: feedback(`r-${chat}`, { chat }),
        });
      }
      await store.receive(update('2'));
      await store.settle({ update: ref('2'), chat: 'chat-a', forget: true, body: 'đã xóa' });
      expect(await store.conversation('chat-a')).toBeNull();
      expect(await store.reply('r-chat-a')).toBeNull();
      expect(await store.conversation('chat-b')).not.toBeNull();
      expect(await store.reply('r-chat-b')).not.toBeNull();
      expect((await store.feedback()).map(({ id }) => id)).toEqual(['r-chat-b']);
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
          feedback: feedback(key, { chat: key, at }),
        });
      }
      await store.deleteBefore(1500);
      expect(await store.conversation('old')).toBeNull();
      expect(await store.reply('old')).toBeNull();
      expect((await store.feedback()).map(({ id }) => id)).toEqual(['new']);
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

keepsThePromises('memory', async () => createMemoryStateStore());
keepsThePromises('SQLite', async () => openSqliteStateStore(join(await temporaryFolder(), 'data', 'state.db')));

describe('openSqliteStateStore', () => {
  it('finds everything again after it was closed', async () => {
    const file = join(await temporaryFolder(), 'state.db');
    const before = openSqliteStateStore(file);
    await before.receive(update('1'));
    await before.settle({
      update: ref('1'),
      chat: 'chat-a',
      conversation: conversation('a'),
      reply: reply('r'),
      body: 'b',
    });
    await before.close();
    const after = openSqliteStateStore(file);
    expect(await after.conversation('chat-a')).toEqual(conversation('a'));
    expect(await after.reply('r')).toEqual(reply('r'));
    expect((await after.recover('zalo')).open).toHaveLength(1);
    await after.close();
  });

  it('keeps what a killed process had resolved', async () => {
    const file = join(await temporaryFolder(), 'state.db');
    const script = `
      import { openSqliteStateStore } from './src/store/sqlite-state-store.ts';
      openSqliteStateStore(process.argv[1]).receive(${JSON.stringify(update('1'))}).then(() => process.kill(process.pid, 'SIGKILL'));`;
    expect(() =>
      execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, file], {
        cwd: ROOT,
        stdio: 'ignore',
      }),
    ).toThrow();
    const store = openSqliteStateStore(file);
    expect((await store.recover('zalo')).open.map(({ key }) => key)).toEqual(['1']);
    await store.close();
  });

  it('uses the write-ahead log', async () => {
    const file = join(await temporaryFolder(), 'state.db');
    const store = openSqliteStateStore(file);
    await store.receive(update('1'));
    expect(statSync(`${file}-wal`).size).toBeGreaterThan(0);
    await store.close();
  });

  it('leaves neither address nor words in the file once the update is done', async () => {
    const file = join(await temporaryFolder(), 'state.db');
    const store = openSqliteStateStore(file);
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
    const file = join(await temporaryFolder(), 'state.db');
    await openSqliteStateStore(file).close();
    const database = new Database(file);
    database.exec('PRAGMA user_version = 9999');
    database.close();
    expect(() => openSqliteStateStore(file)).toThrow(NewerDatabaseError);
  });
});
