/**
 * Keyword search over documents of a corpus. Scores compare within one query only.
 * An implementation answers exactly (no approximation) and never throws on any query.
 */
export interface KeywordIndex {
  readonly size: number;
  search(query: KeywordQuery, options: KeywordSearchOptions): KeywordHit[];
  /** Number of documents that hold a term or pair; folded terms when `unmarked`. */
  documentFrequency(term: string, unmarked: boolean): number;
}

export interface KeywordDocument {
  /** 0 … n-1, without gaps. */
  readonly id: number;
  /** For filtering. */
  readonly planId: string;
  /** Heading path and text together: the path in the text ranks better than a boosted field. */
  readonly text: string;
}

/** A question as search terms; `unmarked` when it was typed without any diacritics. */
export interface KeywordQuery {
  readonly terms: readonly string[];
  readonly unmarked: boolean;
}

export interface KeywordSearchOptions {
  readonly limit: number;
  /** Only these plans; all when left out. */
  readonly planIds?: ReadonlySet<string>;
}

export interface KeywordHit {
  readonly id: number;
  readonly score: number;
}
