import express, { Router } from 'express';
import { type Bot, webhookCallback } from 'grammy';
import type { Update } from 'grammy/types';
import type { BotLogger } from '../core/desk.js';

export interface TelegramWebhookOptions {
  readonly bot: Bot;
  readonly secret: string;
  /** Resolves when the update is safely stored; answering it comes later. */
  readonly onUpdate: (update: Update) => Promise<void>;
  readonly logger: BotLogger;
}

const BODY_LIMIT = 256 * 1024;

/**
 * Receives updates: 200 once the update is stored, 401 without the right secret (compared in constant time), 4xx for a
 * body that is no update, 500 when it could not be stored, whereupon Telegram sends it again.
 */
export function createTelegramWebhook(options: TelegramWebhookOptions): Router {
  const { bot, onUpdate } = options;
  bot.use(async (context) => {
    try {
      await onUpdate(context.update);
    } catch (error) {
      options.logger.error({ err: error, channel: 'telegram' }, 'update not stored');
      throw new Error('not stored');
    }
  });
  const receive = webhookCallback(bot, 'express', { secretToken: options.secret });
  const router = Router();
  router.post(
    '/',
    (request, response, next) => {
      // Without a secret nobody is worth reading for.
      if (request.get('x-telegram-bot-api-secret-token') === undefined) return void response.status(401).end();
      if (!request.is('application/json')) return void response.status(415).end();
      next();
    },
    express.json({ limit: BODY_LIMIT }),
    (request, _response, next) => {
      (request as { body?: unknown }).body ??= {};
      next();
    },
    async (request, response) => {
      try {
        await receive(request, response);
      } catch {
        // grammY's error holds the whole update and the token; what went wrong was logged where it did.
        if (!response.headersSent) response.status(500).end();
      }
    },
  );
  return router;
}
