import { describe, expect, it } from 'vitest';
import { createMemoryStateStore } from '../../src/store/memory-state-store.js';
import { keepFor } from '../../src/store/retention.js';

const DAY_MS = 24 * 3600_000;

describe('keepFor', () => {
  it('deletes at once what is older than its days, and leaves the rest', async () => {
    const store = createMemoryStateStore();
    const now = 100 * DAY_MS;
    for (const [id, at] of [
      ['old', now - 31 * DAY_MS],
      ['new', now - 29 * DAY_MS],
    ] as const) {
      const said = { channel: 'web', chat: null, rating: 'up', reason: null, comment: null } as const;
      await store.addFeedback({ ...said, id, question: 'câu hỏi', citations: [], at });
    }
    keepFor(store, { days: 30, now: () => now, onError: () => expect.unreachable() })();
    expect((await store.feedback()).map(({ id }) => id)).toEqual(['new']);
  });

  it('tells of a sweep that failed', async () => {
    const errors: unknown[] = [];
    const broken = { deleteBefore: () => Promise.reject(new Error('disk')) };
    keepFor(broken, { days: 1, onError: (error) => errors.push(error) })();
    await new Promise((resolve) => setImmediate(resolve));
    expect(errors).toHaveLength(1);
  });
});
