import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerSchema } from '../../src/domain/answer.js';
import { openSqliteStateStore, STATE_FILE } from '../../src/store/sqlite-state-store.js';
import { runCli } from '../helpers/cli.js';
import { CORPUS, copyCorpus, FIXTURES, temporaryFolder } from '../helpers/folders.js';

let env: { CORPUS_DIR: string; INDEX_DIR: string };
beforeAll(async () => {
  env = { CORPUS_DIR: CORPUS, INDEX_DIR: join(await temporaryFolder(), 'index') };
  await runCli(['build'], env);
}, 60_000);

describe('ask', () => {
  it('prints an answer with its quote, path, source line and address, without colours into a pipe', async () => {
    const { code, stdout, stderr } = await runCli(['ask', 'Ai ký kế hoạch 197 của Thừa Thiên Huế?'], env);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('Nguyễn Thanh Bình');
    expect(stdout).toContain('Kế hoạch 197/KH-UBND ngày 31/5/2021 của UBND tỉnh Thừa Thiên Huế, phần ký');
    expect(stdout).toContain('/ke-hoach/thua-thien-hue-197-2021#KY');
    expect(stdout).not.toContain('\u001b');
  }, 30_000);

  it('explains how each score came about, with the model that is shipped', async () => {
    const { code, stdout } = await runCli(['ask', '--explain', 'Loa phường ở Bến Tre được sửa chưa?'], {
      ...env,
      EMBEDDING_MODEL: 'hoi-ke-hoach-static',
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/điểm \d,\d{3} = theo từ \d,\d{3} \+ theo nghĩa 0,600 × 0,\d{3}/);
  }, 30_000);

  it('warns once of a model that is not there, and answers by keywords', async () => {
    const { code, stdout, stderr } = await runCli(['ask', 'Ai ký kế hoạch 197 của Thừa Thiên Huế?'], {
      ...env,
      EMBEDDING_MODEL: 'hoi-ke-hoach-static',
      MODELS_DIR: await temporaryFolder(),
    });
    expect(code).toBe(0);
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining('chỉ tìm theo từ khóa')]);
    expect(stdout).toContain('Nguyễn Thanh Bình');
  }, 30_000);

  it('prints one JSON object with --json, with full addresses where PUBLIC_URL is set', async () => {
    const own = { ...env, PUBLIC_URL: 'https://hoi.example.vn/' };
    const { code, stdout } = await runCli(['ask', '--json', 'Ai ký kế hoạch 197 của Thừa Thiên Huế?'], own);
    expect(code).toBe(0);
    const answer = answerSchema.parse(JSON.parse(stdout));
    expect(answer.citations[0]?.url).toBe('https://hoi.example.vn/ke-hoach/thua-thien-hue-197-2021#KY');
  }, 30_000);

  it('answers lines in order, context first, each line for itself; bad lines are named and cost the exit code', async () => {
    const lines = [
      '\uFEFF{"id": 1, "q": "Ai ký kế hoạch của Bến Tre?"}',
      '{"id": "sai", "q": 5}',
      '',
      'không phải JSON',
      '{"id": "b", "q": "còn Huế thì sao?", "context": ["Tỷ lệ lao động qua đào tạo của Bến Tre là bao nhiêu?"]}',
      '["x"]',
      '{"id": "c", "q": "Ai ký kế hoạch của Hải Phòng?", "context": "x"}\r',
      '{"id": "d", "q": "Ai ký kế hoạch của Hải Phòng?"}',
    ];
    const { code, stdout, stderr } = await runCli(['ask', '--jsonl'], env, lines.join('\n'));
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; answer: { text: string } });
    expect(answers.map(({ id }) => id)).toEqual([1, 'b', 'd']);
    expect(answers[0]?.answer.text).toContain('Nguyễn Thị Bé Mười');
    expect(answers[1]?.answer.text).toMatch(/Thừa Thiên Huế.*70%/);
    expect(answers[2]?.answer.text).toContain('Lê Khắc Nam');
    expect(code).toBe(1);
    for (const line of [2, 4, 6, 7]) expect(stderr).toContain(`Dòng ${line}: `);
    expect(stderr).toContain('Có 4 dòng không đọc được.');
  }, 30_000);

  it('says how to ask when there is no question, and names an unknown option', async () => {
    expect(await runCli(['ask'], env)).toMatchObject({ code: 2, stdout: '' });
    const { code, stderr } = await runCli(['ask', '--xml', 'a'], env);
    expect(code).toBe(2);
    expect(stderr).toContain('Tham số chưa đúng');
  }, 30_000);
});

describe('help and mistakes', () => {
  it.each([
    [[]],
    [['--help']],
    [['ask', '--help']],
    [['plan-add', '-h']],
    [['eval', '--help']],
    [['audit', '--help']],
  ])(
    'explains %j in Vietnamese',
    async (args) => {
      const { code, stdout } = await runCli(args);
      expect(code).toBe(0);
      expect(stdout).toMatch(/npm run/);
      expect(stdout).toContain('CORPUS_DIR');
    },
    30_000,
  );

  it('names an unknown command and every wrong variable', async () => {
    expect(await runCli(['nope'])).toMatchObject({ code: 2 });
    const { code, stderr } = await runCli(['ask', 'a'], { ...env, PORT: 'abc', PUBLIC_URL: 'tinh.gov.vn' });
    expect(code).toBe(2);
    expect(stderr).toContain('PORT=abc');
    expect(stderr).toContain('PUBLIC_URL=tinh.gov.vn');
  }, 30_000);

  it('names what is wrong with the corpus, without a stack trace', async () => {
    const corpus = await copyCorpus('ben-tre-4502-2021');
    await writeFile(join(corpus, 'ben-tre-4502-2021', 'plan.yaml'), 'id: [');
    const { code, stderr } = await runCli(['ask', 'a'], { CORPUS_DIR: corpus, INDEX_DIR: join(corpus, '.index') });
    expect(code).toBe(1);
    expect(stderr).toContain('plan.yaml, dòng ');
    expect(stderr).not.toContain('    at ');
  }, 30_000);
});

describe('plan-add', () => {
  it('adds a plan it has never seen, tells what it read, and the next question finds it', async () => {
    const corpus = await copyCorpus('ben-tre-4502-2021');
    const own = { CORPUS_DIR: corpus, INDEX_DIR: join(corpus, '.index') };
    const file = join(FIXTURES, 'lao-cai-112-2023.txt');
    const { code, stdout, stderr } = await runCli(['plan-add', file], own);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('- số, ký hiệu: 112/KH-UBND');
    expect(stdout).toContain('- ngày ban hành: 17/3/2023');
    expect(await readFile(join(corpus, 'lao-cai-112-2023', 'plan.txt'))).toEqual(await readFile(file));
    const asked = await runCli(['ask', 'Ai ký kế hoạch của Lào Cai?'], own);
    expect(asked.stdout).toContain('Giàng A Trung');
  }, 60_000);

  it('reads UTF-16 and keeps the file as it was given', async () => {
    const corpus = await temporaryFolder();
    const given = join(await temporaryFolder(), 'ke-hoach.txt');
    const text = await readFile(join(FIXTURES, 'ca-mau-0203-2026.txt'), 'utf8');
    await writeFile(given, `\uFEFF${text}`, 'utf16le');
    const { code, stdout } = await runCli(['plan-add', given, '--id', 'ca-mau'], { CORPUS_DIR: corpus });
    expect(code).toBe(0);
    expect(stdout).toContain('UTF-16LE');
    expect(await readFile(join(corpus, 'ca-mau', 'plan.txt'))).toEqual(await readFile(given));
    expect((await runCli(['build'], { CORPUS_DIR: corpus, INDEX_DIR: join(corpus, '.i') })).code).toBe(0);
  }, 60_000);

  it('refuses what it cannot take, and changes nothing', async () => {
    const corpus = await copyCorpus('ben-tre-4502-2021');
    const folder = await temporaryFolder();
    const give = async (name: string, content: string | Buffer) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    };
    const lines = await readFile(join(corpus, 'ben-tre-4502-2021', 'plan.txt'), 'utf8');
    const other = await readFile(join(FIXTURES, 'tuyen-quang-78-2026.txt'));
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[join(folder, 'none.txt')], /không tồn tại/],
      [[await give('a.docx', 'PK\u0003\u0004')], /tệp Word/],
      [[await give('a.pdf', '%PDF-1.7')], /tệp PDF/],
      [[await give('a.txt', Buffer.from([0x4b, 0xd5, 0x20]))], /UTF-8/],
      [[await give('b.txt', ' ')], /không có chữ nào/],
      [[await give('c.txt', 'Chào bạn.')], /không tìm thấy mục nào/],
      [[await give('d.txt', lines.replace(/\n/g, '\r\n'))], /đã có đúng bản văn này/],
      [[await give('e.txt', lines.replace('70%', '71%')), '--id', 'khac'], /đã có kế hoạch số 4502\/KH-UBND/],
      [[await give('f.txt', other), '--id', 'ben-tre-4502-2021'], /Hãy chọn mã khác/],
      [[await give('g.txt', other), '--id', '../x'], /Mã “\.\.\/x” chưa đúng/],
    ];
    for (const [args, message] of cases) {
      const { code, stderr, stdout } = await runCli(['plan-add', ...args], { CORPUS_DIR: corpus });
      expect(stderr).toMatch(message);
      expect(code).toBeGreaterThan(0);
      expect(stdout).toBe('');
    }
    expect(await readdir(corpus)).toEqual(['ben-tre-4502-2021']);
  }, 90_000);
});

describe('audit', () => {
  it('gives for every number the fact that carries it or the reason why none does', async () => {
    const { code, stdout } = await runCli(['audit', '--json', '--plan', 'ben-tre-4502-2021'], env);
    expect(code).toBe(0);
    const { counts, entries } = JSON.parse(stdout) as {
      counts: { numbers: number; carried: number }[];
      entries: { number: string; fact: unknown; reason: string | null }[];
    };
    expect(counts[0]?.numbers).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(20);
    for (const entry of entries) expect(entry.fact === null).toBe(entry.reason !== null);
    expect((await runCli(['audit', '--plan', 'nope'], env)).code).toBe(2);
  }, 30_000);
});

describe('eval', () => {
  it('judges a set, lists the misses and writes both reports', async () => {
    const folder = await temporaryFolder();
    const questions = [
      {
        id: 'a',
        q: 'Ai ký kế hoạch 197 của Thừa Thiên Huế?',
        must: [['Nguyễn Thanh Bình']],
        quote: 'Nguyễn Thanh Bình',
      },
      { id: 'b', q: 'Ai ký kế hoạch 197 của Thừa Thiên Huế?', must: [['Người Khác']], quote: 'Người Khác' },
    ].map((question) => ({ ...question, style: 'formal', kind: 'metadata', plans: ['thua-thien-hue-197-2021'] }));
    await writeFile(join(folder, 'hue.jsonl'), questions.map((question) => JSON.stringify(question)).join('\n'));
    const report = join(folder, 'report');
    const args = ['eval', '--questions', folder, '--report', report, '--show', '5'];
    const { code, stdout } = await runCli(args, env);
    expect(code).toBe(0);
    expect(stdout).toContain('[wrong] b metadata/formal (hue)');
    expect(stdout).toMatch(/^all +right +1\/2 +50\.0%/m);
    const json = JSON.parse(await readFile(join(report, 'eval.json'), 'utf8')) as {
      summary: { all: { right: number } };
    };
    expect(json.summary.all.right).toBe(1);
    expect(await readFile(join(report, 'eval.md'), 'utf8')).toContain('## Misses (1)');
  }, 30_000);

  it('shows how much evidence is enough: a stricter product refuses what it answered', async () => {
    const folder = await temporaryFolder();
    const asked = (id: string, q: string, kind: string) => ({
      ...{ id, q, kind, style: 'formal', must: [['70%']], quote: 'lao động qua đào tạo' },
      plans: ['ben-tre-4502-2021'],
    });
    const questions = [
      asked('a', 'Đến năm 2025 tỷ lệ lao động qua đào tạo của Bến Tre là bao nhiêu?', 'target'),
      { ...asked('b', 'Bến Tre có bao nhiêu sân bay?', 'unanswerable'), plans: [], must: [], quote: '' },
    ];
    await writeFile(join(folder, 'a-dev.jsonl'), questions.map((question) => JSON.stringify(question)).join('\n'));
    const args = ['eval', '--questions', folder, '--thresholds', '--strictness'];
    const { code, stdout } = await runCli([...args, '1,9'], env);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\| coverage \| 1\.000 \|/m);
    const rows = stdout.split('\n').filter((line) => line.startsWith('| ×'));
    expect(rows.map((row) => row.split(' | ').slice(0, 4).join(' | '))).toEqual([
      '| ×1 | 100.0 % | 0.0 % | 0.0 %',
      '| ×9 | 50.0 % | 0.0 % | 50.0 %',
    ]);
    expect(await runCli([...args, 'viel'], env)).toMatchObject({ code: 2, stderr: expect.stringContaining('viel') });
  }, 60_000);

  it('records the level reached beside the questions, only of a whole run', async () => {
    const folder = await temporaryFolder();
    const question = (id: string, wanted: string) =>
      JSON.stringify({
        id,
        q: 'Ai ký kế hoạch 197 của Thừa Thiên Huế?',
        must: [[wanted]],
        quote: wanted,
        style: 'formal',
        kind: 'metadata',
        plans: ['thua-thien-hue-197-2021'],
      });
    const right = question('a', 'Nguyễn Thanh Bình');
    await writeFile(join(folder, 'hue-dev.jsonl'), `${right}\n${question('b', 'Người Khác')}`);
    await writeFile(join(folder, 'hue-held.jsonl'), question('c', 'Nguyễn Thanh Bình'));
    const args = ['eval', '--questions', folder, '--report', join(folder, 'report'), '--record'];
    const recorded = join(folder, 'recorded.json');
    expect(await runCli(args, env)).toMatchObject({ code: 2, stderr: expect.stringContaining('--record') });
    await writeFile(join(folder, 'unseen-lao-cai-112-2023.jsonl'), question('d', 'Nguyễn Thanh Bình'));
    expect(await runCli([...args, '--kind', 'metadata'], env)).toMatchObject({ code: 2 });
    await expect(readFile(recorded)).rejects.toThrow();
    expect((await runCli(args, env)).code).toBe(0);
    expect(JSON.parse(await readFile(recorded, 'utf8'))).toEqual({
      dev: { questions: 2, right: 1, wrong: 1 },
      held: { questions: 1, right: 1, wrong: 0 },
      unseen: { questions: 1, right: 1, wrong: 0 },
    });
  }, 60_000);
});

describe('export', () => {
  it('prints feedback and questions a line each, without a chat', async () => {
    const DATA_DIR = await temporaryFolder();
    const store = openSqliteStateStore(join(DATA_DIR, STATE_FILE));
    const cited = { question: 'Tỷ lệ hộ nghèo?', citations: [{ plan: 'p', clause: 'II.1' }], chat: 'chat-a' };
    await store.addFeedback({
      ...cited,
      ...{ id: 'f', channel: 'zalo', rating: 'down', reason: 'other', comment: 'sai năm', at: 0 },
    });
    await store.receive({ channel: 'zalo', key: 'u', chat: 'chat-a', payload: '', receivedAt: 0 });
    await store.settle({
      update: { channel: 'zalo', key: 'u' },
      chat: 'chat-a',
      reply: {
        ...cited,
        ...{ id: 'r', channel: 'zalo', kind: 'answer', intent: 'target', choices: [], latencyMs: 4 },
        ...{ askedAt: 0, sourceMessage: null, sentMessage: null },
      },
    });
    await store.close();
    const at = '1970-01-01T00:00:00.000Z';
    const shared = { at, channel: 'zalo', question: 'Tỷ lệ hộ nghèo?', citations: ['p#II.1'] };
    const feedback = await runCli(['export', 'feedback'], { DATA_DIR });
    expect(JSON.parse(feedback.stdout)).toEqual({ ...shared, rating: 'down', reason: 'other', comment: 'sai năm' });
    const questions = await runCli(['export', 'questions'], { DATA_DIR });
    expect(JSON.parse(questions.stdout)).toEqual({ ...shared, kind: 'answer', intent: 'target', latencyMs: 4 });
    expect((await runCli(['export', 'all'], { DATA_DIR })).code).toBe(2);
  }, 30_000);
});
