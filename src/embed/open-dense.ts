import type { PlanKnowledge } from '../domain/passage.js';
import { DenseIndex } from '../retrieve/dense-index.js';
import type { Embedder } from '../retrieve/embedder.js';
import { createQueryVectors, type QueryVectors } from '../retrieve/query-vectors.js';
import { openVectors, type VectorProgress } from '../store/vector-files.js';
import { type EmbeddingModel, findModel } from './model-catalogue.js';
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

/** Gives dense search over these plans; null when it is switched off or cannot be had. Never rejects. */
export type OpenDense = (plans: readonly PlanKnowledge[]) => Promise<DenseSearch | null>;

/**
 * Begins to load the model as configured, so that it is ready when the plans are. That it cannot be used is told as one
 * event; answers without it are sound.
 */
export function startDense(options: DenseOptions, onEvent: (event: DenseEvent) => void = () => {}): OpenDense {
  const model = findModel(options.embeddingModel);
  if (!model) return async () => null;
  const off = (error: unknown): null => {
    onEvent({
      type: 'off',
      error: error instanceof ModelError ? error : new ModelError('unusable', model, String(error), { cause: error }),
    });
    return null;
  };
  const loading = load(model, options).catch(off);
  return async (plans) => {
    const embedder = await loading;
    if (!embedder) return null;
    try {
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
      return off(error);
    }
  };
}

async function load(model: EmbeddingModel, { modelsDir, embeddingThreads }: DenseOptions): Promise<Embedder> {
  const { loadEmbedder } = await import('./transformers-embedder.js');
  return loadEmbedder(model, { modelsDir, threads: embeddingThreads });
}
