import { z } from 'zod';
import { answerSchema, citationSchema, suggestionSchema } from '../domain/answer.js';
import { factSchema } from '../domain/fact.js';
import { planMetadataSchema } from '../domain/plan.js';
import { FEEDBACK_REASONS } from '../store/state-store.js';

/** Most characters of a text in feedback. */
const FEEDBACK_TEXT_LENGTH = 500;

/** Bodies of the API. The OpenAPI document is made from these, so they are what it says. */

export const askRequestSchema = z.strictObject({
  question: z.string(),
  conversationId: z.uuid().optional(),
  /** The plan a new conversation is about, as long as the question names no other. */
  plan: z.string().max(100).optional(),
});

export const feedbackRequestSchema = z.strictObject({
  rating: z.enum(['up', 'down']),
  question: z.string().max(FEEDBACK_TEXT_LENGTH),
  reason: z.enum(FEEDBACK_REASONS).optional(),
  comment: z.string().max(FEEDBACK_TEXT_LENGTH).optional(),
  /** What the answer cited, as `plan#clause`. */
  citations: z
    .array(
      z
        .string()
        .max(200)
        .regex(/^[^#]+#[^#]+$/),
    )
    .max(20)
    .optional(),
});

export const askResponseSchema = z.object({ answer: answerSchema, conversationId: z.uuid() });

const clauseSchema = z.object({
  id: z.string(),
  kind: z.string(),
  parentId: z.string().nullable(),
  marker: z.string(),
  text: z.string(),
  path: z.array(z.string()),
  depth: z.number().int(),
  order: z.number().int(),
  cells: z.array(z.object({ column: z.string(), text: z.string() })).optional(),
  url: z.string(),
});

const planSummarySchema = z.object({
  meta: planMetadataSchema,
  clauses: z.number().int(),
  facts: z.number().int(),
  url: z.string(),
});

export const plansResponseSchema = z.object({ plans: z.array(planSummarySchema) });

export const planResponseSchema = z.object({
  meta: planMetadataSchema,
  url: z.string(),
  clauses: z.array(clauseSchema),
  facts: z.array(factSchema),
});

export const clauseResponseSchema = z.object({
  plan: z.string(),
  clause: clauseSchema,
  children: z.array(z.string()),
  facts: z.array(factSchema),
});

const healthSchema = z.object({ status: z.enum(['ok', 'not-ready']) });

export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), detail: z.string() })).optional(),
});

/** Named parts of the OpenAPI document. */
export const apiSchemas = {
  AskRequest: askRequestSchema,
  AskResponse: askResponseSchema,
  FeedbackRequest: feedbackRequestSchema,
  Answer: answerSchema,
  Fact: factSchema,
  Citation: citationSchema,
  Suggestion: suggestionSchema,
  PlanMetadata: planMetadataSchema,
  Clause: clauseSchema,
  PlanSummary: planSummarySchema,
  PlansResponse: plansResponseSchema,
  PlanResponse: planResponseSchema,
  ClauseResponse: clauseResponseSchema,
  Health: healthSchema,
  Problem: problemSchema,
} as const;
export type ApiSchemaName = keyof typeof apiSchemas;
