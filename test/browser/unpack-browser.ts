import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import type { TestProject } from 'vitest/node';

/** Where the browser of the tests lies once it is unpacked. */
export interface BrowserFiles {
  readonly executable: string;
  /** The system libraries that a bare machine may lack: nss, nspr, expat. */
  readonly libraries: string;
  /** A fontconfig folder with one font that draws Vietnamese, so that pages look alike on every machine. */
  readonly fonts: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    browserFiles: BrowserFiles;
  }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PACKAGE = join(ROOT, 'node_modules', '@sparticuz', 'chromium');
const decompress = promisify(brotliDecompress);

/**
 * Unpacks the Chromium that `@sparticuz/chromium` carries, once for each of its versions. `CHROMIUM_PATH` names another
 * browser, for systems other than Linux on x64.
 */
export default async function unpackBrowser(project: TestProject): Promise<void> {
  project.provide('browserFiles', await browserFiles());
}

async function browserFiles(): Promise<BrowserFiles> {
  const given = process.env.CHROMIUM_PATH;
  if (given) return { executable: given, libraries: '', fonts: '' };
  const { version } = JSON.parse(await readFile(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const cache = join(ROOT, 'node_modules', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    // Unpacked beside and renamed, so that an interrupted run leaves nothing half done.
    const draft = await mkdtemp(join(cache, 'chromium-'));
    const unpack = async (name: string) => decompress(await readFile(join(PACKAGE, 'bin', `${name}.br`)));
    await writeFile(join(draft, 'chromium'), await unpack('chromium'), { mode: 0o755 });
    for (const name of ['al2023.tar', 'fonts.tar']) await untar(await unpack(name), draft);
    await writeFile(join(draft, 'fonts.conf'), fontsConf(join(folder, 'fonts')));
    await rename(draft, folder).catch(() => rm(draft, { recursive: true, force: true }));
  }
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'lib'), fonts: folder };
}

function fontsConf(fonts: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${fonts}/cache</cachedir></fontconfig>
`;
}

/** The plain files of a ustar archive. */
async function untar(archive: Buffer, target: string): Promise<void> {
  for (let offset = 0; offset + 512 <= archive.length; ) {
    const text = (from: number, length: number) =>
      archive.toString('utf8', offset + from, offset + from + length).replace(/\0.*$/s, '');
    const name = text(0, 100);
    const size = Number.parseInt(text(124, 12), 8) || 0;
    if (name !== '' && (text(156, 1) === '0' || text(156, 1) === '')) {
      const path = join(target, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, archive.subarray(offset + 512, offset + 512 + size), { mode: 0o755 });
    }
    offset += 512 + Math.ceil(size / 512) * 512;
  }
}
