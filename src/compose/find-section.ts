import type { Clause } from '../domain/clause.js';
import { answers } from '../messages/answers.js';
import { fold } from '../text/normal-form.js';
import { clausesBelow } from './clause-tree.js';
import { type FinderInput, type FinderResult, miss } from './finding.js';
import { bare, lowerFirst, placeOf, shorten } from './wording.js';

const TEXT_LIMIT = 900;

/** The parts that every plan of this kind opens with: how they are asked for, and what their headings say. */
const SECTIONS: readonly { readonly asked: RegExp; readonly heading: RegExp }[] = [
  {
    asked: /\bmuc tieu (?:chung|tong quat|lon nhat|cuoi cung|bao trum)\b|\b(?:dich|cai dich) (?:den|cuoi)\b/u,
    heading: /mục tiêu (?:chung|tổng quát)/iu,
  },
  { asked: /\bmuc dich\b|\bde lam (?:gi|chi)\b|\bnham (?:lam gi|muc dich gi)\b/u, heading: /mục đích/iu },
  { asked: /\byeu cau\b/u, heading: /yêu cầu/iu },
  { asked: /\b(?:quan diem|phuong cham|nguyen tac)\b/u, heading: /quan điểm|phương châm|nguyên tắc/iu },
];

/** "mục tiêu chung của kế hoạch là gì": a part asked for by its own name; null where something else is asked. */
export function findSection(input: FinderInput): FinderResult | null {
  const { question, plan } = input;
  const isOfPlan = /\bke hoach\b|\bkh\b|\bmuc tieu\b/u.test(question.frame) && !OTHER_DOCUMENT.test(question.frame);
  if (question.planIds.length === 0 || question.agencyIds.length > 0 || !isOfPlan) return null;
  const section = SECTIONS.find(({ asked }) => asked.test(question.frame));
  if (!section || namesMore(input, section.heading)) return null;
  const { clauses } = plan;
  const headings = clauses.filter((clause) => bearsName(clause, section.heading));
  // "1. Mục đích" below "I. MỤC ĐÍCH, YÊU CẦU": the innermost that bears the name.
  const heading = headings.find(({ id }) => !clausesBelow(clauses, id).some((below) => headings.includes(below)));
  if (!heading) return miss(input, 'nothing');
  const below = clausesBelow(clauses, heading.id).filter(({ kind }) => kind !== 'heading');
  // "1. Mục tiêu tổng quát: …" says it itself, a heading what stands below.
  const own = heading.kind === 'heading' ? '' : heading.text.slice(heading.text.indexOf(':') + 1).trim();
  const parts = [...(own === '' ? [] : [heading]), ...below];
  if (parts.length === 0) return null;
  const said = parts.map((part) => bare(part === heading ? own : part.text)).join('; ');
  const planId = plan.meta.id;
  return {
    planId,
    intent: 'topic',
    isList: parts.length > 1,
    text: `${answers.says(placeOf(plan.meta), shorten(lowerFirst(said), TEXT_LIMIT))}.`,
    facts: [],
    quotes: parts.map((part) => ({ planId, clauseId: part.id, quote: part.text })),
    fit: 0.8,
    notices: [],
  };
}

/** "1. Mục đích, yêu cầu", "a) Mục tiêu chung: …": named so at its very beginning. */
function bearsName({ kind, text }: Clause, name: RegExp): boolean {
  const words = text.replace(MARKER, '');
  const at = words.search(name);
  if (at < 0 || at > OPENING_LENGTH) return false;
  return kind === 'heading' || /^[^.;]{0,40}:/u.test(words.slice(at));
}
const MARKER = /^[\s*_]*(?:(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])\s?[.)]|[-+•–*])?[\s*_]*/iu;
const OPENING_LENGTH = 12;
const OTHER_DOCUMENT = /\b(?:nghi quyet|chi thi|ket luan|quyet dinh|chuong trinh|de an|nghi dinh)\b/u;

/** A topic of its own beside the part's name: "mục tiêu giảm nghèo" asks for more than the part. */
function namesMore({ question, plan }: FinderInput, heading: RegExp): boolean {
  const title = fold(plan.meta.title);
  return question.concepts.some(({ importance, wordings }) => {
    const words = wordings[0]?.terms.join(' ') ?? '';
    const isOfPart = heading.test(words) || PART_WORDS.test(fold(words)) || title.includes(fold(words));
    return importance >= 0.5 && !isOfPart;
  });
}
const PART_WORDS =
  /^(?:muc|tieu|chung|dich|quan|diem|phuong|cham|nguyen|tac|yeu|cau|tong|quat|ke|hoach|dat|ra|neu|xac|dinh|ban| )+$/u;
