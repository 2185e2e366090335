import { z } from 'zod';
import { factSchema } from './fact.js';
import { isoDateSchema, planIdSchema } from './plan.js';

export const answerKindSchema = z.enum([
  'answer',
  'list',
  'compare',
  'clarify',
  'not_found',
  'out_of_scope',
  'greeting',
  'help',
]);
export const intentSchema = z.enum([
  'target',
  'responsibility',
  'coordination',
  'deadline',
  'funding',
  'duties',
  'report',
  'metadata',
  'topic',
  'none',
]);

/** Trích dẫn: the clause an answer rests on. */
export const citationSchema = z.object({
  plan: planIdSchema,
  title: z.string(),
  number: z.string().nullable(),
  issuedOn: isoDateSchema.nullable(),
  issuer: z.string(),
  clause: z.string(),
  path: z.array(z.string()),
  /** The whole clause, verbatim but for white space. */
  clauseText: z.string(),
  /** The part of `clauseText` that answers. */
  quote: z.string(),
  url: z.string(),
});

export const suggestionSchema = z.object({ label: z.string(), question: z.string() });

/** The one shape of a reply, for every channel. */
export const answerSchema = z.object({
  kind: answerKindSchema,
  intent: intentSchema,
  text: z.string(),
  facts: z.array(factSchema),
  citations: z.array(citationSchema),
  notices: z.array(z.string()),
  suggestions: z.array(suggestionSchema),
  confidence: z.number().min(0).max(1),
});

export type AnswerKind = z.infer<typeof answerKindSchema>;
export type Intent = z.infer<typeof intentSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type Suggestion = z.infer<typeof suggestionSchema>;
export type Answer = z.infer<typeof answerSchema>;
