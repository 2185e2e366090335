import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/retrieve/corpus.js';
import { type Evidence, type EvidenceQuery, findEvidence, judgePassage } from '../../src/retrieve/evidence.js';
import { fold } from '../../src/text/normal-form.js';
import { terms } from '../../src/text/tokenize.js';
import { BEN_TRE, BINH_DINH, clauseWith, HUE, plan, realPlans } from '../helpers/real-corpus.js';
import { searchTerms } from './terms.js';

const corpus = buildCorpus(realPlans, []);
const QUESTIONS = [
  ['tỷ lệ hộ nghèo'],
  ['nước sạch', 'nông thôn'],
  ['lao động qua đào tạo', 'chứng chỉ'],
  ['nhà ở xã hội', 'công nhân'],
  ['hỏa táng'],
  ['thực hiện'],
  ['bảo hiểm thất nghiệp', 'tàu vũ trụ'],
] as const;

function query(phrases: readonly string[], given: Partial<EvidenceQuery> = {}): EvidenceQuery {
  return {
    concepts: phrases.map((phrase) => ({ wordings: [{ terms: terms(phrase), gain: 1 }], importance: 1 })),
    terms: phrases.flatMap((phrase) => searchTerms(phrase)),
    unmarked: false,
    planIds: null,
    ...given,
  };
}

const everything: readonly Evidence[] = QUESTIONS.flatMap((phrases) => findEvidence(corpus, query(phrases)));

describe('findEvidence', () => {
  it('gives shares between 0 and 1, the own words never more than the whole', () => {
    expect(everything.length).toBeGreaterThan(300);
    for (const evidence of everything) {
      for (const share of [
        evidence.coverage,
        evidence.ownCoverage,
        evidence.clauseCoverage,
        evidence.precision,
        evidence.keyword,
        evidence.solid,
        ...evidence.strengths,
      ]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect(evidence.ownCoverage).toBeLessThanOrEqual(evidence.coverage + 1e-9);
      expect(evidence.score).toBeGreaterThanOrEqual(evidence.coverage);
    }
  });

  it('covers what its strengths and weights say: the sum is the coverage', () => {
    for (const { strengths, weights, coverage } of everything) {
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const met = weights.reduce((sum, weight, at) => sum + weight * (strengths[at] ?? 0), 0);
      expect(coverage).toBeCloseTo(met / total, 9);
    }
  });

  it('gives the best first', () => {
    for (const phrases of QUESTIONS) {
      const scores = findEvidence(corpus, query(phrases)).map(({ score }) => score);
      expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    }
  });

  it('covers a question whole with the passage that says it all', () => {
    const [best] = findEvidence(corpus, query(['hình thức hỏa táng']));
    expect(best?.coverage).toBe(1);
    expect(best?.clause.clause.id).toBe(clauseWith(BEN_TRE, 'hỏa táng').id);
  });

  it('weighs a rare phrase more than a common one', () => {
    const [evidence] = findEvidence(corpus, query(['hỏa táng', 'thực hiện']));
    const [rare, common] = evidence?.weights ?? [];
    expect(rare).toBeGreaterThan(common as number);
  });

  it('weighs by importance', () => {
    const full = query(['hỏa táng']);
    const half = { ...full, concepts: full.concepts.map((concept) => ({ ...concept, importance: 0.5 })) };
    const [one] = findEvidence(corpus, full);
    const [other] = findEvidence(corpus, half);
    expect(other?.weights[0]).toBeCloseTo((one?.weights[0] as number) / 2, 9);
    expect(other?.coverage).toBe(one?.coverage);
  });

  it('tells a phrase that plans print from one that nobody does', () => {
    const [evidence] = findEvidence(corpus, query(['hỏa táng', 'tàu vũ trụ']));
    expect(evidence?.isOfficial[1]).toBe(false);
    expect(findEvidence(corpus, query(['hỏa táng']))[0]?.isOfficial).toEqual([true]);
  });

  it('adds another wording without taking anything away', () => {
    const plain = query(['xuất khẩu lao động']);
    const wider: EvidenceQuery = {
      ...plain,
      concepts: [
        {
          importance: 1,
          wordings: [
            { terms: terms('xuất khẩu lao động'), gain: 1 },
            { terms: terms('đi làm việc có thời hạn ở nước ngoài'), gain: 1 },
          ],
        },
      ],
    };
    for (const passage of plan(BEN_TRE).passages) {
      const narrow = judgePassage(corpus, plain, passage)?.strengths[0] ?? 0;
      expect(judgePassage(corpus, wider, passage)?.strengths[0]).toBeGreaterThanOrEqual(narrow);
    }
  });

  it('finds the same for a question without diacritics where the letters leave no doubt', () => {
    const marked = findEvidence(corpus, query(['hình thức hỏa táng']))[0];
    const bare = ['hinh thuc hoa tang'];
    const unmarked = findEvidence(corpus, query(bare, { unmarked: true }))[0];
    expect(unmarked?.passage).toBe(marked?.passage);
    expect(fold(unmarked?.passage.own ?? '')).toContain(bare[0]);
  });

  it('keeps to the plans asked for', () => {
    const found = findEvidence(corpus, query(['tỷ lệ hộ nghèo'], { planIds: [HUE] }));
    expect(new Set(found.map(({ passage }) => passage.planId))).toEqual(new Set([HUE]));
  });

  it('looks at the clause a follow-up leans on, whatever the keywords say, unless another plan is asked', () => {
    const focus = { planId: BINH_DINH, clauseId: clauseWith(BINH_DINH, 'Tỷ lệ thất nghiệp chung').id };
    const isFocus = ({ passage }: Evidence): boolean =>
      passage.planId === focus.planId && passage.clauseId === focus.clauseId;
    expect(findEvidence(corpus, query(['hỏa táng'])).some(isFocus)).toBe(false);
    expect(findEvidence(corpus, query(['hỏa táng'], { focus })).some(isFocus)).toBe(true);
    expect(findEvidence(corpus, query(['hỏa táng'], { focus, planIds: [BEN_TRE] })).some(isFocus)).toBe(false);
  });

  it('finds nothing for nothing, and for words in no plan', () => {
    expect(findEvidence(corpus, query([]))).toEqual([]);
    expect(findEvidence(corpus, query(['zzz qqq']))).toEqual([]);
  });

  it('gives the same evidence each time', () => {
    for (const phrases of QUESTIONS) {
      expect(findEvidence(corpus, query(phrases))).toEqual(findEvidence(corpus, query(phrases)));
    }
  });
});

describe('judgePassage', () => {
  it('judges a passage as the search does, its keyword score apart', () => {
    const asked = query(['tỷ lệ hộ nghèo']);
    for (const { passage, coverage, ownCoverage, precision, solid } of findEvidence(corpus, asked)) {
      expect(judgePassage(corpus, asked, passage)).toMatchObject({
        coverage,
        ownCoverage,
        precision,
        solid,
        keyword: 0,
      });
    }
  });

  it('gives null for a passage of a clause that the corpus does not hold', () => {
    const passage = { ...(plan(HUE).passages[0] as NonNullable<(typeof everything)[0]>['passage']), clauseId: 'X.9' };
    expect(judgePassage(corpus, query(['hộ nghèo']), passage)).toBeNull();
  });
});

describe('buildCorpus', () => {
  it('finds every clause by plan and id, and numbers them without gaps', () => {
    corpus.clauses.forEach((entry, at) => {
      expect(entry.id).toBe(at);
      expect(corpus.clause(entry.planId, entry.clause.id)).toBe(entry);
    });
    expect(corpus.clause(HUE, 'X.9')).toBeNull();
  });
});
