import { fold } from '../text/normal-form.js';
import { unitFits } from '../text/unit-fit.js';
import type { FinderInput } from './finding.js';
import { FUNDING_HEADING } from './funding-heading.js';
import { ASKING_IMPORTANCE } from './key-concepts.js';
import type { SaidTarget } from './target-about.js';

const SUM = /\btổng (?:nhu cầu|kinh phí|vốn|mức|nguồn|dự toán|số tiền|chi phí)/iu;
const MONEY_WORDS =
  /kinh phi|\bvon\b|\btien\b|ngan sach|\btong\b|nhu cau|du kien|chi phi|nguon luc|du toan|ke hoach|\bgiai doan\b|thuc hien|bao nhieu|\bhet\b|\bton\b/u;

/** "chi hết bao nhiêu", "tốn mấy tỷ": all of the money, whether or not "tổng" was said. */
const SPENDS_ALL =
  /\b(?:het|ton(?: kem)?|can|tieu(?: ton)?) (?:het |khoang |chung |tong cong |ca thay )?(?:bao nhieu|may|nhieu)\b|\btong tien\b/u;

/** "tổng kinh phí của kế hoạch là bao nhiêu": the sum in its part on money, where the question names nothing else. */
export function planSum({ question, plan, corpus }: FinderInput): SaidTarget | null {
  const asksSum =
    (question.measure.total || SPENDS_ALL.test(question.frame)) &&
    (question.unit === 'money' || question.unit === 'any') &&
    question.planIds.length > 0;
  if (!asksSum || question.agencyIds.length > 0) return null;
  const title = fold(plan.meta.title);
  // "ngân sách cấp xã bỏ ra bao nhiêu": one source of several; "…, trong đó trung ương mấy tỷ": a part besides.
  if (SOURCES.test(question.frame) || /\btrong do\b/u.test(question.frame)) return null;
  const namesOther = question.concepts.some(
    ({ importance, wordings }) =>
      importance > ASKING_IMPORTANCE &&
      !MONEY_WORDS.test(fold(wordings[0]?.terms.join(' ') ?? '')) &&
      // What the plan is about, under whatever name, is no part of it.
      !wordings.some(({ terms, gain }) => gain === 1 && terms.length > 1 && title.includes(fold(terms.join(' ')))),
  );
  if (namesOther) return null;
  const [year] = question.years;
  const sums = plan.passages.flatMap((passage): SaidTarget[] => {
    const { fact } = passage;
    const path = corpus.clause(passage.planId, passage.clauseId)?.clause.path ?? [];
    return fact?.type === 'target' &&
      unitFits('money', fact.unit) === 'yes' &&
      SUM.test(passage.own) &&
      path.some((heading) => FUNDING_HEADING.test(heading))
      ? [{ passage, fact, rank: 1 }]
      : [];
  });
  if (question.years.length === 1) return sums.find(({ fact }) => fact.period === null && fact.year === year) ?? null;
  return sums.find(({ fact }) => fact.period !== null) ?? sums[0] ?? null;
}
const SOURCES =
  /\b(?:cap (?:xa|huyen|tinh|tren)|trung uong|dia phuong|xa hoi hoa|doanh nghiep|von vay|tin dung|(?:ngan sach|tien|von) (?:tinh|xa|huyen|thanh pho))\b/u;
