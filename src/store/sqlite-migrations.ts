import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type Database from 'libsql';

const FOLDER = fileURLToPath(new URL('migrations/', import.meta.url));

/** The file was written by a newer program than this one, which must not guess what it means. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';
  constructor(
    readonly version: number,
    readonly known: number,
  ) {
    super(`the database is at version ${version}, this program knows up to ${known}`);
  }
}

/**
 * Brings a database to the newest version: runs the files `migrations/NNNN-*.sql` above its `user_version`, in order,
 * each whole or not at all. Two processes may start together. Throws `NewerDatabaseError` without touching anything.
 */
export function migrate(database: Database.Database): void {
  const files = readdirSync(FOLDER)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort();
  const versionOf = (): number =>
    (database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version;
  const known = Number(files.at(-1)?.slice(0, 4) ?? 0);
  if (versionOf() > known) throw new NewerDatabaseError(versionOf(), known);
  for (const file of files) {
    const version = Number(file.slice(0, 4));
    database.exec('BEGIN IMMEDIATE');
    try {
      if (versionOf() < version) {
        database.exec(readFileSync(FOLDER + file, 'utf8'));
        database.exec(`PRAGMA user_version = ${version}`);
      }
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }
}
