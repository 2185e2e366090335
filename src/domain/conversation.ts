import { z } from 'zod';
import { intentSchema } from './answer.js';

/**
 * What a conversation remembers between two questions, so that "còn Bến Tre thì sao?" can be understood.
 * Plain data: a store may keep it as JSON. It holds no identity of the person.
 */
export const conversationStateSchema = z.object({
  /** Plans of the last answer; kept until another is named. */
  planIds: z.array(z.string()),
  /** Plans in the order they were last talked about, the newest last. */
  planTrail: z.array(z.string()),
  /** The last question's topic words, standard spelling, in order. */
  topic: z.array(z.string()),
  agencyIds: z.array(z.string()),
  years: z.array(z.number().int()),
  /** Numbers of the documents the last answer named. */
  documents: z.array(z.string()),
  intent: intentSchema,
  /** The folded words of the last question about the document itself ("ai ky"), for "còn Bến Tre?"; else empty. */
  documentQuestion: z.string().default(''),
  /** The clause of the last answer, for "ai phối hợp?", "khi nào xong?". */
  focus: z.object({ planId: z.string(), clauseId: z.string() }).nullable(),
});

export type ConversationState = z.infer<typeof conversationStateSchema>;
