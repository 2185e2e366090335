import type { AskedUnit } from '../text/unit-fit.js';
import type { Understanding } from './understanding.js';

type Intents = Understanding['intents'];

/** What a question's intents come to in the light of the rest of it; each rule is told by its own words. */
export function settleIntents(
  intents: Intents,
  {
    frame,
    unit,
    asksOfDocument,
    namesActor,
  }: {
    readonly frame: string;
    readonly unit: AskedUnit;
    readonly asksOfDocument: boolean;
    readonly namesActor: boolean;
  },
): Intents {
  // "căn cứ kế hoạch, các sở phải làm gì": the plan is where the duty comes from.
  if (
    namesActor &&
    intents[0] === 'metadata' &&
    /^\W*(?:can cu|theo|dua vao|dua tren) /u.test(frame) &&
    ASKS_DUTY.test(frame)
  )
    return ['duties', ...intents.filter((intent) => intent !== 'metadata' && intent !== 'duties')];
  // "tổng kết sau bao nhiêu năm": what the part on reports tells.
  if (intents[0] === 'target' && REVIEWED_AFTER.test(frame))
    return ['report', ...intents.filter((one) => one !== 'report')];
  const settled = withMoney(
    withoutAnybody(withoutPlural(withCount(withFigure(intents, unit), frame), frame, unit), frame),
    frame,
  );
  if (namesActor && settled[0] === 'responsibility' && ASKS_WHAT.test(frame) && !ASKS_WHO.test(frame))
    return ['duties', ...settled];
  return asksOfDocument && settled[0] !== 'metadata' ? ['metadata', ...settled] : settled;
}

const REVIEWED_AFTER =
  /\b(?:so ket|tong ket|giua ky)\b.*\b(?:bao nhieu|may) nam\b|\b(?:bao nhieu|may) nam\b.*\b(?:so ket|tong ket|giua ky)\b/u;
const ASKS_DUTY = /\b(?:phai|can|duoc giao|co trach nhiem|co nhiem vu) .*\b(?:gi|chi|nao)\b/u;

/** "nguồn lực để phát triển bảo hiểm gồm những gì": the two halves of the cue stand apart. */
function withMoney(intents: Intents, frame: string): Intents {
  const asksSource = /\bnguon (?:luc|von|kinh phi|tien)\b.*\b(?:gom|tu dau|o dau|cua ai)\b/u.test(frame);
  return asksSource && intents[0] !== 'funding' && intents[0] !== 'target'
    ? ['funding', ...intents.filter((intent) => intent !== 'funding')]
    : intents;
}

/** "ai làm tốt thì có được khen không": whoever does it, not who does it. */
function withoutAnybody(intents: Intents, frame: string): Intents {
  const isAnybody = intents[0] === 'responsibility' && (ANYBODY.test(frame) || CHOSEN.test(frame));
  return isAnybody ? [...intents.filter((intent) => intent !== 'responsibility'), 'topic'] : intents;
}
/** "dùng ai làm nhân viên y tế": people who are chosen, not a body that leads. */
const CHOSEN = /\b(?:dung|chon|tuyen|lay|cu) (?:nhung )?ai (?:de )?(?:lam|vao|vo)\b/u;
const ANYBODY = /^(?:nhung )?ai\b.*\bthi (?:\S+ ){0,3}(?:co|duoc|bi)\b.*\b(?:khong|hong|gi|sao|chi)\b/u;

/** "nội dung Sở Văn hóa chủ trì là gì": who leads is said, what it leads is asked. */
const ASKS_WHAT =
  /\b(?:la|lam|lo|nhung|viec|noi dung|phan) gi\b|\b(?:nhung|cac) (?:viec|noi dung|nhiem vu) (?:nao|gi)\b/u;
const ASKS_WHO = /\bai\b|\b(?:so|co quan|don vi|ben|nganh|ban|cap) nao\b/u;

/** "Nghị định 20 chừng nào bắt đầu áp dụng?": a date of the named document, not of a task. */
export function readAsksEffect(frame: string, documentNumbers: readonly string[]): boolean {
  return documentNumbers.length > 0 && /\b(?:hieu luc|bat dau ap dung|ap dung (?:tu|khi)|thi hanh)\b/u.test(frame);
}

/** "Nghị quyết 68/NQ-CP là của cơ quan nào, ngày nào?": who issued the named document, not who carries it out. */
export function readAsksIssue(frame: string, documentNumbers: readonly string[]): boolean {
  return (
    documentNumbers.length > 0 &&
    /\b(?:la|thi) cua (?:ai|(?:co quan|cap|ben|noi|bo) nao)\b|\bdo (?:ai|(?:\S+ ){1,2}nao) (?:ban hanh|ra|ky)\b|\b(?:ban hanh|ky) (?:tu )?(?:ngay|hoi|nam|khi|luc) (?:nao|may)\b/u.test(
      frame,
    )
  );
}

/** "bên nào cao hơn?" compares values; "bên nào" is no agency there. */
export function comparedIntents(intents: Intents): Intents {
  const others = intents.filter((intent) => intent !== 'responsibility');
  return others.length > 0 ? others : ['target', 'deadline', 'topic'];
}

/** "bị mấy vụ cháy", "mở được mấy lớp", "đi hội chợ mấy lần": how many of a thing that no list of cues holds. */
function withCount(intents: Intents, frame: string): Intents {
  const asksWhich = /\b(?:ke|liet ke|nao|gi|gom)\b/u.test(frame);
  return intents.length === 0 && !asksWhich && COUNTS_THINGS.test(frame) ? ['target'] : intents;
}
const COUNTS_THINGS =
  /\b(?:co|con|duoc|bi|lam|xay|dat|mo|lap|tang|giam|them|tam|chung|khoang|tren|duoi|gan|hon|toi da|it nhat|day|trong|het|nham|tinh) may (?!nao\b|gi\b|chi\b)\p{L}+(?! (?:nao|gi|chi|mo)\b)|\bmay \p{L}+(?: (?:v|vay|the|a|ha|nhi|moi nam|mot nam|nam 20\d\d|toi (?:nam )?20\d\d|den (?:nam )?20\d\d))?\W*$/u;

/** "mấy mét vuông", "nhiêu tiền" want a figure without any other question word; "chỉ tiêu mét vuông là sở nào lo" does not. */
function withFigure(intents: Intents, unit: AskedUnit): Intents {
  const isOther = intents.some((intent) => OTHER_THAN_FIGURES.has(intent));
  const wantsFigure = (unit === 'area' && !isOther) || (unit === 'money' && intents.length === 0);
  return wantsFigure && !intents.includes('target') ? ['target', ...intents] : intents;
}

const OTHER_THAN_FIGURES: ReadonlySet<string> = new Set(['responsibility', 'coordination', 'deadline']);

const OPENS_WITH_PLURAL = /^\W*may (?!phan\b|tram\b|nghin\b|ngan\b|trieu\b|ty\b)\p{L}+ .*\bthi\b/u;

/** "trả tiền mấy món lặt vặt được không?": "mấy" that only makes a plural asks for no figure. */
function withoutPlural(intents: Intents, frame: string, unit: AskedUnit): Intents {
  // "mấy căn nhà ấy thì tiền đâu mà cất": what opens the question and is asked something else of.
  const opens = OPENS_WITH_PLURAL.test(frame) && intents.length > 1;
  const isPlural =
    intents[0] === 'target' &&
    ((unit === 'any' && /\bmay\b/u.test(frame) && !COUNTS.test(frame) && ASKS_OTHERWISE.test(frame)) || opens);
  if (!isPlural) return intents;
  const others = intents.filter((intent) => intent !== 'target');
  return others.length > 0 ? others : ['topic'];
}
const COUNTS = /\b(?:bao nhieu|phan tram|la may|may (?:phan|ty|trieu|nghin|ngan|tram|chuc|lan|km|cay so))\b/u;
const ASKS_OTHERWISE =
  /\bco\b.*\b(?:khong|hong|hon|chang|chua)\b|\b(?:gi|sao|the nao|ra sao)\b|\b(?:so|co quan|don vi|ben|nganh|ban) nao\b/u;
