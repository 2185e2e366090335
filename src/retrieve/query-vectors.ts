import { hasDiacritics } from '../text/normal-form.js';
import type { Embedder } from './embedder.js';

/** Vectors of questions, the recent ones kept ready. */
export interface QueryVectors {
  /**
   * The vector of a question; null where the dense part has to be left out: no diacritics and a model that cannot read
   * such text, no words, or a model that failed (told once to `onFailure`). Never rejects.
   */
  vectorOf(question: string): Promise<Float32Array | null>;
}

export interface QueryVectorOptions {
  readonly readsUnmarked: boolean;
  /** How many questions are kept; 0 keeps none. */
  readonly cacheSize?: number;
  readonly onFailure?: (error: unknown) => void;
}

const CACHE_SIZE = 500;

export function createQueryVectors(embedder: Embedder, options: QueryVectorOptions): QueryVectors {
  const limit = options.cacheSize ?? CACHE_SIZE;
  // A Map keeps the order of insertion: the first key is the one not asked for the longest time.
  const recent = new Map<string, Promise<Float32Array | null>>();
  let hasFailed = false;
  const embed = async (question: string): Promise<Float32Array | null> => {
    try {
      const [vector] = await embedder.embed([question], 'question');
      return vector?.some((value) => value !== 0) ? vector : null;
    } catch (error) {
      recent.delete(question);
      if (!hasFailed) options.onFailure?.(error);
      hasFailed = true;
      return null;
    }
  };
  return {
    async vectorOf(question) {
      const key = question.normalize('NFC').replace(/\s+/g, ' ').trim();
      if (key === '' || (!options.readsUnmarked && !hasDiacritics(key))) return null;
      const known = recent.get(key);
      if (known) {
        recent.delete(key);
        recent.set(key, known);
        return known;
      }
      const vector = embed(key);
      if (limit > 0) recent.set(key, vector);
      if (recent.size > limit) recent.delete(recent.keys().next().value as string);
      return vector;
    },
  };
}
