import type { Clause } from '../domain/clause.js';
import type { Passage, PlanKnowledge } from '../domain/passage.js';
import { terms } from '../text/tokenize.js';
import { buildVocabulary, type Vocabulary } from '../text/vocabulary.js';
import { createKeywordIndex } from './create-keyword-index.js';
import type { KeywordIndex } from './keyword-index.js';
import { type TermSet, termSet } from './passage-terms.js';
import { PAIR_JOINT } from './search-terms.js';

/** A clause with its passages and plan, as retrieval sees it. `id` is its document id in the keyword index. */
export interface CorpusClause {
  readonly id: number;
  readonly planId: string;
  readonly clause: Clause;
  readonly passages: readonly Passage[];
}

/** Terms of a passage by field: its own words, its whole clause, the headings above. */
export interface PassageFields {
  readonly own: TermSet;
  readonly part: TermSet | null;
  readonly clause: TermSet;
  readonly path: TermSet;
  /** Own syllables, folded, with their rarity in the corpus; numbers carry none. */
  readonly rarities: readonly { readonly term: string; readonly rarity: number }[];
  readonly totalRarity: number;
}

/** The searchable corpus: built once from the plans' knowledge, never changed. */
export interface Corpus {
  readonly plans: ReadonlyMap<string, PlanKnowledge>;
  readonly clauses: readonly CorpusClause[];
  readonly keyword: KeywordIndex;
  readonly vocabulary: Vocabulary;
  clause(planId: string, clauseId: string): CorpusClause | null;
  fields(passage: Passage): PassageFields;
}

/** Term sets kept ready; older ones are rebuilt when needed again, so memory stays bounded on a large corpus. */
const FIELD_CACHE_SIZE = 20_000;

/** `extraSequences` are further known words (lexicon phrases), for spelling repair only. */
export function buildCorpus(plans: readonly PlanKnowledge[], extraSequences: Iterable<readonly string[]>): Corpus {
  const clauses: CorpusClause[] = [];
  const byAddress = new Map<string, CorpusClause>();
  for (const plan of plans) {
    const passagesByClause = groupByClause(plan.passages);
    for (const clause of plan.clauses) {
      const passages = passagesByClause.get(clause.id) ?? [];
      const entry: CorpusClause = { id: clauses.length, planId: plan.meta.id, clause, passages };
      clauses.push(entry);
      byAddress.set(`${plan.meta.id} ${clause.id}`, entry);
    }
  }
  const documents = clauses.map(({ id, planId, clause }) => ({
    id,
    planId,
    text: `${clause.path.join(' \n ')} \n ${clause.text}`,
  }));
  const keyword = createKeywordIndex(documents);
  const cache = new Map<Passage, PassageFields>();
  const clauseSets = new Map<string, { clause: TermSet; path: TermSet }>();
  return {
    plans: new Map(plans.map((plan) => [plan.meta.id, plan])),
    clauses,
    keyword,
    vocabulary: buildVocabulary(vocabularySequences(clauses, extraSequences)),
    clause: (planId, clauseId) => byAddress.get(`${planId} ${clauseId}`) ?? null,
    fields: (passage) => {
      const known = cache.get(passage);
      if (known) return known;
      const address = `${passage.planId} ${passage.clauseId}`;
      let shared = clauseSets.get(address);
      if (!shared) {
        const clause = byAddress.get(address)?.clause;
        shared = { clause: termSet(clause?.text ?? ''), path: termSet(clause?.path.join(' \n ') ?? '') };
        if (clauseSets.size >= FIELD_CACHE_SIZE) clauseSets.clear();
        clauseSets.set(address, shared);
      }
      const part = passage.part === '' ? null : termSet(passage.part);
      const own = termSet(passage.own);
      const rarities = raritiesOf(own, keyword);
      const totalRarity = rarities.reduce((sum, { rarity }) => sum + rarity, 0);
      const fields = { own, part, ...shared, rarities, totalRarity };
      if (cache.size >= FIELD_CACHE_SIZE) cache.clear();
      cache.set(passage, fields);
      return fields;
    },
  };
}

function groupByClause(passages: readonly Passage[]): ReadonlyMap<string, Passage[]> {
  const groups = new Map<string, Passage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.clauseId);
    if (group) group.push(passage);
    else groups.set(passage.clauseId, [passage]);
  }
  return groups;
}

function raritiesOf(own: TermSet, keyword: KeywordIndex): { term: string; rarity: number }[] {
  return [...own.unmarked]
    .filter((term) => !term.includes(PAIR_JOINT) && !/^\d/.test(term))
    .map((term) => ({ term, rarity: Math.log(1 + keyword.size / (1 + keyword.documentFrequency(term, true))) }));
}

function* vocabularySequences(
  clauses: readonly CorpusClause[],
  extra: Iterable<readonly string[]>,
): Generator<readonly string[]> {
  for (const { clause } of clauses) yield terms(clause.text);
  yield* extra;
}
