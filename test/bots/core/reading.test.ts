import { describe, expect, it } from 'vitest';
import { readButtonData, writeButtonData } from '../../../bots/core/button-data.js';
import { pickChoice } from '../../../bots/core/choices.js';
import { readRequest } from '../../../bots/core/commands.js';
import { cleanText } from '../../../bots/core/words.js';

describe('readRequest', () => {
  it.each([
    ['/start', { type: 'start' }],
    ['/help', { type: 'help' }],
    ['/help@HoiKeHoachBot', { type: 'help' }],
    ['Trợ giúp', { type: 'help' }],
    ['tro giup!', { type: 'help' }],
    ['kế hoạch', { type: 'plans' }],
    ['/kehoach', { type: 'plans' }],
    ['/tim hộ nghèo', { type: 'search', argument: 'hộ nghèo' }],
    ['tìm: hộ nghèo', { type: 'search', argument: 'hộ nghèo' }],
    ['tìm', { type: 'search', argument: '' }],
    ['cơ quan: Sở Y tế', { type: 'agency', argument: 'Sở Y tế' }],
    ['/han báo cáo', { type: 'deadline', argument: 'báo cáo' }],
    ['nguồn', { type: 'source', index: 0 }],
    ['nguồn 2', { type: 'source', index: 1 }],
    ['/nguon 3', { type: 'source', index: 2 }],
    ['👍', { type: 'judge', rating: 'up', words: null }],
    ['👍🏽', { type: 'judge', rating: 'up', words: null }],
    ['👎 sai năm', { type: 'judge', rating: 'down', words: 'sai năm' }],
    ['phản hồi', { type: 'judge', rating: null, words: null }],
    ['phản hồi: 👎 sai năm', { type: 'judge', rating: 'down', words: 'sai năm' }],
    ['phản hồi: đúng rồi', { type: 'judge', rating: 'up', words: null }],
    ['phản hồi: không đúng', { type: 'judge', rating: 'down', words: 'không đúng' }],
    ['lý do: sai năm', { type: 'reason', words: 'sai năm' }],
    ['xóa', { type: 'forget' }],
    ['xoá', { type: 'forget' }],
    ['/xoa', { type: 'forget' }],
    ['quyền riêng tư', { type: 'privacy' }],
    ['/caidat', { type: 'unknown' }],
    ['/constructor x', { type: 'unknown' }],
  ])('reads %s', (text, request) => {
    expect(readRequest(text)).toEqual(request);
  });

  it.each([
    ['cơ quan nào chủ trì giảm nghèo?', 'begins with a command word'],
    ['kế hoạch của Bến Tre có số mấy', 'begins with a command word'],
    ['hạn chót báo cáo là ngày nào', 'begins with a command word'],
    ['__proto__', 'a name every object has'],
    ['1/2 hộ nghèo là bao nhiêu', 'a slash within'],
    ['http://a.vn: gì đây', 'a colon after something else'],
  ])('takes “%s” for a question (%s)', (text) => {
    expect(readRequest(text)).toEqual({ type: 'question', text });
  });
});

describe('pickChoice', () => {
  const choices = ['Tỉnh Bến Tre', 'Thành phố Hải Phòng'].map((label) => ({ label, question: `${label}?` }));
  it.each([
    ['2', 1],
    ['2.', 1],
    ['số 1', 0],
    ['Bến Tre', 0],
    ['ben tre', 0],
    ['tinh ben tre', 0],
    ['TP Hải Phòng', 1],
  ])('reads %s', (text, index) => {
    expect(pickChoice(text, choices)).toEqual({ type: 'choice', choice: choices[index] });
  });

  it('says when the number is none of them', () => {
    expect(pickChoice('3', choices).type).toBe('out-of-range');
    expect(pickChoice('0', choices).type).toBe('out-of-range');
  });

  it('knows a number nobody asked for: by itself it is no question', () => {
    expect(pickChoice('2', []).type).toBe('out-of-range');
  });

  it('leaves everything else to the assistant', () => {
    for (const text of ['còn Bến Tre thì sao?', 'Huế', 'tre', '197', 'năm 2025']) {
      expect(pickChoice(text, choices).type).toBe('none');
    }
  });
});

describe('button data', () => {
  it('comes back as written, within 64 bytes', () => {
    const data = writeButtonData('choice', 'Ab3dE9xYz1Q2', 12);
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(readButtonData(data)).toEqual({ action: 'choice', replyId: 'Ab3dE9xYz1Q2', index: 12 });
  });

  it.each(['', 'x:abc:0', 'c:abc', 'c:abc:999', 'c:a b:0', `c:${'a'.repeat(50)}:0`])('refuses %s', (data) => {
    expect(readButtonData(data)).toBeNull();
  });
});

describe('cleanText', () => {
  it.each([
    ['h\u200bộ\u202e nghèo\u0000', 'hộ nghèo', 'zero-width, direction and control marks'],
    ['ho\u0302\u0323 nghe\u0300o', 'hộ nghèo', 'decomposed'],
    ['a\ud800b', 'ab', 'half a surrogate pair'],
    ['  x\ny  ', 'x\ny', 'lines kept'],
  ])('%j → %j (%s)', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('cuts what no message needs', () => {
    expect(cleanText('x'.repeat(100_000))).toHaveLength(2000);
  });
});
