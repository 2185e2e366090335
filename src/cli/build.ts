import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describeIndexEvent } from '../messages/index-progress.js';
import { buildIndex } from '../store/index-store.js';
import { type CommandIo, writeLine } from './io.js';

/** The `build` command: reads the corpus and writes the index, telling each step. */
export async function runBuild(
  args: readonly string[],
  folders: { readonly corpusDir: string; readonly indexDir: string },
  io: CommandIo,
): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { force: { type: 'boolean' } } });
  if (values.force) await rm(join(folders.indexDir, 'manifest.json'), { force: true });
  await buildIndex(folders.corpusDir, folders.indexDir, (event) => {
    void writeLine(io.stdout, describeIndexEvent(event));
  });
  return 0;
}
