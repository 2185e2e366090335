import { describe, expect, it } from 'vitest';
import type { Roles } from '../../src/domain/passage.js';
import { columnRole, readAssignmentRow, readYearCells } from '../../src/extract/table-facts.js';
import { BEN_TRE, clauseWith, fixturePlan, HAI_PHONG, realPlans } from '../helpers/real-corpus.js';
import { row } from './clauses.js';

const ids = (mentions: readonly { id: string | null }[] | undefined) => mentions?.map(({ id }) => id);

describe('columnRole', () => {
  it.each([
    ['Số TT', 'ordinal', 'the counting column'],
    ['Nhiệm vụ', 'task', 'Bến Tre'],
    ['Nội dung công việc', 'task', 'Hải Phòng'],
    ['Cơ quan chủ trì', 'lead', 'who leads'],
    ['Đơn vị thực hiện', 'lead', 'who carries out'],
    ['Cơ quan phối hợp thực hiện', 'coordinator', 'partners, although “thực hiện” stands there'],
    ['Thời gian thực hiện', 'time', 'when'],
    ['Thời gian bắt đầu', 'start', 'from when'],
    ['Thời gian hoàn thành', 'due', 'until when'],
    ['Cấp trình/Phê duyệt', 'approval', 'who approves'],
    ['Nguồn lực thực hiện', 'funding', 'with what money'],
    ['Sản phẩm', 'deliverable', 'what comes of it'],
    ['Sản phẩm hoàn thành', 'deliverable', 'no time, although “hoàn thành” stands there'],
    ['Chỉ tiêu', 'indicator', 'what is measured'],
    ['Đơn vị tính', 'unit', 'the unit, not an agency'],
    ['Thực hiện 2025', 'year', 'a year wins over “thực hiện”'],
    ['2030', 'year', 'a bare year'],
    ['Ghi chú', 'note', 'remarks'],
    ['', 'other', 'no header'],
  ])('reads %j as %s: %s', (header, expected) => {
    expect(columnRole(header)).toBe(expected);
  });
});

describe('readAssignmentRow', () => {
  it('reads task, lead, partners, date and approval of a real row', () => {
    const found = readAssignmentRow(clauseWith(BEN_TRE, 'hình thức hỏa táng'), null);
    expect(found?.fact).toMatchObject({ due: 'Tháng 11/2021', approval: 'HĐND tỉnh', start: null, funding: null });
    expect(found?.fact.task).toContain('chính sách hỗ trợ chi phí khuyến khích sử dụng hình thức hỏa táng');
    expect(ids(found?.roles.leads)).toEqual(['so-ldtbxh']);
    expect(ids(found?.roles.coordinators)).toContain('so-tc');
  });

  it('reads start, end and money where the table has columns for them', () => {
    const found = readAssignmentRow(clauseWith(HAI_PHONG, 'Xây dựng Đề án hỗ trợ nhà ở cho người có công'), null);
    expect(found?.fact).toMatchObject({ start: 'Năm 2013', due: 'Năm 2014' });
    expect(found?.fact.funding).toContain('Xã hội hóa');
    expect(ids(found?.roles.leads)).toEqual(['so-xd']);
  });

  it('keeps a misprinted year as it is printed', () => {
    const { fact } = readAssignmentRow(clauseWith(HAI_PHONG, 'Năm 1010'), null) ?? {};
    expect(fact?.due).toBe('Năm 1010');
  });

  const above: Roles = {
    leads: [{ id: 'so-yt', text: 'Sở Y tế' }],
    coordinators: [],
    clauseId: 'PL.1',
    coordinatesOnly: false,
  };
  it('takes the lead of the row above for an empty cell: such cells are merged', () => {
    const merged = row([
      ['Nhiệm vụ', 'Mở trạm y tế'],
      ['Cơ quan chủ trì', ''],
    ]);
    expect(ids(readAssignmentRow(merged, above)?.roles.leads)).toEqual(['so-yt']);
    expect(ids(readAssignmentRow(merged, null)?.roles.leads)).toEqual([]);
  });

  it('gives nobody the sum of the rows', () => {
    const sum = row([
      ['Nội dung', 'Tổng cộng'],
      ['Kinh phí (triệu đồng)', '120'],
      ['Đơn vị thực hiện', ''],
    ]);
    expect(readAssignmentRow(sum, above)).toBeNull();
  });

  it('takes nothing from above where the table has no column for the lead, or the cell is filled', () => {
    const timed = row([
      ['Nhiệm vụ', 'Mở trạm y tế'],
      ['Thời hạn', '2025'],
    ]);
    expect(ids(readAssignmentRow(timed, above)?.roles.leads)).toEqual([]);
    const own = row([
      ['Nhiệm vụ', 'Bố trí vốn'],
      ['Cơ quan chủ trì', 'Sở Tài chính'],
    ]);
    expect(ids(readAssignmentRow(own, above)?.roles.leads)).toEqual(['so-tc']);
  });

  const taskless: readonly [Parameters<typeof row>[0], string][] = [
    [
      [
        ['Chỉ tiêu', 'Tỷ lệ hộ nghèo'],
        ['2025', '3%'],
      ],
      'a table of figures hands out no task',
    ],
    [[['Cơ quan chủ trì', 'Sở Y tế']], 'no task'],
    [[], 'no cells'],
  ];
  it.each(taskless)('makes no task of %j: %s', (cells) => {
    expect(readAssignmentRow(row(cells), null)).toBeNull();
  });

  it('quotes a cell of its row for every table row of the real corpus', () => {
    const rows = realPlans.flatMap(({ clauses }) => clauses.filter(({ kind }) => kind === 'table-row'));
    const tasks = rows.flatMap((one) => {
      const found = readAssignmentRow(one, null);
      return found ? [{ one, fact: found.fact }] : [];
    });
    expect(tasks.length).toBeGreaterThan(40);
    for (const { one, fact } of tasks) {
      expect(one.text.replace(/\s+/g, ' ')).toContain(fact.quote);
      for (const { text } of [...fact.leads, ...fact.coordinators]) expect(one.text).toContain(text);
    }
  });
});

describe('readYearCells', () => {
  const figures = row([
    ['STT', '1'],
    ['Chỉ tiêu', 'Tỷ lệ bao phủ bảo hiểm y tế'],
    ['Đơn vị tính', '%'],
    ['Thực hiện 2025', '94,2'],
    ['2026', '95,0'],
    ['2030', 'trên 98'],
  ]);

  it('makes one target of every year’s cell, the unit from its own column', () => {
    expect(
      readYearCells(figures).map(({ value, unit, year, comparator }) => [value, unit, year, comparator]),
    ).toEqual([
      [94.2, '%', 2025, '='],
      [95, '%', 2026, '='],
      [98, '%', 2030, '>'],
    ]);
  });

  it('marks the column of results reached as a baseline', () => {
    expect(readYearCells(figures).map(({ baseline }) => baseline)).toEqual([true, false, false]);
  });

  it('glues the unit to the value as it would be printed', () => {
    expect(readYearCells(figures).map(({ raw }) => raw)).toEqual(['94,2%', '95,0%', 'trên 98%']);
    const people = row([
      ['Chỉ tiêu', 'Việc làm mới'],
      ['Đơn vị tính', 'lao động'],
      ['2026', '17.000'],
    ]);
    expect(readYearCells(people)[0]).toMatchObject({ raw: '17.000 lao động', value: 17000, unit: 'lao động' });
  });

  it('takes the row’s name from the first column of words and a missing unit from the caption or a neighbour', () => {
    const money = row([
      ['TT', '2'],
      ['Nguồn vốn', 'Ngân sách cấp xã'],
      ['Tổng số (triệu đồng)', '1.388.000'],
      ['2027', '260.000'],
    ]);
    expect(readYearCells(money).map(({ indicator, value, unit, year }) => [indicator, value, unit, year])).toEqual([
      ['Ngân sách cấp xã', 1_388_000, 'triệu đồng', null],
      ['Ngân sách cấp xã', 260_000, 'triệu đồng', 2027],
    ]);
    const captioned = {
      ...row([
        ['Dự án', 'Dự án 4'],
        ['Vốn đầu tư', '92.000'],
      ]),
      path: ['Biểu 2. Nhu cầu kinh phí Đơn vị tính: triệu đồng'],
    };
    expect(readYearCells(captioned)[0]).toMatchObject({ indicator: 'Dự án 4', raw: '92.000 triệu đồng' });
  });

  it('takes the unit from a line above the table where nothing nearer tells it', () => {
    const [found] = readYearCells(
      row([
        ['Chỉ tiêu', 'Đàn bò sữa'],
        ['Năm 2024', '1.450'],
      ]),
      'con',
    );
    expect(found).toMatchObject({ unit: 'con', raw: '1.450 con', value: 1450 });
  });

  it('names what a table shares out by its caption, and whose share by the row', () => {
    const shared = {
      ...row([
        ['STT', '1'],
        ['Huyện, thị xã', 'Huyện Cư Jút'],
        ['Năm 2024', '75'],
        ['Cộng', '210'],
      ]),
      path: ['PHỤ LỤC II DIỆN TÍCH TRỒNG CA CAO GIAO CHO CÁC HUYỆN, THỊ XÃ GIAI ĐOẠN 2024 - 2026'],
    };
    expect(readYearCells(shared, 'ha').map(({ indicator, subject, raw }) => [indicator, subject, raw])).toEqual([
      ['diện tích trồng ca cao giao cho các huyện, thị xã', 'Huyện Cư Jút', '75 ha'],
      ['diện tích trồng ca cao giao cho các huyện, thị xã', 'Huyện Cư Jút, Cộng', '210 ha'],
    ]);
  });

  it('reads a column headed by a period as holding for the period', () => {
    const span = row([
      ['Chỉ tiêu', 'Số xã đạt chuẩn'],
      ['Đơn vị tính', 'xã'],
      ['2026-2030', '25'],
    ]);
    expect(readYearCells(span)[0]).toMatchObject({ value: 25, year: null, period: { from: 2026, to: 2030 } });
  });

  const valueless: readonly [Parameters<typeof row>[0], string][] = [
    [
      [
        ['Chỉ tiêu', 'Tỷ lệ'],
        ['2026', ''],
      ],
      'an empty cell',
    ],
    [
      [
        ['Chỉ tiêu', 'Tỷ lệ'],
        ['2026', '-'],
      ],
      'a dash',
    ],
    [
      [
        ['Chỉ tiêu', 'Tỷ lệ'],
        ['2026', 'Quyết định số 12/QĐ-UBND'],
      ],
      'a document number',
    ],
    [[['2026', '95%']], 'a row that names nothing'],
    [[], 'no cells'],
  ];
  it.each(valueless)('makes no target of %j: %s', (cells) => {
    expect(readYearCells(row(cells))).toEqual([]);
  });

  it('reads every year of a published table, each value printed in its cell', () => {
    const rows = fixturePlan('ca-mau-0203-2026').clauses.filter(({ kind }) => kind === 'table-row');
    const facts = rows.flatMap((one) => readYearCells(one).map((fact) => ({ one, fact })));
    expect(new Set(facts.map(({ fact }) => fact.year))).toEqual(new Set([2025, 2026, 2027, 2028, 2029, 2030, null]));
    for (const { one, fact } of facts) {
      expect(one.cells?.map((cell) => cell.text.replace(/\s+/g, ' ').trim())).toContain(fact.quote);
    }
  });
});
