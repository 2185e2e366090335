import type { Evidence } from '../retrieve/evidence.js';
import { fold } from '../text/normal-form.js';
import { findTopic } from './find-topic.js';
import { type FinderInput, type Finding, isFinding } from './finding.js';
import { ASKING_IMPORTANCE } from './key-concepts.js';

/** "còn bao nhiêu người có công nằm trong hộ nghèo": "không còn" is the figure, though no number says it. */
export function findNoneLeft(input: FinderInput): Finding | null {
  if (input.question.intents[0] !== 'target' || !/\bcon (?:lai )?(?:bao nhieu|may)\b/u.test(input.question.frame))
    return null;
  const [best] = input.evidence.filter(({ passage }) => passage.kind === 'statement');
  const target = input.evidence.find(({ passage }) => passage.kind === 'target');
  if (!best || !saysNoneOf(best, input) || (target && target.coverage >= best.coverage)) return null;
  const topic = findTopic({ ...input, evidence: [best] });
  return isFinding(topic) ? topic : null;
}
const NONE = /(?:không còn|không để|xóa (?:bỏ|hết)|chấm dứt)(?: (?:tình trạng|hiện tượng))?/iu;
const NEXT_WORDS = 45;

/** "không còn nhà tạm cho hộ nghèo" says nothing of how many are poor: what is none must be what was asked. */
function saysNoneOf({ passage }: Evidence, { question }: FinderInput): boolean {
  const none = NONE.exec(passage.own);
  if (!none) return false;
  const end = none.index + none[0].length;
  const next = fold(passage.own.slice(end, end + NEXT_WORDS));
  return question.concepts.some(
    ({ wordings, importance }) =>
      importance > ASKING_IMPORTANCE &&
      wordings.some(({ terms, gain }) => gain === 1 && next.trimStart().startsWith(fold(terms.join(' ')))),
  );
}
