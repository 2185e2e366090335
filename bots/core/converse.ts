import type { Assistant } from '../../src/assistant.js';
import { botMessages } from '../../src/messages/bots.js';
import { MAX_QUESTION_LENGTH } from '../../src/messages/problems.js';
import {
  type Choice,
  type Conversation,
  FEEDBACK_REASONS,
  type Feedback,
  type FeedbackReason,
  type ReplyRecord,
  type StateStore,
  type Turn,
} from '../../src/store/state-store.js';
import { isToasted, readButtonData } from './button-data.js';
import { pickChoice } from './choices.js';
import { type Request, readRequest } from './commands.js';
import type { Incoming } from './incoming.js';
import type { Link, Reply } from './reply.js';
import type { FindSource } from './source.js';
import { cleanText, foldWords } from './words.js';

export interface ConverseOptions {
  readonly channel: string;
  readonly assistant: Assistant;
  readonly findSource: FindSource;
  /** The plans held. */
  readonly plans: readonly Link[];
  /** Only reads. */
  readonly store: Pick<StateStore, 'reply' | 'replyTo' | 'conversation'>;
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

const FRESH: Conversation = {
  state: null,
  choices: [],
  replyId: null,
  previous: null,
  reasonFor: null,
  command: null,
};

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
  const request = readRequest(text);
  const isAwaited = request.type === 'question' && before.command !== null && isArgument(text);
  return obey(isAwaited ? { type: before.command, argument: text } : request, context);
}

const LONGEST_ARGUMENT = 80;

/** Words for a command given before, rather than a question of their own. */
function isArgument(text: string): boolean {
  return text.length <= LONGEST_ARGUMENT && !text.includes('?');
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
    case 'unknown':
      return say(`${botMessages.unknownCommand}\n\n${botMessages.help}`);
    case 'privacy':
      return say(botMessages.privacy(context.retentionDays));
    case 'plans':
      return { ...NOTHING, reply: { type: 'plans', plans: context.plans } };
    case 'search':
      return request.argument === ''
        ? askFor('search', botMessages.askSearch, context)
        : ask(request.argument, context);
    case 'agency':
      return request.argument === ''
        ? askFor('agency', botMessages.askAgency, context)
        : ask(botMessages.agencyQuestion(request.argument), context);
    case 'deadline':
      return request.argument === ''
        ? askFor('deadline', botMessages.askDeadline, context)
        : ask(botMessages.deadlineQuestion(request.argument), context);
    case 'source':
      return showSource(await lastReply(context), request.index, context);
    case 'judge':
      return judge(await lastReply(context), request.rating, readReason(request.words), context, 'note');
    case 'reason': {
      const judged = context.before.reasonFor ?? context.before.replyId;
      const record = judged === null ? null : await ownReply(judged, context);
      return judge(record, 'down', readReason(request.words), context, 'note');
    }
    case 'forget':
      return { ...say(botMessages.forgotten), changes: { forget: true } };
  }
}

/** A menu of commands sends them bare, so the words may come with the next message. */
function askFor(command: NonNullable<Conversation['command']>, text: string, { before }: Context): Outcome {
  return { ...say(text), changes: { conversation: { ...before, command } } };
}

/** The buttons of an answer go on working after a restart: everything they need is stored under its id. */
async function press(data: string, context: Context): Promise<Outcome> {
  const button = readButtonData(data);
  const record = button && (await ownReply(button.replyId, context));
  if (!button) return say(botMessages.oldButton);
  const old = isToasted(button.action) ? toast(botMessages.oldButton) : say(botMessages.oldButton);
  if (!record) return old;
  switch (button.action) {
    case 'choice': {
      const choice = record.choices[button.index];
      return choice ? follow(choice, context) : old;
    }
    case 'source':
      return showSource(record, button.index, context);
    case 'up':
      return judge(record, 'up', NO_REASON, context, 'toast');
    case 'down':
      return judge(record, 'down', NO_REASON, context, 'toast');
    case 'reason': {
      const reason = OFFERED_REASONS[button.index];
      return reason ? judge(record, 'down', { reason, comment: null }, context, 'toast') : old;
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
    command: null,
  };
  return {
    reply: { type: 'answer', answer, replyId: id },
    changes: { conversation, reply: record, replyId: id },
    edit: null,
  };
}

function showSource(record: ReplyRecord | null, index: number, context: Context): Outcome {
  if (!record || record.citations.length === 0) return say(botMessages.noSource);
  // Two figures of an answer may stand in one clause; here it counts once.
  const clauses = [...new Map(record.citations.map((cited) => [`${cited.plan}#${cited.clause}`, cited])).values()];
  const place = clauses[index];
  if (!place) return say(botMessages.noSuchSource(clauses.length));
  const citation = context.findSource(place);
  if (!citation) return say(botMessages.sourceGone);
  return { ...NOTHING, reply: { type: 'source', citation, index, count: clauses.length, replyId: record.id } };
}

type Reason = Pick<Feedback, 'reason' | 'comment'>;

const NO_REASON: Reason = { reason: null, comment: null };
/** Whoever has another reason writes it. */
const OFFERED_REASONS: readonly FeedbackReason[] = FEEDBACK_REASONS.filter((reason) => reason !== 'other');

/** One of the reasons offered, by its words, or the person's own words. */
function readReason(words: string | null): Reason {
  if (words === null) return NO_REASON;
  const offered = OFFERED_REASONS.find((reason) => foldWords(botMessages.reasons[reason]) === foldWords(words));
  return offered ? { reason: offered, comment: null } : { reason: 'other', comment: words };
}

function judge(
  record: ReplyRecord | null,
  rating: Feedback['rating'] | null,
  reason: Reason,
  context: Context,
  form: 'note' | 'toast',
): Outcome {
  if (!record) return say(botMessages.nothingToJudge);
  if (rating === null) return say(botMessages.howToJudge);
  const { before, speaker } = context;
  const { id, channel, question, citations } = record;
  const at = context.now();
  const feedback: Feedback = { id, channel, chat: speaker.chat, rating, ...reason, question, citations, at };
  if (rating === 'down' && reason.reason === null) {
    const labels = OFFERED_REASONS.map((offered) => botMessages.reasons[offered]);
    const choices = labels.map((label) => ({ label, question: botMessages.reasonChoice(label) }));
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

const NOTHING: Outcome = { reply: null, changes: {}, edit: null };

function toast(text: string): Outcome {
  return { ...NOTHING, reply: { type: 'toast', text } };
}

function say(text: string): Outcome {
  return { ...NOTHING, reply: { type: 'note', text } };
}
