import { Worker } from 'node:worker_threads';
import type { EmbeddingModel } from './model-catalogue.js';

/** The vectors of a batch, one after another, each `width` numbers long. */
export interface VectorBatch {
  readonly width: number;
  readonly data: Float32Array;
}

/** A model loaded on a thread of its own. */
export interface ModelThread {
  /** Mean over tokens, scaled to length 1. Rejects when the model cannot run these texts, or the thread has ended. */
  embed(texts: readonly string[]): Promise<VectorBatch>;
}

export interface ModelThreadOptions {
  readonly modelsDir: string;
  /** Processor threads of the one session. */
  readonly threads: number;
}

type Message =
  | { readonly ready: true }
  | { readonly id?: number; readonly error: string }
  | (VectorBatch & { id: number });

interface Waiting {
  resolve(batch: VectorBatch): void;
  reject(error: Error): void;
}

/** Starts the thread and loads the model; rejects with what transformers.js says when it cannot. */
export async function startModelThread(
  { name, dtype }: EmbeddingModel,
  { modelsDir, threads }: ModelThreadOptions,
): Promise<ModelThread> {
  // Without the flags of this process, which would load tsx there too.
  const worker = new Worker(new URL('transformers-worker.mjs', import.meta.url), {
    execArgv: [],
    workerData: { name, dtype, modelsDir, threads },
  });
  const waiting = new Map<number, Waiting>();
  let ended: Error | null = null;
  let count = 0;

  await new Promise<void>((resolve, reject) => {
    const end = (error: Error) => {
      ended ??= error;
      reject(ended);
      for (const one of waiting.values()) one.reject(ended);
      waiting.clear();
    };
    worker.on('error', end);
    worker.on('exit', (code) => end(new Error(`exit ${code}`)));
    worker.on('message', (message: Message) => {
      if ('ready' in message) resolve();
      else if (message.id === undefined) end(new Error((message as { error: string }).error));
      else settle(message.id, message as VectorBatch | { error: string });
    });
  });

  function settle(id: number, result: VectorBatch | { readonly error: string }): void {
    const one = waiting.get(id);
    waiting.delete(id);
    // A program with nothing left to do may end although the model is loaded, but not while a batch is under way.
    if (waiting.size === 0) worker.unref();
    if ('error' in result) one?.reject(new Error(result.error));
    else one?.resolve(result);
  }

  worker.unref();
  return {
    embed: (texts) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        count += 1;
        waiting.set(count, { resolve, reject });
        worker.ref();
        worker.postMessage({ id: count, texts });
      }),
  };
}
