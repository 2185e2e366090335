import type { Answer } from '../domain/answer.js';
import type { Question } from './questions.js';

/**
 * `wrong`: says something false or not the asked fact. `uncited`: right words, no citation that holds the clause.
 * `dump`: the fact is there among too much else. `refused` and `unsure`: no answer where there is one.
 */
export type Verdict = 'right' | 'wrong' | 'uncited' | 'dump' | 'refused' | 'unsure' | 'missing';
export const verdicts: readonly Verdict[] = ['right', 'wrong', 'uncited', 'dump', 'refused', 'unsure', 'missing'];

export interface Judgement {
  readonly verdict: Verdict;
  /** Why it is not right; '' when it is. */
  readonly why: string;
}

const REFUSALS: ReadonlySet<string> = new Set(['not_found', 'out_of_scope']);
const SMALL_TALK: ReadonlySet<string> = new Set(['greeting', 'help']);
/** A plain answer to such a question is one sentence. */
const SHORT_KINDS: ReadonlySet<string> = new Set([
  'target',
  'responsibility',
  'coordination',
  'deadline',
  'funding',
  'metadata',
]);
const SHORT_LIMIT = 450;
const LONG_LIMIT = 1500;
/** A quote of the answer may be a part of the wanted one, if it is longer than this. */
const MIN_PART = 25;

/** Right when the facts are in the text, nothing forbidden is, it is direct, and a leading citation holds the clause. */
export function judge(question: Question, answer: Answer | null | undefined): Judgement {
  if (!answer) return { verdict: 'missing', why: 'no answer' };
  const { kind } = answer;
  const text = norm(answer.text);
  const is = (verdict: Verdict, why = ''): Judgement => ({ verdict, why });
  if (question.kind === 'offtopic') {
    return REFUSALS.has(kind) || SMALL_TALK.has(kind) ? is('right') : is('wrong', `kind ${kind}`);
  }
  if (question.kind === 'unanswerable') {
    if (REFUSALS.has(kind)) return is('right');
    return is(kind === 'clarify' ? 'unsure' : 'wrong', `kind ${kind}`);
  }
  if (question.kind === 'clarify') return judgeClarify(question, answer);
  if (REFUSALS.has(kind) || SMALL_TALK.has(kind)) return is('refused', kind);
  if (kind === 'clarify') return is('unsure', 'clarify');
  for (const group of question.must) {
    if (!group.some((wanted) => text.includes(norm(wanted)))) {
      return is('wrong', `text lacks ${group.join('/').slice(0, 80)}`);
    }
  }
  for (const forbidden of question.must_not ?? []) {
    if (text.includes(norm(forbidden))) return is('wrong', `text holds forbidden ${forbidden}`);
  }
  const length = [...text].length;
  if (length > (SHORT_KINDS.has(question.kind) ? SHORT_LIMIT : LONG_LIMIT)) {
    return is('dump', `${length} characters of text`);
  }
  if (question.kind === 'target' && question.plans.length === 1) {
    const extra = neighbouringValues(question, text);
    if (extra.length > 0) return is('dump', `other values besides the asked one: ${extra.slice(0, 4).join(', ')}`);
  }
  const uncited = missingQuote(question, answer);
  return uncited === null ? is('right') : is('uncited', `no citation holds: ${uncited.slice(0, 70)}`);
}

function judgeClarify(question: Question, answer: Answer): Judgement {
  if (answer.kind === 'clarify') {
    return answer.suggestions.length >= 2
      ? { verdict: 'right', why: '' }
      : { verdict: 'wrong', why: 'clarify without choices' };
  }
  const cited = new Set(answer.citations.map((citation) => citation.plan));
  if (question.plans.every((plan) => cited.has(plan))) return { verdict: 'right', why: '' };
  if (REFUSALS.has(answer.kind)) return { verdict: 'refused', why: answer.kind };
  return { verdict: 'wrong', why: `kind ${answer.kind}, plans ${[...cited].sort().join(', ')}` };
}

/** Percentages in the text that neither the question nor the wanted facts name. */
function neighbouringValues(question: Question, text: string): string[] {
  const gold = norm(`${question.must.flat().join(' ')} ${question.q}`);
  const values = [...text.matchAll(/\d+(?:[.,]\d+)*(?=%|‰)/g)].map((match) => match[0]);
  return values.filter((value) => !gold.includes(value));
}

/** The first wanted quote that no leading citation of a right plan holds; null when all are held. */
function missingQuote(question: Question, answer: Answer): string | null {
  const quotes = Array.isArray(question.quote) ? question.quote : [question.quote];
  const limit = quotes.length === 1 ? 3 : Math.max(3, quotes.length + 2);
  const isLong = question.kind === 'list' || question.kind === 'duties' || question.kind === 'compare';
  const leading = isLong ? answer.citations : answer.citations.slice(0, limit);
  for (const quote of quotes) {
    const wanted = norm(quote);
    const isHeld = leading.some((citation) => {
      if (!question.plans.includes(citation.plan)) return false;
      const given = norm(citation.quote);
      if (norm(citation.clauseText).includes(wanted) || given.includes(wanted)) return true;
      return [...given].length > MIN_PART && wanted.includes(given);
    });
    if (!isHeld) return quote;
  }
  return null;
}

/**
 * Text for comparison: NFC, case-folded, dash and quotation variants made one, Markdown emphasis dropped, white space
 * collapsed and taken away around dashes and before end marks.
 */
export function norm(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[“”„"]/g, '"')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+([%‰.,;:])/g, '$1')
    .trim();
}
