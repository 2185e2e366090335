import { describe, expect, it } from 'vitest';
import { cutAtWord, fitLayout, type Layout, layoutReply } from '../../../bots/core/layout.js';
import type { Answer } from '../../../src/domain/answer.js';
import { botMessages } from '../../../src/messages/bots.js';
import { answer, citation } from '../../helpers/answers.js';

const measure = (layout: Layout) =>
  [
    layout.lead,
    ...layout.sources.flatMap(({ quote, document, places }) => [
      quote ?? '',
      document,
      ...places.flatMap((place) => [place.label, place.url ?? '']),
    ]),
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
        document: 'Kế hoạch 4502/KH-UBND ngày 02/8/2021 của UBND tỉnh Bến Tre',
        places: [{ label: 'mục I.2.2', url }],
      },
    ]);
    expect(layout.hint).toBe(botMessages.answerHint);
  });

  it('leaves out a link that leads nowhere outside the server', () => {
    const layout = layoutReply({ type: 'answer', answer: answer(), replyId: 'r' }, { quote: 'clause' });
    expect(layout.sources[0]?.places[0]?.url).toBeNull();
    expect(layout.sources[0]?.quote).toBe(citation().clauseText);
  });

  it('offers the choices of a question back and nothing else', () => {
    const clarify = answer({ kind: 'clarify', suggestions: [{ label: 'Tỉnh Bến Tre', question: 'q' }] });
    const layout = layoutReply({ type: 'answer', answer: clarify, replyId: 'r' }, { quote: 'quote' });
    expect(layout.sources).toEqual([]);
    expect(layout.choices).toHaveLength(1);
    expect(layout.choicesTitle).toBe(botMessages.choicesTitle);
    expect(layout.hint).toBeNull();
  });
});

describe('the layout of an answer from several clauses', () => {
  const other = { plan: 'thua-thien-hue-197-2021', number: '197/KH-UBND', issuer: 'UBND tỉnh Thừa Thiên Huế' };
  const sourcesOf = (given: Partial<Answer>) =>
    layoutReply({ type: 'answer', answer: answer(given), replyId: 'r' }, { quote: 'quote' }).sources;

  it('names a document once, with all places in it', () => {
    const citations = ['III.1', 'PL.1', 'PL.2'].map((clause) => citation({ clause }));
    expect(sourcesOf({ kind: 'list', citations })).toMatchObject([
      {
        quote: citation().quote,
        places: [{ label: 'mục III.1' }, { label: 'phụ lục, mục 1' }, { label: 'phụ lục, mục 2' }],
      },
    ]);
  });

  it('quotes each side of a comparison', () => {
    const citations = [citation(), citation(other), citation({ clause: 'II.1' })];
    const blocks = sourcesOf({ kind: 'compare', citations });
    expect(blocks.map(({ quote, places }) => [quote !== null, places.length])).toEqual([
      [true, 1],
      [true, 1],
      [true, 1],
    ]);
  });

  it('names a clause once, with all its words that answer', () => {
    const citations = ['- giảm nghèo 1% - 2%,', 'còn dưới 3%'].map((quote) => citation({ quote }));
    for (const kind of ['answer', 'compare'] as const) {
      expect(sourcesOf({ kind, citations })).toMatchObject([
        { quote: 'giảm nghèo 1% - 2%\ncòn dưới 3%', places: [{ label: 'mục I.2.2' }] },
      ]);
    }
  });

  it('puts the cells of a table row on lines of their own', () => {
    const row = 'TT: 1 | Nội dung công việc: Giảm nghèo | Cơ quan chủ trì: Sở Y tế';
    expect(sourcesOf({ citations: [citation({ clauseText: row, quote: row })] })[0]?.quote).toBe(
      'TT: 1\nNội dung công việc: Giảm nghèo\nCơ quan chủ trì: Sở Y tế',
    );
    const prose = 'Tỷ lệ a | b';
    expect(sourcesOf({ citations: [citation({ clauseText: prose, quote: prose })] })[0]?.quote).toBe(prose);
  });

  it('leaves a long quote out that only repeats the answer, and keeps a short one', () => {
    const duty = 'Triển khai thực hiện các chương trình, đề án. '.repeat(6).trim();
    expect(
      sourcesOf({ text: `Sở Y tế: ${duty}`, citations: [citation({ quote: `- ${duty}` })] })[0]?.quote,
    ).toBeNull();
    expect(
      sourcesOf({ text: 'Sở Y tế: giảm nghèo.', citations: [citation({ quote: 'giảm nghèo' })] })[0]?.quote,
    ).toBe('giảm nghèo');
  });

  it('shows a long answer in plain letters', () => {
    const strong = (text: string) =>
      layoutReply({ type: 'answer', answer: answer({ text }), replyId: 'r' }, { quote: 'quote' }).isLeadStrong;
    expect([strong('Đạt 70%.'), strong('Đạt 70%. '.repeat(40))]).toEqual([true, false]);
  });
});

describe('layoutReply of a source', () => {
  it('tells where it stands among the others and how to get to the next', () => {
    const layoutOf = (index: number, count: number) =>
      layoutReply({ type: 'source', citation: citation({ url }), index, count, replyId: 'r' }, { quote: 'quote' });
    expect(layoutOf(0, 1)).toMatchObject({ lead: 'I. MỤC TIÊU › 2. Chỉ tiêu cụ thể', hint: null });
    expect(layoutOf(0, 3).hint).toContain('1 trên 3. Gõ “nguồn 2”');
    expect(layoutOf(2, 3).hint).toContain('3 trên 3. Gõ “nguồn 1”');
  });
});

describe('fitLayout', () => {
  const long = layoutReply(
    {
      type: 'answer',
      answer: answer({
        text: 'Sở Y tế làm việc. '.repeat(200),
        citations: ['I.1', 'I.2', 'I.3'].map((clause) => citation({ url, clause, clauseText: 'chữ '.repeat(2000) })),
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
    expect(fitted.sources[0]?.places[0]?.url).toBe(url);
    expect(fitted.omitted + fitted.sources.flatMap(({ places }) => places).length).toBe(3);
  });

  it('cuts the answer itself last and says so', () => {
    const fitted = fitLayout(long, 1000, measure);
    expect(fitted.lead.endsWith(botMessages.cut)).toBe(true);
    expect(fitted.omitted).toBe(2);
  });

  it('drops the last plans of a long list and counts them', () => {
    const plans = Array.from({ length: 50 }, (_, index) => ({ label: `Kế hoạch ${index}`, url }));
    const list = layoutReply({ type: 'plans', plans }, { quote: 'quote' });
    const fitted = fitLayout(list, 20, ({ items }) => items.length);
    expect(fitted).toMatchObject({ omitted: 30, items: plans.slice(0, 20) });
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
