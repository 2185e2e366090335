import { describe, expect, it } from 'vitest';
import { findTargets } from '../../src/extract/targets.js';
import { findValueLists } from '../../src/extract/value-lists.js';
import { splitSentences } from '../../src/text/sentences.js';
import { fixturePlan } from '../helpers/real-corpus.js';
import { clause } from './clauses.js';

/** Quote and indicator of every target; the year where it is not the plan's. */
const read = (text: string): string[] =>
  findTargets(clause(text), 2040).map(({ fact }) =>
    [fact.quote, fact.indicator, ...(fact.year === 2040 ? [] : [fact.year])].join(' │ '),
  );

describe('findValueLists', () => {
  const rows: readonly [string, string, readonly string[]][] = [
    [
      'years in brackets',
      'Xây dựng ít nhất 30 vườn ươm cây bản địa (năm 2031: 12 vườn; năm 2032: 30 vườn); 100% cây giống có nhãn.',
      [
        'Xây dựng ít nhất 30 vườn ươm cây bản địa │ Xây dựng ươm cây bản địa',
        'năm 2031: 12 vườn │ Xây dựng vườn ươm cây bản địa năm 2031 │ 2031',
        'năm 2032: 30 vườn │ Xây dựng vườn ươm cây bản địa năm 2032 │ 2032',
        '100% cây giống có nhãn. │ cây giống có nhãn',
      ],
    ],
    [
      'years of a sum',
      'Kinh phí giai đoạn 2031 - 2032 là 9 tỷ đồng, trong đó năm 2031: 4 tỷ đồng; năm 2032: 5 tỷ đồng.',
      [
        'Kinh phí giai đoạn 2031 - 2032 là 9 tỷ đồng │ Kinh phí giai đoạn 2031 - 2032 là │ 2032',
        'năm 2031: 4 tỷ đồng │ Kinh phí năm 2031 │ 2031',
        'năm 2032: 5 tỷ đồng │ Kinh phí năm 2032 │ 2032',
      ],
    ],
    [
      'parts of a sum, which is a value itself; a part of a total is no total',
      'Tổng kinh phí 80 tỷ đồng, gồm: ngân sách trung ương 50 tỷ đồng; huyện, xã 20 tỷ đồng; nguồn khác 10 tỷ đồng.',
      [
        'Tổng kinh phí 80 tỷ đồng │ Tổng kinh phí',
        'ngân sách trung ương 50 tỷ đồng │ kinh phí: ngân sách trung ương',
        'huyện, xã 20 tỷ đồng │ kinh phí: huyện, xã',
        'nguồn khác 10 tỷ đồng │ kinh phí: nguồn khác',
      ],
    ],
    [
      'groups behind a colon, parted by commas',
      'Tỷ lệ hồ nuôi được cấp mã số: vùng ven sông đạt 60%, vùng bãi triều và cửa biển đạt 70%.',
      [
        'vùng ven sông đạt 60% │ Tỷ lệ hồ nuôi được cấp mã số: vùng ven sông đạt',
        'vùng bãi triều và cửa biển đạt 70% │ Tỷ lệ hồ nuôi được cấp mã số: vùng bãi triều và cửa biển đạt',
      ],
    ],
    [
      'counts of one kind; what follows in another shape stands alone',
      'Hằng năm lấy 90 mẫu nước, trong đó 40 mẫu nước giếng, bể; 50 mẫu nước máy; tập huấn cho 20 cán bộ.',
      [
        'Hằng năm lấy 90 mẫu nước │ Hằng năm lấy nước',
        '40 mẫu nước giếng, bể │ Hằng năm lấy mẫu nước: nước giếng, bể',
        '50 mẫu nước máy │ Hằng năm lấy mẫu nước: nước máy',
        'tập huấn cho 20 cán bộ. │ tập huấn cho',
      ],
    ],
    [
      'statements behind a colon are no list',
      'Đến năm 2035: 90% hộ có nước sạch; 80% hộ có nhà tiêu.',
      [
        'Đến năm 2035: 90% hộ có nước sạch │ Đến năm 2035 hộ có nước sạch │ 2035',
        '80% hộ có nhà tiêu. │ hộ có nhà tiêu │ 2035',
      ],
    ],
    [
      'nor are indicators',
      'Mục tiêu: tỷ lệ hộ nghèo 3%; tỷ lệ hộ cận nghèo 5%.',
      ['Mục tiêu: tỷ lệ hộ nghèo 3% │ Mục tiêu: tỷ lệ hộ nghèo', 'tỷ lệ hộ cận nghèo 5%. │ tỷ lệ hộ cận nghèo'],
    ],
  ];
  it.each(rows)('reads %s', (_what, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('says of the parts of a yearly sum that they are yearly', () => {
    const found = findTargets(clause('Mỗi năm trồng 9 ha rừng, gồm 4 ha keo lai và 5 ha thông.'), 2040);
    expect(found.map(({ fact }) => [fact.value, fact.yearly])).toEqual([
      [9, true],
      [4, true],
      [5, true],
    ]);
  });

  it('finds items in order, inside their list, over real plans', () => {
    let lists = 0;
    const plans = ['lao-cai-112-2023', 'tuyen-quang-78-2026', 'khanh-hoa-45-2026'].map(fixturePlan);
    for (const { text } of plans.flatMap((plan) => plan.clauses).flatMap((each) => splitSentences(each.text))) {
      for (const list of findValueLists(text)) {
        lists += 1;
        let at = list.start;
        for (const { start, end, quantity } of list.items) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(quantity.start).toBeGreaterThanOrEqual(start);
          expect(quantity.end).toBeLessThanOrEqual(end);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(list.end);
      }
    }
    expect(lists).toBeGreaterThan(0);
  });
});
