/** Words people use and the words the plans use. Matching only: nothing of it is printed. All lower case, NFC. */
export interface ThesaurusEntry {
  /** What people say. */
  readonly say: readonly string[];
  /**
   * What plans say for the same thing: as good as the word itself, so that its figure or agency may be the answer.
   * Empty where plans only speak of neighbours.
   */
  readonly means: readonly string[];
  /** Wider, narrower or neighbouring official terms: counted for less. */
  readonly near?: readonly string[];
}

/** A short form and what it stands for, the likeliest reading first. Lower case, NFC. */
export interface Abbreviation {
  readonly short: readonly string[];
  readonly full: readonly string[];
  /** Written so in chat only, never in a plan. */
  readonly chat?: true;
}

/** A body of the register. `forms` are every way it is written; dashes, `&`, case and spaces do not matter. */
export interface AgencyEntry {
  readonly id: string;
  /** Canonical name without province: "Sở Lao động - Thương binh và Xã hội". */
  readonly name: string;
  readonly forms: readonly string[];
  /** Words that name it only with a province's name behind them: "Báo" in "Báo Bình Định". */
  readonly formsBeforeProvince?: readonly string[];
  /** What people call it: matched in questions only. */
  readonly colloquial: readonly string[];
  /** `group`: "các sở, ban, ngành"; `place`: a facility or fund rather than an agency. */
  readonly kind:
    | 'department'
    | 'committee'
    | 'party'
    | 'front'
    | 'vertical'
    | 'central'
    | 'press'
    | 'facility'
    | 'group';
  /** Who holds its work today, by function; the first without a `topic` is the general one. */
  readonly successors?: readonly AgencySuccessor[];
}

export interface AgencySuccessor {
  /** Words of the function, lower case: any of them in the task's text selects this successor. */
  readonly topics: readonly string[];
  readonly name: string;
  readonly since: string;
  readonly basis: string;
  /** Seen in an official text (P) or a secondary source (S); unconfirmed (U) is said so to the reader. */
  readonly confidence: 'P' | 'S' | 'U';
}
