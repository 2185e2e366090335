import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateSet, summarize } from '../../src/eval/evaluate.js';
import { type Question, QuestionFileError, readQuestionSets } from '../../src/eval/questions.js';
import { missLines, summaryLines, toMarkdown } from '../../src/eval/report.js';
import { answer, scripted } from '../helpers/answers.js';
import { ROOT, temporaryFolder } from '../helpers/folders.js';

const line: Question = {
  id: 'a',
  q: 'hai',
  context: ['một'],
  style: 'followup',
  kind: 'target',
  plans: ['ben-tre-4502-2021'],
  must: [['70%']],
  quote: 'đạt 70%',
};

describe('readQuestionSets', () => {
  it('reads every committed set, ids unique, and knows which need an unseen plan', async () => {
    const sets = await readQuestionSets(join(ROOT, 'test', 'eval'));
    const ids = sets.flatMap((set) => set.questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(sets.find(({ name }) => name === 'unseen-lao-cai-112-2023')?.unseenPlan).toBe('lao-cai-112-2023');
    expect(sets.find(({ name }) => name === 'bt-dev')?.unseenPlan).toBeNull();
  });

  it('names the line of a bad question', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'x.jsonl'), `${JSON.stringify(line)}\n{"id":"b"}\n`);
    await expect(readQuestionSets(folder)).rejects.toMatchObject({ file: 'x.jsonl', line: 2 });
    await writeFile(join(folder, 'x.jsonl'), '{');
    await expect(readQuestionSets(folder)).rejects.toBeInstanceOf(QuestionFileError);
  });
});

describe('evaluateSet', async () => {
  const second: Question = { ...line, id: 'b', kind: 'offtopic' };
  const heard: string[] = [];
  const assistant = scripted((question, earlier) => {
    heard.push(`${earlier} ${question}`);
    return answer();
  });
  const results = await evaluateSet(assistant, { name: 's', unseenPlan: null, questions: [line, second] });

  it('asks the context first and starts each question anew', () => {
    expect(heard).toEqual(['0 một', '1 hai', '0 một', '1 hai']);
  });

  it('counts by kind, style and set, and lists the misses', () => {
    const summary = summarize(results);
    expect(summary.all).toMatchObject({ total: 2, right: 1, wrong: 1 });
    expect(summary.byKind).toMatchObject({ offtopic: { wrong: 1 }, target: { right: 1 } });
    expect(summaryLines(summary).at(-1)).toMatch(/^all +right +1\/2 +50\.0%/);
    const miss = results.find(({ verdict }) => verdict === 'wrong');
    expect(missLines(miss as NonNullable<typeof miss>)[0]).toBe('[wrong] b offtopic/followup (s): ["một"] hai');
    expect(toMarkdown(summary, results)).toContain('## Misses (1)');
  });
});
