import type { BenchReport } from './bench.js';
import { benchHttp } from './http.js';

/** The HTTP bench prints its own table as it goes. */
export async function run(): Promise<BenchReport> {
  await benchHttp();
  return { lines: [], figures: {} };
}
