import { create, insertMultiple, search } from '@orama/orama';
import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import { Bm25Index } from '../src/retrieve/bm25-index.js';
import type { KeywordDocument, KeywordIndex } from '../src/retrieve/keyword-index.js';
import { MiniSearchIndex } from '../src/retrieve/minisearch-index.js';
import { documentTerms } from '../src/retrieve/search-terms.js';
import type { SearchQuestion } from './queries.js';

/** The ids found for a question within its plan, best first. */
export type Search = (question: SearchQuestion, limit: number) => readonly number[] | Promise<readonly number[]>;

export interface Contender {
  readonly name: string;
  /** Filled with the documents, ready to search. */
  readonly open: (documents: readonly KeywordDocument[]) => Search | Promise<Search>;
}

/** Our two indexes, with the words as typed and as understood, and three libraries as they come and with our words. */
export const contenders: readonly Contender[] = [
  { name: 'MiniSearchIndex, understood', open: (documents) => ours(new MiniSearchIndex(documents), 'understood') },
  { name: 'Bm25Index, understood', open: (documents) => ours(new Bm25Index(documents), 'understood') },
  { name: 'MiniSearchIndex, as typed', open: (documents) => ours(new MiniSearchIndex(documents), 'typed') },
  { name: 'Bm25Index, as typed', open: (documents) => ours(new Bm25Index(documents), 'typed') },
  { name: 'MiniSearch, defaults', open: miniSearch },
  { name: 'Orama, defaults', open: (documents) => orama(documents, null) },
  { name: 'Orama, our words', open: (documents) => orama(documents, ourWords) },
  { name: 'FlexSearch, defaults', open: (documents) => flexSearch(documents, null) },
  { name: 'FlexSearch, our words', open: (documents) => flexSearch(documents, ourWords) },
];

function ourWords(text: string): string[] {
  return documentTerms(text).marked;
}

function ours(index: KeywordIndex, words: 'typed' | 'understood'): Search {
  return (question, limit) =>
    index
      .search({ terms: question[words], unmarked: question.unmarked }, { limit, planIds: new Set([question.planId]) })
      .map((hit) => hit.id);
}

function miniSearch(documents: readonly KeywordDocument[]): Search {
  const index = new MiniSearch<KeywordDocument>({ fields: ['text'], storeFields: ['planId'] });
  index.addAll(documents);
  return (question, limit) =>
    index
      .search(question.text, { filter: (result) => result.planId === question.planId })
      .slice(0, limit)
      .map((result) => result.id as number);
}

async function orama(documents: readonly KeywordDocument[], words: ((text: string) => string[]) | null) {
  const database = create({
    schema: { text: 'string', planId: 'enum' } as const,
    ...(words
      ? {
          components: {
            tokenizer: { language: 'english', normalizationCache: new Map<string, string>(), tokenize: words },
          },
        }
      : {}),
  });
  await insertMultiple(
    database,
    documents.map(({ id, text, planId }) => ({ id: String(id), text, planId })),
    1000,
  );
  const find: Search = async (question, limit) => {
    const { hits } = await search(database, {
      term: question.text,
      properties: ['text'],
      where: { planId: { eq: question.planId } },
      limit,
    });
    return hits.map((hit) => Number(hit.id));
  };
  return find;
}

function flexSearch(documents: readonly KeywordDocument[], words: ((text: string) => string[]) | null): Search {
  const index = new Document({
    document: { id: 'id', index: ['text'], tag: [{ field: 'planId' }] },
    ...(words ? { encode: words } : {}),
  });
  for (const { id, text, planId } of documents) index.add({ id, text, planId });
  // Without `suggest` a document must hold every word of the question, and hardly any does.
  return (question, limit) =>
    index
      .search(question.text, { limit, suggest: true, tag: { planId: question.planId } })
      .flatMap((found) => found.result as number[])
      .slice(0, limit);
}
