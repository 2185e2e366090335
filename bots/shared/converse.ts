import type { Assistant } from '../../src/assistant.js';
import { botMessages } from '../../src/messages/bots.js';
import { describeDocument } from '../../src/messages/citation.js';
import { MAX_QUESTION_LENGTH } from '../../src/messages/problems.js';
import type { BotStore, Choice, Conversation, Feedback, ReplyRecord, Turn } from '../../src/store/bot-store.js';
import { readButtonData } from './button-data.js';
import { pickChoice } from './choices.js';
import { type Request, readRequest } from './commands.js';
import type { Incoming } from './incoming.js';
import type { Reply } from './reply.js';
import type { FindSource } from './source.js';
import { cleanText } from './words.js';

export interface ConverseOptions {
  readonly channel: string;
  readonly assistant: Assistant;
  readonly findSource: FindSource;
  /** Only reads. */
  readonly store: Pick<BotStore, 'reply' | 'replyTo' | 'conversation'>;
  readonly retentionDays: number;
  readonly newReplyId: () => string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Who is spoken with; both are keyed hashes. */
export interface Speaker {
  readonly chat: string;
  readonly sourceMessage: string | null;
  readonly receivedAt: number;
}

/** What a message leads to: words for the person, and changes to what is stored. */
export interface Outcome {
  /** Null: nothing is said. */
  readonly reply: Reply | null;
  readonly changes: Pick<Turn, 'forget' | 'conversation' | 'reply' | 'feedback' | 'replyId'>;
  /** The message that showed the earlier answer to the same, now edited, question. */
  readonly edit: string | null;
}

const FRESH: Conversation = { state: null, choices: [], replyId: null, previous: null, reasonFor: null };

/** One message of a conversation. Changes nothing itself: the caller applies the changes together with the reply. */
export async function converse(incoming: Incoming, speaker: Speaker, options: ConverseOptions): Promise<Outcome> {
  const before = (await options.store.conversation(speaker.chat)) ?? FRESH;
  const context: Context = { ...options, incoming, speaker, before };
  const { content } = incoming;
  if (content.type === 'unsupported') return say(botMessages.textOnly);
  if (content.type === 'button') return press(content.data, context);
  const text = cleanText(content.text);
  if (content.edited) return answerEdited(text, context);
  const picked = pickChoice(text, before.choices);
  if (picked.type === 'choice') return follow(picked.choice, context);
  if (picked.type === 'out-of-range') return say(botMessages.noSuchChoice(before.choices.length));
  return obey(readRequest(text), context);
}

interface Context extends ConverseOptions {
  readonly incoming: Incoming;
  readonly speaker: Speaker;
  readonly before: Conversation;
}

/** A choice is a question, or a reason that was offered after a 👎. */
function follow(choice: Choice, context: Context): Promise<Outcome> | Outcome {
  const request = readRequest(choice.question);
  return request.type === 'reason' ? obey(request, context) : ask(choice.question, context);
}

async function obey(request: Request, context: Context): Promise<Outcome> {
  switch (request.type) {
    case 'question':
      return ask(request.text, context);
    case 'start':
      return say(botMessages.welcome(context.retentionDays));
    case 'help':
      return say(botMessages.help);
    case 'privacy':
      return say(botMessages.privacy(context.retentionDays));
    case 'plans':
      return say(listPlans(context));
    case 'search':
      return request.argument === '' ? say(botMessages.askSearch) : ask(request.argument, context);
    case 'agency':
      return request.argument === ''
        ? say(botMessages.askAgency)
        : ask(botMessages.agencyQuestion(request.argument), context);
    case 'deadline':
      return request.argument === ''
        ? say(botMessages.askDeadline)
        : ask(botMessages.deadlineQuestion(request.argument), context);
    case 'source':
      return showSource(await lastReply(context), request.index, context);
    case 'judge':
      return judge(await lastReply(context), request.rating, request.reason, context, 'note');
    case 'reason': {
      const judged = context.before.reasonFor ?? context.before.replyId;
      const record = judged === null ? null : await ownReply(judged, context);
      return judge(record, 'down', request.reason, context, 'note');
    }
    case 'forget':
      return { ...say(botMessages.forgotten), changes: { forget: true } };
  }
}

/** The buttons of an answer go on working after a restart: everything they need is stored under its id. */
async function press(data: string, context: Context): Promise<Outcome> {
  const button = readButtonData(data);
  const record = button && (await ownReply(button.replyId, context));
  if (!button || !record) return say(botMessages.oldButton);
  switch (button.action) {
    case 'choice': {
      const choice = record.choices[button.index];
      return choice ? follow(choice, context) : say(botMessages.oldButton);
    }
    case 'source':
      return showSource(record, button.index, context);
    case 'up':
      return judge(record, 'up', null, context, 'toast');
    case 'down':
      return judge(record, 'down', null, context, 'toast');
    case 'reason': {
      const reason = botMessages.reasons[button.index];
      return reason ? judge(record, 'down', reason, context, 'toast') : say(botMessages.oldButton);
    }
  }
}

async function answerEdited(text: string, context: Context): Promise<Outcome> {
  const { before, speaker, store, incoming } = context;
  const shown = speaker.sourceMessage === null ? null : await store.replyTo(speaker.chat, speaker.sourceMessage);
  const request = readRequest(text);
  if (!shown || request.type !== 'question') return obey(request, context);
  // The edited message was the last question: what it had changed is undone before it is asked anew.
  const isLast = before.previous !== null && before.previous.messageId === speaker.sourceMessage;
  const state = isLast ? (before.previous?.state ?? null) : before.state;
  const outcome = await ask(request.text, { ...context, incoming, before: { ...before, state } });
  return { ...outcome, edit: shown.sentMessage };
}

async function ask(rawQuestion: string, context: Context): Promise<Outcome> {
  const question = rawQuestion.normalize('NFC').trim();
  if ([...question].length > MAX_QUESTION_LENGTH) return say(botMessages.tooLong);
  const { assistant, before, speaker } = context;
  const { answer, state } = await assistant.ask(question, before.state);
  const id = context.newReplyId();
  const record: ReplyRecord = {
    id,
    channel: context.channel,
    chat: speaker.chat,
    question,
    kind: answer.kind,
    intent: answer.intent,
    citations: answer.citations.map(({ plan, clause }) => ({ plan, clause })),
    choices: answer.suggestions,
    latencyMs: Math.max(0, context.now() - speaker.receivedAt),
    askedAt: speaker.receivedAt,
    sourceMessage: speaker.sourceMessage,
    sentMessage: null,
  };
  const conversation: Conversation = {
    state,
    choices: answer.suggestions,
    replyId: id,
    previous: speaker.sourceMessage === null ? null : { messageId: speaker.sourceMessage, state: before.state },
    reasonFor: null,
  };
  return {
    reply: { type: 'answer', answer, replyId: id },
    changes: { conversation, reply: record, replyId: id },
    edit: null,
  };
}

function showSource(record: ReplyRecord | null, index: number, context: Context): Outcome {
  if (!record || record.citations.length === 0) return say(botMessages.noSource);
  const place = record.citations[index];
  if (!place) return say(botMessages.noSuchSource(record.citations.length));
  const citation = context.findSource(place);
  return citation ? { ...NOTHING, reply: { type: 'source', citation } } : say(botMessages.sourceGone);
}

function judge(
  record: ReplyRecord | null,
  rating: Feedback['rating'] | null,
  reason: string | null,
  context: Context,
  form: 'note' | 'toast',
): Outcome {
  if (!record) return say(botMessages.nothingToJudge);
  if (rating === null) return say(botMessages.howToJudge);
  const { before, speaker } = context;
  const feedback: Feedback = { replyId: record.id, chat: speaker.chat, rating, reason, at: context.now() };
  if (rating === 'down' && reason === null) {
    const choices = botMessages.reasons.map((label) => ({ label, question: botMessages.reasonChoice(label) }));
    return {
      reply: { type: 'note', text: botMessages.askReason, choices, replyId: record.id },
      changes: { feedback, conversation: { ...before, choices, reasonFor: record.id } },
      edit: null,
    };
  }
  // The reasons are no longer to choose from; the answer's own choices are again.
  const conversation = { ...before, choices: record.choices, reasonFor: null };
  const text = rating === 'up' ? botMessages.thanksUp : botMessages.thanksDown;
  return { reply: { type: form, text }, changes: { feedback, conversation }, edit: null };
}

/** An answer of this chat; ids of other chats' answers open nothing. */
async function ownReply(id: string, context: Context): Promise<ReplyRecord | null> {
  const record = await context.store.reply(id);
  return record?.chat === context.speaker.chat ? record : null;
}

async function lastReply(context: Context): Promise<ReplyRecord | null> {
  const { replyId } = context.before;
  return replyId === null ? null : ownReply(replyId, context);
}

function listPlans({ assistant }: Context): string {
  const lines = assistant.plans.map(({ meta }) => `• ${describeDocument(meta)}: ${meta.title}`);
  return [botMessages.plansTitle, ...lines].join('\n');
}

const NOTHING: Outcome = { reply: null, changes: {}, edit: null };

function say(text: string): Outcome {
  return { ...NOTHING, reply: { type: 'note', text } };
}
