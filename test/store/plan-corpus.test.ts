import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CORPUS_ISSUE_CODES, describeCorpusIssue, describeCorpusIssues } from '../../src/messages/corpus-errors.js';
import { CorpusError, type CorpusIssue, type CorpusIssueCode } from '../../src/store/corpus-issues.js';
import { readCorpus } from '../../src/store/plan-corpus.js';
import { CORPUS, copyCorpus, temporaryFolder } from '../helpers/folders.js';

const PLAN = 'ben-tre-4502-2021';

async function issuesOf(corpus: string): Promise<readonly CorpusIssue[]> {
  const error = await readCorpus(corpus).then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CorpusError);
  return (error as CorpusError).issues;
}

async function editYaml(corpus: string, edit: (yaml: string) => string): Promise<void> {
  const path = join(corpus, PLAN, 'plan.yaml');
  await writeFile(path, edit(await readFile(path, 'utf8')));
}

describe('readCorpus', () => {
  it('reads the four published plans, in the order of their ids', async () => {
    const plans = await readCorpus(CORPUS);
    expect(plans.map(({ meta }) => meta.id)).toEqual([
      'ben-tre-4502-2021',
      'binh-dinh-2024',
      'hai-phong-4220-2013',
      'thua-thien-hue-197-2021',
    ]);
    for (const plan of plans) expect(plan.textDigest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('passes over loose and hidden files', async () => {
    const corpus = await copyCorpus(PLAN);
    await writeFile(join(corpus, 'README.md'), 'notes');
    await mkdir(join(corpus, '.trash'));
    expect(await readCorpus(corpus)).toHaveLength(1);
  });

  const cases: readonly [string, CorpusIssueCode, (corpus: string) => Promise<unknown>, Partial<CorpusIssue>][] = [
    ['a folder without text', 'missing-text', (corpus) => rm(join(corpus, PLAN, 'plan.txt')), {}],
    ['a folder without metadata', 'missing-metadata', (corpus) => rm(join(corpus, PLAN, 'plan.yaml')), {}],
    ['an empty text', 'empty-text', (corpus) => writeFile(join(corpus, PLAN, 'plan.txt'), '\n \n'), {}],
    [
      'a PDF',
      'not-text',
      (corpus) => writeFile(join(corpus, PLAN, 'plan.txt'), '%PDF-1.4'),
      { details: { reason: 'pdf' } },
    ],
    [
      'an old code page',
      'not-utf8',
      (corpus) => writeFile(join(corpus, PLAN, 'plan.txt'), Buffer.from([0x4b, 0xd5, 0x20, 0x68])),
      {},
    ],
    [
      'a folder in place of the text',
      'unreadable',
      async (corpus) => {
        await rm(join(corpus, PLAN, 'plan.txt'));
        await mkdir(join(corpus, PLAN, 'plan.txt'));
      },
      { details: { reason: 'EISDIR' } },
    ],
    [
      'broken YAML',
      'invalid-yaml',
      (corpus) => editYaml(corpus, (yaml) => yaml.replace('year: 2021', 'year: [2021')),
      { line: 6 },
    ],
    [
      'a field of a wrong type',
      'invalid-field',
      (corpus) => editYaml(corpus, (yaml) => yaml.replace('year: 2021', 'year: hai nghìn')),
      { line: 5, field: 'year' },
    ],
    [
      'a field inside another',
      'invalid-field',
      (corpus) => editYaml(corpus, (yaml) => yaml.replace('  name: Nguyễn Thị Bé Mười', '  name: 7')),
      { line: 10, field: 'signer.name' },
    ],
    [
      'a missing field',
      'invalid-field',
      (corpus) => editYaml(corpus, (yaml) => yaml.replace(/^issuer:.*\n/m, '')),
      { field: 'issuer' },
    ],
    [
      'an id that is not the folder',
      'id-mismatch',
      (corpus) => editYaml(corpus, (yaml) => yaml.replace(`id: ${PLAN}`, 'id: ben-tre-2')),
      { line: 2, field: 'id' },
    ],
    [
      'the same text twice',
      'duplicate-text',
      async (corpus) => {
        await cp(join(corpus, PLAN), join(corpus, 'copy'), { recursive: true });
        const path = join(corpus, 'copy', 'plan.yaml');
        await writeFile(path, (await readFile(path, 'utf8')).replace(`id: ${PLAN}`, 'id: copy'));
        await writeFile(
          join(corpus, 'copy', 'plan.txt'),
          `\r\n${await readFile(join(corpus, PLAN, 'plan.txt'), 'utf8')}`,
        );
      },
      { planId: 'copy' },
    ],
    [
      'the same number twice',
      'duplicate-number',
      async (corpus) => {
        await cp(join(corpus, PLAN), join(corpus, 'copy'), { recursive: true });
        const path = join(corpus, 'copy', 'plan.yaml');
        await writeFile(path, (await readFile(path, 'utf8')).replace(`id: ${PLAN}`, 'id: copy'));
        await writeFile(join(corpus, 'copy', 'plan.txt'), 'Một bản văn khác');
      },
      { planId: 'copy', field: 'number' },
    ],
  ];
  it.each(cases)('names %s', async (_name, code, damage, expected) => {
    const corpus = await copyCorpus(PLAN);
    await damage(corpus);
    const [issue, ...others] = await issuesOf(corpus);
    expect(others).toEqual([]);
    expect(issue).toMatchObject({ code, severity: 'error', ...expected });
  });

  it('names all problems of all plans at once', async () => {
    const corpus = await copyCorpus();
    await rm(join(corpus, 'binh-dinh-2024', 'plan.yaml'));
    await writeFile(join(corpus, 'hai-phong-4220-2013', 'plan.txt'), '');
    await editYaml(corpus, (yaml) => yaml.replace('year: 2021', 'year: x').replace('title:', 'titel:'));
    const issues = await issuesOf(corpus);
    expect(issues.map(({ code, planId }) => `${planId} ${code}`)).toEqual([
      'ben-tre-4502-2021 invalid-field',
      'ben-tre-4502-2021 invalid-field',
      'binh-dinh-2024 missing-metadata',
      'hai-phong-4220-2013 empty-text',
    ]);
  });

  it('names a corpus folder that is not there, and one that is empty', async () => {
    const folder = await temporaryFolder();
    expect(await issuesOf(join(folder, 'nowhere'))).toMatchObject([{ code: 'no-corpus' }]);
    expect(await issuesOf(folder)).toMatchObject([{ code: 'no-plans' }]);
  });

  it.skipIf(process.getuid?.() === 0)('names a file it may not read', async () => {
    const corpus = await copyCorpus(PLAN);
    await chmod(join(corpus, PLAN, 'plan.txt'), 0);
    expect(await issuesOf(corpus)).toMatchObject([{ code: 'unreadable', details: { reason: 'EACCES' } }]);
  });
});

describe('describeCorpusIssue', () => {
  it('leads with the file and the line', async () => {
    const corpus = await copyCorpus(PLAN);
    await editYaml(corpus, (yaml) => yaml.replace('year: 2021', 'year: x'));
    const [issue] = await issuesOf(corpus);
    expect(describeCorpusIssue(issue as CorpusIssue)).toBe(
      `${join(corpus, PLAN, 'plan.yaml')}, dòng 5: Mục “year” sai kiểu dữ liệu hoặc còn thiếu (cần: number).`,
    );
  });

  it('has one sentence for every code, without holes', () => {
    for (const code of CORPUS_ISSUE_CODES) {
      const issue: CorpusIssue = {
        code,
        severity: 'error',
        planId: 'x',
        file: 'corpus/x/plan.yaml',
        line: 3,
        field: 'title',
        details: { reason: 'pdf', other: 'y', number: '1', found: 'a', expected: 'b', metadata: 'm', text: 't' },
      };
      const sentence = describeCorpusIssue(issue);
      expect(sentence).toMatch(/^corpus\/x\/plan\.yaml, dòng 3: \p{Lu}.*[.)]$/u);
      expect(sentence).not.toMatch(/undefined|“”/);
    }
    expect(describeCorpusIssues([])).toContain('0 lỗi');
  });
});
