import { fold } from './normal-form.js';

/** Which terms and neighbouring pairs occur in a body of text; for spelling repair and for telling news from noise. */
export interface Vocabulary {
  /** Occurrences of a canonical term. */
  count(term: string): number;
  /** Occurrences of two terms side by side. */
  pairCount(first: string, second: string): number;
  /** Known terms that look the same without diacritics, the commonest first. */
  spellings(folded: string): readonly string[];
  /** Known folded terms within one edit (insert, delete, replace, swap of neighbours). */
  near(folded: string): readonly string[];
}

/** Builds a vocabulary from term sequences (sentences, lexicon phrases). Pairs do not cross sequences. */
export function buildVocabulary(sequences: Iterable<readonly string[]>): Vocabulary {
  const counts = new Map<string, number>();
  const pairs = new Map<string, number>();
  for (const terms of sequences) {
    terms.forEach((term, at) => {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      const next = terms[at + 1];
      if (next !== undefined) pairs.set(`${term} ${next}`, (pairs.get(`${term} ${next}`) ?? 0) + 1);
    });
  }
  const byFold = new Map<string, string[]>();
  for (const [term] of [...counts].sort((a, b) => b[1] - a[1])) {
    const folded = fold(term);
    const list = byFold.get(folded);
    if (list) list.push(term);
    else byFold.set(folded, [term]);
  }
  let deletions: ReadonlyMap<string, readonly string[]> | null = null;
  return {
    count: (term) => counts.get(term) ?? 0,
    pairCount: (first, second) => pairs.get(`${first} ${second}`) ?? 0,
    spellings: (folded) => byFold.get(folded) ?? [],
    near: (folded) => {
      // Needed by misspelt questions only; a fair part of the time to build it all.
      deletions ??= indexDeletions(byFold.keys());
      return nearTerms(folded, deletions);
    },
  };
}

/** Symmetric deletion index: a term is filed under itself and under every string one letter shorter. */
function indexDeletions(foldedTerms: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const term of foldedTerms) {
    if (term.length > 8 || !/^[a-z]+$/.test(term)) continue;
    for (const key of [term, ...deletionsOf(term)]) {
      const list = index.get(key);
      if (list) list.push(term);
      else index.set(key, [term]);
    }
  }
  return index;
}

function deletionsOf(term: string): string[] {
  return Array.from(term, (_, at) => term.slice(0, at) + term.slice(at + 1));
}

function nearTerms(folded: string, index: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  for (const key of [folded, ...deletionsOf(folded)]) {
    for (const term of index.get(key) ?? []) {
      if (term !== folded && Math.abs(term.length - folded.length) <= 1) found.add(term);
    }
  }
  return [...found];
}
