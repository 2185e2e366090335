import type { PlanKnowledge } from '../domain/passage.js';
import { DenseIndex } from '../retrieve/dense-index.js';
import type { Embedder } from '../retrieve/embedder.js';
import { createQueryVectors, type QueryVectors } from '../retrieve/query-vectors.js';
import { openVectors, type VectorProgress } from '../store/vector-files.js';
import { findModel } from './model-catalogue.js';
import { ModelError } from './model-files.js';

/** Everything dense search needs, ready: clause vectors in the order of the corpus, and question vectors. */
export interface DenseSearch {
  readonly model: string;
  readonly index: DenseIndex;
  readonly questions: QueryVectors;
  readonly embedder: Embedder;
  /** What a perfect cosine adds to an evidence score. */
  readonly weight: number;
}

export interface DenseOptions {
  /** Name in the catalogue, or `none`. */
  readonly embeddingModel: string;
  readonly modelsDir: string;
  readonly embeddingThreads: number;
  /** Instead of the catalogue's weight; null: that one. */
  readonly embeddingWeight?: number | null;
  readonly indexDir: string;
}

export type DenseEvent =
  | ({ readonly type: 'vectors' } & VectorProgress)
  /** Dense search is off and keyword search goes on. */
  | { readonly type: 'off'; readonly error: ModelError };

/**
 * Opens dense search as configured; null when it is switched off, or when the model cannot be used, which is told as one
 * event. Never rejects: answers without it are sound.
 */
export async function openDense(
  plans: readonly PlanKnowledge[],
  options: DenseOptions,
  onEvent: (event: DenseEvent) => void = () => {},
): Promise<DenseSearch | null> {
  const model = findModel(options.embeddingModel);
  if (!model) return null;
  const off = (error: unknown) =>
    onEvent({
      type: 'off',
      error: error instanceof ModelError ? error : new ModelError('unusable', model, String(error), { cause: error }),
    });
  try {
    const { loadEmbedder } = await import('./transformers-embedder.js');
    const embedder: Embedder = await loadEmbedder(model, {
      modelsDir: options.modelsDir,
      threads: options.embeddingThreads,
    });
    const vectors = await openVectors(plans, embedder, options.indexDir, (event) =>
      onEvent({ type: 'vectors', ...event }),
    );
    return {
      model: model.name,
      index: new DenseIndex(vectors),
      embedder,
      questions: createQueryVectors(embedder, { readsUnmarked: model.readsUnmarked, onFailure: off }),
      weight: options.embeddingWeight ?? model.weight,
    };
  } catch (error) {
    off(error);
    return null;
  }
}
