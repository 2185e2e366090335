import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clause } from '../../src/domain/clause.js';
import type { PlanKnowledge } from '../../src/domain/passage.js';
import { extractKnowledge } from '../../src/extract/knowledge.js';
import { readMetadata } from '../../src/extract/metadata.js';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { readCorpus } from '../../src/store/plan-corpus.js';
import { CORPUS, FIXTURES } from './folders.js';

/** Short names of the four plans of the corpus. */
export const BEN_TRE = 'ben-tre-4502-2021';
export const BINH_DINH = 'binh-dinh-2024';
export const HAI_PHONG = 'hai-phong-4220-2013';
export const HUE = 'thua-thien-hue-197-2021';

/** The plans of `corpus/`, read as the program reads them: text parsed, metadata from plan.yaml. */
export const realPlans: readonly PlanKnowledge[] = (await readCorpus(CORPUS)).map(({ meta, text }) =>
  extractKnowledge(meta, parsePlan(text)),
);

export function plan(id: string): PlanKnowledge {
  const found = realPlans.find(({ meta }) => meta.id === id);
  if (!found) throw new Error(`no plan ${id}`);
  return found;
}

/** The one clause of a plan that holds a text; a test that names a text of the corpus fails when it is gone. */
export function clauseWith(planId: string, text: string): Clause {
  const found = plan(planId).clauses.find((clause) => clause.text.includes(text));
  if (!found) throw new Error(`no clause of ${planId} holds “${text}”`);
  return found;
}

/** A plan that is not in the corpus, read as `plan:add` reads it. */
export function fixturePlan(id: string): PlanKnowledge {
  const parsed = parsePlan(readFileSync(join(FIXTURES, `${id}.txt`), 'utf8'));
  return extractKnowledge(readMetadata(parsed, id).meta, parsed);
}
