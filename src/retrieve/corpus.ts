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
  let vocabulary: Vocabulary | null = null;
  const cache = new Map<Passage, PassageFields>();
  const clauseSets = new Map<Clause, TermSet>();
  const pathSets = new Map<string, TermSet>();
  const fieldsOf = (passage: Passage): PassageFields => {
    const clause = byAddress.get(`${passage.planId} ${passage.clauseId}`)?.clause;
    const text = clause?.text ?? '';
    const path = clause?.path.join(' \n ') ?? '';
    const clauseTerms = clause ? kept(clauseSets, clause, () => termSet(text)) : termSet(text);
    const own = passage.own === text ? clauseTerms : termSet(passage.own);
    const rarities = raritiesOf(own, keyword);
    return {
      own,
      part: passage.part === '' ? null : termSet(passage.part),
      clause: clauseTerms,
      path: kept(pathSets, path, () => termSet(path)),
      rarities,
      totalRarity: rarities.reduce((sum, { rarity }) => sum + rarity, 0),
    };
  };
  return {
    plans: new Map(plans.map((plan) => [plan.meta.id, plan])),
    clauses,
    keyword,
    get vocabulary() {
      // Made for the first question: a server is ready without it.
      vocabulary ??= buildVocabulary(vocabularySequences(clauses, extraSequences));
      return vocabulary;
    },
    clause: (planId, clauseId) => byAddress.get(`${planId} ${clauseId}`) ?? null,
    fields: (passage) => kept(cache, passage, () => fieldsOf(passage)),
  };
}

/** The value kept for a key, or made now; a full cache starts anew. */
function kept<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  let value = cache.get(key);
  if (value === undefined) {
    value = make();
    if (cache.size >= FIELD_CACHE_SIZE) cache.clear();
    cache.set(key, value);
  }
  return value;
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
