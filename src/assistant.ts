import {
  type ComposeContext,
  composeClarification,
  composeComparison,
  composeFinding,
  composeMiss,
  refusal,
} from './compose/compose-answer.js';
import { findAnswer } from './compose/find-answer.js';
import { type FinderInput, type Finding, isFinding, type Miss } from './compose/finding.js';
import { type Thresholds, thresholdsAt } from './compose/thresholds.js';
import { placeOf } from './compose/wording.js';
import type { Answer } from './domain/answer.js';
import type { ConversationState } from './domain/conversation.js';
import type { PlanKnowledge } from './domain/passage.js';
import { answers } from './messages/answers.js';
import { buildCorpus, type Corpus } from './retrieve/corpus.js';
import type { DenseIndex } from './retrieve/dense-index.js';
import {
  type DenseScores,
  type Evidence,
  type EvidenceQuery,
  findEvidence,
  judgePassage,
} from './retrieve/evidence.js';
import { likeliestPlans } from './retrieve/likeliest-plans.js';
import type { QueryVectors } from './retrieve/query-vectors.js';
import { agencyKin } from './text/agency-kin.js';
import { findAgencies } from './text/agency-names.js';
import { findCitedDocuments } from './text/cited-documents.js';
import { fold, foldedSyllables } from './text/normal-form.js';
import { lexiconSequences } from './understand/concepts.js';
import { nextState } from './understand/follow-up.js';
import { createPlanDirectory } from './understand/places.js';
import { restate } from './understand/restate.js';
import { understand } from './understand/understand.js';
import type { Understanding } from './understand/understanding.js';

/** What the channels ask. Same question and state, same reply. */
export interface Assistant {
  readonly plans: readonly PlanKnowledge[];
  /**
   * One question of a conversation; `state` is null at its start. Never throws or rejects on any text. Where the question
   * is embedded first, the reply comes later.
   */
  ask(question: string, state: ConversationState | null): Reply | Promise<Reply>;
}

/** The steps themselves, pure and at once, and a look at their retrieval for evaluation and explanation. */
export interface SearchableAssistant extends Assistant {
  /** With the question's vector, dense search takes part; without it keyword search alone. */
  ask(question: string, state: ConversationState | null, vector?: QuestionVector): Reply;
  /** The evidence for a question as `ask` ranks it, best first, over the plans it names or over all. */
  search(question: string, state: ConversationState | null, vector?: QuestionVector): readonly Evidence[];
  /** The question as it is embedded: as understood rather than as typed. */
  restated(question: string, state: ConversationState | null): string;
  /** The plans a question names or carries over; none: all are searched. */
  plansAsked(question: string, state: ConversationState | null): readonly string[];
}

/** The question's own vector; null or left out: keyword search alone. */
export type QuestionVector = Float32Array | null;

export interface Reply {
  readonly answer: Answer;
  readonly state: ConversationState;
}

export interface AssistantOptions {
  /** Address of a clause for citations; default `/ke-hoach/<plan>#<clause>`. */
  readonly clauseUrl?: (planId: string, clauseId: string) => string;
  /** Today, for notices about a plan's period; default: the system's date. */
  readonly today?: () => Date;
  /** Clause vectors in the order of the plans' clauses, and what a perfect cosine adds to an evidence score. */
  readonly dense?: { readonly index: DenseIndex; readonly weight: number } | null;
  /** How much evidence to ask for beside what the product asks for (1): less answers more, and more of it wrongly. */
  readonly strictness?: number;
}

/** Wires the steps: understand → retrieve → decide → compose. Building takes time linear in the plans' length. */
export function createAssistant(
  plans: readonly PlanKnowledge[],
  options: AssistantOptions = {},
): SearchableAssistant {
  const corpus = buildCorpus(plans, lexiconSequences());
  const directory = createPlanDirectory(plans.map((plan) => plan.meta));
  const mentions = createMentionIndex(plans);
  const clauseUrl =
    options.clauseUrl ?? ((planId, clauseId) => `/ke-hoach/${planId}#${encodeURIComponent(clauseId)}`);
  const today = options.today ?? (() => new Date());
  const thresholds = thresholdsAt(options.strictness);
  const denseScores = (question: Understanding, vector: QuestionVector | undefined): DenseScores | null => {
    // Where plans are weighed against each other, each is asked for the same words.
    if (!options.dense || !vector || question.planIds.length !== 1) return null;
    return { cosines: options.dense.index.scores(vector), weight: options.dense.weight };
  };
  const known = (state: ConversationState | null) => state && withoutLostPlans(state, corpus);
  const read = (text: string, state: ConversationState | null): Understanding =>
    understand(text, known(state), { directory, vocabulary: corpus.vocabulary });
  return {
    plans,
    ask: (text, state, vector) => {
      const question = read(text, state);
      const dense = denseScores(question, vector);
      const answer = decide(question, { corpus, clauseUrl, today: today(), mentions, thresholds, dense });
      return { answer, state: nextState(known(state), question, remembered(answer, question)) };
    },
    restated: (text, state) => restate(read(text, state)),
    plansAsked: (text, state) => read(text, state).planIds,
    search: (text, state, vector) => {
      const question = read(text, state);
      const planIds = question.planIds.length > 0 ? question.planIds : null;
      const [only] = question.planIds;
      const title = planIds?.length === 1 && only ? corpus.plans.get(only)?.meta.title : undefined;
      const damped = title === undefined ? question : dampenTitleWords(question, title);
      return evidenceFor(corpus, toEvidenceQuery(damped, planIds, denseScores(question, vector)), damped);
    },
  };
}

/** The same assistant, which embeds each question before it answers; without `questions` it is given back as it is. */
export function askByMeaning(assistant: SearchableAssistant, questions: QueryVectors | undefined): Assistant {
  if (!questions) return assistant;
  return {
    plans: assistant.plans,
    ask: async (text, state) => assistant.ask(text, state, await questions.vectorOf(assistant.restated(text, state))),
  };
}

/** A stored conversation may outlive a plan that was taken out of the corpus. */
function withoutLostPlans(state: ConversationState, { plans }: Corpus): ConversationState {
  return {
    ...state,
    planIds: state.planIds.filter((planId) => plans.has(planId)),
    planTrail: state.planTrail.filter((planId) => plans.has(planId)),
    focus: state.focus && plans.has(state.focus.planId) ? state.focus : null,
  };
}

type MentionIndex = (planId: string) => ReadonlySet<string>;

/** What deciding needs beside the question. */
interface DecisionContext extends ComposeContext {
  readonly mentions: MentionIndex;
  readonly thresholds: Thresholds;
  readonly dense: DenseScores | null;
}

function decide(question: Understanding, context: DecisionContext): Answer {
  const { corpus } = context;
  const planNames = [...corpus.plans.values()].map(({ meta }) => placeOf(meta)).join(', ');
  if (question.kind === 'greeting') return refusal('greeting', 'none', answers.greeting, []);
  if (question.kind === 'thanks') return refusal('greeting', 'none', answers.thanks, []);
  if (question.kind === 'help') return refusal('help', 'none', answers.help(planNames), []);
  if (question.kind === 'chat') return refusal('out_of_scope', 'none', answers.outOfScope(planNames), []);
  if (question.kind === 'empty') return refusal('out_of_scope', 'none', answers.empty, []);
  const foreign = foreignTo(question, corpus);
  if (foreign.length > 0 && (question.planIds.length === 0 || !question.asksComparison)) {
    return refusal(
      'not_found',
      question.intents[0] ?? 'none',
      answers.foreignPlace(foreign.join(', '), planNames),
      [],
    );
  }
  const named = question.planIds.length > 0;
  const planIds = named ? question.planIds : plansToAsk(question, corpus);
  const results = planIds.map((planId) => findAnswer(inputFor(question, planId, context)));
  const findings = results.filter(isFinding);
  const misses = results.filter((result): result is Miss => !isFinding(result));
  if (named && planIds.length > 1) {
    const sides = alike(findings);
    return sides.findings.length > 0
      ? composeComparison(sides.findings, [...misses, ...sides.misses], context)
      : composeMiss(misses[0] as Miss, question, context);
  }
  if (named)
    return findings[0]
      ? composeFinding(findings[0], question, context)
      : composeMiss(misses[0] as Miss, question, context);
  return decideAmong(findings, question, context, planNames);
}

/** Places without a plan, but for those that the named plan itself writes ("đường cao tốc Bến Lức"): part of its topic. */
function foreignTo(question: Understanding, corpus: Corpus): string[] {
  const named = question.planIds.flatMap((id) => corpus.plans.get(id) ?? []);
  const isWritten = (place: string): boolean =>
    named.some((plan) => plan.clauses.some((clause) => fold(clause.text).includes(place)));
  return question.foreignPlaces.filter(({ typed }) => !isWritten(typed)).map(({ name }) => name);
}

/** Without a named plan not every plan of a large corpus is asked; nobody chooses among more than a few either. */
function plansToAsk(question: Understanding, corpus: Corpus): string[] {
  return likeliestPlans(corpus, { terms: question.searchTerms, unmarked: question.unmarked }, MOST_PLANS_ASKED);
}
const MOST_PLANS_ASKED = 6;

/** A figure is compared with a figure: where one plan gives one, another's mere sentence on the topic is none. */
function alike(findings: readonly Finding[]): { findings: Finding[]; misses: Miss[] } {
  const hasFigure = findings.some((finding) => finding.intent === 'target');
  const isOdd = (finding: Finding): boolean => hasFigure && finding.intent !== 'target';
  return {
    findings: findings.filter((finding) => !isOdd(finding)),
    misses: findings.filter(isOdd).map((finding) => ({ planId: finding.planId, reason: 'figure', known: '' })),
  };
}

/** No plan was named: the one that fits clearly best answers; several that fit alike are offered. */
function decideAmong(
  findings: readonly Finding[],
  question: Understanding,
  context: DecisionContext,
  planNames: string,
): Answer {
  const { thresholds } = context;
  const ranked = [...findings].sort((a, b) => b.fit - a.fit);
  const best = ranked[0];
  if (!best) {
    const isAboutPlans = question.intents.length > 0 && bestCoverage(question, context.corpus) >= thresholds.anything;
    return isAboutPlans
      ? refusal('not_found', question.intents[0] ?? 'none', answers.notFoundAnywhere(planNames), [])
      : refusal('out_of_scope', 'none', answers.outOfScope(planNames), []);
  }
  const rivals = ranked.filter((finding) => finding.fit >= best.fit * thresholds.rivalShare);
  return rivals.length > 1
    ? composeClarification(rivals, question, context)
    : composeFinding(best, question, context);
}

function inputFor(question: Understanding, planId: string, context: DecisionContext): FinderInput {
  const { corpus, mentions, thresholds, dense } = context;
  const plan = corpus.plans.get(planId) as PlanKnowledge;
  const damped = asNamedThere(dampenTitleWords(question, plan.meta.title), planId, mentions);
  const query = toEvidenceQuery(damped, [planId], dense);
  return {
    question: damped,
    plan,
    corpus,
    evidence: evidenceFor(corpus, query, question),
    coverage: (passage) =>
      question.concepts.length === 0 ? 1 : (judgePassage(corpus, query, passage)?.coverage ?? 0),
    mentions: (agencyIds) => agencyIds.some((id) => mentions(planId).has(id)),
    thresholds,
  };
}

/** "Sở Văn hóa" is the department of that name which this plan knows, "Sở Nông nghiệp" what it was called then. */
function asNamedThere(question: Understanding, planId: string, mentions: MentionIndex): Understanding {
  // The plan's bodies are read only where one is named.
  if (question.agencyIds.length === 0) return question;
  const known = mentions(planId);
  if (question.agencyIds.every((id) => known.has(id))) return question;
  const there = (id: string): string => (known.has(id) ? id : (agencyKin(id).find((kin) => known.has(kin)) ?? id));
  return {
    ...question,
    agencyIds: question.agencyIds.map(there),
    agencyParts: question.agencyParts.map((agency) => ({ ...agency, id: there(agency.id) })),
  };
}

/** What the whole plan is about ("an sinh xã hội") tells nothing about where in it to look. */
function dampenTitleWords(question: Understanding, title: string): Understanding {
  const words = foldedSyllables(title);
  const isInTitle = (concept: Understanding['concepts'][number]): boolean =>
    standsIn(words, (concept.wordings[0]?.terms ?? []).map(fold));
  return {
    ...question,
    concepts: question.concepts.map((concept) =>
      isInTitle(concept) ? { ...concept, importance: concept.importance * TITLE_IMPORTANCE } : concept,
    ),
  };
}
const TITLE_IMPORTANCE = 0.35;
/** "bảo vệ, chăm sóc trẻ em" holds "bảo vệ trẻ em": so many words may stand between. */
const TITLE_GAP = 2;

/** Whether the terms stand in the words in their order, close to each other. */
function standsIn(words: readonly string[], terms: readonly string[]): boolean {
  return words.some((word, start) => {
    if (word !== terms[0]) return false;
    let at = start;
    return terms.slice(1).every((term) => {
      const next = words.indexOf(term, at + 1);
      const isNear = next > 0 && next - at <= TITLE_GAP + 1;
      at = next;
      return isNear;
    });
  });
}

const FOCUS_LIFT = 0.3;
const CITING_LIFT = 0.25;

/** A follow-up that only asks for another side of the same task looks at the clause answered from first. */
function evidenceFor(corpus: Corpus, query: EvidenceQuery, question: Understanding): Evidence[] {
  const evidence = liftCited(findEvidence(corpus, query), question.documentNumbers);
  const { focus } = question;
  if (!focus || !question.topicCarried) return evidence;
  const isFocus = (one: Evidence): boolean =>
    one.passage.planId === focus.planId && one.passage.clauseId === focus.clauseId;
  const lifted = evidence
    .filter(isFocus)
    .map((one) => ({ ...lift(one, FOCUS_LIFT), coverage: Math.max(one.coverage, 0.6) }));
  return [...lifted, ...evidence.filter((one) => !isFocus(one))].sort((a, b) => b.score - a.score);
}

/** "đề án 06 của Tỉnh ủy": passages that cite the document come first. */
function liftCited(evidence: Evidence[], numbers: readonly string[]): Evidence[] {
  if (numbers.length === 0) return evidence;
  const cites = numbers.map(
    (number) => new RegExp(`(?<![\\d/.-])0*${fold(number).replace(/[^a-z0-9]+/g, '[^a-z0-9]')}(?!\\d)`, 'u'),
  );
  const isCiting = ({ passage }: Evidence): boolean => cites.every((pattern) => pattern.test(fold(passage.own)));
  return evidence
    .map((one) => (isCiting(one) ? { ...lift(one, CITING_LIFT), coverage: Math.min(1, one.coverage + 0.1) } : one))
    .sort((a, b) => b.score - a.score);
}

/** Evidence that stands higher for what it is, in its words as well as in the whole. */
function lift(evidence: Evidence, by: number): Evidence {
  return { ...evidence, lexical: evidence.lexical + by, score: evidence.score + by };
}

function toEvidenceQuery(
  question: Understanding,
  planIds: readonly string[] | null,
  dense: DenseScores | null,
): EvidenceQuery {
  return {
    concepts: question.concepts,
    terms: question.searchTerms,
    unmarked: question.unmarked,
    planIds,
    focus: question.focus,
    dense,
  };
}

function bestCoverage(question: Understanding, corpus: Corpus): number {
  return Math.max(
    0,
    ...findEvidence(corpus, toEvidenceQuery(question, null, null)).map((evidence) => evidence.coverage),
  );
}

function remembered(answer: Answer, question: Understanding): Parameters<typeof nextState>[2] {
  const isAnswered = answer.kind === 'answer' || answer.kind === 'list' || answer.kind === 'compare';
  const [first] = answer.citations;
  return {
    intent: answer.intent,
    planIds: isAnswered ? [...new Set(answer.citations.map((citation) => citation.plan))] : question.planIds,
    focus: isAnswered && first ? { planId: first.plan, clauseId: first.clause } : null,
    documents: answer.facts
      .flatMap((fact) =>
        fact.type === 'metadata' && fact.field !== 'number'
          ? findCitedDocuments(fact.quote).map((document) => document.number.toLowerCase())
          : [],
      )
      .slice(0, 1),
  };
}

/** Which agencies a plan names anywhere, by register id; read at the first question that needs it. */
function createMentionIndex(plans: readonly PlanKnowledge[]): MentionIndex {
  const known = new Map<string, ReadonlySet<string>>();
  return (planId) => {
    let ids = known.get(planId);
    if (!ids) {
      const clauses = plans.find((plan) => plan.meta.id === planId)?.clauses ?? [];
      ids = new Set(clauses.flatMap((clause) => findAgencies(clause.text).flatMap((agency) => agency.id ?? [])));
      known.set(planId, ids);
    }
    return ids;
  };
}
