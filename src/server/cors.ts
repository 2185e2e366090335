import type { RequestHandler } from 'express';

const MAX_AGE_S = 600;

/**
 * Lets pages of the given origins call the API; `*` lets all. Without an origin in the list nothing is sent and the
 * browser keeps the page out. Credentials are never allowed: the API has none.
 */
export function cors(origins: readonly string[]): RequestHandler {
  const any = origins.includes('*');
  return (request, response, next) => {
    const origin = request.get('origin');
    if (!any) response.vary('Origin');
    if (origin === undefined || !(any || origins.includes(origin))) return next();
    response.set('Access-Control-Allow-Origin', any ? '*' : origin);
    response.set('Access-Control-Expose-Headers', 'X-Request-Id, RateLimit, RateLimit-Policy, Retry-After');
    if (request.method !== 'OPTIONS' || request.get('access-control-request-method') === undefined) return next();
    response.set('Access-Control-Allow-Methods', 'GET, HEAD, POST');
    response.set('Access-Control-Allow-Headers', 'Content-Type, X-Request-Id');
    response.set('Access-Control-Max-Age', String(MAX_AGE_S));
    response.status(204).end();
  };
}
