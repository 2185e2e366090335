import { answers } from '../messages/answers.js';
import type { Evidence } from '../retrieve/evidence.js';
import { fold } from '../text/normal-form.js';
import { actingAgencies, isLedBy } from './acting-agencies.js';
import { clausesBelow } from './clause-tree.js';
import { type FinderInput, type FinderResult, miss, quoteOf, quotesOf } from './finding.js';
import { FUNDING_HEADING } from './funding-heading.js';
import { ASKING_IMPORTANCE, meetsKeyConcepts } from './key-concepts.js';
import { bare, listAgencies, lowerFirst, placeOf, shorten } from './wording.js';

const FUNDING_WORDS =
  /kinh phí|ngân sách|nguồn vốn|nguồn lực tài chính|xã hội hóa|xã hội hoá|vốn vay|tài trợ|chi trả|bảo đảm chi|cân đối/iu;
/** Capital that people are to get at is the task itself, not what pays for it. */
const PEOPLES_CAPITAL = /(?:tiếp cận|vay|sử dụng)[^,;.]{0,30}?(?:nguồn vốn|vốn vay)/giu;
const SECTION_LIMIT = 430;

/** Where the money comes from: of one task where the question names one, else the plan's own section. */
export function findFunding(input: FinderInput): FinderResult {
  const isTopic = (words: readonly string[]): boolean =>
    !/^(?:nguon|kinh phi|ngan sach|von|tien|chi|huy dong|bo tri|bao dam|dam bao)\b/u.test(fold(words.join(' ')));
  const hasTopic = input.question.concepts.some(
    (concept) => concept.importance > ASKING_IMPORTANCE && isTopic(concept.wordings[0]?.terms ?? []),
  );
  const named = hasTopic ? ofTask(input) : null;
  return ofAgency(input) ?? named ?? ofPlan(input) ?? miss(input, 'nothing');
}

/** "UBND cấp huyện lấy kinh phí ở đâu?": what that body's own duties say of money. */
function ofAgency(input: FinderInput): FinderResult | null {
  const asked = actingAgencies(input.question);
  if (asked.size === 0) return null;
  const [best] = input.plan.passages
    .filter(
      ({ kind, roles, own }) =>
        kind === 'statement' && /kinh phí|ngân sách|nguồn lực|vốn/iu.test(own) && isLedBy(roles, asked),
    )
    .sort((a, b) => input.coverage(b) - input.coverage(a));
  if (!best) return null;
  return {
    planId: best.planId,
    intent: 'funding',
    isList: false,
    text: answers.duties(
      listAgencies(best.roles?.leads ?? []),
      placeOf(input.plan.meta),
      `${shorten(lowerFirst(bare(best.saying)), 420)}.`,
    ),
    facts: [],
    quotes: [quoteOf({ passage: best })],
    fit: 0.7,
    notices: [],
  };
}

function ofTask(input: FinderInput): FinderResult | null {
  // Where money comes from stands in few fixed words: these decide, not the likeness of meaning.
  const best = [...input.evidence]
    .sort((a, b) => b.lexical - a.lexical)
    .find(
      ({ passage }) =>
        isFunding(passage.fact?.type === 'assignment' ? passage.fact.funding : null) ||
        FUNDING_WORDS.test(passage.own.replace(PEOPLES_CAPITAL, '')),
    );
  if (!best || best.coverage < input.thresholds.funding || !meetsKeyConcepts(best, input.question.concepts))
    return null;
  if (best.clause.clause.path.some((heading) => FUNDING_HEADING.test(heading))) return ofPlan(input);
  const place = placeOf(input.plan.meta);
  const { fact } = best.passage;
  const text =
    best.passage.kind === 'assignment' && fact?.type === 'assignment' && fact.funding !== null
      ? answers.rowFunding(place, shorten(bare(fact.task), 200), fundingList(fact.funding))
      : answers.told(place, shorten(lowerFirst(bare(best.passage.saying)), 360));
  return toFinding(input, text, best);
}

function isFunding(funding: string | null): boolean {
  return funding !== null && funding !== '';
}

/** "- Kinh phí TW; ĐP - Xã hội hóa" as one list. */
function fundingList(cell: string): string {
  return cell
    .split(/\s-\s|^-\s|;/u)
    .map((item) => bare(item))
    .filter((item) => item !== '')
    .join('; ');
}

function toFinding(input: FinderInput, text: string, best: Evidence): FinderResult {
  return {
    planId: input.plan.meta.id,
    intent: 'funding',
    isList: false,
    text,
    facts: best.passage.fact ? [best.passage.fact] : [],
    quotes: quotesOf(input, best, 'funding'),
    fit: Math.min(1, best.coverage),
    notices: [],
  };
}

function ofPlan(input: FinderInput): FinderResult | null {
  const heading = input.plan.clauses.find(
    (clause) => clause.kind === 'heading' && clause.depth <= 1 && FUNDING_HEADING.test(clause.text),
  );
  if (!heading) return null;
  const clauses = clausesBelow(input.plan.clauses, heading.id).filter((clause) => clause.kind !== 'heading');
  if (clauses.length === 0) return null;
  const share = Math.max(90, Math.floor((SECTION_LIMIT - 60) / clauses.length));
  const sayings: string[] = [];
  let length = 0;
  for (const clause of clauses) {
    const saying = shorten(bare(clause.text), share);
    if (length + saying.length > SECTION_LIMIT - 60) break;
    sayings.push(saying);
    length += saying.length + 2;
  }
  const planId = input.plan.meta.id;
  return {
    planId,
    intent: 'funding',
    isList: clauses.length > 1,
    text: `${answers.funding(placeOf(input.plan.meta), sayings.join('; '))}.`,
    facts: [],
    quotes: clauses.map((clause) => ({ planId, clauseId: clause.id, quote: clause.text })),
    fit: 0.6,
    notices: [],
  };
}
