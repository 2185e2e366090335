import { randomUUID } from 'node:crypto';
import type { Assistant } from '../assistant.js';
import type { Answer } from '../domain/answer.js';
import type { ConversationState } from '../domain/conversation.js';
import { MAX_QUESTION_LENGTH } from '../messages/problems.js';
import type { ConversationStore } from '../store/conversations.js';
import { ProblemError } from './problems.js';

export interface AskedAnswer {
  readonly answer: Answer;
  readonly conversationId: string;
}

/**
 * Asks one question of a conversation and remembers its state. Without an id a new conversation begins; a forgotten one
 * goes on under its id with an empty memory. Throws `ProblemError` for an empty or too long question (characters are
 * counted in composed form, so decomposed typing is no disadvantage). `planId` is the plan a new conversation is about
 * as long as the reader names no other.
 */
export async function askInConversation(
  assistant: Assistant,
  conversations: ConversationStore,
  rawQuestion: string,
  givenId: string | undefined,
  planId?: string | undefined,
): Promise<AskedAnswer> {
  const question = rawQuestion.normalize('NFC').trim();
  if (question === '') throw new ProblemError('question-empty');
  if ([...question].length > MAX_QUESTION_LENGTH) throw new ProblemError('question-too-long');
  const conversationId = givenId ?? randomUUID();
  if (planId !== undefined && !assistant.plans.some(({ meta }) => meta.id === planId)) {
    throw new ProblemError('plan-not-found');
  }
  const known = givenId === undefined ? null : await conversations.get(conversationId);
  const before = known ?? (planId === undefined ? null : aboutPlan(planId));
  const { answer, state } = await assistant.ask(question, before);
  await conversations.set(conversationId, state);
  return { answer, conversationId };
}

/** The memory of a conversation in which only this plan was talked about. */
function aboutPlan(planId: string): ConversationState {
  return {
    planIds: [planId],
    planTrail: [planId],
    topic: [],
    agencyIds: [],
    years: [],
    intent: 'none',
    focus: null,
    documents: [],
    documentQuestion: '',
  };
}
