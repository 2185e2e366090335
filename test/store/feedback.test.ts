import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileFeedback } from '../../src/store/feedback.js';
import { temporaryFolder } from '../helpers/folders.js';

describe('createFileFeedback', () => {
  it('writes one line each into the file of the month, and makes the folder when the first arrives', async () => {
    const folder = await temporaryFolder();
    let now = new Date('2026-11-30T10:00:00Z');
    const store = createFileFeedback(join(folder, 'data'), () => now);
    expect(await readdir(folder)).toEqual([]);
    await Promise.all([
      store.add({ rating: 'up', question: 'một' }),
      store.add({ rating: 'down', question: 'hai\ndòng', reason: 'wrong' }),
    ]);
    now = new Date('2026-12-01T10:00:00Z');
    await store.add({ rating: 'up', question: 'ba' });
    const read = async (name: string) =>
      (await readFile(join(folder, 'data', 'feedback', name), 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as { question: string });
    expect((await read('2026-11.jsonl')).map(({ question }) => question).sort()).toEqual(['hai\ndòng', 'một']);
    expect(await read('2026-12.jsonl')).toEqual([{ at: '2026-12-01T10:00:00.000Z', rating: 'up', question: 'ba' }]);
  });
});
