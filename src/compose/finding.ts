import type { Intent } from '../domain/answer.js';
import type { Fact } from '../domain/fact.js';
import type { Particular, Passage, PlanKnowledge } from '../domain/passage.js';
import type { Corpus, CorpusClause } from '../retrieve/corpus.js';
import type { Evidence } from '../retrieve/evidence.js';
import type { Understanding } from '../understand/understanding.js';
import type { Thresholds } from './thresholds.js';

/** What every finder is given: one question, one plan, and what retrieval found in it, best first. */
export interface FinderInput {
  readonly question: Understanding;
  readonly plan: PlanKnowledge;
  readonly evidence: readonly Evidence[];
  readonly corpus: Corpus;
  /** How far any passage speaks of the question, 0–1, by the measure of retrieval; 1 where it has no topic words. */
  readonly coverage: (passage: Passage) => number;
  /** Whether the plan names any of these agencies anywhere. */
  readonly mentions: (agencyIds: readonly string[]) => boolean;
  readonly thresholds: Thresholds;
}

/** A clause an answer rests on, with the words that answer. */
export interface FoundQuote {
  readonly planId: string;
  readonly clauseId: string;
  readonly quote: string;
}

/** An answer from one plan, before it is made into the contract's shape. */
export interface Finding {
  readonly planId: string;
  readonly intent: Exclude<Intent, 'none'>;
  readonly isList: boolean;
  /** The document leaves the asked field blank: said with its clause, but as not found. */
  readonly isBlank?: true;
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly quotes: readonly FoundQuote[];
  /** How well the evidence fits the question, 0–1; compares between plans for one question. */
  readonly fit: number;
  readonly notices: readonly string[];
}

/** Why a plan does not answer, with what it holds nearby. */
export interface Miss {
  readonly planId: string;
  readonly reason: 'nothing' | 'figure' | 'year' | 'agency' | 'result' | 'personal';
  readonly known: string;
}

export type FinderResult = Finding | Miss;

export function isFinding(result: FinderResult): result is Finding {
  return 'text' in result;
}

export function miss(input: FinderInput, reason: Miss['reason'], known = ''): Miss {
  return { planId: input.plan.meta.id, reason, known };
}

export function quoteOf({ passage }: { readonly passage: Passage }): FoundQuote {
  return { planId: passage.planId, clauseId: passage.clauseId, quote: passage.quote };
}

export function clauseQuote(clause: CorpusClause, quote = clause.clause.text): FoundQuote {
  return { planId: clause.planId, clauseId: clause.clause.id, quote };
}

/** The passage itself and the labelled lines of it that tell these particulars. */
export function quotesOf({ corpus }: FinderInput, evidence: Evidence, ...told: readonly Particular[]): FoundQuote[] {
  const { planId, particulars } = evidence.passage;
  const lines = told.flatMap((label) => {
    const id = particulars?.[label];
    return (id === undefined ? null : corpus.clause(planId, id)) ?? [];
  });
  return [quoteOf(evidence), ...lines.map((line) => clauseQuote(line))];
}
