import { buildCorpus, type Corpus } from '../src/retrieve/corpus.js';
import { findEvidence } from '../src/retrieve/evidence.js';
import { lexiconSequences } from '../src/understand/concepts.js';
import type { BenchContext, BenchReport } from './bench.js';
import { type Contender, contenders, type Search } from './contenders.js';
import { readDevelopmentQuestions, readPlans } from './material.js';
import { type SearchQuestion, toDocuments, toSearchQuestions } from './queries.js';
import { round, type Sample, type Timing, timingOf } from './stats.js';
import { table } from './table.js';
import { varyPlans } from './varied-plans.js';

const LIMIT = 10;
/** Orama takes minutes to fill with ten thousand. */
const LARGER = 3000;

interface Row {
  readonly name: string;
  readonly recall1: number;
  readonly recall3: number;
  readonly recall10: number;
  readonly timing: Timing;
  readonly buildMs: number | null;
}

/** The same clauses and the same questions through our indexes and through three libraries. */
export async function run({ print }: BenchContext): Promise<BenchReport> {
  const real = await readPlans();
  const questions = await readDevelopmentQuestions();
  const figures: Record<string, readonly Row[]> = {};
  for (const plans of [real, varyPlans(real, LARGER)]) {
    const corpus = buildCorpus(plans, lexiconSequences());
    const all = toSearchQuestions(questions, corpus, plans);
    const asked = plans === real ? all : all.filter((_, at) => at % 4 === 0);
    const rows = [await evidenceRow(corpus, asked)];
    for (const contender of contenders) {
      rows.push(await measure(contender, corpus, asked));
    }
    figures[String(corpus.clauses.length)] = rows;
    print(`${corpus.clauses.length} clauses, ${asked.length} questions, plan given to each; recall in percent`);
    for (const line of toTable(rows)) print(line);
  }
  return { lines: [], figures };
}

function toTable(rows: readonly Row[]): string[] {
  const base = rows.find((row) => row.name.startsWith('Bm25Index, understood')) as Row;
  return table(
    ['', 'R@1', 'R@3', 'R@10', 'ms p50', 'p95', 'cpu p50', '× Bm25Index', 'build ms'],
    rows.map((row) => [
      row.name,
      row.recall1,
      row.recall3,
      row.recall10,
      row.timing.p50,
      row.timing.p95,
      row.timing.cpu50,
      round(row.timing.cpu50 / Math.max(0.001, base.timing.cpu50)),
      row.buildMs,
    ]),
  );
}

async function measure(
  { name, open }: Contender,
  corpus: Corpus,
  questions: readonly SearchQuestion[],
): Promise<Row> {
  const documents = toDocuments(corpus);
  const startedAt = performance.now();
  const search = await open(documents);
  const buildMs = round(performance.now() - startedAt);
  return { ...(await timeSearch(name, search, corpus, questions)), buildMs };
}

/** Answers are judged in a pass of their own, which warms up as well; only then comes the pass that is timed. */
async function timeSearch(
  name: string,
  search: Search,
  corpus: Corpus,
  questions: readonly SearchQuestion[],
): Promise<Omit<Row, 'buildMs'>> {
  const found: (readonly number[])[] = [];
  for (const question of questions) {
    const ids = await search(question, LIMIT);
    if (ids.some((id) => corpus.clauses[id]?.planId !== question.planId))
      throw new Error(`${name} answers from another plan than the one asked for`);
    found.push(ids);
  }
  if (found.every((ids) => ids.length === 0)) throw new Error(`${name} finds nothing at all`);
  const samples: Sample[] = [];
  for (const question of questions) {
    const cpuBefore = process.cpuUsage();
    const startedAt = performance.now();
    await search(question, LIMIT);
    const ms = performance.now() - startedAt;
    const cpu = process.cpuUsage(cpuBefore);
    samples.push({ ms, cpuMs: (cpu.user + cpu.system) / 1000 });
  }
  const recall = (depth: number): number =>
    round(
      (100 *
        questions.filter((question, at) => found[at]?.slice(0, depth).some((id) => question.gold.has(id))).length) /
        questions.length,
    );
  return { name, recall1: recall(1), recall3: recall(3), recall10: recall(LIMIT), timing: timingOf(samples) };
}

/** Both steps of our retrieval: candidates from the keyword index, ordered by how much of the question they cover. */
async function evidenceRow(corpus: Corpus, questions: readonly SearchQuestion[]): Promise<Row> {
  const search: Search = ({ concepts, understood, unmarked, planId }, limit) => {
    const evidence = findEvidence(corpus, { concepts, terms: understood, unmarked, planIds: [planId] });
    return [...new Set(evidence.map(({ clause }) => clause.id))].slice(0, limit);
  };
  return { ...(await timeSearch('evidence by concepts', search, corpus, questions)), buildMs: null };
}
