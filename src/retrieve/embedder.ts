/**
 * Turns texts into vectors whose dot product says how alike their meaning is.
 *
 * Obligations: every vector has `dimensions` finite numbers and length 1 (or is all zero for a text without words);
 * the same text gives the same vector, up to rounding, whatever stands beside it; vectors come in the order of the texts.
 * Questions and passages may be treated differently, so each says which it is.
 */
export interface Embedder {
  /** Changes whenever vectors may change: the model's name and a digest of its files. */
  readonly id: string;
  readonly dimensions: number;
  /** Texts longer than the model reads are cut. Rejects when the model fails. `onBatch` hears how many are done. */
  embed(
    texts: readonly string[],
    role: 'question' | 'passage',
    onBatch?: (done: number) => void,
  ): Promise<Float32Array[]>;
}
