import type { AnswerView } from '../../server/answer-view.js';

/** What a question came to. `code` says why it failed, free of language. */
export type AskOutcome =
  | { readonly ok: true; readonly view: AnswerView; readonly conversationId: string }
  | { readonly ok: false; readonly code: AskFailure; readonly detail?: string; readonly retryAfterS?: number };

export type AskFailure = 'offline' | 'timeout' | 'rate-limited' | 'refused' | 'failed';

export interface AskRequest {
  readonly action: string;
  readonly question: string;
  readonly conversationId: string | undefined;
  readonly planId: string | undefined;
}

const TIMEOUT_MS = 20_000;
const DEFAULT_RETRY_S = 60;

/** Asks the server; null when a newer question took its place. Never rejects. */
export async function ask(request: AskRequest, signal: AbortSignal): Promise<AskOutcome | null> {
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), TIMEOUT_MS);
  const stop = () => timeout.abort();
  signal.addEventListener('abort', stop);
  try {
    const response = await fetch(request.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify({
        question: request.question,
        ...(request.conversationId ? { conversationId: request.conversationId } : {}),
        ...(request.planId ? { plan: request.planId } : {}),
      }),
      credentials: 'omit',
      signal: timeout.signal,
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok && isAnswer(body)) return { ok: true, view: body.view, conversationId: body.conversationId };
    return failure(response, body);
  } catch {
    if (signal.aborted) return null;
    return { ok: false, code: timeout.signal.aborted ? 'timeout' : 'offline' };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

export interface FeedbackBody {
  readonly rating: 'up' | 'down';
  readonly question: string;
  readonly reason?: string | undefined;
  readonly comment?: string | undefined;
  readonly citations: readonly string[];
}

/** True once the server has kept it. */
export async function sendFeedback(body: FeedbackBody): Promise<boolean> {
  try {
    const response = await fetch('/api/v1/feedback', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      credentials: 'omit',
    });
    return response.ok;
  } catch {
    return false;
  }
}

function failure(response: Response, body: unknown): AskOutcome {
  const problem = (body ?? {}) as { detail?: unknown };
  if (response.status === 429) {
    const given = Number(response.headers.get('retry-after'));
    return { ok: false, code: 'rate-limited', retryAfterS: given > 0 ? given : DEFAULT_RETRY_S };
  }
  const isRefused = response.status >= 400 && response.status < 500 && typeof problem.detail === 'string';
  return isRefused ? { ok: false, code: 'refused', detail: String(problem.detail) } : { ok: false, code: 'failed' };
}

function isAnswer(body: unknown): body is { view: AnswerView; conversationId: string } {
  const given = body as {
    view?: { text?: unknown; points?: unknown; citations?: unknown };
    conversationId?: unknown;
  } | null;
  return (
    typeof given?.conversationId === 'string' &&
    typeof given.view?.text === 'string' &&
    Array.isArray(given.view.points) &&
    Array.isArray(given.view.citations)
  );
}
