import type { Embedder } from '../../src/retrieve/embedder.js';

/** An embedder by rule: each of `groups` is one direction, a text points to the groups whose words it holds. */
export function wordEmbedder(groups: readonly (readonly string[])[], id = 'rule@1') {
  const embedded: string[] = [];
  const embedder: Embedder = {
    id,
    dimensions: groups.length,
    embed: async (texts, _role, onBatch) => {
      embedded.push(...texts);
      onBatch?.(texts.length);
      return texts.map((text) => {
        const hits = groups.map((words) => Number(words.some((word) => text.toLowerCase().includes(word))));
        const length = Math.sqrt(hits.reduce((sum, hit) => sum + hit, 0)) || 1;
        return Float32Array.from(hits, (hit) => hit / length);
      });
    },
  };
  return { embedder, embedded };
}
