import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant } from '../../src/assistant.js';
import { buildIndex } from '../../src/store/index-store.js';
import { CORPUS, temporaryFolder } from '../helpers/folders.js';
import { serve } from '../helpers/server.js';
import { accessibilityProblems } from './accessibility.js';
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
      if (list.length > 0) found[name] = list;
    }
    expect(found).toEqual({});
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
  }, 120_000);
});
