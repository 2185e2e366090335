import MiniSearch from 'minisearch';
import { createKeywordIndex } from '../retrieve/create-keyword-index.js';
import { bestRows, DenseIndex, oneRowEach, quantize } from '../retrieve/dense-index.js';
import type { Embedder } from '../retrieve/embedder.js';
import { fuseScores } from '../retrieve/fusion.js';
import { type OutsideSet, plainQuery } from './outside.js';

/** A way to search an outside set: `rank` gives document ids, best first, at most a hundred. */
export interface SearchSystem {
  readonly name: string;
  rank(question: string): readonly string[] | Promise<readonly string[]>;
}

export type SystemBuilder = (set: OutsideSet) => SearchSystem | Promise<SearchSystem>;
const LIMIT = 100;

/** Our keyword index, with passages as title and text and questions without their question words. */
export const keywordSystem: SystemBuilder = (set) => {
  const index = createKeywordIndex(
    set.documents.map(({ title, text }, id) => ({ id, planId: '', text: `${title} \n ${text}` })),
  );
  return {
    name: 'keyword',
    rank: (question) =>
      index.search(plainQuery(question), { limit: LIMIT }).map((hit) => set.documents[hit.id]?.id as string),
  };
};

/** Cosine alone. A question's time includes its embedding. */
export const denseSystem =
  (embedder: Embedder): SystemBuilder =>
  async (set) => {
    const index = await embedSet(embedder, set);
    return {
      name: 'dense',
      rank: async (question) => {
        const [vector] = await embedder.embed([question], 'question');
        const rows = bestRows(index.scores(vector as Float32Array), LIMIT);
        return rows.map((row) => set.documents[row]?.id as string);
      },
    };
  };

/** Keyword score over the best one, plus the weighted cosine, over the hundred best of both. */
export const hybridSystem =
  (embedder: Embedder, weight: number): SystemBuilder =>
  async (set) => {
    const keyword = createKeywordIndex(
      set.documents.map(({ title, text }, id) => ({ id, planId: '', text: `${title} \n ${text}` })),
    );
    const dense = await embedSet(embedder, set);
    return {
      name: `hybrid ${weight}`,
      rank: async (question) => {
        const hits = keyword.search(plainQuery(question), { limit: LIMIT });
        const best = hits[0]?.score ?? 1;
        const [vector] = await embedder.embed([question], 'question');
        const cosines = dense.scores(vector as Float32Array);
        const lexical = new Map(hits.map((hit) => [hit.id, hit.score / best]));
        return [...new Set([...lexical.keys(), ...bestRows(cosines, LIMIT)])]
          .map((id) => ({ id, score: fuseScores(lexical.get(id) ?? 0, cosines[id] as number, weight) }))
          .sort((a, b) => b.score - a.score || a.id - b.id)
          .slice(0, LIMIT)
          .map(({ id }) => set.documents[id]?.id as string);
      },
    };
  };

async function embedSet(embedder: Embedder, set: OutsideSet): Promise<DenseIndex> {
  const texts = set.documents.map(({ title, text }) => (title === '' ? text : `${title}. ${text}`));
  return new DenseIndex(oneRowEach(quantize(await embedder.embed(texts, 'passage'), embedder.dimensions)));
}

/** MiniSearch as it comes. */
export const miniSearchSystem: SystemBuilder = (set) => {
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll([...set.documents]);
  return {
    name: 'MiniSearch default',
    rank: (question) =>
      index
        .search(question)
        .slice(0, LIMIT)
        .map((hit) => hit.id as string),
  };
};

/** Orama as it comes. It is a development dependency, so it is loaded only here. */
export const oramaSystem: SystemBuilder = async (set) => {
  const { create, insertMultiple, search } = await import('@orama/orama');
  const index = create({ schema: { key: 'string', title: 'string', text: 'string' } as const });
  await insertMultiple(
    index,
    set.documents.map(({ id, title, text }) => ({ key: id, title, text })),
  );
  return {
    name: 'Orama default',
    rank: async (question) => {
      const found = await search(index, { term: question, properties: ['title', 'text'], limit: LIMIT });
      return found.hits.map((hit) => hit.document.key);
    },
  };
};
