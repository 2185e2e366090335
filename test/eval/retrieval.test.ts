import { describe, expect, it } from 'vitest';
import { createAssistant } from '../../src/assistant.js';
import type { Question } from '../../src/eval/questions.js';
import { evaluateRetrieval, summarizeRetrieval } from '../../src/eval/retrieval.js';
import { buildIndex } from '../../src/store/index-store.js';
import { CORPUS, temporaryFolder } from '../helpers/folders.js';

const question = (given: Partial<Question>): Question => ({
  id: 'x',
  q: 'Tỷ lệ lao động qua đào tạo của Bến Tre?',
  style: 'formal',
  kind: 'target',
  plans: ['ben-tre-4502-2021'],
  must: [],
  quote: 'Tỷ lệ lao động qua đào tạo',
  ...given,
});

describe('evaluateRetrieval', async () => {
  const assistant = createAssistant(await buildIndex(CORPUS, await temporaryFolder()));
  const keyword = {
    name: 'keyword',
    rank: (text: string, state: Parameters<typeof assistant.search>[1]) =>
      assistant.search(text, state).map(({ passage }) => `${passage.planId}#${passage.clauseId}`),
  };

  it('scores questions whose quote stands in a clause, in the light of their context', () => {
    const results = evaluateRetrieval(
      assistant,
      {
        name: 's',
        unseenPlan: null,
        questions: [
          question({}),
          question({
            q: 'còn Huế thì sao?',
            context: [question({}).q],
            plans: ['thua-thien-hue-197-2021'],
            quote: 'lao động qua đào tạo',
          }),
          question({ kind: 'metadata' }),
          question({ quote: 'không có câu này trong kế hoạch' }),
        ],
      },
      [keyword],
    );
    expect(results).toHaveLength(2);
    expect(results.map((result) => result.scores.keyword?.at3)).toEqual([1, 1]);
    expect(summarizeRetrieval(results, ['keyword']).map(({ style }) => style)).toEqual(['formal', 'all']);
  });
});
