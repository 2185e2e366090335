import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './helpers/folders.js';

/** One import of a source file: from and to as paths from the root, and whether it exists at run time. */
interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const STEPS = ['parse', 'extract', 'retrieve', 'understand', 'compose'];
/** Steps run in this order; `understand` and `retrieve` know nothing of each other. */
const PURE = ['domain', 'lexicon', 'text', ...STEPS];

/**
 * What each layer may import besides itself, at run time. `messages` is wording: it words what other layers report, so
 * their types reach it, and any layer from `compose` on may call it.
 */
const MAY_RUN: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  lexicon: [],
  text: ['lexicon'],
  messages: ['text'],
  parse: ['text'],
  extract: ['text', 'lexicon'],
  retrieve: ['text'],
  understand: ['text', 'lexicon'],
  compose: ['text', 'messages'],
  audit: ['text'],
  assistant: ['text', 'messages', 'retrieve', 'understand', 'compose'],
  // Only the catalogue: which models there are to choose from.
  config: ['embed'],
  store: ['domain', 'text', 'parse', 'extract', 'retrieve'],
  embed: ['text', 'retrieve', 'store'],
  eval: ['text', 'lexicon', 'retrieve'],
  server: ['domain', 'text', 'messages', 'store'],
  web: ['messages'],
  cli: [
    ...['domain', 'text', 'messages', 'parse', 'extract', 'audit', 'assistant', 'config', 'store', 'eval'],
    ...['server', 'embed', 'retrieve'],
  ],
  main: ['assistant', 'config', 'embed', 'messages', 'server', 'store', 'bots'],
};

/** Whose types each layer may know besides those it may run; `domain` types are known to all. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  messages: ['extract', 'audit', 'config', 'store', 'retrieve', 'embed'],
  retrieve: [],
  compose: ['lexicon', 'retrieve', 'understand'],
  store: [],
  eval: ['assistant'],
  server: ['assistant'],
  web: ['server'],
};

const IMPORT = /^\s*(?:import|export)\s+(type\s+)?([^;'"]*?)\bfrom\s+'(\.[^']+)'/gm;
const SIDE_EFFECT = /^\s*import\s+'(\.[^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'(\.[^']+)'\s*\)/g;

function filesBelow(folder: string): string[] {
  if (!existsSync(join(ROOT, folder))) return [];
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => posix.join(entry.parentPath.slice(ROOT.length), entry.name))
    .sort();
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const target = (path: string): string =>
    posix
      .join(posix.dirname(file), path)
      .replace(/\?\w+$/, '')
      .replace(/\.js(x?)$/, '.ts$1');
  return [
    ...[...text.matchAll(IMPORT)].map(([, type, names = '', path = '']) => ({
      from: file,
      to: target(path),
      isType: type !== undefined || onlyTypes(names),
    })),
    ...[...text.matchAll(SIDE_EFFECT), ...text.matchAll(DYNAMIC)].map(([, path = '']) => ({
      from: file,
      to: target(path),
      isType: false,
    })),
  ];
}

/** `{ type A, type B }`: nothing is left at run time. */
function onlyTypes(names: string): boolean {
  const list = names
    .replace(/[{}]/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return list.length > 0 && list.every((name) => name.startsWith('type '));
}

/** `src/text/dates.ts` → `text`, `src/assistant.ts` → `assistant`. */
function layerOf(file: string): string {
  return file.startsWith('bots/') ? 'bots' : (file.split('/')[1] ?? '').replace(/\.ts$/, '');
}

const sources = filesBelow('src');
const imports = sources.flatMap(importsOf);
const across = imports.filter(({ from, to }) => layerOf(from) !== layerOf(to));
const show = ({ from, to, isType }: Import): string => `${from} ${isType ? 'knows' : 'runs'} ${to}`;

describe('the reader of imports', () => {
  it('finds the imports of every kind that the sources use', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(imports.some(({ isType }) => isType)).toBe(true);
    expect(imports).toContainEqual({ from: 'src/cli.ts', to: 'src/cli/ask.ts', isType: false });
  });

  it('finds the file of every import: none is misread', () => {
    expect(imports.filter(({ to }) => !existsSync(join(ROOT, to))).map(show)).toEqual([]);
  });
});

describe('the direction of imports', () => {
  it('knows every layer', () => {
    expect([...new Set(sources.map(layerOf))].filter((layer) => !(layer in MAY_RUN))).toEqual([]);
  });

  it('goes from the special to the general: no layer runs what stands above or beside it', () => {
    const wrong = across.filter(({ from, to, isType }) => !isType && !MAY_RUN[layerOf(from)]?.includes(layerOf(to)));
    expect(wrong.map(show)).toEqual([]);
  });

  it('lets types cross only where a step takes what another returns', () => {
    const wrong = across.filter(({ from, to, isType }) => {
      const layer = layerOf(from);
      const known = ['domain', ...(MAY_RUN[layer] ?? []), ...(MAY_KNOW[layer] ?? [])];
      return isType && !known.includes(layerOf(to));
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('lets no step run another: only the assistant puts them together', () => {
    const between = across.filter(({ from, to }) => STEPS.includes(layerOf(from)) && STEPS.includes(layerOf(to)));
    expect(between.length).toBeGreaterThan(0);
    expect(between.filter(({ isType }) => !isType).map(show)).toEqual([]);
  });
});

describe('the pure core', () => {
  const core = sources.filter((file) => [...PURE, 'messages', 'assistant'].includes(layerOf(file)));

  it.each([
    ['file, socket or process', /\bfrom\s+'node:|\bprocess\./],
    ['randomness', /\bMath\.random\b|\bcrypto\b/],
    ['network or clock', /\bfetch\(|\bsetTimeout\(|\bperformance\./],
  ])('uses no %s', (_name, pattern) => {
    expect(core.length).toBeGreaterThan(100);
    expect(core.filter((file) => pattern.test(withoutComments(file)))).toEqual([]);
  });

  it('asks for today in one place only, as a default that a caller may replace', () => {
    expect(core.filter((file) => /new Date\(\)|Date\.now/.test(withoutComments(file)))).toEqual(['src/assistant.ts']);
  });
});

describe('the bots', () => {
  const all = filesBelow('bots').flatMap(importsOf);
  const leaving = (folder: string, ...allowed: readonly string[]) =>
    all.filter(
      ({ from, to }) => from.startsWith(folder) && ![folder, ...allowed].some((path) => to.startsWith(path)),
    );

  it('know the product from the outside: its steps are the assistant’s business', () => {
    const known = ['assistant', 'config', 'domain', 'messages', 'store'];
    const inward = all.filter(({ to }) => to.startsWith('src/'));
    expect(inward.length).toBeGreaterThan(20);
    expect(inward.filter(({ to }) => !known.includes(layerOf(to))).map(show)).toEqual([]);
  });

  it('know no channel but their own', () => {
    const parts = ['bots/core/', 'src/'];
    expect(leaving('bots/core/', ...parts).map(show)).toEqual([]);
    for (const channel of ['bots/telegram/', 'bots/zalo/']) {
      expect(leaving(channel, ...parts, 'bots/running-channel.ts').map(show)).toEqual([]);
    }
  });

  it('hold a client of Zalo that could leave the house as it is', () => {
    expect(filesBelow('bots/zalo/client').length).toBeGreaterThan(5);
    expect(leaving('bots/zalo/client/').map(show)).toEqual([]);
    const packages = filesBelow('bots/zalo/client').flatMap((file) =>
      [...withoutComments(file).matchAll(/\bfrom\s+'([^.'][^']*)'/g)].map(([, name]) => name),
    );
    expect([...new Set(packages)].sort()).toEqual(['node:crypto', 'zod']);
  });
});

describe('the whole program', () => {
  it('reads the environment in src/config.ts only', () => {
    const readers = [...sources, ...filesBelow('bots')].filter((file) =>
      /\bprocess\s*(?:\.\s*env|\[\s*['"]env)|\benv\b[^;\n]*from\s+'node:process'/.test(withoutComments(file)),
    );
    expect(readers).toEqual(['src/config.ts']);
  });

  it('imports nothing of the tests', () => {
    const all = [...imports, ...filesBelow('bots').flatMap(importsOf)];
    expect(all.filter(({ to }) => /^(?:\.\.\/)*test\//.test(to)).map(show)).toEqual([]);
  });
});

function withoutComments(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');
}
