import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { fillerWords } from '../lexicon/filler-words.js';
import type { KeywordQuery } from '../retrieve/keyword-index.js';
import { withPairs } from '../retrieve/search-terms.js';
import { hasDiacritics } from '../text/normal-form.js';
import { terms } from '../text/tokenize.js';

/** A public retrieval set: passages, and questions with the ids of the passages that answer them. */
export interface OutsideSet {
  readonly name: string;
  readonly documents: readonly { readonly id: string; readonly title: string; readonly text: string }[];
  readonly queries: readonly { readonly id: string; readonly text: string; readonly gold: readonly string[] }[];
}

const documentSchema = z.object({ id: z.string(), title: z.string().default(''), text: z.string() });
const querySchema = z.object({ id: z.string(), text: z.string(), gold: z.array(z.string()).min(1) });

/** Reads `corpus.jsonl` and `queries.jsonl` of a folder, either packed as `.gz`. Throws when a line is of another form. */
export async function readOutsideSet(folder: string): Promise<OutsideSet> {
  const names = await readdir(folder);
  const read = async <T>(stem: string, schema: z.ZodType<T>): Promise<T[]> => {
    const name = names.find((file) => file === `${stem}.jsonl` || file === `${stem}.jsonl.gz`);
    if (name === undefined) throw new Error(`${join(folder, stem)}.jsonl(.gz)`);
    return readLines(join(folder, name), schema);
  };
  return {
    name: basename(folder),
    documents: await read('corpus', documentSchema),
    queries: await read('queries', querySchema),
  };
}

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const file = createReadStream(path);
  const lines: T[] = [];
  for await (const line of createInterface({ input: path.endsWith('.gz') ? file.pipe(createGunzip()) : file })) {
    if (line.trim() !== '') lines.push(schema.parse(JSON.parse(line)));
  }
  return lines;
}

const FILLERS: ReadonlySet<string> = new Set(fillerWords.map((phrase) => terms(phrase).join(' ')));
const LONGEST_FILLER = Math.max(...[...FILLERS].map((phrase) => phrase.split(' ').length));

/** A free question as search terms: question words are left out of the single syllables, all pairs stay. */
export function plainQuery(question: string): KeywordQuery {
  const all = terms(question);
  const isFiller = new Array<boolean>(all.length).fill(false);
  for (let from = 0; from < all.length; from += 1) {
    for (let length = LONGEST_FILLER; length > 0; length -= 1) {
      if (!FILLERS.has(all.slice(from, from + length).join(' '))) continue;
      isFiller.fill(true, from, from + length);
      break;
    }
  }
  const telling = all.filter((_, at) => !isFiller[at]);
  const pairs = withPairs(all).slice(all.length);
  return {
    terms: [...new Set([...(telling.length > 0 ? telling : all), ...pairs])],
    unmarked: !hasDiacritics(question),
  };
}
