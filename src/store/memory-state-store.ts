import { maskPersonalData } from './personal-data.js';
import type { Conversation, Feedback, OpenUpdate, ReplyRecord, StateStore, UpdateRef } from './state-store.js';

interface StoredUpdate extends OpenUpdate {
  readonly status: 'received' | 'ready' | 'sending' | 'done';
}

/** The store in the memory of this process: for tests. Gone when the process ends. */
export function createMemoryStateStore(): StateStore {
  const updates = new Map<string, StoredUpdate>();
  const conversations = new Map<string, { readonly value: Conversation; readonly at: number }>();
  const replies = new Map<string, ReplyRecord>();
  const judgements = new Map<string, Feedback>();
  const idOf = ({ channel, key }: UpdateRef): string => `${channel} ${key}`;

  function change(ref: UpdateRef, from: StoredUpdate['status'], to: Partial<StoredUpdate>): void {
    const stored = updates.get(idOf(ref));
    if (stored?.status === from) updates.set(idOf(ref), { ...stored, ...to });
  }

  function forget(chat: string): void {
    conversations.delete(chat);
    for (const reply of replies.values()) if (reply.chat === chat) replies.delete(reply.id);
    for (const one of judgements.values()) if (one.chat === chat) judgements.delete(one.id);
  }

  function keep(feedback: Feedback): void {
    const { question, comment } = feedback;
    judgements.delete(feedback.id);
    judgements.set(feedback.id, {
      ...structuredClone(feedback),
      question: maskPersonalData(question),
      comment: comment === null ? null : maskPersonalData(comment),
    });
  }

  return {
    async receive(update) {
      if (updates.has(idOf(update))) return false;
      updates.set(idOf(update), { ...update, body: null, replyId: null, status: 'received' });
      return true;
    },
    async recover(channel) {
      const own = [...updates.values()].filter((update) => update.channel === channel);
      const sending = own.filter(({ status }) => status === 'sending');
      for (const update of sending) change(update, 'sending', { status: 'done', body: null });
      const open = own
        .filter(({ status }) => status === 'received' || status === 'ready')
        .map(({ status: _, ...update }) => update);
      return { open, uncertain: sending.length };
    },
    async settle(turn) {
      if (updates.get(idOf(turn.update))?.status !== 'received') return false;
      if (turn.forget) forget(turn.chat);
      const at = updates.get(idOf(turn.update))?.receivedAt ?? 0;
      if (turn.conversation) conversations.set(turn.chat, { value: structuredClone(turn.conversation), at });
      if (turn.reply) {
        replies.set(turn.reply.id, {
          ...structuredClone(turn.reply),
          question: maskPersonalData(turn.reply.question),
        });
      }
      if (turn.feedback) keep(turn.feedback);
      change(turn.update, 'received', {
        status: turn.body === undefined ? 'done' : 'ready',
        payload: '',
        body: turn.body ?? null,
        replyId: turn.replyId ?? null,
      });
      return true;
    },
    async markSending(ref) {
      change(ref, 'ready', { status: 'sending' });
    },
    async markUnsent(ref) {
      change(ref, 'sending', { status: 'ready' });
    },
    async markDone(ref, _outcome, sentMessage = null) {
      const replyId = updates.get(idOf(ref))?.replyId;
      const reply = replyId ? replies.get(replyId) : undefined;
      if (reply && sentMessage !== null) replies.set(reply.id, { ...reply, sentMessage });
      change(ref, 'ready', { status: 'done', body: null });
      change(ref, 'sending', { status: 'done', body: null });
    },
    conversation: async (chat) => structuredClone(conversations.get(chat)?.value ?? null),
    reply: async (id) => structuredClone(replies.get(id) ?? null),
    replyTo: async (chat, sourceMessage) => {
      const own = [...replies.values()].filter((one) => one.chat === chat && one.sourceMessage === sourceMessage);
      return structuredClone(own.at(-1) ?? null);
    },
    addFeedback: async (feedback) => keep(feedback),
    questions: async () => structuredClone([...replies.values()]),
    feedback: async () => structuredClone([...judgements.values()]),
    async deleteBefore(time) {
      for (const [id, update] of updates) if (update.receivedAt < time) updates.delete(id);
      for (const [chat, { at }] of conversations) if (at < time) conversations.delete(chat);
      for (const reply of replies.values()) if (reply.askedAt < time) replies.delete(reply.id);
      for (const one of judgements.values()) if (one.at < time) judgements.delete(one.id);
    },
    async ping() {},
    async close() {},
  };
}
