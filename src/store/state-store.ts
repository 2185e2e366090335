import type { ConversationState } from '../domain/conversation.js';

/** Names one update of one channel. `key` is a keyed hash. */
export interface UpdateRef {
  readonly channel: string;
  readonly key: string;
}

/** A message from a channel, kept from its arrival until its reply is out. */
export interface ReceivedUpdate extends UpdateRef {
  /** Keyed hash of the chat. */
  readonly chat: string;
  /** What is needed to answer it, masked; dropped as soon as it is settled. */
  readonly payload: string;
  readonly receivedAt: number;
}

/** An update that still owes a reply: not handled yet (`body` null), or handled and not sent. */
export interface OpenUpdate extends ReceivedUpdate {
  /** The reply in the channel's own form; it carries the address and is dropped once it is out. */
  readonly body: string | null;
  readonly replyId: string | null;
}

/** How the sending of a reply ended. `uncertain`: it may or may not have arrived, and is not sent again. */
export type DeliveryOutcome = 'sent' | 'failed' | 'uncertain';

/** What a tap or a number on the next turn stands for. */
export interface Choice {
  readonly label: string;
  readonly question: string;
}

/** What is remembered of a chat between two messages. Plain data, no identity. */
export interface Conversation {
  readonly state: ConversationState | null;
  /** The choices offered last, in the order they were shown. */
  readonly choices: readonly Choice[];
  /** The last answer, for "nguồn" and feedback. */
  readonly replyId: string | null;
  /** The last question and the state before it: an edit of that message starts from there. */
  readonly previous: { readonly messageId: string; readonly state: ConversationState | null } | null;
  /** The answer whose reason for a 👎 is awaited. */
  readonly reasonFor: string | null;
  /** The command given without the words it needs; they are awaited. */
  readonly command: 'search' | 'agency' | 'deadline' | null;
}

/** One answered question: the question log, and what the buttons under its answer refer to. */
export interface ReplyRecord {
  /** Short: it travels in button data. */
  readonly id: string;
  readonly channel: string;
  /** Keyed hash of the chat. */
  readonly chat: string;
  /** Masked by the store once more before it is written. */
  readonly question: string;
  readonly kind: string;
  readonly intent: string;
  readonly citations: readonly CitedClause[];
  readonly choices: readonly Choice[];
  /** From receiving the message to having the answer ready. */
  readonly latencyMs: number;
  readonly askedAt: number;
  /** Keyed hash of the message that asked; an edit of it finds this record. */
  readonly sourceMessage: string | null;
  /** The channel's id of the message that answered; null until it is out. */
  readonly sentMessage: string | null;
}

/** A clause as an answer cited it. */
export interface CitedClause {
  readonly plan: string;
  readonly clause: string;
}

/** Why an answer was found wanting; `other` where only the comment says it. */
export const FEEDBACK_REASONS = ['wrong', 'wrong-source', 'incomplete', 'unclear', 'other'] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];

/** What a person says about one answer, on any channel. Whole in itself: it outlives the answer it is about. */
export interface Feedback {
  /** Names the answer: the id of its record, or a random one where none is kept. The last judgement of one stays. */
  readonly id: string;
  readonly channel: string;
  /** Keyed hash of the chat; null where there is none, as on the web. */
  readonly chat: string | null;
  readonly rating: 'up' | 'down';
  readonly reason: FeedbackReason | null;
  /** Masked by the store before it is written, like the question. */
  readonly comment: string | null;
  readonly question: string;
  readonly citations: readonly CitedClause[];
  readonly at: number;
}

/** All that handling one update changes; applied whole or not at all. */
export interface Turn {
  readonly update: UpdateRef;
  readonly chat: string;
  /** Erases the chat's conversation, questions and feedback before the rest is applied. */
  readonly forget?: boolean;
  readonly conversation?: Conversation;
  readonly reply?: ReplyRecord;
  readonly feedback?: Feedback;
  /** The message to send; without one the update is done. */
  readonly body?: string;
  /** The answer this message shows; its `sentMessage` is set when it is out. */
  readonly replyId?: string;
}

/**
 * What must survive a restart: the bots' updates handled and owed, their conversations and question log, and what
 * people on any channel say about answers. Times are epoch milliseconds given by the caller. Every promise rejects when the store cannot be reached; what was resolved survives
 * the death of the process where the implementation is a durable one.
 *
 * The life of an update: `receive` → `settle` → (`markSending` → `markDone`), with `markUnsent` back when the message
 * surely did not leave. Whoever was killed between `markSending` and `markDone` finds the update `uncertain`.
 */
export interface StateStore {
  /** Remembers a new update; false when it is known already, whatever became of it. */
  receive(update: ReceivedUpdate): Promise<boolean>;
  /** After a start: what is still owed, in order of arrival; updates found in mid-sending are closed as `uncertain`. */
  recover(channel: string): Promise<{ readonly open: readonly OpenUpdate[]; readonly uncertain: number }>;
  /** Applies a turn. An update that was settled before, or was never received, is left as it is: false. */
  settle(turn: Turn): Promise<boolean>;
  markSending(update: UpdateRef): Promise<void>;
  markUnsent(update: UpdateRef): Promise<void>;
  markDone(update: UpdateRef, outcome: DeliveryOutcome, sentMessage?: string | null): Promise<void>;

  conversation(chat: string): Promise<Conversation | null>;
  reply(id: string): Promise<ReplyRecord | null>;
  /** The answer to a message of the chat, by the hash of that message's id. */
  replyTo(chat: string, sourceMessage: string): Promise<ReplyRecord | null>;
  /** Keeps a judgement that came outside a turn. */
  addFeedback(feedback: Feedback): Promise<void>;

  /** The question log, oldest first. */
  questions(): Promise<readonly ReplyRecord[]>;
  /** All feedback, oldest first. */
  feedback(): Promise<readonly Feedback[]>;

  /** Deletes whatever was last touched before this time. */
  deleteBefore(time: number): Promise<void>;
  /** Resolves when what is stored can be read. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
