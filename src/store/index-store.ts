import type { PlanKnowledge } from '../domain/passage.js';
import { digestIndexingCode } from './code-digest.js';
import { type CorpusFolder, digestOf, readCorpusFolders } from './corpus-files.js';
import type { CorpusIssue } from './corpus-issues.js';
import {
  INDEX_FORMAT,
  IndexError,
  type IndexErrorCode,
  type Manifest,
  type ManifestPlan,
  readManifest,
  readPlanFile,
  readPlanFiles,
  writeIndex,
} from './index-files.js';
import type { CorpusPlan } from './plan-corpus.js';

/** What a build tells while it runs; worded in `messages/index-progress.ts`. */
export type IndexEvent =
  | { readonly type: 'rebuild'; readonly reason: IndexErrorCode | 'stale' }
  | {
      readonly type: 'plan';
      readonly planId: string;
      readonly reused: boolean;
      readonly clauses: number;
      readonly facts: number;
    }
  | { readonly type: 'warning'; readonly issue: CorpusIssue }
  | { readonly type: 'not-written'; readonly reason: string }
  | { readonly type: 'done'; readonly plans: number; readonly elapsedMs: number };

export type IndexProgress = (event: IndexEvent) => void;

/**
 * Parses and extracts every plan of the corpus and writes the result to `indexDir`; plans whose files and whose code
 * did not change are taken over. Returns the knowledge in the order of the ids.
 *
 * Files are written first and the manifest is switched last, by one rename, so a reader sees the old index or the new
 * one and a failed build leaves the old one as it was. Throws `CorpusError` for a bad corpus and the file system's
 * error when the index cannot be written.
 */
export async function buildIndex(
  corpusDir: string,
  indexDir: string,
  progress: IndexProgress = () => {},
): Promise<PlanKnowledge[]> {
  const startedAt = performance.now();
  const { readCorpus } = await import('./plan-corpus.js');
  const plans = await readCorpus(corpusDir);
  const { built, manifest, files } = await knowledgeOf(plans, indexDir, progress);
  await writeIndex(indexDir, manifest, files);
  progress({ type: 'done', plans: built.length, elapsedMs: performance.now() - startedAt });
  return built;
}

/** The built index, in the order of the ids. Throws `IndexError`; does not look at the corpus. */
export async function loadIndex(indexDir: string): Promise<PlanKnowledge[]> {
  return readPlanFiles(indexDir, await readManifest(indexDir));
}

/**
 * The knowledge of the corpus, ready to use: from the index when it is whole and its digests match the corpus and the
 * code, else built anew. An index that cannot be written (read-only disk) is reported and does not stop the start.
 */
export async function openKnowledge(
  corpusDir: string,
  indexDir: string,
  progress: IndexProgress = () => {},
): Promise<PlanKnowledge[]> {
  const startedAt = performance.now();
  const folders = await readCorpusFolders(corpusDir).catch(() => null);
  if (folders !== null && folders.length > 0) {
    try {
      const manifest = await readManifest(indexDir);
      if (await isFresh(manifest, folders)) return await readPlanFiles(indexDir, manifest);
      progress({ type: 'rebuild', reason: 'stale' });
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      progress({ type: 'rebuild', reason: error.code });
    }
  }
  const { readCorpus } = await import('./plan-corpus.js');
  const plans = await readCorpus(corpusDir);
  const { built, manifest, files } = await knowledgeOf(plans, indexDir, progress);
  try {
    await writeIndex(indexDir, manifest, files);
  } catch (error) {
    progress({ type: 'not-written', reason: (error as NodeJS.ErrnoException).code ?? 'unknown' });
  }
  progress({ type: 'done', plans: built.length, elapsedMs: performance.now() - startedAt });
  return built;
}

async function isFresh(manifest: Manifest, folders: readonly CorpusFolder[]): Promise<boolean> {
  if (manifest.plans.length !== folders.length) return false;
  const isSame = folders.every((folder, index) => {
    const entry = manifest.plans[index];
    if (!entry || entry.id !== folder.id) return false;
    if (!Buffer.isBuffer(folder.text) || !Buffer.isBuffer(folder.metadata)) return false;
    return entry.textDigest === digestOf(folder.text) && entry.metadataDigest === digestOf(folder.metadata);
  });
  return isSame && manifest.code === (await digestIndexingCode());
}

interface Built {
  readonly built: PlanKnowledge[];
  readonly manifest: Manifest;
  /** New files, by name. */
  readonly files: ReadonlyMap<string, string>;
}

async function knowledgeOf(plans: readonly CorpusPlan[], indexDir: string, progress: IndexProgress): Promise<Built> {
  const code = await digestIndexingCode();
  const old = await readManifest(indexDir).catch(() => null);
  const built: PlanKnowledge[] = [];
  const entries: ManifestPlan[] = [];
  const files = new Map<string, string>();
  for (const plan of plans) {
    const known = old?.code === code ? old.plans.find((entry) => isSamePlan(entry, plan)) : undefined;
    const reused = known ? await readPlanFile(indexDir, known).catch(() => null) : null;
    const knowledge = reused ?? (await extractPlan(plan, progress));
    if (reused && known) {
      entries.push(known);
    } else {
      const json = JSON.stringify(knowledge);
      const fileDigest = digestOf(json);
      const file = `${plan.meta.id}-${fileDigest.slice(0, 16)}.json`;
      files.set(file, json);
      const { textDigest, metadataDigest } = plan;
      entries.push({ id: plan.meta.id, textDigest, metadataDigest, file, fileDigest });
    }
    built.push(knowledge);
    const { clauses, facts } = knowledge;
    progress({
      type: 'plan',
      planId: plan.meta.id,
      reused: reused !== null,
      clauses: clauses.length,
      facts: facts.length,
    });
  }
  return { built, manifest: { format: INDEX_FORMAT, code, plans: entries }, files };
}

function isSamePlan(entry: ManifestPlan, plan: CorpusPlan): boolean {
  return (
    entry.id === plan.meta.id && entry.textDigest === plan.textDigest && entry.metadataDigest === plan.metadataDigest
  );
}

/** Loaded only when something is to be built: a start from a ready index does not pay for it. */
async function extractPlan(plan: CorpusPlan, progress: IndexProgress): Promise<PlanKnowledge> {
  const [{ parsePlan }, { extractKnowledge }, { compareMetadata, readMetadata }] = await Promise.all([
    import('../parse/parse-plan.js'),
    import('../extract/knowledge.js'),
    import('../extract/metadata.js'),
  ]);
  const parsed = parsePlan(plan.text);
  for (const { field, text, metadata } of compareMetadata(readMetadata(parsed, plan.meta.id).meta, plan.meta)) {
    const issue: CorpusIssue = {
      code: 'disagreement',
      severity: 'warning',
      planId: plan.meta.id,
      file: plan.metadataPath,
      line: null,
      field,
      details: { text, metadata },
    };
    progress({ type: 'warning', issue });
  }
  return extractKnowledge(plan.meta, parsed);
}
