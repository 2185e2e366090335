import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BenchContext, BenchReport } from './bench.js';
import { machineNow } from './machine.js';

/** One file per question. Loaded when run, so that one bench does not weigh on another. */
const BENCHES = {
  'cold-start': () => import('./cold-start.js'),
  latency: () => import('./latency.js'),
  'large-corpus': () => import('./large-corpus.js'),
  embedding: () => import('./embedding.js'),
  libraries: () => import('./libraries.js'),
  takeover: () => import('./takeover.js'),
  parsing: () => import('./parsing.js'),
  http: () => import('./http.js'),
} as const satisfies Record<string, () => Promise<{ run: (context: BenchContext) => Promise<BenchReport> }>>;

type BenchName = keyof typeof BENCHES;

const HELP = `npm run bench -- [--only NAME]… [--clauses N] [--report FOLDER]

  --only NAME      one of ${Object.keys(BENCHES).join(', ')}; may be given several times
  --clauses N      size of the large corpus (50000)
  --report FOLDER  where bench.json goes (report)`;

/** Runs the benches in order, prints a table for each and keeps every figure in `bench.json`. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      clauses: { type: 'string', default: '50000' },
      report: { type: 'string', default: 'report' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const names = (values.only ?? Object.keys(BENCHES)) as BenchName[];
  const clauses = Number(values.clauses);
  if (values.help || names.some((name) => !Object.hasOwn(BENCHES, name)) || !Number.isInteger(clauses)) {
    process.stdout.write(`${HELP}\n`);
    return values.help ? 0 : 2;
  }
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const before = machineNow();
  print(`${before.cpu}, ${before.cores} cores, Node ${before.node}, load ${before.load}`);
  const reports: Record<string, unknown> = {};
  for (const name of names) {
    const { run } = await BENCHES[name]();
    print(`\n## ${name}`);
    const report = await run({ print, clauses });
    for (const line of report.lines) print(line);
    const load = machineNow().load;
    print(`(load ${load})`);
    reports[name] = { ...report.figures, load };
  }
  await mkdir(values.report, { recursive: true });
  const path = join(values.report, 'bench.json');
  const kept = await readFile(path, 'utf8').then(
    (json) => (JSON.parse(json) as { benches?: Record<string, unknown> }).benches ?? {},
    () => ({}),
  );
  const whole = { at: new Date().toISOString(), machine: before, benches: { ...kept, ...reports } };
  await writeFile(path, `${JSON.stringify(whole, null, 1)}\n`);
  return 0;
}

process.exitCode = await main();
