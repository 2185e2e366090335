import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanKnowledge } from '../src/domain/passage.js';
import { type Question, readQuestionSets } from '../src/eval/questions.js';
import { extractKnowledge } from '../src/extract/knowledge.js';
import { parsePlan } from '../src/parse/parse-plan.js';
import { readCorpus } from '../src/store/plan-corpus.js';

export const CORPUS = 'corpus';

/** The four plans, parsed anew: a bench must not measure a stale index. */
export async function readPlans(): Promise<PlanKnowledge[]> {
  return (await readCorpus(CORPUS)).map((plan) => extractKnowledge(plan.meta, parsePlan(plan.text)));
}

/** The development questions; the others are kept for judging. */
export async function readDevelopmentQuestions(): Promise<Question[]> {
  const sets = await readQuestionSets(join('test', 'eval'));
  return sets.filter((set) => set.name.endsWith('-dev')).flatMap((set) => set.questions);
}

/** The command behind `npm start`. */
export async function startCommand(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ');
}
