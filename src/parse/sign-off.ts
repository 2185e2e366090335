import { createDraft, type DraftClause } from './draft.js';
import { findGluedSigner } from './glued-signer.js';
import { readMarker } from './markers.js';
import { bareLine, isAnnexHeading, isBareDocumentType, isLetterheadStart, isRecipientsStart } from './sections.js';
import type { SourceLine } from './source-lines.js';
import { endMark, isCapitals, looksLikePersonName, plainKey } from './text-shape.js';
import { SIGNING_CAPACITY, SIGNING_POSITION } from './vocabulary.js';

type Kind = 'recipients' | 'signature' | null;

interface Piece {
  readonly text: string[];
  /** The source line of each of them. */
  readonly at: number[];
  from: number;
  to: number;
}

/** A signature holds no longer lines, and ends at one. */
const MAX_SIGNATURE_LINE = 90;
const MAX_RECIPIENT_LINE = 400;

export interface SignOff {
  readonly drafts: readonly DraftClause[];
  readonly next: number;
}

/**
 * Recipients (nơi nhận) and signature from `from` on, each one clause, whichever comes first and also where both
 * columns share a line. Ends before an annex, another letterhead, a numbered heading, or after the signer's name.
 */
export function readSignOff(
  lines: readonly SourceLine[],
  from: number,
  end: number,
  context: { readonly parent: DraftClause | null; readonly document: number },
): SignOff {
  let recipients: Piece | null = null;
  let signature: Piece | null = null;
  let current: Kind = null;
  let isNamed = false;
  let index = from;
  for (; index < end; index += 1) {
    const line = lines[index];
    if (!line || line.text === '' || line.isRule) continue;
    if (index > from && endsHere(lines, index, end)) break;
    const columns = splitColumns(line);
    const kinds = columnKinds(columns, current, recipients?.text.at(-1) ?? '');
    if (kinds.includes(null)) break;
    if (isNamed && kinds.every((kind) => kind === 'signature') && !SIGNING_CAPACITY.test(columns[0] ?? '')) break;
    for (const [at, column] of columns.entries()) {
      const kind = kinds[at];
      if (kind === 'recipients') {
        recipients ??= { text: [], at: [], from: line.number, to: line.number };
        add(recipients, column, line.number);
      } else if (kind === 'signature') {
        signature ??= { text: [], at: [], from: line.number, to: line.number };
        add(signature, column, line.number);
        isNamed ||= signature.text.length > 1 && isSignerName(column);
      }
    }
    current = kinds.at(-1) ?? current;
  }
  if (recipients && signature) partGlued(recipients, signature, isNamed);
  const drafts: DraftClause[] = [];
  for (const [piece, kind, address] of [
    [recipients, 'recipients', 'NN'],
    [signature, 'signature', 'KY'],
  ] as const) {
    if (!piece) continue;
    const { text, from: first, to } = piece as Piece;
    drafts.push(createDraft({ kind, address, text: text.join(' '), lines: { from: first, to }, ...context }));
  }
  return { drafts: drafts.sort((a, b) => a.lines.from - b.lines.from), next: index };
}

function add(piece: Piece, text: string, line: number): void {
  piece.text.push(text);
  piece.at.push(line);
  piece.to = Math.max(piece.to, line);
}

/** Gives the signature what a copy with merged columns left behind the recipients' lines. */
function partGlued(recipients: Piece, signature: Piece, isNamed: boolean): void {
  for (const { at, recipient, signature: text } of findGluedSigner(recipients.text, isNamed)) {
    recipients.text[at] = recipient;
    add(signature, text, recipients.at[at] ?? signature.to);
  }
}

function isSignerName(text: string): boolean {
  const isOffice = /chu tich|giam doc|bi thu|uy ban|nhan dan|hoi dong|tinh|thanh pho|bo truong|van phong|truong ban/;
  return looksLikePersonName(text) && !(isCapitals(text) && isOffice.test(plainKey(text)));
}

function endsHere(lines: readonly SourceLine[], index: number, end: number): boolean {
  const line = lines[index];
  if (!line) return true;
  if (isAnnexHeading(line, 'signed') || isBareDocumentType(line) || isLetterheadStart(lines, index, end)) return true;
  const family = readMarker(line.text)?.family;
  return family === 'roman' || family === 'article' || family === 'part' || family === 'chapter' || family === 'note';
}

/** What each column of a line belongs to; one that says nothing itself goes with the one before it. */
function columnKinds(columns: readonly string[], current: Kind, lastRecipient: string): Kind[] {
  let before = current;
  return columns.map((column) => {
    const kind = kindOf(column, before, lastRecipient);
    before = kind ?? before;
    return kind;
  });
}

function splitColumns(line: SourceLine): string[] {
  const columns = line.raw
    .split(/\s*[|\t]\s*|\s{2,}/)
    .map((column) => column.trim())
    .filter((column) => /[\p{L}\p{N}]/u.test(column));
  const only = columns.length === 1 ? (columns[0] ?? '') : '';
  // "Nơi nhận: TM. ỦY BAN NHÂN DÂN", "- Bộ LĐTBXH; KT. CHỦ TỊCH"
  const both =
    /^((?:Nơi nhận|[-–]).*?)\s((?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}.*|(?:PHÓ )?CHỦ TỊCH|(?:PHÓ )?GIÁM ĐỐC)$/u.exec(only);
  return both && only.length <= MAX_RECIPIENT_LINE ? [both[1] ?? '', both[2] ?? ''] : columns;
}

function kindOf(column: string, current: Kind, lastRecipient: string): Kind {
  const bare = bareLine(column);
  if (isRecipientsStart(bare)) return 'recipients';
  if (SIGNING_CAPACITY.test(bare)) return 'signature';
  if (isCapitals(bare) && bare.length <= MAX_SIGNATURE_LINE && SIGNING_POSITION.test(plainKey(bare)))
    return 'signature';
  const isItem = readMarker(column)?.family === 'bullet' || /^(?:Như |Lưu\s*:)/u.test(bare);
  if (isItem && column.length <= MAX_RECIPIENT_LINE) return 'recipients';
  if (current === 'recipients' && column.length <= MAX_RECIPIENT_LINE) {
    const mark = endMark(lastRecipient);
    if (looksLikePersonName(bare) && mark !== ',' && mark !== '') return 'signature';
    if (isCapitals(bare) && bare.length > 8) return 'signature';
    if (mark === '' || mark === ',' || mark === ':' || /;\s*$/.test(column)) return 'recipients';
    return bare.length <= MAX_SIGNATURE_LINE && /^\(?\[?(?:đã ký|ký bởi|daky)/iu.test(bare) ? 'signature' : null;
  }
  return current === 'signature' && bare.length <= MAX_SIGNATURE_LINE && !/[.;:]$/.test(bare) ? 'signature' : null;
}
