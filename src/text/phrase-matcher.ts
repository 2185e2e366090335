/** A phrase found in a token sequence: tokens `from` (inclusive) to `to` (exclusive), with every value of the phrase. */
export interface PhraseMatch<T> {
  readonly from: number;
  readonly to: number;
  readonly value: readonly T[];
}

export interface PhraseMatcher<T> {
  /** Left to right, at each place the longest phrase, none overlapping another. */
  find(tokens: readonly string[]): PhraseMatch<T>[];
  /** Every phrase at every place, overlapping ones too; by `from`, the longest first. */
  findAll(tokens: readonly string[]): PhraseMatch<T>[];
  /** Every phrase that starts exactly at `from`, the longest first; empty where none does or `from` is outside. */
  findAt(tokens: readonly string[], from: number): PhraseMatch<T>[];
}

/** Most nodes end a phrase or hold the middle of one: what they do not need is not made. */
interface Node<T> {
  next: Map<string, Node<T>> | null;
  values: T[] | null;
}

/**
 * Longest-match search for phrases in token sequences, over a trie of tokens. A phrase is split into tokens at white
 * space and compared token by token with `===`: whether tokens are accented, folded or cased is the caller's choice,
 * made alike for phrases and input. Phrases given twice keep all their values, in the order given; empty phrases are
 * ignored. Time is linear in the input times the longest phrase; never throws.
 *
 *     sở ─ y ─ tế•                 • ends a phrase
 *        └ lao ─ động• ─ thương ─ binh•
 */
export function createPhraseMatcher<T>(
  entries: readonly { readonly phrase: string; readonly value: T }[],
): PhraseMatcher<T> {
  const root: Node<T> = { next: null, values: null };
  for (const { phrase, value } of entries) insert(root, phrase, value);

  const findAt = (tokens: readonly string[], from: number): PhraseMatch<T>[] => {
    const found: PhraseMatch<T>[] = [];
    let node: Node<T> | undefined = root;
    for (let to = from; to >= 0 && to < tokens.length; ) {
      node = node.next?.get(tokens[to] ?? '');
      if (node === undefined) break;
      to += 1;
      if (node.values) found.push({ from, to, value: node.values });
    }
    return found.reverse();
  };

  return {
    findAt,
    findAll: (tokens) => tokens.flatMap((_, from) => findAt(tokens, from)),
    find: (tokens) => {
      const found: PhraseMatch<T>[] = [];
      for (let from = 0; from < tokens.length; ) {
        const longest = findAt(tokens, from)[0];
        if (longest) found.push(longest);
        from = longest?.to ?? from + 1;
      }
      return found;
    },
  };
}

function insert<T>(root: Node<T>, phrase: string, value: T): void {
  const tokens = phrase.split(/\s+/).filter((token) => token !== '');
  if (tokens.length === 0) return;
  let node = root;
  for (const token of tokens) {
    node.next ??= new Map();
    let child = node.next.get(token);
    if (child === undefined) {
      child = { next: null, values: null };
      node.next.set(token, child);
    }
    node = child;
  }
  node.values ??= [];
  node.values.push(value);
}
