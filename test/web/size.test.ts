import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadAssets, WEB_FILES } from '../../src/server/assets.js';
import { renderPanelPage } from '../../src/server/views/chat.js';

const KB = 1024;
const gzipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;
const file = (name: string) => readFile(join(WEB_FILES, name));

/** A file and the modules it imports. */
async function withImports(url: string): Promise<string[]> {
  const name = url.replace('/tep/', '');
  const imports = [...(await file(name)).toString().matchAll(/["']\.\/([\w-]+\.js)["']/g)];
  const below = await Promise.all(imports.map((match) => withImports(match[1] as string)));
  return [...new Set([name, ...below.flat()])];
}

/** Raising a ceiling is a decision: do it in the commit that needs it, and say why. */
describe('what a browser loads, gzipped', () => {
  it('keeps the portals’ script within 5 kB', async () => {
    expect(gzipped(await file('loader.js'))).toBeLessThanOrEqual(5 * KB);
  });

  it('keeps the panel within 30 kB in all: page, styles, scripts', async () => {
    const { panel } = loadAssets().entries;
    const examples = Array.from({ length: 4 }, () => ({ label: 'a'.repeat(80), question: 'a'.repeat(80) }));
    const page = renderPanelPage({ action: '/widget/v1/panel', framed: true, lang: 'vi', examples }, panel, [
      'https://tinh.gov.vn',
    ]);
    const names = [...(await withImports(panel.script)), ...panel.styles.map((url) => url.replace('/tep/', ''))];
    const sizes = await Promise.all(names.map(async (name) => gzipped(await file(name))));
    expect(sizes.reduce((sum, size) => sum + size, gzipped(page))).toBeLessThanOrEqual(30 * KB);
  });

  it('calls nobody: no address of another host in any file', async () => {
    for (const name of await readdir(WEB_FILES)) {
      const addresses = (await file(name)).toString().match(/https?:\/\/[^\s"'`)]+/g) ?? [];
      expect(
        addresses.filter((address) => !address.startsWith('http://www.w3.org/')),
        name,
      ).toEqual([]);
    }
  });
});
