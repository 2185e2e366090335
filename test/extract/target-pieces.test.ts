import { describe, expect, it } from 'vitest';
import { cutTargetPieces } from '../../src/extract/target-pieces.js';
import { splitParts, splitSentences } from '../../src/text/sentences.js';
import { realPlans } from '../helpers/real-corpus.js';

const cut = (text: string) => cutTargetPieces({ text, start: 0, end: text.length });
const show = (text: string): string[] =>
  cut(text).map(
    ({ head, label, tail, quantity, valueFirst }) =>
      `${[head, label, tail].map((words) => words || '–').join(' / ')} = ${quantity.text}${valueFirst ? ' ←' : ''}`,
  );

describe('cutTargetPieces', () => {
  const rows: readonly [string, readonly string[], string][] = [
    ['tỷ lệ hộ nghèo còn dưới 3%', ['– / tỷ lệ hộ nghèo còn / – = dưới 3%'], 'the value after what it measures'],
    ['100% hộ nghèo có nhà ở', ['– / hộ nghèo có nhà ở / – = 100% ←'], 'the value before what it measures'],
    [
      'tỷ lệ huy động vào nhà trẻ 25%, mẫu giáo 90%',
      ['– / tỷ lệ huy động vào nhà trẻ / – = 25%', 'tỷ lệ huy động vào / mẫu giáo / – = 90%'],
      'a head is shared with the variants after it',
    ],
    [
      'tỷ lệ thất nghiệp chung dưới 2,45%, tỷ lệ thất nghiệp khu vực thành thị dưới 4%',
      ['– / tỷ lệ thất nghiệp chung / – = dưới 2,45%', '– / tỷ lệ thất nghiệp khu vực thành thị / – = dưới 4%'],
      'a whole indicator takes no head from its neighbour',
    ],
    [
      '100% hộ gia đình ở thành thị và 80% hộ gia đình ở nông thôn được sử dụng nước sạch',
      [
        '– / hộ gia đình ở thành thị / được sử dụng nước sạch = 100% ←',
        '– / hộ gia đình ở nông thôn được sử dụng nước sạch / – = 80% ←',
      ],
      'a predicate at the end is shared with the values before it',
    ],
    [
      '43 giường bệnh viện, 11 bác sĩ trên 10.000 dân',
      ['– / – / trên 10.000 dân = 43 giường bệnh viện ←', '– / trên 10.000 dân / – = 11 bác sĩ ←'],
      'so is the base of a rate, which is no value itself',
    ],
    [
      'tỷ lệ hộ dùng ga đạt 70%, trong đó tại xã đảo 40%',
      ['– / tỷ lệ hộ dùng ga đạt , / – = 70%', 'tỷ lệ hộ dùng ga đạt / tại xã đảo / – = 40%'],
      'a part of a whole takes all of its words',
    ],
    [
      'tỷ lệ xã loại tốt ở xã vùng cao đạt 20%, xã vùng thấp đạt 60%',
      ['– / tỷ lệ xã loại tốt ở xã vùng cao đạt / – = 20%', 'tỷ lệ xã loại tốt ở / xã vùng thấp đạt / – = 60%'],
      'a head ends where the word of the variant stands last',
    ],
    [
      'tạo việc làm cho 600 người, bình quân 120 người/năm',
      ['– / tạo việc làm cho / – = 600 người', 'tạo việc làm cho / bình quân / – = 120 người/năm'],
      'a mean alone is that of what was said before it',
    ],
    [
      'a) 70% tổ trưởng tuyến bãi, 60% tổ trưởng tuyến sông được bồi dưỡng, họp ít nhất 02 lần/năm',
      [
        '– / tổ trưởng tuyến bãi / được bồi dưỡng = 70% ←',
        '– / tổ trưởng tuyến sông được bồi dưỡng / – = 60% ←',
        '– / họp / – = ít nhất 02 lần/năm',
      ],
      'values of another kind after a predicate do not hide it, nor does the sign of the item',
    ],
    [
      '100% huyện, thị xã và 50% xã, phường lập quỹ cứu hộ',
      ['– / huyện, thị xã / lập quỹ cứu hộ = 100% ←', '– / xã, phường lập quỹ cứu hộ / – = 50% ←'],
      'what administrative units do needs no listed verb',
    ],
    [
      'tỷ lệ nữ trong ban quản lý cấp tỉnh 10%, cấp xã từ 15% trở lên ở nhiệm kỳ 2031 - 2036',
      [
        '– / tỷ lệ nữ trong ban quản lý cấp tỉnh / ở nhiệm kỳ 2031 - 2036 = 10%',
        'tỷ lệ nữ trong ban quản lý / cấp xã ở nhiệm kỳ 2031 - 2036 / – = từ 15% trở lên',
      ],
      'a term of office at the end is that of all variants',
    ],
    [
      'dạy bơi cho 900 học sinh, 300 người khuyết tật và 40 học viên',
      [
        '– / dạy bơi cho / – = 900 học sinh',
        'dạy bơi cho / khuyết tật / – = 300 người ←',
        'dạy bơi cho / – / – = 40 học viên ←',
      ],
      'what is done for the first is done for those after it',
    ],
    ['trẻ em dưới 5 tuổi được tiêm chủng', [], 'an age alone is no target'],
    ['thực hiện “100% hộ nghèo”', [], 'a figure inside quotation marks is somebody else’s'],
    ['', [], 'nothing'],
  ];
  it.each(rows)('cuts %j into %j: %s', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it('cuts pieces that lie inside the part, in order, each around its own value, over the real corpus', () => {
    for (const { text } of realPlans.flatMap((plan) => plan.clauses)) {
      for (const part of splitSentences(text).flatMap(splitParts)) {
        let at = part.start;
        for (const { span, quantity } of cutTargetPieces(part)) {
          expect(text.slice(span.start, span.end)).toBe(span.text);
          // A value that another one starts from, or that is a condition of another, lies within its span.
          expect(quantity.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeLessThanOrEqual(part.end);
          expect(quantity.start).toBeGreaterThanOrEqual(span.start);
          expect(quantity.end).toBeLessThanOrEqual(span.end + 1);
          at = quantity.end;
        }
      }
    }
  });
});
