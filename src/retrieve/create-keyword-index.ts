import { Bm25Index } from './bm25-index.js';
import type { KeywordDocument, KeywordIndex } from './keyword-index.js';
import { MiniSearchIndex } from './minisearch-index.js';

/** From this many documents on MiniSearch's time per query passes some milliseconds; measured by `npm run bench`. */
export const LARGE_CORPUS = 3000;

/** The index that fits the corpus: MiniSearch for the usual size, BM25 over typed arrays for a large one. */
export function createKeywordIndex(documents: readonly KeywordDocument[]): KeywordIndex {
  return documents.length < LARGE_CORPUS ? new MiniSearchIndex(documents) : new Bm25Index(documents);
}
