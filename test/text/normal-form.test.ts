import { describe, expect, it } from 'vitest';
import {
  canonicalSyllable,
  collapseSpace,
  fold,
  hasDiacritics,
  normalizeText,
  unifyToneMarks,
} from '../../src/text/normal-form.js';
import { realPlans } from '../helpers/real-corpus.js';

const everyClause = realPlans.flatMap((plan) => plan.clauses.map((clause) => clause.text));

describe('normalizeText', () => {
  it.each([
    ['Tỷ lệ hộ nghèo'.normalize('NFD'), 'Tỷ lệ hộ nghèo', 'decomposed letters, as a Mac types them, are composed'],
    ['Bến\u00A0Tre', 'Bến Tre', 'a no-break space, as copied from a web page, is a space'],
    ['Bến\u202FTre\u3000có', 'Bến Tre có', 'narrow and ideographic spaces are spaces'],
    ['hộ\u200B ngh\u200Dèo\uFEFF', 'hộ nghèo', 'zero-width characters and a byte order mark are nothing'],
    ['\u202Ehộ nghèo\u202C\u200F', 'hộ nghèo', 'marks of writing direction are nothing'],
    ['đi\u00ADều', 'điều', 'a soft hyphen is nothing'],
    ['\u00D0iều', 'Điều', 'the Icelandic Eth of old fonts is a Vietnamese Đ'],
    ['a\r\nb\rc', 'a\nb\nc', 'every line end is one'],
    ['x\uD83D y', 'x\uFFFD y', 'half a surrogate pair becomes the replacement character'],
    ['👨‍👩‍👧', '👨👩👧', 'whole emoji stay, their joiners go'],
    ['“Đền ơn đáp nghĩa”', '“Đền ơn đáp nghĩa”', 'curly quotation marks are kept: they are verbatim text'],
    ['', '', 'nothing stays nothing'],
  ])('makes %j %j: %s', (given, expected) => {
    expect(normalizeText(given)).toBe(expected);
  });

  it('changes nothing when done twice, on every clause of the corpus', () => {
    for (const text of everyClause) expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
  });
});

describe('collapseSpace', () => {
  it('makes one space of every run of white space, line ends and tabs too, and trims', () => {
    expect(collapseSpace('\n Sở \t\n Lao động ')).toBe('Sở Lao động');
  });
});

describe('unifyToneMarks', () => {
  it.each([
    ['hoá', 'hóa', 'oa: new style to old'],
    ['hóa', 'hóa', 'oa: the old style stays'],
    ['khoẻ', 'khỏe', 'oe'],
    ['thuỷ', 'thủy', 'uy'],
    ['XÃ HỘI HOÁ', 'XÃ HỘI HÓA', 'capitals'],
    ['quý', 'quý', 'qu is a consonant: the mark stays on y'],
    ['hoàn', 'hoàn', 'a final consonant fixes the place of the mark'],
    ['tuyến', 'tuyến', 'three vowels are not such a pair'],
    ['xã hội hoá, khoẻ mạnh', 'xã hội hóa, khỏe mạnh', 'every word of a text'],
  ])('makes %j %j: %s', (given, expected) => {
    expect(unifyToneMarks(given)).toBe(expected);
  });
});

describe('canonicalSyllable', () => {
  it.each([
    ['Liệt', 'liệt', 'lower case'],
    ['SỸ', 'sĩ', 'bác sỹ and bác sĩ are one word'],
    ['tỉ', 'tỷ', 'tỉ lệ and tỷ lệ are one word'],
    ['kĩ', 'kỹ', 'kĩ thuật and kỹ thuật are one word'],
    ['lí', 'lý', 'quản lí and quản lý are one word'],
    ['hoá'.normalize('NFD'), 'hóa', 'decomposed and of the new tone-mark style at once'],
    ['m²', 'm2', 'a superscript is a digit'],
    ['tỉnh', 'tỉnh', 'a longer syllable that begins like a pair is left alone'],
  ])('makes %j %j: %s', (given, expected) => {
    expect(canonicalSyllable(given)).toBe(expected);
  });

  it('gives one spelling that stays when made canonical again, for every word of the corpus', () => {
    for (const word of new Set(everyClause.flatMap((text) => text.split(/[^\p{L}]+/u)))) {
      expect(canonicalSyllable(canonicalSyllable(word))).toBe(canonicalSyllable(word));
    }
  });
});

describe('fold', () => {
  it.each([
    ['Đền ơn đáp nghĩa', 'den on dap nghia', 'diacritics and capitals go'],
    ['HUYỆN ĐẢO', 'huyen dao', 'Đ is d'],
    ['\u00D0ường', 'duong', 'Eth too'],
    ['tỷ lệ'.normalize('NFD'), 'ty le', 'decomposed text folds alike'],
    ['12,5% (m2)', '12,5% (m2)', 'figures and signs stay'],
  ])('makes %j %j: %s', (given, expected) => {
    expect(fold(given)).toBe(expected);
  });

  it('leaves plain ASCII lower-case text of the corpus with no diacritics at all', () => {
    for (const text of everyClause) expect(hasDiacritics(fold(text))).toBe(false);
  });
});

describe('hasDiacritics', () => {
  it.each([
    ['ho ngheo o ben tre', false, 'typed without any'],
    ['hộ ngheo', true, 'one mark is enough'],
    ['dong', false, 'd alone'],
    ['đong', true, 'đ counts although it has no mark above or below'],
    ['hộ'.normalize('NFD'), true, 'decomposed'],
    ['2025 %', false, 'no letters'],
    ['', false, 'nothing'],
  ])('of %j is %s: %s', (given, expected) => {
    expect(hasDiacritics(given)).toBe(expected);
  });
});
