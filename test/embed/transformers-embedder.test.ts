import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BUNDLED_MODEL, type EmbeddingModel, embeddingModels, findModel } from '../../src/embed/model-catalogue.js';
import { type DenseEvent, startDense } from '../../src/embed/open-dense.js';
import { loadEmbedder } from '../../src/embed/transformers-embedder.js';
import { describeDenseEvent } from '../../src/messages/embedding.js';
import type { Embedder } from '../../src/retrieve/embedder.js';
import { ROOT, temporaryFolder } from '../helpers/folders.js';

const MODELS = join(ROOT, 'models');
const bundled = findModel(BUNDLED_MODEL) as EmbeddingModel;
const dot = (a: Float32Array | undefined, b: Float32Array | undefined) =>
  (a ?? new Float32Array()).reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0);

describe('the model catalogue', () => {
  it('has unique names and whole entries', () => {
    expect(new Set(embeddingModels.map(({ name }) => name)).size).toBe(embeddingModels.length);
    for (const model of embeddingModels) {
      expect(model.name).toMatch(/^[a-z0-9-]+$/);
      expect(model.files).toContain('tokenizer.json');
      expect(model.weight).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('the bundled model', () => {
  let embedder: Embedder;
  beforeAll(async () => {
    embedder = await loadEmbedder(bundled, { modelsDir: MODELS, threads: 1 });
  });
  const embed = (...texts: string[]) => embedder.embed(texts, 'passage');

  it('is not larger than 16 MB', async () => {
    expect((await readFile(join(MODELS, BUNDLED_MODEL, 'onnx', 'model.onnx'))).length).toBeLessThan(16 * 2 ** 20);
  });

  it('brings everyday words near the plans’ words, and not near others', async () => {
    for (const [everyday, official, other] of [
      ['loa phường', 'hệ thống truyền thanh cơ sở', 'số giường bệnh'],
      ['trạm xá', 'trạm y tế xã', 'trường mẫu giáo'],
      ['tram xa', 'trạm y tế xã', 'trường mẫu giáo'],
    ] as const) {
      const [a, b, c] = await embed(everyday, official, other);
      expect(dot(a, b), everyday).toBeGreaterThan(dot(a, c) + 0.2);
    }
  });

  it('gives vectors of length 1 in the order of the texts, whatever stands beside a text', async () => {
    const texts = ['hộ nghèo', 'một câu dài hơn hẳn về tỷ lệ lao động qua đào tạo của tỉnh', 'nước sạch'];
    const together = await embed(...texts);
    for (const [at, text] of texts.entries()) {
      const [alone] = await embed(text);
      expect(dot(alone, together[at])).toBeCloseTo(1, 5);
      expect(dot(alone, alone)).toBeCloseTo(1, 5);
    }
  });

  it('reads both tone-mark styles and decomposed text alike', async () => {
    const [a, b, c] = await embed('hoá học', 'hóa học', 'hóa học'.normalize('NFD'));
    expect(dot(a, b)).toBeCloseTo(1, 5);
    expect(dot(a, c)).toBeCloseTo(1, 5);
  });

  it('gives no direction to a text without words', async () => {
    const [blank, signs, known] = await embed('', '?!…', 'nước sạch');
    expect([...(blank ?? [1])].some(Boolean) || [...(signs ?? [1])].some(Boolean)).toBe(false);
    expect(dot(known, known)).toBeCloseTo(1, 5);
  });
});

describe('startDense with a model that cannot be used', () => {
  async function open(spoil: (folder: string) => Promise<unknown>): Promise<string[]> {
    const modelsDir = await temporaryFolder();
    const folder = join(modelsDir, BUNDLED_MODEL);
    await cp(join(MODELS, BUNDLED_MODEL), folder, { recursive: true });
    await spoil(folder);
    const events: DenseEvent[] = [];
    const options = { embeddingModel: BUNDLED_MODEL, modelsDir, embeddingThreads: 1, indexDir: modelsDir };
    expect(await startDense(options, (event) => events.push(event))([])).toBeNull();
    return events.map((event) => describeDenseEvent(event) ?? '');
  }

  it.each([
    ['no folder', (folder: string) => rm(folder, { recursive: true }), 'không có tệp'],
    ['a file gone', (folder: string) => rm(join(folder, 'tokenizer.json')), 'không có tệp'],
    ['a file changed', (folder: string) => writeFile(join(folder, 'onnx', 'model.onnx'), 'x'), 'bị hỏng'],
    ['checksums that are none', (folder: string) => writeFile(join(folder, 'checksums.json'), '[1]'), 'bị hỏng'],
    [
      'weights that are no model, without checksums',
      async (folder: string) => {
        await rm(join(folder, 'checksums.json'));
        await writeFile(join(folder, 'onnx', 'model.onnx'), 'x');
      },
      'không nạp hoặc không chạy được',
    ],
    [
      'a tokenizer that is none, without checksums',
      async (folder: string) => {
        await rm(join(folder, 'checksums.json'));
        await writeFile(join(folder, 'tokenizer.json'), '{');
      },
      'không nạp hoặc không chạy được',
    ],
  ])('%s: one clear warning, no rejection', async (_, spoil, reason) => {
    const lines = await open(spoil);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(reason);
    expect(lines[0]).toContain('chỉ tìm theo từ khóa');
  });

  it('refuses vectors of another length than the catalogue says', async () => {
    const modelsDir = await temporaryFolder();
    await mkdir(join(modelsDir, 'other'));
    await cp(join(MODELS, BUNDLED_MODEL), join(modelsDir, 'other'), { recursive: true });
    await expect(
      loadEmbedder({ ...bundled, name: 'other', dimensions: 384 }, { modelsDir, threads: 1 }),
    ).rejects.toMatchObject({ code: 'wrong-dimensions' });
  });

  it('says nothing where dense search is switched off', async () => {
    const events: DenseEvent[] = [];
    const options = { embeddingModel: 'none', modelsDir: 'x', embeddingThreads: 1, indexDir: 'x' };
    expect(await startDense(options, (event) => events.push(event))([])).toBeNull();
    expect(events).toEqual([]);
  });
});
