import type { AnswerView } from '../../server/answer-view.js';

/** One question with its answer. */
export interface Exchange {
  readonly question: string;
  readonly view: AnswerView;
}

export interface History {
  readonly exchanges: readonly Exchange[];
  readonly conversationId: string | undefined;
}

/**
 * The conversation of this tab, gone when the tab is closed. Nothing is written before the first answer. A browser may
 * refuse storage, most of all in a frame: then the history just does not outlive a reload.
 */
export function historyFor(action: string) {
  const key = `hoi-ke-hoach:1:${action}`;
  return {
    read(): History | null {
      try {
        const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
        return isHistory(kept) ? kept : null;
      } catch {
        return null;
      }
    },
    write(history: History): void {
      try {
        sessionStorage.setItem(key, JSON.stringify(history));
      } catch {
        // Refused or full.
      }
    },
    clear(): void {
      try {
        sessionStorage.removeItem(key);
      } catch {
        // Refused: then nothing was kept either.
      }
    },
  };
}

function isHistory(kept: unknown): kept is History {
  const exchanges = (kept as Partial<History> | null)?.exchanges;
  return (
    Array.isArray(exchanges) &&
    exchanges.every(
      (one: Partial<Exchange> | null) =>
        typeof one?.question === 'string' &&
        typeof one.view?.text === 'string' &&
        Array.isArray(one.view.points) &&
        Array.isArray(one.view.citations) &&
        Array.isArray(one.view.notices) &&
        Array.isArray(one.view.suggestions),
    )
  );
}
