import { describe, expect, it } from 'vitest';
import { findMilestone } from '../../src/extract/milestones.js';
import { splitParts, splitSentences } from '../../src/text/sentences.js';
import { clauseWith, HUE, realPlans } from '../helpers/real-corpus.js';
import { clause } from './clauses.js';

const milestone = (text: string) => findMilestone(clause(text), { text, start: 0, end: text.length }, null);

describe('findMilestone', () => {
  it.each([
    ['đến hết năm 2023 hoàn thành Đề án hỗ trợ nhà ở', 'đến hết năm 2023', 'a year to finish by'],
    ['Trong năm 2021, giải quyết dứt điểm hồ sơ tồn đọng', 'Trong năm 2021', 'a year to do it in'],
    ['ban hành Kế hoạch trước ngày 20/6/2021', 'trước ngày 20/6/2021', 'a day'],
    ['khởi công vào tháng 6 năm 2022', 'vào tháng 6 năm 2022', 'a month'],
    ['Năm 2023, hoàn thành việc điều chỉnh', 'Năm 2023', 'a year that opens the sentence'],
  ])('reads the date of %j: %j, %s', (text, due) => {
    expect(milestone(text)).toMatchObject({ type: 'assignment', task: text, quote: text, due, leads: [] });
  });

  it.each([
    ['đến năm 2025, tỷ lệ hộ nghèo còn dưới 3%', 'a level, nothing to finish'],
    ['hoàn thành Đề án hỗ trợ nhà ở', 'no date'],
    ['hoàn thành theo Quyết định ngày 26/4/2013', 'the date of a document'],
    ['hằng năm báo cáo kết quả', 'every year is no date'],
    ['', 'nothing'],
  ])('finds none in %j: %s', (text) => {
    expect(milestone(text)).toBeNull();
  });

  it('takes the actors it is given, and the clause that names them', () => {
    const text = 'hoàn thành Đề án trong năm 2023';
    const roles = {
      leads: [{ id: 'so-xd', text: 'Sở Xây dựng' }],
      coordinators: [{ id: 'so-tc', text: 'Sở Tài chính' }],
      clauseId: 'III.1',
      coordinatesOnly: false,
    };
    expect(findMilestone(clause(text), { text, start: 0, end: text.length }, roles)).toMatchObject({
      leads: roles.leads,
      coordinators: roles.coordinators,
      actorClause: 'III.1',
    });
  });

  it('finds the housing scheme of Huế, to be finished by the end of 2023', () => {
    const from = clauseWith(HUE, 'đến hết năm 2023 hoàn thành Đề án');
    const found = splitSentences(from.text)
      .flatMap(splitParts)
      .flatMap((part) => findMilestone(from, part, null) ?? []);
    expect(found.map(({ due }) => due)).toContain('đến hết năm 2023');
  });

  it('prints in its quote the date it gives, over the real corpus', () => {
    for (const { clauses } of realPlans) {
      for (const from of clauses) {
        for (const part of splitSentences(from.text).flatMap(splitParts)) {
          const found = findMilestone(from, part, null);
          if (found?.due) expect(found.quote).toContain(found.due);
        }
      }
    }
  });
});
