import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Assistant } from '../assistant.js';
import type { Config } from '../config.js';
import type { PlanKnowledge } from '../domain/passage.js';
import { type EvalResult, evaluateSet, summarize } from '../eval/evaluate.js';
import { type QuestionSet, readQuestionSets } from '../eval/questions.js';
import { toRecord } from '../eval/record.js';
import { missLines, summaryLines, tallyLine, toJson, toMarkdown } from '../eval/report.js';
import { extractKnowledge } from '../extract/knowledge.js';
import { readMetadata } from '../extract/metadata.js';
import { cliMessages } from '../messages/cli.js';
import { parsePlan } from '../parse/parse-plan.js';
import { type CommandIo, UsageError, writeLine } from './io.js';

const RECORD_FILE = 'recorded.json';

export interface EvalDependencies {
  readonly plans: () => Promise<PlanKnowledge[]>;
  readonly open: (plans: readonly PlanKnowledge[]) => Promise<Assistant>;
  readonly config: Pick<Config, 'corpusDir'>;
  readonly io: CommandIo;
}

/**
 * The `eval` command: asks the question sets, prints the tallies and writes the report. A set `unseen-<plan>` is asked
 * of the corpus with that fixture plan added, read as a new plan would be. `--record` also writes the level reached to
 * `recorded.json` beside the questions; only a run of all of them may.
 */
export async function runEval(args: readonly string[], dependencies: EvalDependencies): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      set: { type: 'string', multiple: true },
      kind: { type: 'string', multiple: true },
      style: { type: 'string', multiple: true },
      show: { type: 'string', default: '0' },
      questions: { type: 'string', default: join('test', 'eval') },
      fixtures: { type: 'string', default: join('test', 'fixtures', 'plans') },
      report: { type: 'string', default: 'report' },
      record: { type: 'boolean', default: false },
    },
  });
  if (values.record && (values.set || values.kind || values.style)) throw new UsageError(cliMessages.recordNeedsAll);
  const show = Number(values.show);
  if (!Number.isInteger(show) || show < 0) throw new UsageError(`--show: ${values.show}`);
  const sets = selectQuestions(await readQuestionSets(values.questions), values);
  const { io } = dependencies;
  const seen = await dependencies.plans();
  const base = await dependencies.open(seen);
  const results: EvalResult[] = [];
  for (const set of sets) {
    const assistant =
      set.unseenPlan === null || seen.some((plan) => plan.meta.id === set.unseenPlan)
        ? base
        : await dependencies.open([...seen, await readFixture(values.fixtures, set.unseenPlan)]);
    const own = await evaluateSet(assistant, set);
    results.push(...own);
    if (io.stderr.isTTY) await writeLine(io.stderr, tallyLine(set.name, summarize(own).all));
  }
  const misses = results.filter((result) => result.verdict !== 'right').slice(0, show);
  for (const miss of misses) for (const line of missLines(miss)) await writeLine(io.stdout, line);
  const summary = summarize(results);
  for (const line of summaryLines(summary)) await writeLine(io.stdout, line);
  await mkdir(values.report, { recursive: true });
  await writeFile(join(values.report, 'eval.json'), `${JSON.stringify(toJson(summary, results), null, 1)}\n`);
  await writeFile(join(values.report, 'eval.md'), toMarkdown(summary, results));
  if (values.record) {
    const record = toRecord(results);
    if (record === null) throw new UsageError(cliMessages.recordNeedsAll);
    await writeFile(join(values.questions, RECORD_FILE), `${JSON.stringify(record, null, 2)}\n`);
  }
  return 0;
}

function selectQuestions(
  sets: readonly QuestionSet[],
  wanted: { readonly set?: string[]; readonly kind?: string[]; readonly style?: string[] },
): QuestionSet[] {
  return sets
    .filter((set) => !wanted.set || wanted.set.some((name) => set.name.startsWith(name)))
    .map((set) => ({
      ...set,
      questions: set.questions.filter(
        (question) =>
          (!wanted.kind || wanted.kind.includes(question.kind)) &&
          (!wanted.style || wanted.style.includes(question.style)),
      ),
    }))
    .filter((set) => set.questions.length > 0);
}

/** A plan that is not in the corpus, with the metadata that its own text gives. */
export async function readFixture(folder: string, id: string): Promise<PlanKnowledge> {
  const parsed = parsePlan(await readFile(join(folder, `${id}.txt`), 'utf8'));
  return extractKnowledge(readMetadata(parsed, id).meta, parsed);
}
