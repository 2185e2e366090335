/** How much evidence is enough, 0–1; chosen on the development questions (`npm run eval -- --thresholds`). */
const enough = {
  /** A target: share of the question's weight in the value's own words, and in words, clause and headings together. */
  targetOwn: 0.34,
  /** The same of a short label that the question says whole ("640 km đường xã"). */
  targetOwnWhole: 0.25,
  target: 0.5,
  /** Share of the value's words that the question speaks of, where it meets only one of its concepts. */
  targetPrecision: 0.18,
  /** Who leads, who coordinates. */
  roles: 0.5,
  /** The same without a plan named. */
  unnamedRoles: 0.55,
  deadline: 0.45,
  /** The same in a duty of the very agency that the question names. */
  deadlineOfAgency: 0.3,
  funding: 0.45,
  duty: 0.35,
  report: 0.2,
  document: 0.4,
  topic: 0.55,
  strongTopic: 0.85,
  /** A topic asked without naming a plan: any chat must not find a clause by chance. */
  unnamedTopic: 0.75,
  /** Share of the weight met by whole words; lone syllables in common are chance. */
  solid: 0.2,
  /** Below this no plan speaks of the question at all. */
  anything: 0.25,
} as const;

/** Shares of something else than the question's weight: they stay as they are however strict one is. */
const fixed = {
  /** A sentence of which this share is in the question says nothing that was not asked: a title. */
  echo: 0.9,
  /** Another plan counts as fitting too when its fit is at least this share of the best. */
  rivalShare: 0.62,
} as const;

export type Thresholds = Readonly<Record<keyof typeof enough | keyof typeof fixed, number>>;

/** The thresholds where `strictness` times as much evidence is asked for; 1 is what the product uses, 0 refuses least. */
export function thresholdsAt(strictness = 1): Thresholds {
  const scaled = Object.entries(enough).map(([name, share]) => [name, strictness * share] as const);
  return { ...(Object.fromEntries(scaled) as Record<keyof typeof enough, number>), ...fixed };
}
