import type { SearchableAssistant } from '../assistant.js';
import type { ConversationState } from '../domain/conversation.js';
import type { PlanKnowledge } from '../domain/passage.js';
import type { DenseSearch } from '../embed/open-dense.js';
import type { Question } from '../eval/questions.js';
import type { QuestionVectors, RetrievalMode } from '../eval/retrieval.js';
import { bestRows } from '../retrieve/dense-index.js';

/** Vectors of the questions of a set, by their id. */
export async function questionVectors(
  assistant: SearchableAssistant,
  dense: DenseSearch | null,
  questions: readonly Question[],
): Promise<QuestionVectors> {
  const vectors = new Map<string, Float32Array>();
  for (const { id, q, context } of questions) {
    let state: ConversationState | null = null;
    for (const earlier of context ?? []) state = assistant.ask(earlier, state).state;
    const vector = (await dense?.questions.vectorOf(assistant.restated(q, state))) ?? null;
    if (vector) vectors.set(id, vector);
  }
  return vectors;
}

/** The evidence ranking of an assistant, by clause; `keyword` leaves the question's vector out. */
export function evidenceMode(name: string, assistant: SearchableAssistant, usesVector: boolean): RetrievalMode {
  return {
    name,
    rank: (question, state, vector) => [
      ...new Set(
        assistant
          .search(question, state, usesVector ? vector : null)
          .map(({ passage }) => `${passage.planId}#${passage.clauseId}`),
      ),
    ],
  };
}

/** Cosine alone over the plans the question names; nothing for a question without a vector. */
export function denseMode(
  assistant: SearchableAssistant,
  plans: readonly PlanKnowledge[],
  dense: DenseSearch,
): RetrievalMode {
  const rows = plans.flatMap((plan) => plan.clauses.map((clause) => ({ planId: plan.meta.id, clauseId: clause.id })));
  return {
    name: 'dense',
    rank: (question, state, vector) => {
      if (!vector) return [];
      const asked = new Set(assistant.plansAsked(question, state));
      const isAsked = (row: number) => asked.size === 0 || asked.has(rows[row]?.planId ?? '');
      return bestRows(dense.index.scores(vector), 100, isAsked).map(
        (row) => `${rows[row]?.planId}#${rows[row]?.clauseId}`,
      );
    },
  };
}
