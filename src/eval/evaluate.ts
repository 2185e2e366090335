import type { Assistant } from '../assistant.js';
import type { Answer } from '../domain/answer.js';
import type { ConversationState } from '../domain/conversation.js';
import { judge, type Verdict, verdicts } from './judge.js';
import type { Question, QuestionSet } from './questions.js';

/** One judged question. */
export interface EvalResult {
  readonly set: string;
  readonly question: Question;
  readonly answer: Answer;
  readonly verdict: Verdict;
  readonly why: string;
  readonly elapsedMs: number;
}

export type Tally = Readonly<Record<Verdict, number>> & { readonly total: number };

export interface EvalSummary {
  readonly all: Tally;
  readonly byKind: Readonly<Record<string, Tally>>;
  readonly byStyle: Readonly<Record<string, Tally>>;
  readonly bySet: Readonly<Record<string, Tally>>;
}

/** Asks every question of a set in a fresh conversation, its context first, and judges the answer. */
export async function evaluateSet(assistant: Assistant, set: QuestionSet): Promise<EvalResult[]> {
  const results: EvalResult[] = [];
  for (const question of set.questions) {
    const startedAt = performance.now();
    let state: ConversationState | null = null;
    for (const earlier of question.context ?? []) state = (await assistant.ask(earlier, state)).state;
    const { answer } = await assistant.ask(question.q, state);
    const elapsedMs = performance.now() - startedAt;
    results.push({ set: set.name, question, answer, ...judge(question, answer), elapsedMs });
  }
  return results;
}

export function summarize(results: readonly EvalResult[]): EvalSummary {
  return {
    all: tally(results),
    byKind: group(results, (result) => result.question.kind),
    byStyle: group(results, (result) => result.question.style),
    bySet: group(results, (result) => result.set),
  };
}

function group(results: readonly EvalResult[], key: (result: EvalResult) => string): Record<string, Tally> {
  const groups = new Map<string, EvalResult[]>();
  for (const result of results) groups.set(key(result), [...(groups.get(key(result)) ?? []), result]);
  return Object.fromEntries(
    [...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, own]) => [name, tally(own)]),
  );
}

function tally(results: readonly EvalResult[]): Tally {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of results) counts[verdict] += 1;
  return { ...counts, total: results.length };
}
