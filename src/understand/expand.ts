import { abbreviations } from '../lexicon/abbreviations.js';
import { regionalWords } from '../lexicon/regional.js';
import { fold } from '../text/normal-form.js';
import { createPhraseMatcher, type PhraseMatcher } from '../text/phrase-matcher.js';
import { isSyllable, isUnmarkedSyllable } from '../text/syllables.js';
import { terms } from '../text/tokenize.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { type QueryToken, wordTokens } from './question-tokens.js';

const ABBREVIATION_MATCHER = createPhraseMatcher(
  abbreviations.flatMap((entry) =>
    entry.short.map((short) => ({ phrase: terms(short).join(' '), value: entry.full })),
  ),
);
/** Typed without diacritics, "đc" and "lđ" lose their đ. Only forms that are no syllable themselves are taken so. */
const UNMARKED_ABBREVIATION_MATCHER = createPhraseMatcher(
  abbreviations.flatMap((entry) =>
    entry.short.map((short) => ({ phrase: fold(terms(short).join(' ')), value: entry.full })),
  ),
);
const REGIONAL_MATCHER = createPhraseMatcher(
  regionalWords.map(({ said, standard }) => ({
    phrase: terms(said).join(' '),
    value: [standard] as readonly string[],
  })),
);
const UNMARKED_REGIONAL_MATCHER = createPhraseMatcher(
  regionalWords
    .filter(({ said, standard }) => fold(said) !== fold(standard))
    .map(({ said, standard }) => ({ phrase: terms(fold(said)).join(' '), value: [standard] as readonly string[] })),
);

/** Abbreviations, chat forms and regional words put into standard words. */
export function expandShortForms(
  tokens: readonly QueryToken[],
  unmarked: boolean,
  vocabulary: Vocabulary,
): QueryToken[] {
  // Without diacritics a short form may be an ordinary syllable ("ngan" is ngân as well as ngàn): left alone then.
  const isSafe = (words: readonly QueryToken[]): boolean => {
    const [word] = words;
    if (word === undefined || words.length > 1) return true;
    return unmarked
      ? !isUnmarkedSyllable(word.folded) || vocabulary.spellings(word.folded).length === 0
      : word.isUpper || !isSyllable(word.term);
  };
  const regional = replace(
    tokens,
    unmarked ? UNMARKED_REGIONAL_MATCHER : REGIONAL_MATCHER,
    unmarked,
    unmarked ? isSafe : () => true,
    vocabulary,
  );
  return replace(
    regional,
    unmarked ? UNMARKED_ABBREVIATION_MATCHER : ABBREVIATION_MATCHER,
    unmarked,
    isSafe,
    vocabulary,
  );
}

function replace(
  tokens: readonly QueryToken[],
  matcher: PhraseMatcher<readonly string[]>,
  unmarked: boolean,
  isSafe: (words: readonly QueryToken[]) => boolean,
  vocabulary: Vocabulary,
): QueryToken[] {
  const sequence = tokens.map((token) => (unmarked ? token.folded : token.term));
  const result: QueryToken[] = [];
  let at = 0;
  const matches = matcher.find(sequence).filter((match) => isSafe(tokens.slice(match.from, match.to)));
  matches.forEach((match, index) => {
    result.push(...tokens.slice(at, match.from));
    const next = matches[index + 1];
    const following =
      next?.from === match.to ? wordTokens(next.value.flat()[0] ?? '', unmarked)[0] : tokens[match.to];
    result.push(
      ...wordTokens(
        likeliest(match.value.flat(), tokens[match.from - 1], following, tokens[match.to], vocabulary),
        unmarked,
      ),
    );
    at = match.to;
  });
  result.push(...tokens.slice(at));
  return result;
}

const CLEAR_SUPPORT = 1;
/** A reading that is followed so by this many times more words of the plans is the likelier. */
const MUCH_MORE = 4;
/** A pair that the plans use this often is no chance. */
const WELL_KNOWN = 6;

const VOCATIVES = new Set(['mọi người', 'anh em']);

/** "bn tiền", "bn người", "là bn v": what is counted stands behind, or nothing does. */
const AFTER_HOW_MANY = new Set(
  'tien phan nguoi ho nam thang dong ty trieu em cai la v z vay the ad mn mng a nhi'.split(' '),
);
const FUNCTION_WORDS = new Set(['bao nhiêu', 'với', 'không', 'được']);

/** Of several readings the one that forms a known pair with a neighbour ("DT nhà ở" → diện tích); else the first. */
function likeliest(
  readings: readonly string[],
  before: QueryToken | undefined,
  after: QueryToken | undefined,
  typedAfter: QueryToken | undefined,
  vocabulary: Vocabulary,
): string {
  const first = readings[0] as string;
  // Plans hold few of these, so a pair with what follows would always beat them: what stands before decides.
  const isFunctionWord = FUNCTION_WORDS.has(first);
  if (first === 'bao nhiêu' && (typedAfter === undefined || AFTER_HOW_MANY.has(typedAfter.folded))) return first;
  const rightSupport = (reading: string): number =>
    after && !isFunctionWord ? vocabulary.pairCount(terms(reading).at(-1) as string, after.term) : 0;
  const support = (reading: string): number => {
    const left = before ? vocabulary.pairCount(before.term, terms(reading)[0] as string) : 0;
    return left + rightSupport(reading);
  };
  // "được ĐT nghề": much may stand before a word, what follows it tells more.
  const mostContinued = Math.max(...readings.map(rightSupport));
  const isContinued = mostContinued < WELL_KNOWN || MUCH_MORE * rightSupport(first) >= mostContinued;
  if (support(first) > 0 && isContinued) return first;
  // "… là bn % v mn": at the end a form that continues nothing calls on the reader.
  const vocative = after === undefined ? readings.find((reading) => VOCATIVES.has(reading)) : undefined;
  if (vocative !== undefined && !readings.some((reading) => support(reading) > 0)) return vocative;
  const likely = isContinued
    ? readings
    : readings.filter((reading) => MUCH_MORE * rightSupport(reading) >= mostContinued);
  const best = likely.reduce(
    (one, reading) => (support(reading) > support(one) ? reading : one),
    likely[0] as string,
  );
  return support(best) >= CLEAR_SUPPORT ? best : first;
}
