import { describe, expect, it } from 'vitest';
import { fold } from '../../src/text/normal-form.js';
import type { AskedUnit } from '../../src/text/unit-fit.js';
import { read } from './read.js';

describe('the years a question asks about', () => {
  it.each([
    ['Tỷ lệ hộ nghèo Bến Tre năm 2025?', [2025], 'one year'],
    ['diện tích nhà ở Huế năm 2025 và 2030', [2025, 2030], 'two'],
    ['giai đoạn 2021-2025 Huế', [2021, 2025], 'a period is its two ends'],
    ['tháng 11/2021 làm gì', [2021], 'a month'],
    ['kế hoạch năm 2024 của Bình Định', [], 'a year that only names the plan'],
    ['kế hoạch số 2020', [], 'a number of a plan'],
    ['2.020 hộ người có công', [], 'a figure that looks like one'],
    ['hộ nghèo', [], 'none'],
  ])('in %j: %j, %s', (question, expected) => {
    expect(read(question).years).toEqual(expected);
  });
});

describe('the kind of figure a question wants', () => {
  const rows: readonly [string, AskedUnit, string][] = [
    ['bao nhiêu phần trăm hộ nghèo', 'percent', 'said in words'],
    ['bn % hộ nghèo ở Huế', 'percent', 'with the sign'],
    ['tỷ lệ hộ nghèo là bao nhiêu', 'percent', 'a rate'],
    ['tử vong trẻ em mấy phần nghìn', 'per-mille', 'per mille'],
    ['nhà ở bình quân mấy mét vuông', 'area', 'square metres'],
    ['diện tích nhà ở bình quân', 'area', 'an area by name'],
    ['mỗi năm tạo việc làm cho bao nhiêu lao động', 'people', 'workers'],
    ['bao nhiêu người được hỗ trợ', 'people', 'persons'],
    ['vận động quỹ bao nhiêu tiền', 'money', 'money'],
    ['được mấy tỷ đồng', 'money', 'with the unit'],
    ['có bao nhiêu giường bệnh', 'count', 'something countable'],
    ['xây mấy căn nhà ở xã hội', 'count', 'dwellings'],
    ['dân góp bao nhiêu phần tiền', 'percent', 'a part of the money'],
    ['thu gom mấy tấn rác', 'weight', 'tons'],
    ['mỗi người bao nhiêu lít nước', 'volume', 'litres'],
    ['làm mấy cây số đường', 'length', 'kilometres'],
    ['một tháng phát mấy kỳ', 'times', 'how often'],
    ['giá mỗi căn chừng bao nhiêu', 'money', 'a price'],
    ['người già neo đơn mấy giường', 'count', 'old people are no price, marks or not'],
    ['độ phủ bảo hiểm bao nhiêu năm 2027', 'any', 'a year behind it is no number of years'],
    ['bao nhiêu phần quà', 'any', 'gifts are no shares'],
    ['ai chủ trì', 'any', 'no figure at all'],
  ];
  it.each(rows)('of %j is %s: %s', (question, expected) => {
    expect(read(question).unit).toBe(expected);
    expect(read(fold(question)).unit).toBe(expected);
  });
});

describe('the documents a question names', () => {
  it.each([
    ['nghị quyết 42 nói gì', ['42'], 'by type and bare number'],
    ['42-NQ/TW là gì', ['42-nq/tw'], 'in full'],
    ['đề án số 06 của Tỉnh ủy', ['6'], 'a leading zero is dropped'],
    ['kế hoạch 197 của Huế ai ký', [], 'the plan itself is none'],
    ['nghị quyết năm 2020', [], 'a year is none'],
    ['có 42 trạm y tế', [], 'a figure is none'],
  ])('in %j are %j: %s', (question, expected) => {
    expect(read(question).documentNumbers).toEqual(expected);
  });
});

describe('the agencies a question names', () => {
  it.each([
    ['Sở Y tế Huế làm gì', ['so-yt'], 'in full'],
    ['so y te lam gi', ['so-yt'], 'without diacritics'],
    ['Sở LĐTBXH phải làm gì', ['so-ldtbxh'], 'by its abbreviation'],
    ['hộ nghèo Bến Tre', [], 'none'],
  ])('in %j are %j: %s', (question, expected) => {
    expect(read(question).agencyIds).toEqual(expected);
  });

  it('are told apart by what they do: who acts, who receives, through whom', () => {
    const { agencyParts } = read('UBND huyện báo cáo cho UBND tỉnh qua Sở Lao động');
    expect(agencyParts).toEqual([
      { id: 'ubnd-huyen', part: 'subject' },
      { id: 'ubnd-tinh', part: 'receiver' },
      { id: 'so-ldtbxh', part: 'through' },
    ]);
  });
});
