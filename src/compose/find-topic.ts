import type { Passage } from '../domain/passage.js';
import { answers } from '../messages/answers.js';
import type { Evidence } from '../retrieve/evidence.js';
import { type Span, splitSentences } from '../text/sentences.js';
import { type FinderInput, type FinderResult, miss, quoteOf } from './finding.js';
import { meetsKeyConcepts } from './key-concepts.js';
import { thresholds } from './thresholds.js';
import { bare, placeOf, shorten } from './wording.js';

const TEXT_LIMIT = 900;
const SENTENCE_LIMIT = 560;

/** What the plan says about a topic: the sentence that speaks of it most, verbatim. */
export function findTopic(input: FinderInput): FinderResult {
  const best = input.evidence.find(({ passage }) => passage.kind === 'statement' || passage.kind === 'assignment');
  if (!best || best.coverage < thresholds.topic || best.solid < thresholds.solid) return miss(input, 'nothing');
  if (
    input.question.planIds.length === 0 &&
    !(best.coverage >= thresholds.unnamedTopic && meetsKeyConcepts(best, input.question.concepts))
  ) {
    return miss(input, 'nothing');
  }
  const said = sentenceAround(best);
  return {
    planId: input.plan.meta.id,
    intent: 'topic',
    isList: input.question.asksList,
    text: `${answers.says(placeOf(input.plan.meta), shorten(bare(said), TEXT_LIMIT))}.`,
    facts: best.passage.fact ? [best.passage.fact] : [],
    quotes: [quoteOf(best)],
    fit: Math.min(1, best.coverage + 0.1 * best.ownCoverage),
    notices: [],
  };
}

/** The whole sentence where it is short enough, else the part that was found. */
function sentenceAround(evidence: Evidence): string {
  const { passage, clause } = evidence;
  if (passage.kind === 'assignment') return clause.clause.text;
  const text = clause.clause.text;
  const sentence = splitSentences(text).find((span) => holds(span, text, passage));
  return sentence && sentence.text.length <= SENTENCE_LIMIT ? sentence.text : passage.saying;
}

function holds(sentence: Span, text: string, passage: Passage): boolean {
  const at = text.indexOf(passage.quote);
  return at >= sentence.start && at < sentence.end;
}
