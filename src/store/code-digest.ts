import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folders whose code decides what is in the index. */
const INDEXING_CODE = ['domain', 'text', 'lexicon', 'parse', 'extract'];

/**
 * SHA-256 over the source files that parse and extract, so that an index built by other code is known for stale
 * after an upgrade without anyone raising a version number. Reads some hundred kilobytes, once.
 */
export async function digestIndexingCode(): Promise<string> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folders = await Promise.all(INDEXING_CODE.map((name) => listFiles(join(root, name))));
  const paths = folders.flat().sort();
  const hash = createHash('sha256');
  for (const content of await Promise.all(paths.map((path) => readFile(path)))) {
    hash.update(String(content.length)).update(content);
  }
  return hash.digest('hex');
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names.filter((name) => /\.(?:ts|js|json)$/.test(name)).map((name) => join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
