import { beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant, type SearchableAssistant } from '../../src/assistant.js';
import { viewAnswer } from '../../src/server/answer-view.js';
import { loadAssets } from '../../src/server/assets.js';
import { html } from '../../src/server/html.js';
import { renderPlanPage } from '../../src/server/views/plan.js';
import { buildIndex } from '../../src/store/index-store.js';
import { answer, citation, scripted } from '../helpers/answers.js';
import { CORPUS, temporaryFolder } from '../helpers/folders.js';
import { serve } from '../helpers/server.js';

let assistant: SearchableAssistant;
beforeAll(async () => {
  assistant = createAssistant(await buildIndex(CORPUS, await temporaryFolder()));
}, 30_000);

const entry = () => loadAssets().entries.plan;
const drawPlan = (plan: Assistant['plans'][number]) =>
  renderPlanPage({ plan, today: new Date('2026-06-01') }, entry(), { base: '' });
const HOSTILE = `<img src=x onerror=alert(1)>"'&`;
const form = (fields: Record<string, string>) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { accept: 'text/html' },
});

const TARGET = {
  type: 'target' as const,
  clause: 'I.2.2',
  quote: '',
  indicator: '',
  subject: '',
  comparator: '=' as const,
  value: 70,
  valueTo: null,
  unit: '%',
  year: 2025,
  period: null,
  yearly: false,
  baseline: false,
  raw: '70%',
};

describe('html', () => {
  it('escapes values, joins lists and leaves out nothing-values', () => {
    expect(String(html`<p title="${HOSTILE}">${[1, html`<b>ok</b>`, null, false, undefined]}</p>`)).toBe(
      '<p title="&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;">1<b>ok</b></p>',
    );
  });
});

describe('the chat page', () => {
  it('is Vietnamese, without inline script or style, and offers questions that have an answer', async () => {
    const { get } = await serve(assistant);
    const response = await get('/');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const page = await response.text();
    expect(page).toMatch(/^<!doctype html>\n<html lang="vi">/);
    expect(page).toContain('role="log"');
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
    const examples = [...page.matchAll(/name="question" value="([^"]+)"/g)].map((match) => match[1] as string);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const question of examples) expect((await assistant.ask(question, null)).answer.citations).not.toEqual([]);
  });

  it('serves its script, style and picture', async () => {
    const { get } = await serve(assistant);
    const page = await (await get('/')).text();
    for (const [, path] of page.matchAll(/(?:src|href)="(\/tep\/[^"]+)"/g)) {
      expect((await get(path as string)).status).toBe(200);
    }
    expect((await get('/tep/../app.ts')).status).toBe(404);
  });

  it('answers a plain form, with the quote, its clause and the conversation to go on with', async () => {
    const { get } = await serve(assistant);
    const page = await (await get('/', form({ question: 'Ai ký kế hoạch 197 của Thừa Thiên Huế?' }))).text();
    expect(page).toContain('<mark>Nguyễn Thanh Bình</mark>');
    expect(page).toContain('href="/ke-hoach/thua-thien-hue-197-2021#KY"');
    expect(page).toMatch(/name="conversationId" value="[0-9a-f-]{36}"/);
  });

  it('gives its script the same answer as data', async () => {
    const { get } = await serve(assistant);
    const response = await get('/', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ question: 'Ai ký kế hoạch 197 của Thừa Thiên Huế?' }),
    });
    const body = (await response.json()) as { view: ReturnType<typeof viewAnswer> };
    expect(body.view.citations[0]?.label).toBe(
      'Kế hoạch 197/KH-UBND ngày 31/5/2021 của UBND tỉnh Thừa Thiên Huế, phần ký',
    );
  });

  it('says what is wrong and keeps what was typed', async () => {
    const { get } = await serve(assistant);
    const response = await get('/', form({ question: 'a'.repeat(501) }));
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('Câu hỏi dài quá 500 ký tự');
    expect(page).toContain(`>${'a'.repeat(501)}</textarea>`);
    expect((await get('/', form({ question: '' }))).status).toBe(422);
  });

  it('shows whatever was typed and answered as text only', async () => {
    const hostile = scripted(() =>
      answer({
        text: HOSTILE,
        notices: [HOSTILE],
        suggestions: [{ label: HOSTILE, question: HOSTILE }],
        citations: [citation({ quote: HOSTILE, path: [HOSTILE], url: `/x#${HOSTILE}`, issuer: HOSTILE })],
      }),
    );
    const { get } = await serve(hostile);
    const page = await (await get('/', form({ question: HOSTILE, conversationId: HOSTILE }))).text();
    expect(page).not.toContain('<img src=x');
    expect(page.split('&lt;img').length).toBeGreaterThan(6);
  });
});

describe('viewAnswer', () => {
  it('marks the asked value in the quote, and only that', () => {
    expect(viewAnswer(answer({ facts: [TARGET] })).citations[0]?.quote).toEqual([
      { text: 'Tỷ lệ lao động qua đào tạo đạt ', marked: false },
      { text: '70%', marked: true },
    ]);
    expect(viewAnswer(answer({ facts: [{ ...TARGET, clause: 'other' }] })).citations[0]?.quote).toHaveLength(1);
  });
});

describe('a quote', () => {
  const marksOf = (question: string) => {
    const [first] = viewAnswer(assistant.ask(question, null).answer).citations;
    const parts = first?.quote ?? [];
    return {
      text: parts.map(({ text }) => text).join(''),
      marks: parts.filter((part) => part.marked).map(({ text }) => text),
    };
  };

  it.each([
    ['Sở nào chủ trì đề án nhà ở cho người có công ở Hải Phòng?', ['Sở Xây dựng'], 'who leads, from the next cell'],
    ['Khi nào xong nghĩa trang liệt sỹ thành phố Hải Phòng?', ['Năm 2013', 'Năm 2015'], 'both ends'],
    ['Kế hoạch Hải Phòng ban hành ngày nào?', ['ngày 14 tháng 6 năm 2013'], 'a date as printed'],
    ['Tỷ lệ lao động qua đào tạo của Bến Tre đến năm 2025?', ['70%'], 'a value'],
  ])('%s marks %j: %s', (question, words, _reason) => {
    expect(marksOf(question).marks).toEqual(words);
  });

  it('shows the task beside the cell that answers, and no other cell', () => {
    expect(marksOf('Sở nào chủ trì đề án nhà ở cho người có công ở Hải Phòng?').text).toBe(
      'Nội dung công việc: Xây dựng Đề án hỗ trợ nhà ở cho người có công\nCơ quan chủ trì: Sở Xây dựng',
    );
  });

  it('marks whole values only', () => {
    const cited = citation({ quote: 'từ 13% xuống 3%' });
    const [view] = viewAnswer(answer({ facts: [{ ...TARGET, raw: '3%' }], citations: [cited] })).citations;
    expect(view?.quote).toEqual([
      { text: 'từ 13% xuống ', marked: false },
      { text: '3%', marked: true },
    ]);
  });
});

describe('the points of a list', () => {
  it.each([
    ['Cơ quan phối hợp gồm: Sở A; Sở B; Sở C.', 'Cơ quan phối hợp gồm:', ['Sở A', 'Sở B', 'Sở C']],
    ['Phối hợp “Đề án: nhà ở; đất ở” gồm: A; B; C.', 'Phối hợp “Đề án: nhà ở; đất ở” gồm:', ['A', 'B', 'C']],
    ['Cơ quan phối hợp gồm: Sở A; Sở B.', 'Cơ quan phối hợp gồm: Sở A; Sở B.', []],
    ['Sở A; Sở B; Sở C.', 'Sở A; Sở B; Sở C.', []],
  ])('%s', (text, lead, points) => {
    expect(viewAnswer(answer({ kind: 'list', text }))).toMatchObject({ text: lead, points });
    expect(viewAnswer(answer({ kind: 'answer', text }))).toMatchObject({ text, points: [] });
  });
});

describe('the plan pages', () => {
  it('lists every plan with a link to it', async () => {
    const { get } = await serve(assistant);
    const page = await (await get('/ke-hoach')).text();
    for (const { meta } of assistant.plans) expect(page).toContain(`href="/ke-hoach/${meta.id}"`);
    expect(page).toContain('(bản chưa ghi số)');
  });

  it('anchors every clause exactly once, so that each citation leads to its place', () => {
    for (const plan of assistant.plans) {
      const page = drawPlan(plan);
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const clause of plan.clauses) expect(ids).toContain(clause.id);
    }
  });

  it('shows tables as tables, with the printed column names', () => {
    const plan = assistant.plans.find(({ meta }) => meta.id === 'hai-phong-4220-2013');
    const page = drawPlan(plan as NonNullable<typeof plan>);
    expect(page).toMatch(/<th scope="col">Nội dung công việc<\/th><th scope="col">Cơ quan chủ trì<\/th>/);
    expect(page).toContain('Đầu văn bản đề ngày 14/6/2013');
  });

  it('says in a page, to a browser, that a plan is not there', async () => {
    const { get } = await serve(assistant);
    const response = await get('/ke-hoach/khong-co', { headers: { accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Không có kế hoạch nào mang mã này.');
  });
});
