import express, { type Request, type Response, Router } from 'express';
import type { Assistant } from '../assistant.js';
import type { Clause } from '../domain/clause.js';
import type { PlanKnowledge } from '../domain/passage.js';
import { fieldMessages } from '../messages/problems.js';
import type { ConversationStore } from '../store/conversations.js';
import { askInConversation } from './conversation.js';
import { openapiDocument } from './openapi.js';
import { type FieldProblem, methodNotAllowed, ProblemError } from './problems.js';
import { askRequestSchema } from './schemas.js';
import { clauseUrl, planUrl } from './urls.js';

export interface ApiOptions {
  readonly assistant: Assistant;
  readonly conversations: ConversationStore;
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

  router
    .route('/ask')
    .post(requireJson, express.json({ limit: options.bodyLimit, strict: false }), async (request, response) => {
      const { question, conversationId } = readAskRequest(request.body);
      const asked = await askInConversation(assistant, conversations, question, conversationId);
      noteAnswer(response, asked.answer);
      response.set('Cache-Control', 'no-store').json(asked);
    })
    .all(methodNotAllowed('POST'));

  router
    .route('/plans')
    .get((_request, response) => {
      response.json({ plans: assistant.plans.map(summaryOf) });
    })
    .all(methodNotAllowed('GET', 'HEAD'));

  router
    .route('/plans/:plan')
    .get((request, response) => {
      const plan = findPlan(plans, request.params.plan);
      const { meta, clauses, facts } = plan;
      response.json({ meta, url: planUrl(meta.id), clauses: clauses.map((clause) => clauseOf(plan, clause)), facts });
    })
    .all(methodNotAllowed('GET', 'HEAD'));

  router
    .route('/plans/:plan/clauses/:clause')
    .get((request, response) => {
      const plan = findPlan(plans, request.params.plan);
      const id = request.params.clause.normalize('NFC');
      const clause = plan.clauses.find((candidate) => candidate.id === id);
      if (!clause) throw new ProblemError('clause-not-found');
      response.json({
        plan: plan.meta.id,
        clause: clauseOf(plan, clause),
        children: plan.clauses.filter((child) => child.parentId === clause.id).map((child) => child.id),
        facts: plan.facts.filter((fact) => fact.clause === clause.id),
      });
    })
    .all(methodNotAllowed('GET', 'HEAD'));

  router
    .route('/openapi.json')
    .get((_request, response) => {
      response.json(openapi);
    })
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

function readAskRequest(body: unknown): { question: string; conversationId: string | undefined } {
  const parsed = askRequestSchema.safeParse(body);
  if (parsed.success) return { question: parsed.data.question, conversationId: parsed.data.conversationId };
  const errors = parsed.error.issues.flatMap((issue): FieldProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((field) => ({ field, detail: fieldMessages.unknown }));
    }
    const field = String(issue.path[0] ?? 'body');
    return [{ field, detail: field === 'conversationId' ? fieldMessages.conversationId : fieldMessages.required }];
  });
  throw new ProblemError('invalid-request', errors);
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
