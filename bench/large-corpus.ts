import { createAssistant } from '../src/assistant.js';
import type { Question } from '../src/eval/questions.js';
import { openSteps, TIMING_HEAD, timeQuestions, timeSteps, timingRow } from './asking.js';
import type { BenchContext, BenchReport } from './bench.js';
import { readDevelopmentQuestions, readPlans } from './material.js';
import { round, timed } from './stats.js';
import { table } from './table.js';
import { varyPlans } from './varied-plans.js';

const PLACES =
  /\s*(?:(?:của|ở|tại|cho|cua|o|tai)\s+)?(?:(?:tỉnh|thành phố|tinh|thanh pho|tp\.?)\s+)?(?:Bến Tre|ben tre|Bình Định|binh dinh|Hải Phòng|hai phong|(?:Thừa Thiên )?Huế|(?:thua thien )?hue)(?![\p{L}])/giu;

/** How long a question takes on a corpus a hundred times as large. Bar: p50 ≤ 15 ms at 50,000 clauses. */
export async function run({ print, clauses }: BenchContext): Promise<BenchReport> {
  const real = await readPlans();
  const plans = varyPlans(real, clauses);
  const texts = plans.flatMap((plan) => plan.clauses.map((clause) => clause.text));
  const distinct = new Set(texts).size;
  print(`${plans.length} plans, ${texts.length} clauses, ${distinct} of them unlike any other`);
  const built = timed(() => createAssistant(plans));
  print(`assistant built in ${round(built.ms / 1000)} s`);
  const assistant = built.value;
  const questions = (await readDevelopmentQuestions()).filter(
    (question) => question.plans.length === 1 && !question.context,
  );
  const small = createAssistant(real);
  const named = questions.filter((question) => new RegExp(PLACES).test(question.q));
  const unnamed = named
    .filter((_, at) => at % 4 === 0)
    .map((question): Question => ({ ...question, q: question.q.replace(PLACES, '') }));
  const alike = named.filter(
    ({ q }) => assistant.ask(q, null).answer.citations[0]?.clause === small.ask(q, null).answer.citations[0]?.clause,
  );
  print(`${alike.length} of ${named.length} named questions cite the same clause as with four plans`);
  for (const { q } of unnamed.slice(0, 5)) assistant.ask(q, null);
  const wholeNamed = timeQuestions(assistant, named);
  const wholeUnnamed = timeQuestions(assistant, unnamed);
  const memoryMb = Math.round(process.memoryUsage().rss / 1024 / 1024);
  const steps = openSteps(plans);
  timeSteps(steps, named);
  const stepsNamed = timeSteps(steps, named);
  const stepsUnnamed = timeSteps(steps, unnamed);
  const rows = [
    timingRow('question, plan named', wholeNamed),
    timingRow('  understand', stepsNamed.understand),
    timingRow('  retrieve, one search', stepsNamed.retrieve),
    timingRow('question, no plan named', wholeUnnamed),
    timingRow('  understand', stepsUnnamed.understand),
    timingRow('  retrieve, one search', stepsUnnamed.retrieve),
  ];
  return {
    lines: table(TIMING_HEAD, rows),
    figures: {
      plans: plans.length,
      clauses: texts.length,
      distinct,
      buildMs: round(built.ms),
      memoryMb,
      alike: alike.length,
      asked: named.length,
      named: { whole: wholeNamed, ...stepsNamed },
      unnamed: { whole: wholeUnnamed, ...stepsUnnamed },
    },
  };
}
