/**
 * Builds what browsers load (the chat, the widget, styles) from `src/web` into `dist/web`. Does nothing when nothing
 * has changed since: that is found out from a digest of the sources, without loading Vite.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = ['src/web', 'src/messages/chat.ts', 'src/messages/plan-tools.ts', 'scripts/build-web.mjs'];
const TARGET = join(ROOT, 'dist', 'web');

/** True when it had to be built. */
export async function buildWeb() {
  const digest = await digestOf(SOURCES);
  const known = await readFile(join(TARGET, 'digest'), 'utf8').catch(() => '');
  if (known === digest) return false;
  await mkdir(dirname(TARGET), { recursive: true });
  // Built beside and renamed, so that a failed or interrupted build leaves the old files whole.
  const draft = await mkdtemp(join(dirname(TARGET), 'web-'));
  try {
    const { build } = await import('vite');
    await build(pages(draft));
    await build(loader(draft));
    await writeFile(join(draft, 'digest'), digest);
    await rm(TARGET, { recursive: true, force: true });
    await rename(draft, TARGET);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
  return true;
}

const shared = {
  configFile: false,
  root: ROOT,
  logLevel: 'warn',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
};

/** Modules and styles of our own pages, named by their content so that browsers may keep them for ever. */
function pages(outDir) {
  const entry = (name) => join(ROOT, 'src', 'web', name);
  return {
    ...shared,
    base: '/tep/',
    build: {
      outDir,
      emptyOutDir: false,
      assetsDir: '.',
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      cssCodeSplit: true,
      target: 'es2020',
      rollupOptions: {
        input: { chat: entry('chat-page.tsx'), panel: entry('panel.tsx'), plan: entry('plan-page.ts') },
      },
    },
  };
}

/** The one script of the portals: no module, no import, its styles inside. */
function loader(outDir) {
  return {
    ...shared,
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2020',
      lib: {
        entry: join(ROOT, 'src', 'web', 'widget', 'loader.ts'),
        name: 'HoiKeHoachLoader',
        formats: ['iife'],
        fileName: () => 'loader.js',
      },
    },
  };
}

async function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of await filesOf(join(ROOT, path)))
      hash.update(relative(ROOT, file)).update(await readFile(file));
  hash.update(await readFile(join(ROOT, 'package-lock.json')));
  return hash.digest('hex');
}

async function filesOf(path) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildWeb();
