import type { PlanKnowledge } from '../src/domain/passage.js';
import type { Question } from '../src/eval/questions.js';
import type { Corpus } from '../src/retrieve/corpus.js';
import type { KeywordDocument } from '../src/retrieve/keyword-index.js';
import { documentTerms } from '../src/retrieve/search-terms.js';
import { collapseSpace } from '../src/text/normal-form.js';
import { createPlanDirectory } from '../src/understand/places.js';
import { understand } from '../src/understand/understand.js';

/** One question as each library may take it, with the clauses that answer it. */
export interface SearchQuestion {
  readonly text: string;
  readonly planId: string;
  /** The syllables and pairs as typed. */
  readonly typed: readonly string[];
  /** What the assistant searches for: question words left out, official wordings added. */
  readonly understood: readonly string[];
  readonly unmarked: boolean;
  readonly concepts: ReturnType<typeof understand>['concepts'];
  /** Ids of the clauses that hold the expected quote. */
  readonly gold: ReadonlySet<number>;
}

/** A clause with its headings, as every index gets it. */
export function toDocuments(corpus: Pick<Corpus, 'clauses'>): KeywordDocument[] {
  return corpus.clauses.map(({ id, planId, clause }) => ({
    id,
    planId,
    text: `${clause.path.join(' \n ')} \n ${clause.text}`,
  }));
}

/** Questions about one plan whose quote stands in a clause of it. */
export function toSearchQuestions(
  questions: readonly Question[],
  corpus: Corpus,
  plans: readonly PlanKnowledge[],
): SearchQuestion[] {
  const context = { directory: createPlanDirectory(plans.map((plan) => plan.meta)), vocabulary: corpus.vocabulary };
  return questions.flatMap((question) => {
    const [planId] = question.plans;
    if (planId === undefined || question.plans.length > 1 || question.context) return [];
    const quotes = [question.quote].flat().map(collapseSpace).filter(Boolean);
    const gold = corpus.clauses.filter(
      (entry) => entry.planId === planId && quotes.some((quote) => entry.clause.text.includes(quote)),
    );
    if (gold.length === 0) return [];
    const { searchTerms, unmarked, concepts } = understand(question.q, null, context);
    const { marked, unmarked: folded } = documentTerms(question.q);
    return [
      {
        text: question.q,
        planId,
        typed: unmarked ? folded : marked,
        understood: searchTerms,
        unmarked,
        concepts,
        gold: new Set(gold.map(({ id }) => id)),
      },
    ];
  });
}
