import { createDotKernel, type DotKernel } from './dot-kernel.js';

/** Vectors of many texts in one byte for each number, with a scale for each row: value = byte × scale. */
export interface QuantizedVectors {
  readonly dimensions: number;
  /** Row after row. */
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
}

/** Rows of clauses and of their parts: `owners` tells for each row which of the `clauses` it speaks for, in their order. */
export interface ClauseVectors extends QuantizedVectors {
  readonly owners: Uint32Array;
  readonly clauses: number;
}

/** One row for each clause. */
export function oneRowEach(vectors: QuantizedVectors): ClauseVectors {
  const clauses = vectors.scales.length;
  return { ...vectors, owners: Uint32Array.from({ length: clauses }, (_, row) => row), clauses };
}

/** Rounds each row to 127 steps of its largest value: a cosine moves by less than 0.01. */
export function quantize(vectors: readonly Float32Array[], dimensions: number): QuantizedVectors {
  const bytes = new Int8Array(vectors.length * dimensions);
  const scales = new Float32Array(vectors.length);
  vectors.forEach((vector, row) => {
    let largest = 0;
    for (const value of vector) largest = Math.max(largest, Math.abs(value));
    const scale = largest / 127;
    scales[row] = scale;
    if (scale === 0) return;
    for (let at = 0; at < dimensions; at += 1)
      bytes[row * dimensions + at] = Math.round((vector[at] as number) / scale);
  });
  return { dimensions, bytes, scales };
}

/** Joins row blocks of the same width into one. */
export function concatenate(parts: readonly QuantizedVectors[], dimensions: number): QuantizedVectors {
  const rows = parts.reduce((sum, part) => sum + part.scales.length, 0);
  const bytes = new Int8Array(rows * dimensions);
  const scales = new Float32Array(rows);
  let row = 0;
  for (const part of parts) {
    bytes.set(part.bytes, row * dimensions);
    scales.set(part.scales, row);
    row += part.scales.length;
  }
  return { dimensions, bytes, scales };
}

/** Exact dense search: how alike a question is to every clause. */
export class DenseIndex {
  /** How many clauses. */
  readonly size: number;
  readonly dimensions: number;
  readonly #scales: Float32Array;
  readonly #owners: Uint32Array;
  readonly #kernel: DotKernel;

  constructor({ dimensions, bytes, scales, owners, clauses }: ClauseVectors) {
    this.dimensions = dimensions;
    this.size = clauses;
    this.#scales = scales;
    this.#owners = owners;
    this.#kernel = createDotKernel(scales.length, dimensions);
    const { rows, stride } = this.#kernel;
    for (let row = 0; row < scales.length; row += 1) {
      rows.set(bytes.subarray(row * dimensions, (row + 1) * dimensions), row * stride);
    }
  }

  /**
   * Cosine with each clause, −1–1, by its number: that of its likest row. They compare within one question. Throws
   * `RangeError` for a vector of another length.
   */
  scores(question: Float32Array): Float32Array {
    if (question.length !== this.dimensions) {
      throw new RangeError(`vector of ${question.length}, index of ${this.dimensions}`);
    }
    const asked = quantize([question], this.dimensions);
    const dots = this.#kernel.run(asked.bytes);
    const scale = asked.scales[0] as number;
    const scores = new Float32Array(this.size).fill(-1);
    for (let row = 0; row < dots.length; row += 1) {
      const cosine = (dots[row] as number) * (this.#scales[row] as number) * scale;
      const clause = this.#owners[row] as number;
      if (cosine > (scores[clause] as number)) scores[clause] = cosine;
    }
    return scores;
  }
}

/** Row numbers by score, best first, equal scores by row; only rows that `allow` lets through. */
export function bestRows(
  scores: Float32Array,
  limit: number,
  allow: (row: number) => boolean = () => true,
): number[] {
  const rows: number[] = [];
  for (let row = 0; row < scores.length; row += 1) {
    const score = scores[row] as number;
    if (rows.length === limit && score <= (scores[rows[limit - 1] as number] as number)) continue;
    if (!allow(row)) continue;
    let at = rows.length;
    while (at > 0 && score > (scores[rows[at - 1] as number] as number)) at -= 1;
    rows.splice(at, 0, row);
    if (rows.length > limit) rows.pop();
  }
  return rows;
}
