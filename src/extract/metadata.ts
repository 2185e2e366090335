import type { Clause, ParsedPlan } from '../domain/clause.js';
import type { MetadataConflict, PlanMetadata } from '../domain/plan.js';
import { collapseSpace, fold, normalizeText } from '../text/normal-form.js';
import { readLegalBasis } from './legal-basis.js';
import { type FoundValue, readDateAndPlace, readIssuer, readNumbers } from './letterhead-fields.js';
import { readPageAttributes } from './page-attributes.js';
import { readRecipients, readSigner } from './sign-off-fields.js';
import { readPeriod, readTitle } from './title-fields.js';

/** A value that is not certain, free of language. */
export interface MetadataDoubt {
  readonly field: MetadataField;
  readonly code:
    | 'differs' // the text gives several values; the first is used
    | 'from-annex' // the letterhead has none, an annex names it
    | 'from-page' // the document has none, the page it was copied from names it
    | 'from-prose' // read from the opening paragraph, not from its own line
    | 'restored-capitals' // printed in capitals; which words keep a capital was worked out
    | 'impossible-date';
  readonly values: readonly string[];
}

/** The fields a reader is told about when they were not found. */
export type MetadataField =
  | 'number'
  | 'issuedOn'
  | 'issuer'
  | 'province'
  | 'title'
  | 'signer'
  | 'period'
  | 'legalBasis'
  | 'recipients'
  | 'source';

export interface ReadMetadata {
  readonly meta: PlanMetadata;
  readonly missing: readonly MetadataField[];
  readonly doubts: readonly MetadataDoubt[];
}

/** A field in which the text and plan.yaml say two things. */
export interface MetadataDisagreement {
  readonly field: string;
  readonly text: string;
  readonly metadata: string;
}

/**
 * What a document laid out by Nghị định 30/2020/NĐ-CP says about itself. Nothing is invented: a blank number or day is
 * null and named in `missing`. For a decision with a plan attached, number, date and signature are the decision's and
 * the title is the plan's. `conflicts` of the result holds the fields for which the text gives more than one value,
 * with an empty note: wording is the caller's.
 */
export function readMetadata(parsed: ParsedPlan, id: string): ReadMetadata {
  const doubts: MetadataDoubt[] = [];
  const letterhead = firstOf(parsed.clauses, 'letterhead');
  const pageText = parsed.discarded.map((part) => normalizeText(part.text)).join('\n');
  const page = readPageAttributes(pageText);
  const enclosures = parsed.clauses.filter(isEnclosure).map((clause) => clause.text);

  const number = choose('number', readNumbers(letterhead, enclosures, page.number), doubts);
  const date = readDateAndPlace(letterhead, enclosures, page.issuedOn);
  for (const value of date.impossible) doubts.push({ field: 'issuedOn', code: 'impossible-date', values: [value] });
  const issuedOn = choose('issuedOn', date.found, doubts);
  const year = date.year ?? (issuedOn === null ? null : Number(issuedOn.slice(0, 4)));

  const prose = parsed.clauses.filter((clause) => PROSE.has(clause.kind)).map((clause) => clause.text);
  const issued = issuedOn ?? (year === null ? null : `${year}-12-31`);
  const issuer = readIssuer(letterhead, { place: date.place, on: issued, prose, pageProvince: page.province });
  if (issuer.doubt) doubts.push({ field: 'issuer', code: issuer.doubt, values: [issuer.issuer] });

  const title = readTitle(parsed.clauses, pageText);
  for (const code of title.doubts) doubts.push({ field: 'title', code, values: [title.title] });

  const signOff = readSignOff(parsed.clauses);
  const ownSigner = signOff.signatures.map(readSigner).find((found) => found !== null);
  const signer = ownSigner ?? (page.signer ? { name: page.signer, position: '' } : null);
  if (!ownSigner && signer) doubts.push({ field: 'signer', code: 'from-page', values: [signer.name] });

  const meta: PlanMetadata = {
    id,
    number,
    issuedOn,
    year,
    issuer: issuer.issuer,
    province: issuer.province,
    title: title.title,
    signer,
    period: readPeriod(title.title, parsed.clauses),
    legalBasis: readLegalBasis(firstDocument(parsed.clauses, 'legal-basis').map((clause) => clause.text)),
    recipients: readRecipients(signOff.recipients),
    source: { name: page.site ?? '', url: page.url, retrievedOn: null },
    conflicts: doubts
      .filter((doubt) => doubt.code === 'differs')
      .map((doubt): MetadataConflict => ({ field: doubt.field, values: [...doubt.values], note: '' })),
  };
  return { meta, missing: missingOf(meta), doubts };
}

/**
 * The fields in which plan.yaml contradicts the text it lies beside. Only what the text does say is compared, case,
 * spaces and dash forms apart; a value that plan.yaml records under `conflicts` is known and no contradiction.
 */
export function compareMetadata(fromText: PlanMetadata, fromYaml: PlanMetadata): MetadataDisagreement[] {
  const pairs: readonly (readonly [string, string | null | undefined, string | null | undefined])[] = [
    ['number', fromText.number, fromYaml.number],
    ['issuedOn', fromText.issuedOn, fromYaml.issuedOn],
    ['year', fromText.year?.toString(), fromYaml.year?.toString()],
    ['province', fromText.province, fromYaml.province],
    ['issuer', fromText.issuer, fromYaml.issuer],
    ['signer', fromText.signer?.name, fromYaml.signer?.name],
    ['title', fromText.title, fromYaml.title],
  ];
  return pairs.flatMap(([field, text, metadata]) => {
    if (!text || comparable(text) === comparable(metadata ?? '')) return [];
    const recorded = fromYaml.conflicts.some(
      (conflict) =>
        conflict.field === field && conflict.values.some((value) => comparable(value) === comparable(text)),
    );
    return recorded ? [] : [{ field, text, metadata: metadata ?? '' }];
  });
}

const PROSE: ReadonlySet<Clause['kind']> = new Set([
  'legal-basis',
  'numbered',
  'lettered',
  'bullet',
  'paragraph',
  'closing',
]);

function comparable(text: string): string {
  return collapseSpace(fold(text).replace(/[^a-z0-9/]+/g, ' '));
}

/** The value to use, and a doubt where there are others or where it does not come from its own line. */
function choose(field: MetadataField, found: readonly FoundValue[], doubts: MetadataDoubt[]): string | null {
  const values = [...new Set(found.map((item) => item.value))];
  const first = found[0];
  if (!first) return null;
  if (values.length > 1) doubts.push({ field, code: 'differs', values });
  if (first.from === 'annex') doubts.push({ field, code: 'from-annex', values: [first.value] });
  if (first.from === 'page') doubts.push({ field, code: 'from-page', values: [first.value] });
  return first.value;
}

function missingOf(meta: PlanMetadata): MetadataField[] {
  const missing: MetadataField[] = [];
  if (meta.number === null) missing.push('number');
  if (meta.issuedOn === null) missing.push('issuedOn');
  if (meta.issuer === '') missing.push('issuer');
  if (meta.province === '') missing.push('province');
  if (meta.title === '') missing.push('title');
  if (meta.signer === null) missing.push('signer');
  if (meta.period === null) missing.push('period');
  if (meta.legalBasis.length === 0) missing.push('legalBasis');
  if (meta.recipients.length === 0) missing.push('recipients');
  if (meta.source.name === '') missing.push('source');
  return missing;
}

/** The clauses of a kind that stand together first: those of the decision, where a plan with its own is attached. */
function firstDocument(clauses: readonly Clause[], kind: Clause['kind']): Clause[] {
  const all = clauses.filter((clause) => clause.kind === kind);
  const first = all[0];
  if (!first) return [];
  return all.filter((clause) => clause.parentId === first.parentId && !isEnclosure(clause));
}

/** Their text, one a line. */
function firstOf(clauses: readonly Clause[], kind: Clause['kind']): string {
  return firstDocument(clauses, kind)
    .map((clause) => clause.text)
    .join('\n');
}

/** The end of the document; where a copied table glued both columns into one row, the two halves of it. */
function readSignOff(clauses: readonly Clause[]): {
  readonly signatures: readonly string[];
  readonly recipients: string;
} {
  const signatures = clauses.filter((clause) => clause.kind === 'signature').map((clause) => clause.text);
  const recipients = firstOf(clauses, 'recipients');
  if (signatures.length > 0 || recipients !== '') return { signatures, recipients };
  const row = clauses.findLast((clause) => /(?<![\p{L}])nơi nhận[\s*]*:/iu.test(clause.text))?.text ?? '';
  const start = row.search(/nơi nhận/iu);
  const split = row.search(/(?<![\p{L}])(?:TM|KT|TL|TUQ|Q)\.\s/u);
  if (start < 0 || split < start) return { signatures, recipients };
  return { signatures: [row.slice(split)], recipients: row.slice(start, split) };
}

function isEnclosure(clause: Clause): boolean {
  return clause.text.length < 600 && /^\W*(?:ban hành kèm|kèm|đính kèm)/iu.test(clause.text);
}
