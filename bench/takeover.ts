import { Bm25Index } from '../src/retrieve/bm25-index.js';
import { buildCorpus } from '../src/retrieve/corpus.js';
import { LARGE_CORPUS } from '../src/retrieve/create-keyword-index.js';
import type { KeywordDocument, KeywordIndex } from '../src/retrieve/keyword-index.js';
import { MiniSearchIndex } from '../src/retrieve/minisearch-index.js';
import { lexiconSequences } from '../src/understand/concepts.js';
import type { BenchContext, BenchReport } from './bench.js';
import { readDevelopmentQuestions, readPlans } from './material.js';
import { type SearchQuestion, toDocuments, toSearchQuestions } from './queries.js';
import { round, type Timing, timed, timingOf } from './stats.js';
import { table } from './table.js';
import { varyPlans } from './varied-plans.js';

const SIZES = [428, 1000, 2000, 3000, 4000, 6000, 10_000, 20_000, 50_000];
const BAR_MS = 5;
/** MiniSearch is not measured any further once it is this slow. */
const SLOW_MS = 40;

interface Measured {
  readonly build: number;
  readonly named: Timing;
  readonly unnamed: Timing;
}

/** From how many documents on MiniSearch needs more than 5 ms for a search over all plans; sets `LARGE_CORPUS`. */
export async function run({ print, clauses }: BenchContext): Promise<BenchReport> {
  const real = await readPlans();
  const plans = varyPlans(real, clauses);
  const corpus = buildCorpus(real, lexiconSequences());
  const questions = toSearchQuestions(await readDevelopmentQuestions(), corpus, real).filter((_, at) => at % 3 === 0);
  const documents = toDocuments({
    clauses: plans
      .flatMap((plan) => plan.clauses.map((clause) => ({ planId: plan.meta.id, clause, passages: [] })))
      .map((entry, id) => ({ id, ...entry })),
  });
  const rows: { size: number; mini: Measured | null; bm25: Measured }[] = [];
  for (const size of SIZES.filter((one) => one <= documents.length)) {
    const some = documents.slice(0, size);
    const isSlow = (rows.at(-1)?.mini?.unnamed.cpu50 ?? 0) > SLOW_MS || (rows.length > 0 && !rows.at(-1)?.mini);
    const mini = isSlow ? null : measure(() => new MiniSearchIndex(some), some, questions);
    rows.push({ size, mini, bm25: measure(() => new Bm25Index(some), some, questions) });
    print(`${size} clauses measured`);
  }
  const first = rows.find(({ mini }) => mini === null || mini.unnamed.cpu50 > BAR_MS)?.size ?? null;
  const head = ['clauses', 'MiniSearch one plan', 'all plans', 'build', 'BM25 one plan', 'all plans', 'build'];
  const cellsOf = (one: Measured | null) => [
    one?.named.cpu50 ?? null,
    one?.unnamed.cpu50 ?? null,
    one ? Math.round(one.build) : null,
  ];
  return {
    lines: [
      'processor ms p50 a search',
      ...table(
        head,
        rows.map(({ size, mini, bm25 }) => [size, ...cellsOf(mini), ...cellsOf(bm25)]),
      ),
      `MiniSearch passes ${BAR_MS} ms at ${first ?? 'none of these sizes'}; LARGE_CORPUS is ${LARGE_CORPUS}`,
    ],
    figures: { rows, first, largeCorpus: LARGE_CORPUS },
  };
}

function measure(
  open: () => KeywordIndex,
  documents: readonly KeywordDocument[],
  questions: readonly SearchQuestion[],
): Measured {
  const { value: index, cpuMs } = timed(open);
  const search = (question: SearchQuestion, isNamed: boolean) =>
    index.search(
      { terms: question.understood, unmarked: question.unmarked },
      { limit: 60, ...(isNamed ? { planIds: new Set([question.planId]) } : {}) },
    );
  for (const question of questions) {
    const hits = search(question, true);
    if (hits.some((hit) => documents[hit.id]?.planId !== question.planId))
      throw new Error('a search within one plan answers from another');
  }
  const time = (isNamed: boolean): Timing =>
    timingOf(questions.map((question) => timed(() => search(question, isNamed))));
  return { build: round(cpuMs), named: time(true), unnamed: time(false) };
}
