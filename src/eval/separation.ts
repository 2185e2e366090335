/** One question's first clause: how sure a measure is of it, and whether a plan answers the question at all. */
export interface SignalSample {
  readonly signal: number;
  readonly isAnswerable: boolean;
}

/** A cut: of the questions that no plan answers `refused` lie below it, of the others `kept` lie on or above it, 0–1. */
export interface Cut {
  readonly threshold: number;
  readonly refused: number;
  readonly kept: number;
}

/** The lowest cut that refuses at least each of these shares of the unanswerable questions. */
export function cutsAt(samples: readonly SignalSample[], refusedShares: readonly number[]): Cut[] {
  const thresholds = [...new Set(samples.map(({ signal }) => signal))].sort((a, b) => a - b);
  const cuts = [...thresholds, Number.POSITIVE_INFINITY].map((threshold) => cutAt(samples, threshold));
  return refusedShares.map((share) => cuts.find(({ refused }) => refused >= share) as Cut);
}

function cutAt(samples: readonly SignalSample[], threshold: number): Cut {
  const share = (isAnswerable: boolean, isCounted: (signal: number) => boolean): number => {
    const own = samples.filter((sample) => sample.isAnswerable === isAnswerable);
    return own.filter(({ signal }) => isCounted(signal)).length / Math.max(1, own.length);
  };
  return {
    threshold,
    refused: share(false, (signal) => signal < threshold),
    kept: share(true, (signal) => signal >= threshold),
  };
}

/**
 * The chance that an answerable question has a stronger signal than an unanswerable one, ties counted half (area under
 * the ROC curve): 0.5 tells nothing, 1 tells all. 0 without samples of both kinds.
 */
export function separation(samples: readonly SignalSample[]): number {
  const answerable = samples.filter((sample) => sample.isAnswerable);
  const others = samples.filter((sample) => !sample.isAnswerable);
  const pairs = answerable.length * others.length;
  if (pairs === 0) return 0;
  const wins = answerable.reduce(
    (sum, { signal }) =>
      sum + others.reduce((own, other) => own + (signal > other.signal ? 1 : signal === other.signal ? 0.5 : 0), 0),
    0,
  );
  return wins / pairs;
}
