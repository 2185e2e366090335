import { fold } from '../text/normal-form.js';
import { unitFits } from '../text/unit-fit.js';
import type { FinderInput } from './finding.js';
import { FUNDING_HEADING } from './funding-heading.js';
import type { Candidate } from './target-about.js';

const SUM = /\btổng (?:nhu cầu|kinh phí|vốn|mức|nguồn|dự toán|số tiền|chi phí)/iu;
const MONEY_WORDS =
  /kinh phi|\bvon\b|\btien\b|ngan sach|\btong\b|nhu cau|du kien|chi phi|nguon luc|du toan|ke hoach|\bgiai doan\b|thuc hien|bao nhieu|\bhet\b|\bton\b/u;

/** "tổng kinh phí của kế hoạch là bao nhiêu": the sum in its part on money, where the question names nothing else. */
export function planSum({ question }: FinderInput, candidates: readonly Candidate[]): Candidate | null {
  const asksSum = question.measure.total && (question.unit === 'money' || question.unit === 'any');
  const namesOther = question.concepts.some(
    ({ importance, wordings }) => importance >= 0.5 && !MONEY_WORDS.test(fold(wordings[0]?.terms.join(' ') ?? '')),
  );
  if (!asksSum || namesOther || question.years.length === 1) return null;
  const sums = candidates.filter(
    ({ evidence: { clause, passage }, fact }) =>
      unitFits('money', fact.unit) === 'yes' &&
      SUM.test(passage.own) &&
      clause.clause.path.some((heading) => FUNDING_HEADING.test(heading)),
  );
  return sums[0] ?? null;
}
