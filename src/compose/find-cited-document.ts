import type { Clause } from '../domain/clause.js';
import { answers } from '../messages/answers.js';
import { type CitedDocument, findCitedDocuments } from '../text/cited-documents.js';
import { fold } from '../text/normal-form.js';
import { sentenceAt, splitSentences } from '../text/sentences.js';
import { type FinderInput, type FinderResult, type Finding, type FoundQuote, miss } from './finding.js';
import { toFinding, whole } from './metadata-finding.js';
import { bare, placeOf, shorten, upperFirst } from './wording.js';

const DOCUMENT_TYPES = [
  'nghị quyết',
  'quyết định',
  'kết luận',
  'chỉ thị',
  'nghị định',
  'thông tư',
  'pháp lệnh',
  'luật',
  'tờ trình',
  'thông báo',
  'chương trình',
  'đề án',
  'kế hoạch',
].map(fold);
const ANY_TYPE = DOCUMENT_TYPES.join('|');
const TYPES_ASKED = new RegExp(
  `\\b((?:(?:${ANY_TYPE}) (?:(?:va|hay|hoac|voi) )?)+)(?:hanh dong )?(?<end>nao|so may|gi|so bao nhieu|so nao|cua(?! ◦))\\b`,
  'gu',
);

/** "những kết luận, nghị quyết nào", "nghị quyết của Tỉnh ủy": the kinds of document asked for, folded. */
function typesAsked(folded: string): string[] {
  return typesIn([...folded.matchAll(TYPES_ASKED)]);
}

/** The same without "nghị quyết của …", which may be the document that the question names. */
function typesAskedByWord(folded: string): string[] {
  return typesIn([...folded.matchAll(TYPES_ASKED)].filter((match) => match.groups?.end !== 'cua'));
}

function typesIn(matches: readonly RegExpExecArray[]): string[] {
  return matches.flatMap(([, named]) => (named ?? '').match(new RegExp(ANY_TYPE, 'gu')) ?? []);
}

const LEVELS: readonly (readonly [RegExp, RegExp])[] = [
  [/dai hoi (?:dai bieu|dang)/u, /Đại hội|\/ĐH\b/u],
  [/hdnd|hoi dong nhan dan/u, /HĐND|Hội đồng nhân dân/u],
  [/tinh uy|thanh uy/u, /Tỉnh ủy|Thành ủy|\/TU\b|-TU\b/u],
  [
    /trung uong|\btw\b|\b(?:cua|do|chap hanh) dang\b|bo chinh tri|ban bi thu/u,
    /TW\b|Trung ương|Bộ Chính trị|Ban Bí thư/u,
  ],
  [/thu tuong/u, /TTg|Thủ tướng/u],
  [/chinh phu/u, /NQ-CP|NĐ-CP|Chính phủ/u],
  [/quoc hoi/u, /QH\d|Quốc hội/u],
];

/** "Kế hoạch số 109-KH/TU do cơ quan nào ban hành, ngày nào?": the fullest mention in the plan. */
export function ofNumberedDocument(input: FinderInput): Finding | null {
  const wanted = input.question.documentNumbers.map((number) =>
    NUMBER_OF_YEAR.test(number) ? number : numberKey(number),
  );
  const found = mentionsOf(input.plan.clauses).filter(({ document }) =>
    wanted.some((number) => isNumber(number, document)),
  );
  // "quyết định 22" is no resolution of that number.
  const isNamed = ({ document }: Mention): number => Number(input.question.frame.includes(fold(document.type)));
  const [best] = found.sort((a, b) => isNamed(b) - isNamed(a) || fullness(b.document) - fullness(a.document));
  if (!best) return null;
  const other = besideNumbered(input, found);
  if (other) return other;
  const { asksEffect } = input.question;
  const inEffect = found.find((mention) =>
    /hiệu lực/iu.test(sentenceAt(mention.clause.text, mention.document.start).text),
  );
  if (asksEffect && !inEffect) return null;
  if (asksEffect || ASKS_CONTENT.test(input.question.frame)) {
    const mention = inEffect ?? best;
    const said = asksEffect ? effectOf(mention) : sentenceAt(mention.clause.text, mention.document.start).text;
    const text = `${answers.says(placeOf(input.plan.meta), shorten(bare(said), 420))}.`;
    const quote = { planId: input.plan.meta.id, clauseId: mention.clause.id, quote: said };
    return toFinding(input, 'document', mention.document.number, text, [quote]);
  }
  return toFinding(
    input,
    'document',
    best.document.number,
    `${answers.citedDocument(upperFirst(issuedSentence(best.document)))}`,
    [quoteIn(input, best)],
  );
}

/** "Kế hoạch số 72-KH/TU thực hiện chỉ thị nào?": a document of the asked type in a sentence that cites the named one. */
function besideNumbered(input: FinderInput, found: readonly Mention[]): Finding | null {
  const types = typesAskedByWord(input.question.frame);
  if (types.length === 0) return null;
  const named = new Set(found.map(({ document }) => numberKey(document.number)));
  for (const { clause, document } of found) {
    const sentence = sentenceAt(clause.text, document.start);
    const others = mentionsOf([clause]).filter(
      (other) =>
        other.document.start >= sentence.start &&
        other.document.start < sentence.end &&
        !named.has(numberKey(other.document.number)) &&
        isOfType(other.document, types),
    );
    const [first] = others;
    if (!first) continue;
    const text = answers.cites(placeOf(input.plan.meta), others.map((other) => other.document.text).join('; '));
    const quote = { planId: input.plan.meta.id, clauseId: clause.id, quote: sentence.text };
    return toFinding(input, 'document', first.document.number, text, [quote]);
  }
  return null;
}

/** "về việc gì", "giai đoạn nào": what a plan says of a document that it cites stands around the citation. */
const ASKS_CONTENT =
  /\b(?:noi dung|viec|van de|chuyen|quy dinh|noi) (?:ve )?gi\b|\bve gi\b|\bde lam gi\b|\bgiai doan nao\b/u;

/** "Nghị định số … (có hiệu lực từ ngày …": from the document up to the end of what is said of its effect. */
function effectOf(mention: Mention): string {
  const { text } = mention.clause;
  const sentence = sentenceAt(text, mention.document.start);
  const at = text.indexOf('hiệu lực', mention.document.end);
  if (at < 0 || at >= sentence.end) return sentence.text;
  const rest = /^[^,;)]*/u.exec(text.slice(at))?.[0] ?? '';
  return text.slice(mention.document.start, at + rest.length);
}

/** A bare number ("42") stands for the number's first part ("42-NQ/TW"). */
function isNumber(wanted: string, document: CitedDocument): boolean {
  if (NUMBER_OF_YEAR.test(wanted)) return document.number.startsWith(wanted);
  if (/^\d+$/.test(wanted)) return Number(/^\d+/.exec(document.number)?.[0] ?? Number.NaN) === Number(wanted);
  return numberKey(document.number) === wanted;
}

/** "nghị định 20/2021", as people shorten it. */
const NUMBER_OF_YEAR = /^\d+\/\d{4}$/;

function issuedSentence(document: CitedDocument): string {
  const about = document.issuer === null ? '' : ` do ${document.issuer} ban hành`;
  return `${document.type} số ${document.number}${about}${document.date === null ? '' : `, ${document.date}`}`;
}

/** The documents a plan rests on; of one type, level or topic where the question names it. */
export function ofBasis(input: FinderInput, folded: string): FinderResult {
  const types = typesAsked(folded);
  const level = LEVELS.find(([asked]) => asked.test(folded))?.[1];
  const topical = topicalDocument(input, types, level);
  if (topical) return topical;
  const basis = input.plan.clauses.filter((clause) => clause.kind === 'legal-basis' || clause.kind === 'title');
  const documents = mentionsOf(basis).filter(
    ({ document }) => isOfType(document, types) && (!level || level.test(document.text)),
  );
  // "CT nào của Ban Bí thư": a short form may stand for another kind; the body that issued it tells.
  if (documents.length === 0 && level && types.includes('chuong trinh'))
    return ofBasis(input, folded.replace(/chuong trinh/gu, 'chi thi'));
  const unique = [...new Map(documents.map((mention) => [numberKey(mention.document.number), mention])).values()];
  if (unique.length === 0) {
    const legal = input.plan.clauses.filter((clause) => clause.kind === 'legal-basis');
    if (legal.length === 0 || types.length > 0) return miss(input, 'nothing');
    const text = legal.map((clause) => bare(clause.text)).join('; ');
    return toFinding(
      input,
      'basis',
      text,
      answers.basis(placeOf(input.plan.meta), shorten(text, 360)),
      legal.map((clause) => whole(input, clause)),
    );
  }
  const text = unique.map(({ document }) => document.text).join('; ');
  return toFinding(
    input,
    'basis',
    text,
    answers.basis(placeOf(input.plan.meta), shorten(text, 380)),
    unique.map((mention) => quoteIn(input, mention)),
  );
}

/**
 * "nghị quyết về lệ phí … mang số bao nhiêu, ban hành ngày nào": of the document on that topic, not of the plan; null
 * where the plan cites none there.
 */
export function ofDocumentAbout(input: FinderInput, folded: string): Finding | null {
  const types = typesIn([...folded.matchAll(DOCUMENT_ABOUT)]);
  return types.length === 0 ? null : topicalDocument(input, types, undefined);
}
const DOCUMENT_ABOUT =
  /\b(nghi quyet|quyet dinh|ket luan|chi thi|nghi dinh|thong tu|phap lenh) (?:cua (?:\S+ ){1,4})?(?:ve|quy dinh|lien quan|huong dan)\b/gu;

/** "căn cứ nghị quyết nào … để bảo đảm nước sạch ở nông thôn": the document cited where the topic is spoken of. */
function topicalDocument(input: FinderInput, types: readonly string[], level: RegExp | undefined): Finding | null {
  const topic = input.question.concepts.filter((concept) => concept.importance >= 1);
  if (topic.length === 0) return null;
  for (const evidence of input.evidence.slice(0, 40)) {
    if (evidence.coverage < input.thresholds.document) break;
    if (evidence.passage.kind === 'metadata') continue;
    const documents = mentionsOf([evidence.clause.clause]).filter(
      ({ document }) => isOfType(document, types) && (!level || level.test(document.text)),
    );
    const inPassage =
      documents.find(({ document }) => evidence.passage.quote.includes(document.number)) ?? documents[0];
    if (!inPassage) continue;
    const { document } = inPassage;
    const text = answers.cites(placeOf(input.plan.meta), document.text);
    return {
      ...toFinding(input, 'document', document.number, text, [quoteIn(input, inPassage)]),
      fit: Math.min(1, evidence.coverage),
    };
  }
  return null;
}

export const REPLACES = /\b(?:thay the|thay cho|bai bo)\b/u;

/** "thay thế quyết định nào": the sentence that does away with an older document. */
export function ofReplaced(input: FinderInput): Finding | null {
  for (const clause of input.plan.clauses) {
    const sentence = splitSentences(clause.text).find(
      ({ text }) => /thay thế|bãi bỏ/iu.test(text) && findCitedDocuments(text).length > 0,
    );
    if (!sentence) continue;
    const quote = { planId: input.plan.meta.id, clauseId: clause.id, quote: sentence.text };
    const text = `${answers.says(placeOf(input.plan.meta), shorten(bare(sentence.text), 420))}.`;
    return toFinding(input, 'basis', '', text, [quote]);
  }
  return null;
}

/** Without a type any document fits. */
function isOfType(document: CitedDocument, types: readonly string[]): boolean {
  return types.length === 0 || types.some((type) => fold(document.type).startsWith(type));
}

interface Mention {
  readonly clause: Clause;
  readonly document: CitedDocument;
}

function mentionsOf(clauses: readonly Clause[]): Mention[] {
  return clauses.flatMap((clause) => findCitedDocuments(clause.text).map((document) => ({ clause, document })));
}

function fullness(document: CitedDocument): number {
  return (document.date === null ? 0 : 2) + (document.issuer === null ? 0 : 1);
}

/** `18-Ctr/TU` and `18-CTR/TU` are one number; a slash and a dash are not told apart when typed. */
function numberKey(number: string): string {
  return fold(number).replace(/[^a-z0-9]/g, '');
}

function quoteIn(input: FinderInput, mention: Mention): FoundQuote {
  return {
    planId: input.plan.meta.id,
    clauseId: mention.clause.id,
    quote: mention.clause.text.slice(mention.document.start, mention.document.end),
  };
}
