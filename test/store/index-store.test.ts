import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeIndexEvent } from '../../src/messages/index-progress.js';
import { CorpusError } from '../../src/store/corpus-issues.js';
import { IndexError } from '../../src/store/index-files.js';
import { buildIndex, type IndexEvent, loadIndex, openKnowledge } from '../../src/store/index-store.js';
import { copyCorpus, temporaryFolder } from '../helpers/folders.js';

const [BEN_TRE, HUE] = ['ben-tre-4502-2021', 'thua-thien-hue-197-2021'] as const;

async function setUp(...ids: string[]) {
  const corpus = await copyCorpus(...(ids.length > 0 ? ids : [BEN_TRE]));
  const index = join(await temporaryFolder(), 'index');
  const events: IndexEvent[] = [];
  return { corpus, index, events, progress: (event: IndexEvent) => void events.push(event) };
}

const reusedOf = (events: readonly IndexEvent[]) =>
  events.flatMap((event) => (event.type === 'plan' ? [`${event.planId} ${event.reused ? 'reused' : 'built'}`] : []));

async function codeOf(index: string): Promise<string> {
  const error = await loadIndex(index).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(IndexError);
  return (error as IndexError).code;
}

describe('buildIndex and loadIndex', () => {
  it('gives back from disk exactly what was built', async () => {
    const { corpus, index } = await setUp(BEN_TRE, HUE);
    const built = await buildIndex(corpus, index);
    expect(built.map((plan) => plan.meta.id)).toEqual([BEN_TRE, HUE]);
    expect(built[0]?.clauses.length).toBeGreaterThan(50);
    expect(await loadIndex(index)).toEqual(JSON.parse(JSON.stringify(built)));
  });

  it('builds the same files from the same corpus', async () => {
    const { corpus, index } = await setUp();
    await buildIndex(corpus, index);
    const before = await readdir(join(index, 'plans'));
    await rm(index, { recursive: true });
    await buildIndex(corpus, index);
    expect(await readdir(join(index, 'plans'))).toEqual(before);
  });

  it('takes over the plans that did not change', async () => {
    const { corpus, index, events, progress } = await setUp(BEN_TRE, HUE);
    await buildIndex(corpus, index);
    const path = join(corpus, HUE, 'plan.txt');
    await writeFile(path, `${await readFile(path, 'utf8')}\n`);
    await buildIndex(corpus, index, progress);
    expect(reusedOf(events)).toEqual([`${BEN_TRE} reused`, `${HUE} built`]);
    expect(await readdir(join(index, 'plans'))).toHaveLength(2);
  });

  it('leaves the good index as it was when the corpus is broken', async () => {
    const { corpus, index } = await setUp(BEN_TRE, HUE);
    const built = await buildIndex(corpus, index);
    await rm(join(corpus, HUE, 'plan.yaml'));
    await expect(buildIndex(corpus, index)).rejects.toBeInstanceOf(CorpusError);
    expect((await loadIndex(index)).map((plan) => plan.meta.id)).toEqual(built.map((plan) => plan.meta.id));
  });

  it('leaves no temporary file behind', async () => {
    const { corpus, index } = await setUp();
    await buildIndex(corpus, index);
    const files = await readdir(index, { recursive: true });
    expect(files.filter((name) => name.includes('tmp'))).toEqual([]);
  });

  it('warns when plan.yaml says another thing than the text, and builds all the same', async () => {
    const { corpus, index, events, progress } = await setUp();
    const path = join(corpus, BEN_TRE, 'plan.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('4502/KH-UBND', '4503/KH-UBND'));
    await buildIndex(corpus, index, progress);
    const warning = events.find((event) => event.type === 'warning');
    expect(warning && describeIndexEvent(warning)).toContain(
      'Mục “number” ghi “4503/KH-UBND”, còn nguyên văn ghi “4502/KH-UBND”',
    );
  });
});

describe('loadIndex', () => {
  it('tells a missing index', async () => {
    expect(await codeOf(join(await temporaryFolder(), 'none'))).toBe('missing');
  });

  it.each([
    [
      'a manifest cut short',
      'damaged',
      async (index: string) => writeFile(join(index, 'manifest.json'), '{"format":'),
    ],
    [
      'a manifest without its plans',
      'damaged',
      async (index: string) => writeFile(join(index, 'manifest.json'), '{"format":1}'),
    ],
    [
      'another format',
      'old-format',
      async (index: string) => writeFile(join(index, 'manifest.json'), '{"format":0,"plans":[]}'),
    ],
    ['a plan file that is gone', 'damaged', async (index: string) => rm(join(index, 'plans'), { recursive: true })],
    [
      'a plan file changed by hand',
      'damaged',
      async (index: string) => {
        const [name] = await readdir(join(index, 'plans'));
        const path = join(index, 'plans', name as string);
        await writeFile(path, (await readFile(path, 'utf8')).replace('70%', '71%'));
      },
    ],
  ])('tells %s', async (_name, code, damage) => {
    const { corpus, index } = await setUp();
    await buildIndex(corpus, index);
    await damage(index);
    expect(await codeOf(index)).toBe(code);
  });
});

describe('openKnowledge', () => {
  it('builds when there is no index, then only loads', async () => {
    const { corpus, index, events, progress } = await setUp();
    const first = await openKnowledge(corpus, index, progress);
    expect(events[0]).toEqual({ type: 'rebuild', reason: 'missing' });
    events.length = 0;
    expect(await openKnowledge(corpus, index, progress)).toEqual(JSON.parse(JSON.stringify(first)));
    expect(events).toEqual([]);
  });

  it('rebuilds after a change of the text, of the metadata, and of the list of plans', async () => {
    const { corpus, index, events, progress } = await setUp(BEN_TRE, HUE);
    await openKnowledge(corpus, index);
    const yaml = join(corpus, BEN_TRE, 'plan.yaml');
    await writeFile(yaml, (await readFile(yaml, 'utf8')).replace('Phó Chủ tịch', 'Chủ tịch'));
    const [changed] = await openKnowledge(corpus, index, progress);
    expect(changed?.meta.signer?.position).toBe('Chủ tịch');
    expect(events[0]).toEqual({ type: 'rebuild', reason: 'stale' });
    await rm(join(corpus, HUE), { recursive: true });
    expect(await openKnowledge(corpus, index)).toHaveLength(1);
  });

  it('mends a damaged index by itself', async () => {
    const { corpus, index, events, progress } = await setUp();
    await openKnowledge(corpus, index);
    const [name] = await readdir(join(index, 'plans'));
    await writeFile(join(index, 'plans', name as string), 'x');
    expect(await openKnowledge(corpus, index, progress)).toHaveLength(1);
    expect(events[0]).toEqual({ type: 'rebuild', reason: 'damaged' });
    expect(await loadIndex(index)).toHaveLength(1);
  });

  it('starts from memory when the index cannot be written', async () => {
    const { corpus, events, progress } = await setUp();
    const blocked = join(await temporaryFolder(), 'file');
    await writeFile(blocked, 'in the way');
    expect(await openKnowledge(corpus, blocked, progress)).toHaveLength(1);
    expect(events.some((event) => event.type === 'not-written')).toBe(true);
  });

  it('does not pass over a broken plan because a good index is there', async () => {
    const { corpus, index } = await setUp(BEN_TRE, HUE);
    await openKnowledge(corpus, index);
    await writeFile(join(corpus, HUE, 'plan.yaml'), 'id: [');
    await expect(openKnowledge(corpus, index)).rejects.toBeInstanceOf(CorpusError);
    await rm(corpus, { recursive: true });
    await mkdir(corpus);
    await expect(openKnowledge(corpus, index)).rejects.toBeInstanceOf(CorpusError);
  });
});
