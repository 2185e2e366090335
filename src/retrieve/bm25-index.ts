import { foldTerm } from '../text/normal-form.js';
import type {
  KeywordDocument,
  KeywordHit,
  KeywordIndex,
  KeywordQuery,
  KeywordSearchOptions,
} from './keyword-index.js';
import { documentTerms, foldTerms } from './search-terms.js';
import { bestHits } from './top-hits.js';

const K1 = 1.2;
const B = 0.75;
/** A term in more than this share of the documents is left out of a query that has rarer ones. */
const COMMON_SHARE = 0.25;

/** Postings of one field: for term t, documents (ascending) and weights stand at offsets[t] … offsets[t + 1]. */
interface FieldPostings {
  readonly termIds: ReadonlyMap<string, number>;
  readonly offsets: Int32Array;
  readonly documents: Int32Array;
  readonly weights: Float32Array;
}

/** Neighbouring documents of one plan, `to` exclusive. */
interface Run {
  readonly from: number;
  to: number;
}

/**
 * Textbook BM25 (Robertson & Zaragoza 2009) over typed arrays, term weights computed at build time.
 * A query costs time linear in the postings of its terms within the wanted plans; used from `LARGE_CORPUS` documents on,
 * where MiniSearch takes too long.
 */
export class Bm25Index implements KeywordIndex {
  readonly size: number;
  readonly #marked: FieldPostings;
  readonly #unmarked: FieldPostings;
  /** Where a plan's documents stand; one run where they come together. */
  readonly #runs = new Map<string, Run[]>();
  readonly #scores: Float64Array;

  constructor(documents: readonly KeywordDocument[]) {
    this.size = documents.length;
    this.#scores = new Float64Array(documents.length);
    const marked = new PostingsBuilder();
    const unmarked = new PostingsBuilder();
    documents.forEach((document, id) => {
      const terms = documentTerms(document.text);
      marked.add(id, terms.marked);
      unmarked.add(id, terms.unmarked);
      this.#place(document.planId, id);
    });
    this.#marked = marked.finish();
    this.#unmarked = unmarked.finish();
  }

  search(query: KeywordQuery, options: KeywordSearchOptions): KeywordHit[] {
    const touched: number[] = [];
    const runs = this.#runsOf(options.planIds);
    if (!query.unmarked) this.#accumulate(this.#marked, query.terms, 1, runs, touched);
    this.#accumulate(this.#unmarked, foldTerms(query.terms), query.unmarked ? 1 : 0.3, runs, touched);
    const hits = bestHits(touched, this.#scores, options.limit);
    for (const id of touched) this.#scores[id] = 0;
    return hits;
  }

  documentFrequency(term: string, unmarked: boolean): number {
    const field = unmarked ? this.#unmarked : this.#marked;
    const id = field.termIds.get(unmarked ? foldTerm(term) : term);
    return id === undefined ? 0 : frequency(field, id);
  }

  #accumulate(
    field: FieldPostings,
    terms: readonly string[],
    weight: number,
    runs: readonly Run[],
    touched: number[],
  ): void {
    const known = [...new Set(terms)].flatMap((term) => field.termIds.get(term) ?? []);
    const telling = known.filter((term) => frequency(field, term) <= this.size * COMMON_SHARE);
    for (const term of telling.length > 0 ? telling : known) {
      const start = field.offsets[term] as number;
      const end = field.offsets[term + 1] as number;
      for (const run of runs) {
        for (let at = firstFrom(field.documents, start, end, run.from); at < end; at += 1) {
          const id = field.documents[at] as number;
          if (id >= run.to) break;
          if (this.#scores[id] === 0) touched.push(id);
          this.#scores[id] = (this.#scores[id] as number) + weight * (field.weights[at] as number);
        }
      }
    }
  }

  #place(planId: string, id: number): void {
    const runs = this.#runs.get(planId);
    const last = runs?.at(-1);
    if (last?.to === id) last.to = id + 1;
    else if (runs) runs.push({ from: id, to: id + 1 });
    else this.#runs.set(planId, [{ from: id, to: id + 1 }]);
  }

  #runsOf(planIds: ReadonlySet<string> | undefined): readonly Run[] {
    if (!planIds) return [{ from: 0, to: this.size }];
    return [...planIds].flatMap((planId) => this.#runs.get(planId) ?? []);
  }
}

function frequency(field: FieldPostings, term: number): number {
  return (field.offsets[term + 1] as number) - (field.offsets[term] as number);
}

/** The first place in `documents[start … end]` that holds `least` or more. */
function firstFrom(documents: Int32Array, start: number, end: number, least: number): number {
  let low = start;
  let high = least === 0 ? start : end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((documents[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Collects the postings of one field, document by document in ascending order. */
class PostingsBuilder {
  readonly #termIds = new Map<string, number>();
  readonly #lists: { readonly documents: number[]; readonly counts: number[] }[] = [];
  readonly #lengths: number[] = [];

  add(id: number, terms: readonly string[]): void {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    this.#lengths.push(terms.length);
    for (const [term, count] of counts) {
      let termId = this.#termIds.get(term);
      if (termId === undefined) {
        termId = this.#lists.length;
        this.#termIds.set(term, termId);
        this.#lists.push({ documents: [], counts: [] });
      }
      const list = this.#lists[termId] as { documents: number[]; counts: number[] };
      list.documents.push(id);
      list.counts.push(count);
    }
  }

  finish(): FieldPostings {
    const lists = this.#lists;
    const lengths = this.#lengths;
    const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    const size = lists.reduce((sum, list) => sum + list.documents.length, 0);
    const postings = {
      offsets: new Int32Array(lists.length + 1),
      documents: new Int32Array(size),
      weights: new Float32Array(size),
    };
    let at = 0;
    lists.forEach((list, term) => {
      postings.offsets[term] = at;
      const idf = Math.log(1 + (lengths.length - list.documents.length + 0.5) / (list.documents.length + 0.5));
      list.documents.forEach((id, index) => {
        const count = list.counts[index] as number;
        const length = lengths[id] as number;
        postings.documents[at] = id;
        postings.weights[at] = (idf * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / averageLength));
        at += 1;
      });
    });
    postings.offsets[lists.length] = at;
    return { termIds: this.#termIds, ...postings };
  }
}
