import express, { type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Assistant } from '../assistant.js';
import { problemMessages } from '../messages/problems.js';
import type { ConversationStore } from '../store/conversations.js';
import { viewAnswer } from './answer-view.js';
import { noteAnswer } from './api.js';
import { askInConversation } from './conversation.js';
import { type Example, findExamples } from './examples.js';
import { methodNotAllowed, ProblemError } from './problems.js';
import type { ChatPage } from './views/chat.js';

export interface ChatRouteOptions {
  readonly assistant: Assistant;
  readonly conversations: ConversationStore;
  readonly bodyLimit: number;
  readonly path: string;
  /** Shown inside another site's page. */
  readonly framed: boolean;
  readonly render: (page: ChatPage) => string;
  /** Sends the page as it is before any question. */
  readonly sendFirst: (page: ChatPage, request: Request, response: Response) => Promise<void> | void;
}

/** Form fields and the script's JSON alike; an id that is none begins a new conversation. */
const formSchema = z.object({
  question: z.string().default(''),
  conversationId: z.uuid().optional().catch(undefined),
  plan: z.string().max(100).optional().catch(undefined),
  lang: z.enum(['vi', 'en']).default('vi').catch('vi'),
});
const MAX_EXAMPLES = 4;

/** A chat at one address: GET shows it, POST answers, as a page to a form and as data to the script. */
export function createChatRoute(options: ChatRouteOptions): Router {
  const { assistant, conversations, render, path, framed } = options;
  const router = Router();
  const readForm = express.urlencoded({ extended: false, limit: options.bodyLimit, parameterLimit: 10 });
  const readJson = express.json({ limit: options.bodyLimit });
  const examples = rememberExamples(assistant);
  const pageFor = async (lang: ChatPage['lang'], plan: string | undefined): Promise<ChatPage> => {
    const planId = assistant.plans.some(({ meta }) => meta.id === plan) ? plan : undefined;
    return { action: path, framed, lang, planId, examples: await examples(planId) };
  };

  router
    .route(path)
    .get(async (request, response) => {
      const { lang, plan } = formSchema.parse(request.query);
      return options.sendFirst(await pageFor(lang, plan), request, response);
    })
    .post(readForm, readJson, async (request, response) => {
      if (!request.is(['application/json', 'application/x-www-form-urlencoded'])) {
        throw new ProblemError('unsupported-media-type');
      }
      const isScript = request.is('application/json') !== false;
      const form = formSchema.safeParse(request.body ?? {});
      if (!form.success) throw new ProblemError('invalid-request');
      const { question, lang, plan } = form.data;
      const page = await pageFor(lang, plan);
      response.set('Cache-Control', 'no-store');
      try {
        const given = form.data.conversationId;
        const { answer, conversationId } = await askInConversation(
          assistant,
          conversations,
          question,
          given,
          page.planId,
        );
        noteAnswer(response, answer);
        const view = viewAnswer(answer);
        if (isScript) response.json({ conversationId, view });
        else response.type('html').send(render({ ...page, exchange: { question, view }, conversationId }));
      } catch (error) {
        if (isScript || !(error instanceof ProblemError)) throw error;
        const { conversationId } = form.data;
        const said = problemMessages[error.code].detail;
        response
          .status(error.status)
          .type('html')
          .send(render({ ...page, conversationId, error: said, draft: question }));
      }
    })
    .all(methodNotAllowed('GET', 'HEAD', 'POST'));

  return router;
}

function rememberExamples(assistant: Assistant): (planId: string | undefined) => Promise<readonly Example[]> {
  const known = new Map<string, Promise<readonly Example[]>>();
  return (planId) => {
    const key = planId ?? '';
    const examples = known.get(key) ?? findExamples(assistant, MAX_EXAMPLES, planId);
    known.set(key, examples);
    return examples;
  };
}
