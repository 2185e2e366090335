import type { AgencyMention } from '../domain/fact.js';
import { agencies } from '../lexicon/agencies.js';
import { nameSpellings } from './agency-forms.js';
import { type AgencySpan, scanAgencies } from './agency-scan.js';
import { type NameToken, tokenizeNames } from './agency-tokens.js';
import { collapseSpace } from './normal-form.js';
import { createPhraseMatcher } from './phrase-matcher.js';

export { findAgenciesInQuestion, type QuestionAgency } from './agency-question.js';
export { agencyById } from './agency-words.js';

const colloquialNames = agencies.flatMap(({ id, colloquial }) =>
  colloquial.flatMap(nameSpellings).map((phrase) => ({ phrase, value: id })),
);
const colloquialMatcher = createPhraseMatcher(colloquialNames);
const MAX_COLLOQUIAL_WORDS = Math.max(...colloquialNames.map(({ phrase }) => phrase.split(' ').length));

/** A body named in official text: `text` is the slice `[start, end)` of the given text, in UTF-16 units. */
export interface FoundAgency {
  /** Id in the register; null for a body it does not know. */
  readonly id: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: AgencySpan['kind'];
}

/**
 * All bodies named in official text, left to right, the longest reading at each place, none overlapping. The slice
 * takes in the place behind a name ("Sở Y tế tỉnh Bến Tre") and stays as printed, line breaks included. Dashes, `&`,
 * case, tone-mark style and inner commas may differ from the register; the first letter must be a capital unless the
 * register prints the name without one. Acronyms inside document numbers are not mentions. Never throws.
 */
export function findAgencies(text: string): FoundAgency[] {
  const tokens = tokenizeNames(text);
  return scanAgencies(tokens, { isList: false }).map(({ id, kind, from, to }) => {
    const start = (tokens[from] as NameToken).start;
    const end = (tokens[to - 1] as NameToken).end;
    const joined = JOINED_NAME.exec(text.slice(end))?.[0] ?? '';
    // "Sở Giao thông vận tải - Xây dựng" is another body than the one its name begins with.
    if (joined !== '' && kind === 'department') {
      return { id: null, text: text.slice(start, end + joined.length), start, end: end + joined.length, kind };
    }
    return { id, text: text.slice(start, end), start, end, kind };
  });
}
/** A second half of a department's name, up to what it does, the next name or the end of the item. */
const JOINED_NAME =
  /^\s[-–]\s(?!Chủ trì|Phối hợp|Tham mưu|Thực hiện|Tổ chức|Chịu|Theo|Xây dựng (?:kế|và|các))\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,3}?(?=\s*(?:[,;:.)]|$)|\s(?:và|chủ trì|phối hợp|tham mưu|thực hiện|tổ chức|hướng dẫn|triển khai|tỉnh|thành phố|có|chịu|theo)\s)/u;

/**
 * The bodies of a list (a table cell, "phối hợp với …"), in order. Each `text` is a piece as printed, with white space
 * collapsed and without list marks, handing-over words ("Giao", "và") and end punctuation. Nothing is dropped: what the
 * register does not know is an item with id null. Commas and `và` inside a name or a "các sở, ban, ngành" do not split.
 */
export function parseAgencyList(text: string): AgencyMention[] {
  const tokens = tokenizeNames(text);
  const spans = scanAgencies(tokens, { isList: true });
  return splitItems(tokens, spans, bracketed(text)).flatMap(({ from, to }) => {
    const start = skipListMarks(tokens, from, to);
    if (start >= to) return [];
    const end = closeBracket(text, (tokens[to - 1] as NameToken).end, (tokens[start] as NameToken).start);
    const item = collapseSpace(text.slice((tokens[start] as NameToken).start, end));
    return [{ id: itemId(tokens, spans, start, to), text: item }];
  });
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Offsets between round brackets: "Sở Y tế (Chi cục A, Chi cục B)" is one item. */
function bracketed(text: string): Range[] {
  return [...text.matchAll(/\([^()]*\)/gu)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}

/** Word ranges between separators; a separator inside a span or a bracket is part of the item. */
function splitItems(tokens: readonly NameToken[], spans: readonly AgencySpan[], brackets: readonly Range[]): Range[] {
  const starts = new Map(spans.map((span) => [span.from, span]));
  const ends = new Map(spans.map((span) => [span.to, span]));
  const items: Range[] = [];
  let from = 0;
  const close = (to: number, next: number) => {
    let end = to;
    while (end > from && !tokens[end - 1]?.isWord) end -= 1;
    if (end > from) items.push({ from, to: end });
    from = next;
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as NameToken;
    const isInside = brackets.some((bracket) => token.start >= bracket.from && token.end <= bracket.to);
    const touchesName = starts.has(at) && ends.has(at);
    if (!isInside && at > from && (touchesName || (token.afterDash && startsItem(tokens, starts, at)))) close(at, at);
    const span = starts.get(at);
    if (span) {
      at = span.to;
      continue;
    }
    if (!isInside && isSeparator(tokens, at, starts, ends)) close(at, at + 1);
    at += 1;
  }
  close(tokens.length, tokens.length);
  return items;
}

/** A comma divides, but in "Trung tâm Giống cây trồng, vật nuôi"; "và" only before what is surely a body. */
function isSeparator(
  tokens: readonly NameToken[],
  at: number,
  starts: ReadonlyMap<number, AgencySpan>,
  ends: ReadonlyMap<number, AgencySpan>,
): boolean {
  const key = tokens[at]?.key ?? '';
  if (/^[;\n.]$/u.test(key)) return true;
  if (key === 'và' || key === 'cùng') return startsItem(tokens, starts, at + 1);
  if (key !== ',') return false;
  const before = ends.get(at);
  const goesOn = before?.kind === 'unknown' && /^(?:trung|chi)$/u.test(tokens[before.from]?.key ?? '');
  return !goesOn || startsItem(tokens, starts, at + 1);
}

function startsItem(tokens: readonly NameToken[], starts: ReadonlyMap<number, AgencySpan>, at: number): boolean {
  const token = tokens[at];
  if (!token?.isWord) return false;
  if (token.key === 'và' || token.key === 'cùng') return startsItem(tokens, starts, at + 1);
  if (starts.has(at) || token.isCapital || token.key === 'các' || token.key === 'những') return true;
  const keys = tokens.slice(at, at + MAX_COLLOQUIAL_WORDS).map(({ key }) => key);
  return colloquialMatcher.findAt(keys, 0).length > 0;
}

const HANDOVER: ReadonlySet<string> = new Set(['và', 'cùng', 'với', 'giao', 'đề nghị', 'yêu cầu', 'phối hợp với']);

/** Behind "Giao", "Đề nghị", "và", and marks such as "1." or "a)"; `to` where nothing else is in the item. */
function skipListMarks(tokens: readonly NameToken[], from: number, to: number): number {
  let start = from;
  for (;;) {
    const length = [3, 2, 1].find(
      (count) => HANDOVER.has(keysOf(tokens, start, start + count)) && start + count < to,
    );
    if (length !== undefined) start += length;
    else if (isMark(tokens, start, to)) start += 1;
    else if (start < to && !tokens[start]?.isWord) start += 1;
    else return start;
  }
}

function isMark(tokens: readonly NameToken[], at: number, to: number): boolean {
  const isShort = /^(?:\d{1,2}|[a-zđ])$/u.test(tokens[at]?.key ?? '');
  return (
    isShort && at < to && (at + 1 === to ? /^\d/u.test(tokens[at]?.key ?? '') : tokens[at + 1]?.isWord === false)
  );
}

function keysOf(tokens: readonly NameToken[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.key)
    .join(' ');
}

/** The end moved behind a closing bracket that the item opened. */
function closeBracket(text: string, end: number, start: number): number {
  const isOpen = text.lastIndexOf('(', end) >= start && text.indexOf(')', text.lastIndexOf('(', end)) >= end;
  const close = text.indexOf(')', end);
  return isOpen && close !== -1 && /^[\s.”"’]*$/u.test(text.slice(end, close)) ? close + 1 : end;
}

/** The head of a body, or people of it: the item is about that body. */
const PEOPLE =
  /^(?:(?:giám đốc|chủ tịch|phó chủ tịch|thủ trưởng|lãnh đạo|chánh|trưởng|người đứng đầu|đại diện|các|cơ quan|lực lượng|ngành) ?)+$/u;

function itemId(tokens: readonly NameToken[], spans: readonly AgencySpan[], from: number, to: number): string | null {
  const span = spans.find((candidate) => candidate.from >= from && candidate.to <= to);
  if (!span) {
    const keys = tokens.slice(from, to).map(({ key }) => key);
    const whole = colloquialMatcher.findAt(keys, 0)[0];
    return whole?.to === keys.length ? (whole.value[0] ?? null) : null;
  }
  return span.from === from || PEOPLE.test(keysOf(tokens, from, span.from)) ? span.id : null;
}
