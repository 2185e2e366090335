import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let source: string | undefined;

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary: string }[];
  }[];
}

const OPTIONS = {
  resultTypes: ['violations'],
  // The one rule for WCAG 2.2 that axe-core leaves off by itself.
  rules: { 'target-size': { enabled: true } },
};

/** What axe-core holds against a page or frame: all its rules for WCAG 2.2 A and AA, and its best practices. */
export async function accessibilityProblems(page: Page | Frame): Promise<string[]> {
  source ??= await readFile(AXE, 'utf8');
  // Evaluated by the debugger, so that the page's own content policy stays as it is.
  await page.evaluate(source);
  const result = (await page.evaluate(`axe.run(document, ${JSON.stringify(OPTIONS)})`)) as AxeResult;
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} – ${failureSummary}`),
  );
}

/**
 * What has the focus but cannot be seen on the way through the page by the Tab key, forth and back (WCAG 2.2, 2.4.11:
 * nothing of the page's own may hide it wholly). Looks at nine points of each.
 */
export async function hiddenFocus(page: Page, steps: number): Promise<string[]> {
  const hidden: string[] = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let step = 0; step < steps; step++) {
      await page.keyboard.press(key);
      const name = await page.evaluate(HIDDEN_NAME);
      if (name) hidden.push(`${key}: ${name}`);
    }
  }
  return hidden;
}

const HIDDEN_NAME = `(() => {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  const box = focused.getBoundingClientRect();
  const isSeen = [0.1, 0.5, 0.9].some((right) => [0.1, 0.5, 0.9].some((down) => {
    const hit = document.elementFromPoint(box.left + box.width * right, box.top + box.height * down);
    return hit && (focused.contains(hit) || (hit.contains(focused) && !hit.matches('.ask')));
  }));
  return isSeen ? null : focused.tagName + ' ' + focused.textContent.slice(0, 40);
})()`;

/** Widens the text as WCAG 2.2, 1.4.12 asks pages to bear. */
export const SPACED_TEXT = `for (const { style } of document.querySelectorAll('body *')) {
  style.setProperty('line-height', '1.5', 'important');
  style.setProperty('letter-spacing', '0.12em', 'important');
  style.setProperty('word-spacing', '0.16em', 'important');
}`;
