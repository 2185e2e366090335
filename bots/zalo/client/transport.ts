export interface ZaloTransportRequest {
  readonly url: string;
  readonly body: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Called before the request leaves; the request waits for it. */
  readonly beforeWrite?: (() => Promise<void>) | undefined;
}

/**
 * Carries one JSON POST. Rejects with an object that has a `code` and, where it knows, `written: false` for a request
 * that surely never left.
 */
export type ZaloTransport = (
  request: ZaloTransportRequest,
) => Promise<{ readonly status: number; readonly text: string }>;

/** Causes of a failed `fetch` that come before anything is sent. */
const NEVER_LEFT: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The platform's `fetch`. */
export function createFetchTransport(fetchFunction: typeof fetch = fetch): ZaloTransport {
  return async ({ url, body, timeoutMs, signal, beforeWrite }) => {
    await beforeWrite?.();
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      const response = await fetchFunction(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      // The original is left behind on purpose: it may name the address, and with it the token.
      const cause = (error as { cause?: { code?: unknown } }).cause?.code;
      const code = timeout.aborted ? 'ETIMEDOUT' : typeof cause === 'string' ? cause : 'FAILED';
      throw { code, written: !NEVER_LEFT.has(code) };
    }
  };
}
