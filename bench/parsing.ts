import { parsePlan } from '../src/parse/parse-plan.js';
import { readCorpus } from '../src/store/plan-corpus.js';
import type { BenchReport } from './bench.js';
import { CORPUS } from './material.js';
import { round } from './stats.js';
import { table } from './table.js';

const REPEATS = [1, 10, 40];
const WHOLE_BYTES = 10e6;

/** Whether parsing takes time in proportion to the text: a plan repeated ten and forty times, and 10 MB of it. */
export async function run(): Promise<BenchReport> {
  const plans = await readCorpus(CORPUS);
  const rows = plans.map(({ meta, text }) => {
    const whole = Math.ceil(WHOLE_BYTES / text.length);
    parseMs(text, 1);
    const perMegabyte = [...REPEATS, whole].map((times) => parseMs(text, times) / ((text.length * times) / 1e6));
    return { plan: meta.id, perMegabyte, growth: (perMegabyte.at(-1) as number) / (perMegabyte[1] as number) };
  });
  return {
    lines: [
      'milliseconds a megabyte; the last column is 10 MB over ten times the plan: 1 is linear',
      ...table(
        ['plan', ...REPEATS.map((times) => `× ${times}`), '10 MB', 'ratio'],
        rows.map(({ plan, perMegabyte, growth }) => [
          plan,
          ...perMegabyte.map((ms) => Math.round(ms)),
          round(growth),
        ]),
      ),
    ],
    figures: { rows },
  };
}

function parseMs(text: string, times: number): number {
  const long = `${text}\n`.repeat(times);
  const start = performance.now();
  parsePlan(long);
  return performance.now() - start;
}
