import { describe, expect, it } from 'vitest';
import { factSchema } from '../../src/domain/fact.js';
import { extractKnowledge } from '../../src/extract/knowledge.js';
import { parsePlan } from '../../src/parse/parse-plan.js';
import {
  BEN_TRE,
  BINH_DINH,
  clauseWith,
  fixturePlan,
  HAI_PHONG,
  HUE,
  plan,
  realPlans,
} from '../helpers/real-corpus.js';

const FIXTURE_IDS = [
  'ca-mau-0203-2026',
  'khanh-hoa-45-2026',
  'lao-cai-112-2023',
  'nghe-an-563-2025',
  'quang-tri-1846-2026',
  'tuyen-quang-78-2026',
];
const everyPlan = [...realPlans, ...FIXTURE_IDS.map(fixturePlan)];

describe('extractKnowledge', () => {
  it.each(everyPlan.map((one) => [one.meta.id, one] as const))(
    'gives facts of %s that keep to the schema and name a clause of the plan, quoted word for word',
    (_id, { clauses, facts }) => {
      const texts = new Map(clauses.map(({ id, text }) => [id, text.replace(/\s+/g, ' ')]));
      expect(facts.length).toBeGreaterThan(40);
      for (const fact of facts) {
        expect(factSchema.safeParse(fact).success).toBe(true);
        expect(texts.get(fact.clause)).toContain(fact.quote.replace(/\s+/g, ' '));
      }
    },
  );

  it.each(everyPlan.map((one) => [one.meta.id, one] as const))(
    'gives passages of %s whose quote stands in their clause, and whose roles are printed where they point',
    (_id, { clauses, passages, meta }) => {
      const texts = new Map(clauses.map(({ id, text }) => [id, text.replace(/\s+/g, ' ')]));
      for (const { clauseId, quote, planId, own, roles, kind } of passages) {
        expect(planId).toBe(meta.id);
        expect(texts.get(clauseId)).toContain(quote.replace(/\s+/g, ' '));
        expect(own.trim()).not.toBe('');
        if (kind === 'statement') {
          for (const { text } of roles?.leads ?? []) expect(texts.get(roles?.clauseId ?? '')).toContain(text);
        }
      }
    },
  );

  it('leaves no clause that says something without a passage', () => {
    const silent = new Set(['heading', 'table-header', 'table-group']);
    for (const { clauses, passages, meta } of everyPlan) {
      const found = new Set(passages.map(({ clauseId }) => clauseId));
      const missing = clauses.filter(({ id, kind }) => !silent.has(kind) && !found.has(id)).map(({ id }) => id);
      expect(missing, meta.id).toEqual([]);
    }
  });

  it('makes every fact but reports and duties the fact of a passage, so that retrieval can find it', () => {
    for (const { facts, passages } of everyPlan) {
      const reachable = new Set(passages.map(({ fact }) => fact));
      for (const fact of facts) {
        if (fact.type === 'target' || fact.type === 'assignment') expect(reachable.has(fact)).toBe(true);
      }
    }
  });

  it('gives a paragraph below an actor line that actor’s role, and cites the line', () => {
    const { id } = clauseWith(BINH_DINH, 'Hoàn thiện hệ thống tổ chức ngành Y tế');
    const passage = plan(BINH_DINH).passages.find(({ clauseId, kind }) => clauseId === id && kind === 'statement');
    expect(passage?.roles?.leads).toMatchObject([{ id: 'so-yt' }]);
    expect(passage?.roles?.clauseId).toBe(clauseWith(BINH_DINH, 'b) Sở Y tế chủ trì').id);
  });

  it('leaves the actor’s name out of the duty', () => {
    const duty = plan(BEN_TRE).facts.find((fact) => fact.type === 'duty' && fact.agency.id === 'so-tc');
    if (duty?.type !== 'duty') throw new Error('no duty');
    expect(duty.duty).toMatch(/^cân đối, bố trí vốn/);
    expect(duty.role).toBe('lead');
    const partner = plan(BEN_TRE).facts.find((fact) => fact.type === 'duty' && fact.agency.id === 'ldld');
    expect(partner).toMatchObject({ role: 'coordinate' });
  });

  it('makes an assignment of every task row of an appendix', () => {
    for (const planId of [BEN_TRE, HAI_PHONG]) {
      const rows = plan(planId).clauses.filter(({ kind, id }) => kind === 'table-row' && id.startsWith('PL'));
      const tasks = new Set(
        plan(planId)
          .passages.filter(({ kind }) => kind === 'assignment')
          .map(({ clauseId }) => clauseId),
      );
      expect(rows.length).toBeGreaterThan(8);
      expect(rows.filter(({ id }) => !tasks.has(id)).map(({ id }) => id)).toEqual([]);
    }
  });

  it('keeps letterhead, title, basis, signature and recipients as passages about the document', () => {
    for (const { passages, clauses } of realPlans) {
      const kinds = new Map(clauses.map(({ id, kind }) => [id, kind]));
      const found = new Set(
        passages.filter(({ kind }) => kind === 'metadata').map(({ clauseId }) => kinds.get(clauseId)),
      );
      for (const kind of ['title', 'legal-basis'] as const) expect(found.has(kind)).toBe(true);
    }
  });

  it('gives the same knowledge each time', () => {
    const parsed = { clauses: plan(HUE).clauses, discarded: [], issues: [] };
    const { meta } = plan(HUE);
    expect(extractKnowledge(meta, parsed)).toEqual(extractKnowledge(meta, parsed));
  });

  it('accepts a plan that says nothing', () => {
    const { meta } = plan(HUE);
    expect(extractKnowledge(meta, parsePlan(''))).toEqual({
      meta,
      clauses: [],
      passages: [],
      facts: [],
      issues: expect.anything(),
    });
  });

  it('gives nobody a task from a row whose wrapped cells nothing tells apart', () => {
    const header = ['TT', 'Nội dung', 'Cơ quan', 'chủ trì', 'Cơ quan phối hợp', 'Thời gian'];
    const rows = ['1', 'Trồng', 'cây', 'Sở Xây dựng', 'Sở Y tế', 'Năm 2026'];
    const doubtful = ['2', 'Rà soát', 'Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp', 'Năm 2027'];
    const text = ['PHỤ LỤC', 'PHÂN CÔNG CÁC VIỆC', ...header, ...rows, ...doubtful].join('\n');
    const { facts, passages } = extractKnowledge(
      everyPlan[0]?.meta as (typeof everyPlan)[0]['meta'],
      parsePlan(text),
    );
    expect(facts).toMatchObject([{ clause: 'PL.1', task: 'Trồng cây', leads: [{ text: 'Sở Xây dựng' }] }]);
    expect(passages.filter(({ clauseId }) => clauseId === 'PL.2')).toMatchObject([
      { kind: 'statement', own: '2 Rà soát Sở Y tế Sở Nội vụ Sở Tư pháp Năm 2027', roles: null, fact: null },
    ]);
  });
});
