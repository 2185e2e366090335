/** Lower case without diacritics, one space between words: for comparing commands and choices. */
export function foldWords(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** No message needs more; what is longer is cut before anything looks at it. One more than a question may have. */
const MAX_TEXT = 2000;
// Control characters, zero-width characters and marks that turn the direction of the text.
const INVISIBLE = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;

/** A person's text made safe to handle: short, composed, well-formed, without invisible characters; lines kept. */
export function cleanText(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(INVISIBLE, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .replace(/\p{Surrogate}/gu, '')
    .normalize('NFC')
    .trim();
}
