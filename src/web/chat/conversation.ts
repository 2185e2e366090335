import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerView } from '../../server/answer-view.js';
import { type AskFailure, ask } from './client.js';
import { type Exchange, historyFor } from './history.js';

/** One question and where it stands. */
export interface Turn {
  readonly id: number;
  readonly question: string;
  readonly state:
    | { readonly is: 'pending' | 'slow' }
    | { readonly is: 'answered'; readonly view: AnswerView }
    | { readonly is: 'failed'; readonly code: AskFailure; readonly detail?: string; readonly retryAt?: number };
}

export interface ConversationOptions {
  readonly action: string;
  readonly planId: string | undefined;
  readonly exchange: Exchange | undefined;
  readonly conversationId: string | undefined;
  readonly onEvent: (event: ConversationEvent) => void;
}

/** What a portal may know of a conversation: never its words. */
export type ConversationEvent =
  | { readonly type: 'asked' }
  | { readonly type: 'answered'; readonly found: boolean }
  | { readonly type: 'failed'; readonly code: AskFailure | 'too-long' };

const SLOW_AFTER_MS = 3000;

/** A conversation: its turns, the one question under way, and what the tab remembers. */
export function useConversation(options: ConversationOptions) {
  const { action, planId, onEvent } = options;
  const store = useRef(historyFor(action)).current;
  const conversationId = useRef<string | undefined>(undefined);
  const nextId = useRef(0);
  const underWay = useRef<AbortController | null>(null);
  const [turns, setTurns] = useState<readonly Turn[]>(() => {
    const kept = options.exchange
      ? { exchanges: [options.exchange], conversationId: options.conversationId }
      : store.read();
    conversationId.current = kept?.conversationId;
    return (kept?.exchanges ?? []).map(({ question, view }) => ({
      id: nextId.current++,
      question,
      state: { is: 'answered', view },
    }));
  });

  const exchanges = turns.flatMap(({ question, state }): Exchange[] =>
    state.is === 'answered' ? [{ question, view: state.view }] : [],
  );
  useEffect(() => {
    if (exchanges.length > 0) store.write({ exchanges, conversationId: conversationId.current });
  }, [exchanges.length]);

  const run = async (question: string, replaced?: number) => {
    underWay.current?.abort();
    const request = new AbortController();
    underWay.current = request;
    const id = nextId.current++;
    const settle = (state: Turn['state']) =>
      setTurns((known) => known.map((turn) => (turn.id === id ? { ...turn, state } : turn)));
    setTurns((known) => [
      // A question that was overtaken, or is asked again, leaves no trace.
      ...known.filter((turn) => turn.id !== replaced && turn.state.is !== 'pending' && turn.state.is !== 'slow'),
      { id, question, state: { is: 'pending' } },
    ]);
    onEvent({ type: 'asked' });
    const slow = setTimeout(() => settle({ is: 'slow' }), SLOW_AFTER_MS);
    const outcome = await ask({ action, question, conversationId: conversationId.current, planId }, request.signal);
    clearTimeout(slow);
    if (outcome === null || request.signal.aborted) return;
    if (outcome.ok) {
      conversationId.current = outcome.conversationId;
      settle({ is: 'answered', view: outcome.view });
      onEvent({ type: 'answered', found: outcome.view.found });
    } else {
      const { code, detail, retryAfterS } = outcome;
      settle({
        is: 'failed',
        code,
        ...(detail === undefined ? {} : { detail }),
        ...(retryAfterS === undefined ? {} : { retryAt: Date.now() + retryAfterS * 1000 }),
      });
      onEvent({ type: 'failed', code });
    }
  };

  return {
    turns,
    exchanges,
    ask: (question: string) => void run(question),
    retry: (turn: Turn) => void run(turn.question, turn.id),
    clear: () => {
      underWay.current?.abort();
      conversationId.current = undefined;
      store.clear();
      setTurns([]);
    },
  };
}
