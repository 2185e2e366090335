import type { PlanMetadata } from '../domain/plan.js';
import { collapseSpace, fold, normalizeText } from '../text/normal-form.js';
import { type CorpusFolder, digestOf, readCorpusFolders } from './corpus-files.js';
import { CorpusError, type CorpusIssue, issueOf } from './corpus-issues.js';
import { readMetadataFile, readText } from './plan-files.js';

/** One plan as the corpus holds it. */
export interface CorpusPlan {
  readonly meta: PlanMetadata;
  /** The whole text, byte order mark dropped, otherwise untouched. */
  readonly text: string;
  readonly textDigest: string;
  readonly metadataDigest: string;
  readonly textPath: string;
  readonly metadataPath: string;
}

/**
 * All plans of a corpus folder, in the order of their ids. Reads every file before it judges, so that a `CorpusError`
 * names all problems at once. No plan at all is an error too.
 */
export async function readCorpus(corpusDir: string): Promise<CorpusPlan[]> {
  let folders: CorpusFolder[];
  try {
    folders = await readCorpusFolders(corpusDir);
  } catch (error) {
    const details = { reason: (error as NodeJS.ErrnoException).code ?? 'unknown' };
    throw new CorpusError([{ ...issueOf(corpusDir, null), code: 'no-corpus', details }]);
  }
  return readPlans(corpusDir, folders);
}

/** The plans in folders already read; see `readCorpus`. */
export function readPlans(corpusDir: string, folders: readonly CorpusFolder[]): CorpusPlan[] {
  const issues: CorpusIssue[] = [];
  const plans = folders.flatMap((folder) => {
    const text = readText(folder, issues);
    const meta = readMetadataFile(folder, issues);
    if (text === null || meta === null) return [];
    return [
      {
        meta,
        text,
        textDigest: digestOf(folder.text as Buffer),
        metadataDigest: digestOf(folder.metadata as Buffer),
        textPath: folder.textPath,
        metadataPath: folder.metadataPath,
      },
    ];
  });
  if (folders.length === 0) issues.push({ ...issueOf(corpusDir, null), code: 'no-plans' });
  issues.push(...findDuplicates(plans));
  if (issues.length > 0) throw new CorpusError(issues);
  return plans;
}

/** The same text whatever its line ends and spaces; for telling a plan that is there already. */
export function textKey(text: string): string {
  return digestOf(collapseSpace(normalizeText(text)));
}

/** The same document number of the same issuer and year; null where the number is blank. */
export function numberKey(meta: PlanMetadata): string | null {
  if (meta.number === null) return null;
  return fold(`${meta.number.replace(/\s/g, '')}|${collapseSpace(meta.issuer)}|${meta.year ?? ''}`);
}

function findDuplicates(plans: readonly CorpusPlan[]): CorpusIssue[] {
  const issues: CorpusIssue[] = [];
  const byText = new Map<string, string>();
  const byNumber = new Map<string, string>();
  for (const plan of plans) {
    const text = textKey(plan.text);
    const other = byText.get(text);
    if (other !== undefined) {
      issues.push({ ...issueOf(plan.textPath, plan.meta.id), code: 'duplicate-text', details: { other } });
    }
    byText.set(text, plan.meta.id);
    const number = numberKey(plan.meta);
    if (number === null) continue;
    const same = byNumber.get(number);
    if (same !== undefined && other === undefined) {
      issues.push({
        ...issueOf(plan.metadataPath, plan.meta.id),
        code: 'duplicate-number',
        field: 'number',
        details: { other: same, number: plan.meta.number ?? '' },
      });
    }
    byNumber.set(number, plan.meta.id);
  }
  return issues;
}
