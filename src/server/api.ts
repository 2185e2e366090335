import { randomUUID } from 'node:crypto';
import express, { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import type { Assistant } from '../assistant.js';
import type { Clause } from '../domain/clause.js';
import type { PlanKnowledge } from '../domain/passage.js';
import { fieldMessages } from '../messages/problems.js';
import type { ConversationStore } from '../store/conversations.js';
import type { Feedback, StateStore } from '../store/state-store.js';
import { askInConversation } from './conversation.js';
import { openapiDocument } from './openapi.js';
import { CACHE, Prepared } from './prepared.js';
import { type FieldProblem, methodNotAllowed, ProblemError } from './problems.js';
import { askRequestSchema, feedbackRequestSchema } from './schemas.js';
import { clauseUrl, planUrl } from './urls.js';

export interface ApiOptions {
  readonly assistant: Assistant;
  readonly conversations: ConversationStore;
  readonly store: Pick<StateStore, 'addFeedback'>;
  readonly publicUrl: string | null;
  /** Largest body in bytes. */
  readonly bodyLimit: number;
}

/** The routes under `/api/v1`. */
export function createApi(options: ApiOptions): Router {
  const { assistant, conversations } = options;
  const router = Router();
  const plans = new Map(assistant.plans.map((plan) => [plan.meta.id, plan]));
  const openapi = openapiDocument(options.publicUrl ?? '/');
  const bodies = new Map<string, Prepared>();
  const prepared = (key: string, make: () => unknown): Prepared => {
    const body =
      bodies.get(key) ?? new Prepared('application/json; charset=utf-8', JSON.stringify(make()), CACHE.revalidate);
    bodies.set(key, body);
    return body;
  };

  router
    .route('/ask')
    .post(requireJson, express.json({ limit: options.bodyLimit, strict: false }), async (request, response) => {
      const { question, conversationId, plan } = readBody(askRequestSchema, request.body);
      const asked = await askInConversation(assistant, conversations, question, conversationId, plan);
      noteAnswer(response, asked.answer);
      response.set('Cache-Control', 'no-store').json(asked);
    })
    .all(methodNotAllowed('POST'));

  router
    .route('/feedback')
    .post(requireJson, express.json({ limit: options.bodyLimit, strict: false }), async (request, response) => {
      await options.store.addFeedback(toFeedback(readBody(feedbackRequestSchema, request.body)));
      response.set('Cache-Control', 'no-store').status(204).end();
    })
    .all(methodNotAllowed('POST'));

  router
    .route('/plans')
    .get((request, response) =>
      prepared('/plans', () => ({ plans: assistant.plans.map(summaryOf) })).send(request, response),
    )
    .all(methodNotAllowed('GET', 'HEAD'));

  router
    .route('/plans/:plan')
    .get((request, response) => {
      const plan = findPlan(plans, request.params.plan);
      const { meta, clauses, facts } = plan;
      return prepared(meta.id, () => ({
        meta,
        url: planUrl(meta.id),
        clauses: clauses.map((clause) => clauseOf(plan, clause)),
        facts,
      })).send(request, response);
    })
    .all(methodNotAllowed('GET', 'HEAD'));

  router
    .route('/plans/:plan/clauses/:clause')
    .get((request, response) => {
      const plan = findPlan(plans, request.params.plan);
      const id = request.params.clause.normalize('NFC');
      const clause = plan.clauses.find((candidate) => candidate.id === id);
      if (!clause) throw new ProblemError('clause-not-found');
      response.set('Cache-Control', CACHE.revalidate).json({
        plan: plan.meta.id,
        clause: clauseOf(plan, clause),
        children: plan.clauses.filter((child) => child.parentId === clause.id).map((child) => child.id),
        facts: plan.facts.filter((fact) => fact.clause === clause.id),
      });
    })
    .all(methodNotAllowed('GET', 'HEAD'));

  router
    .route('/openapi.json')
    .get((request, response) => prepared('/openapi', () => openapi).send(request, response))
    .all(methodNotAllowed('GET', 'HEAD'));

  return router;
}

/** Leaves what may be logged of an answer: never the question. */
export function noteAnswer(response: Response, answer: { kind: string; intent: string; confidence: number }): void {
  response.locals.answer = { kind: answer.kind, intent: answer.intent, confidence: answer.confidence };
}

function requireJson(request: Request, _response: Response, next: (error?: unknown) => void): void {
  next(request.is('application/json') ? undefined : new ProblemError('unsupported-media-type'));
}

function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.flatMap((issue): FieldProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((field) => ({ field, detail: fieldMessages.unknown }));
    }
    const field = String(issue.path[0] ?? 'body');
    return [{ field, detail: fieldDetail(field) }];
  });
  throw new ProblemError('invalid-request', errors);
}

function fieldDetail(field: string): string {
  if (field === 'conversationId') return fieldMessages.conversationId;
  return field === 'rating' || field === 'reason' ? fieldMessages.choice : fieldMessages.required;
}

/** A judgement from the web names nobody: neither person, address nor conversation. */
function toFeedback({
  rating,
  reason,
  comment,
  question,
  citations,
}: z.infer<typeof feedbackRequestSchema>): Feedback {
  return {
    id: randomUUID(),
    channel: 'web',
    chat: null,
    rating,
    reason: reason ?? null,
    comment: comment ?? null,
    question,
    citations: (citations ?? []).map((cited) => {
      const [plan = '', clause = ''] = cited.split('#');
      return { plan, clause };
    }),
    at: Date.now(),
  };
}

function findPlan(plans: ReadonlyMap<string, PlanKnowledge>, id: string): PlanKnowledge {
  const plan = plans.get(id);
  if (!plan) throw new ProblemError('plan-not-found');
  return plan;
}

function summaryOf(plan: PlanKnowledge) {
  return {
    meta: plan.meta,
    clauses: plan.clauses.length,
    facts: plan.facts.length,
    url: planUrl(plan.meta.id),
  };
}

function clauseOf(plan: PlanKnowledge, clause: Clause) {
  const { id, kind, parentId, marker, text, path, depth, order, cells } = clause;
  const url = clauseUrl(plan.meta.id, id);
  return { id, kind, parentId, marker, text, path, depth, order, ...(cells ? { cells } : {}), url };
}
