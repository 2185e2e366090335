import { describe, expect, it } from 'vitest';
import { itemize } from '../../../bots/core/itemize.js';
import { answer, citation } from '../../helpers/answers.js';

const of = (text: string, clauses: readonly string[], kind: 'list' | 'answer' = 'list') =>
  itemize(answer({ kind, text, citations: clauses.map((clauseText) => citation({ clauseText })) }));

describe('itemize', () => {
  it('puts each item of a list on a line, and leaves the semicolons of a clause where they are', () => {
    const first = 'chủ trì khám bệnh; chữa bệnh cho người nghèo, người cao tuổi, trẻ em';
    const second = 'lập kế hoạch hằng năm về khám bệnh, chữa bệnh của tỉnh';
    expect(of(`Sở Y tế: ${first}; ${second}.`, [`1. Sở Y tế ${first}`, `- L${second.slice(1)}`])).toBe(
      `Sở Y tế:\n• ${first};\n• ${second}.`,
    );
  });

  it('knows an item that was cut', () => {
    const first = 'Trung ương bảo đảm kinh phí cho các chính sách ưu đãi';
    const second = 'Thành phố bảo đảm kinh phí trợ giúp thường xuyên';
    const clauses = [`1. ${first} với người có công`, `2. ${second} các đối tượng bảo trợ`];
    expect(of(`Kinh phí: ${first}…; ${second}….`, clauses)).toBe(`Kinh phí:\n• ${first}…;\n• ${second}….`);
  });

  it.each([
    ['one item', 'Sở Y tế: khám bệnh; chữa bệnh cho người nghèo.', ['khám bệnh; chữa bệnh cho người nghèo'], 'list'],
    ['a list without a lead', 'giảm nghèo bền vững; đến năm 2025 còn 3%.', ['giảm nghèo bền vững'], 'list'],
    ['short items', 'Nơi nhận: Bộ Y tế (b/c); TTTU (b/c).', ['Nơi nhận: - Bộ Y tế (b/c); - TTTU (b/c).'], 'list'],
    ['an answer that is no list', 'Sở Y tế: khám bệnh; lập kế hoạch.', ['khám bệnh', 'lập kế hoạch'], 'answer'],
  ] as const)('leaves %s alone', (_name, text, clauses, kind) => {
    expect(of(text, clauses, kind)).toBe(text);
  });
});
