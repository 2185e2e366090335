import { readFile } from 'node:fs/promises';
import { isAbsolute, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Config } from '../config.js';
import { type PlanMetadata, planIdSchema } from '../domain/plan.js';
import { extractKnowledge } from '../extract/knowledge.js';
import { type MetadataDoubt, readMetadata } from '../extract/metadata.js';
import { describeDoubt, describeFound, fieldName, planAddMessages } from '../messages/plan-add.js';
import { parsePlan } from '../parse/parse-plan.js';
import { readCorpusFolders } from '../store/corpus-files.js';
import { numberKey, readPlans, textKey } from '../store/plan-corpus.js';
import { writePlan } from '../store/plan-writer.js';
import { decodeText } from '../store/text-file.js';
import { fold } from '../text/normal-form.js';
import { type CommandIo, UsageError, writeLine } from './io.js';

/** A file cannot be added as it is; the message says why, in Vietnamese. */
class RefusedError extends Error {}

/**
 * The `plan-add` command: reads a text never seen before, writes its folder in the corpus and reports what was found,
 * not found and doubted. Changes nothing when it refuses. Returns 1 for a refusal.
 */
export async function runPlanAdd(
  args: readonly string[],
  config: Pick<Config, 'corpusDir' | 'invokedFrom'>,
  io: CommandIo,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { id: { type: 'string' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(planAddMessages.noFile);
  if (values.id !== undefined && !planIdSchema.safeParse(values.id).success) {
    throw new UsageError(planAddMessages.badId(values.id));
  }
  try {
    for (const line of await addPlan(file, values.id ?? null, config)) await writeLine(io.stdout, line);
    return 0;
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    await writeLine(io.stderr, error.message);
    return 1;
  }
}

async function addPlan(
  file: string,
  givenId: string | null,
  config: Pick<Config, 'corpusDir' | 'invokedFrom'>,
): Promise<string[]> {
  const bytes = await readGiven(file, config.invokedFrom);
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new RefusedError(planAddMessages.refused(file, decoded.reason));
  const parsed = parsePlan(decoded.text);
  if (!parsed.clauses.some((clause) => BODY_KINDS.has(clause.kind))) {
    throw new RefusedError(planAddMessages.noClauses(file));
  }
  const read = readMetadata(parsed, givenId ?? 'new');
  const others = await existingPlans(config.corpusDir);
  const id = givenId ?? freeId(derivePlanId(read.meta), others.ids);
  const meta: PlanMetadata = {
    ...read.meta,
    id,
    source: { ...read.meta.source, name: read.meta.source.name || planAddMessages.unknownSource },
    conflicts: read.meta.conflicts.map((conflict) => ({
      ...conflict,
      note: planAddMessages.conflictNote(conflict.field, conflict.values),
    })),
  };
  refuseKnown(meta, decoded.text, others);
  const folder = await writePlan(config.corpusDir, meta, bytes, planAddMessages.yamlComment).catch((error) => {
    if (['EEXIST', 'ENOTEMPTY', 'ENOTDIR'].includes(error.code)) throw new RefusedError(planAddMessages.idTaken(id));
    throw error;
  });
  const knowledge = extractKnowledge(meta, parsed);
  return [
    planAddMessages.added(folder),
    planAddMessages.found,
    ...describeFound(meta),
    planAddMessages.clauses(knowledge.clauses.length, knowledge.facts.length),
    ...(decoded.encoding === 'utf-8' ? [] : [planAddMessages.converted(decoded.encoding)]),
    ...section(
      planAddMessages.missing,
      read.missing.map((field) => `- ${fieldName(field)}`),
    ),
    ...section(
      planAddMessages.doubted,
      read.doubts.map((doubt: MetadataDoubt) => describeDoubt(doubt)),
    ),
    planAddMessages.next(id),
  ];
}

const BODY_KINDS: ReadonlySet<string> = new Set(['heading', 'numbered', 'lettered', 'bullet', 'table-row']);

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

async function readGiven(file: string, invokedFrom: string): Promise<Buffer> {
  const path = isAbsolute(file) ? file : resolve(invokedFrom, file);
  try {
    return await readFile(path);
  } catch (error) {
    throw new RefusedError(planAddMessages.cannotRead(file, (error as NodeJS.ErrnoException).code ?? 'unknown'));
  }
}

/**
 * `ben-tre-4502-2021`: province, number, year, without diacritics; what is not known is left out. A plan of which
 * nothing is known is `ke-hoach`.
 */
export function derivePlanId(meta: PlanMetadata): string {
  const place = meta.province.replace(/^(?:tỉnh|thành phố)\s+/u, '') || meta.issuer;
  const number = /^\d+(?:\.\d+)?/.exec(meta.number ?? '')?.[0] ?? '';
  const id = fold([place, number, meta.year ?? ''].join(' '))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'ke-hoach' : id;
}

interface ExistingPlans {
  readonly ids: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, string>;
}

/** What the corpus holds; a broken plan in it does not stop a new one, and a missing corpus is an empty one. */
async function existingPlans(corpusDir: string): Promise<ExistingPlans> {
  const folders = await readCorpusFolders(corpusDir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const texts = new Map<string, string>();
  const numbers = new Map<string, string>();
  for (const folder of folders) {
    const decoded = Buffer.isBuffer(folder.text) ? decodeText(folder.text) : null;
    if (decoded?.ok) texts.set(textKey(decoded.text), folder.id);
    const meta = wellFormed(folder);
    const key = meta ? numberKey(meta) : null;
    if (key) numbers.set(key, folder.id);
  }
  return { ids: new Set(folders.map((folder) => folder.id)), texts, numbers };
}

function wellFormed(folder: Parameters<typeof readPlans>[1][number]): PlanMetadata | null {
  try {
    return readPlans('', [folder])[0]?.meta ?? null;
  } catch {
    return null;
  }
}

/** A derived id that is taken gets a number: `ben-tre-2021-2`. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let count = 2; ; count += 1) if (!taken.has(`${id}-${count}`)) return `${id}-${count}`;
}

function refuseKnown(meta: PlanMetadata, text: string, others: ExistingPlans): void {
  const same = others.texts.get(textKey(text));
  if (same !== undefined) throw new RefusedError(planAddMessages.sameText(same));
  if (others.ids.has(meta.id)) throw new RefusedError(planAddMessages.idTaken(meta.id));
  const key = numberKey(meta);
  const numbered = key === null ? undefined : others.numbers.get(key);
  if (numbered !== undefined) throw new RefusedError(planAddMessages.sameNumber(meta.number ?? '', numbered));
}
