/** What a bench is given. */
export interface BenchContext {
  readonly print: (line: string) => void;
  /** Size of the large corpus. */
  readonly clauses: number;
}

/** What a bench found: lines for a reader, figures for `bench.json`. */
export interface BenchReport {
  readonly lines: readonly string[];
  readonly figures: Readonly<Record<string, unknown>>;
}
