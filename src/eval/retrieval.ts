import type { QuestionVector, SearchableAssistant } from '../assistant.js';
import type { ConversationState } from '../domain/conversation.js';
import { norm } from './judge.js';
import type { Question, QuestionSet } from './questions.js';
import { averageRanking, type RankingScore, type RankingSummary, scoreRanking } from './ranking.js';

/** One way to search: the clauses it finds for a question, best first, as `plan#clause`. */
export interface RetrievalMode {
  readonly name: string;
  rank(question: string, state: ConversationState | null, vector: QuestionVector): readonly string[];
}

/** Vectors of questions by their id; a question that has none is searched by keywords alone. */
export type QuestionVectors = ReadonlyMap<string, Float32Array>;

export interface RetrievalResult {
  readonly set: string;
  readonly question: Question;
  /** By mode name. */
  readonly scores: Readonly<Record<string, RankingScore>>;
}

/**
 * Kinds whose answer is a clause to be found. Metadata is read from the letterhead, a question back has no one clause,
 * and what no plan says cannot be found.
 */
const SEARCHED: ReadonlySet<string> = new Set([
  'target',
  'responsibility',
  'coordination',
  'deadline',
  'funding',
  'duties',
  'report',
  'compare',
  'list',
  'general',
]);

/** Runs every mode on every question whose wanted quotes stand in a clause of the corpus; its context is asked first. */
export function evaluateRetrieval(
  assistant: SearchableAssistant,
  set: QuestionSet,
  modes: readonly RetrievalMode[],
  vectors: QuestionVectors = new Map(),
): RetrievalResult[] {
  const clauses = assistant.plans.flatMap((plan) =>
    plan.clauses.map((clause) => ({
      plan: plan.meta.id,
      id: `${plan.meta.id}#${clause.id}`,
      text: norm(clause.text),
    })),
  );
  return set.questions.flatMap((question) => {
    const wanted = wantedClauses(question, clauses);
    if (wanted.length === 0) return [];
    let state: ConversationState | null = null;
    for (const earlier of question.context ?? []) state = assistant.ask(earlier, state).state;
    const scores = Object.fromEntries(
      modes.map((mode) => [
        mode.name,
        scoreRanking(mode.rank(question.q, state, vectors.get(question.id) ?? null), wanted),
      ]),
    );
    return [{ set: set.name, question, scores }];
  });
}

/** For each wanted quote the clauses that hold it; quotes that no clause holds are left out. */
function wantedClauses(
  question: Question,
  clauses: readonly { readonly plan: string; readonly id: string; readonly text: string }[],
): ReadonlySet<string>[] {
  if (!SEARCHED.has(question.kind)) return [];
  const quotes = Array.isArray(question.quote) ? question.quote : [question.quote];
  return quotes.flatMap((quote) => {
    const sought = norm(quote);
    if (sought === '') return [];
    const holding = clauses.filter((clause) => question.plans.includes(clause.plan) && clause.text.includes(sought));
    return holding.length > 0 ? [new Set(holding.map((clause) => clause.id))] : [];
  });
}

/** Means of each mode over all results and by style, styles in alphabetical order, `all` last. */
export function summarizeRetrieval(
  results: readonly RetrievalResult[],
  modes: readonly string[],
): { readonly style: string; readonly mode: string; readonly summary: RankingSummary }[] {
  const styles = [...new Set(results.map((result) => result.question.style))].sort();
  return [...styles, 'all'].flatMap((style) => {
    const own = results.filter((result) => style === 'all' || result.question.style === style);
    return modes.map((mode) => ({
      style,
      mode,
      summary: averageRanking(own.map((result) => result.scores[mode] as RankingScore)),
    }));
  });
}
