import { describe, expect, it } from 'vitest';
import { Bm25Index } from '../../src/retrieve/bm25-index.js';
import { createKeywordIndex, LARGE_CORPUS } from '../../src/retrieve/create-keyword-index.js';
import type { KeywordDocument, KeywordIndex, KeywordQuery } from '../../src/retrieve/keyword-index.js';
import { MiniSearchIndex } from '../../src/retrieve/minisearch-index.js';
import { fold } from '../../src/text/normal-form.js';
import { BEN_TRE, BINH_DINH, realPlans } from '../helpers/real-corpus.js';
import { heldTerms, searchTerms } from './terms.js';

const documents: readonly KeywordDocument[] = realPlans
  .flatMap(({ meta, clauses }) => clauses.map((clause) => ({ planId: meta.id, clause })))
  .map(({ planId, clause }, id) => ({ id, planId, text: `${clause.path.join(' \n ')} \n ${clause.text}` }));
const held = documents.map(({ text }) => heldTerms(text));

const marked = (text: string): KeywordQuery => ({ terms: searchTerms(text), unmarked: false });
const unmarked = (text: string): KeywordQuery => ({ terms: searchTerms(text, true), unmarked: true });
const everything = { limit: documents.length };

const implementations: readonly (readonly [string, (given: readonly KeywordDocument[]) => KeywordIndex])[] = [
  ['MiniSearchIndex', (given) => new MiniSearchIndex(given)],
  ['Bm25Index', (given) => new Bm25Index(given)],
];

describe.each(implementations)('%s as a keyword index', (_name, create) => {
  const index = create(documents);
  const ids = (query: KeywordQuery, options = everything): number[] =>
    index.search(query, options).map(({ id }) => id);

  it('knows how many documents it holds', () => {
    expect(index.size).toBe(documents.length);
    expect(create([]).size).toBe(0);
  });

  it('finds every document that holds a term as spelt, and none that does not hold its letters', () => {
    for (const term of ['thất_nghiệp', 'dưỡng_lão', 'hỏa_táng', '2.020', '42-nq/tw', 'giường', 'mộ']) {
      const spelt = held.flatMap(({ marked: set }, id) => (set.has(term) ? [id] : []));
      const folded = held.flatMap(({ unmarked: set }, id) => (set.has(fold(term)) ? [id] : []));
      const found = new Set(ids({ terms: [term], unmarked: false }));
      expect(spelt.length).toBeGreaterThan(0);
      expect(spelt.filter((id) => !found.has(id))).toEqual([]);
      expect([...found].filter((id) => !folded.includes(id))).toEqual([]);
    }
  });

  it('finds a question without diacritics in text that has them', () => {
    const holding = held.flatMap(({ unmarked: set }, id) => (set.has('hoa_tang') ? [id] : []));
    expect(ids({ terms: ['hoa_tang'], unmarked: true }).sort((a, b) => a - b)).toEqual(holding);
  });

  it('counts the documents that hold a term or pair, as spelt or folded', () => {
    for (const term of ['nghèo', 'hộ_nghèo', 'thất_nghiệp', 'thất~_nghiệp~', '70', 'không_đâu', '']) {
      expect(index.documentFrequency(term, false)).toBe(held.filter(({ marked: set }) => set.has(term)).length);
      expect(index.documentFrequency(term, true)).toBe(
        held.filter(({ unmarked: set }) => set.has(fold(term))).length,
      );
    }
  });

  it('ranks the diacritics as typed above the same letters with others', () => {
    const own = create([
      { id: 0, planId: 'p', text: 'hộ gia đình ở nông thôn' },
      { id: 1, planId: 'p', text: 'hồ chứa nước ngọt ở nông thôn' },
      { id: 2, planId: 'p', text: 'trường học đạt chuẩn' },
      { id: 3, planId: 'p', text: 'trạm y tế xã' },
      { id: 4, planId: 'p', text: 'đường liên xã' },
      { id: 5, planId: 'p', text: 'tập huấn nghiệp vụ' },
      { id: 6, planId: 'p', text: 'phát triển du lịch biển' },
      { id: 7, planId: 'p', text: 'văn hóa cơ sở' },
    ]);
    expect(own.search({ terms: ['hồ'], unmarked: false }, { limit: 9 })[0]?.id).toBe(1);
    expect(own.search({ terms: ['hộ'], unmarked: false }, { limit: 9 })[0]?.id).toBe(0);
    expect(own.search({ terms: ['ho'], unmarked: true }, { limit: 9 })).toHaveLength(2);
  });

  it('keeps to the plans asked for, without losing any of theirs', () => {
    const query = marked('tỷ lệ lao động qua đào tạo');
    for (const planId of [BEN_TRE, BINH_DINH]) {
      const only = ids(query, { ...everything, planIds: new Set([planId]) } as typeof everything);
      expect(only).toEqual(ids(query).filter((id) => documents[id]?.planId === planId));
    }
    expect(index.search(query, { limit: 9, planIds: new Set(['no-plan']) })).toEqual([]);
    expect(index.search(query, { limit: 9, planIds: new Set() })).toEqual([]);
  });

  it('gives the best first, positive scores, no document twice, and no more than the limit', () => {
    const hits = index.search(marked('chính sách hỗ trợ nhà ở cho người có công'), everything);
    for (const [at, hit] of hits.entries()) {
      expect(hit.score).toBeGreaterThan(0);
      expect(hit.score).toBeLessThanOrEqual(hits[at - 1]?.score ?? Number.POSITIVE_INFINITY);
    }
    expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
    expect(index.search(marked('hỗ trợ nhà ở'), { limit: 3 })).toEqual(
      index.search(marked('hỗ trợ nhà ở'), everything).slice(0, 3),
    );
    expect(index.search(marked('hỗ trợ nhà ở'), { limit: 0 })).toEqual([]);
  });

  it('breaks ties by the order of the documents', () => {
    const same = create(
      ['nước sạch', 'nhà ở', 'nước sạch', 'trường học', 'nước sạch', ...Array<string>(20).fill('văn hóa')].map(
        (text, id) => ({ id, planId: 'p', text }),
      ),
    );
    const hits = same.search(marked('nước sạch'), { limit: 9 });
    expect(hits.map(({ id }) => id)).toEqual([0, 2, 4]);
    expect(new Set(hits.map(({ score }) => score)).size).toBe(1);
  });

  it('still answers a question of nothing but common words', () => {
    expect(ids(marked('thực hiện')).length).toBeGreaterThan(0);
    expect(ids(unmarked('thực hiện')).length).toBeGreaterThan(0);
  });

  it('remembers nothing from one search to the next', () => {
    const first = index.search(marked('bảo hiểm thất nghiệp'), everything);
    index.search(unmarked('hộ nghèo'), everything);
    index.search(marked('bảo hiểm thất nghiệp'), { limit: 1 });
    expect(index.search(marked('bảo hiểm thất nghiệp'), everything)).toEqual(first);
  });

  it('scores a term that is asked for twice as one', () => {
    const once = ids({ terms: ['hỏa_táng', 'nghèo'], unmarked: false });
    expect(ids({ terms: ['hỏa_táng', 'nghèo', 'nghèo', 'nghèo'], unmarked: false })).toEqual(once);
  });

  it.each([
    [[], 'no terms'],
    [[''], 'an empty term'],
    [['\n', ' ', '\u0000'], 'white space and a control character'],
    [['__proto__', 'constructor', 'toString'], 'names of object members'],
    [['.*', '(', '[a-z]', '\\'], 'signs of patterns'],
    [['😀', '\u202E', '\uD800'], 'emoji, direction marks, half a pair'],
    [['a'.repeat(10_000)], 'a very long term'],
    [['zzzz_qqqq'], 'an unknown pair'],
  ])('finds nothing for %j and does not throw: %s', (terms) => {
    for (const isUnmarked of [false, true]) {
      expect(index.search({ terms, unmarked: isUnmarked }, everything)).toEqual([]);
    }
  });

  it('takes a hundred thousand terms', () => {
    const terms = Array.from({ length: 100_000 }, (_, at) => `t${at}`);
    expect(index.search({ terms: [...terms, 'hỏa_táng'], unmarked: false }, { limit: 1 })).toHaveLength(1);
  }, 30_000);

  it('finds nothing in an empty corpus', () => {
    expect(create([]).search(marked('hộ nghèo'), everything)).toEqual([]);
  });
});

describe('both keyword indexes', () => {
  const questions = ['tỷ lệ hộ nghèo', 'dưỡng lão', 'nước sạch nông thôn', 'suy dinh dưỡng thấp còi', 'hỏa táng'];
  const [mini, bm25] = implementations.map(([, create]) => create(documents)) as [KeywordIndex, KeywordIndex];

  it('find the same documents for a question without diacritics', () => {
    for (const question of questions) {
      const found = [mini, bm25].map((index) => index.search(unmarked(question), everything).map(({ id }) => id));
      expect(found[0]?.sort((a, b) => a - b)).toEqual(found[1]?.sort((a, b) => a - b));
    }
  });

  it('agree on what comes first: the best of one is among the first three of the other', () => {
    for (const question of questions) {
      const [first] = mini.search(marked(question), everything);
      expect(bm25.search(marked(question), { limit: 3 }).map(({ id }) => id)).toContain(first?.id);
    }
  });
});

describe('createKeywordIndex', () => {
  it('takes MiniSearch for a usual corpus and BM25 from LARGE_CORPUS documents on', () => {
    const many = Array.from({ length: LARGE_CORPUS }, (_, id) => ({ id, planId: 'p', text: 'nước sạch' }));
    expect(createKeywordIndex(many.slice(1).map((one, id) => ({ ...one, id })))).toBeInstanceOf(MiniSearchIndex);
    expect(createKeywordIndex(many)).toBeInstanceOf(Bm25Index);
  });
});
