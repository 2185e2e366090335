import { describe, expect, it } from 'vitest';
import { askByMeaning, createAssistant } from '../../src/assistant.js';
import { explainEvidence } from '../../src/messages/evidence.js';
import { DenseIndex, oneRowEach, quantize } from '../../src/retrieve/dense-index.js';
import type { Evidence } from '../../src/retrieve/evidence.js';
import { createQueryVectors } from '../../src/retrieve/query-vectors.js';
import { buildIndex } from '../../src/store/index-store.js';
import { wordEmbedder } from '../helpers/embedders.js';
import { CORPUS, temporaryFolder } from '../helpers/folders.js';

const QUESTION = 'Tỷ lệ lao động qua đào tạo của Bến Tre là bao nhiêu?';

/** Enough to tell two rankings apart; a deep comparison of whole passages takes seconds. */
const outline = (evidence: readonly Evidence[]) =>
  evidence.map(({ passage, score, dense }) => [passage.planId, passage.clauseId, passage.quote, score, dense]);

describe('evidence with dense scores', async () => {
  const plans = await buildIndex(CORPUS, await temporaryFolder());
  // To this embedder a question about training is a question about clean water.
  const { embedder } = wordEmbedder([['nước sạch', 'đào tạo của bến tre'], ['khác']]);
  const texts = plans.flatMap((plan) => plan.clauses.map((clause) => clause.text));
  const index = new DenseIndex(oneRowEach(quantize(await embedder.embed(texts, 'passage'), 2)));
  const questions = createQueryVectors(embedder, { readsUnmarked: true });
  const plain = createAssistant(plans);
  const fused = createAssistant(plans, { dense: { index, weight: 5 } });
  const zero = createAssistant(plans, { dense: { index, weight: 0 } });

  it('changes nothing without a vector, nor with a weight of 0', async () => {
    expect(fused.ask(QUESTION, null)).toEqual(plain.ask(QUESTION, null));
    expect(outline(fused.search(QUESTION, null))).toEqual(outline(plain.search(QUESTION, null)));
    const vector = await questions.vectorOf(QUESTION);
    expect(vector).not.toBeNull();
    expect(zero.search(QUESTION, null, vector).map(({ score }) => score)).toEqual(
      plain.search(QUESTION, null).map(({ score }) => score),
    );
    expect(zero.ask(QUESTION, null, vector).answer).toEqual(plain.ask(QUESTION, null).answer);
  }, 30_000);

  it('adds the weighted cosine to the lexical score, finds clauses no keyword finds, and shows the sum', async () => {
    const vector = await questions.vectorOf(QUESTION);
    const [first] = fused.search(QUESTION, null, vector);
    expect(first?.clause.clause.text).toContain('nước sạch');
    expect(first?.passage.planId).toBe('ben-tre-4502-2021');
    expect(first?.dense?.cosine).toBeGreaterThan(0.9);
    const before = plain.search(QUESTION, null).find(({ passage }) => passage === first?.passage);
    if (before) expect(first?.score).toBeCloseTo(before.score + 5 * (first?.dense?.cosine ?? 0), 5);
    expect(explainEvidence(fused.search(QUESTION, null, vector).slice(0, 1))).toMatch(/theo nghĩa 5,000 × /);
    expect(explainEvidence(plain.search(QUESTION, null).slice(0, 1))).toContain('không dùng tìm theo nghĩa');
  }, 30_000);

  it('embeds each question as understood before it is asked, and asks as before without a model', async () => {
    const meant = wordEmbedder([['nước sạch', 'đào tạo'], ['khác']]);
    const assistant = askByMeaning(fused, createQueryVectors(meant.embedder, { readsUnmarked: true }));
    const reply = await assistant.ask(QUESTION, null);
    expect(meant.embedded).toEqual([fused.restated(QUESTION, null)]);
    expect(reply).toEqual(fused.ask(QUESTION, null, Float32Array.of(1, 0)));
    expect(askByMeaning(plain, undefined)).toBe(plain);
  }, 30_000);

  it('leaves comparisons to keywords', () => {
    const question = 'So sánh tỷ lệ lao động qua đào tạo của Bến Tre và Huế';
    expect(outline(fused.search(question, null, Float32Array.of(1, 0)))).toEqual(
      outline(plain.search(question, null)),
    );
  }, 30_000);

  it('never fails on a plan set without clauses', () => {
    const empty = createAssistant([], { dense: { index: new DenseIndex(oneRowEach(quantize([], 2))), weight: 1 } });
    expect(empty.search('nước sạch', null, Float32Array.of(1, 0))).toEqual([]);
  });
});
