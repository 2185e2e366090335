import type {
  KeywordDocument,
  KeywordHit,
  KeywordIndex,
  KeywordQuery,
  KeywordSearchOptions,
} from './keyword-index.js';
import { documentTerms, foldTerms } from './search-terms.js';

const K1 = 1.2;
const B = 0.75;
/** A term in more than this share of the documents is left out of a query that has rarer ones. */
const COMMON_SHARE = 0.25;

/** Postings of one field: for term t, documents and weights stand at offsets[t] … offsets[t + 1]. */
interface FieldPostings {
  readonly termIds: ReadonlyMap<string, number>;
  readonly offsets: Int32Array;
  readonly documents: Int32Array;
  readonly weights: Float32Array;
}

/**
 * Textbook BM25 (Robertson & Zaragoza 2009) over typed arrays, term weights computed at build time.
 * A query costs time linear in the postings of its terms; used from `LARGE_CORPUS` documents on, where MiniSearch
 * needs tens of milliseconds.
 */
export class Bm25Index implements KeywordIndex {
  readonly size: number;
  readonly #marked: FieldPostings;
  readonly #unmarked: FieldPostings;
  readonly #planIds: readonly string[];
  readonly #scores: Float64Array;

  constructor(documents: readonly KeywordDocument[]) {
    this.size = documents.length;
    this.#planIds = documents.map((document) => document.planId);
    this.#scores = new Float64Array(documents.length);
    const marked = documents.map((document) => documentTerms(document.text));
    this.#marked = buildPostings(marked);
    this.#unmarked = buildPostings(marked.map(foldTerms));
  }

  search(query: KeywordQuery, options: KeywordSearchOptions): KeywordHit[] {
    const touched: number[] = [];
    if (!query.unmarked) this.#accumulate(this.#marked, query.terms, 1, touched);
    this.#accumulate(this.#unmarked, foldTerms(query.terms), query.unmarked ? 1 : 0.3, touched);
    const hits: KeywordHit[] = [];
    for (const id of touched) {
      const score = this.#scores[id] as number;
      this.#scores[id] = 0;
      if (!options.planIds || options.planIds.has(this.#planIds[id] as string)) hits.push({ id, score });
    }
    return hits.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, options.limit);
  }

  #accumulate(field: FieldPostings, terms: readonly string[], weight: number, touched: number[]): void {
    const known = [...new Set(terms)].flatMap((term) => field.termIds.get(term) ?? []);
    const telling = known.filter((term) => frequency(field, term) <= this.size * COMMON_SHARE);
    for (const term of telling.length > 0 ? telling : known) {
      const end = field.offsets[term + 1] as number;
      for (let at = field.offsets[term] as number; at < end; at += 1) {
        const id = field.documents[at] as number;
        if (this.#scores[id] === 0) touched.push(id);
        this.#scores[id] = (this.#scores[id] as number) + weight * (field.weights[at] as number);
      }
    }
  }
}

function frequency(field: FieldPostings, term: number): number {
  return (field.offsets[term + 1] as number) - (field.offsets[term] as number);
}

function buildPostings(documents: readonly (readonly string[])[]): FieldPostings {
  const termIds = new Map<string, number>();
  const lists: { documents: number[]; counts: number[] }[] = [];
  let total = 0;
  documents.forEach((terms, id) => {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    total += terms.length;
    for (const [term, count] of counts) {
      let termId = termIds.get(term);
      if (termId === undefined) {
        termId = lists.length;
        termIds.set(term, termId);
        lists.push({ documents: [], counts: [] });
      }
      const list = lists[termId] as { documents: number[]; counts: number[] };
      list.documents.push(id);
      list.counts.push(count);
    }
  });
  return toTypedArrays(termIds, lists, documents, total / Math.max(1, documents.length));
}

function toTypedArrays(
  termIds: ReadonlyMap<string, number>,
  lists: readonly { documents: number[]; counts: number[] }[],
  documents: readonly (readonly string[])[],
  averageLength: number,
): FieldPostings {
  const size = lists.reduce((sum, list) => sum + list.documents.length, 0);
  const postings = {
    offsets: new Int32Array(lists.length + 1),
    documents: new Int32Array(size),
    weights: new Float32Array(size),
  };
  let at = 0;
  lists.forEach((list, term) => {
    postings.offsets[term] = at;
    const idf = Math.log(1 + (documents.length - list.documents.length + 0.5) / (list.documents.length + 0.5));
    list.documents.forEach((id, index) => {
      const count = list.counts[index] as number;
      const length = (documents[id] as readonly string[]).length;
      postings.documents[at] = id;
      postings.weights[at] = (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / averageLength));
      at += 1;
    });
  });
  postings.offsets[lists.length] = at;
  return { termIds, ...postings };
}
