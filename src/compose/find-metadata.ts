import type { Clause } from '../domain/clause.js';
import type { MetadataFact } from '../domain/fact.js';
import { answers } from '../messages/answers.js';
import { type CitedDocument, findCitedDocuments } from '../text/cited-documents.js';
import { formatDate } from '../text/dates.js';
import { collapseSpace, fold } from '../text/normal-form.js';
import { splitSentences } from '../text/sentences.js';
import { type FinderInput, type FinderResult, type Finding, type FoundQuote, isFinding, miss } from './finding.js';
import { thresholds } from './thresholds.js';
import { bare, placeOf, shorten, upperFirst } from './wording.js';

type Field = 'number' | 'date' | 'signer' | 'issuer' | 'period' | 'title' | 'recipients' | 'basis' | 'document';

/** Cues in the folded question, the most telling first. */
const FIELD_CUES: readonly (readonly [Field, RegExp])[] = [
  [
    'date',
    /(?:van ban|ke hoach|ban) nao (?:duoc )?(?:ban hanh|ra doi|ra|ky|co) (?:truoc|sau|som|muon|moi hon|cu hon)/u,
  ],
  [
    'basis',
    /(?:nghi quyet|\bnq|quyet dinh|\bqd|chi thi|ket luan|nghi dinh|phap lenh|to trinh) (?:so may|so bao nhieu|nao|so nao|gi)|(?:luat|chuong trinh|ke hoach) (?:so may|so bao nhieu|nao|so nao|gi) (?:cua|do|tw|trung uong|tinh uy|thanh uy|dang|bo|chinh phu|quoc hoi)|(?:cua|do) (?:tinh uy|thanh uy|trung uong|tw|bo chinh tri|chinh phu|quoc hoi)[^?]{0,90}so (?:may|bao nhieu|nao)/u,
  ],
  [
    'signer',
    /\b(?:ai|nguoi|vi nao|ong nao|ba nao|lanh dao nao|chuc vu) (?:.{0,24} )?ky\b|\bky\b.{0,40}\b(?:chuc|cuong vi) (?:gi|nao|danh|vu)|\bky (?:ten|ban hanh|cai|ke hoach|vao|duyet ban)|dat but|ha but|nguoi ky|ai ky|\bten .{0,14}\bky\b/u,
  ],
  [
    'recipients',
    /noi nhan|gui (?:ban |cai )?(?:(?:ke hoach|van ban) )?(?:nay |do )?(?:cho|toi|den|di|nhung|bao|co quan|bo)|duoc (?:gui|nhan)|nhan (?:ban |cai )?(?:van ban|ke hoach)/u,
  ],
  [
    'date',
    /ngay (?:thang nam )?(?:ban hanh|ky)|(?:ban hanh|ky|ra|ra doi|\bde) (?:.{0,24} )?(?:ngay nao|ngay may|khi nao|bao gio|hoi nao|hom nao|luc nao|nam nao|thang nao|ngay bao nhieu|ngay thang)|(?:ngay|thang|nam) nao .{0,14}(?:ban hanh|ra doi|ky)/u,
  ],
  [
    'number',
    /ke hoach so (?:may|bao nhieu)|so (?:ke hoach|hieu|ky hieu|van ban|may)|ky hieu|mang so|so nao|danh so/u,
  ],
  [
    'period',
    /(?:giai doan|thoi ky|nhung nam) nao|(?<!thang )\bmay nam\b(?! \d)|tu nam (?:nao|may) (?:den|toi)|thoi gian ap dung|ap dung (?:den|tu|cho)|con hieu luc|het han|hieu luc|keo dai/u,
  ],
  ['title', /ten (?:day du|goi|ke hoach|cua ke hoach|van ban)|trich yeu|ve viec gi/u],
  [
    'issuer',
    /ai (?:la nguoi |la co quan )?(?:ban hanh|ra)|(?:co quan|cap|don vi) nao (?:da )?(?:ban hanh|ra)|do ai (?:ban hanh|ra)/u,
  ],
  [
    'basis',
    /can cu|dua (?:vao|tren)|co so phap ly|nham thuc hien|thuc hien (?:nghi quyet|chuong trinh|ket luan|chi thi)|(?:nghi quyet|quyet dinh|chi thi|ket luan|nghi dinh|luat|phap lenh|van ban|to trinh|chuong trinh) (?:nao|so may|gi|so bao nhieu)|theo de nghi/u,
  ],
];
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
  `\\b((?:(?:${ANY_TYPE}) (?:(?:va|hay|hoac|voi) )?)+)(?:hanh dong )?(?<end>nao|so may|gi|so bao nhieu|so nao|cua)\\b`,
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
  [/hdnd|hoi dong nhan dan/u, /HĐND|Hội đồng nhân dân/u],
  [/tinh uy|thanh uy/u, /Tỉnh ủy|Thành ủy|\/TU\b|-TU\b/u],
  [/trung uong|\btw\b|\bdang\b|bo chinh tri|ban bi thu/u, /TW\b|Trung ương|Bộ Chính trị|Ban Bí thư/u],
  [/thu tuong/u, /TTg|Thủ tướng/u],
  [/chinh phu/u, /NQ-CP|NĐ-CP|Chính phủ/u],
  [/quoc hoi/u, /QH\d|Quốc hội/u],
];

/** "tỷ số mấy" without a plan named is no question about a document. */
export const SPEAKS_OF_DOCUMENT =
  /ke hoach|van ban|quyet dinh|nghi quyet|nghi dinh|chi thi|ket luan|phap lenh|\bluat\b|thong tu|ban hanh|\bky\b|so hieu|ky hieu|noi nhan|can cu/u;

/** A fact about the document itself, or about a document that it cites. */
export function findMetadata(input: FinderInput): FinderResult {
  const folded = input.question.frame;
  if (input.question.planIds.length === 0 && !SPEAKS_OF_DOCUMENT.test(folded)) return miss(input, 'nothing');
  if (REPLACES.test(folded)) return ofReplaced(input) ?? miss(input, 'nothing');
  if (input.question.documentNumbers.length > 0) {
    const cited = ofNumberedDocument(input);
    if (cited) return cited;
    if (input.question.documentNumbers.some((number) => /\p{L}/u.test(number))) return miss(input, 'nothing');
  }
  const fields = [...new Set(fieldsAsked(folded))];
  if (fields.length === 0) return miss(input, 'nothing');
  const ofPlan = fields
    .filter((field) => field !== 'basis' && (fields[0] !== 'basis' || BESIDE_BASIS.has(field)))
    .flatMap((field) => ofField(input, field, folded) ?? []);
  if (fields[0] !== 'basis' && ofPlan.length > 0) return merge(ofPlan.slice(0, 3));
  if (!fields.includes('basis')) return miss(input, 'nothing');
  const basis = ofBasis(input, folded);
  return isFinding(basis) && ofPlan.length > 0 ? merge([basis, ...ofPlan.slice(0, 2)]) : basis;
}

/** What of the document a folded question asks for, the most telling cue first; empty when it asks for nothing of it. */
export function fieldsAsked(folded: string): Field[] {
  return FIELD_CUES.filter(([, pattern]) => pattern.test(folded)).map(([name]) => name);
}

/** "số mấy" and "ngày nào" beside "nghị quyết nào" are asked of the resolution, these of the plan itself. */
const BESIDE_BASIS: ReadonlySet<Field> = new Set(['period', 'signer', 'recipients']);

/** "số mấy, ai ký?": each field said in turn. */
function merge(found: readonly Finding[]): Finding {
  const [first] = found as [Finding, ...Finding[]];
  if (found.length === 1) return first;
  const said = found.filter((finding) => !finding.isBlank);
  const { isBlank: _, ...base } = said[0] ?? first;
  return {
    ...base,
    text: found.map((finding) => finding.text).join(' '),
    facts: found.flatMap((finding) => finding.facts),
    quotes: found.flatMap((finding) => finding.quotes.slice(0, 1)),
    ...(said.length === 0 ? { isBlank: true as const } : {}),
  };
}

function ofField(input: FinderInput, field: Field, folded: string): Finding | null {
  const { meta } = input.plan;
  const place = placeOf(meta);
  switch (field) {
    case 'number': {
      const both = /ngay|khi nao|bao gio/u.test(folded) && meta.number !== null && meta.issuedOn !== null;
      const text = both
        ? answers.numberAndDate(place, meta.number as string, formatDate(meta.issuedOn as string))
        : meta.number === null
          ? answers.numberBlank(place)
          : answers.number(place, meta.number);
      const finding = toFinding(input, 'number', meta.number ?? '', text, letterheadQuotes(input, /Số\s*:/u));
      return meta.number === null ? { ...finding, facts: [], isBlank: true } : finding;
    }
    case 'date': {
      const text =
        meta.issuedOn === null
          ? answers.dateBlank(place, String(meta.year ?? ''))
          : answers.date(place, formatDate(meta.issuedOn));
      const finding = toFinding(input, 'issuedOn', meta.issuedOn ?? '', text, letterheadQuotes(input, /ngày/u));
      return meta.issuedOn === null ? { ...finding, facts: [], isBlank: true } : finding;
    }
    case 'signer':
      if (!meta.signer) return null;
      return toFinding(
        input,
        'signer',
        meta.signer.name,
        answers.signer(place, meta.signer.name, positionText(meta.signer.position)),
        kindQuotes(input, 'signature'),
      );
    case 'issuer':
      return toFinding(
        input,
        'issuer',
        meta.issuer,
        answers.issuer(meta.issuer),
        letterheadQuotes(input, /ỦY\s+BAN|UBND|Ủy ban/u),
      );
    case 'period': {
      if (!meta.period) return null;
      const { from, to } = meta.period;
      const period = from !== null && to !== null ? `giai đoạn ${from}-${to}` : `đến năm ${to ?? from}`;
      return toFinding(input, 'period', period, answers.period(place, period), kindQuotes(input, 'title'));
    }
    case 'title':
      return toFinding(
        input,
        'title',
        meta.title,
        answers.title(shorten(meta.title, 400)),
        kindQuotes(input, 'title'),
      );
    case 'recipients':
      return ofRecipients(input);
    default:
      return null;
  }
}

function ofRecipients(input: FinderInput): Finding | null {
  const quotes = kindQuotes(input, 'recipients');
  if (quotes.length === 0) return null;
  const lines = input.plan.meta.recipients
    .map((line) => bare(line))
    .filter((line) => line !== '' && !/^Lưu/iu.test(line));
  const named = lines.filter((line) => isNamedIn(line, input));
  const recipients = named.length > 0 ? named : lines;
  return {
    ...toFinding(
      input,
      'recipients',
      recipients.join('; '),
      answers.recipients(placeOf(input.plan.meta), shorten(recipients.join('; '), 700)),
      quotes,
    ),
    isList: true,
  };
}

/** "gửi cho bộ nào", "báo, đài nào được gửi": the lines that hold a word of the question. */
function isNamedIn(line: string, { question }: FinderInput): boolean {
  const words = ` ${fold(line).replace(/[^a-z0-9]+/g, ' ')} `;
  const asked = question.concepts.filter(({ importance }) => importance >= 0.5).map(({ wordings }) => wordings);
  return asked.some((wordings) => wordings.some(({ terms }) => words.includes(` ${terms.map(fold).join(' ')} `)));
}

/** "KT. CHỦ TỊCH PHÓ CHỦ TỊCH" → "Phó Chủ tịch UBND". */
function positionText(printed: string): string {
  const own = printed.replace(/^.*KT\.\s*(?:CHỦ TỊCH)?\s*/su, '').trim() || printed;
  return collapseSpace(own)
    .toLowerCase()
    .replace(/^phó chủ tịch/u, 'Phó Chủ tịch')
    .replace(/^chủ tịch/u, 'Chủ tịch')
    .replace(/ubnd/giu, 'UBND');
}

/** "Kế hoạch số 109-KH/TU do cơ quan nào ban hành, ngày nào?": the fullest mention in the plan. */
function ofNumberedDocument(input: FinderInput): Finding | null {
  const wanted = input.question.documentNumbers.map((number) => numberKey(number));
  const found = mentionsOf(input.plan.clauses).filter(({ document }) =>
    wanted.some((number) => isNumber(number, document)),
  );
  const best = found.sort((a, b) => fullness(b.document) - fullness(a.document))[0];
  if (!best) return null;
  const other = besideNumbered(input, found);
  if (other) return other;
  const asksEffect = /\b(?:hieu luc|ap dung|thi hanh)\b/u.test(input.question.frame);
  const inEffect = found.find((mention) => /hiệu lực/iu.test(sentenceOf(mention).text));
  if (asksEffect && !inEffect) return null;
  if (asksEffect || ASKS_CONTENT.test(input.question.frame)) {
    const mention = inEffect ?? best;
    const said = asksEffect ? effectOf(mention) : sentenceOf(mention).text;
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
    const sentence = sentenceOf({ clause, document });
    const others = mentionsOf([clause]).filter(
      (other) =>
        other.document.start >= sentence.start &&
        other.document.start < sentence.start + sentence.text.length &&
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
  const sentence = sentenceOf(mention);
  const at = text.indexOf('hiệu lực', mention.document.end);
  if (at < 0 || at >= sentence.start + sentence.text.length) return sentence.text;
  const rest = /^[^,;)]*/u.exec(text.slice(at))?.[0] ?? '';
  return text.slice(mention.document.start, at + rest.length);
}

/** The sentence that cites the document; the whole clause where none can be told apart. */
function sentenceOf({ clause, document }: Mention): { readonly text: string; readonly start: number } {
  return (
    splitSentences(clause.text).find(
      ({ text, start }) => start <= document.start && document.start < start + text.length,
    ) ?? { text: clause.text, start: 0 }
  );
}

/** A bare number ("42") stands for the number's first part ("42-NQ/TW"). */
function isNumber(wanted: string, document: CitedDocument): boolean {
  if (/^\d+$/.test(wanted)) return Number(/^\d+/.exec(document.number)?.[0] ?? Number.NaN) === Number(wanted);
  return numberKey(document.number) === wanted;
}

function issuedSentence(document: CitedDocument): string {
  const about = document.issuer === null ? '' : ` do ${document.issuer} ban hành`;
  return `${document.type} số ${document.number}${about}${document.date === null ? '' : `, ${document.date}`}`;
}

/** The documents a plan rests on; of one type, level or topic where the question names it. */
function ofBasis(input: FinderInput, folded: string): FinderResult {
  const types = typesAsked(folded);
  const level = LEVELS.find(([asked]) => asked.test(folded))?.[1];
  const topical = topicalDocument(input, types, level);
  if (topical) return topical;
  const basis = input.plan.clauses.filter((clause) => clause.kind === 'legal-basis' || clause.kind === 'title');
  const documents = mentionsOf(basis).filter(
    ({ document }) => isOfType(document, types) && (!level || level.test(document.text)),
  );
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

/** "căn cứ nghị quyết nào … để bảo đảm nước sạch ở nông thôn": the document cited where the topic is spoken of. */
function topicalDocument(input: FinderInput, types: readonly string[], level: RegExp | undefined): Finding | null {
  const topic = input.question.concepts.filter((concept) => concept.importance >= 1);
  if (topic.length === 0) return null;
  for (const evidence of input.evidence.slice(0, 40)) {
    if (evidence.coverage < thresholds.document) break;
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

const REPLACES = /\b(?:thay the|thay cho|bai bo)\b/u;

/** "thay thế quyết định nào": the sentence that does away with an older document. */
function ofReplaced(input: FinderInput): Finding | null {
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

function whole(input: FinderInput, clause: Clause): FoundQuote {
  return { planId: input.plan.meta.id, clauseId: clause.id, quote: clause.text };
}

function kindQuotes(input: FinderInput, kind: Clause['kind']): FoundQuote[] {
  return input.plan.clauses.filter((clause) => clause.kind === kind).map((clause) => whole(input, clause));
}

function letterheadQuotes(input: FinderInput, pattern: RegExp): FoundQuote[] {
  const letterhead = input.plan.clauses.filter((clause) => clause.kind === 'letterhead');
  const fitting = letterhead.filter((clause) => pattern.test(clause.text));
  return (fitting.length > 0 ? fitting : letterhead).map((clause) => whole(input, clause));
}

function toFinding(
  input: FinderInput,
  field: string,
  value: string,
  text: string,
  quotes: readonly FoundQuote[],
): Finding {
  const [first] = quotes;
  const fact: MetadataFact | null = first
    ? { type: 'metadata', clause: first.clauseId, quote: first.quote, field, value }
    : null;
  return {
    planId: input.plan.meta.id,
    intent: 'metadata',
    isList: false,
    text,
    facts: fact ? [fact] : [],
    quotes,
    fit: 0.9,
    notices: [],
  };
}
