import express, { type RequestHandler, Router } from 'express';
import type { BotLogger } from '../core/desk.js';
import { isSameSecret, readUpdates, type ZaloUpdate } from './client/index.js';

export interface ZaloWebhookOptions {
  readonly secret: string;
  /** Resolves when the update is safely stored; answering it comes later. */
  readonly onUpdate: (update: ZaloUpdate) => Promise<void>;
  readonly logger: BotLogger;
}

const BODY_LIMIT = 256 * 1024;
const PROBE = 'webhook.test';

/**
 * Receives updates: POST of JSON with the secret in its header. 200 once the update is stored, 401 without the right
 * secret, 503 when it could not be stored. Zalo's own probe, which may come without the secret or a body, gets 200 and
 * does nothing.
 */
export function createZaloWebhook(options: ZaloWebhookOptions): Router {
  const router = Router();
  const checkSecret: RequestHandler = (request, response, next) => {
    response.locals.isTrusted = isSameSecret(request.get('x-bot-api-secret-token'), options.secret);
    // Who does not hold the secret is not worth reading more than a probe.
    if (!response.locals.isTrusted && Number(request.get('content-length') ?? 0) > 1024) {
      response.status(401).end();
      return;
    }
    next();
  };
  const readText = express.text({ type: () => true, limit: BODY_LIMIT });

  router.post('/', checkSecret, readText, async (request, response) => {
    const text = typeof request.body === 'string' ? request.body : '';
    const body = parseJson(text);
    const updates = readUpdates(body);
    const isProbe = text.trim() === '' || updates.some(({ event_name }) => event_name === PROBE);
    if (isProbe) {
      response.status(200).json({ ok: true });
      return;
    }
    if (!response.locals.isTrusted) {
      response.status(401).end();
      return;
    }
    if (!request.is('application/json')) {
      response.status(415).end();
      return;
    }
    if (body === undefined) {
      response.status(400).end();
      return;
    }
    try {
      for (const update of updates) await options.onUpdate(update);
      response.status(200).json({ ok: true });
    } catch (error) {
      options.logger.error({ err: error, channel: 'zalo' }, 'update not stored');
      response.status(503).end();
    }
  });
  return router;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
