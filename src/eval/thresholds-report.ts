import type { Tally } from './evaluate.js';
import type { Cut } from './separation.js';

const BAR_LENGTH = 40;

/** Tables as Markdown, so that they can be pasted into a document. */
export function separationHeader(refusedShares: readonly number[]): string {
  const columns = refusedShares.map((share) => `kept where ${percent(share)} of the unanswerable are refused`);
  return `| best clause's | separation | ${columns.join(' | ')} |\n|---|---:|${'---:|'.repeat(columns.length)}`;
}

export function separationLine(measure: string, area: number, cuts: readonly Cut[]): string {
  const kept = cuts.map(({ kept, threshold }) => `${percent(kept)} (from ${threshold.toFixed(2)})`);
  return `| ${measure} | ${area.toFixed(3)} | ${kept.join(' | ')} |`;
}

export function strictnessHeader(): string {
  return '| evidence asked for | right | wrong | refused | # right, x wrong |\n|---:|---:|---:|---:|---|';
}

/** `wrong` holds whatever was answered and is not right. */
export function strictnessLine(strictness: number, { total, right, refused }: Tally): string {
  const wrong = total - right - refused;
  const share = (count: number): number => count / Math.max(1, total);
  const bar = '#'.repeat(Math.round(BAR_LENGTH * share(right))) + 'x'.repeat(Math.round(BAR_LENGTH * share(wrong)));
  return `| ×${strictness} | ${percent(share(right))} | ${percent(share(wrong))} | ${percent(share(refused))} | ${bar} |`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
