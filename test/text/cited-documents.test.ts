import { describe, expect, it } from 'vitest';
import { findCitedDocuments } from '../../src/text/cited-documents.js';
import { realPlans } from '../helpers/real-corpus.js';

describe('findCitedDocuments', () => {
  const rows: readonly [string, readonly (readonly [string, string, string | null, string | null])[], string][] = [
    [
      'Kết luận số 92-KL/TW ngày 05/11/2020 của Bộ Chính trị về tiếp tục thực hiện',
      [['Kết luận', '92-KL/TW', 'ngày 05/11/2020', 'Bộ Chính trị']],
      'type, number, date and issuer',
    ],
    [
      'Nghị quyết số 09-NQ/ĐH ngày 16 tháng 10 năm 2020 của Đại hội đại biểu Đảng bộ tỉnh Bến Tre lần thứ XI, nhiệm kỳ',
      [['Nghị quyết', '09-NQ/ĐH', 'ngày 16 tháng 10 năm 2020', 'Đại hội đại biểu Đảng bộ tỉnh Bến Tre']],
      'an issuer that no register knows, up to the session',
    ],
    [
      'Chỉ thị số 38-CT/TW của Ban Bí thư khóa X, Chương trình hành động số 34-CTr/TU, ngày 31 tháng 7 năm 2018 của Tỉnh ủy',
      [
        ['Chỉ thị', '38-CT/TW', null, 'Ban Bí thư'],
        ['Chương trình hành động', '34-CTr/TU', 'ngày 31 tháng 7 năm 2018', 'Tỉnh ủy'],
      ],
      'two documents, a comma before the date',
    ],
    [
      'Pháp lệnh số 04/2012/UBTVQH13 sửa đổi',
      [['Pháp lệnh', '04/2012/UBTVQH13', null, null]],
      'no date and no issuer: null, never guessed',
    ],
    ['Nghị định 136/2013/NĐ-CP', [['Nghị định', '136/2013/NĐ-CP', null, null]], 'without the word “số”'],
    ['Luật Người cao tuổi', [], 'a document without a number is not listed'],
    ['năm 2025, đạt 12/24 chỉ tiêu', [], 'a ratio is no document'],
    ['', [], 'nothing'],
  ];
  it.each(rows)('in %j finds %j: %s', (text, expected) => {
    const found = findCitedDocuments(text).map(({ type, number, date, issuer }) => [type, number, date, issuer]);
    expect(found).toEqual(expected);
  });

  it('names slices that stand in the clause, the number inside and the issuer inside or just before, over the real corpus', () => {
    const all = realPlans.flatMap((plan) =>
      plan.clauses.flatMap((clause) => findCitedDocuments(clause.text).map((document) => ({ clause, document }))),
    );
    expect(all.length).toBeGreaterThan(40);
    for (const { clause, document } of all) {
      const slice = clause.text.slice(document.start, document.end).replace(/\s+/g, ' ');
      expect(document.text).toBe(slice.trim());
      expect(slice).toContain(document.number);
      if (document.date !== null) expect(clause.text).toContain(document.date);
      const around = clause.text.slice(Math.max(0, document.start - 120), document.end).replace(/\s+/g, ' ');
      if (document.issuer !== null) expect(around).toContain(document.issuer.replace(/\s+/g, ' '));
    }
  });
});
