import { describe, expect, it } from 'vitest';
import { tellsOfPast } from '../../src/extract/sections.js';

describe('tellsOfPast', () => {
  it.each([
    [['I. ĐÁNH GIÁ THỰC TRẠNG'], true, 'how things stand'],
    [['PHẦN MỘT', '2. Kết quả thực hiện giai đoạn trước'], true, 'what was reached'],
    [['I. SỰ CẦN THIẾT'], true, 'why a plan is needed'],
    [['I. TÌNH HÌNH CHUNG', 'a) Tồn tại, hạn chế'], true, 'what went wrong'],
    [['I. ĐẶC ĐIỂM TÌNH HÌNH', '2. Mục tiêu cụ thể'], false, 'the nearest telling heading decides'],
    [['IV. TỔ CHỨC THỰC HIỆN', '3. Báo cáo tình hình thực hiện'], false, 'a report on it is a task'],
    [['2. Kết quả cần đạt'], false, 'what is to be reached'],
    [['a) Hạn chế sử dụng túi ni lông'], false, 'a task that begins with the same words'],
    [['V. GIÁM SÁT, ĐÁNH GIÁ'], false, 'judging is to come'],
    [[], false, 'no heading'],
  ])('%j: %s, %s', (path, expected) => {
    expect(tellsOfPast(path)).toBe(expected);
  });
});
