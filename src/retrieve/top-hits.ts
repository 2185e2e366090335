import type { KeywordHit } from './keyword-index.js';

/**
 * The `limit` best of the given ids, best first, the lower id first among equals. A heap with the worst kept hit on top:
 * time n · log(limit), where sorting everything would take longer than scoring it.
 */
export function bestHits(ids: readonly number[], scores: Float64Array, limit: number): KeywordHit[] {
  const heap: number[] = [];
  const isWorse = (a: number, b: number): boolean => {
    const difference = (scores[a] as number) - (scores[b] as number);
    return difference < 0 || (difference === 0 && a > b);
  };
  for (const id of ids) {
    if (heap.length < limit) {
      heap.push(id);
      siftUp(heap, isWorse);
    } else if (limit > 0 && isWorse(heap[0] as number, id)) {
      heap[0] = id;
      siftDown(heap, isWorse);
    }
  }
  return heap.map((id) => ({ id, score: scores[id] as number })).sort((a, b) => b.score - a.score || a.id - b.id);
}

function siftUp(heap: number[], isWorse: (a: number, b: number) => boolean): void {
  for (let at = heap.length - 1; at > 0; ) {
    const parent = (at - 1) >> 1;
    if (!isWorse(heap[at] as number, heap[parent] as number)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function siftDown(heap: number[], isWorse: (a: number, b: number) => boolean): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1;
    const right = left + 1;
    let worst = at;
    if (left < heap.length && isWorse(heap[left] as number, heap[worst] as number)) worst = left;
    if (right < heap.length && isWorse(heap[right] as number, heap[worst] as number)) worst = right;
    if (worst === at) return;
    swap(heap, at, worst);
    at = worst;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a] as number;
  heap[a] = heap[b] as number;
  heap[b] = kept;
}
