import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PlanKnowledge } from '../../src/domain/passage.js';
import { openVectors } from '../../src/store/vector-files.js';
import { wordEmbedder } from '../helpers/embedders.js';
import { temporaryFolder } from '../helpers/folders.js';

function plan(id: string, ...texts: readonly string[]): PlanKnowledge {
  const clauses = texts.map((text, order) => ({
    id: `I.${order + 1}`,
    kind: 'bullet',
    parentId: null,
    marker: '-',
    text,
    path: ['I. MỤC TIÊU'],
    depth: 0,
    order,
    lines: { from: 1, to: 1 },
  }));
  return { meta: { id }, clauses, passages: [], facts: [], issues: [] } as unknown as PlanKnowledge;
}

const GROUPS = [['loa'], ['nghèo'], ['trường']];

describe('openVectors', () => {
  it('embeds once, then takes over; a changed plan embeds only itself', async () => {
    const folder = await temporaryFolder();
    const first = wordEmbedder(GROUPS);
    const plans = [plan('a', 'loa xã', 'hộ nghèo'), plan('b', 'trường học')];
    const made = await openVectors(plans, first.embedder, folder);
    expect(first.embedded).toHaveLength(3);
    expect(first.embedded[0]).toBe('I. MỤC TIÊU. loa xã');

    const second = wordEmbedder(GROUPS);
    expect(await openVectors(plans, second.embedder, folder)).toEqual(made);
    expect(second.embedded).toEqual([]);

    await openVectors([plan('a', 'loa xã', 'hộ nghèo'), plan('b', 'trường mới')], second.embedder, folder);
    expect(second.embedded).toEqual(['I. MỤC TIÊU. trường mới']);
    expect(await readdir(join(folder, 'vectors'))).toHaveLength(2);
  });

  it('embeds anew for another model, another width or a damaged file', async () => {
    const folder = await temporaryFolder();
    const plans = [plan('a', 'loa')];
    await openVectors(plans, wordEmbedder(GROUPS).embedder, folder);
    const other = wordEmbedder(GROUPS, 'rule@2');
    await openVectors(plans, other.embedder, folder);
    expect(other.embedded).toHaveLength(1);
    const wider = wordEmbedder([...GROUPS, ['x']], 'rule@2');
    expect((await openVectors(plans, wider.embedder, folder)).dimensions).toBe(4);
    expect(wider.embedded).toHaveLength(1);

    const [name] = await readdir(join(folder, 'vectors'));
    const path = join(folder, 'vectors', name as string);
    const raw = await readFile(path);
    raw[raw.length - 1] = (raw[raw.length - 1] as number) ^ 1;
    await writeFile(path, raw);
    const again = wordEmbedder([...GROUPS, ['x']], 'rule@2');
    await openVectors(plans, again.embedder, folder);
    expect(again.embedded).toHaveLength(1);
  });

  it('works where nothing can be written, and tells its progress', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'vectors'), 'a file where the folder should be');
    const events: string[] = [];
    const { embedder } = wordEmbedder(GROUPS);
    const made = await openVectors([plan('a', 'loa', 'nghèo')], embedder, folder, ({ planId, done, total, reused }) =>
      events.push(`${planId} ${done}/${total} ${reused}`),
    );
    expect(made.scales).toHaveLength(2);
    expect(events).toEqual(['a 2/2 false']);
  });
});
