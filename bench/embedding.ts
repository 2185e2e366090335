import { createAssistant } from '../src/assistant.js';
import { readConfig } from '../src/config.js';
import { BUNDLED_MODEL, findModel } from '../src/embed/model-catalogue.js';
import { loadEmbedder } from '../src/embed/transformers-embedder.js';
import { DenseIndex } from '../src/retrieve/dense-index.js';
import { embeddedTexts } from '../src/retrieve/embedded-texts.js';
import { TIMING_HEAD, timingRow } from './asking.js';
import type { BenchContext, BenchReport } from './bench.js';
import { readDevelopmentQuestions, readPlans } from './material.js';
import { round, type Sample, timed, timingOf } from './stats.js';
import { table } from './table.js';

const CLAUSES = 100_000;
const SEARCHES = 100;
const WIDTHS = [256, 384];

/**
 * The bundled model: loading, a question's vector, the plans' vectors, and exact search among 100,000 clauses with as
 * many parts as the four plans have. Bars: a question's vector p50 ≤ 3 ms, a search ≤ 15 ms.
 */
export async function run({ print }: BenchContext): Promise<BenchReport> {
  const model = findModel(BUNDLED_MODEL);
  if (!model) throw new Error('no bundled model');
  const { modelsDir, embeddingThreads: threads } = readConfig({});
  const startedAt = performance.now();
  const embedder = await loadEmbedder(model, { modelsDir, threads });
  const loadMs = round(performance.now() - startedAt);

  const plans = await readPlans();
  const texts = plans.flatMap((plan) => embeddedTexts(plan).map(({ text }) => text));
  const clauses = plans.reduce((sum, plan) => sum + plan.clauses.length, 0);
  const embeddingAt = performance.now();
  await embedder.embed(texts, 'passage');
  const embedMs = round(performance.now() - embeddingAt);
  print(`model loaded in ${loadMs} ms; ${clauses} clauses in ${texts.length} vectors, made in ${embedMs} ms`);

  const assistant = createAssistant(plans);
  const questions = (await readDevelopmentQuestions()).map(({ q }) => assistant.restated(q, null));
  await embedder.embed(questions.slice(0, 20), 'question');
  const asked: Sample[] = [];
  for (const question of questions) {
    const cpuBefore = process.cpuUsage();
    const askedAt = performance.now();
    const [vector] = await embedder.embed([question], 'question');
    const ms = performance.now() - askedAt;
    if (vector?.length !== embedder.dimensions) throw new Error('a question without a vector');
    const cpu = process.cpuUsage(cpuBefore);
    asked.push({ ms, cpuMs: (cpu.user + cpu.system) / 1000 });
  }
  const embedding = timingOf(asked);

  const rowsEach = texts.length / clauses;
  const searches = WIDTHS.map((width) => ({ width, ...timeSearch(width, rowsEach) }));
  const rows = [
    timingRow('vector of a question', embedding),
    ...searches.map(({ width, rows, timing }) => timingRow(`${CLAUSES} clauses, ${rows} rows of ${width}`, timing)),
  ];
  return { lines: table(TIMING_HEAD, rows), figures: { loadMs, embedMs, rows: texts.length, embedding, searches } };
}

function timeSearch(width: number, rowsEach: number) {
  const rows = Math.round(CLAUSES * rowsEach);
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
  const bytes = Int8Array.from({ length: rows * width }, () => (next() >>> 24) - 128);
  const scales = new Float32Array(rows).fill(1 / (127 * Math.sqrt(width / 3)));
  const owners = Uint32Array.from({ length: rows }, (_, row) => Math.floor(row / rowsEach));
  const index = new DenseIndex({ dimensions: width, bytes, scales, owners, clauses: CLAUSES });
  const samples: Sample[] = [];
  for (let at = 0; at < SEARCHES; at += 1) {
    // A vector of the index itself: its own clause has to come first.
    const row = next() % rows;
    const question = Float32Array.from(bytes.subarray(row * width, (row + 1) * width), (byte) => byte / 127);
    const search = timed(() => index.scores(question));
    const own = search.value[owners[row] as number] as number;
    if (search.value.some((score) => score > own)) {
      throw new Error('exact search does not find a vector it holds');
    }
    if (at >= SEARCHES / 10) samples.push(search);
  }
  return { rows, timing: timingOf(samples) };
}
