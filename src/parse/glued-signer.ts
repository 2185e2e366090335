import { provinceMatcher } from '../text/agency-words.js';
import { SURNAMES } from './vocabulary.js';

/** A line of the recipients cut where the signature beside it was glued on. */
export interface GluedLine {
  readonly at: number;
  readonly recipient: string;
  readonly signature: string;
}

const MARK = /^(.*[;.),])\s+(\(?\[?đã ký\]?\)?)$/iu;
/** Two to five capitalised syllables behind a recipient that was ended. */
const NAME = /^(.*[;.])\s+(\p{Lu}[\p{L}'’]*(?:\s\p{Lu}[\p{L}'’]*){1,4})$/u;
const MAX_LINE = 400;

/**
 * The lines of recipients behind which a copy with merged columns put "(Đã ký)" or the signer's name: only a name that
 * begins with a Vietnamese family name, is no province, and is the only one in the block, since a recipient may be a
 * person too.
 */
export function findGluedSigner(recipients: readonly string[], isNamed: boolean): GluedLine[] {
  const marks = recipients.flatMap((text, at) => cut(text, at, MARK));
  const names = isNamed
    ? []
    : recipients.flatMap((text, at) => cut(text, at, NAME)).filter(({ signature }) => isPersonName(signature));
  return [...marks, ...(names.length === 1 ? names : [])].sort((a, b) => a.at - b.at);
}

function cut(text: string, at: number, pattern: RegExp): GluedLine[] {
  const match = text.length <= MAX_LINE ? pattern.exec(text) : null;
  return match ? [{ at, recipient: match[1] ?? '', signature: match[2] ?? '' }] : [];
}

function isPersonName(text: string): boolean {
  const syllables = text.toLowerCase().split(' ');
  const province = provinceMatcher.findAt(syllables, 0)[0];
  return SURNAMES.has(syllables[0] ?? '') && province?.to !== syllables.length;
}
