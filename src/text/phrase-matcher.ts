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

/**
 * Longest-match search for phrases in token sequences. A phrase is split into tokens at white space and compared token
 * by token with `===`: whether tokens are accented, folded or cased is the caller's choice, made alike for phrases and
 * input. Phrases given twice keep all their values, in the order given; empty phrases are ignored. Never throws.
 *
 * One table of whole phrases, and for each first token the length of its longest phrase: a trie of maps took ten times
 * the memory and longer to build, which every start pays for. Time is linear in the input times that length.
 */
export function createPhraseMatcher<T>(
  entries: readonly { readonly phrase: string; readonly value: T }[],
): PhraseMatcher<T> {
  const values = new Map<string, T[]>();
  const longest = new Map<string, number>();
  for (const { phrase, value } of entries) {
    const key = /\s{2}|^\s|\s$|[^\S ]/u.test(phrase) ? phrase.trim().replace(/\s+/g, ' ') : phrase;
    if (key === '') continue;
    const gap = key.indexOf(' ');
    const first = gap < 0 ? key : key.slice(0, gap);
    const length = countTokens(key);
    const known = values.get(key);
    if (known) known.push(value);
    else values.set(key, [value]);
    if (length > (longest.get(first) ?? 0)) longest.set(first, length);
  }

  const findAt = (tokens: readonly string[], from: number): PhraseMatch<T>[] => {
    const first = from >= 0 ? tokens[from] : undefined;
    const most = first === undefined ? 0 : (longest.get(first) ?? 0);
    const found: PhraseMatch<T>[] = [];
    let key = first ?? '';
    for (let to = from + 1; to <= Math.min(from + most, tokens.length); to += 1) {
      if (to > from + 1) key += ` ${tokens[to - 1]}`;
      const value = values.get(key);
      if (value) found.push({ from, to, value });
    }
    return found.reverse();
  };

  return {
    findAt,
    findAll: (tokens) => tokens.flatMap((_, from) => findAt(tokens, from)),
    find: (tokens) => {
      const found: PhraseMatch<T>[] = [];
      for (let from = 0; from < tokens.length; ) {
        const longestHere = findAt(tokens, from)[0];
        if (longestHere) found.push(longestHere);
        from = longestHere?.to ?? from + 1;
      }
      return found;
    },
  };
}

const SPACE = 32;

function countTokens(key: string): number {
  let count = 1;
  for (let at = 0; at < key.length; at += 1) if (key.charCodeAt(at) === SPACE) count += 1;
  return count;
}
