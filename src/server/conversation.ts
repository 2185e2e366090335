import { randomUUID } from 'node:crypto';
import type { Assistant } from '../assistant.js';
import type { Answer } from '../domain/answer.js';
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
 * counted in composed form, so decomposed typing is no disadvantage).
 */
export async function askInConversation(
  assistant: Assistant,
  conversations: ConversationStore,
  rawQuestion: string,
  givenId: string | undefined,
): Promise<AskedAnswer> {
  const question = rawQuestion.normalize('NFC').trim();
  if (question === '') throw new ProblemError('question-empty');
  if ([...question].length > MAX_QUESTION_LENGTH) throw new ProblemError('question-too-long');
  const conversationId = givenId ?? randomUUID();
  const before = givenId === undefined ? null : await conversations.get(conversationId);
  const vector = (await assistant.vectorOf?.(question)) ?? null;
  const { answer, state } = assistant.ask(question, before, vector);
  await conversations.set(conversationId, state);
  return { answer, conversationId };
}
