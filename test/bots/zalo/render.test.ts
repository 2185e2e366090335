import { describe, expect, it } from 'vitest';
import { renderForZalo } from '../../../bots/zalo/render.js';
import { answer, citation } from '../../helpers/answers.js';

const to = { chat: 'c', replyTo: null, edit: null, callbackId: null };
const url = 'https://hoi.tinh.gov.vn/ke-hoach/ben-tre-4502-2021#I.2.2';
const styled = (body: ReturnType<typeof renderForZalo>) =>
  body.styles.map(({ start, len, st }) => [st.join(), body.text.slice(start, start + len)]);

describe('renderForZalo', () => {
  it('writes answer, words, place, link and notices, with styles beside the text', () => {
    const body = renderForZalo(
      {
        type: 'answer',
        answer: answer({ citations: [citation({ url })], notices: ['Đã hết giai đoạn.'] }),
        replyId: 'r',
      },
      to,
    );
    expect(body.text).toBe(
      [
        'Tỷ lệ lao động qua đào tạo của tỉnh Bến Tre đạt 70%.',
        '',
        '“Tỷ lệ lao động qua đào tạo đạt 70%”',
        'Căn cứ: Kế hoạch 4502/KH-UBND ngày 02/8/2021 của UBND tỉnh Bến Tre, mục I.2.2',
        url,
        '',
        'Lưu ý: Đã hết giai đoạn.',
        '',
        'Gõ “nguồn” để xem nguyên văn, 👍 hoặc 👎 để góp ý.',
      ].join('\n'),
    );
    expect(styled(body)).toContainEqual(['b', 'Tỷ lệ lao động qua đào tạo của tỉnh Bến Tre đạt 70%.']);
    expect(styled(body)).toContainEqual(['c_f27806', 'Lưu ý: Đã hết giai đoạn.']);
  });

  it('numbers the choices', () => {
    const suggestions = ['Bến Tre', 'Huế'].map((label) => ({ label, question: label }));
    const body = renderForZalo(
      { type: 'answer', answer: answer({ kind: 'clarify', suggestions }), replyId: 'r' },
      to,
    );
    expect(body.text.endsWith('Gõ số hoặc tên để chọn:\n1. Bến Tre\n2. Huế')).toBe(true);
  });

  it('stays within 2,000 units with the link whole and the styles in place', () => {
    const clauseText = '😀 Văn bản {red} **dài** & <b>. '.repeat(400);
    for (const reply of [
      { type: 'source', citation: citation({ url, clauseText }), index: 0, count: 2, replyId: 'r' } as const,
      {
        type: 'answer',
        answer: answer({ text: clauseText, citations: [citation({ url, quote: clauseText })] }),
        replyId: 'r',
      } as const,
    ]) {
      const body = renderForZalo(reply, to);
      expect(body.text.length).toBeLessThanOrEqual(2000);
      expect(body.text).toContain(url);
      for (const { start, len } of body.styles) expect(start + len).toBeLessThanOrEqual(body.text.length);
    }
  });
});
