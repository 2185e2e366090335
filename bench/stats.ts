/** How long one piece of work took. Processor time tells more than the clock where other programs run beside. */
export interface Sample {
  readonly ms: number;
  readonly cpuMs: number;
}

/** Milliseconds of many runs, summed up. */
export interface Timing {
  readonly runs: number;
  /** Processor time of the process, its helper threads (garbage collection) included. */
  readonly cpu50: number;
  readonly cpu99: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

export function timingOf(samples: readonly Sample[]): Timing {
  const sorted = samples.map(({ ms }) => ms).sort((a, b) => a - b);
  const cpu = samples.map(({ cpuMs }) => cpuMs).sort((a, b) => a - b);
  return {
    runs: sorted.length,
    cpu50: at(cpu, 0.5),
    cpu99: at(cpu, 0.99),
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    max: round(sorted.at(-1) ?? 0),
  };
}

export function median(samples: readonly number[]): number {
  return at(
    [...samples].sort((a, b) => a - b),
    0.5,
  );
}

/** How long `work` takes, and what it gave. */
export function timed<T>(work: () => T): Sample & { readonly value: T } {
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const value = work();
  const ms = performance.now() - startedAt;
  const cpu = process.cpuUsage(cpuBefore);
  return { ms, cpuMs: (cpu.user + cpu.system) / 1000, value };
}

/** Nearest rank. */
function at(sorted: readonly number[], share: number): number {
  return round(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0);
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
