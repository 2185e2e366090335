import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EmbeddingModel } from './model-catalogue.js';
import { CHECKSUMS, digestFile } from './model-files.js';

/** A download that did not succeed; what arrived is kept and the next try goes on from there. */
export class PullError extends Error {
  override readonly name = 'PullError';
  constructor(
    readonly code:
      | 'bundled' // shipped with the program, nothing to download
      | 'no-network' // the hub cannot be reached
      | 'refused' // the hub answered with an error status
      | 'interrupted' // the connection broke off or stalled
      | 'checksum' // what arrived is not what the hub announced; it is thrown away
      | 'not-written', // the disk is full or the folder cannot be written
    readonly file: string,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${file}: ${detail}`, options);
  }
}

export type PullEvent =
  | {
      readonly type: 'file';
      readonly file: string;
      readonly receivedBytes: number;
      readonly totalBytes: number | null;
    }
  | { readonly type: 'resumed'; readonly file: string; readonly receivedBytes: number }
  | { readonly type: 'kept' | 'done'; readonly file: string };

export interface PullOptions {
  readonly modelsDir: string;
  /** Address of the hub, without a slash at its end. */
  readonly hubUrl: string;
  /** A connection that brings nothing for so long is given up. */
  readonly stallMs?: number;
}

/** What the hub says of a file before it is sent. */
interface Announced {
  readonly url: string;
  readonly size: number | null;
  /** SHA-256 of a large file, git's blob SHA-1 of a small one, as the hub's entity tag carries it. */
  readonly tag: string | null;
}

/**
 * Downloads a model of the catalogue from the hub into `modelsDir`. Files that are whole stay; a file that was cut off
 * is continued; each is compared with the hub's checksum and takes its name only then. Throws `PullError`.
 */
export async function pullModel(
  model: EmbeddingModel,
  options: PullOptions,
  onEvent: (event: PullEvent) => void = () => {},
): Promise<void> {
  if (!model.hub) throw new PullError('bundled', model.name, '');
  const { repository, revision } = model.hub;
  const folder = join(options.modelsDir, model.name);
  const checksums: Record<string, string> = {};
  for (const file of model.files) {
    const url = `${options.hubUrl}/${repository}/resolve/${revision}/${file}`;
    const announced = await announce(url, file, options);
    const path = join(folder, file);
    if (await isWhole(path, announced)) {
      onEvent({ type: 'kept', file });
    } else {
      await download(announced, path, file, options, onEvent);
      onEvent({ type: 'done', file });
    }
    checksums[file] = await digestFile(path);
  }
  await write(CHECKSUMS, () => writeFile(join(folder, CHECKSUMS), `${JSON.stringify(checksums, null, 1)}\n`));
}

async function announce(url: string, file: string, options: PullOptions): Promise<Announced> {
  const response = await request(url, file, options, { method: 'HEAD', redirect: 'manual' });
  // Large files are sent from another host; the hub's own answer carries their size and checksum.
  const isRedirect = response.status >= 300 && response.status < 400;
  if (!response.ok && !isRedirect) throw new PullError('refused', file, String(response.status));
  const size = response.headers.get('x-linked-size') ?? (isRedirect ? null : response.headers.get('content-length'));
  const tag = response.headers.get('x-linked-etag') ?? response.headers.get('etag');
  return {
    url,
    size: size === null ? null : Number(size),
    tag: tag === null ? null : tag.replace(/^W\//, '').replaceAll('"', '').toLowerCase(),
  };
}

async function isWhole(path: string, announced: Announced): Promise<boolean> {
  const size = await sizeOf(path);
  if (size === 0 || (announced.size !== null && announced.size !== size)) return false;
  return matches(path, size, announced.tag);
}

/** Whether a file has the announced checksum; true where the hub announced none that is known. */
async function matches(path: string, size: number, tag: string | null): Promise<boolean> {
  const hash: Hash | null = /^[0-9a-f]{64}$/.test(tag ?? '')
    ? createHash('sha256')
    : /^[0-9a-f]{40}$/.test(tag ?? '')
      ? createHash('sha1').update(`blob ${size}\0`)
      : null;
  if (hash === null) return true;
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex') === tag;
}

async function download(
  announced: Announced,
  path: string,
  file: string,
  options: PullOptions,
  onEvent: (event: PullEvent) => void,
): Promise<void> {
  const partial = `${path}.part`;
  await write(file, () => mkdir(dirname(path), { recursive: true }));
  let start = await sizeOf(partial);
  if (announced.size !== null && start > announced.size) {
    await rm(partial, { force: true });
    start = 0;
  }
  if (start === 0 || start !== announced.size) {
    const response = await request(announced.url, file, options, {
      headers: start > 0 ? { range: `bytes=${start}-` } : {},
    });
    if (!response.ok || !response.body) throw new PullError('refused', file, String(response.status));
    // A server that does not know ranges sends the whole file again.
    if (start > 0 && response.status === 206) onEvent({ type: 'resumed', file, receivedBytes: start });
    else start = 0;
    await receive(response.body, partial, start, announced.size, file, options, onEvent);
  }
  const size = await sizeOf(partial);
  if (announced.size !== null && size < announced.size) {
    throw new PullError('interrupted', file, `${size}/${announced.size}`);
  }
  if ((announced.size !== null && size !== announced.size) || !(await matches(partial, size, announced.tag))) {
    await rm(partial, { force: true });
    throw new PullError('checksum', file, announced.tag ?? '');
  }
  await write(file, () => rename(partial, path));
}

async function receive(
  body: ReadableStream<Uint8Array>,
  partial: string,
  start: number,
  totalBytes: number | null,
  file: string,
  options: PullOptions,
  onEvent: (event: PullEvent) => void,
): Promise<void> {
  let receivedBytes = start;
  const stalled = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const restart = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), options.stallMs ?? STALL_MS);
  };
  restart();
  try {
    await pipeline(
      Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          restart();
          receivedBytes += chunk.length;
          onEvent({ type: 'file', file, receivedBytes, totalBytes });
          yield chunk;
        }
      },
      createWriteStream(partial, { flags: start > 0 ? 'a' : 'w' }),
      { signal: stalled.signal },
    );
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== undefined && DISK_ERRORS.has(code)) throw new PullError('not-written', file, code, { cause: error });
    throw new PullError('interrupted', file, `${receivedBytes}/${totalBytes ?? '?'}`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
const STALL_MS = 30_000;
const DISK_ERRORS: ReadonlySet<string> = new Set(['ENOSPC', 'EACCES', 'EROFS', 'EPERM', 'EISDIR', 'EDQUOT', 'EIO']);

async function request(url: string, file: string, options: PullOptions, init: RequestInit): Promise<Response> {
  const stalled = new AbortController();
  const timer = setTimeout(() => stalled.abort(), options.stallMs ?? STALL_MS);
  try {
    // Sizes and checksums are those of the plain file.
    const headers = { 'accept-encoding': 'identity', ...init.headers };
    return await fetch(url, { ...init, headers, signal: stalled.signal });
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause?.code ?? (error as Error).name;
    throw new PullError('no-network', file, `${new URL(url).host}: ${cause}`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

async function write<T>(file: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw new PullError('not-written', file, (error as NodeJS.ErrnoException).code ?? '', { cause: error });
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0;
}
