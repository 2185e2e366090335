import type { TargetFact } from '../domain/fact.js';
import { answers } from '../messages/answers.js';
import type { Evidence } from '../retrieve/evidence.js';
import { findTimes } from '../text/dates.js';
import { fold } from '../text/normal-form.js';
import { unitFits } from '../text/unit-fit.js';
import { type FinderInput, type FinderResult, miss, quoteOf } from './finding.js';
import { planSum } from './plan-sum.js';
import { ofNamedBody, preferNamedSibling } from './prefer-sibling.js';
import {
  type Candidate,
  isAbout,
  isNamedElsewhere,
  isTossUp,
  ownStrength,
  positionOf,
  type SaidTarget,
  sharedStart,
} from './target-about.js';
import { bare, lowerFirst, placeOf, shorten } from './wording.js';

/** What an unclear unit costs a value; a share answers a count only where nothing counted does. */
const FIT_LOSS = { yes: 0, unsure: 0.04, share: 0.12 } as const;

/** A cell of that very year before a value of the whole period. */
const EXACT_YEAR = 0.1;

/** How things stood answers only where no aim does, or where its year is asked for. */
const BASELINE_LOSS = 0.1;
/** Of a row's years the last, where nothing else tells them apart. */
const EARLIER_LOSS = 0.01;

/** The value of the indicator that is asked for; several when the question names several years or asks for all. */
export function findTarget(input: FinderInput): FinderResult {
  const { question } = input;
  const sum = planSum(input);
  if (sum) return toSaid(input, [sum], false);
  const ranked = rankTargets(input);
  // Of money a part is no sum: better none than one row of the table.
  const asksSum = question.measure.total && unitFits('money', ranked[0]?.fact.unit ?? '') === 'yes';
  const candidates = asksSum ? ranked.filter(({ evidence }) => isTotal(evidence)) : ranked;
  const found = candidates.find(
    (candidate) => isAbout(candidate.evidence, input) && !isNamedElsewhere(candidate, candidates, input),
  );
  const first = found && (sumBeside(found, candidates, question.years) ?? found);
  const level = first && levelBeside(first, candidates);
  const likeliest = level && asksLevel(input) ? { ...level, rank: first.rank } : first;
  const best = likeliest && preferNamedSibling(likeliest, candidates, input);
  if (!best || best.rank < 0.85 * (candidates[0]?.rank ?? 0) || isTossUp(best, candidates, input))
    return miss(input, 'figure');
  if (question.years.length > 0) return byYear(input, candidates, best);
  // "mỗi năm bao nhiêu căn": a number for the whole period is none for a year.
  if (question.measure.yearly && !best.fact.yearly && !/[%‰]/u.test(best.fact.unit) && best.fact.year !== null)
    return miss(input, 'figure');
  // "tỉnh chi mấy phần, xã chi mấy phần": as many values as were asked for.
  const isAskedTwice = (question.frame.match(/\b(?:bao nhieu|may (?:phan|ty|trieu))\b/gu) ?? []).length > 1;
  if (question.asksList || isAskedTwice) {
    const family = candidates.filter((candidate) => isSameFamily(candidate, best));
    if (family.length > 1) return toFinding(input, inTextOrder(family), true);
  }
  if (level && best.fact === level.fact) return toFinding(input, [best], false);
  // Neither "mỗi năm" nor "còn" was said: both are.
  if (level && !question.measure.yearly) return toFinding(input, [best, level], false);
  const siblings = siblingsOf(best, candidates, input);
  if (siblings.length > 1) return toFinding(input, inTextOrder(siblings), true);
  const others = otherIndicators(input, candidates, best);
  const isBestMeant = input.question.concepts.some(
    (concept, index) => concept.importance >= 1 && ownStrength(best, index) >= 0.7,
  );
  if (others.length === 1 && !isBestMeant) return toFinding(input, others, false);
  return toFinding(input, others.length > 0 ? inTextOrder([best, ...others]) : [best], false);
}

/**
 * "trường đạt chuẩn quốc gia được mấy phần trăm": where a sentence gives the value kind by kind and no kind was named, all
 * of them are said; none of them is the value of the whole.
 */
function siblingsOf(best: Candidate, candidates: readonly Candidate[], { question }: FinderInput): Candidate[] {
  const isAlike = (other: Candidate): boolean =>
    other.evidence.clause === best.evidence.clause &&
    other.fact.unit === best.fact.unit &&
    other.fact.year === best.fact.year &&
    // The sum of a period is no sibling of its last year's share.
    other.fact.period?.from === best.fact.period?.from &&
    other.fact.indicator !== best.fact.indicator &&
    sharedStart(other.fact.indicator, best.fact.indicator) >= SHARED_HEAD &&
    other.evidence.ownExactStrengths.every(
      (strength, index) => Math.abs(strength - (best.evidence.ownExactStrengths[index] ?? 0)) < 0.05,
    );
  const siblings = candidates.filter((candidate) => candidate === best || isAlike(candidate));
  const named = ofNamedBody(siblings, question);
  return named ? [named] : siblings.length <= MOST_SIBLINGS ? siblings : [best];
}
const SHARED_HEAD = 12;
const MOST_SIBLINGS = 6;

/** "số dược sĩ và số điều dưỡng": a second value of the clause for a key concept that the first one does not meet. */
function otherIndicators(input: FinderInput, candidates: readonly Candidate[], best: Candidate): Candidate[] {
  return input.question.concepts
    .flatMap((concept, index) => {
      const isPhrase = concept.importance >= 1 && (concept.wordings[0]?.terms.length ?? 0) > 1;
      if (!isPhrase || ownStrength(best, index) >= 0.7) return [];
      const other = candidates.find(
        (candidate) =>
          candidate !== best &&
          candidate.evidence.clause === best.evidence.clause &&
          ownStrength(candidate, index) >= 0.95 &&
          candidate.evidence.precision >= 0.5,
      );
      return other ? [other] : [];
    })
    .slice(0, 2);
}

function rankTargets(input: FinderInput): Candidate[] {
  const { question } = input;
  const { per } = question.measure;
  const ofAll = input.evidence.filter(
    ({ passage: { fact, saying } }) =>
      fact?.type === 'target' && (per === null || isPer(per, `${saying} ${fact.unit}`)),
  );
  return ofDesignated(ofAll, question.frame)
    .flatMap((evidence) => {
      const { fact } = evidence.passage;
      if (fact?.type !== 'target' || (question.measure.present && !fact.baseline)) return [];
      const fit = unitFits(question.unit, fact.unit);
      const isShare =
        fit === 'share' || (question.unit === 'any' && /[%‰]/u.test(fact.unit) && countsThings(question.frame));
      if (fit === 'no' || (isShare && !isShareOfCounted(fact, question))) return [];
      if (question.unit === 'percent' && fact.unit.includes('‰') && !meetsAll(evidence, question)) return [];
      const yearBonus =
        (question.years.length === 0 || yearsFit(fact, question.years, input) ? 0.05 : 0) +
        (fact.year !== null && question.years.includes(fact.year) ? EXACT_YEAR : 0);
      const rank =
        0.6 * evidence.ownCoverage +
        0.4 * evidence.coverage +
        0.1 * evidence.precision +
        yearBonus +
        yearlyBonus(fact, question) +
        levelBonus(fact, evidence, question) +
        totalBonus(evidence, question) -
        FIT_LOSS[fit] -
        lossByTime(fact, input);
      return [{ evidence, fact, rank }];
    })
    .sort((a, b) => b.rank - a.rank);
}

/** "cứ 100.000 dân": a rate per so many is answered by such a rate alone. */
function isPer(per: number, text: string): boolean {
  if ((per === 1000 && text.includes('‰')) || (per === 100 && text.includes('%'))) return true;
  return [...text.matchAll(/(?:\/|trên|mỗi|cứ|cho)\s?(\d[\d.]*)(?:\s?(nghìn|ngàn|vạn))?/giu)].some(
    ([, digits = '', scale]) =>
      Number(digits.replaceAll('.', '')) * (scale ? (SCALES[scale.toLowerCase()] ?? 1) : 1) === per,
  );
}
const SCALES: Readonly<Record<string, number>> = { nghìn: 1000, ngàn: 1000, vạn: 10_000 };

/** "nhà máy số 2", "dự án 4": where a value names that number, the others speak of other things. */
function ofDesignated(evidence: readonly Evidence[], frame: string): readonly Evidence[] {
  const named =
    /\b(?:so|du an|tieu du an|de an|hop phan|muc tieu|chi tieu|giai doan|nhom|loai|hang|khu) (\d{1,2})\b(?!\s*(?:thang|nam|ngay|%|phan tram|tuoi|ty|trieu))/u.exec(
      frame,
    );
  if (!named) return evidence;
  const designation = new RegExp(`\\b${named[0]}\\b`, 'u');
  const holding = evidence.filter(({ passage }) => designation.test(fold(passage.own)));
  return holding.length > 0 ? holding : evidence;
}

/** Where no year is asked for, what is aimed at in the end comes first; where one is, the value of that year. */
function lossByTime(fact: TargetFact, { question, plan }: FinderInput): number {
  if (fact.year !== null && question.years.includes(fact.year)) return 0;
  if (isPast(fact, plan.meta.period)) return BASELINE_LOSS;
  const isBeforeEnd = fact.year !== null && plan.meta.period?.to != null && fact.year < plan.meta.period.to;
  return question.years.length === 0 && isBeforeEnd && !fact.yearly ? EARLIER_LOSS : 0;
}

/** A result, or a value of a year before the plan begins. */
function isPast(fact: TargetFact, period: FinderInput['plan']['meta']['period']): boolean {
  return fact.baseline || (fact.year !== null && period?.from != null && fact.year < period.from);
}

/** People say per cent and mean per mille; of something else it is another figure. */
function meetsAll({ strengths }: Evidence, { concepts }: FinderInput['question']): boolean {
  return concepts.every(({ importance }, index) => importance < 1 || (strengths[index] ?? 0) >= 0.3);
}

/** "bao nhiêu vụ bạo lực": things are counted, whatever their name; "bao nhiêu là đủ" counts nothing. */
function countsThings(frame: string): boolean {
  const counted = /\bbao nhieu (?:(?:cai|con|ngoi|can) )?([a-z]+)/u.exec(frame)?.[1];
  return counted !== undefined && !NO_THINGS.has(counted);
}
const NO_THINGS = new Set(
  'la thi phan tram nghin nhieu v vay the a ha nhi dat duoc muc theo so voi trong tren duoi cua o tai den toi vao nam moi hang va hay gi nao do con de lai nua de cho ve khi luc neu ma thoi tro len xuong ti ty le tinh tu ra vo z nha cac luon nhe em anh chi'.split(
    ' ',
  ),
);

/** "bao nhiêu xã đạt chuẩn": of a share only one of that very kind ("50% xã đạt chuẩn") answers. */
function isShareOfCounted(fact: TargetFact, { frame }: FinderInput['question']): boolean {
  const counted = /\b(?:bao nhieu|may) (?:(?:cai|con|ngoi|can) )?([a-z]+)/u.exec(frame)?.[1];
  if (counted === undefined) return false;
  const kinds = counted === 'nguoi' || counted === 'dan' ? 'nguoi|dan|lao dong|luc luong lao dong' : counted;
  const isOf = (start: string, text: string): boolean =>
    new RegExp(`${start} (?:(?:so|cac|tong so) )?(?:${kinds})\\b`, 'u').test(fold(text));
  // Of people a rate tells of one group of them only.
  return isOf('[%‰]', fact.quote) || (kinds === counted && isOf('^t[iy] le', fact.indicator));
}

/**
 * "giảm hộ nghèo mỗi năm 1-2%, đến cuối năm 2025 … còn dưới 3%": the level beside a yearly change, in the next words of
 * the same sentence, which seldom repeat the indicator's name.
 */
function levelBeside(first: Candidate, candidates: readonly Candidate[]): Candidate | undefined {
  if (!first.fact.yearly) return undefined;
  const at = positionOf(first);
  return candidates.find(
    (candidate) =>
      candidate.evidence.clause === first.evidence.clause &&
      !candidate.fact.yearly &&
      candidate.fact.unit === first.fact.unit &&
      positionOf(candidate) === at + 1,
  );
}

/** "kinh phí bao nhiêu": the sum that the clause begins with, where a part meets the question no better. */
function sumBeside(
  part: Candidate,
  candidates: readonly Candidate[],
  years: readonly number[],
): Candidate | undefined {
  if (unitFits('money', part.fact.unit) !== 'yes') return undefined;
  // "Tổng kinh phí … là 9 tỷ đồng, trong đó năm 2031: 4 tỷ đồng": the total of a year is a part of the period's.
  const isOfYear = years.length === 0 && part.fact.period === null;
  if (isTotal(part.evidence) && !isOfYear) return undefined;
  return candidates.find(
    (other) =>
      other.evidence.clause === part.evidence.clause &&
      other.fact.unit === part.fact.unit &&
      isTotal(other.evidence) &&
      (!isTotal(part.evidence) || other.fact.period !== null) &&
      other.evidence.ownExactStrengths.every(
        (strength, index) => strength >= (part.evidence.ownExactStrengths[index] ?? 0),
      ),
  );
}

function asksLevel({ question }: FinderInput): boolean {
  return !question.measure.yearly && (question.measure.level || question.years.length > 0);
}

/** "mỗi năm" in the question and in the value go together; "giảm mỗi năm 1%" is not what "còn bao nhiêu" asks. */
function yearlyBonus(fact: TargetFact, question: FinderInput['question']): number {
  if (!fact.yearly) return question.measure.yearly ? -0.04 : 0;
  return question.measure.yearly ? 0.1 : -0.07;
}

/** "còn bao nhiêu", "giảm xuống mấy": a level that falls, not a share that is to be reached in full. */
function levelBonus(fact: TargetFact, evidence: Evidence, question: FinderInput['question']): number {
  if (!question.measure.level) return 0;
  if (fact.comparator === '<' || /còn|giảm|xuống/iu.test(evidence.passage.quote)) return 0.12;
  return fact.value === 100 ? -0.15 : 0;
}

/** "tổng kinh phí": the sum, or the row of the sum, not one of its parts; and the other way round. */
function totalBonus(evidence: Evidence, question: FinderInput['question']): number {
  return question.measure.total ? (isTotal(evidence) ? 0.15 : -0.1) : 0;
}

function isTotal(evidence: Evidence): boolean {
  return /\btổng (?:cộng|số|kinh phí|vốn|mức|nguồn|nhu cầu|ngân sách|chi|thu|dự toán)|^\W*tổng\b/iu.test(
    evidence.passage.own,
  );
}

function byYear(input: FinderInput, candidates: readonly Candidate[], best: Candidate): FinderResult {
  const close = candidates.filter(
    (candidate) =>
      candidate.fact === best.fact || (isAbout(candidate.evidence, input) && candidate.rank >= best.rank * 0.85),
  );
  const { years } = input.question;
  const ofClose = close.filter((candidate) => yearsFit(candidate.fact, years, input));
  // A result of that very year is told in other words than the aims, so it may stand behind them.
  const fitting = ofClose.length > 0 ? ofClose : resultsOf(years, candidates, best, input);
  if (fitting.length === 0) return miss(input, 'year', knownYears(close, input));
  const ofPeriod = [best, ...fitting].find(({ fact }) => isAskedPeriod(years, fact.period));
  if (ofPeriod && ofPeriod.fact.year !== null) return toFinding(input, [ofPeriod], false);
  if (input.question.asksList && years.length === 1) {
    const family = candidates.filter(
      (candidate) => isSameFamily(candidate, best) && yearsFit(candidate.fact, years, input),
    );
    if (family.length > 1) return toFinding(input, inTextOrder(family), true);
  }
  // A value for that very year before one that holds for every year.
  const ofYear = fitting.filter(({ fact }) => fact.year === years[0]);
  const exact = ofYear.find(({ fact }) => !fact.yearly) ?? ofYear[0];
  if (years.length === 1) {
    const chosen = exact ?? fitting.find((candidate) => candidate.fact === best.fact) ?? (fitting[0] as Candidate);
    const siblings = siblingsOf(chosen, fitting, input);
    return toFinding(input, inTextOrder(siblings), siblings.length > 1);
  }
  const chosen = years.flatMap((year) => fitting.find((candidate) => yearsFit(candidate.fact, [year], input)) ?? []);
  return toFinding(input, [...new Set(chosen)], false);
}

function resultsOf(
  years: readonly number[],
  candidates: readonly Candidate[],
  best: Candidate,
  input: FinderInput,
): Candidate[] {
  return candidates.filter(
    (candidate) =>
      candidate.fact.baseline &&
      candidate.fact.year !== null &&
      years.includes(candidate.fact.year) &&
      candidate.rank >= RESULT_SHARE * best.rank &&
      isAbout(candidate.evidence, input) &&
      !isNamedElsewhere(candidate, candidates, input),
  );
}
/** Of the best aim's rank, after what a result loses beside an aim. */
const RESULT_SHARE = 0.6;

/** A yearly value, or one for the whole period, answers any year of it; another value only its own year. */
function yearsFit(fact: TargetFact, years: readonly number[], input: FinderInput): boolean {
  const period = input.plan.meta.period;
  return years.some((year) => {
    if (fact.baseline && fact.year === null) return false;
    // Said of a period in words, a value is of its end or of the whole; in a column, or "mỗi năm", of each year.
    const isOfEach = fact.yearly || fact.year === null;
    if (fact.period && isOfEach) return (fact.period.from ?? year) <= year && year <= (fact.period.to ?? year);
    if (isOfEach && fact.year !== null && year > fact.year) return false;
    if (isOfEach) return period === null || ((period.from ?? year) <= year && year <= (period.to ?? year));
    return fact.year === year || isWholePeriod(years, fact.year as number, period);
  });
}

/** "giai đoạn 2022 - 2025" is asked for, and the value is of that very period. */
function isAskedPeriod(years: readonly number[], period: TargetFact['period']): boolean {
  return years.length === 2 && period?.from === Math.min(...years) && period.to === Math.max(...years);
}

/** "giai đoạn 2021-2025" asks for the value at the end of the period. */
function isWholePeriod(
  years: readonly number[],
  factYear: number,
  period: { from: number | null; to: number | null } | null,
): boolean {
  return (
    years.length === 2 && Math.max(...years) === factYear && period !== null && Math.min(...years) === period.from
  );
}

function knownYears(candidates: readonly Candidate[], input: FinderInput): string {
  const years = [...new Set(candidates.flatMap((candidate) => candidate.fact.year ?? []))];
  if (years.length > 0) return `năm ${years.join(', ')}`;
  const period = input.plan.meta.period;
  return period ? `giai đoạn ${period.from ?? ''}-${period.to ?? ''}` : 'năm khác';
}

function isSameFamily(candidate: Candidate, best: Candidate): boolean {
  return (
    candidate.evidence.passage.clauseId === best.evidence.passage.clauseId &&
    candidate.fact.unit === best.fact.unit &&
    (candidate.rank >= best.rank * 0.85 || sharedStart(candidate.fact.indicator, best.fact.indicator) >= SHARED_HEAD)
  );
}

function inTextOrder(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => positionOf(a) - positionOf(b));
}

function toFinding(input: FinderInput, chosen: readonly Candidate[], isList: boolean): FinderResult {
  const said = chosen.map(({ evidence: { passage }, fact, rank }) => ({ passage, fact, rank }));
  return toSaid(input, said, isList);
}

function toSaid(input: FinderInput, chosen: readonly SaidTarget[], isList: boolean): FinderResult {
  const place = placeOf(input.plan.meta);
  const { period } = input.plan.meta;
  const [first] = chosen as [SaidTarget, ...SaidTarget[]];
  const sayings = withoutRepeatedHeads(chosen.map((candidate) => sayingOf(candidate)));
  const time = chosen.length === 1 || sameYear(chosen) ? timePhrase(first.fact, sayings[0] as string, period) : '';
  const withYears =
    time === '' && chosen.length > 1
      ? chosen.map((candidate, at) => timePhrase(candidate.fact, sayings[at] as string, period) + sayings[at])
      : sayings;
  return {
    planId: input.plan.meta.id,
    intent: 'target',
    isList,
    text: answers.told(place, `${time}${withYears.join('; ')}`),
    facts: chosen.map((candidate) => candidate.fact),
    quotes: chosen.map(quoteOf),
    fit: Math.min(1, first.rank),
    notices: [],
  };
}

/** "Kinh phí …: ngân sách tỉnh 2 tỷ; Kinh phí …: ngân sách xã 1 tỷ": what stands before the colon is said once. */
function withoutRepeatedHeads(sayings: readonly string[]): string[] {
  const headOf = (saying: string | undefined): string | undefined => /^[^:]{8,}: /u.exec(saying ?? '')?.[0];
  return sayings.map((saying, at) => {
    const head = at === 0 ? undefined : headOf(saying);
    return head !== undefined && head === headOf(sayings[at - 1]) ? saying.slice(head.length) : saying;
  });
}

function sameYear(chosen: readonly SaidTarget[]): boolean {
  return chosen.every((candidate) => candidate.fact.year === chosen[0]?.fact.year);
}

/** The piece's words, without the time they open with: the time is said once, in front. */
function sayingOf(candidate: SaidTarget): string {
  const plain = bare(candidate.passage.saying);
  const opener = /^(?:phấn đấu\s+)?(?:(?:đến|tới|vào|trong|hết)\s+)+(?:hết |cuối )?năm \d{4},?\s*/iu.exec(plain);
  const rest =
    opener && candidate.fact.year !== null && opener[0].includes(String(candidate.fact.year))
      ? plain.slice(opener[0].length)
      : plain;
  return aroundValue(lowerFirst(rest), candidate.fact.raw);
}

/** A long passage is cut to the comma-separated words around its value. */
function aroundValue(text: string, raw: string): string {
  if (text.length <= 330) return text;
  const at = Math.max(0, text.indexOf(raw));
  const from = text.lastIndexOf(', ', Math.max(0, at - 60));
  return shorten(from > 0 ? text.slice(from + 2) : text, 330);
}

function timePhrase(fact: TargetFact, saying: string, period: FinderInput['plan']['meta']['period']): string {
  const times = findTimes(saying);
  const isPeriodSaid = !fact.period || times.some(({ year }) => year === fact.period?.to);
  const during = isPeriodSaid ? '' : `giai đoạn ${fact.period?.from ?? ''}-${fact.period?.to}, `;
  if (fact.yearly) {
    const isSaid = times.some((time) => time.kind === 'yearly') || /\/năm/iu.test(saying);
    return `${during}${isSaid ? '' : answers.eachYear}`;
  }
  if (fact.period && fact.period.to !== null) return during;
  if (fact.year === null || times.some((time) => time.year === fact.year)) return '';
  // A cell under a year is of that year.
  const isCell = /^\D{0,8}[\d.,]+$/u.test(fact.quote);
  return isPast(fact, period) || isCell ? `năm ${fact.year}, ` : `đến năm ${fact.year}, `;
}
