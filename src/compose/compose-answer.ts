import type { Answer, Citation, Intent, Suggestion } from '../domain/answer.js';
import type { PlanKnowledge } from '../domain/passage.js';
import type { PlanMetadata } from '../domain/plan.js';
import { answers } from '../messages/answers.js';
import type { Corpus } from '../retrieve/corpus.js';
import type { Understanding } from '../understand/understanding.js';
import type { Finding, FoundQuote, Miss } from './finding.js';
import { findUnsupportedClaims } from './guard.js';
import { noticesFor } from './notices.js';
import { placeOf, upperFirst } from './wording.js';

/** What composing needs besides the findings. */
export interface ComposeContext {
  readonly corpus: Corpus;
  readonly clauseUrl: (planId: string, clauseId: string) => string;
  readonly today: Date;
}

/** One plan's answer. Withheld, with the clause still cited, when it says anything its sources do not. */
export function composeFinding(finding: Finding, question: Understanding, context: ComposeContext): Answer {
  const citations = citationsOf(finding.quotes, context);
  const metas = metasOf([finding.planId], context);
  const unsupported = findUnsupportedClaims(finding.text, citations, metas);
  if (citations.length === 0 || unsupported.length > 0) return withheld(finding.intent, citations);
  return {
    kind: finding.isBlank ? 'not_found' : finding.isList || question.asksList ? 'list' : 'answer',
    intent: finding.intent,
    text: withoutDoubleEnd(finding.text),
    facts: [...finding.facts],
    citations,
    notices: noticesFor([finding], metas, context.today),
    suggestions: suggestionsAfter(finding, context),
    confidence: clamp(finding.fit),
  };
}

/** "chế độ thu, nộp….": an ellipsis ends a sentence by itself. */
function withoutDoubleEnd(text: string): string {
  return text.replace(/…\.(?=\s|$)/gu, '…');
}

/** Several plans side by side, each with its own citation; plans without an answer are said to have none. */
export function composeComparison(
  findings: readonly Finding[],
  misses: readonly Miss[],
  context: ComposeContext,
): Answer {
  const quotes = findings.map((finding) => finding.quotes);
  // The first source of every side comes before the second of any.
  const interleaved = Array.from({ length: Math.max(0, ...quotes.map((list) => list.length)) }, (_, at) =>
    quotes.flatMap((list) => list[at] ?? []),
  ).flat();
  const citations = citationsOf(interleaved, context);
  const metas = metasOf(
    findings.map((finding) => finding.planId),
    context,
  );
  const sides = [...findings.map((finding) => finding.text), ...misses.map((one) => missText(one, context))];
  const text = withoutDoubleEnd(sides.join(' '));
  const unsupported = findUnsupportedClaims(findings.map((finding) => finding.text).join(' '), citations, metas);
  const intent = findings[0]?.intent ?? 'topic';
  if (citations.length === 0 || unsupported.length > 0) return withheld(intent, citations);
  return {
    kind: 'compare',
    intent,
    text,
    facts: findings.flatMap((finding) => finding.facts),
    citations,
    notices: noticesFor(findings, metas, context.today),
    suggestions: [],
    confidence: clamp(Math.min(...findings.map((finding) => finding.fit))),
  };
}

/** The question fits several plans: ask which, one suggestion each. */
export function composeClarification(
  findings: readonly Finding[],
  question: Understanding,
  context: ComposeContext,
): Answer {
  const plans = findings.map((finding) => context.corpus.plans.get(finding.planId) as PlanKnowledge);
  return {
    kind: 'clarify',
    intent: findings[0]?.intent ?? 'none',
    text: answers.clarifyPlan,
    facts: [],
    citations: citationsOf(
      findings.flatMap((finding) => finding.quotes.slice(0, 1)),
      context,
    ),
    notices: [],
    suggestions: plans.map(({ meta }) => suggestionFor(question.text, meta)),
    confidence: clamp(Math.max(...findings.map((finding) => finding.fit))),
  };
}

/** The plan does not say it; why, and what it holds nearby. */
export function composeMiss(one: Miss, question: Understanding, context: ComposeContext): Answer {
  return refusal('not_found', question.intents[0] ?? 'none', missText(one, context), []);
}

/** No plan says it, or it is no question about plans. */
export function refusal(
  kind: 'not_found' | 'out_of_scope' | 'greeting' | 'help',
  intent: Intent,
  text: string,
  suggestions: readonly Suggestion[],
): Answer {
  return {
    kind,
    intent,
    text,
    facts: [],
    citations: [],
    notices: [],
    suggestions: [...suggestions],
    confidence: kind === 'not_found' ? 0.5 : 0.9,
  };
}

function missText(one: Miss, context: ComposeContext): string {
  const place = placeOf((context.corpus.plans.get(one.planId) as PlanKnowledge).meta);
  switch (one.reason) {
    case 'figure':
      return answers.notFoundFigure(place);
    case 'year':
      return answers.notFoundYear(place, 'được hỏi', one.known);
    case 'agency':
      return answers.notFoundAgency(place, one.known);
    case 'result':
      return answers.notFoundResult(place);
    case 'personal':
      return answers.notFoundPersonal(place);
    case 'nothing':
      return answers.notFound(place);
  }
}

function withheld(intent: Intent, citations: readonly Citation[]): Answer {
  return {
    kind: 'not_found',
    intent,
    text: answers.withheld,
    facts: [],
    citations: [...citations],
    notices: [],
    suggestions: [],
    confidence: 0.2,
  };
}

function suggestionFor(question: string, meta: PlanMetadata): Suggestion {
  const asked = question.replace(/[\s?.!]+$/u, '');
  return { label: upperFirst(placeOf(meta)), question: `${asked} ở ${placeOf(meta)}?` };
}

/** What people ask next about a task: who leads, with whom, by when, with what money. */
function suggestionsAfter(finding: Finding, context: ComposeContext): Suggestion[] {
  const place = placeOf((context.corpus.plans.get(finding.planId) as PlanKnowledge).meta);
  const task = finding.facts.find((fact) => fact.type === 'assignment');
  if (task?.type !== 'assignment' || task.task.length > 160) return [];
  const next: Suggestion[] = [];
  if (finding.intent !== 'responsibility' && task.leads.length > 0)
    next.push({ label: 'Ai chủ trì?', question: `Cơ quan nào chủ trì “${task.task}” của ${place}?` });
  if (finding.intent !== 'coordination' && task.coordinators.length > 0)
    next.push({ label: 'Ai phối hợp?', question: `Cơ quan nào phối hợp “${task.task}” của ${place}?` });
  if (finding.intent !== 'deadline' && task.due !== null)
    next.push({ label: 'Khi nào xong?', question: `Khi nào hoàn thành “${task.task}” của ${place}?` });
  if (finding.intent !== 'funding' && task.funding !== null)
    next.push({ label: 'Kinh phí từ đâu?', question: `Kinh phí cho “${task.task}” của ${place} lấy từ đâu?` });
  return next;
}

function citationsOf(quotes: readonly FoundQuote[], context: ComposeContext): Citation[] {
  const seen = new Set<string>();
  const citations: Citation[] = [];
  for (const { planId, clauseId, quote } of quotes) {
    const entry = context.corpus.clause(planId, clauseId);
    const meta = context.corpus.plans.get(planId)?.meta;
    const key = `${planId} ${clauseId} ${quote}`;
    if (!entry || !meta || seen.has(key)) continue;
    seen.add(key);
    citations.push({
      plan: planId,
      title: meta.title,
      number: meta.number,
      issuedOn: meta.issuedOn,
      issuer: meta.issuer,
      clause: clauseId,
      path: [...entry.clause.path],
      clauseText: entry.clause.text,
      quote: entry.clause.text.includes(quote) ? quote : entry.clause.text,
      url: context.clauseUrl(planId, clauseId),
    });
  }
  return citations;
}

function metasOf(planIds: readonly string[], context: ComposeContext): PlanMetadata[] {
  return [...new Set(planIds)].flatMap((id) => context.corpus.plans.get(id)?.meta ?? []);
}

function clamp(value: number): number {
  return Math.round(Math.max(0, Math.min(1, value)) * 1000) / 1000;
}
