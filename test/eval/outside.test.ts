import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { plainQuery, readOutsideSet } from '../../src/eval/outside.js';
import { runOutside } from '../../src/eval/outside-run.js';
import { keywordSystem, miniSearchSystem, oramaSystem } from '../../src/eval/search-systems.js';
import { temporaryFolder } from '../helpers/folders.js';

async function writeSet(): Promise<string> {
  const folder = join(await temporaryFolder(), 'luat');
  await mkdir(folder);
  const documents = [
    {
      id: 'l|1',
      title: 'Trợ cấp thất nghiệp',
      text: 'Mức hưởng trợ cấp thất nghiệp hằng tháng bằng 60% tiền lương.',
    },
    { id: 'l|2', title: 'Tuổi nghỉ hưu', text: 'Tuổi nghỉ hưu của người lao động trong điều kiện bình thường.' },
    { id: 'l|3', title: '', text: 'Thời giờ làm việc bình thường không quá 08 giờ trong một ngày.' },
    ...['thuế', 'đất đai', 'giáo dục', 'y tế', 'giao thông'].map((topic, at) => ({
      id: `l|${at + 4}`,
      title: '',
      text: `Luật này quy định về ${topic}.`,
    })),
  ];
  const queries = [
    { id: 'q1', text: 'Mức hưởng trợ cấp thất nghiệp là bao nhiêu?', gold: ['l|1'] },
    { id: 'q2', text: 'tuoi nghi huu', gold: ['l|2'] },
  ];
  const lines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join('\n');
  await writeFile(join(folder, 'corpus.jsonl.gz'), gzipSync(lines(documents)));
  await writeFile(join(folder, 'queries.jsonl'), `${lines(queries)}\n`);
  return folder;
}

describe('outside sets', () => {
  it('are read packed or not, and searched by every system', async () => {
    const set = await readOutsideSet(await writeSet());
    expect(set).toMatchObject({ name: 'luat', documents: { length: 8 }, queries: { length: 2 } });
    for (const system of [keywordSystem, miniSearchSystem, oramaSystem]) {
      expect((await runOutside(set, system)).summary.total).toBe(2);
    }
    expect((await runOutside(set, keywordSystem)).summary).toMatchObject({ at1: 1, reciprocal: 1 });
  });

  it('names the file that is missing', async () => {
    await expect(readOutsideSet(await temporaryFolder())).rejects.toThrow('corpus.jsonl');
  });
});

describe('plainQuery', () => {
  it('drops question words from the syllables and keeps every pair', () => {
    const { terms, unmarked } = plainQuery('Tuổi nghỉ hưu là bao nhiêu?');
    expect(terms).toEqual(expect.arrayContaining(['tuổi', 'nghỉ', 'hưu', 'tuổi_nghỉ', 'bao_nhiêu']));
    expect(terms).not.toContain('nhiêu');
    expect(unmarked).toBe(false);
  });

  it('keeps the words of a question made of question words alone', () => {
    expect(plainQuery('bao nhiêu').terms).toContain('nhiêu');
  });
});
