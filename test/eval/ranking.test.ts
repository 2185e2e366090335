import { describe, expect, it } from 'vitest';
import { averageRanking, scoreRanking } from '../../src/eval/ranking.js';

describe('scoreRanking', () => {
  it.each([
    ['found first', ['a', 'b'], [['a']], [1, 1, 1, 1]],
    ['found third', ['x', 'y', 'a'], [['a']], [0, 1, 1, 1 / 3]],
    ['any clause that holds the quote will do', ['x', 'b'], [['a', 'b']], [0, 1, 1, 1 / 2]],
    ['one of two quotes', ['a', 'x', 'y', 'b'], [['a'], ['b']], [0.5, 0.5, 1, 1]],
    ['not found', ['x'], [['a']], [0, 0, 0, 0]],
    ['nothing found at all', [], [['a']], [0, 0, 0, 0]],
  ] as const)('%s', (_, ranking, wanted, [at1, at3, at10, reciprocal]) => {
    const score = scoreRanking(
      ranking,
      wanted.map((ids) => new Set<string>(ids)),
    );
    expect(score).toEqual({ at1, at3, at10, reciprocal });
  });

  it('averages over questions', () => {
    const scores = [
      { at1: 1, at3: 1, at10: 1, reciprocal: 1 },
      { at1: 0, at3: 1, at10: 1, reciprocal: 0.5 },
    ];
    expect(averageRanking(scores)).toEqual({ total: 2, at1: 0.5, at3: 1, at10: 1, reciprocal: 0.75 });
    expect(averageRanking([]).total).toBe(0);
  });
});
