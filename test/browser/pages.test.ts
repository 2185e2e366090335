import { beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant } from '../../src/assistant.js';
import { buildIndex } from '../../src/store/index-store.js';
import { CORPUS, temporaryFolder } from '../helpers/folders.js';
import { serve } from '../helpers/server.js';
import { screenshot, useBrowser } from './browser.js';

const { page: openPage } = useBrowser();
let assistant: Assistant;
beforeAll(async () => {
  assistant = createAssistant(await buildIndex(CORPUS, await temporaryFolder()));
}, 60_000);

describe('the plan page in a browser', () => {
  it('shows the clause of its address', async () => {
    const { base } = await serve(assistant);
    const { page, problems } = await openPage();
    await page.goto(`${base}/ke-hoach/hai-phong-4220-2013#II`);
    await screenshot(page, 'plan-before');
    const title = await page.locator('.clause:target').boundingBox();
    expect(title?.y).toBeGreaterThan(0);
    expect(title?.y).toBeLessThan(800);
    expect(problems).toEqual([]);
  }, 30_000);
});
