import { isSyllable, isUnmarkedSyllable } from '../text/syllables.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { type QueryToken, wordTokens } from './question-tokens.js';

/**
 * Mends slips of typing. A word that is no Vietnamese syllable ("thươg", "giườg") is replaced by a known one a letter
 * away, best one that forms a known pair with a neighbour; a proper but unknown syllable only by one of the same
 * letters with other marks ("nhân rông" → "nhân rộng") or one letter more ("kết lụn" → "kết luận"), and only with such a pair. Known
 * words are never touched.
 */
export function repairSpelling(
  tokens: readonly QueryToken[],
  vocabulary: Vocabulary,
  unmarked: boolean,
): QueryToken[] {
  const repaired = [...tokens];
  tokens.forEach((token, at) => {
    if (token.kind !== 'word' || token.isUpper || token.term.length < 2 || /\d/.test(token.term)) return;
    if (UNIT_SIGNS.has(token.folded)) return;
    const isProper = unmarked ? isUnmarkedSyllable(token.folded) : isSyllable(token.term);
    const isKnown = unmarked ? vocabulary.spellings(token.folded).length > 0 : vocabulary.count(token.term) > 0;
    if (isKnown || (unmarked && isProper)) return;
    const candidates = isProper
      ? [...vocabulary.spellings(token.folded), ...fullerSpellings(token, vocabulary)]
      : nearSpellings(token, vocabulary);
    const best = bestCandidate(candidates, repaired[at - 1], tokens[at + 1], vocabulary, unmarked, !isProper);
    const replacement = best === null ? undefined : wordTokens(best, unmarked)[0];
    if (replacement) repaired[at] = replacement;
  });
  return repaired;
}

/** Signs of units are no syllables and no slips, whether or not a plan prints them. */
const UNIT_SIGNS = new Set(['km', 'kg', 'ha', 'ml', 'mm', 'cm', 'kw', 'kwh', 'kwp', 'mw', 'mwp', 'gb', 'mb', 'usd']);

function nearSpellings(token: QueryToken, vocabulary: Vocabulary): string[] {
  return [
    ...vocabulary.spellings(token.folded),
    ...vocabulary.near(token.folded).flatMap((folded) => vocabulary.spellings(folded)),
  ];
}

/** "nghịp" → "nghiệp", "lụn" → "luận": one letter more under the same tone. */
function fullerSpellings(token: QueryToken, vocabulary: Vocabulary): string[] {
  return vocabulary
    .near(token.folded)
    .filter((folded) => folded.length === token.folded.length + 1 && token.folded.length > 2)
    .flatMap((folded) => vocabulary.spellings(folded))
    .filter((term) => toneOf(term) === toneOf(token.term));
}

function toneOf(term: string): string {
  return /[\u0300\u0301\u0303\u0309\u0323]/u.exec(term.normalize('NFD'))?.[0] ?? '';
}

function bestCandidate(
  candidates: readonly string[],
  before: QueryToken | undefined,
  after: QueryToken | undefined,
  vocabulary: Vocabulary,
  unmarked: boolean,
  mayStandAlone: boolean,
): string | null {
  let best: { readonly term: string; readonly score: number } | null = null;
  for (const term of candidates) {
    const support = neighbourSupport(term, before, after, vocabulary, unmarked);
    if (support === 0 && !mayStandAlone) continue;
    const score = Math.log1p(support) * 3 + 0.1 * Math.log1p(vocabulary.count(term));
    if (!best || score > best.score) best = { term, score };
  }
  return best?.term ?? null;
}

function neighbourSupport(
  term: string,
  before: QueryToken | undefined,
  after: QueryToken | undefined,
  vocabulary: Vocabulary,
  unmarked: boolean,
): number {
  const spell = (token: QueryToken): readonly string[] =>
    unmarked ? vocabulary.spellings(token.folded) : [token.term];
  const left = before ? Math.max(0, ...spell(before).map((other) => vocabulary.pairCount(other, term))) : 0;
  const right = after ? Math.max(0, ...spell(after).map((other) => vocabulary.pairCount(term, other))) : 0;
  return left + right;
}
