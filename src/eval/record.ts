import { z } from 'zod';
import type { EvalResult } from './evaluate.js';
import type { Verdict } from './judge.js';

/** Which questions a level is of: those tuned on, those kept aside, those of plans never seen. */
export const evalGroups = ['dev', 'held', 'unseen'] as const;
export type EvalGroup = (typeof evalGroups)[number];

/** Percentage points a level may fall below the record before it counts as a fall. */
export const TOLERANCE = 1;

const levelSchema = z.object({
  questions: z.number().int().positive(),
  right: z.number().int().min(0),
  wrong: z.number().int().min(0),
});
/** The recorded level, `test/eval/recorded.json`: the floor that later changes are measured against. */
export const evalRecordSchema = z.object({ dev: levelSchema, held: levelSchema, unseen: levelSchema });
export type EvalLevel = z.infer<typeof levelSchema>;
export type EvalRecord = z.infer<typeof evalRecordSchema>;

/** `bt-dev` → dev, `bt-held` → held, `unseen-<plan>` → unseen; null for a set of another name. */
export function groupOf(set: string): EvalGroup | null {
  if (set.startsWith('unseen-')) return 'unseen';
  return evalGroups.find((group) => set.endsWith(`-${group}`)) ?? null;
}

/** The level of each group; null when a group was not asked at all, since a record is always of all three. */
export function toRecord(results: readonly Pick<EvalResult, 'set' | 'verdict'>[]): EvalRecord | null {
  const levels = Object.fromEntries(evalGroups.map((group) => [group, levelOf(results, group)]));
  const parsed = evalRecordSchema.safeParse(levels);
  return parsed.success ? parsed.data : null;
}

/** Share of an outcome in percent, 0–100. */
export function percentOf(level: EvalLevel, outcome: 'right' | 'wrong'): number {
  return (100 * level[outcome]) / level.questions;
}

/** One line for each group that is fewer right or more wrong than recorded by over `TOLERANCE` points; none is well. */
export function findFalls(recorded: EvalRecord, now: EvalRecord): string[] {
  return evalGroups.flatMap((group) => {
    const line = (outcome: 'right' | 'wrong'): string =>
      `${group}: ${outcome} ${percentOf(now[group], outcome).toFixed(1)}%, recorded ${percentOf(recorded[group], outcome).toFixed(1)}%`;
    const change = (outcome: 'right' | 'wrong'): number =>
      percentOf(now[group], outcome) - percentOf(recorded[group], outcome);
    return [
      ...(change('right') < -TOLERANCE ? [line('right')] : []),
      ...(change('wrong') > TOLERANCE ? [line('wrong')] : []),
    ];
  });
}

function levelOf(results: readonly Pick<EvalResult, 'set' | 'verdict'>[], group: EvalGroup): EvalLevel {
  const own = results.filter(({ set }) => groupOf(set) === group);
  const count = (wanted: Verdict): number => own.filter(({ verdict }) => verdict === wanted).length;
  return { questions: own.length, right: count('right'), wrong: count('wrong') };
}
