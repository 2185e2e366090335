import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Turns an identity into a name that only the holder of the key can link to it; 128 bits, base64url. */
export type KeyedHash = (identity: string) => string;

const KEY_BYTES = 32;

export function createKeyedHash(key: Buffer | string): KeyedHash {
  return (identity) => createHmac('sha256', key).update(identity).digest().subarray(0, 16).toString('base64url');
}

/**
 * The key kept in a file that only its owner may read; made at the first call. Losing the file makes every stored name
 * meaningless, which is harmless: conversations start anew. Throws when the file cannot be read or made.
 */
export function openHashKey(file: string): Buffer {
  mkdirSync(dirname(file), { recursive: true });
  try {
    // `wx` lets one of several processes that start together win; the others read its key.
    writeFileSync(file, randomBytes(KEY_BYTES).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}
