import { type AssistantOptions, createAssistant, type SearchableAssistant } from '../../src/assistant.js';
import type { Answer } from '../../src/domain/answer.js';
import type { ConversationState } from '../../src/domain/conversation.js';
import type { PlanKnowledge } from '../../src/domain/passage.js';
import { realPlans } from './real-corpus.js';

/** A day on which the successors of 2025 are in place; notices do not change with the calendar. */
export const TODAY = new Date('2026-01-15T00:00:00Z');

/** An assistant over the real corpus, or over other plans, on a fixed day; searching by keywords unless told otherwise. */
export function realAssistant(
  plans: readonly PlanKnowledge[] = realPlans,
  dense: AssistantOptions['dense'] = null,
): SearchableAssistant {
  return createAssistant(plans, { today: () => TODAY, dense });
}

/** The answers of one conversation, in order. */
export function converse(assistant: SearchableAssistant, ...questions: readonly string[]): Answer[] {
  let state: ConversationState | null = null;
  return questions.map((question) => {
    const reply = assistant.ask(question, state);
    state = reply.state;
    return reply.answer;
  });
}
