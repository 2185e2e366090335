import { beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant } from '../../src/assistant.js';
import { buildIndex } from '../../src/store/index-store.js';
import { answer, citation, scripted } from '../helpers/answers.js';
import { CORPUS, temporaryFolder } from '../helpers/folders.js';
import { serve } from '../helpers/server.js';
import { accessibilityProblems, hiddenFocus, SPACED_TEXT } from './accessibility.js';
import { DESKTOP, PHONE, screenshot, useBrowser } from './browser.js';

const { page: openPage } = useBrowser();
let assistant: Assistant;
beforeAll(async () => {
  assistant = createAssistant(await buildIndex(CORPUS, await temporaryFolder()));
}, 60_000);

const QUESTION = 'Ai ký kế hoạch 197 của Thừa Thiên Huế?';
const LONG = 30_000;

async function openChat(served: Assistant, options: Parameters<typeof openPage>[0] = {}, app = {}) {
  const server = await serve(served, app);
  const opened = await openPage(options);
  await opened.page.goto(server.base);
  await opened.page.waitForSelector('.ask button');
  const ask = async (question: string) => {
    await opened.page.fill('#question', question);
    await opened.page.press('#question', 'Enter');
  };
  return { ...server, ...opened, ask };
}

describe('the chat page', () => {
  it(
    'goes from the question to the answer, the quote and the clause in its plan',
    async () => {
      const { page, ask, problems } = await openChat(assistant);
      await screenshot(page, 'chat-start-desktop');
      expect(await accessibilityProblems(page)).toEqual([]);
      await ask(QUESTION);
      await page.waitForSelector('.answer');
      expect(await page.textContent('.said')).toContain('Nguyễn Thanh Bình');
      expect(await page.textContent('.answer mark')).toBe('Nguyễn Thanh Bình');
      expect(await page.textContent('.official')).toContain('Kế hoạch 197/KH-UBND ngày 31/5/2021');
      await screenshot(page, 'chat-answer-desktop');
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.click('text=Xem trong kế hoạch');
      await page.waitForURL('**/ke-hoach/thua-thien-hue-197-2021#KY');
      const cited = page.locator('.clause:target');
      expect(await cited.textContent()).toContain('Nguyễn Thanh Bình');
      const box = await cited.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeLessThan(DESKTOP.height);
      await screenshot(page, 'chat-clause-desktop');
      await page.goBack();
      // The conversation is still there in this tab.
      expect(await page.textContent('.said')).toContain('Nguyễn Thanh Bình');
      expect(problems).toEqual([]);
    },
    LONG,
  );

  it(
    'is used by the keyboard alone',
    async () => {
      const { page } = await openChat(assistant);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      await page.keyboard.press('Enter');
      await page.keyboard.type(QUESTION);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.answer');
      // The input keeps the keyboard; the answer's own controls lie before it.
      expect(await page.evaluate('document.activeElement.id')).toBe('question');
      const reached: string[] = [];
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press('Shift+Tab');
        const name = String(await page.evaluate('document.activeElement.textContent')).trim();
        reached.push(name);
        const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
        expect(outline, name).not.toBe('none');
        if (name === 'Xem trong kế hoạch') break;
      }
      expect(reached).toContain('Chưa đúng');
      expect(reached.at(-1)).toBe('Xem trong kế hoạch');
      await page.keyboard.press('Enter');
      await page.waitForURL('**#KY');
    },
    LONG,
  );

  it(
    'stores nothing before the first question, and only in this tab after it',
    async () => {
      const { page, ask, base } = await openChat(assistant);
      const kept = () => page.evaluate('[document.cookie, localStorage.length, sessionStorage.length]');
      expect(await kept()).toEqual(['', 0, 0]);
      await ask(QUESTION);
      await page.waitForSelector('.answer');
      expect(await kept()).toEqual(['', 0, 1]);
      await page.reload();
      await page.waitForSelector('.answer');
      await page.click('text=Cuộc trò chuyện mới');
      expect(await page.locator('.turn').count()).toBe(0);
      expect(await kept()).toEqual(['', 0, 0]);
      expect(await page.context().cookies(base)).toEqual([]);
    },
    LONG,
  );

  it(
    'asks what is tapped and goes on in the same conversation',
    async () => {
      const counted = scripted((question, earlier) =>
        answer({
          kind: 'clarify',
          text: `${earlier}: ${question}`,
          suggestions: [{ label: 'Của Bến Tre', question: 'câu thứ hai' }],
        }),
      );
      const { page, ask } = await openChat(counted);
      await ask('câu đầu');
      await page.waitForSelector('text=Hãy chọn:');
      await screenshot(page, 'chat-choices-desktop');
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.click('button:has-text("Của Bến Tre")');
      await page.waitForSelector('text=1: câu thứ hai');
      expect(await page.locator('.turn').count()).toBe(2);
    },
    LONG,
  );

  it(
    'copies the official citation and offers the conversation as text',
    async () => {
      const { page, ask } = await openChat(assistant, { permissions: ['clipboard-read', 'clipboard-write'] });
      await ask(QUESTION);
      await page.click('text=Chép trích dẫn');
      await page.waitForSelector('text=Đã chép');
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
        'Kế hoạch 197/KH-UBND ngày 31/5/2021 của UBND tỉnh Thừa Thiên Huế, phần ký',
      );
      const [file] = await Promise.all([page.waitForEvent('download'), page.click('text=Tải nội dung')]);
      expect(file.suggestedFilename()).toBe('hoi-ke-hoach.txt');
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString('utf8');
      expect(text).toContain(`Bạn hỏi: ${QUESTION}`);
      expect(text).toContain('/ke-hoach/thua-thien-hue-197-2021#KY');
    },
    LONG,
  );

  it('draws a list as points, opens its further sources, and hides nothing that the keyboard reaches', async () => {
    const { page, ask } = await openChat(assistant);
    await ask('Sở Lao động Hải Phòng chủ trì những việc gì?');
    await page.waitForSelector('.points li:nth-child(3)');
    await screenshot(page, 'chat-list-desktop');
    await page.click('summary:has-text("Xem thêm")');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await hiddenFocus(page, 30)).toEqual([]);
  }, 60_000);

  it(
    'keeps a question that is too long, to be shortened',
    async () => {
      const { page, ask } = await openChat(assistant, { viewport: PHONE });
      const pasted = 'một hai ba '.repeat(60).trim();
      await ask(pasted);
      await page.waitForSelector('[role="alert"]:has-text("dài quá 500 ký tự")');
      expect(await page.inputValue('#question')).toBe(pasted);
      expect(await page.evaluate('document.activeElement.id')).toBe('question');
      await screenshot(page, 'chat-too-long-phone');
      expect(await accessibilityProblems(page)).toEqual([]);
      await ask(QUESTION);
      await page.waitForSelector('.answer');
      expect(await page.locator('.turn').count()).toBe(1);
    },
    LONG,
  );

  it(
    'grows with what is typed, and takes Enter only once a word is composed',
    async () => {
      const { page } = await openChat(assistant, { viewport: PHONE });
      const height = async () => (await page.locator('#question').boundingBox())?.height ?? 0;
      await page.fill('#question', 'ngắn');
      const oneLine = await height();
      await page.fill('#question', QUESTION);
      expect(await height()).toBeGreaterThan(oneLine * 1.4);
      const press = (isComposing: boolean) =>
        page.dispatchEvent('#question', 'keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing });
      await press(true);
      expect(await page.locator('.turn').count()).toBe(0);
      await press(false);
      await page.waitForSelector('.answer');
    },
    LONG,
  );

  it(
    'sends what a reader says about an answer, with a reason where it was wrong',
    async () => {
      const { page, ask, store } = await openChat(assistant);
      await ask(QUESTION);
      await page.click('button:has-text("Chưa đúng")');
      expect(await page.evaluate('document.activeElement.value')).toBe('wrong');
      await page.check('text=Khó hiểu');
      await page.fill('textarea', 'chữ nhỏ');
      await screenshot(page, 'chat-feedback-desktop');
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.click('text=Gửi góp ý');
      await page.waitForSelector('text=Cảm ơn góp ý');
      // What was pressed is gone; the keyboard is not thrown back to the top.
      expect(await page.evaluate('document.activeElement.textContent')).toContain('Cảm ơn góp ý');
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await store.feedback()).toMatchObject([
        {
          channel: 'web',
          rating: 'down',
          question: QUESTION,
          reason: 'unclear',
          comment: 'chữ nhỏ',
          citations: [{ plan: 'thua-thien-hue-197-2021', clause: 'KY' }],
        },
      ]);
    },
    LONG,
  );
});

describe('what goes wrong is said', () => {
  it(
    'offline: keeps the question and asks it again on demand',
    async () => {
      const { page, ask } = await openChat(assistant);
      const goes = (online: boolean) =>
        page.evaluate(
          `Object.defineProperty(navigator, 'onLine', { get: () => ${online}, configurable: true });
           dispatchEvent(new Event('${online ? 'online' : 'offline'}'))`,
        );
      await page.route('**/', (route) => route.abort('internetdisconnected'));
      await goes(false);
      await page.waitForSelector('.offline');
      await ask(QUESTION);
      await page.waitForSelector('.error:has-text("Không kết nối được")');
      await screenshot(page, 'chat-offline-desktop');
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.unroute('**/');
      await goes(true);
      await page.focus('button:has-text("Thử lại")');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.answer');
      expect(await page.evaluate('document.activeElement.className')).toBe('turn');
      expect(await page.locator('.turn').count()).toBe(1);
    },
    LONG,
  );

  it(
    'slow: waiting is drawn, and said when it takes long',
    async () => {
      const { page, ask } = await openChat(assistant);
      await page.route('**/', async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        await new Promise((resolve) => setTimeout(resolve, 4000));
        return route.continue();
      });
      await ask(QUESTION);
      await page.waitForSelector('text=Đang tìm trong các kế hoạch');
      await screenshot(page, 'chat-waiting-desktop');
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.waitForSelector('text=Lâu hơn thường lệ');
      await screenshot(page, 'chat-slow-desktop');
      await page.waitForSelector('.answer');
    },
    LONG,
  );

  it(
    'a newer question takes the place of one under way',
    async () => {
      const { page, ask } = await openChat(scripted((question) => answer({ text: `trả lời ${question}` })));
      let first = true;
      await page.route('**/', async (route) => {
        if (route.request().method() === 'POST' && first) {
          first = false;
          await new Promise((resolve) => setTimeout(resolve, 1500));
        }
        await route.continue().catch(() => {});
      });
      await ask('một');
      await ask('hai');
      await page.waitForSelector('text=trả lời hai');
      await page.waitForTimeout(2000);
      expect(await page.locator('.turn').count()).toBe(1);
    },
    LONG,
  );

  it(
    'a fault of ours: one sentence, no cause',
    async () => {
      const broken = scripted(() => {
        throw new Error('secret');
      });
      const { page, ask } = await openChat(broken);
      await ask('a');
      await page.waitForSelector('.error');
      expect(await page.textContent('.error')).toContain('không phải lỗi của bạn');
      expect(await page.content()).not.toContain('secret');
      await screenshot(page, 'chat-error-desktop');
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  it(
    'too fast: says when to come back, and lets nobody in before',
    async () => {
      const { page, ask } = await openChat(assistant, {}, { rateLimitPerMinute: 1 });
      await ask(QUESTION);
      await page.waitForSelector('.answer');
      await ask(QUESTION);
      await page.waitForSelector('.error:has-text("Bạn hỏi hơi nhanh")');
      expect(await page.locator('.error button').isDisabled()).toBe(true);
      await screenshot(page, 'chat-rate-limited-desktop');
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );
});

describe('nothing that was typed or answered becomes HTML', () => {
  const HOSTILE = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>{{7*7}}';

  it(
    'in the conversation, its links and its history',
    async () => {
      const hostile = scripted(() =>
        answer({
          text: HOSTILE,
          notices: [HOSTILE],
          suggestions: [{ label: HOSTILE, question: HOSTILE }],
          citations: [citation({ quote: HOSTILE, path: [HOSTILE], issuer: HOSTILE, url: 'javascript:window.hit=1' })],
        }),
      );
      const { page, ask } = await openChat(hostile);
      await ask(HOSTILE);
      await page.waitForSelector('.answer');
      expect(await page.textContent('.said')).toBe(HOSTILE);
      expect(await page.getAttribute('.acts a', 'href')).toBe('#');
      await page.click('.acts a');
      await page.reload();
      await page.waitForSelector('.answer');
      await page.click(`button:has-text("window.hit")`);
      await page.waitForFunction('document.querySelectorAll(".turn").length === 2');
      expect(await page.evaluate('window.hit')).toBeUndefined();
      expect(await page.locator('main img, main script').count()).toBe(0);
    },
    LONG,
  );

  it(
    'where the history was tampered with, it is passed over',
    async () => {
      const { page } = await openChat(assistant);
      await page.evaluate(
        'sessionStorage.setItem("hoi-ke-hoach:1:/", JSON.stringify({ exchanges: [{ question: {} }] }))',
      );
      await page.reload();
      await page.waitForSelector('.ask');
      expect(await page.locator('.turn').count()).toBe(0);
    },
    LONG,
  );
});

describe('small, dark, zoomed, without a script', () => {
  it.each([
    ['phone', { viewport: PHONE, isMobile: true, hasTouch: true }],
    ['phone-dark', { viewport: PHONE, colorScheme: 'dark' }],
    ['dark', { colorScheme: 'dark' }],
    // 1280 × 1024 at 400 %.
    ['zoomed', { viewport: { width: 320, height: 256 } }],
    ['forced-colors', { forcedColors: 'active' }],
  ] as const)(
    'fits and stays accessible: %s',
    async (name, options) => {
      const { page, ask } = await openChat(assistant, options);
      await screenshot(page, `chat-start-${name}`);
      await ask('Cơ quan nào chủ trì công tác giảm nghèo ở Hải Phòng?');
      await page.waitForSelector('.answer');
      await screenshot(page, `chat-answer-${name}`);
      expect(await accessibilityProblems(page)).toEqual([]);
      const overflow = () => page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(await overflow()).toBeLessThanOrEqual(0);
      await page.evaluate(SPACED_TEXT);
      expect(await overflow()).toBeLessThanOrEqual(0);
    },
    LONG,
  );

  it(
    'speaks English around the answers where it is asked to',
    async () => {
      const { base } = await serve(assistant);
      const { page } = await openPage();
      await page.goto(`${base}/?lang=en`);
      expect(await page.getAttribute('main', 'lang')).toBe('en');
      await page.fill('#question', QUESTION);
      await page.click('text=Send');
      await page.waitForSelector('text=See it in the plan');
      expect(await accessibilityProblems(page)).toEqual([]);
    },
    LONG,
  );

  it(
    'answers without JavaScript',
    async () => {
      const { base } = await serve(assistant);
      const { page } = await openPage({ javaScriptEnabled: false });
      await page.goto(base);
      await page.fill('#question', QUESTION);
      await page.click('.ask button');
      expect(await page.textContent('.said')).toContain('Nguyễn Thanh Bình');
      await screenshot(page, 'chat-no-script');
      await page.click('text=Xem trong kế hoạch');
      expect(page.url()).toContain('#KY');
      expect(await page.locator('.clause:target').count()).toBe(1);
      await page.goto(base);
      await page.fill('#question', 'a'.repeat(501));
      await page.click('.ask button');
      expect(await page.textContent('[role="alert"]')).toContain('dài quá 500 ký tự');
      await screenshot(page, 'chat-no-script-error');
    },
    LONG,
  );
});
