import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PlanKnowledge } from '../domain/passage.js';
import { digestOf } from './corpus-files.js';

/*
 * The index on disk:
 *
 *   manifest.json                  names the files of each plan and what they were made from
 *   plans/<plan-id>-<digest>.json  what is known of one plan; named by its contents, so never changed once written
 */

/** Raised whenever the shape of the index files changes. */
export const INDEX_FORMAT = 1;
const MANIFEST = 'manifest.json';
const PLANS = 'plans';

const manifestSchema = z.object({
  format: z.literal(INDEX_FORMAT),
  /** Digest of the code that parsed and extracted. */
  code: z.string(),
  plans: z.array(
    z.object({
      id: z.string(),
      textDigest: z.string(),
      metadataDigest: z.string(),
      /** Inside `plans/`; the name holds the digest of the contents, so a written file is never changed. */
      file: z.string().regex(/^[a-z0-9-]+\.json$/),
      fileDigest: z.string(),
    }),
  ),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestPlan = Manifest['plans'][number];

export type IndexErrorCode =
  | 'missing' // nothing was built yet
  | 'damaged' // a file is gone, cut short or changed by hand
  | 'old-format'; // built by another version of this program

/** The index cannot be used as it is. A new build mends every case. */
export class IndexError extends Error {
  override readonly name = 'IndexError';
  constructor(
    readonly code: IndexErrorCode,
    readonly file: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${file}`, options);
  }
}

/** Throws `IndexError`. */
export async function readManifest(indexDir: string): Promise<Manifest> {
  const path = join(indexDir, MANIFEST);
  let raw: string;
  try {
    raw = await readFile(path, 'utf8');
  } catch (error) {
    throw new IndexError('missing', path, { cause: error });
  }
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch (error) {
    throw new IndexError('damaged', path, { cause: error });
  }
  const parsed = manifestSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const format = (json as { format?: unknown } | null)?.format;
  throw new IndexError(format === INDEX_FORMAT ? 'damaged' : 'old-format', path, { cause: parsed.error });
}

/** What the manifest names, in its order. Throws `IndexError` when a file is not what was written. */
export async function readPlanFiles(indexDir: string, manifest: Manifest): Promise<PlanKnowledge[]> {
  return Promise.all(manifest.plans.map((entry) => readPlanFile(indexDir, entry)));
}

/** One plan. The digest vouches for the contents: they are what this program wrote, so they are not validated field by field. */
export async function readPlanFile(indexDir: string, entry: ManifestPlan): Promise<PlanKnowledge> {
  const path = join(indexDir, PLANS, entry.file);
  let raw: Buffer;
  try {
    raw = await readFile(path);
  } catch (error) {
    throw new IndexError('damaged', path, { cause: error });
  }
  if (digestOf(raw) !== entry.fileDigest) throw new IndexError('damaged', path);
  return JSON.parse(raw.toString('utf8')) as PlanKnowledge;
}

/**
 * Adds the new files, then switches to the new manifest by one rename. Whoever reads meanwhile sees the old index or the
 * new one; a failure leaves the old one as it was.
 */
export async function writeIndex(
  indexDir: string,
  manifest: Manifest,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  const old = await readManifest(indexDir).catch(() => null);
  await mkdir(join(indexDir, PLANS), { recursive: true });
  for (const [name, json] of files) await writeWhole(join(indexDir, PLANS, name), json);
  await writeWhole(join(indexDir, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  const kept = new Set(manifest.plans.map((entry) => entry.file));
  for (const entry of old?.plans ?? []) {
    // Only what the last index used: another build running at this moment may have written files of its own.
    if (!kept.has(entry.file)) await rm(join(indexDir, PLANS, entry.file), { force: true });
  }
}

/** Writes beside the target and renames, so that nobody ever reads half a file. */
async function writeWhole(path: string, content: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(temporary, content, { flush: true });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
}
