import { describe, expect, it } from 'vitest';
import { createQueryVectors } from '../../src/retrieve/query-vectors.js';
import { wordEmbedder } from '../helpers/embedders.js';

describe('createQueryVectors', () => {
  it('embeds a question once while it is among the recent ones', async () => {
    const { embedder, embedded } = wordEmbedder([['loa'], ['xã']]);
    const { vectorOf } = createQueryVectors(embedder, { readsUnmarked: true, cacheSize: 2 });
    for (const question of ['loa', 'xã', ' loa ', 'loa xã', 'xã']) await vectorOf(question);
    expect(embedded).toEqual(['loa', 'xã', 'loa xã', 'xã']);
    expect(await vectorOf('xã')).toEqual(Float32Array.of(0, 1));
  });

  it('leaves out a question without diacritics unless the model reads such text', async () => {
    const { embedder } = wordEmbedder([['loa']]);
    expect(await createQueryVectors(embedder, { readsUnmarked: false }).vectorOf('loa phuong')).toBeNull();
    expect(await createQueryVectors(embedder, { readsUnmarked: false }).vectorOf('loa phường')).not.toBeNull();
    expect(await createQueryVectors(embedder, { readsUnmarked: true }).vectorOf('loa phuong')).not.toBeNull();
  });

  it('gives null for nothing to embed', async () => {
    const { embedder } = wordEmbedder([['loa']]);
    const { vectorOf } = createQueryVectors(embedder, { readsUnmarked: true });
    expect(await vectorOf('  ')).toBeNull();
    expect(await vectorOf('từ lạ')).toBeNull();
  });

  it('tells a failing model once, answers null, and tries again later', async () => {
    const failures: unknown[] = [];
    let calls = 0;
    const { vectorOf } = createQueryVectors(
      {
        id: 'x',
        dimensions: 1,
        embed: async () => {
          calls += 1;
          throw new Error('hỏng');
        },
      },
      { readsUnmarked: true, onFailure: (error) => failures.push(error) },
    );
    expect([await vectorOf('một'), await vectorOf('một'), await vectorOf('hai')]).toEqual([null, null, null]);
    expect([failures.length, calls]).toEqual([1, 3]);
  });
});
