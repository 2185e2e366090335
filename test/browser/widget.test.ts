import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant } from '../../src/assistant.js';
import { buildIndex } from '../../src/store/index-store.js';
import { answer, scripted } from '../helpers/answers.js';
import { CORPUS, temporaryFolder } from '../helpers/folders.js';
import { serve } from '../helpers/server.js';
import { accessibilityProblems } from './accessibility.js';
import { PHONE, screenshot, useBrowser } from './browser.js';
import { foreignPage } from './foreign-page.js';

const { page: openPage } = useBrowser();
let assistant: Assistant;
beforeAll(async () => {
  assistant = createAssistant(await buildIndex(CORPUS, await temporaryFolder()));
}, 60_000);

const QUESTION = 'Ai ký kế hoạch 197 của Thừa Thiên Huế?';
const LONG = 40_000;
const LAUNCH = 'hoi-ke-hoach .launch';

interface Setup {
  readonly attributes?: string;
  readonly served?: Assistant;
  readonly browser?: Parameters<typeof openPage>[0];
  readonly portal?: Parameters<typeof foreignPage>[1];
  /** Leaves the portal out of the list of sites that may frame the chat. */
  readonly unlisted?: boolean;
}

/** A portal with the one line of HTML, and our server on another origin that lets it in. */
async function openPortal(setup: Setup = {}) {
  const embedOrigins: string[] = [];
  // The portal's address is known only once it listens, and ours only once we do: the portal's policy comes first.
  const ours = await freePort();
  const portal = await foreignPage(`http://127.0.0.1:${ours}`, setup.portal);
  if (!setup.unlisted) embedOrigins.push(portal.base);
  const server = await serve(setup.served ?? assistant, { embedOrigins, port: ours });
  portal.tag(`<script async src="${server.base}/widget/v1.js" ${setup.attributes ?? ''}></script>`);
  const opened = await openPage(setup.browser);
  const requests: string[] = [];
  opened.page.on('request', (request) => requests.push(request.url()));
  await opened.page.goto(portal.base);
  await opened.page.waitForSelector(LAUNCH);
  return { ...server, ...opened, portal: portal.base, requests };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function panelOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('hoi-ke-hoach iframe')).contentFrame();
  if (!frame) throw new Error('no frame');
  await frame.waitForSelector('.panel-head');
  return frame;
}

/** What is held against the widget in the portal's page; the portal's own page is not ours to mend. */
async function ownProblems(page: Page): Promise<string[]> {
  return (await accessibilityProblems(page)).filter((problem) => /hoi-ke-hoach|launch|panel/.test(problem));
}

const events = (page: Page) => page.evaluate('window.events') as Promise<[string, object][]>;

describe('<hoi-ke-hoach> in a foreign page with a hostile stylesheet and a strict policy', () => {
  it(
    'loads one small script and stores nothing until it is opened',
    async () => {
      const { page, requests, base, portal, problems } = await openPortal();
      expect(requests.filter((url) => url.startsWith(base))).toEqual([`${base}/widget/v1.js`]);
      expect(requests.filter((url) => !url.startsWith(base) && !url.startsWith(portal))).toEqual([]);
      const box = await page.locator(LAUNCH).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(1200);
      await screenshot(page, 'widget-button');
      expect(await page.evaluate('[document.cookie, localStorage.length, sessionStorage.length]')).toEqual([
        '',
        0,
        0,
      ]);
      expect(problems).toEqual([]);
    },
    LONG,
  );

  it(
    'goes from the question to the clause in its plan',
    async () => {
      const { page, base, portal, requests, problems } = await openPortal();
      await page.click(LAUNCH);
      const panel = await panelOf(page);
      await panel.waitForFunction('document.activeElement?.id === "question"');
      await screenshot(page, 'widget-open');
      // The panel takes the place of the button.
      expect(await page.locator(LAUNCH).isVisible()).toBe(false);
      expect(await page.getAttribute(LAUNCH, 'aria-expanded')).toBe('true');
      await page.keyboard.type(QUESTION);
      await page.keyboard.press('Enter');
      await panel.waitForSelector('.answer mark');
      expect(await panel.textContent('.said')).toContain('Nguyễn Thanh Bình');
      await screenshot(page, 'widget-answer');
      // The talk scrolls, its head and the input stay.
      expect(await panel.evaluate('scrollY + document.body.scrollTop')).toBe(0);
      expect(await panel.evaluate('document.querySelector(".panel-head").getBoundingClientRect().top')).toBe(0);
      expect(await accessibilityProblems(panel)).toEqual([]);
      const [plan] = await Promise.all([page.context().waitForEvent('page'), panel.click('text=Xem trong kế hoạch')]);
      await plan.waitForLoadState();
      expect(plan.url()).toBe(`${base}/ke-hoach/thua-thien-hue-197-2021#KY`);
      expect(await plan.locator('.clause:target').textContent()).toContain('Nguyễn Thanh Bình');
      expect(await events(page)).toEqual([
        ['ready', {}],
        ['open', {}],
        ['ask', {}],
        ['answer', { found: true }],
      ]);
      // Not a word of the conversation reaches the portal, and nobody else is asked.
      expect(requests.filter((url) => !url.startsWith(base) && !url.startsWith(portal))).toEqual([]);
      expect(await page.context().cookies()).toEqual([]);
      expect(problems).toEqual([]);
    },
    LONG,
  );

  it(
    'opens, closes and gives the focus back by the keyboard alone',
    async () => {
      const { page } = await openPortal();
      await page.focus('#own');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const panel = await panelOf(page);
      await panel.waitForFunction('document.activeElement?.id === "question"');
      await page.keyboard.press('Escape');
      await page.waitForSelector(LAUNCH);
      const focused = 'document.activeElement?.shadowRoot?.activeElement?.className ?? document.activeElement?.id';
      await page.waitForFunction(`(${focused}) === 'launch'`);
      // Opened by the portal's own script, it goes back to where the reader was.
      await page.focus('#own');
      await page.evaluate('document.querySelector("hoi-ke-hoach").open()');
      await panel.waitForFunction('document.activeElement?.id === "question"');
      await page.keyboard.press('Escape');
      await page.waitForFunction(`(${focused}) === 'own'`);
    },
    LONG,
  );

  it(
    'does what the portal asks: colour, side, greeting, label, plan, language',
    async () => {
      const { page } = await openPortal({
        attributes:
          'data-position="left" data-color="#ffd24d" data-label="Hỏi đáp" data-greeting="Chào bạn đến với cổng" data-plan="hai-phong-4220-2013"',
      });
      const box = await page.locator(LAUNCH).boundingBox();
      expect(box?.x).toBeLessThan(50);
      const style = await page.evaluate(
        `getComputedStyle(document.querySelector('hoi-ke-hoach').shadowRoot.querySelector('.launch')).color`,
      );
      // Dark words on a light colour.
      expect(style).toBe('rgb(0, 0, 0)');
      expect(await page.textContent(LAUNCH)).toBe('Hỏi đáp');
      await page.evaluate('document.querySelector("hoi-ke-hoach").ask("Ai ký ban hành kế hoạch?")');
      const panel = await panelOf(page);
      await panel.waitForSelector('.answer');
      expect(await panel.textContent('.welcome')).toContain('Chào bạn đến với cổng');
      expect(await panel.textContent('.official')).toContain('Hải Phòng');
      expect(await panel.getAttribute('.panel-head a', 'href')).toBe('/?plan=hai-phong-4220-2013');
      expect(await accessibilityProblems(panel)).toEqual([]);
      await screenshot(page, 'widget-coloured');
    },
    LONG,
  );

  it(
    'speaks English around the Vietnamese answers',
    async () => {
      const { page } = await openPortal({ attributes: 'data-lang="en"' });
      await page.click(LAUNCH);
      const panel = await panelOf(page);
      expect(await panel.getAttribute('html', 'lang')).toBe('en');
      await panel.fill('#question', QUESTION);
      await panel.click('text=Send');
      await panel.waitForSelector('text=See it in the plan');
      expect(await panel.getAttribute('.said', 'lang')).toBe('vi');
      expect(await accessibilityProblems(panel)).toEqual([]);
      await screenshot(page, 'widget-english');
    },
    LONG,
  );

  it(
    'fills a phone',
    async () => {
      const { page } = await openPortal({ browser: { viewport: PHONE, isMobile: true, hasTouch: true } });
      await page.tap(LAUNCH);
      const panel = await panelOf(page);
      await panel.fill('#question', QUESTION);
      await panel.click('.ask .main');
      await panel.waitForSelector('.answer');
      await screenshot(page, 'widget-phone');
      expect(await panel.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(await accessibilityProblems(panel)).toEqual([]);
      await panel.click('[aria-label="Đóng khung chat"]');
      await page.waitForSelector(LAUNCH);
    },
    LONG,
  );

  it(
    'takes attributes and questions as text only',
    async () => {
      const hostile = '<img src=x onerror=window.hit=1>';
      const { page } = await openPortal({
        attributes: `data-label="${hostile}" data-greeting="${hostile}" data-color="red;background:url(x)" data-plan="../x" data-lang="${hostile}"`,
        served: scripted((question) => answer({ text: question })),
      });
      expect(await page.textContent(LAUNCH)).toBe(hostile);
      await page.evaluate(`document.querySelector("hoi-ke-hoach").ask(${JSON.stringify(hostile)})`);
      const panel = await panelOf(page);
      await panel.waitForSelector('.answer');
      expect(await panel.textContent('.said')).toBe(hostile);
      expect(await panel.textContent('.welcome p')).toBe(hostile);
      expect(await panel.evaluate('window.hit')).toBeUndefined();
      expect(await page.evaluate('window.hit')).toBeUndefined();
    },
    LONG,
  );
});

describe('who may show and steer the chat', () => {
  it(
    'a site that is not listed gets a link to the page instead',
    async () => {
      const { page, base } = await openPortal({
        unlisted: true,
        attributes: 'data-plan="hai-phong-4220-2013" data-lang="en"',
      });
      await page.evaluate('document.querySelector("hoi-ke-hoach").open()');
      const link = page.locator('hoi-ke-hoach .wait a');
      await link.waitFor({ timeout: 15_000 });
      expect(await link.getAttribute('href')).toBe(`${base}/?plan=hai-phong-4220-2013&lang=en`);
      expect((await events(page)).at(-1)).toEqual(['error', { code: 'panel-unreachable' }]);
    },
    LONG,
  );

  it(
    'a portal whose own policy forbids frames gets the link at once',
    async () => {
      const { page } = await openPortal({
        portal: {
          styles: '',
          policy: (own) => `default-src 'none'; script-src ${own} http://127.0.0.1:*; style-src ${own}`,
        },
      });
      await page.click(LAUNCH);
      await page.locator('hoi-ke-hoach .wait a').waitFor({ timeout: 3000 });
      expect(await ownProblems(page)).toEqual([]);
      await screenshot(page, 'widget-refused');
    },
    LONG,
  );

  it(
    'passes over messages of another version, shape or window',
    async () => {
      const { page, base } = await openPortal();
      await page.click(LAUNCH);
      const panel = await panelOf(page);
      const post = (message: unknown) =>
        page.evaluate(
          `document.querySelector('hoi-ke-hoach').shadowRoot.querySelector('iframe').contentWindow.postMessage(${JSON.stringify(message)}, ${JSON.stringify(base)})`,
        );
      await post({ hoiKeHoach: 2, type: 'ask', question: 'hai' });
      await post({ type: 'ask', question: 'không' });
      await post('ask');
      await post({ hoiKeHoach: 1, type: 'ask', question: { toString: 1 } });
      // A message to the page that does not come from the frame closes nothing.
      await page.evaluate('postMessage({ hoiKeHoach: 1, type: "close" }, "*")');
      await page.waitForTimeout(300);
      expect(await panel.locator('.turn').count()).toBe(0);
      expect(await page.locator('hoi-ke-hoach .panel').isVisible()).toBe(true);
    },
    LONG,
  );
});

describe('beside the portal’s own page', () => {
  it(
    'has no accessibility problem, closed or open',
    async () => {
      const { page } = await openPortal({ portal: { styles: '' } });
      expect(await ownProblems(page)).toEqual([]);
      await page.click(LAUNCH);
      await panelOf(page);
      expect(await ownProblems(page)).toEqual([]);
    },
    LONG,
  );

  it.each(['light', 'dark'] as const)(
    'takes the portal’s colour in tones that can be read: %s',
    async (colorScheme) => {
      const { page } = await openPortal({ attributes: 'data-color="#c8102e"', browser: { colorScheme } });
      await page.evaluate(`document.querySelector("hoi-ke-hoach").ask(${JSON.stringify(QUESTION)})`);
      const panel = await panelOf(page);
      await panel.waitForSelector('.answer');
      await screenshot(page, `widget-red-${colorScheme}`);
      expect(await accessibilityProblems(panel)).toEqual([]);
      // Nothing of our green is left.
      const accent = await panel.evaluate('getComputedStyle(document.querySelector(".acts a")).color');
      expect(accent).not.toMatch(/rgb\((11, 93, 59|111, 211, 163)\)/);
    },
    LONG,
  );
});

describe('without the script', () => {
  it(
    'a plain frame opens the plan in a tab of its own: our pages refuse to be framed',
    async () => {
      const ours = await freePort();
      const portal = await foreignPage(`http://127.0.0.1:${ours}`, { styles: '' });
      const { base } = await serve(assistant, { embedOrigins: [portal.base], port: ours });
      portal.tag(`<iframe src="${base}/widget/v1/panel" title="Hỏi đáp kế hoạch" width="400" height="600"></iframe>`);
      const { page } = await openPage();
      await page.goto(portal.base);
      const frame = page.frames()[1] as Frame;
      await frame.fill('#question', QUESTION);
      await frame.press('#question', 'Enter');
      const [plan] = await Promise.all([page.context().waitForEvent('page'), frame.click('text=Xem trong kế hoạch')]);
      await plan.waitForLoadState();
      expect(plan.url()).toBe(`${base}/ke-hoach/thua-thien-hue-197-2021#KY`);
    },
    LONG,
  );

  it(
    'a plain frame works too',
    async () => {
      const ours = await freePort();
      const portal = await foreignPage(`http://127.0.0.1:${ours}`, { styles: '' });
      const { base } = await serve(assistant, { embedOrigins: [portal.base], port: ours });
      portal.tag(`<iframe src="${base}/widget/v1/panel" title="Hỏi đáp kế hoạch" width="400" height="600"></iframe>`);
      const { page } = await openPage({ javaScriptEnabled: false });
      await page.goto(portal.base);
      const frame = page.frames()[1] as Frame;
      await frame.fill('#question', QUESTION);
      await frame.click('.ask button');
      await frame.waitForSelector('.said');
      expect(await frame.textContent('.said')).toContain('Nguyễn Thanh Bình');
      await screenshot(page, 'widget-plain-frame');
    },
    LONG,
  );
});
