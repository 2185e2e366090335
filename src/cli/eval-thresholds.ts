import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AssistantOptions, askByMeaning, type SearchableAssistant } from '../assistant.js';
import type { ConversationState } from '../domain/conversation.js';
import type { PlanKnowledge } from '../domain/passage.js';
import type { OpenDense } from '../embed/open-dense.js';
import { evaluateSet, summarize } from '../eval/evaluate.js';
import { type QuestionSet, readQuestionSets } from '../eval/questions.js';
import { cutsAt, type SignalSample, separation } from '../eval/separation.js';
import { separationHeader, separationLine, strictnessHeader, strictnessLine } from '../eval/thresholds-report.js';
import { questionVectors } from './dense-eval.js';
import { type CommandIo, readNumbers, writeLine } from './io.js';

const STRICTNESS = '0,0.25,0.5,0.75,0.9,1,1.1,1.25,1.5';
const REFUSED_SHARES = [0.5, 0.8, 0.9, 0.95];

export interface ThresholdEvalDependencies {
  readonly plans: () => Promise<PlanKnowledge[]>;
  readonly open: (plans: readonly PlanKnowledge[], options?: AssistantOptions) => Promise<SearchableAssistant>;
  readonly openDense: OpenDense;
  readonly io: CommandIo;
}

/**
 * The `eval --thresholds` command: how much evidence is enough. First how far each measure of the best clause alone tells
 * questions that a plan answers from those that none does; then what is right, wrong and refused when more or less
 * evidence is asked for than the product asks.
 */
export async function runThresholdEval(
  args: readonly string[],
  { plans, open, openDense, io }: ThresholdEvalDependencies,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      thresholds: { type: 'boolean' },
      strictness: { type: 'string', default: STRICTNESS },
      set: { type: 'string', multiple: true },
      questions: { type: 'string', default: join('test', 'eval') },
    },
  });
  const factors = readNumbers('--strictness', values.strictness);
  const seen = await plans();
  const dense = await openDense(seen);
  const sets = (await readQuestionSets(values.questions)).filter(
    (set) => set.unseenPlan === null && (!values.set || values.set.some((name) => set.name.startsWith(name))),
  );
  const assistant = await open(seen, { dense });
  const signals: Signals[] = [];
  for (const set of sets) {
    signals.push(...signalsOf(assistant, set, await questionVectors(assistant, dense, set.questions)));
  }
  await writeLine(io.stdout, separationHeader(REFUSED_SHARES));
  for (const measure of ['coverage', 'solid', 'cosine', 'score'] as const) {
    const samples = signals.flatMap((one): SignalSample[] => {
      const signal = one[measure];
      return signal === null ? [] : [{ signal, isAnswerable: one.isAnswerable }];
    });
    if (samples.length === 0) continue;
    await writeLine(io.stdout, separationLine(measure, separation(samples), cutsAt(samples, REFUSED_SHARES)));
  }
  await writeLine(io.stdout, '');
  await writeLine(io.stdout, strictnessHeader());
  for (const strictness of factors) {
    const strict = askByMeaning(await open(seen, { dense, strictness }), dense?.questions);
    const results = [];
    for (const set of sets) results.push(...(await evaluateSet(strict, set)));
    await writeLine(io.stdout, strictnessLine(strictness, summarize(results).all));
  }
  return 0;
}

/** What retrieval says of a question's best clause; the cosine is null without dense search. */
interface Signals {
  readonly coverage: number;
  readonly solid: number;
  readonly cosine: number | null;
  readonly score: number;
  readonly isAnswerable: boolean;
}

/** Of the questions that name one plan: among several there is no one best clause. */
function signalsOf(
  assistant: SearchableAssistant,
  set: QuestionSet,
  vectors: ReadonlyMap<string, Float32Array>,
): Signals[] {
  return set.questions.flatMap(({ id, q, context, kind }) => {
    if (NOT_SEARCHED.has(kind)) return [];
    let state: ConversationState | null = null;
    for (const earlier of context ?? []) state = assistant.ask(earlier, state).state;
    if (assistant.plansAsked(q, state).length !== 1) return [];
    const [best] = assistant.search(q, state, vectors.get(id) ?? null);
    return [
      {
        coverage: best?.coverage ?? 0,
        solid: best?.solid ?? 0,
        cosine: vectors.has(id) ? (best?.dense?.cosine ?? 0) : null,
        score: best?.score ?? 0,
        isAnswerable: kind !== 'unanswerable',
      },
    ];
  });
}
/** Metadata is read from the letterhead; an offtopic question never reaches the search. */
const NOT_SEARCHED: ReadonlySet<string> = new Set(['metadata', 'offtopic', 'clarify']);
