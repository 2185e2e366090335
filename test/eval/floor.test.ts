import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askByMeaning } from '../../src/assistant.js';
import type { PlanKnowledge } from '../../src/domain/passage.js';
import { BUNDLED_MODEL } from '../../src/embed/model-catalogue.js';
import { startDense } from '../../src/embed/open-dense.js';
import { type EvalResult, evaluateSet } from '../../src/eval/evaluate.js';
import { readQuestionSets } from '../../src/eval/questions.js';
import { evalRecordSchema, findFalls, toRecord } from '../../src/eval/record.js';
import { ROOT, temporaryFolder } from '../helpers/folders.js';
import { realAssistant } from '../helpers/real-assistant.js';
import { fixturePlan, realPlans } from '../helpers/real-corpus.js';

const FOLDER = join(ROOT, 'test', 'eval');

describe('the answers to the evaluation questions', () => {
  it('are at least as good as recorded: at most a point fewer right, a point more wrong, in each group', async () => {
    const recorded = evalRecordSchema.parse(JSON.parse(await readFile(join(FOLDER, 'recorded.json'), 'utf8')));
    // As shipped: with the bundled model.
    const openDense = startDense({
      embeddingModel: BUNDLED_MODEL,
      modelsDir: join(ROOT, 'models'),
      embeddingThreads: 1,
      indexDir: await temporaryFolder(),
    });
    const open = async (plans: readonly PlanKnowledge[]) => {
      const dense = await openDense(plans);
      if (!dense) throw new Error('the bundled model cannot be used');
      return askByMeaning(realAssistant(plans, dense), dense.questions);
    };
    const assistant = await open(realPlans);
    const results: EvalResult[] = [];
    for (const set of await readQuestionSets(FOLDER)) {
      const asked = set.unseenPlan === null ? assistant : await open([...realPlans, fixturePlan(set.unseenPlan)]);
      results.push(...(await evaluateSet(asked, set)));
    }
    const reached = toRecord(results);
    if (reached === null) throw new Error('a group of questions is missing');
    // A rise is recorded with `npm run eval -- --record`.
    expect(findFalls(recorded, reached)).toEqual([]);
  }, 240_000);
});
