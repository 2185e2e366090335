import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const CORPUS = join(ROOT, 'corpus');
export const FIXTURES = join(ROOT, 'test', 'fixtures', 'plans');

/** A folder of its own, removed when the test file is done. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-ke-hoach-'));
  made.push(folder);
  return folder;
}

/** A copy of the real corpus, or of some of its plans. */
export async function copyCorpus(...ids: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  if (ids.length === 0) await cp(CORPUS, folder, { recursive: true });
  for (const id of ids) await cp(join(CORPUS, id), join(folder, id), { recursive: true });
  return folder;
}

const made: string[] = [];
afterAll(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});
