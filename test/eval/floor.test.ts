import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type EvalResult, evaluateSet } from '../../src/eval/evaluate.js';
import { readQuestionSets } from '../../src/eval/questions.js';
import { evalRecordSchema, findFalls, toRecord } from '../../src/eval/record.js';
import { ROOT } from '../helpers/folders.js';
import { realAssistant } from '../helpers/real-assistant.js';
import { fixturePlan, realPlans } from '../helpers/real-corpus.js';

const FOLDER = join(ROOT, 'test', 'eval');

describe('the answers to the evaluation questions', () => {
  it('are at least as good as recorded: at most a point fewer right, a point more wrong, in each group', async () => {
    const recorded = evalRecordSchema.parse(JSON.parse(await readFile(join(FOLDER, 'recorded.json'), 'utf8')));
    const assistant = realAssistant();
    const results: EvalResult[] = [];
    for (const set of await readQuestionSets(FOLDER)) {
      const asked = set.unseenPlan === null ? assistant : realAssistant([...realPlans, fixturePlan(set.unseenPlan)]);
      results.push(...(await evaluateSet(asked, set)));
    }
    const reached = toRecord(results);
    if (reached === null) throw new Error('a group of questions is missing');
    // A rise is recorded with `npm run eval -- --record`.
    expect(findFalls(recorded, reached)).toEqual([]);
  }, 120_000);
});
