import type { Clause } from '../domain/clause.js';
import type { Passage, Roles } from '../domain/passage.js';
import { answers } from '../messages/answers.js';
import type { Evidence } from '../retrieve/evidence.js';
import { agencyById, findAgencies } from '../text/agency-names.js';
import { isLedBy } from './acting-agencies.js';
import { clausesBelow } from './clause-tree.js';
import { type FinderInput, type FinderResult, type FoundQuote, miss, quoteOf } from './finding.js';
import { sentenceOf } from './sentence-of.js';
import { bare, listAgencies, lowerFirst, placeOf, shorten } from './wording.js';

const TEXT_LIMIT = 1380;
/** A clause of duties up to this length is said whole. */
const WHOLE_CLAUSE = 700;
const IMPLEMENTATION =
  /tổ chức thực hiện|trách nhiệm (?:thực hiện|của)|phân công (?:thực hiện|nhiệm vụ|trách nhiệm)|nhiệm vụ của các/iu;

/** What an agency must do: the statement the question speaks of, or its own paragraphs where it only names the agency. */
export function findDuties(input: FinderInput): FinderResult {
  const agencies = new Set(input.question.agencyIds);
  if (agencies.size === 0) return miss(input, 'nothing');
  const own = input.plan.passages.filter((passage) => isLedBy(passage.roles, agencies));
  const shared = input.plan.passages.filter((passage) => isShared(passage.roles, agencies));
  if (shared.length > 0 && (own.length === 0 || input.question.intents.includes('coordination'))) {
    return asPartner(input, shared);
  }
  if (own.length === 0) return asMentioned(input, agencies) ?? miss(input, 'agency', agencyName(input));
  const hasTopic = input.question.concepts.some((concept) => concept.importance >= 1);
  const specific = hasTopic ? ofTopic(input, agencies) : null;
  // Without a plan named, an agency's name alone must not draw an answer to any chat that mentions it.
  if (!specific && hasTopic && input.question.planIds.length === 0) return miss(input, 'nothing');
  return specific ?? ofAgency(input, own);
}

function isShared(roles: Roles | null, agencies: ReadonlySet<string>): boolean {
  return roles?.coordinators.some((agency) => agency.id !== null && agencies.has(agency.id)) ?? false;
}

/** Tasks that the agency only takes part in, those that the question speaks of first. */
function asPartner(input: FinderInput, shared: readonly Passage[]): FinderResult {
  const ranked = [...firstByClause(shared).values()]
    .map((passage) => ({ passage, coverage: input.coverage(passage) }))
    .sort((a, b) => b.coverage - a.coverage);
  const best = ranked[0]?.coverage ?? 0;
  const chosen = ranked
    .filter(({ coverage }) => coverage >= 0.6 * best)
    .slice(0, 8)
    .map(({ passage }) => passage);
  const tasks = chosen.map((passage) => shorten(bare(passage.saying), 200)).join('; ');
  return {
    planId: input.plan.meta.id,
    intent: 'duties',
    isList: chosen.length > 1,
    text: answers.partnerDuties(
      printedPartner(input, chosen),
      placeOf(input.plan.meta),
      shorten(tasks, TEXT_LIMIT - 160),
    ),
    facts: chosen.flatMap((passage) => (passage.fact ? [passage.fact] : [])),
    quotes: chosen.map((passage) => quoteOf({ passage })),
    fit: 0.65,
    notices: [],
  };
}

/** An agency that acts nowhere by itself: what the plan says where it names it. */
function asMentioned(input: FinderInput, agencies: ReadonlySet<string>): FinderResult | null {
  if (!input.mentions([...agencies])) return null;
  const named = input.plan.passages.filter(
    (passage) =>
      passage.kind === 'statement' && findAgencies(passage.own).some(({ id }) => id !== null && agencies.has(id)),
  );
  const ranked = named
    .map((passage) => ({ passage, coverage: input.coverage(passage) }))
    .sort((a, b) => b.coverage - a.coverage);
  const best = ranked[0];
  if (!best) return null;
  const chosen = ranked
    .filter(({ coverage }) => coverage >= 0.7 * best.coverage)
    .slice(0, 3)
    .map(({ passage }) => passage);
  const said = chosen.map((passage) => shorten(bare(wholeSaying(input, passage)), 420)).join('; ');
  return {
    planId: input.plan.meta.id,
    intent: 'duties',
    isList: chosen.length > 1,
    text: `${answers.says(placeOf(input.plan.meta), said)}.`,
    facts: [],
    quotes: chosen.map((passage) => quoteOf({ passage })),
    fit: 0.5,
    notices: [],
  };
}

/** "với Hội Nông dân thành phố về …" is the end of a sentence: said whole. */
function wholeSaying(input: FinderInput, passage: Passage): string {
  if (!/^(?:với|và|về|cho|của|để)\s/u.test(passage.saying.trim())) return passage.saying;
  const clause = input.corpus.clause(passage.planId, passage.clauseId);
  return clause ? sentenceOf({ passage, clause }) : passage.saying;
}

/** The partner as the first task prints it. */
function printedPartner(input: FinderInput, chosen: readonly Passage[]): string {
  const asked = new Set(input.question.agencyIds);
  const mention = chosen[0]?.roles?.coordinators.find((agency) => agency.id !== null && asked.has(agency.id));
  return mention ? bare(mention.text) : agencyName(input);
}

export function agencyName(input: FinderInput): string {
  const id = input.question.agencyIds[0];
  return (id === undefined ? undefined : agencyById(id)?.name) ?? 'cơ quan này';
}

function ofTopic(input: FinderInput, agencies: ReadonlySet<string>): FinderResult | null {
  const fitting = input.evidence.filter(
    ({ passage }) => passage.kind !== 'metadata' && isLedBy(passage.roles, agencies),
  );
  const best = fitting[0];
  if (!best || best.coverage < input.thresholds.duty || !meetsTopic(best, input)) return null;
  const close = fitting.filter(
    (evidence) => evidence.passage.clauseId === best.passage.clauseId && evidence.passage.kind === best.passage.kind,
  );
  const text = wholeSentence(input, best, close);
  // A line that only names the agency and its partners: its duties stand below.
  if (withoutActor(text, best.passage.roles) === '' || isActorLine(best, input)) return null;
  return finding(
    input,
    text,
    best.passage.roles,
    [quoteOf(best), ...actorLine(input, best.passage)],
    Math.min(1, best.coverage + 0.1),
    best.passage.kind === 'assignment',
  );
}

function isActorLine({ passage }: Evidence, { plan }: FinderInput): boolean {
  return (
    passage.roles?.clauseId === passage.clauseId &&
    !/[:;]\s*\S/u.test(passage.own) &&
    plan.passages.some(({ roles, clauseId }) => roles?.clauseId === passage.clauseId && clauseId !== passage.clauseId)
  );
}

/** "lo những việc gì cho nhà nông": a duty that meets the topic by halves is one of many, not the one asked for. */
function meetsTopic({ strengths, weights }: Evidence, { question }: FinderInput): boolean {
  const topic = question.concepts.flatMap(({ importance }, index) => (importance >= 1 ? [index] : []));
  const heaviest = Math.max(0, ...topic.map((index) => weights[index] ?? 0));
  return topic.some((index) => (weights[index] ?? 0) >= 0.7 * heaviest && (strengths[index] ?? 0) >= HALF_MET);
}
const HALF_MET = 0.55;

/** A short clause is said whole; of a long one the parts that speak of the question, in order. */
function wholeSentence(input: FinderInput, best: Evidence, close: readonly Evidence[]): string {
  const clause = best.clause.clause.text;
  if (best.passage.kind === 'assignment') return bare(best.passage.saying);
  if (clause.length <= WHOLE_CLAUSE) return bare(clause);
  const parts = new Set(
    close.filter((evidence) => evidence.coverage >= 0.6 * best.coverage).map((evidence) => evidence.passage),
  );
  const inOrder = best.clause.passages.filter((passage) => parts.has(passage) && passage.kind === 'statement');
  const text = (inOrder.length > 0 ? inOrder : [best.passage]).map((passage) => bare(passage.saying)).join('; ');
  return shorten(text, TEXT_LIMIT - input.plan.meta.province.length - 80);
}

/** The agency's paragraphs: those in the part on implementation first, then the tasks it leads elsewhere. */
function ofAgency(input: FinderInput, own: readonly Passage[]): FinderResult {
  const byClause = firstByClause(own);
  const clauses = input.plan.clauses.filter((clause) => byClause.has(clause.id) && !isCoveredAbove(clause, byClause));
  const ranked = [...clauses].sort((a, b) => rankOf(a, byClause) - rankOf(b, byClause));
  const texts: string[] = [];
  const quotes: FoundQuote[] = [];
  let length = 0;
  for (const clause of ranked) {
    const text = sayClause(input, clause, byClause.get(clause.id) as Passage, own);
    if (length > 0 && length + text.length > TEXT_LIMIT - 160) {
      quotes.push({ planId: input.plan.meta.id, clauseId: clause.id, quote: clause.text });
      continue;
    }
    if (text !== '') texts.push(length === 0 ? shorten(text, TEXT_LIMIT - 160) : text);
    length += text.length + 2;
    quotes.push({
      planId: input.plan.meta.id,
      clauseId: clause.id,
      quote:
        byClause.get(clause.id)?.kind === 'assignment' ? (byClause.get(clause.id) as Passage).quote : clause.text,
    });
  }
  if (texts.length === 0) return miss(input, 'nothing');
  const roles = byClause.get((ranked[0] as Clause).id)?.roles ?? null;
  return finding(input, texts.join('; '), roles, quotes, 0.7, ranked.length > 1);
}

function isCoveredAbove(clause: Clause, byClause: ReadonlyMap<string, Passage>): boolean {
  return clause.parentId !== null && byClause.has(clause.parentId) && clause.text === '';
}

/** Implementation paragraphs before tasks in other parts, tables last; document order inside each. */
function rankOf(clause: Clause, byClause: ReadonlyMap<string, Passage>): number {
  const isTask = byClause.get(clause.id)?.kind === 'assignment';
  const inImplementation = clause.path.some((heading) => IMPLEMENTATION.test(heading));
  const shared = (byClause.get(clause.id)?.roles?.leads.length ?? 1) > 1 ? 500_000 : 0;
  return (inImplementation ? 0 : isTask ? 2_000_000 : 1_000_000) + shared + clause.order;
}

function sayClause(input: FinderInput, clause: Clause, passage: Passage, own: readonly Passage[]): string {
  if (passage.kind === 'assignment') return bare(passage.saying);
  const sentences = input.plan.passages.filter(
    ({ clauseId, kind }) => clauseId === clause.id && kind === 'statement',
  );
  const ofAgency = sentences.filter((sentence) => own.includes(sentence));
  // A clause whose sentences each name their own body: only those of the asked one.
  if (ofAgency.length > 0 && ofAgency.length < sentences.length)
    return ofAgency.map((sentence) => withoutActor(bare(sentence.saying), sentence.roles)).join('; ');
  const below = clausesBelow(input.plan.clauses, clause.id).map((child) => bare(child.text));
  return [withoutActor(bare(clause.text), passage.roles), ...(clause.kind === 'heading' ? below : [])]
    .filter((part) => part !== '')
    .join('; ');
}

function firstByClause(passages: readonly Passage[]): Map<string, Passage> {
  const byClause = new Map<string, Passage>();
  for (const passage of passages) if (!byClause.has(passage.clauseId)) byClause.set(passage.clauseId, passage);
  return byClause;
}

function withoutActor(text: string, roles: Roles | null): string {
  const actor = roles?.leads.at(-1)?.text;
  const at = actor === undefined ? -1 : text.indexOf(actor);
  return at >= 0 && at < 100 ? bare(text.slice(at + (actor as string).length).replace(/^[\s:,.]+/u, '')) : text;
}

function actorLine(input: FinderInput, passage: Passage): FoundQuote[] {
  const { roles } = passage;
  if (!roles || roles.clauseId === passage.clauseId) return [];
  const line = input.corpus.clause(passage.planId, roles.clauseId);
  return line ? [{ planId: passage.planId, clauseId: roles.clauseId, quote: line.clause.text }] : [];
}

/** "Sở X chủ trì" where the actor line above says so and the duties themselves do not. */
function withRole(input: FinderInput, agency: string, duties: string, roles: Roles | null): string {
  if (!roles || /chủ trì|phối hợp/iu.test(duties)) return agency;
  const line = input.corpus.clause(input.plan.meta.id, roles.clauseId)?.clause.text ?? '';
  return /chủ trì/iu.test(line.slice(0, 220)) ? `${agency} ${answers.roleLead}` : agency;
}

function finding(
  input: FinderInput,
  duties: string,
  roles: Roles | null,
  quotes: readonly FoundQuote[],
  fit: number,
  isList: boolean,
): FinderResult {
  const agency = roles ? listAgencies(roles.leads) : agencyName(input);
  const clauseIds = new Set(quotes.map((quote) => quote.clauseId));
  return {
    planId: input.plan.meta.id,
    intent: 'duties',
    isList,
    text: `${answers.duties(withRole(input, agency, duties, roles), placeOf(input.plan.meta), lowerFirst(withoutActor(duties, roles)))}.`,
    facts: input.plan.facts.filter(
      (fact) =>
        fact.type === 'duty' &&
        clauseIds.has(fact.clause) &&
        (roles === null || roles.leads.some(({ id }) => id === fact.agency.id)),
    ),
    quotes,
    fit,
    notices: [],
  };
}
