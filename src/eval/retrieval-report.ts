import type { OutsideRow } from './outside-run.js';
import type { RankingSummary } from './ranking.js';

/** Tables as Markdown, so that they can be pasted into a document. */
export function retrievalHeader(): string {
  return '| sets | style | search | n | R@1 | R@3 | R@10 | MRR |\n|---|---|---|---:|---:|---:|---:|---:|';
}

export function retrievalLine(sets: string, style: string, search: string, summary: RankingSummary): string {
  return `| ${sets} | ${style} | ${search} | ${summary.total} | ${figures(summary)} |`;
}

export function outsideHeader(): string {
  return '| set | search | n | R@1 | R@3 | R@10 | MRR | p50 ms | MB | build ms |\n|---|---|---:|---:|---:|---:|---:|---:|---:|---:|';
}

export function outsideLine({ set, system, summary, queryP50Ms, megabytes, buildMs }: OutsideRow): string {
  const cost = `${queryP50Ms.toFixed(2)} | ${megabytes.toFixed(0)} | ${buildMs.toFixed(0)}`;
  return `| ${set} | ${system} | ${summary.total} | ${figures(summary)} | ${cost} |`;
}

function figures({ at1, at3, at10, reciprocal }: RankingSummary): string {
  return [at1, at3, at10, reciprocal].map((share) => (100 * share).toFixed(1)).join(' | ');
}
