import { foldedSyllables } from '../text/normal-form.js';

/**
 * How much of a question's wording a text has, words of asking apart, 0–1: the mean of its share of the syllables and of
 * the pairs of neighbours. Counts what concepts leave out: "gửi kế hoạch về sở" and "báo cáo về sở" differ only in words
 * that every plan is full of.
 */
export function wordingShare(question: string, text: string): number {
  const asked = foldedSyllables(question).filter((syllable) => !ASKING.has(syllable));
  const told = foldedSyllables(text);
  return (shareOf(asked, told) + shareOf(pairsOf(asked), pairsOf(told))) / 2;
}
const ASKING = new Set(
  'nao may gi bao nhieu gio khi truoc ngay thang nam han chot luc hoi chung thi la phai'.split(' '),
);

function shareOf(asked: readonly string[], told: readonly string[]): number {
  const wanted = [...new Set(asked)];
  const known = new Set(told);
  return wanted.length === 0 ? 0 : wanted.filter((one) => known.has(one)).length / wanted.length;
}

function pairsOf(syllables: readonly string[]): string[] {
  return syllables.slice(1).map((syllable, at) => `${syllables[at]} ${syllable}`);
}
