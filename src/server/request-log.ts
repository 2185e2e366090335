import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

/** The part of a logger the server uses; a pino logger is one. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

const GIVEN_ID = /^[\w-]{8,64}$/;

/** Gives each request an id (the caller's own where it is a plain one) and sends it back as `X-Request-Id`. */
export const requestId: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  const id = given && GIVEN_ID.test(given) ? given : randomUUID();
  response.locals.requestId = id;
  response.set('X-Request-Id', id);
  next();
};

/** One line for each finished request. Queries, bodies and addresses stay out: they may hold what a person wrote. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    const { method, path } = request;
    response.on('close', () => {
      const fields = {
        requestId: response.locals.requestId as string,
        method,
        path: path.slice(0, 200),
        status: response.statusCode,
        elapsedMs: Math.round(performance.now() - startedAt),
        ...(response.locals.answer ? { answer: response.locals.answer as object } : {}),
        ...(response.writableFinished ? {} : { aborted: true }),
      };
      if (response.statusCode >= 500) logger.error(fields, 'request failed');
      else logger.info(fields, 'request');
    });
    next();
  };
}
