import { answers } from '../messages/answers.js';
import { spanAsked } from './asked-span.js';
import { findTopic } from './find-topic.js';
import { type FinderInput, type FinderResult, type Finding, isFinding } from './finding.js';
import { asksHowOften, RECURRING } from './how-often.js';
import { meetsKeyConcepts } from './key-concepts.js';
import { bare, placeOf } from './wording.js';

/** What a question may ask in words that no fact carries, and how a sentence that tells it looks. */
interface ToldForm {
  readonly isAsked: (input: FinderInput, missed: Missed) => boolean;
  readonly told: (input: FinderInput) => RegExp;
  /** How well the sentence must fit the question beyond what any topic must. */
  readonly fit: 'topic' | 'strongTopic';
  /** The sentence's own part is said, not the parts around it. */
  readonly isShort?: true;
}

type Missed = Finding['intent'];

const HOTLINE_ASKED =
  /\b(?:goi|dien|bao|alo|lien he) (?:\S+ ){0,2}so (?:nao|may|dien thoai)\b|\bso (?:dien thoai|hotline|duong day nong|tong dai)\b|\bduong day nong\b.*\bso\b|\bhotline\b/u;

const FORMS: readonly ToldForm[] = [
  {
    // "từ mấy tuổi tới mấy tuổi": ages are no figures of a plan's own.
    isAsked: ({ question }) => /\b(?:may|bao nhieu) tuoi\b/u.test(question.frame),
    told: () => /\d\s*tuổi/iu,
    fit: 'topic',
    isShort: true,
  },
  {
    // "làm xong thì mấy hôm có thẻ": within which time, as no value of a plan's own.
    isAsked: ({ question }) => spanAsked(question.frame) !== null,
    told: ({ question }) => spanAsked(question.frame) as RegExp,
    fit: 'topic',
    isShort: true,
  },
  {
    // "bao lâu mở một lần"
    isAsked: ({ question }) => asksHowOften(question.frame),
    told: () => RECURRING,
    fit: 'strongTopic',
  },
  {
    // "gọi số nào để được giúp": a line that the plan itself prints.
    isAsked: ({ question }) => HOTLINE_ASKED.test(question.frame),
    told: () => /(?:đường dây nóng|tổng đài|số điện thoại)[^.;]{0,60}?\d{3}/iu,
    fit: 'topic',
    isShort: true,
  },
  {
    isAsked: (_, missed) => missed === 'coordination',
    told: () => /phối hợp|liên kết với|làm việc với|cùng với/iu,
    fit: 'strongTopic',
  },
  {
    // "mấy loại bệnh viện chuyên gì", "gồm mấy chữ nào, kể ra": the things themselves, not their number.
    isAsked: ({ question }, missed) =>
      missed === 'target' &&
      question.unit !== 'percent' &&
      (question.asksList || /\bmay\b.*\b(?:gi|nao|chi)\b/u.test(question.frame)),
    told: () => /(?:như|gồm|là|:|“|")\s*[^,;]+,[^,;]+|[^,;]+,[^,;]+(?:,| và | và)[^,;]+/iu,
    fit: 'strongTopic',
  },
];

/**
 * What no fact carries and a sentence tells in the form that was asked for: "định kỳ hàng tháng", "phối hợp giữa các cơ
 * quan y tế: …". Null where none does.
 */
export function findTold(input: FinderInput, missed: Missed): FinderResult | null {
  for (const form of FORMS) {
    if (!form.isAsked(input, missed)) continue;
    const told = form.told(input);
    const evidence = input.evidence.filter(({ passage }) => told.test(passage.own));
    const topic = findTopic({ ...input, evidence });
    const [quote] = isFinding(topic) ? topic.quotes : [];
    if (!isFinding(topic) || !quote) continue;
    if (form.isShort) return { ...topic, text: `${answers.says(placeOf(input.plan.meta), bare(quote.quote))}.` };
    const best = evidence.find(({ passage }) => passage.quote === quote.quote);
    if (topic.fit >= input.thresholds[form.fit] && best && meetsKeyConcepts(best, input.question.concepts))
      return topic;
  }
  return null;
}
