import type { Passage } from '../domain/passage.js';
import type { Corpus, CorpusClause, PassageFields } from './corpus.js';
import { bestRows } from './dense-index.js';
import { fuseScores } from './fusion.js';
import { type TermSet, wordingStrength } from './passage-terms.js';
import { type PreparedConcept, type PreparedQuery, prepareQuery } from './prepared-query.js';

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
  /** Share of the question's weight found anywhere in the clause, 0–1. */
  readonly clauseCoverage: number;
  /** Share of the own words' rarity that the question speaks of, 0–1. */
  readonly precision: number;
  /** Keyword score over the best keyword score of the query, 0–1. */
  readonly keyword: number;
  /** Cosine of the question with the clause, −1–1, and its weight in the score; null without dense search. */
  readonly dense: { readonly cosine: number; readonly weight: number } | null;
  /** By concept: how well it is met, 0–1. */
  readonly strengths: readonly number[];
  /** The same by its equal wordings alone, without looser relatives and parts of it. */
  readonly exactStrengths: readonly number[];
  /** The same in the passage's own words alone. */
  readonly ownExactStrengths: readonly number[];
  /** By concept: how much it matters in this query. */
  readonly weights: readonly number[];
  /** By concept: the words as asked stand somewhere in the corpus, so plans know them by that name. */
  readonly isOfficial: readonly boolean[];
  /** Share of the question's weight that stands whole (two syllables or more, or a lexicon word) in the passage or clause, 0–1. */
  readonly solid: number;
  /** What the words alone say; about 0–1. */
  readonly lexical: number;
  /** The lexical score with the likeness of meaning: what evidence is ordered by. */
  readonly score: number;
}

const PART_WEIGHT = 0.65;
const CLAUSE_WEIGHT = 0.5;
const PATH_WEIGHT = 0.45;
const PRECISION_WEIGHT = 0.12;
const KEYWORD_WEIGHT = 0.1;
/** A wording that stands whole at least in the clause. */
const WHOLE = 0.45;
const CANDIDATE_CLAUSES = 60;
/** Clauses looked at for their meaning alone, whatever the keyword index says. */
const DENSE_CANDIDATE_CLAUSES = 20;

/** The passages that speak of what is sought, best first. */
export function findEvidence(corpus: Corpus, query: EvidenceQuery): Evidence[] {
  const prepared = prepareQuery(corpus, query);
  return candidateClauses(corpus, query)
    .flatMap(({ clause, keyword }) => judgeClause(corpus, prepared, clause, clause.passages, keyword, query.dense))
    .sort((a, b) => b.score - a.score);
}

/** One passage judged outside a search; null when its clause is not in the corpus. Its keyword score is 0. */
export function judgePassage(corpus: Corpus, query: EvidenceQuery, passage: Passage): Evidence | null {
  const clause = corpus.clause(passage.planId, passage.clauseId);
  return clause
    ? (judgeClause(corpus, prepareQuery(corpus, query), clause, [passage], 0, query.dense)[0] ?? null)
    : null;
}

function candidateClauses(corpus: Corpus, query: EvidenceQuery): { clause: CorpusClause; keyword: number }[] {
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
  const { focus } = query;
  const isAsked = focus && (planIds?.has(focus.planId) ?? true);
  const leantOn = isAsked ? corpus.clause(focus.planId, focus.clauseId) : null;
  for (const clause of [...(leantOn ? [leantOn] : []), ...denseCandidates(corpus, query.dense, planIds)]) {
    if (!candidates.some((candidate) => candidate.clause === clause)) candidates.push({ clause, keyword: 0 });
  }
  return candidates;
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

/** What the clause and its headings lend to every passage of it, by concept. */
interface Surroundings {
  readonly strength: number;
  readonly exact: number;
  readonly whole: number;
  readonly inClause: number;
}

function judgeClause(
  corpus: Corpus,
  query: PreparedQuery,
  clause: CorpusClause,
  passages: readonly Passage[],
  keyword: number,
  scores: DenseScores | null | undefined,
): Evidence[] {
  const [first] = passages;
  if (!first) return [];
  const shared = corpus.fields(first);
  const surroundings = query.concepts.map((concept) => surroundingsOf(concept, shared, query.unmarked));
  const dense = scores ? { cosine: scores.cosines[clause.id] as number, weight: scores.weight } : null;
  return passages.map((passage) =>
    judge(query, passage, corpus.fields(passage), surroundings, clause, keyword, dense),
  );
}

function surroundingsOf(concept: PreparedConcept, fields: PassageFields, unmarked: boolean): Surroundings {
  let strength = 0;
  let whole = 0;
  let inClause = 0;
  let exact = 0;
  for (const { compiled, gain, isWord } of concept.wordings) {
    const clause = gain * wordingStrength(compiled, fields.clause, unmarked);
    const path = gain * wordingStrength(compiled, fields.path, unmarked);
    const lent = Math.max(CLAUSE_WEIGHT * clause, PATH_WEIGHT * path);
    inClause = Math.max(inClause, clause);
    strength = Math.max(strength, lent);
    if (isWord) whole = Math.max(whole, lent);
    if (gain === 1) exact = Math.max(exact, lent);
  }
  return { strength, exact, whole, inClause };
}

function judge(
  query: PreparedQuery,
  passage: Passage,
  fields: PassageFields,
  surroundings: readonly Surroundings[],
  clause: CorpusClause,
  keyword: number,
  dense: Evidence['dense'],
): Evidence {
  let covered = 0;
  let ownCovered = 0;
  let clauseCovered = 0;
  let solid = 0;
  const exactStrengths: number[] = [];
  const ownExactStrengths: number[] = [];
  const strengths = query.concepts.map((concept, index) => {
    const around = surroundings[index] as Surroundings;
    const own = strongest(concept, fields.own, query.unmarked);
    const part = fields.part && own.strength < 1 ? strongest(concept, fields.part, query.unmarked) : NOTHING;
    const strength = Math.max(own.strength, PART_WEIGHT * part.strength, around.strength);
    ownExactStrengths.push(own.exact);
    exactStrengths.push(Math.max(own.exact, PART_WEIGHT * part.exact, around.exact));
    const whole = Math.max(own.whole, PART_WEIGHT * part.whole, around.whole);
    covered += strength * concept.weight;
    ownCovered += own.strength * concept.weight;
    clauseCovered += Math.max(own.strength, around.inClause) * concept.weight;
    if (whole >= WHOLE) solid += whole * concept.weight;
    return strength;
  });
  const share = (weight: number): number => (query.total === 0 ? 0 : weight / query.total);
  const coverage = share(covered);
  const precision = precisionOf(fields, query);
  const lexical = coverage + PRECISION_WEIGHT * precision * coverage + KEYWORD_WEIGHT * keyword;
  return {
    passage,
    clause,
    coverage,
    ownCoverage: share(ownCovered),
    clauseCoverage: share(clauseCovered),
    precision,
    keyword,
    dense,
    strengths,
    exactStrengths,
    ownExactStrengths,
    weights: query.weights,
    isOfficial: query.isOfficial,
    solid: share(solid),
    lexical,
    score: dense ? fuseScores(lexical, dense.cosine, dense.weight) : lexical,
  };
}

interface Found {
  readonly strength: number;
  readonly exact: number;
  readonly whole: number;
}
const NOTHING: Found = { strength: 0, exact: 0, whole: 0 };

/** The best of a concept's wordings in a text, and the best of those that are whole words. */
function strongest(concept: PreparedConcept, text: TermSet, unmarked: boolean): Found {
  let strength = 0;
  let exact = 0;
  let whole = 0;
  for (const { compiled, gain, isWord } of concept.wordings) {
    const found = gain * wordingStrength(compiled, text, unmarked);
    strength = Math.max(strength, found);
    if (isWord) whole = Math.max(whole, found);
    if (gain === 1) exact = Math.max(exact, found);
    if (exact >= 1 && whole >= 1) break;
  }
  return { strength, exact, whole };
}

function precisionOf(fields: PassageFields, query: PreparedQuery): number {
  let met = 0;
  for (const { term, rarity } of fields.rarities) if (query.syllables.has(term)) met += rarity;
  return fields.totalRarity === 0 ? 0 : met / fields.totalRarity;
}
