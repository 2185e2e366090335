import { canonicalSyllable } from './normal-form.js';

const PART = /[\p{L}\p{M}\p{N}]+|[,&]/gu;
const ACRONYM = /^\p{Lu}{2,}$/u;

/**
 * Every spelling under which a printed name is met, as token keys joined by one space (commas are tokens): without
 * inner commas, `và` left out or written `&`, parts of an acronym joined or apart. Dashes and dots are no tokens.
 *
 *     "Sở LĐ-TB&XH" → "sở lđ tb xh", "sở lđ tb và xh", "sở lđtb xh", "sở lđ tbxh", "sở lđtbxh" …
 *
 * Keys are canonical syllables (lower case, one tone-mark style). The order carries no meaning; no key comes twice.
 */
export function nameSpellings(form: string): string[] {
  let spellings: string[][] = [[]];
  let previous = '';
  for (const [part] of form.matchAll(PART)) {
    spellings = spellings.flatMap((spelling) => withPart(spelling, part, previous));
    previous = part;
  }
  return [...new Set(spellings.map((spelling) => spelling.join(' ')))];
}

function withPart(spelling: readonly string[], part: string, previous: string): string[][] {
  if (part === ',') return [[...spelling, ','], [...spelling]];
  if (part === '&') return [[...spelling, 'và'], [...spelling]];
  const key = canonicalSyllable(part);
  const apart = [...spelling, key];
  if (key === 'và') return [apart, [...spelling]];
  const last = spelling.at(-1);
  const joins = ACRONYM.test(part) && (ACRONYM.test(previous) || previous === '&') && last !== 'và';
  return joins && last !== undefined ? [apart, [...spelling.slice(0, -1), last + key]] : [apart];
}
