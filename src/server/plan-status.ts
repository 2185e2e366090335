import type { PlanMetadata } from '../domain/plan.js';

/** Where a plan's period stands today; what the document was replaced by is not known here. */
export type PlanStatus = 'upcoming' | 'running' | 'over' | 'unknown';

/** Pure: by whole years, the last one included. */
export function planStatus(meta: Pick<PlanMetadata, 'period'>, today: Date): PlanStatus {
  const { period } = meta;
  const year = today.getFullYear();
  if (period === null || (period.from === null && period.to === null)) return 'unknown';
  if (period.to !== null && year > period.to) return 'over';
  if (period.from !== null && year < period.from) return 'upcoming';
  return 'running';
}
