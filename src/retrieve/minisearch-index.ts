import MiniSearch from 'minisearch';
import { foldTerm } from '../text/normal-form.js';
import type {
  KeywordDocument,
  KeywordHit,
  KeywordIndex,
  KeywordQuery,
  KeywordSearchOptions,
} from './keyword-index.js';
import { documentTerms, foldTerms } from './search-terms.js';

/** Query terms that stand in more than this share of the documents cost time and carry no news. */
const COMMON_SHARE = 0.25;
const SEPARATOR = '\n';

/**
 * MiniSearch behind the port, for corpora of up to some thousand documents.
 *
 * Two repairs to its scoring: it multiplies a score by the number of matched query terms, so scores are divided by
 * that number and sorted again; and its field length counts distinct terms, so `d` is 0 and `b` moderate.
 */
export class MiniSearchIndex implements KeywordIndex {
  readonly #search: MiniSearch<{ id: number; planId: string; marked: string; unmarked: string }>;
  readonly #frequency = { marked: new Map<string, number>(), unmarked: new Map<string, number>() };
  readonly size: number;

  constructor(documents: readonly KeywordDocument[]) {
    this.size = documents.length;
    this.#search = new MiniSearch({
      fields: ['marked', 'unmarked'],
      storeFields: ['planId'],
      tokenize: (text) => text.split(SEPARATOR),
      processTerm: (term) => term,
      searchOptions: { bm25: { k: 1.2, b: 0.75, d: 0 }, combineWith: 'OR', prefix: false, fuzzy: false },
    });
    this.#search.addAll(documents.map((document) => this.#toFields(document)));
  }

  search(query: KeywordQuery, options: KeywordSearchOptions): KeywordHit[] {
    // Never both fields for an unmarked question: its bare syllables are rare in the marked one and would win there.
    const field = query.unmarked ? 'unmarked' : 'marked';
    const wanted = [...new Set(query.unmarked ? foldTerms(query.terms) : query.terms)];
    const telling = wanted.filter((term) => (this.#frequency[field].get(term) ?? 0) <= this.size * COMMON_SHARE);
    const terms = telling.length > 0 ? telling : wanted;
    if (terms.length === 0) return [];
    const { planIds } = options;
    return this.#search
      .search(terms.join(SEPARATOR), {
        fields: query.unmarked ? ['unmarked'] : ['marked', 'unmarked'],
        ...(query.unmarked ? {} : { boost: { marked: 1, unmarked: 0.3 } }),
        ...(planIds ? { filter: (result) => planIds.has(result.planId as string) } : {}),
      })
      .map((result) => ({ id: result.id as number, score: result.score / Math.max(1, result.queryTerms.length) }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, options.limit);
  }

  documentFrequency(term: string, unmarked: boolean): number {
    return (unmarked ? this.#frequency.unmarked.get(foldTerm(term)) : this.#frequency.marked.get(term)) ?? 0;
  }

  #toFields(document: KeywordDocument): { id: number; planId: string; marked: string; unmarked: string } {
    const { marked, unmarked } = documentTerms(document.text);
    count(this.#frequency.marked, marked);
    count(this.#frequency.unmarked, unmarked);
    return {
      id: document.id,
      planId: document.planId,
      marked: marked.join(SEPARATOR),
      unmarked: unmarked.join(SEPARATOR),
    };
  }
}

function count(frequency: Map<string, number>, terms: readonly string[]): void {
  for (const term of new Set(terms)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
}
