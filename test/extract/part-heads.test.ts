import { describe, expect, it } from 'vitest';
import { findTargets } from '../../src/extract/targets.js';
import { clause } from './clauses.js';

const read = (text: string): string[] =>
  findTargets(clause(text), 2040).map(({ fact, saying }) => `${saying} (${fact.year})`);

describe('lendHeads', () => {
  it('lends an indicator to parts that only say another year', () => {
    expect(read('Kinh phí diễn tập năm 2031 là 4 tỷ đồng; năm 2032 là 5 tỷ đồng; năm 2033 là 6 tỷ đồng.')).toEqual([
      'Kinh phí diễn tập năm 2031 là 4 tỷ đồng (2031)',
      'Kinh phí diễn tập năm 2032 là 5 tỷ đồng (2032)',
      'Kinh phí diễn tập năm 2033 là 6 tỷ đồng. (2033)',
    ]);
  });

  it('lends a share to other groups, with what is said of the first', () => {
    expect(read('Tỷ lệ người bán cá có kiến thức đúng đạt 70%; người mua đạt 60%.')).toEqual([
      'Tỷ lệ người bán cá có kiến thức đúng đạt 70% (2040)',
      'Tỷ lệ người mua đạt 60% có kiến thức đúng (2040)',
    ]);
    expect(read('Tỷ lệ mẫu nước giếng vượt ngưỡng dưới 3%; mẫu nước máy đục dưới 1%.')[1]).toBe(
      'Tỷ lệ mẫu nước máy đục dưới 1%. (2040)',
    );
  });

  it('lends nothing to an indicator of its own, nor to what another word calls', () => {
    const text = 'Tỷ lệ xã có chợ đạt 70%; tỷ lệ xã có bến đạt 60%; cầu tạm còn 5%.';
    expect(read(text).slice(1)).toEqual(['tỷ lệ xã có bến đạt 60% (2040)', 'cầu tạm còn 5%. (2040)']);
  });
});
