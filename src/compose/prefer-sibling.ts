import type { FinderInput } from './finding.js';
import { type Candidate, positionOf } from './target-about.js';

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
  const strengths = new Map(family.map((candidate) => [candidate, strengthsOf(candidate, family)]));
  const beyond = (one: Candidate, other: Candidate): number =>
    question.concepts.filter(
      ({ importance }, index) =>
        importance >= TOPIC &&
        (strengths.get(one)?.[index] ?? 0) >= SAID &&
        (strengths.get(other)?.[index] ?? 0) < UNSAID,
    ).length;
  const named = family
    .filter((candidate) => candidate !== best && beyond(best, candidate) === 0 && beyond(candidate, best) > 0)
    .sort((a, b) => beyond(b, best) - beyond(a, best));
  const [first, second] = named;
  const isAlone = first && (!second || beyond(first, best) > beyond(second, best));
  return isAlone ? { ...first, rank: Math.max(first.rank, best.rank) } : best;
}
const TOPIC = 0.5;
const SAID = 0.9;
const UNSAID = 0.3;

/** By concept, in the value's own words; a part of a whole ("85% …, trong đó 70% …") speaks of that whole too. */
function strengthsOf(candidate: Candidate, family: readonly Candidate[]): number[] {
  const own = candidate.evidence.ownExactStrengths;
  const before = family
    .filter((other) => positionOf(other) < positionOf(candidate))
    .sort((a, b) => positionOf(b) - positionOf(a))[0];
  const isPart = before && /trong đó:?\s*$/iu.test(before.evidence.passage.quote);
  return own.map((strength, index) =>
    isPart ? Math.max(strength, before.evidence.ownExactStrengths[index] ?? 0) : strength,
  );
}
