import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { PlanMetadata } from '../domain/plan.js';
import { METADATA_FILE, TEXT_FILE } from './corpus-files.js';

/**
 * Writes a new plan's folder: the text exactly as given, the metadata as YAML. Both files are written to a hidden
 * folder first and appear by one rename, so a failed write leaves nothing behind. Throws the file system's error,
 * `EEXIST` or `ENOTEMPTY` when the folder is there already.
 */
export async function writePlan(
  corpusDir: string,
  meta: PlanMetadata,
  text: string | Uint8Array,
  comment: string,
): Promise<string> {
  const folder = join(corpusDir, meta.id);
  const temporary = join(corpusDir, `.${meta.id}.${randomUUID()}.tmp`);
  await mkdir(temporary, { recursive: true });
  try {
    await writeFile(join(temporary, TEXT_FILE), text, { flush: true });
    await writeFile(join(temporary, METADATA_FILE), metadataYaml(meta, comment), { flush: true });
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  return folder;
}

/** plan.yaml with a comment line on top; long lines are not folded, so that a field stays one line. */
export function metadataYaml(meta: PlanMetadata, comment: string): string {
  return `# ${comment}\n${stringify(meta, { lineWidth: 0, nullStr: 'null' })}`;
}
