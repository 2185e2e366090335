import { describe, expect, it } from 'vitest';
import { abbreviations } from '../../src/lexicon/abbreviations.js';
import { regionalWords } from '../../src/lexicon/regional.js';
import { thesaurus } from '../../src/lexicon/thesaurus.js';
import { terms } from '../../src/text/tokenize.js';
import { buildVocabulary, type Vocabulary } from '../../src/text/vocabulary.js';
import { expandShortForms } from '../../src/understand/expand.js';
import { wordTokens } from '../../src/understand/question-tokens.js';

const isClean = (text: string) =>
  text.length > 0 && text === text.normalize('NFC').toLowerCase().trim() && !/\s{2,}|[\t\n;|]/.test(text);

const repeated = (texts: readonly string[]) => texts.filter((text, index) => texts.indexOf(text) !== index);

const holdsPhrase = (text: string, phrase: string) => ` ${text} `.includes(` ${phrase} `);

describe('thesaurus', () => {
  it('holds clean, lower-case NFC text and no empty list', () => {
    const texts = thesaurus.flatMap(({ say, means, near = [] }) => [...say, ...means, ...near]);
    expect(texts.filter((text) => !isClean(text))).toEqual([]);
    const empty = thesaurus.filter(
      ({ say, means, near }) => say.length === 0 || near?.length === 0 || (means.length === 0 && near === undefined),
    );
    expect(empty).toEqual([]);
  });

  it('is large enough to cover social policy and the other fields of provincial plans', () => {
    expect(thesaurus.length).toBeGreaterThanOrEqual(900);
  });

  it('names no phrase twice within an entry', () => {
    const repeating = thesaurus.filter(
      ({ say, means, near = [] }) => repeated([...say, ...means, ...near]).length > 0,
    );
    expect(repeating).toEqual([]);
  });

  it('gives no `say` twice with the same means', () => {
    const pairs = thesaurus.flatMap(({ say, means, near = [] }) =>
      say.map((phrase) => `${phrase} > ${(means.length > 0 ? means : near).toSorted().join('; ')}`),
    );
    expect(repeated(pairs)).toEqual([]);
  });

  it('keeps to words and phrases, never whole questions', () => {
    expect(thesaurus.flatMap(({ say }) => say).filter((phrase) => phrase.split(' ').length > 8)).toEqual([]);
  });

  it('writes phrases the way a question reads when they are looked up: standard words, nothing shortened', () => {
    const noWords: Vocabulary = buildVocabulary([]);
    const asRead = (phrase: string) =>
      expandShortForms(wordTokens(phrase, false), false, noWords)
        .map(({ term }) => term)
        .join(' ');
    const unreachable = thesaurus
      .flatMap(({ say }) => say)
      .filter((phrase) => phrase.includes(' ') && asRead(phrase) !== terms(phrase).join(' '));
    expect(unreachable).toEqual([]);
  });

  it('leaves out single syllables that would match half of all questions', () => {
    const tooWide = [
      'ai',
      'cho',
      'chi',
      'có',
      'của',
      'đi',
      'gì',
      'hộ',
      'là',
      'làm',
      'mạng',
      'mô',
      'nhà',
      'so',
      'sở',
      'tiền',
    ];
    expect(thesaurus.flatMap(({ say }) => say).filter((phrase) => tooWide.includes(phrase))).toEqual([]);
  });

  const traps: readonly (readonly [string, RegExp, RegExp])[] = [
    ['nước sạch ≠ nước hợp vệ sinh', /nước sạch/, /hợp vệ sinh/],
    ['nhẹ cân ≠ thấp còi', /nhẹ cân/, /thấp còi/],
    ['qua đào tạo ≠ có bằng cấp, chứng chỉ', /qua đào tạo/, /bằng cấp|chứng chỉ/],
    ['huy động ≠ đúng độ tuổi', /tỷ lệ huy động|huy động trong độ tuổi/, /đúng độ tuổi/],
    [
      'BHXH bắt buộc ≠ tự nguyện',
      /bảo hiểm xã hội bắt buộc|bảo hiểm bắt buộc/,
      /bảo hiểm xã hội tự nguyện|bảo hiểm tự nguyện/,
    ],
    ['chủ trì ≠ phối hợp', /chủ trì/, /phối hợp/],
    ['lương hưu ≠ trợ cấp hưu trí xã hội', /lương hưu/, /hưu trí xã hội/],
  ];
  it.each(traps)('never equates %s', (_name, one, other) => {
    const equating = thesaurus.filter(({ say, means, near = [] }) => {
      const texts = [...say, ...means, ...near];
      return texts.some((text) => one.test(text)) && texts.some((text) => other.test(text));
    });
    expect(equating).toEqual([]);
  });
});

describe('abbreviations', () => {
  it('holds clean, lower-case NFC text and no empty list', () => {
    expect(abbreviations.flatMap(({ short, full }) => [...short, ...full]).filter((text) => !isClean(text))).toEqual(
      [],
    );
    expect(abbreviations.filter(({ short, full }) => short.length === 0 || full.length === 0)).toEqual([]);
  });

  it('lists every short form once, with all its readings', () => {
    expect(repeated(abbreviations.flatMap(({ short }) => short))).toEqual([]);
    expect(abbreviations.filter(({ full }) => repeated(full).length > 0)).toEqual([]);
  });

  it('holds no form that is an ordinary word once the diacritics are gone', () => {
    const ordinary = [
      'an',
      'ban',
      'bao',
      'ca',
      'can',
      'cao',
      'co',
      'ha',
      'ho',
      'la',
      'ma',
      'mo',
      'nha',
      'noi',
      'o',
      'so',
      'ta',
      'tre',
      'xa',
      'y',
    ];
    expect(abbreviations.flatMap(({ short }) => short).filter((form) => ordinary.includes(form))).toEqual([]);
  });

  it.each([
    ['bhyt', 'bảo hiểm y tế'],
    ['lđtbxh', 'lao động - thương binh và xã hội'],
    ['ko', 'không'],
    ['bn', 'bao nhiêu'],
    ['tỉ', 'tỷ'],
  ])('reads %s first as %s', (form, reading) => {
    expect(abbreviations.find(({ short }) => short.includes(form))?.full[0]).toBe(reading);
  });
});

describe('regional words', () => {
  it('holds clean, lower-case NFC text', () => {
    const texts = regionalWords.flatMap(({ said, standard }) => [said, standard]);
    expect(texts.filter((text) => !isClean(text))).toEqual([]);
  });

  it('gives each form one standard word, and never itself', () => {
    expect(repeated(regionalWords.map(({ said }) => said))).toEqual([]);
    expect(regionalWords.filter(({ said, standard }) => said === standard)).toEqual([]);
  });

  it('leaves single words with an everyday meaning alone', () => {
    const unsafe = [
      'ảnh',
      'biểu',
      'chánh',
      'chi',
      'chỉ',
      'coi',
      'lãnh',
      'mạ',
      'mô',
      'ngài',
      'ni',
      'ôn',
      'răng',
      'tê',
      'thơ',
      'vô',
    ];
    expect(regionalWords.filter(({ said }) => unsafe.includes(said))).toEqual([]);
  });

  it.each([
    'kinh phí được chi trả qua hệ thống bưu điện',
    'hỗ trợ chi phí khuyến khích sử dụng hình thức hỏa táng',
    'có mô hình nào giúp hộ nghèo thoát nghèo bền vững',
    'tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi',
    'các chỉ tiêu chủ yếu đến năm 2030',
    'tiếp tục củng cố kết quả phổ cập giáo dục',
    'ban chỉ đạo thông báo các huyện và thành phố',
  ])('changes nothing in “%s”', (sentence) => {
    expect(regionalWords.filter(({ said }) => holdsPhrase(sentence, said))).toEqual([]);
  });
});
