import { type Request, type Response, Router } from 'express';
import type { Assistant } from '../assistant.js';
import { accessibilityPage, privacyPage } from '../messages/site-pages.js';
import type { ConversationStore } from '../store/conversations.js';
import type { Assets } from './assets.js';
import { createChatRoute } from './chat-route.js';
import { clauseJsonLd } from './json-ld.js';
import { openapiDocument } from './openapi.js';
import { CACHE, Prepared } from './prepared.js';
import { methodNotAllowed, ProblemError } from './problems.js';
import { robotsText, sitemapXml } from './sitemap.js';
import { renderApiPage } from './views/api.js';
import { renderChatPage, renderPanelPage } from './views/chat.js';
import { renderClausePage } from './views/clause.js';
import type { Site } from './views/layout.js';
import { renderPlanPage } from './views/plan.js';
import { renderPlanList } from './views/plan-list.js';
import { renderProse } from './views/prose.js';

export interface PagesOptions {
  readonly assistant: Assistant;
  readonly conversations: ConversationStore;
  readonly bodyLimit: number;
  readonly assets: Assets;
  readonly site: Site;
  /** Sites that may show the chat in a frame. */
  readonly embedOrigins: readonly string[];
  readonly today: () => Date;
}

/** Address of the chat inside a portal's frame. */
export const PANEL_PATH = '/widget/v1/panel';
const HTML = 'text/html; charset=utf-8';
const MAX_FIND_LENGTH = 200;

/** Everything a person opens: the chat, the plans, each clause, the pages about the site. */
export function createPages(options: PagesOptions): Router {
  const { assistant, site, assets, today } = options;
  const { chat, plan: planEntry, panel } = assets.entries;
  const router = Router();
  const plans = new Map(assistant.plans.map((plan) => [plan.meta.id, plan]));
  const metas = assistant.plans.map(({ meta }) => meta);
  const pages = new Map<string, Prepared>();
  /** A page that is the same for everyone is drawn once; what stands in it about today is drawn anew each year. */
  const send = (
    key: string,
    type: string,
    cache: string,
    draw: () => string,
    request: Request,
    response: Response,
  ) => {
    const full = `${key} ${today().getFullYear()}`;
    const page = pages.get(full) ?? new Prepared(type, draw(), cache);
    pages.set(full, page);
    return page.send(request, response);
  };
  const findPlan = (id: string) => {
    const plan = plans.get(id);
    if (!plan) throw new ProblemError('plan-not-found');
    return plan;
  };
  const readOnly = methodNotAllowed('GET', 'HEAD');

  router.use(
    createChatRoute({
      ...options,
      path: '/',
      framed: false,
      render: (page) => renderChatPage(page, metas, chat, site),
      sendFirst: (page, request, response) =>
        send(
          `/${page.lang}${page.planId}`,
          HTML,
          CACHE.revalidate,
          () => renderChatPage(page, metas, chat, site),
          request,
          response,
        ),
    }),
    createChatRoute({
      ...options,
      path: PANEL_PATH,
      framed: true,
      render: (page) => renderPanelPage(page, panel, options.embedOrigins),
      sendFirst: (page, request, response) =>
        send(
          `panel/${page.lang}${page.planId}`,
          HTML,
          CACHE.revalidate,
          () => renderPanelPage(page, panel, options.embedOrigins),
          request,
          response,
        ),
    }),
  );

  router
    .route('/ke-hoach')
    .get((request, response) =>
      send(
        'list',
        HTML,
        CACHE.brief,
        () => renderPlanList(assistant.plans, today(), planEntry, site),
        request,
        response,
      ),
    )
    .all(readOnly);

  router
    .route('/ke-hoach/:plan')
    .get((request, response) => {
      const plan = findPlan(request.params.plan);
      const { tim } = request.query;
      const find = typeof tim === 'string' ? tim.slice(0, MAX_FIND_LENGTH).trim() : '';
      if (find !== '') {
        response.type('html').set('Cache-Control', 'no-store');
        response.send(renderPlanPage({ plan, today: today(), find }, planEntry, site));
        return;
      }
      const draw = () => renderPlanPage({ plan, today: today() }, planEntry, site);
      return send(`plan/${plan.meta.id}`, HTML, CACHE.brief, draw, request, response);
    })
    .all(readOnly);

  router
    .route('/ke-hoach/:plan/:clause')
    .get((request, response) => {
      const plan = findPlan(request.params.plan);
      const id = request.params.clause.normalize('NFC');
      const clause = plan.clauses.find((candidate) => candidate.id === id);
      if (!clause) throw new ProblemError('clause-not-found');
      response.vary('Accept');
      const key = `${plan.meta.id}/${id}`;
      if (
        request.query.dang === 'jsonld' ||
        request.accepts(['html', 'application/ld+json']) === 'application/ld+json'
      ) {
        const draw = () => JSON.stringify(clauseJsonLd(plan, clause, site.base), null, 1);
        return send(`ld/${key}`, 'application/ld+json; charset=utf-8', CACHE.brief, draw, request, response);
      }
      const draw = () => renderClausePage(plan, clause, planEntry, site);
      return send(`clause/${key}`, HTML, CACHE.brief, draw, request, response);
    })
    .all(readOnly);

  const prose = [
    ['/quyen-rieng-tu', () => renderProse(privacyPage, '/quyen-rieng-tu', 'privacy', planEntry, site)],
    [
      '/kha-nang-tiep-can',
      () => renderProse(accessibilityPage, '/kha-nang-tiep-can', 'accessibility', planEntry, site),
    ],
    ['/api', () => renderApiPage(openapiDocument(site.base || '/'), planEntry, site)],
  ] as const;
  for (const [path, draw] of prose) {
    router
      .route(path)
      .get((request, response) => send(path, HTML, CACHE.brief, draw, request, response))
      .all(readOnly);
  }

  const baseFor = (request: Request) => site.base || `${request.protocol}://${request.get('host') ?? 'localhost'}`;
  router
    .route('/sitemap.xml')
    .get((request, response) => {
      response
        .type('application/xml')
        .set('Cache-Control', CACHE.brief)
        .send(sitemapXml(assistant.plans, baseFor(request)));
    })
    .all(readOnly);
  router
    .route('/robots.txt')
    .get((request, response) => {
      response
        .type('text/plain')
        .set('Cache-Control', CACHE.brief)
        .send(robotsText(baseFor(request)));
    })
    .all(readOnly);

  return router;
}
