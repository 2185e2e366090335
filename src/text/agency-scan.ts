import type { AgencyEntry } from '../lexicon/types.js';
import type { NameToken } from './agency-tokens.js';
import { NAME_STOPS, unknownBodyEnd } from './agency-unknown.js';
import {
  CLOSE_NOUNS,
  COMMUNE_LEVEL,
  DISTRICT_LEVEL,
  formMatcher,
  GROUP_NOUNS,
  GROUP_TAILS,
  isInsideWord,
  isPlainWord,
  type KnownForm,
  NOT_AFTER_CENTRAL,
  NOT_BEFORE_CENTRAL,
  OPENS_GROUP,
  PROVINCE_LEVEL,
  provinceMatcher,
  RELATED,
  SHORT_CENTRAL,
} from './agency-words.js';

/** Tokens `from` to `to` (exclusive) name a body; `id` null where the register does not know it. */
export interface AgencySpan {
  readonly id: string | null;
  readonly kind: AgencyEntry['kind'] | 'unknown';
  readonly from: number;
  readonly to: number;
}

export interface ScanOptions {
  /** The text is a list of bodies (a table cell): capitals are not needed, and "các quận, huyện" is a body too. */
  readonly isList: boolean;
}

/** All bodies named in the tokens: left to right, the longest at each place, none overlapping. */
export function scanAgencies(tokens: readonly NameToken[], options: ScanOptions): AgencySpan[] {
  const scan = new Scan(tokens, options.isList);
  const spans: AgencySpan[] = [];
  for (let at = 0; at < tokens.length; ) {
    const span = scan.spanAt(at);
    if (span) spans.push(span);
    at = span?.to ?? at + 1;
  }
  return spans;
}

class Scan {
  private readonly keys: readonly string[];

  constructor(
    private readonly tokens: readonly NameToken[],
    private readonly isList: boolean,
  ) {
    this.keys = tokens.map((token) => token.key);
  }

  /** The longest body that starts at the token, or null. A printed form wins over a grammar of the same length. */
  spanAt(at: number): AgencySpan | null {
    if (!this.tokens[at]?.isWord || this.isSecondHalf(at)) return null;
    const found = [this.formAt(at), this.committeeAt(at), this.groupAt(at), this.levelListAt(at)];
    const longest = found.reduce((best, span) => (span && (!best || span.to > best.to) ? span : best), null);
    if (longest) return longest;
    const end = unknownBodyEnd(
      this.tokens,
      at,
      (to) => this.placeEnd(to),
      (next) => this.startsBody(next),
    );
    return end === null ? null : { id: null, kind: 'unknown', from: at, to: end };
  }

  /** "cơ sở", "Hải Phòng"; but "xã" and "Hội Nông dân" behind it are two words. */
  private isSecondHalf(at: number): boolean {
    const startsAnew = this.tokens[at]?.isCapital === true && this.tokens[at - 1]?.isCapital === false;
    return !startsAnew && isInsideWord(this.keys, at);
  }

  private startsBody(at: number): boolean {
    return [this.formAt(at), this.committeeAt(at), this.groupAt(at)].some((span) => span !== null);
  }

  private formAt(at: number): AgencySpan | null {
    let best: AgencySpan | null = null;
    for (const match of formMatcher.findAt(this.keys, at)) {
      const known = match.value.find((value) => this.isPrintedAs(value, at, match.to));
      if (!known) continue;
      const { id, kind } = known.entry;
      const to = kind === 'group' || kind === 'central' ? match.to : this.placeEnd(match.to);
      if (!best || to > best.to) best = { id: this.placedId(id, match.to, to), kind, from: at, to };
    }
    return best;
  }

  /** "UBND tỉnh" is a form, "UBND thành phố" is not: level decides; other bodies keep their id at every level. */
  private placedId(id: string, formEnd: number, end: number): string {
    if (id === 'vp-ubnd' && end > formEnd && DISTRICT_LEVEL.has(this.keys[formEnd] ?? '')) return 'phong-chm-huyen';
    return id;
  }

  private isPrintedAs(known: KnownForm, at: number, to: number): boolean {
    const token = this.tokens[at] as NameToken;
    if (known.needsUpper && !token.isUpper) return false;
    if (known.needsCapital && !this.isList && !token.isCapital) return false;
    if (known.entry.id !== 'tw' || !SHORT_CENTRAL.has(this.keys.slice(at, to).join(' '))) return true;
    return !NOT_BEFORE_CENTRAL.has(this.keys[at - 1] ?? '') && !NOT_AFTER_CENTRAL.has(this.keys[to] ?? '');
  }

  /** Ủy ban nhân dân with its level: tỉnh, thành phố X, các huyện, thị xã, thành phố, cấp xã … */
  private committeeAt(at: number): AgencySpan | null {
    const token = this.tokens[at] as NameToken;
    if (!token.isCapital && !this.isList) return null;
    const word = (offset: number) => this.keys[at + offset];
    let to: number;
    if (word(0) === 'ubnd') to = at + 1;
    else if (word(0) === 'ubndtp') return { id: 'ubnd-tinh', kind: 'committee', from: at, to: at + 1 };
    else if (word(0) === 'ủy' && word(1) === 'ban' && word(2) === 'nhân' && word(3) === 'dân') to = at + 4;
    else return null;
    const result = this.committeeLevel(to);
    return { id: result.id, kind: result.id === 'ubnd-cac-cap' ? 'group' : 'committee', from: at, to: result.to };
  }

  private committeeLevel(from: number): { id: string; to: number } {
    const isEvery = this.keys[from] === 'các';
    if (isEvery && this.keys[from + 1] === 'cấp') return { id: 'ubnd-cac-cap', to: from + 2 };
    if (this.keys[from] === 'cấp') return this.committeeRank(from);
    const list = this.levels(isEvery ? from + 1 : from);
    if (list === null) return { id: 'ubnd-tinh', to: this.provinceEnd(from) };
    const [first] = list.names;
    const isOneCity = !isEvery && list.names.length === 1 && (first === 'thành phố' || first === 'tp');
    if (isOneCity) return { id: this.cityId(from, list.to), to: list.to };
    return { id: levelId(list.names), to: isEvery || list.names.length > 1 ? this.tailEnd(list.to) : list.to };
  }

  private committeeRank(from: number): { id: string; to: number } {
    const list = this.levels(from + 1);
    if (list === null) return { id: 'ubnd-tinh', to: from };
    let to = list.to;
    for (let next = to; ; ) {
      if (this.keys[next] === ',' || this.keys[next] === 'và') next += 1;
      if (this.keys[next] !== 'cấp') break;
      const more = this.levels(next + 1);
      if (more === null) break;
      to = more.to;
      next = to;
    }
    return { id: levelId(list.names), to };
  }

  /** "thành phố" alone is the province level; with a name it depends on which city that is. */
  private cityId(from: number, to: number): string {
    const nameStart = from + (this.keys[from] === 'tp' ? 1 : 2);
    if (nameStart >= to) return 'ubnd-tinh';
    const named = provinceMatcher.findAt(this.keys, nameStart)[0]?.value ?? [];
    return named.some((province) => province.kind === 'thành phố') ? 'ubnd-tinh' : 'ubnd-huyen';
  }

  /** "huyện, thị xã và thành phố Huế": level words with the names behind them; null where the first is none. */
  private levels(from: number): { names: string[]; to: number } | null {
    const names: string[] = [];
    let to = from;
    for (let next = from; ; ) {
      const level = this.levelAt(next);
      if (level === null) break;
      names.push(level);
      to = this.nameEnd(level, next + level.split(' ').length);
      next = this.keys[to] === ',' || this.keys[to] === 'và' ? to + 1 : to;
    }
    return names.length > 0 ? { names, to } : null;
  }

  private levelAt(at: number): string | null {
    const one = this.keys[at] ?? '';
    const two = `${one} ${this.keys[at + 1] ?? ''}`;
    for (const level of [two, one]) {
      if (PROVINCE_LEVEL.has(level) || DISTRICT_LEVEL.has(level)) return level;
      if (COMMUNE_LEVEL.has(level) && this.keys[at + 1] !== 'hội') return level;
    }
    return null;
  }

  /** End of the proper name behind a level word: a province, or up to three capitalised words below it. */
  private nameEnd(level: string, from: number): number {
    const province = this.provinceEnd(from);
    if (province > from || level === 'tỉnh') return province;
    let to = from;
    while (to < from + 3 && this.isNameWord(to)) to += 1;
    return to;
  }

  private isNameWord(at: number): boolean {
    const token = this.tokens[at];
    return (
      token?.isCapital === true &&
      !token.isUpper &&
      !token.afterDash &&
      !NAME_STOPS.has(token.key) &&
      !this.startsForm(at)
    );
  }

  private startsForm(at: number): boolean {
    return formMatcher.findAt(this.keys, at).length > 0 || /^(?:ubnd|ủy|sở)$/u.test(this.keys[at] ?? '');
  }

  private provinceEnd(from: number): number {
    if (!this.tokens[from]?.isCapital || this.tokens[from]?.afterDash) return from;
    return provinceMatcher.findAt(this.keys, from)[0]?.to ?? from;
  }

  /** End of the place behind a name: "Việt Nam", "tỉnh Bến Tre", "các cấp", "huyện Ba Tri", "Bình Định". */
  private placeEnd(from: number): number {
    let to = from;
    if (this.keys[to] === 'việt' && this.keys[to + 1] === 'nam') to += 2;
    if (
      PROVINCE_LEVEL.has(this.keys[to - 1] ?? '') ||
      (this.keys[to - 1] === 'phố' && this.keys[to - 2] === 'thành')
    ) {
      return this.provinceEnd(to);
    }
    if (this.keys[to] === 'khu' && this.keys[to + 1] === 'vực') return this.areaEnd(to + 2);
    const isEvery = this.keys[to] === 'các' || this.keys[to] === 'cấp';
    if (this.keys[to] === 'các' && this.keys[to + 1] === 'cấp') return to + 2;
    const level = this.levelAt(isEvery ? to + 1 : to);
    if (level === null) return this.provinceEnd(to);
    if (isEvery) return this.levels(to + 1)?.to ?? to;
    const after = to + level.split(' ').length;
    const end = this.nameEnd(level, after);
    const isBareCommune = COMMUNE_LEVEL.has(level) && end === after && this.tokens[after]?.isWord === true;
    return isBareCommune ? to : end;
  }

  /** "khu vực 13", "khu vực XII": the number belongs to the name. */
  private areaEnd(from: number): number {
    const token = this.tokens[from];
    return token?.isWord && /^(?:\d+|[ivxlc]+)$/u.test(token.key) ? from + 1 : from;
  }

  /** "các sở, ban, ngành, đoàn thể tỉnh có liên quan", "Thủ trưởng các cơ quan, đơn vị". */
  private groupAt(at: number): AgencySpan | null {
    const start = this.keys[at] === 'thủ' && this.keys[at + 1] === 'trưởng' ? at + 2 : at;
    const isEvery = this.keys[start] === 'các';
    const ids: string[] = [];
    let to = isEvery ? start + 1 : start;
    for (let next = to; ; ) {
      const noun = isPlainWord(this.keys, next) ? undefined : GROUP_NOUNS.findAt(this.keys, next)[0];
      const needsComma = ids.length > 0 && next === to && !CLOSE_NOUNS.has(this.keys[next] ?? '');
      if (!noun || needsComma) break;
      ids.push(noun.value[0] as string);
      to = noun.to;
      next = this.keys[to] === ',' || this.keys[to] === 'và' ? to + 1 : to;
    }
    const end = this.tailEnd(to);
    const tails = this.keys.slice(to, end).join(' ');
    const isRelated = RELATED.some((tail) => tails.includes(tail));
    const opens = isEvery || this.isList || OPENS_GROUP.has(this.keys[start] ?? '');
    const isGroup = ids.length > 1 || (ids.length === 1 && (isRelated || (isEvery && (this.isList || end > to))));
    return opens && isGroup ? { id: groupId(ids), kind: 'group', from: at, to: end } : null;
  }

  private tailEnd(from: number): number {
    let to = from;
    for (;;) {
      const tail = GROUP_TAILS.findAt(this.keys, to)[0];
      if (!tail) return to;
      to = this.provinceEnd(tail.to);
    }
  }

  /** "các quận, huyện", "cấp xã" for their committees: in lists, or where a sentence starts with it. */
  private levelListAt(at: number): AgencySpan | null {
    const token = this.tokens[at] as NameToken;
    const isEvery = token.key === 'các';
    const startsText = token.isCapital && this.tokens[at - 1]?.isWord !== true;
    if (!this.isList && !(isEvery && startsText)) return null;
    if (token.key === 'cấp') {
      const rank = this.committeeRank(at);
      return rank.to > at ? { id: rank.id, kind: 'committee', from: at, to: rank.to } : null;
    }
    const list = this.levels(isEvery ? at + 1 : at);
    if (list === null || (!isEvery && list.names.length < 2)) return null;
    return { id: levelId(list.names), kind: 'committee', from: at, to: this.tailEnd(list.to) };
  }
}

function levelId(names: readonly string[]): string {
  if (names.includes('tỉnh')) return 'ubnd-tinh';
  return names.every((name) => COMMUNE_LEVEL.has(name)) ? 'ubnd-xa' : 'ubnd-huyen';
}

function groupId(ids: readonly string[]): string {
  if (ids[0] === 'tw' || ids[0] === 'phong-chm-huyen') return ids[0];
  if (ids.includes('so-bn-chung')) return 'so-bn-chung';
  return ids[0] ?? 'don-vi-lien-quan';
}
