import { findAgenciesInQuestion } from '../text/agency-names.js';
import type { FinderInput } from './finding.js';
import { type Candidate, positionOf, sharedStart } from './target-about.js';

/**
 * Of the values that one clause lists, the one that the question names by a word the chosen one lacks: "… cấp tỉnh 18%,
 * cấp huyện 20%" asked for "cấp huyện". Only where the chosen one has no such word of its own.
 */
export function preferNamedSibling(
  best: Candidate,
  candidates: readonly Candidate[],
  { question }: FinderInput,
): Candidate {
  const family = candidates.filter(
    ({ evidence, fact }) =>
      evidence.clause === best.evidence.clause &&
      fact.unit === best.fact.unit &&
      fact.year === best.fact.year &&
      fact.yearly === best.fact.yearly &&
      fact.baseline === best.fact.baseline,
  );
  if (family.length < 2) return best;
  const ofBody = ofNamedBody(family, question);
  if (ofBody) return { ...ofBody, rank: Math.max(ofBody.rank, best.rank) };
  const strengths = new Map(family.map((candidate) => [candidate, strengthsOf(candidate, family)]));
  const beyond = (one: Candidate, other: Candidate): number =>
    question.concepts.filter(
      ({ importance }, index) =>
        importance >= TOPIC &&
        (strengths.get(one)?.[index] ?? 0) >= SAID &&
        (strengths.get(other)?.[index] ?? 0) < UNSAID,
    ).length;
  const named = family
    .filter((candidate) => isListedWith(candidate, best, family))
    .filter((candidate) => beyond(best, candidate) === 0 && beyond(candidate, best) > 0)
    .sort((a, b) => beyond(b, best) - beyond(a, best));
  const [first, second] = named;
  const isAlone = first && (!second || beyond(first, best) > beyond(second, best));
  return isAlone ? { ...first, rank: Math.max(first.rank, best.rank) } : best;
}
const TOPIC = 0.5;
const SAID = 0.9;
const UNSAID = 0.3;

/** "ngành Công Thương quản lý đạt 92%": the only value of the body that the question names, which is no concept of it. */
export function ofNamedBody(family: readonly Candidate[], { agencyIds }: FinderInput['question']): Candidate | null {
  const named = family.filter(({ evidence }) => namesBody(evidence.passage.own, agencyIds));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function namesBody(words: string, agencyIds: readonly string[]): boolean {
  const names = findAgenciesInQuestion(words.split(/\s+/), false);
  return names.some(({ id }) => agencyIds.includes(id));
}

/** Values of one list begin alike, or one is a part of the other. */
function isListedWith(candidate: Candidate, best: Candidate, family: readonly Candidate[]): boolean {
  if (candidate === best) return false;
  return (
    sharedStart(candidate.fact.indicator, best.fact.indicator) >= SHARED_HEAD || wholeOf(candidate, family) === best
  );
}
const SHARED_HEAD = 12;

/** "85% …, trong đó 70% …": what 70% is a part of. */
function wholeOf(candidate: Candidate, family: readonly Candidate[]): Candidate | null {
  const before = family
    .filter((other) => positionOf(other) < positionOf(candidate))
    .sort((a, b) => positionOf(b) - positionOf(a))[0];
  return before && /trong đó:?\s*$/iu.test(before.evidence.passage.quote) ? before : null;
}

/** By concept, in the value's own words; a part of a whole ("85% …, trong đó 70% …") speaks of that whole too. */
function strengthsOf(candidate: Candidate, family: readonly Candidate[]): number[] {
  const own = candidate.evidence.ownExactStrengths;
  const whole = wholeOf(candidate, family);
  return own.map((strength, index) =>
    whole ? Math.max(strength, whole.evidence.ownExactStrengths[index] ?? 0) : strength,
  );
}
