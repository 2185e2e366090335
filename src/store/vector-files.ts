import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlanKnowledge } from '../domain/passage.js';
import { type ClauseVectors, concatenate, type QuantizedVectors, quantize } from '../retrieve/dense-index.js';
import { embeddedTexts } from '../retrieve/embedded-texts.js';
import type { Embedder } from '../retrieve/embedder.js';

/*
 * Clause vectors on disk, one file for each plan and model, named by what they were made from:
 *
 *   <index>/vectors/<plan-id>-<digest of model id and texts>.vec
 *
 *   SHA-256 of the rest (32 bytes) | rows, dimensions (two 32-bit numbers) | scales (float32) | rows of bytes
 */
const FOLDER = 'vectors';
const HASH_BYTES = 32;
const HEADER_BYTES = HASH_BYTES + 8;

export interface VectorProgress {
  readonly planId: string;
  readonly done: number;
  readonly total: number;
  /** Taken from the index instead of embedded. */
  readonly reused: boolean;
}

/**
 * The vectors of all clauses and their parts, plan after plan in the given order: from the index where text and model are
 * the same, else embedded and kept there. A folder that cannot be written only means that they are made again next time. Rejects when
 * the model fails.
 */
export async function openVectors(
  plans: readonly PlanKnowledge[],
  embedder: Embedder,
  indexDir: string,
  progress: (event: VectorProgress) => void = () => {},
): Promise<ClauseVectors> {
  const folder = join(indexDir, FOLDER);
  const parts: QuantizedVectors[] = [];
  const owners: number[] = [];
  let clauses = 0;
  for (const plan of plans) {
    const planId = plan.meta.id;
    const embedded = embeddedTexts(plan);
    const texts = embedded.map(({ text }) => text);
    const total = texts.length;
    for (const { clause } of embedded) owners.push(clauses + clause);
    clauses += plan.clauses.length;
    const name = `${planId}-${digestOf(embedder.id, texts)}.vec`;
    const known = await readVectors(join(folder, name), total, embedder.dimensions);
    if (known) {
      parts.push(known);
      progress({ planId, done: total, total, reused: true });
      continue;
    }
    const vectors = await embedder.embed(texts, 'passage', (done) =>
      progress({ planId, done, total, reused: false }),
    );
    const made = quantize(vectors, embedder.dimensions);
    parts.push(made);
    await writeVectors(folder, name, planId, made).catch(() => {});
  }
  return { ...concatenate(parts, embedder.dimensions), owners: Uint32Array.from(owners), clauses };
}

function digestOf(model: string, texts: readonly string[]): string {
  const hash = createHash('sha256').update(`${model}\n`);
  for (const text of texts) hash.update(`${text.length} ${text}\n`);
  return hash.digest('hex').slice(0, 24);
}

/** Null when the file is not there or not what was written. */
async function readVectors(path: string, rows: number, dimensions: number): Promise<QuantizedVectors | null> {
  const raw = await readFile(path).catch(() => null);
  if (raw === null || raw.length !== HEADER_BYTES + rows * (4 + dimensions)) return null;
  if (!createHash('sha256').update(raw.subarray(HASH_BYTES)).digest().equals(raw.subarray(0, HASH_BYTES)))
    return null;
  if (raw.readUInt32LE(HASH_BYTES) !== rows || raw.readUInt32LE(HASH_BYTES + 4) !== dimensions) return null;
  const scales = Float32Array.from({ length: rows }, (_, row) => raw.readFloatLE(HEADER_BYTES + 4 * row));
  const bytes = new Int8Array(raw.subarray(HEADER_BYTES + 4 * rows));
  return { dimensions, bytes, scales };
}

async function writeVectors(folder: string, name: string, planId: string, made: QuantizedVectors): Promise<void> {
  const rows = made.scales.length;
  const raw = Buffer.alloc(HEADER_BYTES + rows * (4 + made.dimensions));
  raw.writeUInt32LE(rows, HASH_BYTES);
  raw.writeUInt32LE(made.dimensions, HASH_BYTES + 4);
  made.scales.forEach((scale, row) => {
    raw.writeFloatLE(scale, HEADER_BYTES + 4 * row);
  });
  raw.set(Buffer.from(made.bytes.buffer, made.bytes.byteOffset, made.bytes.byteLength), HEADER_BYTES + 4 * rows);
  createHash('sha256').update(raw.subarray(HASH_BYTES)).digest().copy(raw);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `${name}.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, raw, { flush: true });
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  }
  // The plan's vectors of an older text or another model.
  for (const old of await readdir(folder)) {
    const isOfPlan = old.startsWith(`${planId}-`) && /^[0-9a-f]{24}\.vec$/.test(old.slice(planId.length + 1));
    if (isOfPlan && old !== name) await rm(join(folder, old), { force: true });
  }
}
