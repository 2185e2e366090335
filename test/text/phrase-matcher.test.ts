import { describe, expect, it } from 'vitest';
import { createPhraseMatcher } from '../../src/text/phrase-matcher.js';

const matcher = createPhraseMatcher([
  { phrase: 'sở y tế', value: 'health' },
  { phrase: 'sở lao động', value: 'labour-short' },
  { phrase: 'sở lao động thương binh và xã hội', value: 'labour' },
  { phrase: 'thương binh', value: 'veteran' },
  { phrase: 'động thương', value: 'nonsense' },
  { phrase: 'sở  y\ttế', value: 'health-again' },
  { phrase: '   ', value: 'empty' },
]);
const words = (text: string) => text.split(' ');

describe('createPhraseMatcher', () => {
  it.each([
    ['sở lao động thương binh và xã hội', [[0, 8, 'labour']], 'the longest phrase wins over its beginning'],
    [
      'sở lao động thương binh',
      [
        [0, 3, 'labour-short'],
        [3, 5, 'veteran'],
      ],
      'an unfinished long phrase falls back',
    ],
    [
      'giao sở y tế và sở lao động',
      [
        [1, 4, 'health'],
        [5, 8, 'labour-short'],
      ],
      'several, left to right',
    ],
    ['sở sở y tế', [[1, 4, 'health']], 'a false start does not hide the next one'],
    ['sở y', [], 'half a phrase is none'],
    ['Sở Y tế', [], 'tokens are compared as they are: case is the caller’s matter'],
  ])('finds in "%s" %j: %s', (text, expected) => {
    expect(matcher.find(words(text)).map(({ from, to, value }) => [from, to, value[0]])).toEqual(expected);
  });

  it('keeps every value of a phrase given twice, in order, whatever white space divided it', () => {
    expect(matcher.find(words('sở y tế'))[0]?.value).toEqual(['health', 'health-again']);
  });

  it('lists overlapping phrases with findAll, the longest first at each place', () => {
    const found = matcher.findAll(words('sở lao động thương binh và xã hội'));
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [0, 8],
      [0, 3],
      [2, 4],
      [3, 5],
    ]);
  });

  it('looks at one place only with findAt, and finds nothing outside the tokens', () => {
    const tokens = words('giao sở lao động thương binh');
    expect(matcher.findAt(tokens, 0)).toEqual([]);
    expect(matcher.findAt(tokens, 1).map(({ to }) => to)).toEqual([4]);
    expect(matcher.findAt(tokens, 99)).toEqual([]);
    expect(matcher.findAt(tokens, -1)).toEqual([]);
  });

  it('finds nothing without phrases or without tokens', () => {
    expect(createPhraseMatcher([]).find(['sở'])).toEqual([]);
    expect(matcher.find([])).toEqual([]);
  });

  it('agrees with a slow model on generated input', () => {
    const alphabet = ['a', 'b', 'c'];
    let seed = 7;
    const next = (limit: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % limit;
    };
    const sequence = (length: number) => Array.from({ length }, () => alphabet[next(3)] as string);
    for (let round = 0; round < 200; round += 1) {
      const phrases = [...new Set(Array.from({ length: 5 }, () => sequence(1 + next(3)).join(' ')))];
      const tokens = sequence(12);
      const generated = createPhraseMatcher(phrases.map((phrase) => ({ phrase, value: phrase })));
      expect(generated.find(tokens).map(({ from, to }) => [from, to])).toEqual(slowFind(phrases, tokens));
    }
  });
});

function slowFind(phrases: readonly string[], tokens: readonly string[]): number[][] {
  const found: number[][] = [];
  for (let from = 0; from < tokens.length; ) {
    const longest = phrases
      .map((phrase) => phrase.split(' ').length)
      .filter(
        (length) => phrases.includes(tokens.slice(from, from + length).join(' ')) && from + length <= tokens.length,
      )
      .reduce((best, length) => Math.max(best, length), 0);
    if (longest > 0) found.push([from, from + longest]);
    from += Math.max(1, longest);
  }
  return found;
}
