import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const TEXT_FILE = 'plan.txt';
export const METADATA_FILE = 'plan.yaml';

/** One folder of the corpus, as bytes. Null where the file is not there; an `Error` where it cannot be read. */
export interface CorpusFolder {
  readonly id: string;
  readonly textPath: string;
  readonly metadataPath: string;
  readonly text: Buffer | Error | null;
  readonly metadata: Buffer | Error | null;
}

/** SHA-256 of the bytes, as lower-case hex. */
export function digestOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Every folder of the corpus in the order of their names, loose and hidden files left out.
 * Throws the file system's own error when the corpus folder itself cannot be listed.
 */
export async function readCorpusFolders(corpusDir: string): Promise<CorpusFolder[]> {
  const entries = await readdir(corpusDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (id) => {
      const textPath = join(corpusDir, id, TEXT_FILE);
      const metadataPath = join(corpusDir, id, METADATA_FILE);
      const [text, metadata] = await Promise.all([readOrExplain(textPath), readOrExplain(metadataPath)]);
      return { id, textPath, metadataPath, text, metadata };
    }),
  );
}

async function readOrExplain(path: string): Promise<Buffer | Error | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    return error as Error;
  }
}
