import type { TargetFact } from '../domain/fact.js';
import type { Passage } from '../domain/passage.js';
import type { Evidence } from '../retrieve/evidence.js';
import { fold, foldedSyllables } from '../text/normal-form.js';
import type { FinderInput } from './finding.js';
import { ASKING_IMPORTANCE, KEY_SHARE, meetsKeyConcepts } from './key-concepts.js';

/** A value as it is said. */
export interface SaidTarget {
  readonly passage: Passage;
  readonly fact: TargetFact;
  readonly rank: number;
}

/** A value that may be the asked one, with how well it fits. */
export interface Candidate {
  readonly evidence: Evidence;
  readonly fact: TargetFact;
  readonly rank: number;
}

/** A figure's key words must stand there under an equal name at least this well; a looser relative has its own figure. */
const EXACTLY = 0.3;

/**
 * Two indicators fit what was said, and either would be a guess: nobody knows the chief word, or one thing was said
 * ("người cao tuổi") that many values are about.
 */
export function isTossUp(best: Candidate, candidates: readonly Candidate[], input: FinderInput): boolean {
  const { weights, strengths, precision } = best.evidence;
  const heaviest = Math.max(0, ...weights);
  const isChiefUnmet = weights.some((weight, index) => weight >= heaviest && (strengths[index] ?? 0) < EXACTLY);
  const isOneOfMany = weights.length === 1 && precision < HALF_SAID && !input.question.asksList;
  return (
    (isChiefUnmet || isOneOfMany) &&
    candidates.some(
      (other) =>
        other.fact.indicator !== best.fact.indicator &&
        (isChiefUnmet || other.evidence.clause !== best.evidence.clause) &&
        other.rank >= TOSS_UP * best.rank &&
        isAbout(other.evidence, input),
    )
  );
}
const TOSS_UP = 0.95;
/** From this share on the value says little beside what was asked. */
const HALF_SAID = 0.5;

/**
 * "huy động vào trung học phổ thông": a key word that the clause says of another of its values ("… THPT 77,7%") is not
 * said of this one.
 */
export function isNamedElsewhere(
  candidate: Candidate,
  candidates: readonly Candidate[],
  { question }: FinderInput,
): boolean {
  const { weights, clause } = candidate.evidence;
  const heaviest = Math.max(0, ...weights);
  // "số dược sĩ và số điều dưỡng": two values are asked for.
  if (/\bva\b/u.test(question.frame)) return false;
  return question.concepts.some(
    (concept, index) =>
      (concept.wordings[0]?.terms.length ?? 0) > 1 &&
      (weights[index] ?? 0) >= KEY_SHARE * heaviest &&
      (candidate.evidence.ownExactStrengths[index] ?? 0) < EXACTLY &&
      candidates.some(
        (other) =>
          other.evidence.clause === clause &&
          (other.evidence.ownExactStrengths[index] ?? 0) >= 0.95 &&
          // "…, trong đó khách quốc tế": the later value has the words of the earlier one too, not the other way round.
          (ownStrength(candidate, index) < 0.6 || positionOf(other) > positionOf(candidate)),
      ),
  );
}

/** How well a candidate's own words meet a concept; strengths from clause or headings stay below. */
export function ownStrength(candidate: Candidate, index: number): number {
  return candidate.evidence.strengths[index] ?? 0;
}

/** The value's own words must carry the question; the clause around it alone is a near miss. */
export function isAbout(evidence: Evidence, input: FinderInput): boolean {
  const met = evidence.strengths.filter((strength) => strength >= 0.5).length;
  const apart = apartFromAsking(evidence, input);
  return (
    (evidence.ownCoverage * apart >= input.thresholds.targetOwn ||
      (evidence.precision >= 0.8 && evidence.ownCoverage >= input.thresholds.targetOwnWhole)) &&
    evidence.coverage * apart >= input.thresholds.target &&
    evidence.solid >= input.thresholds.solid &&
    (met > 1 || evidence.precision >= input.thresholds.targetPrecision || isNamedAlone(evidence, input)) &&
    meetsKeyConcepts(evidence, input.question.concepts, EXACTLY) &&
    !isOnlyOfItsSubject(evidence, input) &&
    !isOfOtherPeople(evidence, input)
  );
}

/**
 * "bao nhiêu phần trăm dân có thẻ bảo hiểm y tế": "100% người cao tuổi có thẻ" holds for those people alone. True when
 * the share is one of a group that the question does not name, by any of its words.
 */
function isOfOtherPeople({ passage }: Evidence, { question }: FinderInput): boolean {
  const asked = [
    question.frame,
    ...question.concepts.map(({ wordings }) => fold(wordings[0]?.terms.join(' ') ?? '')),
  ];
  if (SCHOOLS.test(passage.own) && !asked.some((words) => /\b(?:truong|chuan)\b/u.test(words))) return true;
  const group = GROUPS.exec(passage.quote)?.[1]?.toLowerCase();
  if (group === undefined) return false;
  const folded = fold(group);
  return !question.concepts.some(({ wordings }) =>
    wordings.some(({ terms }) => {
      const words = fold(terms.join(' '));
      return words.includes(folded) || (words.length > 3 && folded.includes(words));
    }),
  );
}
/** "trường đạt chuẩn quốc gia ở tiểu học": of schools, not of the children in them. */
const SCHOOLS = /^[^\p{L}]*trường\s/iu;
const GROUPS =
  /[%‰]\s+(?:số\s+|các\s+)?(người cao tuổi|người khuyết tật|người nghèo|người có công|hộ nghèo|hộ cận nghèo|trẻ em|phụ nữ|nông dân|đối tượng bảo trợ xã hội)/iu;

/** "bên nào nhắm số nhiều hơn": words of asking that the value does not hold are no part of what it must cover. */
function apartFromAsking({ weights, strengths }: Evidence, { question }: FinderInput): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const asking = weights.reduce((sum, weight, index) => {
    const isAsking = (question.concepts[index]?.importance ?? 1) <= ASKING_IMPORTANCE;
    return isAsking && (strengths[index] ?? 0) === 0 ? sum + weight : sum;
  }, 0);
  return total > asking ? total / (total - asking) : 1;
}

/**
 * "tỷ lệ hộ nghèo còn bao nhiêu": "100% hộ nghèo được hưởng …" says of the poor what was not asked. True when all that
 * was asked stands before the verb and nothing behind it.
 */
function isOnlyOfItsSubject({ passage, strengths }: Evidence, { question }: FinderInput): boolean {
  const predicate = /\sđược\s(.+)$/su.exec(passage.own)?.[1];
  if (predicate === undefined || passage.fact?.type !== 'target' || passage.fact.value !== 100) return false;
  const words = new Set(foldedSyllables(predicate));
  const isBehind = ({ wordings }: (typeof question.concepts)[number]): boolean =>
    wordings.some(({ terms }) => terms.slice(-2).every((term) => words.has(fold(term))));
  const isMet = ({ importance }: (typeof question.concepts)[number], index: number): boolean =>
    importance < 0.3 || (strengths[index] ?? 0) >= 0.5;
  return (
    question.concepts.some((concept, index) => concept.importance >= 0.3 && isMet(concept, index)) &&
    !question.concepts.some(isBehind)
  );
}

/** "nước sạch bao nhiêu phần trăm": all that was named stands in the value's words under that very name. */
function isNamedAlone(evidence: Evidence, input: FinderInput): boolean {
  const topic = input.question.concepts.flatMap((concept, index) =>
    concept.importance >= 1 ? [{ concept, index }] : [],
  );
  return (
    topic.length === 1 &&
    topic.every(
      ({ concept, index }) =>
        (concept.wordings[0]?.terms.length ?? 0) > 1 &&
        evidence.isOfficial[index] === true &&
        (evidence.exactStrengths[index] ?? 0) >= 0.95,
    )
  );
}

export function positionOf(candidate: Candidate): number {
  return candidate.evidence.clause.passages.indexOf(candidate.evidence.passage);
}

/** Length of the words two indicators begin with in common: values of one list share them. */
export function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
