/**
 * Runs one model with transformers.js on a thread of its own. Plain JavaScript, because this thread is started without
 * tsx: tsx would rewrite the library, which costs more than a hundred megabytes, and a batch would hold the server up.
 *
 * In: `{ id, texts }`. Out: `{ ready: true }` or `{ error }` once, then for each batch `{ id, width, data }`, one vector
 * after another, or `{ id, error }`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { env, pipeline } from '@xenova/transformers';

/** @type {{ name: string, dtype: 'fp32' | 'q8', modelsDir: string, threads: number }} */
const { name, dtype, modelsDir, threads } = workerData;
/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

env.allowRemoteModels = false;
env.localModelPath = modelsDir;
try {
  const extract = await pipeline('feature-extraction', name, {
    dtype,
    device: 'cpu',
    session_options: { intraOpNumThreads: threads, interOpNumThreads: 1, executionMode: 'sequential' },
  });
  parentPort?.on('message', async ({ id, texts }) => {
    try {
      const { dims, data } = await extract(texts, { pooling: 'mean', normalize: true });
      parentPort?.postMessage({ id, width: dims.at(-1) ?? 0, data });
    } catch (error) {
      parentPort?.postMessage({ id, error: messageOf(error) });
    }
  });
  parentPort?.postMessage({ ready: true });
} catch (error) {
  parentPort?.postMessage({ error: messageOf(error) });
}
