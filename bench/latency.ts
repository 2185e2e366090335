import { createAssistant } from '../src/assistant.js';
import { judge } from '../src/eval/judge.js';
import { openSteps, TIMING_HEAD, timeQuestions, timeSteps, timingRow } from './asking.js';
import type { BenchContext, BenchReport } from './bench.js';
import { readDevelopmentQuestions, readPlans } from './material.js';
import { round } from './stats.js';
import { table } from './table.js';

const LEAST_RIGHT = 0.8;

/** How long a question takes on the four plans, whole and by step. Bar: p50 ≤ 5 ms, p99 ≤ 20 ms. */
export async function run({ print }: BenchContext): Promise<BenchReport> {
  const plans = await readPlans();
  const questions = await readDevelopmentQuestions();
  const assistant = createAssistant(plans);
  // Answers first: the time of a wrong answer is worth nothing. The same pass warms up.
  const alone = questions.filter((question) => !question.context);
  const right = alone.filter(
    (question) => judge(question, assistant.ask(question.q, null).answer).verdict === 'right',
  );
  print(`${right.length} of ${alone.length} answers right before timing`);
  if (right.length < alone.length * LEAST_RIGHT)
    throw new Error('too many wrong answers for a timing to mean anything');
  const whole = timeQuestions(assistant, questions);
  const steps = openSteps(plans);
  timeSteps(steps, questions);
  const byStep = timeSteps(steps, questions);
  const named = timeQuestions(
    assistant,
    questions.filter((question) => question.plans.length === 1),
  );
  const restP50 = round(Math.max(0, named.p50 - byStep.understand.p50 - byStep.retrieve.p50));
  const rows = [
    timingRow('question, whole', whole),
    timingRow('  about one plan', named),
    timingRow('  understand', byStep.understand),
    timingRow('  retrieve, one search', byStep.retrieve),
    ['  decide and compose: the rest', named.runs, restP50, null, null, null, null, null],
  ];
  return {
    lines: table(TIMING_HEAD, rows),
    figures: { whole, named, ...byStep, restP50, right: right.length, asked: alone.length },
  };
}
