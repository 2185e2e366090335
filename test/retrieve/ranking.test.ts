import { describe, expect, it } from 'vitest';
import type { ClauseKind } from '../../src/domain/clause.js';
import type { Passage, PlanKnowledge } from '../../src/domain/passage.js';
import { buildCorpus } from '../../src/retrieve/corpus.js';
import { type EvidenceQuery, findEvidence } from '../../src/retrieve/evidence.js';
import { fold } from '../../src/text/normal-form.js';
import { terms } from '../../src/text/tokenize.js';
import { BINH_DINH, plan } from '../helpers/real-corpus.js';
import { searchTerms } from './terms.js';

/**
 * A small real corpus: one sentence each of the plan of Bình Định, in an order that is none of the expected ones.
 * The whole expected order of each question is written down, with the reason of each rank.
 */
const SENTENCES = [
  'Tỷ lệ thất nghiệp chung dưới 2,45%, tỷ lệ thất nghiệp khu vực thành thị dưới 4%.',
  'Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ đạt 40%.',
  '34,2% lực lượng lao động trong độ tuổi lao động tham gia bảo hiểm thất nghiệp.',
  '100% hộ gia đình ở thành thị và 80% hộ gia đình ở nông thôn được sử dụng nước sạch theo quy chuẩn.',
  '15% nước thải sinh hoạt được xử lý.',
  'Hoàn thành đầu tư xây dựng 12.900 căn nhà ở xã hội cho người có thu nhập thấp, công nhân khu công nghiệp.',
  'Tăng cường công tác truyền thông nâng cao nhận thức cộng đồng về bảo vệ nguồn nước, công trình cấp nước sạch nông thôn.',
  'Phát triển mạng lưới dịch vụ trợ giúp xã hội đối với trẻ em, người khuyết tật và người cao tuổi.',
] as const;

const meta = plan(BINH_DINH).meta;
const knowledge: PlanKnowledge = {
  meta,
  issues: [],
  facts: [],
  clauses: SENTENCES.map((text, at) => ({
    id: `II.${at}`,
    kind: 'bullet' as ClauseKind,
    parentId: null,
    marker: '-',
    text,
    path: ['II. MỤC TIÊU'],
    depth: 1,
    order: at,
    lines: { from: at + 1, to: at + 1 },
  })),
  passages: SENTENCES.map(
    (text, at): Passage => ({
      planId: meta.id,
      clauseId: `II.${at}`,
      kind: 'statement',
      own: text,
      quote: text,
      saying: text,
      part: '',
      roles: null,
      year: null,
      fact: null,
    }),
  ),
};
const corpus = buildCorpus([knowledge], []);

/** A question of whole phrases, each as important as the others. */
function query(phrases: readonly string[], unmarked = false): EvidenceQuery {
  const shown = phrases.map((phrase) => (unmarked ? fold(phrase) : phrase));
  return {
    concepts: shown.map((phrase) => ({ wordings: [{ terms: terms(phrase), gain: 1 }], importance: 1 })),
    terms: shown.flatMap((phrase) => searchTerms(phrase, unmarked)),
    unmarked,
    planIds: null,
  };
}

const order = (phrases: readonly string[], unmarked = false): string[] =>
  findEvidence(corpus, query(phrases, unmarked)).map(({ passage }) => passage.own);

/** The expected order: sentence by its beginning, and why it stands there. */
function expectOrder(found: readonly string[], expected: readonly (readonly [string, string])[]): void {
  const wanted = expected.map(([start, reason]) => {
    const sentence = SENTENCES.find((one) => one.startsWith(start));
    if (!sentence) throw new Error(`no sentence begins “${start}” (${reason})`);
    return sentence;
  });
  expect(found).toEqual(wanted);
}

describe('findEvidence ranks', () => {
  it('“nước sạch nông thôn”', () => {
    expectOrder(order(['nước sạch', 'nông thôn']), [
      ['100% hộ gia đình', 'both phrases, in a sentence that says less besides'],
      ['Tăng cường công tác', 'both phrases too, in one that says more'],
    ]);
  });

  it('“thất nghiệp thành thị”', () => {
    expectOrder(order(['thất nghiệp', 'thành thị']), [
      ['Tỷ lệ thất nghiệp chung', 'both phrases'],
      ['100% hộ gia đình', 'one of them'],
      ['Hoàn thành đầu tư', 'only a syllable of another word; the insurance against unemployment not even that'],
    ]);
  });

  it('“nhà ở xã hội công nhân khuyết tật”', () => {
    expectOrder(order(['nhà ở xã hội', 'công nhân', 'khuyết tật']), [
      ['Hoàn thành đầu tư', 'two of three phrases whole'],
      ['Phát triển mạng lưới', 'one whole, and “xã hội” out of another'],
      ['Tăng cường công tác', 'syllables of two other words'],
      ['100% hộ gia đình', 'a syllable of one'],
    ]);
  });

  it('“thất nghiệp”: the insurance against it is another thing', () => {
    expectOrder(order(['thất nghiệp']).slice(0, 1), [['Tỷ lệ thất nghiệp chung', 'unemployment itself']]);
  });

  it('“bảo hiểm thất nghiệp”', () => {
    const [insurance] = SENTENCES.filter((sentence) => sentence.includes('bảo hiểm thất nghiệp'));
    const marked = {
      ...query(['bảo hiểm thất nghiệp']),
      concepts: [{ wordings: [{ terms: ['bảo~', 'hiểm~', 'thất~', 'nghiệp~'], gain: 1 }], importance: 1 }],
    };
    expect(findEvidence(corpus, marked)[0]?.passage.own).toBe(insurance);
  });

  it('the same without diacritics', () => {
    for (const phrases of [['nước sạch', 'nông thôn'], ['nhà ở xã hội'], ['người khuyết tật']]) {
      expect(order(phrases, true)[0]).toBe(order(phrases)[0]);
    }
  });

  it('a sentence asked for in its own words first', () => {
    for (const sentence of SENTENCES) expect(order([sentence])[0]).toBe(sentence);
  });

  it('equal passages in the order of the plan', () => {
    const twice = buildCorpus(
      [
        {
          ...knowledge,
          clauses: knowledge.clauses.map((clause, at) => ({ ...clause, text: at < 2 ? 'nước sạch' : clause.text })),
          passages: knowledge.passages.map((one, at) => ({ ...one, own: at < 2 ? 'nước sạch' : one.own })),
        },
      ],
      [],
    );
    const found = findEvidence(twice, query(['nước sạch'])).map(({ passage }) => passage.clauseId);
    expect(found.slice(0, 2)).toEqual(['II.0', 'II.1']);
  });
});
