import type { Corpus } from './corpus.js';
import type { EvidenceQuery, SoughtConcept } from './evidence.js';
import { type CompiledWording, compileWording } from './passage-terms.js';

/** A query with everything that does not depend on the passage worked out once. */
export interface PreparedQuery {
  readonly unmarked: boolean;
  readonly concepts: readonly PreparedConcept[];
  readonly weights: readonly number[];
  readonly isOfficial: readonly boolean[];
  /** Sum of the weights. */
  readonly total: number;
  /** Every syllable of every wording, folded. */
  readonly syllables: ReadonlySet<string>;
}

export interface PreparedConcept {
  readonly weight: number;
  readonly wordings: readonly {
    readonly compiled: CompiledWording;
    readonly gain: number;
    readonly isWord: boolean;
  }[];
}

/** A word that no plan holds weighs as much as a fairly rare one, however rare it may really be. */
const UNKNOWN_SYLLABLE_WEIGHT = 0.8;
const UNKNOWN_PHRASE_WEIGHT = 3;

let last: { readonly corpus: Corpus; readonly query: EvidenceQuery; readonly prepared: PreparedQuery } | null = null;

/**
 * The prepared form of a query. Only the last one is kept: a plan is asked with one query at a time, and whatever
 * outlives its question costs memory until the next full collection.
 */
export function prepareQuery(corpus: Corpus, query: EvidenceQuery): PreparedQuery {
  if (last?.query !== query || last.corpus !== corpus) last = { corpus, query, prepared: prepare(corpus, query) };
  return last.prepared;
}

function prepare(corpus: Corpus, query: EvidenceQuery): PreparedQuery {
  const concepts = query.concepts.map(
    (concept): PreparedConcept => ({
      weight: conceptWeight(corpus, concept, query.unmarked),
      wordings: concept.wordings.map(({ terms, gain }) => ({
        compiled: compileWording(terms),
        gain,
        // A lone syllable is a word of its own only where the lexicon says so.
        isWord: terms.length > 1 || concept.wordings.length > 1,
      })),
    }),
  );
  const weights = concepts.map((concept) => concept.weight);
  return {
    unmarked: query.unmarked,
    concepts,
    weights,
    isOfficial: query.concepts.map(
      ({ wordings }) => phraseFrequency(corpus, wordings[0]?.terms ?? [], query.unmarked) > 0,
    ),
    total: weights.reduce((sum, weight) => sum + weight, 0),
    syllables: new Set(
      concepts.flatMap((concept) =>
        concept.wordings.flatMap(({ compiled }) => compiled.syllables.map((syllable) => syllable.unmarked)),
      ),
    ),
  };
}

/** Rarity of a concept in the corpus, from the commonest of its equal wordings; natural logarithm of the odds. */
function conceptWeight(corpus: Corpus, concept: SoughtConcept, unmarked: boolean): number {
  const equal = concept.wordings.filter((wording) => wording.gain === 1);
  const frequency = Math.max(0, ...equal.map((wording) => phraseFrequency(corpus, wording.terms, unmarked)));
  if (frequency === 0) {
    const isSyllable = concept.wordings.every((wording) => wording.terms.length === 1);
    return concept.importance * (isSyllable ? UNKNOWN_SYLLABLE_WEIGHT : UNKNOWN_PHRASE_WEIGHT);
  }
  return concept.importance * Math.log(1 + corpus.clauses.length / (frequency + 1));
}

function phraseFrequency(corpus: Corpus, terms: readonly string[], unmarked: boolean): number {
  const { syllables, pairs } = compileWording(terms);
  const parts = pairs.length > 0 ? pairs : syllables;
  return Math.min(
    ...parts.map((part) => corpus.keyword.documentFrequency(unmarked ? part.unmarked : part.marked, unmarked)),
    parts.length === 0 ? 0 : Number.POSITIVE_INFINITY,
  );
}
