import type { StateStore } from './state-store.js';

const SWEEP_MS = 3600_000;
const DAY_MS = 24 * 3600_000;

export interface RetentionOptions {
  readonly days: number;
  /** Told of a sweep that failed; the next one tries again. */
  readonly onError: (error: unknown) => void;
  /** Epoch milliseconds. */
  readonly now?: () => number;
}

/** Deletes what is older than so many days, now and every hour, until the returned function is called. */
export function keepFor(store: Pick<StateStore, 'deleteBefore'>, options: RetentionOptions): () => void {
  const { days, onError, now = Date.now } = options;
  const sweep = () => void store.deleteBefore(now() - days * DAY_MS).catch(onError);
  sweep();
  const timer = setInterval(sweep, SWEEP_MS);
  timer.unref();
  return () => clearInterval(timer);
}
