import { Bm25Index } from './bm25-index.js';
import type { KeywordDocument, KeywordIndex } from './keyword-index.js';
import { MiniSearchIndex } from './minisearch-index.js';

/**
 * From this many documents on the searches of one question take MiniSearch more than 5 ms: it needs 0.5 ms a search at
 * 428 documents, 1 ms at 1,000, 4 ms at 3,000 and 17 ms at 10,000, whether one plan is wanted or all; and a question
 * without a named plan searches once for each plan asked. `Bm25Index` needs less than 0.1 ms a plan at any of these
 * sizes, and answers the question sets as well. Measured by `npm run bench -- --only takeover`.
 */
export const LARGE_CORPUS = 1000;

/** The index that fits the corpus: MiniSearch for the usual size, BM25 over typed arrays for a large one. */
export function createKeywordIndex(documents: readonly KeywordDocument[]): KeywordIndex {
  return documents.length < LARGE_CORPUS ? new MiniSearchIndex(documents) : new Bm25Index(documents);
}
