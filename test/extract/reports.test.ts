import { describe, expect, it } from 'vitest';
import type { Roles } from '../../src/domain/passage.js';
import { findReports } from '../../src/extract/reports.js';
import { BEN_TRE, BINH_DINH, clauseWith, HUE, plan, realPlans } from '../helpers/real-corpus.js';
import { clause } from './clauses.js';

const ids = (mentions: readonly { id: string | null }[] | undefined) => mentions?.map(({ id }) => id);
const department: Roles = {
  leads: [{ id: 'so-ldtbxh', text: 'Sở Lao động' }],
  coordinators: [],
  clauseId: 'V.2',
  coordinatesOnly: false,
};

describe('findReports', () => {
  it('reads receiver, day and frequency of a real duty', () => {
    const [report] = findReports(clauseWith(HUE, 'c) Báo cáo kết quả thực hiện'), null);
    expect(report).toMatchObject({ when: 'trước ngày 30/11', frequency: 'hàng năm' });
    expect(ids(report?.to)).toEqual(['ubnd-tinh']);
    expect(ids(report?.through)).toEqual(['so-ldtbxh']);
  });

  it('takes the go-between in brackets for no receiver', () => {
    const report = findReports(clauseWith(BINH_DINH, 'qua Sở Lao động - Thương binh và Xã hội tổng hợp'), null).find(
      ({ through }) => through.length > 0,
    );
    expect(ids(report?.to)).toEqual(['ubnd-tinh']);
    expect(report?.frequency).toBe('hằng năm');
  });

  it('names the actor above as the reporter', () => {
    const [report] = findReports(clause('- báo cáo UBND tỉnh trước ngày 15/12 hằng năm.'), department);
    expect(ids(report?.from)).toEqual(['so-ldtbxh']);
    expect(findReports(clause('- báo cáo UBND tỉnh.'), null)[0]?.from).toEqual([]);
  });

  it('makes one report of each part that says so', () => {
    const both = findReports(clauseWith(HUE, '1. Căn cứ vào Kế hoạch này'), null);
    expect(both.map(({ when }) => when)).toEqual(['trước ngày 20/6/2021', 'trước ngày 30/11']);
  });

  const undated: readonly [string, string | null, string][] = [
    ['Định kỳ báo cáo kết quả', 'định kỳ', 'no day, only “from time to time”'],
    ['Báo cáo dư nợ theo quý', 'theo quý', 'by the quarter'],
    ['Định kỳ 06 tháng báo cáo kết quả', 'Định kỳ 06 tháng', 'twice a year'],
    ['Báo cáo đột xuất khi có yêu cầu', null, 'neither'],
  ];
  it.each(undated)('leaves the day null in %j: %s', (text, frequency) => {
    expect(findReports(clause(text), null)[0]).toMatchObject({ when: null, frequency });
  });

  it.each([
    ['Báo cáo quý trước ngày 20 của tháng cuối quý', 'trước ngày 20 của tháng cuối quý'],
    ['Báo cáo sự cố trong thời hạn 24 giờ', 'trong thời hạn 24 giờ'],
    ['Báo cáo kết quả vào tháng 12 hằng năm', 'vào tháng 12'],
  ])('takes a day of a month, a span or a month for the day of %j', (text, when) => {
    expect(findReports(clause(text), null)[0]?.when).toBe(when);
  });

  it.each([
    ['bồi dưỡng báo cáo viên các cấp', 'a speaker is no report'],
    ['Tổng hợp tình hình thực hiện', 'the word is not there'],
    ['', 'nothing'],
  ])('finds none in %j: %s', (text) => {
    expect(findReports(clause(text), department)).toEqual([]);
  });

  it('stands in every plan of the corpus, quoted word for word, with days that are printed', () => {
    for (const { clauses, facts, meta } of realPlans) {
      const texts = new Map(clauses.map(({ id, text }) => [id, text]));
      const reports = facts.flatMap((fact) => (fact.type === 'report' ? [fact] : []));
      expect(reports.length, meta.id).toBeGreaterThan(0);
      for (const { clause: id, quote, when, to, through } of reports) {
        expect(texts.get(id)).toContain(quote);
        if (when !== null) expect(quote).toContain(when);
        for (const { text } of [...to, ...through]) expect(quote).toContain(text);
      }
    }
  });

  it('gives the yearly report of Bến Tre no day, since the plan prints none', () => {
    for (const fact of plan(BEN_TRE).facts) if (fact.type === 'report') expect(fact.when).toBeNull();
  });
});
