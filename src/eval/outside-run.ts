import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { OutsideSet } from './outside.js';
import { averageRanking, type RankingScore, type RankingSummary, scoreRanking } from './ranking.js';
import type { SystemBuilder } from './search-systems.js';

export interface OutsideRow {
  readonly set: string;
  readonly system: string;
  readonly summary: RankingSummary;
  readonly buildMs: number;
  readonly queryP50Ms: number;
  /** Memory the index holds: heap and buffers after a full collection, against before it was built. */
  readonly megabytes: number;
}

/** Builds one system on a set and judges every question; `queryP50Ms` is one question alone, warm. */
export async function runOutside(set: OutsideSet, build: SystemBuilder): Promise<OutsideRow> {
  const before = usedMegabytes();
  const startedAt = performance.now();
  const system = await build(set);
  const buildMs = performance.now() - startedAt;
  const megabytes = usedMegabytes() - before;
  const scores: RankingScore[] = [];
  const times: number[] = [];
  for (const query of set.queries) {
    const askedAt = performance.now();
    const ranking = await system.rank(query.text);
    times.push(performance.now() - askedAt);
    scores.push(scoreRanking(ranking, [new Set(query.gold)]));
  }
  times.sort((a, b) => a - b);
  return {
    set: set.name,
    system: system.name,
    summary: averageRanking(scores),
    buildMs,
    queryP50Ms: times[Math.floor(times.length / 2)] ?? 0,
    megabytes: Math.max(0, megabytes),
  };
}

function usedMegabytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
