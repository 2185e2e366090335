import type { SearchableAssistant } from '../src/assistant.js';
import type { ConversationState } from '../src/domain/conversation.js';
import type { PlanKnowledge } from '../src/domain/passage.js';
import type { Question } from '../src/eval/questions.js';
import { buildCorpus, type Corpus } from '../src/retrieve/corpus.js';
import { findEvidence } from '../src/retrieve/evidence.js';
import { lexiconSequences } from '../src/understand/concepts.js';
import { createPlanDirectory, type PlanDirectory } from '../src/understand/places.js';
import { understand } from '../src/understand/understand.js';
import { type Sample, type Timing, timed, timingOf } from './stats.js';

/** The parts of an assistant, laid open so that each step can be timed. */
export interface Steps {
  readonly corpus: Corpus;
  readonly directory: PlanDirectory;
}

export function openSteps(plans: readonly PlanKnowledge[]): Steps {
  return {
    corpus: buildCorpus(plans, lexiconSequences()),
    directory: createPlanDirectory(plans.map((plan) => plan.meta)),
  };
}

/** Whole questions, each with the state that its earlier questions leave. */
export function timeQuestions(assistant: SearchableAssistant, questions: readonly Question[]): Timing {
  return timingOf(
    questions.map(({ q, context }) => {
      let state: ConversationState | null = null;
      for (const earlier of context ?? []) state = assistant.ask(earlier, state).state;
      return timed(() => assistant.ask(q, state));
    }),
  );
}

/**
 * Understanding, and retrieval as a question with a named plan needs it once. Retrieval without a named plan is one search
 * over all plans here; the assistant looks into its plans one by one.
 */
export function timeSteps({ corpus, directory }: Steps, questions: readonly Question[]) {
  const context = { directory, vocabulary: corpus.vocabulary };
  const understandMs: Sample[] = [];
  const retrieveMs: Sample[] = [];
  for (const { q } of questions) {
    const read = timed(() => understand(q, null, context));
    understandMs.push(read);
    const { concepts, searchTerms, unmarked, planIds } = read.value;
    const query = { concepts, terms: searchTerms, unmarked, planIds: planIds.length > 0 ? planIds : null };
    retrieveMs.push(timed(() => findEvidence(corpus, query)));
  }
  return { understand: timingOf(understandMs), retrieve: timingOf(retrieveMs) };
}

export function timingRow(name: string, timing: Timing): (string | number)[] {
  return [name, timing.runs, timing.p50, timing.p95, timing.p99, timing.max, timing.cpu50, timing.cpu99];
}

export const TIMING_HEAD = ['ms', 'questions', 'p50', 'p95', 'p99', 'max', 'cpu p50', 'cpu p99'];
