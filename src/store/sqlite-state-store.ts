import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import { maskPersonalData } from './personal-data.js';
import { migrate } from './sqlite-migrations.js';
import type { Conversation, Feedback, OpenUpdate, ReplyRecord, StateStore, Turn } from './state-store.js';

/** Name of the database in the folder of what is kept. */
export const STATE_FILE = 'state.db';

const BUSY_TIMEOUT_MS = 5000;

/**
 * The store in one SQLite file, opened once and made when missing. Write-ahead log: what was resolved survives a
 * killed process; a power cut can cost the last moments, but never the file. Throws when the file cannot be opened.
 */
export function openSqliteStateStore(file: string): StateStore {
  mkdirSync(dirname(file), { recursive: true });
  const database = new Database(file, { timeout: BUSY_TIMEOUT_MS });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    // What is deleted is to be gone from the file too, not only out of sight.
    database.pragma('secure_delete = ON');
    migrate(database);
    return createStore(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function createStore(database: Database.Database): StateStore {
  const sql = prepareAll(database);

  const applyTurn = database.transaction((turn: Turn): boolean => {
    const { channel, key } = turn.update;
    const received = sql.findUpdate.get(channel, key) as { status: string; received_at: number } | undefined;
    if (received?.status !== 'received') return false;
    if (turn.forget) {
      for (const erase of [sql.forgetConversation, sql.forgetReplies, sql.forgetFeedback]) erase.run(turn.chat);
    }
    if (turn.conversation) {
      sql.saveConversation.run(turn.chat, JSON.stringify(turn.conversation), received.received_at);
    }
    if (turn.reply) saveReply(turn.reply);
    if (turn.feedback) saveFeedback(turn.feedback);
    const status = turn.body === undefined ? 'done' : 'ready';
    sql.settle.run(status, turn.body ?? null, turn.replyId ?? null, channel, key);
    return true;
  });

  function saveReply(reply: ReplyRecord): void {
    sql.saveReply.run(
      reply.id,
      reply.channel,
      reply.chat,
      maskPersonalData(reply.question),
      reply.kind,
      reply.intent,
      JSON.stringify(reply.citations),
      JSON.stringify(reply.choices),
      Math.round(reply.latencyMs),
      reply.askedAt,
      reply.sourceMessage,
      reply.sentMessage,
    );
  }

  function saveFeedback(feedback: Feedback): void {
    const { id, channel, chat, rating, reason, comment, question, citations, at } = feedback;
    sql.saveFeedback.run(
      id,
      channel,
      chat,
      rating,
      reason,
      comment === null ? null : maskPersonalData(comment),
      maskPersonalData(question),
      JSON.stringify(citations),
      at,
    );
  }

  const finish = database.transaction(
    (channel: string, key: string, outcome: string, sentMessage: string | null): void => {
      if (sentMessage !== null) sql.noteSentMessage.run(sentMessage, channel, key);
      sql.markDone.run(outcome, channel, key);
    },
  );

  return {
    receive: async ({ channel, key, chat, payload, receivedAt }) =>
      sql.receive.run(channel, key, chat, payload, receivedAt).changes === 1,
    recover: async (channel) => {
      const uncertain = sql.abandonSending.run(channel).changes;
      return { open: (sql.openUpdates.all(channel) as UpdateRow[]).map(toOpenUpdate), uncertain };
    },
    settle: async (turn) => applyTurn.immediate(turn),
    markSending: async ({ channel, key }) => void sql.move.run('sending', channel, key, 'ready'),
    markUnsent: async ({ channel, key }) => void sql.move.run('ready', channel, key, 'sending'),
    markDone: async ({ channel, key }, outcome, sentMessage = null) =>
      void finish.immediate(channel, key, outcome, sentMessage),
    conversation: async (chat) => {
      const row = sql.conversation.get(chat) as { content: string } | undefined;
      return row ? (JSON.parse(row.content) as Conversation) : null;
    },
    reply: async (id) => toReply(sql.reply.get(id) as ReplyRow | undefined),
    replyTo: async (chat, sourceMessage) => toReply(sql.replyTo.get(chat, sourceMessage) as ReplyRow | undefined),
    addFeedback: async (feedback) => saveFeedback(feedback),
    questions: async () => (sql.questions.all() as ReplyRow[]).flatMap((row) => toReply(row) ?? []),
    feedback: async () => (sql.feedback.all() as FeedbackRow[]).map(toFeedback),
    deleteBefore: async (time) => {
      for (const remove of [sql.oldUpdates, sql.oldConversations, sql.oldReplies, sql.oldFeedback]) remove.run(time);
      // What was deleted would otherwise stay readable in the log beside the file.
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
    // Prepared anew: a statement made before goes on answering when the database is closed.
    ping: async () => void database.prepare('SELECT 1 FROM updates LIMIT 1').get(),
    close: async () => void database.close(),
  };
}

function prepareAll(database: Database.Database) {
  const prepare = (text: string) => database.prepare(text);
  return {
    receive: prepare(
      `INSERT INTO updates (channel, key, chat, status, payload, received_at) VALUES (?, ?, ?, 'received', ?, ?)
       ON CONFLICT DO NOTHING`,
    ),
    findUpdate: prepare('SELECT status, received_at FROM updates WHERE channel = ? AND key = ?'),
    abandonSending: prepare(
      `UPDATE updates SET status = 'done', outcome = 'uncertain', body = NULL WHERE channel = ? AND status = 'sending'`,
    ),
    openUpdates: prepare(
      `SELECT channel, key, chat, payload, body, reply_id, received_at FROM updates
       WHERE channel = ? AND status IN ('received', 'ready') ORDER BY rowid`,
    ),
    settle: prepare(
      `UPDATE updates SET status = ?, payload = '', body = ?, reply_id = ? WHERE channel = ? AND key = ?`,
    ),
    move: prepare('UPDATE updates SET status = ? WHERE channel = ? AND key = ? AND status = ?'),
    markDone: prepare(
      `UPDATE updates SET status = 'done', outcome = ?, body = NULL
       WHERE channel = ? AND key = ? AND status IN ('ready', 'sending')`,
    ),
    noteSentMessage: prepare(
      'UPDATE replies SET sent_message = ? WHERE id = (SELECT reply_id FROM updates WHERE channel = ? AND key = ?)',
    ),
    saveConversation: prepare(
      `INSERT INTO conversations (chat, content, touched_at) VALUES (?, ?, ?)
       ON CONFLICT (chat) DO UPDATE SET content = excluded.content, touched_at = excluded.touched_at`,
    ),
    conversation: prepare('SELECT content FROM conversations WHERE chat = ?'),
    saveReply: prepare('INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    reply: prepare('SELECT * FROM replies WHERE id = ?'),
    replyTo: prepare('SELECT * FROM replies WHERE chat = ? AND source_message = ? ORDER BY rowid DESC LIMIT 1'),
    questions: prepare('SELECT * FROM replies ORDER BY rowid'),
    saveFeedback: prepare('INSERT OR REPLACE INTO feedback VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    feedback: prepare('SELECT * FROM feedback ORDER BY rowid'),
    forgetConversation: prepare('DELETE FROM conversations WHERE chat = ?'),
    forgetReplies: prepare('DELETE FROM replies WHERE chat = ?'),
    forgetFeedback: prepare('DELETE FROM feedback WHERE chat = ?'),
    oldUpdates: prepare('DELETE FROM updates WHERE received_at < ?'),
    oldConversations: prepare('DELETE FROM conversations WHERE touched_at < ?'),
    oldReplies: prepare('DELETE FROM replies WHERE asked_at < ?'),
    oldFeedback: prepare('DELETE FROM feedback WHERE at < ?'),
  };
}

interface UpdateRow {
  readonly channel: string;
  readonly key: string;
  readonly chat: string;
  readonly payload: string;
  readonly body: string | null;
  readonly reply_id: string | null;
  readonly received_at: number;
}

function toOpenUpdate(row: UpdateRow): OpenUpdate {
  const { channel, key, chat, payload, body } = row;
  return { channel, key, chat, payload, body, replyId: row.reply_id, receivedAt: row.received_at };
}

interface ReplyRow {
  readonly id: string;
  readonly channel: string;
  readonly chat: string;
  readonly question: string;
  readonly kind: string;
  readonly intent: string;
  readonly citations: string;
  readonly choices: string;
  readonly latency_ms: number;
  readonly asked_at: number;
  readonly source_message: string | null;
  readonly sent_message: string | null;
}

interface FeedbackRow extends Omit<Feedback, 'citations'> {
  readonly citations: string;
}

/** Only the columns: the driver adds a field of its own to each row. */
function toFeedback(row: FeedbackRow): Feedback {
  const { id, channel, chat, rating, reason, comment, question, at } = row;
  const citations = JSON.parse(row.citations) as Feedback['citations'];
  return { id, channel, chat, rating, reason, comment, question, citations, at };
}

function toReply(row: ReplyRow | undefined): ReplyRecord | null {
  if (!row) return null;
  const { id, channel, chat, question, kind, intent } = row;
  return {
    id,
    channel,
    chat,
    question,
    kind,
    intent,
    citations: JSON.parse(row.citations) as ReplyRecord['citations'],
    choices: JSON.parse(row.choices) as ReplyRecord['choices'],
    latencyMs: row.latency_ms,
    askedAt: row.asked_at,
    sourceMessage: row.source_message,
    sentMessage: row.sent_message,
  };
}
