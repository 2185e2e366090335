import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { EmbeddingModel } from './model-catalogue.js';

/** Beside the model's files: SHA-256 of each, written by the trainer or by `model:pull`. */
export const CHECKSUMS = 'checksums.json';
const checksumsSchema = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

/** A model cannot be used. `file` is the path at fault, or what was found instead for `wrong-dimensions`. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  constructor(
    readonly code:
      | 'missing' // the folder or one of its files is not there
      | 'damaged' // a file is not what was downloaded or trained
      | 'wrong-dimensions' // the vectors are not as long as the catalogue says
      | 'unusable', // transformers.js cannot load or run it
    readonly model: Pick<EmbeddingModel, 'name' | 'hub'>,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${model.name}: ${detail}`, options);
  }
}

/**
 * Reads all files of a model once and returns a digest of them. Throws `ModelError` when one is missing or differs from
 * `checksums.json`; a folder without checksums (copied by hand) is taken as it is. Costs about 2 ms for each megabyte.
 */
export async function digestModel(model: EmbeddingModel, folder: string): Promise<string> {
  const wanted = await readChecksums(model, folder);
  const all = createHash('sha256');
  for (const file of model.files) {
    const digest = await digestFile(join(folder, file)).catch((error: unknown) => {
      throw new ModelError('missing', model, join(folder, file), { cause: error });
    });
    if (wanted && wanted[file] !== digest) throw new ModelError('damaged', model, join(folder, file));
    all.update(`${file} ${digest}\n`);
  }
  return all.digest('hex');
}

/** SHA-256 of a file. Rejects with the file system's error. */
export async function digestFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

async function readChecksums(
  model: EmbeddingModel,
  folder: string,
): Promise<Readonly<Record<string, string>> | null> {
  const path = join(folder, CHECKSUMS);
  let raw: string;
  try {
    raw = await readFile(path, 'utf8');
  } catch {
    return null;
  }
  try {
    return checksumsSchema.parse(JSON.parse(raw));
  } catch (error) {
    throw new ModelError('damaged', model, path, { cause: error });
  }
}
