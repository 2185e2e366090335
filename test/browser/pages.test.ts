import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant } from '../../src/assistant.js';
import { buildIndex } from '../../src/store/index-store.js';
import { CORPUS, temporaryFolder } from '../helpers/folders.js';
import { serve } from '../helpers/server.js';
import { accessibilityProblems, hiddenFocus, SPACED_TEXT } from './accessibility.js';
import { DESKTOP, PHONE, screenshot, useBrowser } from './browser.js';

const { page: openPage } = useBrowser();
let assistant: Assistant;
beforeAll(async () => {
  assistant = createAssistant(await buildIndex(CORPUS, await temporaryFolder()));
}, 60_000);

const PLAN = '/ke-hoach/hai-phong-4220-2013';
const PAGES = [
  ['list', '/ke-hoach'],
  ['plan', PLAN],
  ['plan-clause', `${PLAN}#II.1.2`],
  ['plan-table', `${PLAN}#PL.I`],
  ['find', `${PLAN}?tim=ho%20ngheo`],
  ['find-none', `${PLAN}?tim=xyz`],
  ['draft-plan', '/ke-hoach/binh-dinh-2024#II.2'],
  ['clause', '/ke-hoach/thua-thien-hue-197-2021/II.3'],
  ['privacy', '/quyen-rieng-tu'],
  ['accessibility', '/kha-nang-tiep-can'],
  ['api', '/api'],
  ['not-found', '/khong-co'],
] as const;
const LOOKS = [
  ['desktop', { viewport: DESKTOP }],
  ['dark', { viewport: DESKTOP, colorScheme: 'dark' }],
  ['phone', { viewport: PHONE, hasTouch: true, isMobile: true }],
  // 1280 × 1024 at 400 %, with a mouse.
  ['zoomed', { viewport: { width: 320, height: 256 } }],
] as const;

/** Pixels by which the page is wider than its window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

describe.each(LOOKS)('every page, %s', (look, options) => {
  it('has no accessibility problem, no sideways scrolling and no script error', async () => {
    const { base } = await serve(assistant);
    const { page, problems } = await openPage(options);
    const found: Record<string, unknown> = {};
    for (const [name, path] of PAGES) {
      await page.goto('about:blank');
      await page.goto(base + path);
      await screenshot(page, `${name}-${look}`);
      const list = await accessibilityProblems(page);
      if ((await overflow(page)) > 0) list.push(`wider than the window by ${await overflow(page)}`);
      await page.evaluate(SPACED_TEXT);
      if ((await overflow(page)) > 0) list.push(`with wide text wider by ${await overflow(page)}`);
      if (list.length > 0) found[name] = list;
    }
    expect(found).toEqual({});
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  }, 120_000);
});

describe('a plan on paper', () => {
  it('is the text alone, with its tables whole', async () => {
    const { base } = await serve(assistant);
    const { page } = await openPage({ viewport: { width: 794, height: 1123 }, colorScheme: 'dark' });
    await page.goto(`${base}${PLAN}#PL.I`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await screenshot(page, 'plan-print', true);
    for (const part of ['.top', '.foot', '.toc', '.tools', '.find']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    expect(await page.locator('table').first().isVisible()).toBe(true);
    // Black on white on every device: axe-core finds dark words on dark paper.
    expect(await accessibilityProblems(page)).toEqual([]);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  }, 60_000);
});

describe('reading a plan', () => {
  it('copies a clause with its citation and address', async () => {
    const { base } = await serve(assistant);
    const { page } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${base}${PLAN}`);
    const clause = page.locator('[id="II.1.2"]');
    await clause.hover();
    await clause.getByRole('button', { name: 'Chép mục II.1.2' }).click();
    await page.waitForSelector('[role="status"]:has-text("Đã chép mục II.1.2")');
    await screenshot(page, 'plan-copied-desktop');
    expect(await accessibilityProblems(page)).toEqual([]);
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toMatch(/^- Đầu tư phát triển cơ sở nuôi dưỡng.*ổn định\.\n/);
    expect(copied).toContain('(Kế hoạch 4220/KH-UBND ngày 14/6/2013 của UBND thành phố Hải Phòng, mục II.1.2)');
    expect(copied).toContain(`${base}${PLAN}#II.1.2`);
  }, 60_000);

  it('never hides what the keyboard reaches under the column names', async () => {
    const { base } = await serve(assistant);
    const { page } = await openPage();
    await page.goto(`${base}${PLAN}#PL.I.5`);
    await page.locator('[id="PL.I.5"] .anchor').focus();
    // The script measures the tables once they are laid out.
    await page.locator('.table.fits').first().waitFor({ state: 'attached' });
    expect(await hiddenFocus(page, 25)).toEqual([]);
  }, 60_000);

  it('lets the keyboard scroll a table that is wider than its place, and only that', async () => {
    const { base } = await serve(assistant);
    const { page } = await openPage();
    await page.goto(`${base}${PLAN}`);
    await page.waitForSelector('.table.fits:not([tabindex])');
    await page.setViewportSize(PHONE);
    await page.waitForSelector('.table:not(.fits)[tabindex="0"]');
  }, 60_000);

  it('shows in the contents where the reader is', async () => {
    const { base } = await serve(assistant);
    const { page } = await openPage();
    await page.goto(`${base}${PLAN}#II.1.2`);
    const current = page.locator('.toc [aria-current]');
    expect(await current.textContent()).toBe('1. Thực hiện chính sách ưu đãi người có công');
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await page.waitForSelector('.toc [aria-current]:has-text("PHỤ LỤC")');
    expect(await current.count()).toBe(1);
  }, 60_000);

  it('reads out headings as they are printed', async () => {
    const { base } = await serve(assistant);
    const { page } = await openPage();
    await page.goto(`${base}${PLAN}`);
    expect(await page.getByRole('heading', { name: 'IV. KINH PHÍ THỰC HIỆN', exact: true }).count()).toBe(1);
  }, 60_000);

  it('shows the cited clause where the system chooses the colours', async () => {
    const { base } = await serve(assistant);
    const { page } = await openPage({ forcedColors: 'active' });
    await page.goto(`${base}${PLAN}#II.1.2`);
    await screenshot(page, 'plan-clause-forced-colors');
    expect(await page.evaluate('getComputedStyle(document.querySelector(":target")).outlineStyle')).toBe('solid');
    expect(await accessibilityProblems(page)).toEqual([]);
  }, 60_000);

  it('takes the text of a plan as text only', async () => {
    const hostile = '<img src=x onerror="window.hit=1"></script><script>window.hit=1</script>';
    const [plan] = assistant.plans;
    const [clause] = plan?.clauses ?? [];
    if (!plan || !clause) throw new Error('no plan');
    const row = { ...clause, id: 'X.2', kind: 'table-row', cells: [{ column: hostile, text: hostile }] } as const;
    const clauses = [{ ...clause, id: 'X.1', kind: 'heading', text: hostile, path: [hostile] } as const, row];
    const meta = { ...plan.meta, id: 'x', title: hostile, issuer: hostile, province: hostile };
    const { base } = await serve({ ...assistant, plans: [{ ...plan, meta, clauses }] });
    const { page, problems } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
    for (const path of ['/', '/ke-hoach', '/ke-hoach/x?tim=img', '/ke-hoach/x/X.1', '/ke-hoach/x#X.1']) {
      await page.goto('about:blank');
      await page.goto(base + path);
      expect(await page.evaluate('window.hit'), path).toBeUndefined();
      expect(await page.locator('main img').count(), path).toBe(0);
    }
    await page.locator('[id="X.1"]').getByRole('button').click();
    await page.waitForSelector('[role="status"]:not(:empty)');
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(problems).toEqual([]);
  }, 60_000);

  it('finds words without a script, and leads to where they stand', async () => {
    const { base } = await serve(assistant);
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto(`${base}${PLAN}`);
    await page.fill('#tim', 'ho ngheo');
    await page.click('.find button');
    expect(page.url()).toContain('tim=ho+ngheo#ket-qua');
    expect(await page.textContent('.hits mark')).toBe('hộ nghèo');
    await page.click('.hits a');
    expect(await page.locator('.clause:target').textContent()).toContain('hộ nghèo');
  }, 60_000);
});
