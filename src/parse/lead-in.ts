import type { BodyItem } from './body-item.js';
import type { Paragraph } from './paragraphs.js';
import { endMark, isCapitals, startsUpper } from './text-shape.js';
import { ACTOR_OPENERS, ACTOR_VERBS } from './vocabulary.js';

/** Longer marked lines without a colon are clauses that lost their full stop. */
export const MAX_TITLE_LENGTH = 300;
/** The same for lines without a mark. */
export const MAX_PLAIN_TITLE_LENGTH = 100;
const MAX_COLON_TITLE_LENGTH = 120;
const MAX_ACTOR_LENGTH = 500;
const MAX_BARE_HEADING_LENGTH = 200;

/** A heading in capitals whose number the copy lost. */
export function isBareHeading({ text, marker }: Paragraph): boolean {
  if (marker || text.length > MAX_BARE_HEADING_LENGTH || text.length < 6 || !isCapitals(text)) return false;
  const mark = endMark(text);
  return mark === '' || mark === ':';
}

/** True for a line that begins with an agency, or tells one to lead or join: `b) Sở Y tế chủ trì, phối hợp với …`. */
export function isActorLine(paragraph: Paragraph): boolean {
  const text = (paragraph.marker?.rest ?? paragraph.text).slice(0, 300).toLowerCase();
  return ACTOR_OPENERS.test(text) || (ACTOR_VERBS.test(text) && endMark(paragraph.text) === ':');
}

/** True when the paragraph ends like something that introduces what follows: with a colon, or without any sign. */
export function leadsOn(paragraph: Paragraph, next: BodyItem | undefined): boolean {
  if (next === undefined) return false;
  const mark = endMark(paragraph.text);
  if (mark === ':') return true;
  if (mark !== '') return false;
  const length = paragraph.text.length;
  if (isActorLine(paragraph)) return length <= MAX_ACTOR_LENGTH;
  if (paragraph.marker && paragraph.marker.family !== 'bullet') return length <= MAX_TITLE_LENGTH;
  return length <= MAX_PLAIN_TITLE_LENGTH && startsUpper(paragraph.marker?.rest ?? paragraph.text);
}

/** "… là 6.940.000 triệu đồng, phân theo nguồn như sau:" says something itself; "1. Về nhà ở:" only names a subject. */
export function isLeadIn(text: string): boolean {
  if (endMark(text) !== ':') return false;
  return (
    text.length > MAX_COLON_TITLE_LENGTH ||
    text.slice(0, -4).includes(': ') ||
    /(?: sau(?: đây)?| dưới đây| gồm| là| trong đó)\s*:[\s*_]*$/u.test(text.slice(-30))
  );
}
