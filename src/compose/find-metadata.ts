import type { Clause } from '../domain/clause.js';
import { answers } from '../messages/answers.js';
import { formatDate } from '../text/dates.js';
import { collapseSpace, fold } from '../text/normal-form.js';
import { ofBasis, ofDocumentAbout, ofNumberedDocument, ofReplaced, REPLACES } from './find-cited-document.js';
import { type FinderInput, type FinderResult, type Finding, type FoundQuote, isFinding, miss } from './finding.js';
import { toFinding, whole } from './metadata-finding.js';
import { bare, placeOf, shorten, upperFirst } from './wording.js';

type Field =
  | 'proposer'
  | 'number'
  | 'date'
  | 'signer'
  | 'issuer'
  | 'period'
  | 'title'
  | 'recipients'
  | 'basis'
  | 'document';

/** Cues in the folded question, the most telling first. */
const FIELD_CUES: readonly (readonly [Field, RegExp])[] = [
  [
    'proposer',
    /\b(?:de nghi|to trinh) cua (?:ai|(?:so|co quan|don vi|nganh|ben) (?:nao|gi|mo))|\b(?:ai|(?:so|co quan|don vi|nganh|ben) nao) (?:da |dung ra |la noi )?(?:de nghi|trinh|soan)(?: thao| ra)? .{0,24}\b(?:ke hoach|van ban)\b/u,
  ],
  [
    'date',
    /(?:van ban|ke hoach|ban|cai|noi|tinh) nao (?:duoc )?(?:ban hanh|ra doi|ra mat|ra|ky|co|trinh lang|cong bo) (?:truoc|sau|som|muon|moi hon|cu hon)/u,
  ],
  [
    'basis',
    /(?:nghi quyet|\bnq|quyet dinh|\bqd|chi thi|ket luan|nghi dinh|phap lenh|to trinh) (?:so may|so bao nhieu|nao|so nao|gi)|(?:luat|chuong trinh|ke hoach) (?:so may|so bao nhieu|nao|so nao|gi) (?:cua|do|tw|trung uong|tinh uy|thanh uy|dang|bo|chinh phu|quoc hoi)|(?:cua|do) (?:tinh uy|thanh uy|trung uong|tw|bo chinh tri|chinh phu|quoc hoi)[^?]{0,90}so (?:may|bao nhieu|nao)/u,
  ],
  [
    'signer',
    /\b(?:ai|nguoi|vi nao|ong nao|ba nao|lanh dao nao|chuc vu) (?:.{0,24} )?ky\b|\bky\b.{0,40}\b(?:chuc|cuong vi) (?:gi|nao|danh|vu)|\bky (?:ten|ban hanh|cai|ke hoach|vao|duyet ban)|dat but|ha but|\bdung ten (?:duoi|vao|o|tren|ke|ban)|nguoi ky|ai ky|\bten .{0,14}\bky\b/u,
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
    /ke hoach so (?:may|bao nhieu)|so (?:ke hoach|hieu|ky hieu|van ban|may)|ky hieu|mang so|(?:mang|la|van ban|ke hoach|quyet dinh|ban hanh) so nao|danh so|(?:ke hoach|van ban)\b.*\bso bao nhieu\W*$/u,
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
    /can cu(?! (?:vao )?(?:ke hoach|kh|nhiem vu|chuc nang)\b)|dua (?:vao|tren)|co so phap ly|nham thuc hien|thuc hien (?:nghi quyet|chuong trinh|ket luan|chi thi)|(?:nghi quyet|quyet dinh|chi thi|ket luan|nghi dinh|luat|phap lenh|van ban|to trinh|chuong trinh) (?:nao|so may|gi|so bao nhieu)|theo de nghi/u,
  ],
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
  const ofTopic = ofDocumentAbout(input, folded);
  if (ofTopic) return ofTopic;
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
const BESIDE_BASIS: ReadonlySet<Field> = new Set(['proposer', 'period', 'signer', 'recipients']);

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
    case 'proposer':
      return ofProposer(input);
    default:
      return null;
  }
}

/** "Theo đề nghị của Giám đốc Sở … tại Tờ trình số …". */
function ofProposer(input: FinderInput): Finding | null {
  const clause = input.plan.clauses.find(
    ({ kind, path, text }) =>
      PREAMBLE.has(kind) && path.length === 0 && /đề nghị của|theo Tờ trình|tại Tờ trình/iu.test(text),
  );
  if (!clause) return null;
  const said = /(?:theo |xét )?đề nghị của .*/isu.exec(clause.text)?.[0] ?? clause.text;
  const text = `${answers.says(placeOf(input.plan.meta), upperFirst(shorten(bare(said), 400)))}.`;
  return toFinding(input, 'proposer', bare(said), text, [whole(input, clause)]);
}
const PREAMBLE: ReadonlySet<Clause['kind']> = new Set(['legal-basis', 'paragraph', 'title']);

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

function kindQuotes(input: FinderInput, kind: Clause['kind']): FoundQuote[] {
  return input.plan.clauses.filter((clause) => clause.kind === kind).map((clause) => whole(input, clause));
}

function letterheadQuotes(input: FinderInput, pattern: RegExp): FoundQuote[] {
  const letterhead = input.plan.clauses.filter((clause) => clause.kind === 'letterhead');
  const fitting = letterhead.filter((clause) => pattern.test(clause.text));
  return (fitting.length > 0 ? fitting : letterhead).map((clause) => whole(input, clause));
}
