import { type ProvinceEntry, provinces } from '../lexicon/provinces.js';
import { collapseSpace, fold } from '../text/normal-form.js';

/** Dashes and points as spaces, folded: `TP. HỒ CHÍ MINH` → `tp ho chi minh`. */
export function nameKey(text: string): string {
  return collapseSpace(fold(text).replace(/[^a-z0-9]+/g, ' '));
}

/**
 * The province or centrally-run city whose official name the text is, in any capitals, as it stood on `on`
 * (`YYYY-MM-DD`; null for any time). With `aliases` also by a city or a short form that stands for it.
 */
export function findProvince(text: string, on: string | null, aliases = false): ProvinceEntry | null {
  const key = nameKey(text).replace(/^(?:tinh|thanh pho|tp)\s+/, '');
  const named = provinces.filter((entry) => nameKey(entry.name) === key);
  const found =
    named.length > 0 || !aliases
      ? named
      : provinces.filter((entry) => entry.aliases.some((alias) => nameKey(alias) === key));
  return found.find((entry) => existsOn(entry, on)) ?? found[0] ?? null;
}

/** The longest beginning of the text that is a province's official name, up to five words. */
export function findLeadingProvince(text: string, on: string | null): ProvinceEntry | null {
  const words = text.split(/\s+/);
  for (let count = Math.min(words.length, 7); count > 0; count -= 1) {
    const found = findProvince(words.slice(0, count).join(' '), on);
    if (found) return found;
  }
  return null;
}

/** `tỉnh Bến Tre`, `thành phố Hải Phòng`. */
export function provinceTitle(entry: ProvinceEntry): string {
  return `${entry.kind} ${entry.name}`;
}

function existsOn(entry: ProvinceEntry, on: string | null): boolean {
  if (on === null) return true;
  if (entry.until !== null && on >= entry.until) return false;
  // The units of the merger carry the year in their id.
  return !entry.id.endsWith('-2025') || on >= '2025-07-01';
}
