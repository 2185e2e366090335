import MiniSearch from 'minisearch';
import { createKeywordIndex } from '../retrieve/create-keyword-index.js';
import type { OutsideSet } from './outside.js';
import { plainQuery } from './outside.js';

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
