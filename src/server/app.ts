import compression from 'compression';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import type { Assistant } from '../assistant.js';
import { problemMessages } from '../messages/problems.js';
import type { ConversationStore } from '../store/conversations.js';
import type { StateStore } from '../store/state-store.js';
import { createApi } from './api.js';
import { type Assets, loadAssets } from './assets.js';
import { cors } from './cors.js';
import { createPages, PANEL_PATH } from './pages.js';
import { methodNotAllowed, ProblemError, sendProblem, toProblem } from './problems.js';
import { type Logger, requestId, requestLog } from './request-log.js';
import type { Site } from './views/layout.js';
import { renderProblemPage } from './views/problem.js';

export interface AppOptions {
  readonly conversations: ConversationStore;
  /** Takes feedback; not ready while it cannot be reached. */
  readonly store: Pick<StateStore, 'addFeedback' | 'ping'>;
  readonly logger: Logger;
  /** Questions one address may ask in a minute; other pages ten times as many. */
  readonly rateLimitPerMinute?: number;
  /** How many proxies in front are believed about the reader's address. */
  readonly trustedProxies?: number;
  /** Sites whose pages may call the API. */
  readonly corsOrigins?: readonly string[];
  /** Sites whose pages may show the chat in a frame. */
  readonly embedOrigins?: readonly string[];
  /** Address readers use; null: unknown. */
  readonly publicUrl?: string | null;
  /** False while starting or stopping; asked on each `/readyz`. */
  readonly isReady?: () => boolean;
  /** Receivers of the channels that call this server; they check their own secrets and limits. */
  readonly webhooks?: readonly { readonly path: string; readonly router: Router }[];
  readonly today?: () => Date;
}

const BODY_LIMIT = 16 * 1024;

/** The web application around an assistant: API, pages, health. Listens nowhere yet. */
export function createApp(assistant: Assistant, options: AppOptions): Express {
  const publicUrl = options.publicUrl ?? null;
  const site: Site = { base: publicUrl ?? '' };
  const assets = loadAssets();
  const embedOrigins = options.embedOrigins ?? [];
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', options.trustedProxies ?? 0);
  app.set('query parser', 'simple');
  app.use(requestId, requestLog(options.logger), securityHeaders(publicUrl, embedOrigins));
  // For what is made on each request; prepared bodies come compressed and pass through.
  app.use(compression());
  app.use((_request, response, next) => {
    // While stopping, a kept connection would hold the process back.
    if (options.isReady?.() === false) response.set('Connection', 'close');
    next();
  });

  app.route('/healthz').get(health).all(methodNotAllowed('GET', 'HEAD'));
  app
    .route('/readyz')
    .get(async (_request, response) => {
      const ready = (options.isReady?.() ?? true) && (await areReachable(options));
      response
        .status(ready ? 200 : 503)
        .set('Cache-Control', 'no-store')
        .json({ status: ready ? 'ok' : 'not-ready' });
    })
    .all(methodNotAllowed('GET', 'HEAD'));
  app.route('/tep/:file').get(sendFile(assets)).all(methodNotAllowed('GET', 'HEAD'));
  app
    .route('/widget/v1.js')
    .get((request, response) => assets.loader.send(request, response))
    .all(methodNotAllowed('GET', 'HEAD'));

  // Before the limits by address: a whole channel comes from a few addresses.
  for (const { path, router } of options.webhooks ?? []) app.use(path, router);

  const perMinute = options.rateLimitPerMinute ?? 60;
  app.use('/api', cors(options.corsOrigins ?? []));
  app.use(limit(perMinute * 10, 'all'));
  app.post(['/', PANEL_PATH, '/api/v1/ask'], limit(perMinute, 'ask'));
  app.post('/api/v1/feedback', limit(perMinute, 'feedback'));
  const shared = { assistant, conversations: options.conversations, bodyLimit: BODY_LIMIT };
  app.use('/api/v1', createApi({ ...shared, store: options.store, publicUrl }));
  app.use(createPages({ ...shared, assets, site, embedOrigins, today: options.today ?? (() => new Date()) }));
  app.use((_request, _response, next) => next(new ProblemError('not-found')));
  app.use(answerError(options.logger, assets, site));
  return app;
}

function health(_request: Request, response: Response): void {
  response.set('Cache-Control', 'no-store').json({ status: 'ok' });
}

async function areReachable({ conversations, store, logger }: AppOptions): Promise<boolean> {
  try {
    await conversations.get('readiness-probe');
    await store.ping();
    return true;
  } catch (error) {
    logger.error({ err: error }, 'store unreachable');
    return false;
  }
}

function sendFile(assets: Assets): RequestHandler<{ file: string }> {
  return (request, response, next) => {
    const file = assets.files.get(request.params.file);
    return file ? file.send(request, response) : next(new ProblemError('not-found'));
  };
}

/**
 * Nothing inline, nothing from elsewhere, in nobody's frame but for the panel, which the listed sites may show. HTTPS is
 * only demanded where the server is known to be reached by it.
 */
function securityHeaders(publicUrl: string | null, embedOrigins: readonly string[]): RequestHandler {
  const isHttps = publicUrl?.startsWith('https://') ?? false;
  const headers = (frameAncestors: readonly string[], isFramed: boolean) =>
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'"],
          connectSrc: ["'self'"],
          formAction: ["'self'"],
          baseUri: ["'none'"],
          frameAncestors: [...frameAncestors],
          ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
        },
      },
      strictTransportSecurity: isHttps,
      xFrameOptions: isFramed ? false : { action: 'deny' },
      // The API and the widget are for other sites' pages too, as far as CORS and the frame policy let them.
      crossOriginResourcePolicy: { policy: 'cross-origin' },
    });
  const plain = headers(["'none'"], false);
  const framed = headers(["'self'", ...embedOrigins], true);
  return (request, response, next) => (request.path === PANEL_PATH ? framed : plain)(request, response, next);
}

function limit(perMinute: number, identifier: string) {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    identifier,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // The header is passed over on purpose where no proxy is trusted.
    validate: { xForwardedForHeader: false },
    handler: (_request, _response, next) => next(new ProblemError('too-many-requests')),
  });
}

/** The outermost edge: every failure becomes a problem document, or a page for a browser that asked for one. */
function answerError(logger: Logger, assets: Assets, site: Site): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const problem = toProblem(error);
    if (problem.status >= 500) logger.error({ err: error, requestId: response.locals.requestId }, 'unexpected error');
    if (response.headersSent) return next(error);
    if (
      request.path.startsWith('/api/') ||
      request.is('application/json') ||
      request.accepts(['json', 'html']) !== 'html'
    ) {
      return sendProblem(response, problem);
    }
    const { title, detail } = problemMessages[problem.code];
    response
      .status(problem.status)
      .type('html')
      .send(renderProblemPage(title, detail, assets.entries.plan, site));
  };
}
