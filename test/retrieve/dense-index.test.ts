import { describe, expect, it } from 'vitest';
import { bestRows, concatenate, DenseIndex, oneRowEach, quantize } from '../../src/retrieve/dense-index.js';
import { fuseScores } from '../../src/retrieve/fusion.js';

/** Numbers that look random and are the same in every run. */
function vectors(count: number, dimensions: number, seed = 1): Float32Array[] {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
  return Array.from({ length: count }, () => {
    const vector = Float32Array.from({ length: dimensions }, next);
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
    return vector.map((value) => value / length);
  });
}

const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0);

describe('DenseIndex', () => {
  it.each([1, 15, 16, 17, 256, 384])('gives the cosine with every row, %i dimensions', (dimensions) => {
    const rows = vectors(50, dimensions);
    const index = new DenseIndex(oneRowEach(quantize(rows, dimensions)));
    for (const question of vectors(5, dimensions, 9)) {
      const scores = index.scores(question);
      rows.forEach((row, at) => {
        expect(Math.abs((scores[at] as number) - dot(row, question))).toBeLessThan(0.01);
      });
    }
  });

  it('adds exactly: byte by byte the same as plain numbers', () => {
    const rows = quantize(vectors(40, 48), 48);
    const asked = quantize(vectors(1, 48, 5), 48);
    const scores = new DenseIndex(oneRowEach(rows)).scores(vectors(1, 48, 5)[0] as Float32Array);
    for (let row = 0; row < 40; row += 1) {
      let sum = 0;
      for (let at = 0; at < 48; at += 1) sum += (rows.bytes[row * 48 + at] as number) * (asked.bytes[at] as number);
      expect(scores[row]).toBe(Math.fround(sum * (rows.scales[row] as number) * (asked.scales[0] as number)));
    }
  });

  it('holds no rows, and rows of nothing, without harm', () => {
    expect(new DenseIndex(oneRowEach(quantize([], 8))).scores(new Float32Array(8))).toHaveLength(0);
    const scores = new DenseIndex(oneRowEach(quantize([new Float32Array(8)], 8))).scores(
      vectors(1, 8)[0] as Float32Array,
    );
    expect([...scores]).toEqual([0]);
  });

  it('scores a clause by the likest of its rows', () => {
    const [a, b, c] = vectors(3, 16) as [Float32Array, Float32Array, Float32Array];
    const index = new DenseIndex({ ...quantize([a, b, c], 16), owners: Uint32Array.of(0, 0, 1), clauses: 2 });
    expect(index.size).toBe(2);
    expect(index.scores(b)[0]).toBeCloseTo(1, 2);
    expect(index.scores(b)[1]).toBeCloseTo(dot(b, c), 1);
    expect(index.scores(a)[0]).toBeCloseTo(1, 2);
  });

  it('refuses a vector of another length', () => {
    expect(() => new DenseIndex(oneRowEach(quantize(vectors(2, 8), 8))).scores(new Float32Array(9))).toThrow(
      RangeError,
    );
  });

  it('joins blocks row after row', () => {
    const [a, b] = [quantize(vectors(2, 8), 8), quantize(vectors(3, 8, 4), 8)];
    const joined = concatenate([a, b], 8);
    expect([...joined.bytes]).toEqual([...a.bytes, ...b.bytes]);
    expect([...joined.scales]).toEqual([...a.scales, ...b.scales]);
  });
});

describe('bestRows', () => {
  it('gives the best first, equal ones in order, of those allowed', () => {
    const scores = Float32Array.from([0.1, 0.9, 0.5, 0.9, 0.2]);
    expect(bestRows(scores, 3)).toEqual([1, 3, 2]);
    expect(bestRows(scores, 9)).toEqual([1, 3, 2, 4, 0]);
    expect(bestRows(scores, 2, (row) => row !== 1)).toEqual([3, 2]);
    expect(bestRows(new Float32Array(0), 2)).toEqual([]);
  });
});

describe('fuseScores', () => {
  it.each([
    ['a weight of 0 changes nothing', 0.7, 0.9, 0, 0.7],
    ['a perfect cosine adds the weight', 0.7, 1, 0.5, 1.2],
    ['unlike texts lose nothing', 0.7, -0.4, 0.5, 0.7],
  ])('%s', (_, lexical, cosine, weight, fused) => {
    expect(fuseScores(lexical, cosine, weight)).toBe(fused);
  });
});
