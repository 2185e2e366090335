import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { AssistantOptions, SearchableAssistant } from '../assistant.js';
import type { Config } from '../config.js';
import type { PlanKnowledge } from '../domain/passage.js';
import type { DenseSearch } from '../embed/open-dense.js';
import { readOutsideSet } from '../eval/outside.js';
import { runOutside } from '../eval/outside-run.js';
import { readQuestionSets } from '../eval/questions.js';
import {
  evaluateRetrieval,
  type RetrievalMode,
  type RetrievalResult,
  summarizeRetrieval,
} from '../eval/retrieval.js';
import { outsideHeader, outsideLine, retrievalHeader, retrievalLine } from '../eval/retrieval-report.js';
import { denseSystem, hybridSystem, keywordSystem, miniSearchSystem, oramaSystem } from '../eval/search-systems.js';
import { denseMode, evidenceMode, questionVectors } from './dense-eval.js';
import { readFixture } from './eval.js';
import { type CommandIo, readNumbers, writeLine } from './io.js';

export interface RetrievalEvalDependencies {
  readonly plans: () => Promise<PlanKnowledge[]>;
  readonly open: (plans: readonly PlanKnowledge[], options?: AssistantOptions) => Promise<SearchableAssistant>;
  /** Dense search over these plans as configured; null where it is off. */
  readonly openDense: (plans: readonly PlanKnowledge[]) => Promise<DenseSearch | null>;
  readonly config: Pick<Config, 'invokedFrom'>;
  readonly io: CommandIo;
}

/**
 * The `eval --retrieval` and `eval --outside` commands: how well clauses are found, apart from what is answered.
 * Question sets are reported in three groups: `dev` (tuned on), `held` and `unseen` (plans added for the occasion).
 */
export async function runRetrievalEval(
  args: readonly string[],
  dependencies: RetrievalEvalDependencies,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      retrieval: { type: 'boolean' },
      outside: { type: 'string', multiple: true },
      set: { type: 'string', multiple: true },
      weights: { type: 'string' },
      questions: { type: 'string', default: join('test', 'eval') },
      fixtures: { type: 'string', default: join('test', 'fixtures', 'plans') },
    },
  });
  if (values.retrieval) await reportOwnSets(values, dependencies);
  const folders = values.outside ?? [];
  if (folders.length > 0) {
    const dense = await dependencies.openDense([]);
    const systems = [keywordSystem, miniSearchSystem, oramaSystem];
    if (dense) {
      const weights = weightsOf(values.weights, dense);
      systems.push(denseSystem(dense.embedder), ...weights.map((weight) => hybridSystem(dense.embedder, weight)));
    }
    await writeLine(dependencies.io.stdout, outsideHeader());
    for (const folder of folders) {
      const set = await readOutsideSet(resolve(dependencies.config.invokedFrom, folder));
      for (const system of systems) {
        await writeLine(dependencies.io.stdout, outsideLine(await runOutside(set, system)));
      }
    }
  }
  return 0;
}

async function reportOwnSets(
  values: {
    readonly set?: string[];
    readonly weights?: string;
    readonly questions: string;
    readonly fixtures: string;
  },
  { plans, open, openDense, io }: RetrievalEvalDependencies,
): Promise<void> {
  const seen = await plans();
  const openModes = async (own: readonly PlanKnowledge[]): Promise<Modes> => {
    const dense = await openDense(own);
    const assistant = await open(own);
    const modes = [evidenceMode('keyword', assistant, false)];
    if (dense) {
      modes.push(denseMode(assistant, own, dense));
      for (const weight of weightsOf(values.weights, dense)) {
        const fused = await open(own, { dense: { index: dense.index, weight } });
        modes.push(evidenceMode(`hybrid ${weight}`, fused, true));
      }
    }
    return { assistant, dense, modes };
  };
  const base = await openModes(seen);
  const groups = new Map<string, RetrievalResult[]>();
  let modeNames: string[] = [];
  for (const set of await readQuestionSets(values.questions)) {
    if (values.set && !values.set.some((name) => set.name.startsWith(name))) continue;
    const isSeen = set.unseenPlan === null || seen.some((plan) => plan.meta.id === set.unseenPlan);
    const { assistant, dense, modes } = isSeen
      ? base
      : await openModes([...seen, await readFixture(values.fixtures, set.unseenPlan as string)]);
    modeNames = modes.map((mode) => mode.name);
    const vectors = await questionVectors(assistant, dense, set.questions);
    const group = set.unseenPlan === null ? (/-(dev|held)$/.exec(set.name)?.[1] ?? 'other') : 'unseen';
    groups.set(group, [...(groups.get(group) ?? []), ...evaluateRetrieval(assistant, set, modes, vectors)]);
  }
  await writeLine(io.stdout, retrievalHeader());
  for (const [group, results] of groups) {
    for (const row of summarizeRetrieval(results, modeNames)) {
      await writeLine(io.stdout, retrievalLine(group, row.style, row.mode, row.summary));
    }
  }
}

interface Modes {
  readonly assistant: SearchableAssistant;
  readonly dense: DenseSearch | null;
  readonly modes: readonly RetrievalMode[];
}

function weightsOf(list: string | undefined, dense: DenseSearch): number[] {
  return list === undefined ? [dense.weight] : readNumbers('--weights', list);
}
