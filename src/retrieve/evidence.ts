import type { Passage } from '../domain/passage.js';
import { fold } from '../text/normal-form.js';
import type { Corpus, CorpusClause } from './corpus.js';
import { bestRows } from './dense-index.js';
import { fuseScores } from './fusion.js';
import { wordingStrength } from './passage-terms.js';

/** What a passage is compared with: a concept's wordings and how much it matters. */
export interface SoughtConcept {
  readonly wordings: readonly { readonly terms: readonly string[]; readonly gain: number }[];
  readonly importance: number;
}

/** What to look for. `terms` go to the keyword index, `concepts` judge what it finds. */
export interface EvidenceQuery {
  readonly concepts: readonly SoughtConcept[];
  readonly terms: readonly string[];
  readonly unmarked: boolean;
  readonly planIds: readonly string[] | null;
  /** A clause to look at whatever the keyword index says: the one a follow-up leans on. */
  readonly focus?: { readonly planId: string; readonly clauseId: string } | null;
  /** Dense search, where there is any: without it every score is what it was before dense search existed. */
  readonly dense?: DenseScores | null;
}

/** How alike each clause is to the question, by the clause's id in the corpus, and what that is worth. */
export interface DenseScores {
  readonly cosines: Float32Array;
  readonly weight: number;
}

/** A passage with the reasons for its score; scores of different queries do not compare, coverages do. */
export interface Evidence {
  readonly passage: Passage;
  readonly clause: CorpusClause;
  /** Share of the question's weight found in the passage (own words count whole, clause and headings less), 0–1. */
  readonly coverage: number;
  /** Share of the question's weight found in the passage's own words, 0–1. */
  readonly ownCoverage: number;
  /** Share of the passage's own words that the question speaks of, 0–1. */
  readonly precision: number;
  /** Keyword score over the best keyword score of the query, 0–1. */
  readonly keyword: number;
  /** Cosine of the question with the clause, −1–1, and its weight in the score; null without dense search. */
  readonly dense: { readonly cosine: number; readonly weight: number } | null;
  /** By concept: how well it is met, 0–1. */
  readonly strengths: readonly number[];
  /** By concept: how much it matters in this query. */
  readonly weights: readonly number[];
  /** Share of the question's weight that stands whole (two syllables or more, or a lexicon word) in the passage or clause, 0–1. */
  readonly solid: number;
  readonly score: number;
}

const CLAUSE_WEIGHT = 0.5;
const PATH_WEIGHT = 0.45;
const PRECISION_WEIGHT = 0.12;
const KEYWORD_WEIGHT = 0.1;
/** A wording that stands whole at least in the clause. */
const WHOLE = 0.45;
const CANDIDATE_CLAUSES = 60;
/** Clauses looked at for their meaning alone, whatever the keyword index says. */
const DENSE_CANDIDATE_CLAUSES = 20;
/** A word that no plan holds weighs as much as a fairly rare one, however rare it may really be. */
const UNKNOWN_SYLLABLE_WEIGHT = 0.8;
const UNKNOWN_PHRASE_WEIGHT = 3;

/** The passages that speak of what is sought, best first. */
export function findEvidence(corpus: Corpus, query: EvidenceQuery): Evidence[] {
  const weights = query.concepts.map((concept) => conceptWeight(corpus, concept, query.unmarked));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const planIds = query.planIds ? new Set(query.planIds) : null;
  const hits = corpus.keyword.search(
    { terms: query.terms, unmarked: query.unmarked },
    { limit: CANDIDATE_CLAUSES, ...(planIds ? { planIds } : {}) },
  );
  const best = hits[0]?.score ?? 1;
  const candidates = hits.map((hit) => ({
    clause: corpus.clauses[hit.id] as CorpusClause,
    keyword: hit.score / best,
  }));
  const focus =
    query.focus && (planIds?.has(query.focus.planId) ?? true)
      ? corpus.clause(query.focus.planId, query.focus.clauseId)
      : null;
  if (focus && !candidates.some((candidate) => candidate.clause === focus))
    candidates.push({ clause: focus, keyword: 0 });
  for (const clause of denseCandidates(corpus, query.dense, planIds)) {
    if (!candidates.some((candidate) => candidate.clause === clause)) candidates.push({ clause, keyword: 0 });
  }
  return candidates
    .flatMap(({ clause, keyword }) =>
      clause.passages.map((passage) => judge(corpus, query, weights, total, passage, clause, keyword)),
    )
    .sort((a, b) => b.score - a.score);
}

function denseCandidates(
  corpus: Corpus,
  dense: DenseScores | null | undefined,
  planIds: ReadonlySet<string> | null,
): CorpusClause[] {
  if (!dense || dense.weight === 0) return [];
  const isAsked = (row: number) => planIds?.has((corpus.clauses[row] as CorpusClause).planId) ?? true;
  return bestRows(dense.cosines, DENSE_CANDIDATE_CLAUSES, isAsked).map((row) => corpus.clauses[row] as CorpusClause);
}

/** One passage judged outside a search; null when its clause is not in the corpus. Its keyword score is 0. */
export function judgePassage(corpus: Corpus, query: EvidenceQuery, passage: Passage): Evidence | null {
  const clause = corpus.clause(passage.planId, passage.clauseId);
  if (!clause) return null;
  const weights = query.concepts.map((concept) => conceptWeight(corpus, concept, query.unmarked));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return judge(corpus, query, weights, total, passage, clause, 0);
}

function judge(
  corpus: Corpus,
  query: EvidenceQuery,
  weights: readonly number[],
  total: number,
  passage: Passage,
  clause: CorpusClause,
  keyword: number,
): Evidence {
  const fields = corpus.fields(passage);
  let covered = 0;
  let ownCovered = 0;
  let solid = 0;
  const strengths = query.concepts.map((concept, index) => {
    let strength = 0;
    let own = 0;
    let whole = 0;
    for (const wording of concept.wordings) {
      const inOwn = wording.gain * wordingStrength(wording.terms, fields.own, query.unmarked);
      own = Math.max(own, inOwn);
      let best = inOwn;
      if (best < 1) {
        const inClause = wordingStrength(wording.terms, fields.clause, query.unmarked);
        const inPath = wordingStrength(wording.terms, fields.path, query.unmarked);
        best = Math.max(best, CLAUSE_WEIGHT * wording.gain * inClause, PATH_WEIGHT * wording.gain * inPath);
      }
      strength = Math.max(strength, best);
      if (wording.terms.length > 1 || concept.wordings.length > 1) whole = Math.max(whole, best);
      if (own >= 1 && whole >= 1) break;
    }
    covered += strength * (weights[index] as number);
    if (whole >= WHOLE) solid += whole * (weights[index] as number);
    ownCovered += own * (weights[index] as number);
    return strength;
  });
  const coverage = total === 0 ? 0 : covered / total;
  const ownCoverage = total === 0 ? 0 : ownCovered / total;
  const precision = precisionOf(fields.own.unmarked, query);
  const lexical = coverage + PRECISION_WEIGHT * precision * coverage + KEYWORD_WEIGHT * keyword;
  const dense = query.dense ? { cosine: query.dense.cosines[clause.id] as number, weight: query.dense.weight } : null;
  return {
    passage,
    clause,
    coverage,
    ownCoverage,
    precision,
    keyword,
    dense,
    strengths,
    weights,
    solid: total === 0 ? 0 : solid / total,
    score: dense ? fuseScores(lexical, dense.cosine, dense.weight) : lexical,
  };
}

/** Rarity of a concept in the corpus, from the commonest of its equal wordings; natural logarithm of the odds. */
export function conceptWeight(corpus: Corpus, concept: SoughtConcept, unmarked: boolean): number {
  const equal = concept.wordings.filter((wording) => wording.gain === 1);
  const frequency = Math.max(0, ...equal.map((wording) => phraseFrequency(corpus, wording.terms, unmarked)));
  if (frequency === 0) {
    const isSyllable = concept.wordings.every((wording) => wording.terms.length === 1);
    return concept.importance * (isSyllable ? UNKNOWN_SYLLABLE_WEIGHT : UNKNOWN_PHRASE_WEIGHT);
  }
  return concept.importance * Math.log(1 + corpus.clauses.length / (frequency + 1));
}

function phraseFrequency(corpus: Corpus, terms: readonly string[], unmarked: boolean): number {
  if (terms.length === 1) return corpus.documentFrequency(terms[0] as string, unmarked);
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 1 < terms.length; at += 1) {
    least = Math.min(least, corpus.documentFrequency(`${terms[at]}_${terms[at + 1]}`, unmarked));
  }
  return least;
}

function precisionOf(own: ReadonlySet<string>, query: EvidenceQuery): number {
  let all = 0;
  let met = 0;
  const sought = soughtTerms(query);
  for (const term of own) {
    if (term.includes('_')) continue;
    all += 1;
    if (sought.has(term)) met += 1;
  }
  return all === 0 ? 0 : met / all;
}

const SOUGHT_CACHE = new WeakMap<EvidenceQuery, ReadonlySet<string>>();

function soughtTerms(query: EvidenceQuery): ReadonlySet<string> {
  let terms = SOUGHT_CACHE.get(query);
  if (!terms) {
    terms = new Set(
      query.concepts.flatMap((concept) => concept.wordings.flatMap((wording) => wording.terms.map(fold))),
    );
    SOUGHT_CACHE.set(query, terms);
  }
  return terms;
}
