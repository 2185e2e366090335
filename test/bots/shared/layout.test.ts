import { describe, expect, it } from 'vitest';
import { cutAtWord, fitLayout, type Layout, layoutReply } from '../../../bots/shared/layout.js';
import { botMessages } from '../../../src/messages/bots.js';
import { answer, citation } from '../../helpers/answers.js';

const measure = (layout: Layout) =>
  [
    layout.lead,
    ...layout.sources.flatMap(({ quote, label, url }) => [quote ?? '', label, url ?? '']),
    layout.hint ?? '',
  ].join('').length;
const url = 'https://hoi.tinh.gov.vn/ke-hoach/ben-tre-4502-2021#I.2.2';

describe('layoutReply', () => {
  it('shows the answer, the words it rests on, its place and its link', () => {
    const layout = layoutReply(
      { type: 'answer', answer: answer({ citations: [citation({ url })] }), replyId: 'r' },
      { quote: 'quote' },
    );
    expect(layout.lead).toBe('Tỷ lệ lao động qua đào tạo của tỉnh Bến Tre đạt 70%.');
    expect(layout.sources).toEqual([
      {
        quote: 'Tỷ lệ lao động qua đào tạo đạt 70%',
        label: 'Kế hoạch 4502/KH-UBND ngày 02/8/2021 của UBND tỉnh Bến Tre, mục I.2.2',
        url,
      },
    ]);
    expect(layout.hint).toBe(botMessages.answerHint);
  });

  it('leaves out a link that leads nowhere outside the server', () => {
    const layout = layoutReply({ type: 'answer', answer: answer(), replyId: 'r' }, { quote: 'clause' });
    expect(layout.sources[0]?.url).toBeNull();
    expect(layout.sources[0]?.quote).toBe(citation().clauseText);
  });

  it('only names the places of a question back', () => {
    const clarify = answer({ kind: 'clarify', suggestions: [{ label: 'Tỉnh Bến Tre', question: 'q' }] });
    const layout = layoutReply({ type: 'answer', answer: clarify, replyId: 'r' }, { quote: 'quote' });
    expect(layout.sources[0]?.quote).toBeNull();
    expect(layout.choicesTitle).toBe(botMessages.choicesTitle);
    expect(layout.hint).toBeNull();
  });
});

describe('fitLayout', () => {
  const long = layoutReply(
    {
      type: 'answer',
      answer: answer({
        text: 'Sở Y tế làm việc. '.repeat(200),
        citations: [1, 2, 3].map(() => citation({ url, clauseText: 'chữ '.repeat(2000) })),
      }),
      replyId: 'r',
    },
    { quote: 'clause' },
  );

  it('keeps what fits as it is', () => {
    expect(fitLayout(long, 100_000, measure)).toEqual(long);
  });

  it.each([12_000, 6000, 4000, 2000, 500])('fits %i units and always keeps the link to the clause', (limit) => {
    const fitted = fitLayout(long, limit, measure);
    expect(measure(fitted)).toBeLessThanOrEqual(limit);
    expect(fitted.sources[0]?.url).toBe(url);
    expect(fitted.omitted + fitted.sources.length).toBe(3);
  });

  it('cuts the answer itself last and says so', () => {
    const fitted = fitLayout(long, 1000, measure);
    expect(fitted.lead.endsWith(botMessages.cut)).toBe(true);
    expect(fitted.omitted).toBe(2);
  });

  it('ends even where nothing more can go', () => {
    expect(fitLayout(long, 1, measure).sources).toHaveLength(1);
  });
});

describe('cutAtWord', () => {
  it('ends where a word ends and never inside a character', () => {
    expect(cutAtWord('một hai ba', 8)).toBe('một hai');
    expect(cutAtWord('😀😀', 3)).toBe('😀');
  });
});
