import { provinces } from '../lexicon/provinces.js';

/** A run of this many words at most is looked up in the text at once. */
const MAX_RUN = 8;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ROMAN = /^(?=[IVXLC]+$)(?:X{0,3})(?:IX|IV|V?I{0,3})$/u;

/**
 * A title printed in capitals, in sentence case. Which words keep a capital cannot be told from the title itself, so
 * it is read from the plan's own prose, which nearly always says the title again ("… ban hành Kế hoạch thực hiện Nghị
 * quyết Đại hội …"): the longest run of words found there lends its letters, `opening` before the rest. What is
 * found nowhere is put in lower case, Roman numbers, document numbers and provinces apart.
 */
export function toSentenceCase(title: string, opening: readonly string[], prose: readonly string[]): string {
  const words = [...title.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index }));
  const wanted = new Set(words.map((word) => word.text.toLowerCase()));
  const openingRuns = collectRuns(opening, wanted);
  const proseRuns = collectRuns(prose, wanted);
  let result = '';
  let last = 0;
  for (let index = 0; index < words.length; ) {
    const inOpening = longestRun(words, index, openingRuns);
    const known = inOpening && inOpening.length > 1 ? inOpening : longestRun(words, index, proseRuns);
    const count = known?.length ?? 1;
    for (let offset = 0; offset < count; offset += 1) {
      const word = words[index + offset] as { text: string; start: number };
      const isPartOfNumber = isInDocumentNumber(title, word.start);
      const cased =
        isPartOfNumber || ROMAN.test(word.text) ? word.text : (known?.[offset] ?? word.text.toLowerCase());
      result += title.slice(last, word.start) + cased;
      last = word.start + word.text.length;
    }
    index += count;
  }
  return restoreProvinces(result + title.slice(last));
}

/** Lower-cased runs of words in the prose → the same words as they are mostly printed there. */
function collectRuns(prose: readonly string[], wanted: ReadonlySet<string>): Map<string, string[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const text of prose) {
    const words = [...text.matchAll(WORD)];
    for (const [start, first] of words.entries()) {
      // The capital that begins a sentence says nothing about the word.
      if (!wanted.has(first[0].toLowerCase()) || /(?:^|[.:;!?]\s*)["“‘(*-]*$/u.test(text.slice(0, first.index)))
        continue;
      let shown = '';
      for (let length = 1; length <= MAX_RUN && start + length <= words.length; length += 1) {
        const word = words[start + length - 1]?.[0] as string;
        if (!wanted.has(word.toLowerCase())) break;
        shown = length === 1 ? word : `${shown} ${word}`;
        const key = shown.toLowerCase();
        const spellings = counts.get(key) ?? new Map<string, number>();
        spellings.set(shown, (spellings.get(shown) ?? 0) + 1);
        counts.set(key, spellings);
      }
    }
  }
  const runs = new Map<string, string[]>();
  for (const [key, spellings] of counts) {
    const best = [...spellings].sort((a, b) => b[1] - a[1] || capitals(a[0]) - capitals(b[0]))[0];
    if (best) runs.set(key, best[0].split(' '));
  }
  return runs;
}

function longestRun(
  words: readonly { readonly text: string }[],
  from: number,
  runs: ReadonlyMap<string, string[]>,
): readonly string[] | null {
  for (let length = Math.min(MAX_RUN, words.length - from); length > 0; length -= 1) {
    const key = words
      .slice(from, from + length)
      .map((word) => word.text.toLowerCase())
      .join(' ');
    const known = runs.get(key);
    if (known) return known;
  }
  return null;
}

function capitals(text: string): number {
  return (text.match(/\p{Lu}/gu) ?? []).length;
}

/** `SỐ 07-KH/TU`: the letters of a number keep their capitals. */
function isInDocumentNumber(title: string, at: number): boolean {
  const from = title.slice(0, at).search(/\S+$/);
  const token = title.slice(from < 0 ? at : from).split(/\s/)[0] ?? '';
  return /\d[^\s]*[-/]\p{Lu}|^\p{Lu}+\d/u.test(token);
}

function restoreProvinces(text: string): string {
  let result = text;
  for (const { name } of provinces) {
    const pattern = new RegExp(`(?<![\\p{L}])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'giu');
    result = result.replace(pattern, name);
  }
  return result;
}
