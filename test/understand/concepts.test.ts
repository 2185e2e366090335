import { describe, expect, it } from 'vitest';
import { fillerWords } from '../../src/lexicon/filler-words.js';
import { thesaurus } from '../../src/lexicon/thesaurus.js';
import { fold } from '../../src/text/normal-form.js';
import { terms } from '../../src/text/tokenize.js';
import { read, topicOf } from './read.js';

describe('the topic of a question', () => {
  it.each([
    ['Tỷ lệ hộ nghèo của Bến Tre năm 2025 là bao nhiêu?', ['tỷ lệ hộ nghèo'], 'question words, place and year apart'],
    ['Ai chủ trì xây dựng nghĩa trang liệt sĩ?', ['xây dựng', 'nghĩa trang liệt sĩ'], 'known phrases, the longest'],
    ['nước sạch, nước sạch, nước sạch', ['nước sạch'], 'a word said thrice counts once'],
    ['Sở Y tế làm gì?', [], 'the agency asked about is no topic'],
    ['bao nhiêu?', [], 'question words alone are none'],
  ])('of %j is %j: %s', (question, expected) => {
    expect(topicOf(read(question))).toEqual(expected);
  });

  it('keeps a word that nobody knows, for what it is worth', () => {
    const found = read('trạm đổ bộ flibber ở Huế').concepts.flatMap(({ wordings }) => wordings[0]?.terms ?? []);
    expect(found).toContain('flibber');
  });

  it('gives an everyday word the official ones', () => {
    const wordings = read('XKLĐ của Bến Tre').concepts.flatMap((concept) => concept.wordings);
    expect(wordings.some(({ terms: words }) => words.join(' ').includes('nước ngoài'))).toBe(true);
  });

  it('weighs frame words less than the topic', () => {
    const { concepts } = read('Cơ quan nào chủ trì nước sạch?');
    const topic = concepts.find(({ wordings }) => wordings[0]?.terms.join(' ') === 'nước sạch');
    const frames = concepts.filter((concept) => concept !== topic);
    expect(frames.length).toBeGreaterThan(0);
    for (const { importance } of frames) expect(importance).toBeLessThan(topic?.importance ?? 0);
  });

  it('leaves out what the question sets aside', () => {
    expect(topicOf(read('Không tính nước hợp vệ sinh, riêng nước sạch ở Huế mấy phần trăm?'))).toEqual(['nước sạch']);
    expect(topicOf(read('mấy phần trăm người dân (không riêng người già) ở Huế có nước sạch?'))).not.toContain(
      'người già',
    );
  });

  it('weighs less what a narrower word says already', () => {
    const { concepts } = read('trẻ mẫu giáo ở Huế bao nhiêu phần trăm?');
    const importanceOf = (name: string) =>
      concepts.find(({ wordings }) => wordings[0]?.terms.join(' ') === name)?.importance ?? 0;
    expect(importanceOf('trẻ')).toBeLessThan(importanceOf('mẫu giáo'));
    const alone = read('trẻ em ở Huế có thẻ bảo hiểm y tế bao nhiêu phần trăm?').concepts;
    expect(alone.find(({ wordings }) => wordings[0]?.terms.join(' ') === 'trẻ em')?.importance).toBe(1);
  });

  it('never gives a wording more than its own words: gains lie above 0 and up to 1, the first is 1', () => {
    for (const { say } of thesaurus.slice(0, 200)) {
      for (const { wordings, from, to } of read(`${say[0]} ở Huế`).concepts) {
        expect(wordings[0]?.gain).toBe(1);
        for (const { gain } of wordings) {
          expect(gain).toBeGreaterThan(0);
          expect(gain).toBeLessThanOrEqual(1);
        }
        expect(to).toBeGreaterThan(from);
      }
    }
  });

  it('takes no token for two concepts, except that unknown neighbours may overlap by one', () => {
    for (const question of ['Ai lo nhà ở xã hội cho công nhân khu công nghiệp?', 'dạy nghề cho lao động nông thôn']) {
      const { concepts } = read(question);
      concepts.forEach((concept, at) => {
        for (const later of concepts.slice(at + 1)) expect(concept.to - later.from).toBeLessThanOrEqual(1);
      });
    }
  });

  it('is empty for filler alone', () => {
    for (const word of fillerWords.filter((one) => terms(one).length === 1).slice(0, 60)) {
      expect(topicOf(read(`${word} ?`))).toEqual([]);
    }
  });

  it('is the same without diacritics where the letters leave no doubt', () => {
    for (const question of ['nước sạch ở Bến Tre', 'tỷ lệ hộ nghèo ở Huế', 'nghĩa trang liệt sĩ ở Hải Phòng']) {
      expect(topicOf(read(fold(question)))).toEqual(topicOf(read(question)).map(fold));
    }
  });

  it('is the same in either tone-mark style and either Unicode form', () => {
    for (const [old, now] of [
      ['hình thức hỏa táng', 'hình thức hoả táng'],
      ['văn hóa cơ sở', 'văn hoá cơ sở'],
      ['sức khỏe trẻ em', 'sức khoẻ trẻ em'],
    ] as const) {
      expect(read(now).concepts).toEqual(read(old).concepts);
      expect(read(old.normalize('NFD')).concepts).toEqual(read(old).concepts);
    }
  });
});
