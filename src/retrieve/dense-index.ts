import { createDotKernel, type DotKernel } from './dot-kernel.js';

/** Vectors of many texts in one byte for each number, with a scale for each row: value = byte × scale. */
export interface QuantizedVectors {
  readonly dimensions: number;
  /** Row after row. */
  readonly bytes: Int8Array;
  readonly scales: Float32Array;
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

/** Exact dense search: the cosine of a question with every row. */
export class DenseIndex {
  readonly size: number;
  readonly dimensions: number;
  readonly #scales: Float32Array;
  readonly #kernel: DotKernel;

  constructor({ dimensions, bytes, scales }: QuantizedVectors) {
    this.dimensions = dimensions;
    this.size = scales.length;
    this.#scales = scales;
    this.#kernel = createDotKernel(this.size, dimensions);
    const { rows, stride } = this.#kernel;
    for (let row = 0; row < this.size; row += 1) {
      rows.set(bytes.subarray(row * dimensions, (row + 1) * dimensions), row * stride);
    }
  }

  /**
   * Cosine with each row, −1–1, by row number; they compare within one question. Throws `RangeError` for a vector of
   * another length.
   */
  scores(question: Float32Array): Float32Array {
    if (question.length !== this.dimensions) {
      throw new RangeError(`vector of ${question.length}, index of ${this.dimensions}`);
    }
    const asked = quantize([question], this.dimensions);
    const dots = this.#kernel.run(asked.bytes);
    const scale = asked.scales[0] as number;
    const scores = new Float32Array(this.size);
    for (let row = 0; row < this.size; row += 1) {
      scores[row] = (dots[row] as number) * (this.#scales[row] as number) * scale;
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
