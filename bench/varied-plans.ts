import type { PlanKnowledge } from '../src/domain/passage.js';
import type { PlanMetadata } from '../src/domain/plan.js';
import { type ProvinceEntry, provinces } from '../src/lexicon/provinces.js';

/** How many of the commonest pairs of syllables are changed for one another: enough to touch nearly every clause. */
const SWAPPED_PAIRS = 400;

const KEPT_KEYS: ReadonlySet<string> = new Set([
  'id',
  'kind',
  'type',
  'field',
  'role',
  'comparator',
  'marker',
  'code',
]);
const ADDRESS_KEYS: ReadonlySet<string> = new Set(['clause', 'clauseId', 'parentId', 'actorClause']);

/**
 * The plans followed by variants of them until there are `clauses` clauses: another province, other numbers and years,
 * task words changed for one another, so that no variant says the same. The same arguments give the same plans.
 */
export function varyPlans(plans: readonly PlanKnowledge[], clauses: number): PlanKnowledge[] {
  const places = placesFor(plans);
  const pairs = commonPairs(plans);
  const result = [...plans];
  let count = plans.reduce((sum, plan) => sum + plan.clauses.length, 0);
  for (let at = 0; count < clauses; at += 1) {
    const plan = plans[at % plans.length] as PlanKnowledge;
    const variant = vary(plan, { place: places[at % places.length] as ProvinceEntry, pairs, seed: at + 1 });
    result.push(variant);
    count += variant.clauses.length;
  }
  return result;
}

/** Provinces that no real plan covers, not even under the name of today: a question that names a plan means the real one. */
function placesFor(plans: readonly PlanKnowledge[]): ProvinceEntry[] {
  const taken = provinces.filter((entry) => plans.some(({ meta }) => meta.province.endsWith(entry.name)));
  const units = new Set(taken.flatMap((entry) => [entry.id, entry.today]));
  return provinces.filter((entry) => !entry.id.endsWith('-2025') && !units.has(entry.today) && !units.has(entry.id));
}

interface Variation {
  readonly place: ProvinceEntry;
  readonly pairs: readonly string[];
  readonly seed: number;
}

function vary(plan: PlanKnowledge, variation: Variation): PlanKnowledge {
  const { place, seed } = variation;
  const id = `${place.id}-${seed}`;
  const change = textChange(plan.meta, variation);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (key === 'planId') return id;
      return KEPT_KEYS.has(key) || ADDRESS_KEYS.has(key) ? value : change(value);
    }
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
    return value;
  };
  const varied = walk(plan, '') as PlanKnowledge;
  const number = plan.meta.number === null ? null : `${seed + 10_000}/KH-UBND`;
  return { ...varied, meta: { ...varied.meta, id, number, issuedOn: plan.meta.issuedOn } };
}

/** One change of text for a whole plan: equal words change alike, so a quote still stands in its clause. */
function textChange(meta: PlanMetadata, { place, pairs, seed }: Variation): (text: string) => string {
  const random = createRandom(seed);
  const shuffled = [...pairs];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other] as string, shuffled[at] as string];
  }
  const swaps = new Map(pairs.flatMap((word, at) => (random() < 0.5 ? [[word, shuffled[at] as string]] : [])));
  const province = meta.province.replace(/^(?:tỉnh|thành phố)\s+/iu, '');
  const words = new RegExp(
    `(?<![\\p{L}])(?:${[...swaps.keys()].join('|')})(?![\\p{L}])|${province}|(?<![\\d/-])\\d{1,3}(?![\\d/]|\\p{L})`,
    'gu',
  );
  const shift = 1 + Math.floor(random() * 8);
  const known = new Map<string, string>();
  return (text) => {
    let changed = known.get(text);
    if (changed === undefined) {
      changed = text.replace(words, (word) =>
        word === province ? place.name : /^\d/.test(word) ? String(Number(word) + shift) : (swaps.get(word) ?? word),
      );
      known.set(text, changed);
    }
    return changed;
  };
}

/** The commonest pairs of neighbouring small-letter syllables, the commonest first: the words that tasks are made of. */
function commonPairs(plans: readonly PlanKnowledge[]): string[] {
  const counts = new Map<string, number>();
  for (const clause of plans.flatMap((plan) => plan.clauses)) {
    for (const [pair] of clause.text.matchAll(/(?<![\p{L}])\p{Ll}+ \p{Ll}+(?![\p{L}])/gu))
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b))
    .slice(0, SWAPPED_PAIRS)
    .map(([pair]) => pair);
}

/** mulberry32: small, seeded, even enough for shuffling. */
function createRandom(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
