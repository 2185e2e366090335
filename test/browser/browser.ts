import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { ROOT } from '../helpers/folders.js';

const SCREENSHOTS = join(ROOT, 'test', 'screenshots');

export const PHONE = { width: 320, height: 640 } as const;
export const DESKTOP = { width: 1280, height: 800 } as const;

/** One browser for the tests of a file; each page has a context of its own and is closed with it. */
export function useBrowser() {
  let browser: Browser;
  beforeAll(async () => {
    const { executable, libraries, fonts } = inject('browserFiles');
    const own = libraries === '' ? {} : { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: fonts };
    browser = await chromium.launch({
      executablePath: executable,
      args: ['--headless=shell', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--disable-dev-shm-usage'],
      env: { ...(process.env as Record<string, string>), ...own },
    });
    await mkdir(SCREENSHOTS, { recursive: true });
  }, 120_000);
  afterAll(() => browser?.close());

  return {
    /** A fresh page; whatever it threw or the policy refused is collected in `problems`. */
    async page(options: BrowserContextOptions = {}): Promise<{ page: Page; problems: string[] }> {
      const context = await browser.newContext({
        viewport: DESKTOP,
        locale: 'vi-VN',
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(15_000);
      const page = await context.newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      return { page, problems };
    },
  };
}

/** A picture to look at, in the folder that git ignores. */
export async function screenshot(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage });
}
