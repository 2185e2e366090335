import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { cellsOf, clauseOf, columnsOf } from './result.js';
import { changedDiscards, compareWords } from './words.js';

/** A PDF's text: cells wrapped over lines, and nothing that parts them. */
const HEADER = ['TT', 'Nội dung', 'Cơ quan', 'chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'hoàn thành'];
const COLUMNS = ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành'];
const LAST = ['9', 'Sơ kết', 'Sở Y tế', 'Sở Nội vụ', 'Năm 2030'];

const annex = (...lines: readonly (string | readonly string[])[]) =>
  ['PHỤ LỤC', 'PHÂN CÔNG NHIỆM VỤ CỤ THỂ CHO CÁC CƠ QUAN', ...lines.flat()].join('\n');

/** The rows of the annex, those that were not read as their words. */
function rowsOf(text: string): (string | string[])[] {
  return parsePlan(text)
    .clauses.filter((clause) => clause.kind === 'table-row')
    .map((row) => row.cells?.map((cell) => cell.text) ?? row.text);
}

describe('parsePlan: a table with wrapped cells', () => {
  it.each([
    [
      'a line in small letters',
      ['1', 'Trồng cây ven', 'đường liên xã', 'Sở Xây dựng', 'UBND các', 'xã, phường', 'Quý II/2026'],
      ['1', 'Trồng cây ven đường liên xã', 'Sở Xây dựng', 'UBND các xã, phường', 'Quý II/2026'],
    ],
    [
      'names of bodies',
      ['1', 'Dạy bơi', 'Sở Văn hóa,', 'Thể thao và Du lịch', 'Hội Liên hiệp', 'Phụ nữ tỉnh', 'Hằng năm'],
      ['1', 'Dạy bơi', 'Sở Văn hóa, Thể thao và Du lịch', 'Hội Liên hiệp Phụ nữ tỉnh', 'Hằng năm'],
    ],
    [
      'a dash inside a name',
      ['1', 'Phóng sự', 'Đài Phát thanh', '- Truyền hình tỉnh', 'Các sở,', 'ban, ngành', 'Tháng 12 hằng', 'năm'],
      ['1', 'Phóng sự', 'Đài Phát thanh - Truyền hình tỉnh', 'Các sở, ban, ngành', 'Tháng 12 hằng năm'],
    ],
    [
      'a title that goes on in capitals',
      ['1', 'Mở lớp tiếng Khmer xã', 'Long Thới', 'Sở Giáo dục và', 'Đào tạo', 'Công an tỉnh', 'Năm 2027'],
      ['1', 'Mở lớp tiếng Khmer xã Long Thới', 'Sở Giáo dục và Đào tạo', 'Công an tỉnh', 'Năm 2027'],
    ],
    [
      'a time in the task',
      ['1', 'Bảo dưỡng', 'hằng năm', 'Sở Y tế', 'Sở Tài chính', 'Trước ngày', '15/11'],
      ['1', 'Bảo dưỡng hằng năm', 'Sở Y tế', 'Sở Tài chính', 'Trước ngày 15/11'],
    ],
    [
      'a number that stands alone',
      ['1', 'Chống lũ giai đoạn 2026-', '2030', 'Sở Y tế', 'Sở Tài chính', 'Tháng', '6', 'năm 2026'],
      ['1', 'Chống lũ giai đoạn 2026- 2030', 'Sở Y tế', 'Sở Tài chính', 'Tháng 6 năm 2026'],
    ],
    [
      'a list of bodies',
      ['1', 'Kiểm tra bếp', 'ăn', '- Sở Y tế', '- Sở Công Thương', 'UBND cấp xã', 'Thường xuyên'],
      ['1', 'Kiểm tra bếp ăn', '- Sở Y tế - Sở Công Thương', 'UBND cấp xã', 'Thường xuyên'],
    ],
  ])('joins %s', (_what, lines, cells) => {
    const text = annex(HEADER, lines, ['2', ...LAST.slice(1)]);
    expect(columnsOf(text, 'PL.1')).toEqual(COLUMNS);
    expect(rowsOf(text)).toEqual([cells, ['2', ...LAST.slice(1)]]);
  });

  it.each([
    ['two bodies that may be of either column', ['Rà soát', 'Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp', 'Năm 2026']],
    ['a cell that is missing', ['Tổng kết', 'giai đoạn', 'Sở Y tế', 'Năm 2030']],
    ['a body at the end of the task', ['Quy chế giữa', 'Sở Y tế', 'Sở Nội vụ', 'Năm 2026']],
    ['a body nobody knows', ['Thi vẽ', 'tranh', 'Nhóm Hoa Nắng', 'Sở Y tế', 'Năm 2026']],
    ['no time', ['Thi vẽ', 'tranh', 'Sở Nội vụ', 'Sở Y tế', 'Trong khuôn khổ dự án']],
  ])('leaves a row whole with %s, and reports it', (_what, lines) => {
    const text = annex(HEADER, '1', lines, ['2', ...LAST.slice(1)]);
    expect(rowsOf(text)).toEqual([`1 ${lines.join(' ')}`, ['2', ...LAST.slice(1)]]);
    const ragged = parsePlan(text).issues.filter((issue) => issue.code === 'ragged-table-row');
    expect(ragged.map((issue) => issue.line)).toEqual([10]);
  });

  it('does so where no header cell was wrapped', () => {
    const header = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian'];
    const text = annex(header, '1', 'Xây dựng Đề án', 'Phát triển rừng', LAST.slice(2), '2', LAST.slice(1));
    expect(rowsOf(text)[0]).toEqual(['1', 'Xây dựng Đề án Phát triển rừng', ...LAST.slice(2)]);
    const both = annex(header, '1', 'Rà soát', 'Sở Y tế', 'Sở Nội vụ', 'Sở Tư pháp', 'Năm 2026', '2', LAST.slice(1));
    expect(rowsOf(both)[0]).toBe('1 Rà soát Sở Y tế Sở Nội vụ Sở Tư pháp Năm 2026');
  });

  it('reads a header in capitals over three lines, and a column that is mostly empty', () => {
    const header = 'STT NỘI_DUNG CƠ_QUAN CHỦ_TRÌ THỰC_HIỆN CƠ_QUAN PHỐI_HỢP THỜI_GIAN HOÀN_THÀNH SẢN_PHẨM GHI CHÚ'
      .split(' ')
      .map((word) => word.replace('_', ' '));
    const row = [
      'Hội thi nấu',
      'ăn',
      'Sở Công Thương',
      'Các sở, ngành',
      'liên quan',
      'Tháng 3',
      'năm 2026',
      'Hội thi',
    ];
    const text = annex(header, '1', row, '2', row, 'Ghi chú: Không có.');
    expect(columnsOf(text, 'PL.1')).toEqual([
      'STT',
      'NỘI DUNG',
      'CƠ QUAN CHỦ TRÌ THỰC HIỆN',
      'CƠ QUAN PHỐI HỢP',
      'THỜI GIAN HOÀN THÀNH',
      'SẢN PHẨM',
      'GHI CHÚ',
    ]);
    const cells = ['Hội thi nấu ăn', 'Sở Công Thương', 'Các sở, ngành liên quan', 'Tháng 3 năm 2026', 'Hội thi', ''];
    expect(rowsOf(text)).toEqual([
      ['1', ...cells],
      ['2', ...cells],
    ]);
    expect(parsePlan(text).clauses.at(-1)?.text).toBe('Ghi chú: Không có.');
  });

  it('drops a page number and a header printed again in the middle of a row', () => {
    const one = ['1', 'Mở rộng trạm', '4', ...HEADER, 'y tế xã', ...LAST.slice(2)];
    const text = annex(HEADER, one, '2', LAST.slice(1));
    expect(rowsOf(text)).toEqual([
      ['1', 'Mở rộng trạm y tế xã', ...LAST.slice(2)],
      ['2', ...LAST.slice(1)],
    ]);
    expect(parsePlan(text).discarded.every((part) => part.reason === 'page-furniture')).toBe(true);
  });

  it('tells a page number from the number of the next row', () => {
    const text = annex(
      HEADER,
      '1',
      LAST.slice(1),
      '2',
      'Tập huấn cho',
      '3',
      'cán bộ',
      LAST.slice(2),
      '3',
      LAST.slice(1),
    );
    expect(rowsOf(text)).toEqual([
      ['1', ...LAST.slice(1)],
      ['2', 'Tập huấn cho cán bộ', ...LAST.slice(2)],
      ['3', ...LAST.slice(1)],
    ]);
  });

  it('keeps the groups of rows, numbered or in capitals', () => {
    const row = ['Thăm hỏi', 'gia đình', ...LAST.slice(2)];
    const text = annex(
      HEADER,
      ['A. VIỆC CHUNG', '1', ...row, 'B. VIỆC RIÊNG', '1', ...row, '2', 'Y tế', 'thôn bản'],
      ['2.1', ...row, 'PHẦN VIỆC CUỐI NĂM', '3', ...row],
    );
    expect(
      parsePlan(text)
        .clauses.filter((clause) => /^table-(?:row|group)$/.test(clause.kind))
        .map(({ id, kind }) => `${id} ${kind}`),
    ).toEqual([
      'PL.A table-group',
      'PL.A.1 table-row',
      'PL.B table-group',
      'PL.B.1 table-row',
      'PL.B.2 table-group',
      'PL.B.2.1 table-row',
      'PL.B.p1 table-group',
      'PL.B.p1.3 table-row',
    ]);
    expect(clauseOf(parsePlan(text), 'PL.B.2').text).toBe('2 Y tế thôn bản');
  });

  it('reads figures by year, and a sum', () => {
    const text = annex(
      ['TT', 'Chỉ tiêu', 'Đơn vị', 'tính', 'Thực hiện', '2024', 'Năm 2025'],
      ['1', 'Tỷ lệ hộ dùng', 'nước sạch', '%', '80,5', '85', '2', 'Số trạm bơm', 'trạm', '2', '3'],
      ['Biểu 2: Kinh phí', 'Số', 'TT', 'Nội dung', 'Kinh phí', '(triệu đồng)', 'Đơn vị', 'thực hiện'],
      ['1', 'Sửa trạm', 'bơm', '1.200', 'Sở Xây dựng', '2', 'Tập huấn', '35', 'UBND các', 'xã', 'Tổng cộng', '1.235'],
    );
    expect(columnsOf(text, 'PL.1')).toEqual(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Thực hiện 2024', 'Năm 2025']);
    expect(rowsOf(text)).toEqual([
      ['1', 'Tỷ lệ hộ dùng nước sạch', '%', '80,5', '85'],
      ['2', 'Số trạm bơm', 'trạm', '2', '3'],
      ['1', 'Sửa trạm bơm', '1.200', 'Sở Xây dựng'],
      ['2', 'Tập huấn', '35', 'UBND các xã'],
      ['', 'Tổng cộng', '1.235', ''],
    ]);
  });

  it('reads lines that stand alone between blank ones', () => {
    const text = annex(HEADER, '1', 'Trồng cây ven', 'đường', LAST.slice(2), '2', LAST.slice(1)).replace(
      /\n/g,
      '\n\n',
    );
    expect(rowsOf(text)[0]).toEqual(['1', 'Trồng cây ven đường', ...LAST.slice(2)]);
  });

  it('leaves rows whole where a line holds a piece of each cell', () => {
    const text = annex(
      'TT Nội dung Cơ quan Cơ quan Thời gian',
      'chủ trì phối hợp hoàn thành',
      '1 Quy chế phối hợp Sở Y tế Sở Nội vụ Năm 2026',
      'liên ngành',
      '2 Kiểm tra Sở Nội vụ Sở Y tế Năm 2027',
    );
    expect(rowsOf(text)).toEqual([
      '1 Quy chế phối hợp Sở Y tế Sở Nội vụ Năm 2026 liên ngành',
      '2 Kiểm tra Sở Nội vụ Sở Y tế Năm 2027',
    ]);
  });

  it('takes no title and no header line into the last row', () => {
    const text = annex(
      HEADER,
      '1',
      'Trồng cây ven',
      'đường',
      LAST.slice(2),
      'Các cơ quan báo cáo kết quả thực hiện.',
    );
    expect(cellsOf(text, 'PL.1')).toEqual(['1', 'Trồng cây ven đường', ...LAST.slice(2)]);
    expect(parsePlan(text).clauses.at(-1)?.text).toBe('Các cơ quan báo cáo kết quả thực hiện.');
  });

  it('keeps every word, read or not', () => {
    const text = annex(
      ['Số', ...HEADER, '1', 'Trồng cây ven', '3', 'đường', ...LAST.slice(2), '2', 'Rà soát', 'Sở Y tế', 'Sở Nội vụ'],
      ['Sở Tư pháp', 'Năm 2026', ...HEADER, 'II. VIỆC KHÁC', '1', 'Thăm', 'trẻ', ...LAST.slice(2), 'Hết.'],
    );
    const result = parsePlan(text);
    const words = compareWords(text, result);
    expect(words.clauses).toEqual(words.source);
    expect(changedDiscards(text, result)).toEqual([]);
  });
});
