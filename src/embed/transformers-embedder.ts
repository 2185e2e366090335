import { resolve } from 'node:path';
import type { Embedder } from '../retrieve/embedder.js';
import { normalizeText, unifyToneMarks } from '../text/normal-form.js';
import type { EmbeddingModel } from './model-catalogue.js';
import { digestModel, ModelError } from './model-files.js';
import { type ModelThread, startModelThread } from './model-thread.js';

export interface EmbedderOptions {
  /** Folder that holds one folder for each model. */
  readonly modelsDir: string;
  /** Processor threads of the one session. */
  readonly threads: number;
}

/** Texts of about the same length go together; more at once costs memory and gains nothing on a processor. */
const BATCH_SIZE = 16;

/**
 * Loads a local model with transformers.js; nothing is ever fetched. Throws `ModelError` when files are missing or
 * damaged, when the model does not run, or when its vectors are not as long as the catalogue says.
 */
export async function loadEmbedder(model: EmbeddingModel, options: EmbedderOptions): Promise<Embedder> {
  const modelsDir = resolve(options.modelsDir);
  const digest = await digestModel(model, resolve(modelsDir, model.name));
  const thread = await startModelThread(model, { modelsDir, threads: options.threads }).catch((error: unknown) => {
    throw new ModelError('unusable', model, messageOf(error), { cause: error });
  });
  const embedder: Embedder = {
    id: `${model.name}@${digest.slice(0, 16)}`,
    dimensions: model.dimensions,
    embed: (texts, role, onBatch) => embedAll(thread, model, texts, role, onBatch),
  };
  await probe(model, embedder);
  return embedder;
}

/** A model that loads may still be another one than the catalogue thinks: one short text tells. */
async function probe(model: EmbeddingModel, embedder: Embedder): Promise<void> {
  let vector: Float32Array | undefined;
  try {
    [vector] = await embedder.embed(['tỷ lệ hộ nghèo'], 'question');
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw new ModelError('unusable', model, messageOf(error), { cause: error });
  }
  const length = Math.sqrt(vector?.reduce((sum, value) => sum + value * value, 0) ?? 0);
  if (Math.abs(length - 1) > 0.01) throw new ModelError('unusable', model, `|v| = ${length}`);
}

async function embedAll(
  thread: ModelThread,
  model: EmbeddingModel,
  texts: readonly string[],
  role: 'question' | 'passage',
  onBatch?: (done: number) => void,
): Promise<Float32Array[]> {
  const prefix = role === 'question' ? model.questionPrefix : model.passagePrefix;
  const vectors: Float32Array[] = texts.map(() => new Float32Array(model.dimensions));
  const order = texts
    .map((text, at) => ({ at, text: unifyToneMarks(normalizeText(text)) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    .sort((a, b) => a.text.length - b.text.length);
  for (let from = 0; from < order.length; from += BATCH_SIZE) {
    const batch = order.slice(from, from + BATCH_SIZE);
    const { width, data } = await thread.embed(batch.map(({ text }) => prefix + text));
    if (width !== model.dimensions) {
      throw new ModelError('wrong-dimensions', model, `${width} ≠ ${model.dimensions}`);
    }
    batch.forEach(({ at }, row) => {
      const vector = data.slice(row * width, (row + 1) * width);
      // A text of unknown words alone has no direction: no vector rather than a meaningless one.
      if (vector.every(Number.isFinite)) vectors[at] = vector;
    });
    onBatch?.(Math.min(order.length, from + BATCH_SIZE));
  }
  return vectors;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
