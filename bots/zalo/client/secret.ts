import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares a webhook's secret in constant time; a missing one is never the same. */
export function isSameSecret(given: string | undefined, expected: string): boolean {
  if (given === undefined) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
