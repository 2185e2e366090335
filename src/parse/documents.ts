/** Types that a plan is attached to. */
const COVERING = new Set(['QD', 'NQ', 'CT', 'CV', 'TTR', 'TB']);

/**
 * The prefix of each document's clauses: none for the plan itself, which is the first document, or the second where
 * the first is a decision, resolution or letter that it is attached to.
 */
export function documentPrefixes(types: readonly (string | null)[]): string[] {
  const isCovered = types.length > 1 && COVERING.has(types[0] ?? '');
  const main = isCovered ? 1 : 0;
  return types.map((type, index) => {
    if (index === main) return '';
    return index < main ? `${type ?? 'VB'}.` : `VB${index + 1}.`;
  });
}
