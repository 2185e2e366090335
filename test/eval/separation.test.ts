import { describe, expect, it } from 'vitest';
import { cutsAt, separation } from '../../src/eval/separation.js';

const samples = (answerable: readonly number[], others: readonly number[]) => [
  ...answerable.map((signal) => ({ signal, isAnswerable: true })),
  ...others.map((signal) => ({ signal, isAnswerable: false })),
];

describe('separation', () => {
  it('is 1 where every answerable question has the stronger signal, 0 where none has, half for ties', () => {
    expect(separation(samples([0.8, 0.9], [0.1, 0.7]))).toBe(1);
    expect(separation(samples([0.1], [0.7, 0.8]))).toBe(0);
    expect(separation(samples([0.5], [0.5, 0.5]))).toBe(0.5);
    expect(separation(samples([0.6, 0.2], [0.4]))).toBe(0.5);
  });

  it('is 0 without questions of both kinds', () => {
    expect(separation(samples([0.6], []))).toBe(0);
    expect(separation([])).toBe(0);
  });
});

describe('cutsAt', () => {
  it('takes the lowest cut that refuses the wanted share and tells what is kept', () => {
    const cuts = cutsAt(samples([0.9, 0.8, 0.3], [0.2, 0.4, 0.6, 0.85]), [0.5, 0.75, 1]);
    expect(cuts).toEqual([
      { threshold: 0.6, refused: 0.5, kept: 2 / 3 },
      { threshold: 0.8, refused: 0.75, kept: 2 / 3 },
      { threshold: 0.9, refused: 1, kept: 1 / 3 },
    ]);
  });

  it('keeps nothing where an unanswerable question has the strongest signal and all are to be refused', () => {
    expect(cutsAt(samples([0.5], [1]), [1])).toEqual([{ threshold: Number.POSITIVE_INFINITY, refused: 1, kept: 0 }]);
  });
});
