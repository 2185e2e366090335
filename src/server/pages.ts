import express, { Router } from 'express';
import { z } from 'zod';
import type { Assistant } from '../assistant.js';
import { problemMessages } from '../messages/problems.js';
import type { ConversationStore } from '../store/conversations.js';
import { viewAnswer } from './answer-view.js';
import { noteAnswer } from './api.js';
import { askInConversation } from './conversation.js';
import { type Example, findExamples } from './examples.js';
import { methodNotAllowed, ProblemError } from './problems.js';
import { renderChatPage } from './views/chat.js';
import { renderPlanList, renderPlanPage } from './views/plan.js';

export interface PagesOptions {
  readonly assistant: Assistant;
  readonly conversations: ConversationStore;
  readonly bodyLimit: number;
}

/** Form fields and the script's JSON alike; an id that is none begins a new conversation. */
const formSchema = z.object({
  question: z.string().default(''),
  conversationId: z.uuid().optional().catch(undefined),
});
const MAX_EXAMPLES = 4;

/** The chat page, the list of plans and the plans' own pages. */
export function createPages(options: PagesOptions): Router {
  const { assistant, conversations } = options;
  const router = Router();
  const plans = new Map(assistant.plans.map((plan) => [plan.meta.id, plan]));
  const planPages = new Map<string, string>();
  let knownExamples: readonly Example[] | null = null;
  const examples = (): readonly Example[] => {
    knownExamples ??= findExamples(assistant, MAX_EXAMPLES);
    return knownExamples;
  };
  const readForm = express.urlencoded({ extended: false, limit: options.bodyLimit, parameterLimit: 10 });
  const readJson = express.json({ limit: options.bodyLimit });

  router
    .route('/')
    .get((_request, response) => {
      response.type('html').send(renderChatPage({ examples: examples() }));
    })
    .post(readForm, readJson, async (request, response) => {
      if (!request.is(['application/json', 'application/x-www-form-urlencoded'])) {
        throw new ProblemError('unsupported-media-type');
      }
      const isScript = request.is('application/json') !== false;
      const form = formSchema.safeParse(request.body ?? {});
      if (!form.success) throw new ProblemError('invalid-request');
      const { question } = form.data;
      response.set('Cache-Control', 'no-store');
      try {
        const asked = await askInConversation(assistant, conversations, question, form.data.conversationId);
        noteAnswer(response, asked.answer);
        const view = viewAnswer(asked.answer);
        const { conversationId } = asked;
        if (isScript) response.json({ conversationId, view });
        else
          response
            .type('html')
            .send(renderChatPage({ examples: examples(), exchange: { question, view }, conversationId }));
      } catch (error) {
        if (isScript || !(error instanceof ProblemError)) throw error;
        const { conversationId } = form.data;
        const page = {
          examples: examples(),
          conversationId,
          error: problemMessages[error.code].detail,
          draft: question,
        };
        response.status(error.status).type('html').send(renderChatPage(page));
      }
    })
    .all(methodNotAllowed('GET', 'HEAD', 'POST'));

  router
    .route('/ke-hoach')
    .get((_request, response) => {
      response.type('html').send(renderPlanList(assistant.plans));
    })
    .all(methodNotAllowed('GET', 'HEAD'));

  router
    .route('/ke-hoach/:plan')
    .get((request, response) => {
      const plan = plans.get(request.params.plan);
      if (!plan) throw new ProblemError('plan-not-found');
      const known = planPages.get(plan.meta.id) ?? renderPlanPage(plan);
      planPages.set(plan.meta.id, known);
      response.type('html').set('Cache-Control', 'public, max-age=300').send(known);
    })
    .all(methodNotAllowed('GET', 'HEAD'));

  return router;
}
