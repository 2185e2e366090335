import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CACHE, Prepared } from './prepared.js';

/** Where `scripts/build-web.mjs` puts what browsers load. */
export const WEB_FILES = fileURLToPath(new URL('../../dist/web', import.meta.url));
/** Pictures that are served as they are, under names that stay the same. */
const PICTURES = ['icon.svg', 'share.png'] as const;
const pictureFile = (name: string) => fileURLToPath(new URL(`../web/${name}`, import.meta.url));

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    css: z.array(z.string()).default([]),
    imports: z.array(z.string()).default([]),
    isEntry: z.boolean().optional(),
    name: z.string().optional(),
  }),
);

export type EntryName = 'chat' | 'panel' | 'plan';

/** The addresses a page loads for one entry. */
export interface Entry {
  readonly script: string;
  readonly styles: readonly string[];
}

export interface Assets {
  readonly entries: Readonly<Record<EntryName, Entry>>;
  /** By file name, under `/tep/`. */
  readonly files: ReadonlyMap<string, Prepared>;
  /** The script of the portals. */
  readonly loader: Prepared;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Reads the built files into memory. Throws when they were not built. */
export function loadAssets(folder: string = WEB_FILES): Assets {
  const manifestFile = join(folder, 'manifest.json');
  if (!existsSync(manifestFile)) throw new Error(`${manifestFile} is missing: run "npm run build:web"`);
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  const files = new Map<string, Prepared>();
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)];
    if (type && name !== 'loader.js')
      files.set(name, new Prepared(type, readFileSync(join(folder, name)), CACHE.forever));
  }
  for (const name of PICTURES) {
    files.set(name, new Prepared(TYPES[extname(name)] as string, readFileSync(pictureFile(name)), CACHE.brief));
  }
  const entry = (name: EntryName): Entry => {
    const found = Object.values(manifest).find((chunk) => chunk.isEntry && chunk.name === name);
    if (!found) throw new Error(`${manifestFile} has no entry ${name}`);
    const styles = [...found.imports.flatMap((id) => manifest[id]?.css ?? []), ...found.css];
    return { script: `/tep/${found.file}`, styles: styles.map((file) => `/tep/${file}`) };
  };
  return {
    entries: { chat: entry('chat'), panel: entry('panel'), plan: entry('plan') },
    files,
    loader: new Prepared(TYPES['.js'] as string, readFileSync(join(folder, 'loader.js')), CACHE.brief),
  };
}
