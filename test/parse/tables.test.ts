import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { cellsOf, clauseOf, columnsOf, listing } from './result.js';

const NBSP = '\u00a0';
const columns = ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn hoàn thành'];
const rows = [
  ['I', 'Y tế', '', '', ''],
  ['1', 'Khám bệnh', 'Sở Y tế', '- Sở Tài chính - Sở Nội vụ', 'Năm 2024'],
  ['2', 'Phòng bệnh', '', '', ''],
  ['2.1', 'Tiêm vắc xin', 'Sở Y tế', 'UBND các xã', 'Quý I/2025'],
  ['II', 'Giáo dục', '', '', ''],
  ['1', 'Dạy bơi', 'Sở Giáo dục và Đào tạo', 'Tỉnh đoàn', 'Hằng năm'],
];
const PLAIN = rows.map((row) => row.map((cell) => cell));
const ids = ['PL.I', 'PL.I.1', 'PL.I.2', 'PL.I.2.1', 'PL.II', 'PL.II.1'];

/** Columns of a fixed width, as a PDF's text keeps them; the long cell takes two lines. */
function spaced(): string {
  const widths = [6, 16, 26, 18, 22];
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('')
      .trimEnd();
  return [
    columns,
    ...PLAIN.flatMap((row) =>
      row[3]?.includes(' - ')
        ? [
            [row[0] ?? '', row[1] ?? '', row[2] ?? '', '- Sở Tài chính', row[4] ?? ''],
            ['', '', '', '- Sở Nội vụ', ''],
          ]
        : [row],
    ),
  ]
    .map(line)
    .join('\n');
}

const forms: readonly [string, string][] = [
  [
    'one cell a paragraph, groups padded with non-breaking spaces',
    [...columns, ...PLAIN.flat()].map((cell) => (cell === '' ? NBSP : cell.replace(' - ', '\n- '))).join('\n\n'),
  ],
  [
    'one cell a paragraph, empty cells dropped',
    [...columns, ...PLAIN.flat()].filter((cell) => cell !== '').join('\n\n'),
  ],
  [
    'one cell a line',
    [...columns, ...PLAIN.flat()]
      .filter((cell) => cell !== '')
      .map((cell) => cell.replace(' - ', '\n- '))
      .join('\n'),
  ],
  [
    'Markdown rows',
    [columns, columns.map(() => '---'), ...PLAIN]
      .map((row) => `| ${row.join(' | ').replace(' - ', '<br>- ')} |`)
      .join('\n'),
  ],
  ['rows with pipes between and at the end', [columns, ...PLAIN].map((row) => `${row.join(' | ')} |`).join('\n')],
  ['tabs, a cell of two lines', [columns, ...PLAIN].map((row) => row.join('\t').replace(' - ', '\n- ')).join('\n')],
  ['columns of spaces, a cell of two lines', spaced()],
  [
    'two spaces between cells, empty ones dropped',
    [columns, ...PLAIN].map((row) => row.filter((cell) => cell !== '').join('  ')).join('\n'),
  ],
];

describe('parsePlan: a table of tasks', () => {
  it.each(forms)('gives the same rows from %s', (_form, table) => {
    const result = parsePlan(`PHỤ LỤC\nPHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số 1/KH-UBND)\n\n${table}`);
    expect(result.clauses.slice(0, 3).map((clause) => `${clause.id} ${clause.kind}: ${clause.text}`)).toEqual([
      'PL heading: PHỤ LỤC PHÂN CÔNG NHIỆM VỤ',
      'PL.KEM paragraph: (Kèm theo Kế hoạch số 1/KH-UBND)',
      `PL.DB table-header: ${columns.join(' | ')}`,
    ]);
    const clauses = result.clauses.slice(3);
    expect(clauses.map((clause) => clause.id)).toEqual(ids);
    const group = 'table-group';
    const row = 'table-row';
    expect(clauses.map((clause) => clause.kind)).toEqual([group, row, group, row, group, row]);
    const filled = clauses.filter((clause) => clause.cells).map((clause) => clause.cells?.map((cell) => cell.text));
    expect(filled).toEqual([PLAIN[1], PLAIN[3], PLAIN[5]]);
    expect(clauseOf(result, 'PL.I.2.1')).toMatchObject({
      text: 'STT: 2.1 | Nhiệm vụ: Tiêm vắc xin | Cơ quan chủ trì: Sở Y tế | Cơ quan phối hợp: UBND các xã | Thời hạn hoàn thành: Quý I/2025',
      path: ['PHỤ LỤC PHÂN CÔNG NHIỆM VỤ', 'I Y tế', '2 Phòng bệnh'],
      parentId: 'PL.I.2',
    });
    expect(result.issues.some((issue) => issue.code === 'ragged-table-row')).toBe(false);
  });

  it('fits a row with a cell lost by the kind of its cells, and reports it', () => {
    const cells = [
      ...columns,
      '1',
      'Báo cáo',
      'Sở Y tế',
      'Năm 2024',
      '2',
      'Sơ kết',
      'Sở Y tế',
      'Sở Nội vụ',
      'Năm 2025',
    ];
    const text = `PHỤ LỤC\n\n${cells.join('\n\n')}`;
    expect(cellsOf(text, 'PL.1')).toEqual(['1', 'Báo cáo', 'Sở Y tế', '', 'Năm 2024']);
    expect(
      parsePlan(text)
        .issues.filter((issue) => issue.code === 'ragged-table-row')
        .map((issue) => issue.line),
    ).toEqual([13]);
  });

  it.each([
    [
      'before the agencies',
      ['1', 'Đầu tư bệnh viện.', 'Mua thiết bị.', 'Sở Y tế', 'Sở Tài chính', 'Năm 2024'],
      1,
      'Đầu tư bệnh viện. Mua thiết bị.',
    ],
    [
      'after a semicolon',
      [
        '1',
        'Cấp cứu đường thủy',
        'Bệnh viện Đa khoa',
        'Bộ Chỉ huy Bộ đội Biên phòng tỉnh;',
        'UBND xã Sông Đốc',
        'Quý I/2027',
      ],
      3,
      'Bộ Chỉ huy Bộ đội Biên phòng tỉnh; UBND xã Sông Đốc',
    ],
  ])('joins a cell of two paragraphs %s', (_place, units, column, expected) => {
    const text = `PHỤ LỤC\n\n${[...columns, ...units, '2', 'Sơ kết', 'Sở Y tế', 'Sở Nội vụ', 'Năm 2025'].join('\n\n')}`;
    expect(cellsOf(text, 'PL.1')[column]).toBe(expected);
    expect(cellsOf(text, 'PL.2')).toEqual(['2', 'Sơ kết', 'Sở Y tế', 'Sở Nội vụ', 'Năm 2025']);
  });

  it('takes a header printed again on a later page out of the rows', () => {
    const one = ['1', 'A', 'Sở Y tế', 'Sở Nội vụ', 'Năm 2024'];
    const two = ['2', 'B', 'Sở Y tế', 'Sở Nội vụ', 'Năm 2025'];
    for (const text of [
      [...columns, ...one, ...columns, ...two].join('\n\n'),
      [columns, one, columns, two].map((row) => row.join('\t')).join('\n'),
    ]) {
      const result = parsePlan(`PHỤ LỤC\n\n${text}`);
      expect(result.clauses.map((clause) => clause.id)).toEqual(['PL', 'PL.DB', 'PL.1', 'PL.2']);
      expect(result.discarded.map((part) => part.reason)).toEqual(['page-furniture']);
    }
  });

  it('reads a row of column numbers as part of the header', () => {
    const numbers = ['1', '2', '3', '4', '5'];
    const row = ['1', 'A', 'Sở Y tế', 'Sở Nội vụ', 'Năm 2024'];
    for (const text of [
      [...columns, ...numbers, ...row].join('\n\n'),
      [columns, numbers, row].map((cells) => cells.join(' | ')).join('\n'),
    ]) {
      expect(
        listing(`PHỤ LỤC\n\n${text}`)
          .slice(1, 4)
          .map((line) => line.split(':')[0]),
      ).toEqual(['PL.DB table-header', 'PL.DB2 table-header', 'PL.1 table-row']);
    }
  });

  it('names sub-rows without a number by their place below the row', () => {
    const table = [
      'STT | Nhiệm vụ | Chủ trì',
      '1 | Tập huấn | Sở Y tế',
      ' | - Cấp tỉnh | Sở Y tế',
      ' | - Cấp xã | UBND các xã',
      '2 | Sơ kết | Sở Y tế',
    ];
    const result = parsePlan(`PHỤ LỤC\n\n${table.join('\n')}`);
    expect(result.clauses.map((clause) => clause.id)).toEqual(['PL', 'PL.DB', 'PL.1', 'PL.1.1', 'PL.1.2', 'PL.2']);
    expect(clauseOf(result, 'PL.1.2').path).toEqual(['PHỤ LỤC', '1 Tập huấn']);
  });
});

describe('parsePlan: a table of indicators by year', () => {
  const years = ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện 2025', '2026', '2027'];
  const values = [
    ['1', 'Số trạm y tế', 'trạm', '2', '3', '4'],
    ['2', 'Tỷ lệ hộ nghèo', '%', '18,42', '< 5,5', '3'],
    ['3', 'Số mô hình', 'mô hình', '4', '5', '6'],
  ];
  it.each([
    ['one cell a paragraph, values that could be row numbers', [...years, ...values.flat()].join('\n\n')],
    ['one cell a line', [...years, ...values.flat()].join('\n')],
    ['Markdown', [years, years.map(() => '-'), ...values].map((row) => `|${row.join('|')}|`).join('\n')],
    ['tabs', [years, ...values].map((row) => row.join('\t')).join('\n')],
    ['two spaces', [years, ...values].map((row) => row.join('  ')).join('\n')],
    [
      'single spaces, a row broken over two lines',
      [years, ...values]
        .map((row) => row.join(' '))
        .join('\n')
        .replace(' mô hình 4', '\nmô hình 4'),
    ],
  ])('puts the values under their years from %s', (_form, table) => {
    const text = `I. CHỈ TIÊU\n\n${table}\n\nII. NHIỆM VỤ\n\n1. Một.`;
    expect(columnsOf(text, 'I.BG.2')).toEqual(years);
    for (const [at, row] of values.entries()) expect(cellsOf(text, `I.BG.${at + 1}`)).toEqual(row);
    expect(clauseOf(parsePlan(text), 'II.1').text).toBe('1. Một.');
  });

  it.each([
    [
      'directly behind',
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch', '2024', '2025'],
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch 2024', 'Kế hoạch 2025'],
      ['%', '5', '6'],
    ],
    [
      'at the end',
      ['TT', 'Việc', 'Chủ trì', 'Thời gian', 'Bắt đầu', 'Kết thúc'],
      ['TT', 'Việc', 'Chủ trì', 'Thời gian Bắt đầu', 'Thời gian Kết thúc'],
      ['Sở Y tế', 'Năm 2024', 'Năm 2025'],
    ],
  ])('puts the parts of a spanning header cell %s below it', (_place, labels, expected, rest) => {
    const text = `PHỤ LỤC\n\n${[...labels, '1', 'Một việc', ...rest, '2', 'Hai việc', ...rest].join('\n\n')}`;
    expect(columnsOf(text, 'PL.1')).toEqual(expected);
    expect(cellsOf(text, 'PL.2')).toEqual(['2', 'Hai việc', ...rest]);
  });

  it('joins two header rows of a Markdown table', () => {
    const text =
      'PHỤ LỤC\n\n| TT | Việc | Thời gian | | Ghi chú |\n|---|---|---|---|---|\n| | | Bắt đầu | Kết thúc | |\n| 1 | A | 2021 | 2022 | |';
    expect(columnsOf(text, 'PL.1')).toEqual(['TT', 'Việc', 'Thời gian Bắt đầu', 'Thời gian Kết thúc', 'Ghi chú']);
  });

  it.each([
    [
      'a line a cell',
      'TT\nNguồn\nTổng số\n2026\n1\nNgân sách tỉnh\n60\n20\n2\nNgân sách xã\n40\n10\nTổng cộng\n100\n30\n2. Hai.',
    ],
    [
      'pipes',
      'TT | Nguồn | Tổng số | 2026 |\n1 | Ngân sách tỉnh | 60 | 20 |\n2 | Ngân sách xã | 40 | 10 |\n  | Tổng cộng | 100 | 30 |\n2. Hai.',
    ],
    [
      'columns of spaces',
      'TT    Nguồn             Tổng số    2026\n1     Ngân sách tỉnh         60      20\n2     Ngân sách xã           40      10\n      Tổng cộng             100      30\n2. Hai.',
    ],
  ])('reads a total without a number as a row (%s)', (_form, table) => {
    const text = `I. KINH PHÍ\n1. Tổng kinh phí như sau:\n${table}`;
    expect(cellsOf(text, 'I.1.BG.p1')).toEqual(['', 'Tổng cộng', '100', '30']);
    expect(clauseOf(parsePlan(text), 'I.2').text).toBe('2. Hai.');
  });

  it('numbers second tables and second annexes', () => {
    const table = 'STT\tChỉ tiêu\t2025\n1\tA\t5';
    const text = `I. CHỈ TIÊU\nBiểu 1\n${table}\nBiểu 2\n${table}\nPHỤ LỤC I\nMỘT\n${table}\nPHỤ LỤC II\nHAI\n${table}\nGhi chú.\n${table}`;
    const rows = parsePlan(text).clauses.filter((clause) => clause.kind === 'table-row');
    expect(rows.map((clause) => clause.id)).toEqual(['I.1.BG.1', 'I.2.BG.1', 'PL.1', 'PL2.1', 'PL2.BG2.1']);
  });

  it('reads a table without a number column by the order of its rows', () => {
    const text = 'PHỤ LỤC\nNguồn\tNăm 2024\tNăm 2025\nTỉnh\t5\t6\nXã\t7\t8';
    expect(cellsOf(text, 'PL.2')).toEqual(['Xã', '7', '8']);
    expect(clauseOf(parsePlan(text), 'PL.1').text).toBe('Nguồn: Tỉnh | Năm 2024: 5 | Năm 2025: 6');
  });
});
