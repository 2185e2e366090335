import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { CORPUS, corpusText, plan } from './result.js';
import { changedDiscards, compareWords } from './words.js';

const unseen = new URL('../fixtures/plans/', import.meta.url);
const unseenPlans = readdirSync(unseen).filter((name) => name.endsWith('.txt'));

const texts: readonly [string, string][] = [
  ...CORPUS.map((name): [string, string] => [name, corpusText(name)]),
  ...unseenPlans.map((name): [string, string] => [name, readFileSync(new URL(name, unseen), 'utf8')]),
  [
    'every marker',
    plan('Phần I\nMỘT\nA. Hai\nI. Ba\n1. Bốn\n1.1. Năm\na) Sáu\n- Bảy\n+ Tám\n• Chín\n(1) Mười\n[1] Chú thích'),
  ],
  [
    'furniture',
    plan(
      'I. VIỆC\n\nNâng cao đời\n\n2\n\nCÔNG BÁO/Số 1/Ngày 01-01-2024\n\nsống của\nKý bởi: A\nNgày ký: B\nNhân dân.',
    ),
  ],
  ['a table cut off', 'PHỤ LỤC\n\nSTT\n\nViệc\n\nChủ trì\n\nHạn\n\n1\n\nMột\n\nSở Y tế'],
  [
    'a table with prose behind it',
    'PHỤ LỤC\n\nSTT\n\nViệc\n\nHạn\n\n1\n\nMột\n\nNăm 2024\n\n2\n\nHai\n\nNăm 2025\n\nGhi chú: cuối bảng.\n\nHết.',
  ],
  ['a header without rows', 'STT | Việc | Hạn |\nSTT | Việc | Hạn |\nSTT | Việc | Hạn |'],
  [
    'a table with wrapped cells, one row of which nothing tells apart',
    'PHỤ LỤC\nTT\nNội dung\nCơ quan\nchủ trì\nPhối hợp\nThời gian\n1\nTrồng\ncây\n3\nSở Y tế\nSở Nội vụ\nNăm 2026\n2\nRà soát\nSở Y tế\nSở Nội vụ\nSở Tư pháp\nNăm 2027\nHết.',
  ],
  ['a table of pieces', 'PHỤ LỤC\nTT Việc Cơ quan\nchủ trì\n1 Trồng Sở\ncây Y tế\n2 Tưới Sở Nội vụ'],
  [
    'sheets behind a signature in merged columns',
    plan(
      'I. VIỆC\n1. Một./.\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Bộ Y tế; CHỦ TỊCH\n- Sở; (Đã ký)\n- Báo; Lò Thị Hoa\n- Lưu: VT.\n2\nBiểu số 01\nCHỈ TIÊU\nSTT\tTên\t2025\n1\tCây\t30\nBiểu số 02\nVIỆC',
    ),
  ],
  ['a signature without a plan', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Ba\nNơi nhận:\n- A;\nkhông rõ'],
  ['prose', 'Một tin tức.\n\nHai câu, ba\ncâu và\n\nbốn câu.'],
];

describe.each(texts)('parsePlan on %s', (_name, text) => {
  const result = parsePlan(text);

  it('keeps every word in exactly one clause or discarded part', () => {
    const words = compareWords(text, result);
    expect([...words.clauses].sort()).toEqual([...words.source].sort());
    expect(changedDiscards(text, result)).toEqual([]);
  });

  it('gives unique ids of the agreed form, parents before children, and depths and orders that fit', () => {
    const byId = new Map(result.clauses.map((clause) => [clause.id, clause]));
    expect(byId.size).toBe(result.clauses.length);
    for (const [order, clause] of result.clauses.entries()) {
      expect(clause.id).toMatch(/^[\p{L}\p{N}.~-]+$/u);
      expect(clause.order).toBe(order);
      expect(clause.lines.from).toBeLessThanOrEqual(clause.lines.to);
      const parent = clause.parentId === null ? null : byId.get(clause.parentId);
      expect(parent === null || (parent !== undefined && parent.order < order)).toBe(true);
      expect(clause.depth).toBe(parent ? parent.depth + 1 : 0);
      expect(clause.text).toBe(clause.text.replace(/\s+/g, ' ').trim());
    }
  });

  it('gives the same result again', () => {
    expect(parsePlan(text)).toEqual(result);
  });
});

// The columns of a letterhead or signature on one line are put apart, and with them the order of their words.
const shared = new Set([
  'lao-cai-112-2023.txt',
  'ninh-thuan-5327-2021.txt',
  'phu-tho-298-2025.txt',
  'son-la-96-2017.txt',
  'sheets behind a signature in merged columns',
]);
describe.each(texts.filter(([name]) => !shared.has(name)))('parsePlan on %s', (_name, text) => {
  it('keeps the words in order', () => {
    const words = compareWords(text, parsePlan(text));
    expect(words.clauses).toEqual(words.source);
  });
});

describe('parsePlan on generated plans', () => {
  it('finds the outline it was printed from again', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { text, ids } = generate(seed);
      expect(parsePlan(text).clauses.map((clause) => clause.id)).toEqual(ids);
    }
  });
});

/** A plan with a random outline, one blank line or none between paragraphs, and the ids it must have. */
function generate(seed: number): { text: string; ids: string[] } {
  let state = seed;
  const next = (limit: number) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % limit;
  };
  const lines: string[] = [];
  const ids = ['TD.CQ', 'TD.QH', 'TD.SO', 'TD.NGAY', 'TD.TEN'];
  const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k'];
  const words = ['Nâng cao chất lượng', 'Tuyên truyền', 'Phát triển y tế', 'Đào tạo nghề', 'Giảm nghèo'];
  const title = () => words[next(words.length)] ?? '';
  const bullets = (parent: string) => {
    for (let at = 1; at <= next(4); at += 1) {
      ids.push(`${parent}.${at}`);
      lines.push(`- ${title()} đạt ${next(90) + 10}%.`);
    }
  };
  for (const [at, roman] of ['I', 'II', 'III', 'IV'].slice(0, next(4) + 1).entries()) {
    ids.push(roman);
    lines.push(`${roman}. ${['MỤC TIÊU', 'NHIỆM VỤ', 'KINH PHÍ', 'TỔ CHỨC'][at]}`);
    for (let one = 1; one <= next(5); one += 1) {
      const parent = `${roman}.${one}`;
      ids.push(parent);
      const count = next(3) === 0 ? next(letters.length) + 1 : 0;
      lines.push(`${one}. ${title()}${count > 0 ? ':' : ''}`);
      for (const letter of letters.slice(0, count)) {
        ids.push(`${parent}.${letter}`);
        lines.push(`${letter}) ${title()};`);
      }
      if (count === 0) bullets(parent);
    }
  }
  return { text: plan(lines.join(next(2) === 0 ? '\n' : '\n\n')), ids };
}
