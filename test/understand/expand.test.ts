import { describe, expect, it } from 'vitest';
import { expandShortForms } from '../../src/understand/expand.js';
import { readTypedQuestion } from '../../src/understand/question-tokens.js';
import { repairSpelling } from '../../src/understand/spelling.js';
import { vocabulary } from './read.js';

const expanded = (question: string): string => {
  const { tokens, unmarked } = readTypedQuestion(question);
  return expandShortForms(tokens, unmarked, vocabulary)
    .map((token) => token.term)
    .join(' ');
};
const repaired = (question: string): string => {
  const { tokens, unmarked } = readTypedQuestion(question);
  return repairSpelling(tokens, vocabulary, unmarked)
    .map((token) => token.term)
    .join(' ');
};

describe('readTypedQuestion', () => {
  const typed = (text: string): string =>
    readTypedQuestion(text)
      .tokens.map((token) => token.term)
      .join(' ');
  it.each([
    ['khôngggg biếttttt', 'không biết', 'stretched letters are cut to one'],
    ['đạt 70%', 'đạt 70 phần trăm', 'the sign is said as words'],
    ['bn % ho ngheo', 'bn phan tram ho ngheo', 'without diacritics where the question has none'],
    ['5‰', '5 phần nghìn', 'per mille too'],
    ['hộ nghèo 😀 ở đâu', 'hộ nghèo ở đâu', 'emoji are dropped'],
    ['<b>hộ nghèo</b>', 'b hộ nghèo b', 'mark-up is only letters'],
  ])('reads %j as %j: %s', (text, expected) => {
    expect(typed(text)).toBe(expected);
  });

  it('tells a question without any diacritics, and capitals', () => {
    expect(readTypedQuestion('ho ngheo').unmarked).toBe(true);
    expect(readTypedQuestion('hộ ngheo').unmarked).toBe(false);
    expect(readTypedQuestion('HP là gì').tokens.map(({ isUpper }) => isUpper)).toEqual([true, false, false]);
  });

  it('tells where a sign stands before a word', () => {
    const { tokens } = readTypedQuestion('người có công, an sinh');
    expect(tokens.map(({ breakBefore }) => breakBefore)).toEqual([false, false, false, true, false]);
  });
});

describe('expandShortForms', () => {
  it.each([
    ['BHYT toàn dân', 'bảo hiểm y tế toàn dân', 'an abbreviation in capitals'],
    ['số người có bhxh', 'số người có bảo hiểm xã hội', 'in small letters, being no syllable'],
    ['so nguoi co bhxh', 'so nguoi co bao hiem xa hoi', 'without diacritics where the question has none'],
    ['sở LĐTBXH', 'sở lao động thương binh và xã hội', 'one with a special letter'],
    ['NCC với cách mạng', 'người có công với cách mạng', 'three words'],
    ['đc hỗ trợ', 'được hỗ trợ', 'a chat form'],
    ['tỷ lệ HS THPT', 'tỷ lệ học sinh trung học phổ thông', 'two side by side, each in the light of the other'],
    ['nước sạch là bn mn', 'nước sạch là bao nhiêu mọi người', 'at the end it calls on the readers'],
    ['TU giao chăm sóc TE', 'tỉnh ủy giao chăm sóc trẻ em', 'syllables too, but only in capitals'],
    ['tu sửa nhà', 'tu sửa nhà', 'in small letters they are words'],
    ['y te va giao duc', 'y te va giao duc', 'and without diacritics'],
    ['Sở TTTT', 'sở thông tin và truyền thông', 'of one letter said over, yet not stretched'],
    ['tỷ lệ hộ nghèo', 'tỷ lệ hộ nghèo', 'whole words are left alone'],
    ['ngan sach tinh', 'ngan sach tinh', 'without diacritics a syllable may be any word: left alone'],
    ['', '', 'nothing'],
  ])('makes %j %j: %s', (question, expected) => {
    expect(expanded(question)).toBe(expected);
  });

  it('changes nothing when done twice', () => {
    for (const question of ['BHYT cho NCC', 'tham gia bhxh đc ko', 'mô rứa hè', 'dt nhà ở']) {
      expect(expanded(expanded(question))).toBe(expanded(question));
    }
  });
});

describe('repairSpelling', () => {
  it.each([
    ['thươg binh', 'thương binh', 'a letter left out, told by the neighbour'],
    ['bao nhiêu giườg bệnh', 'bao nhiêu giường bệnh', 'another'],
    ['lao đôg', 'lao động', 'a letter and a mark left out'],
    ['kết lụn số mấy', 'kết luận số mấy', 'a vowel left out of a proper syllable, told by the neighbour'],
    ['bảo hiểm thất nghịp', 'bảo hiểm thất nghiệp', 'another'],
    ['tỷ lệ hộ nghèo', 'tỷ lệ hộ nghèo', 'known words are never touched'],
    ['BHTN', 'bhtn', 'capitals are an abbreviation, not a slip'],
    ['2025 m2', '2025 m2', 'figures are left alone'],
    ['wxkfjh gbdwzt', 'wxkfjh gbdwzt', 'what is near nothing stays'],
  ])('makes %j %j: %s', (question, expected) => {
    expect(repaired(question)).toBe(expected);
  });

  it('never changes the number of words', () => {
    for (const question of ['chứg chỉ ngề', 'hỏa tág ở đâu', 'kôg bít j hết']) {
      expect(repaired(question).split(' ')).toHaveLength(question.split(' ').length);
    }
  });
});
