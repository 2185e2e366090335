import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/eval/judge.js';
import { evalRecordSchema, findFalls, groupOf, percentOf, toRecord } from '../../src/eval/record.js';
import { ROOT } from '../helpers/folders.js';

const results = (set: string, ...verdicts: readonly Verdict[]) => verdicts.map((verdict) => ({ set, verdict }));
const level = (right: number, wrong: number, questions = 200) => ({ questions, right, wrong });
const record = { dev: level(170, 10), held: level(150, 20), unseen: level(140, 24) };

describe('groupOf', () => {
  const sets: readonly [string, string | null, string][] = [
    ['bt-dev', 'dev', 'tuned on'],
    ['cross-held', 'held', 'kept aside'],
    ['unseen-lao-cai-112-2023', 'unseen', 'of a plan never seen'],
    ['unseen-dev', 'unseen', 'whatever the plan is called'],
    ['hue', null, 'of no group'],
  ];
  it.each(sets)('puts %s into %s: %s', (set, expected) => {
    expect(groupOf(set)).toBe(expected);
  });
});

describe('toRecord', () => {
  it('counts questions, right and wrong ones of each group, sets of other names apart', () => {
    const all = [
      ...results('bt-dev', 'right', 'wrong'),
      ...results('hp-dev', 'right', 'refused'),
      ...results('bt-held', 'uncited'),
      ...results('unseen-x', 'right'),
      ...results('hue', 'wrong'),
    ];
    expect(toRecord(all)).toEqual({ dev: level(2, 1, 4), held: level(0, 0, 1), unseen: level(1, 0, 1) });
  });

  it('gives no record of a run that left a group out', () => {
    expect(toRecord(results('bt-dev', 'right'))).toBeNull();
    expect(toRecord([])).toBeNull();
  });
});

describe('findFalls', () => {
  it('finds none at the recorded level, nor above it', () => {
    expect(findFalls(record, record)).toEqual([]);
    expect(findFalls(record, { ...record, dev: level(190, 0) })).toEqual([]);
  });

  it.each([
    [level(168, 10), [], 'one point fewer right'],
    [level(167, 10), ['dev: right 83.5%, recorded 85.0%'], 'more than a point fewer right'],
    [level(170, 12), [], 'one point more wrong'],
    [level(170, 13), ['dev: wrong 6.5%, recorded 5.0%'], 'more than a point more wrong'],
    [level(85, 5, 100), [], 'the same shares of fewer questions'],
  ])('of dev at %j says %j: %s', (dev, expected) => {
    expect(findFalls(record, { ...record, dev })).toEqual(expected);
  });
});

describe('the committed record', () => {
  it('keeps to the schema, and no group is more wrong than right', async () => {
    const committed = evalRecordSchema.parse(
      JSON.parse(await readFile(join(ROOT, 'test', 'eval', 'recorded.json'), 'utf8')),
    );
    for (const one of Object.values(committed)) {
      expect(one.right + one.wrong).toBeLessThanOrEqual(one.questions);
      expect(percentOf(one, 'right')).toBeGreaterThan(percentOf(one, 'wrong'));
    }
  });
});
