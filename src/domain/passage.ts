import type { Clause, ParseIssue } from './clause.js';
import type { AgencyMention, Fact } from './fact.js';
import type { PlanMetadata } from './plan.js';

/** Who does what a passage says: from its own words, its table row, or the actor line above it. */
export interface Roles {
  readonly leads: readonly AgencyMention[];
  readonly coordinators: readonly AgencyMention[];
  /** The clause that names them. */
  readonly clauseId: string;
  /** The actor only takes part ("… phối hợp với … thực hiện"). */
  readonly coordinatesOnly: boolean;
}

/** What a labelled line below a task tells of it: "- Cơ quan phối hợp: …". */
export type Particular = 'lead' | 'coordinator' | 'due' | 'funding' | 'deliverable' | 'approval';

/**
 * The smallest thing that can answer: a value with its indicator, a task row, a sentence part.
 * Retrieval finds passages; answers cite their clauses.
 */
export interface Passage {
  readonly planId: string;
  readonly clauseId: string;
  readonly kind: 'target' | 'assignment' | 'statement' | 'metadata';
  /** The passage's own words, what it shares with its neighbours included ("tỷ lệ huy động … vào" + "mẫu giáo"). */
  readonly own: string;
  /** The verbatim part of the clause that says it. */
  readonly quote: string;
  /** The same in words that stand alone: a value with the head or tail it shares with its neighbours. */
  readonly saying: string;
  /** The sentence part around it: what its neighbours say counts half for it. Empty where the passage is the whole part. */
  readonly part: string;
  readonly roles: Roles | null;
  /** The year it aims at, from its own words, its sentence, its headings or the plan's period, in this order. */
  readonly year: number | null;
  readonly fact: Fact | null;
  /** It stands in a section on how things stand or stood, not on what is to be done. */
  readonly tellsOfPast?: true;
  /** Clauses of the labelled lines that tell its particulars, where these do not stand in its own clause. */
  readonly particulars?: Readonly<Partial<Record<Particular, string>>>;
}

/** All that is known of one plan. */
export interface PlanKnowledge {
  readonly meta: PlanMetadata;
  readonly clauses: readonly Clause[];
  readonly passages: readonly Passage[];
  readonly facts: readonly Fact[];
  readonly issues: readonly ParseIssue[];
}
