import { describe, expect, it } from 'vitest';
import { findLabelledTasks } from '../../src/extract/labelled-roles.js';
import { fixturePlan, realPlans } from '../helpers/real-corpus.js';
import { clause } from './clauses.js';

/** A title with one labelled line below it for each text. */
function under(title: string, ...lines: readonly string[]) {
  return [
    clause(title, { id: '1', kind: 'numbered' }),
    ...lines.map((text, at) => clause(text, { id: `1.${at + 1}`, parentId: '1' })),
  ];
}

describe('findLabelledTasks', () => {
  it('gathers the labelled lines below a title into one task', () => {
    const [task, ...others] = findLabelledTasks(
      under(
        '1. Dự án 1: Hỗ trợ đầu tư phát triển hạ tầng',
        '- Cơ quan chủ trì: Sở Lao động - Thương binh và Xã hội',
        '- Cơ quan phối hợp: Sở Tài chính; Sở Y tế',
        '- Thời gian thực hiện: 2023-2025',
        '- Kinh phí: 12.500 triệu đồng',
        '- Sản phẩm: Báo cáo của UBND tỉnh',
        '- Cấp phê duyệt: UBND tỉnh',
      ),
    );
    expect(others).toEqual([]);
    expect(task?.roleClauseId).toBe('1.1');
    expect(task?.fact).toMatchObject({
      clause: '1',
      task: '1. Dự án 1: Hỗ trợ đầu tư phát triển hạ tầng',
      leads: [{ id: 'so-ldtbxh' }],
      coordinators: [{ id: 'so-tc' }, { id: 'so-yt' }],
      due: '2023-2025',
      funding: '12.500 triệu đồng',
      deliverable: 'Báo cáo của UBND tỉnh',
      approval: 'UBND tỉnh',
      start: null,
      actorClause: '1.1',
    });
  });

  it.each([
    ['- Đơn vị chủ trì: Sở Y tế', 'unit instead of agency'],
    ['+ Chủ trì: Sở Y tế', 'the bare verb'],
    ['a) Đơn vị thực hiện: Sở Y tế', 'a lettered line'],
    ['• Cơ quan đầu mối: Sở Y tế', 'the contact point'],
  ])('takes %j for the lead: %s', (line) => {
    expect(findLabelledTasks(under('1. Dự án', line))[0]?.fact.leads).toMatchObject([{ id: 'so-yt' }]);
  });

  it.each([
    [['- Kinh phí: 12 tỷ đồng'], 'money alone hands nobody a task'],
    [['- Thời gian thực hiện: 2025'], 'nor does a date'],
    [['- Mục tiêu: giảm nghèo bền vững'], 'a label that is no role'],
    [['- Sở Y tế chủ trì thực hiện'], 'a line without a label'],
    [[], 'no lines at all'],
  ])('makes no task of %j: %s', (lines) => {
    expect(findLabelledTasks(under('1. Dự án', ...lines))).toEqual([]);
  });

  it('reads those of a published plan, every agency printed below its title', () => {
    const { clauses } = fixturePlan('lao-cai-112-2023');
    const tasks = findLabelledTasks(clauses);
    expect(tasks.length).toBeGreaterThan(0);
    for (const { title, fact } of tasks) {
      const below = clauses.filter(({ parentId }) => parentId === title.id).map(({ text }) => text);
      for (const { text } of [...fact.leads, ...fact.coordinators]) {
        expect(below.some((line) => line.includes(text))).toBe(true);
      }
    }
  });

  it('finds none in the four plans of the corpus, which name their actors otherwise', () => {
    for (const { clauses } of realPlans) expect(findLabelledTasks(clauses)).toEqual([]);
  });
});
