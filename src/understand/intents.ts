import type { Intent } from '../domain/answer.js';
import {
  compareCues,
  focusPhrases,
  listCues,
  matterPhrases,
  neutralPhrases,
  personalCues,
  placeCues,
  procedureCues,
  resultCues,
} from '../lexicon/question-frames.js';
import { fold } from '../text/normal-form.js';
import { createPhraseMatcher, type PhraseMatcher } from '../text/phrase-matcher.js';
import { terms } from '../text/tokenize.js';
import type { QueryToken } from './question-tokens.js';

/** What a question asks for. */
export interface IntentReading {
  /** The likeliest first; empty when no cue was found. */
  readonly intents: readonly Exclude<Intent, 'none'>[];
  /** Asks who approves rather than who leads. */
  readonly asksApproval: boolean;
  readonly asksList: boolean;
  readonly asksComparison: boolean;
  /** "bên nào cao hơn": asks for a place, not for an agency. */
  readonly asksWhichPlace: boolean;
  /** Asks whether an aim has been reached: plans do not know. */
  readonly asksResult: boolean;
  /** Asks for a procedure, an address, opening hours: plans do not hold them. */
  readonly asksProcedure: boolean;
  /** Asks for an amount that a person gets or pays. */
  readonly asksPersonalAmount: boolean;
}

type Focus = keyof typeof focusPhrases;
type Matter = keyof typeof matterPhrases;
type Cue =
  | { readonly focus: Focus }
  | { readonly matter: Matter }
  | { readonly other: 'compare' | 'list' | 'result' | 'place' | 'procedure' | 'personal' | 'none' };

const CUES: readonly { readonly phrase: string; readonly value: Cue }[] = [
  ...Object.entries(focusPhrases).flatMap(([focus, phrases]) =>
    phrases.map((phrase) => ({ phrase, value: { focus: focus as Focus } })),
  ),
  ...Object.entries(matterPhrases).flatMap(([matter, phrases]) =>
    phrases.map((phrase) => ({ phrase, value: { matter: matter as Matter } })),
  ),
  ...compareCues.map((phrase) => ({ phrase, value: { other: 'compare' as const } })),
  ...procedureCues.map((phrase) => ({ phrase, value: { other: 'procedure' as const } })),
  ...personalCues.map((phrase) => ({ phrase, value: { other: 'personal' as const } })),
  ...neutralPhrases.map((phrase) => ({ phrase, value: { other: 'none' as const } })),
  ...placeCues.map((phrase) => ({ phrase, value: { other: 'place' as const } })),
  ...listCues.map((phrase) => ({ phrase, value: { other: 'list' as const } })),
  ...resultCues.map((phrase) => ({ phrase, value: { other: 'result' as const } })),
].map(({ phrase, value }) => ({ phrase: terms(phrase).join(' '), value }));

const MARKED: PhraseMatcher<Cue> = createPhraseMatcher(CUES);
const UNMARKED: PhraseMatcher<Cue> = createPhraseMatcher(
  CUES.map(({ phrase, value }) => ({ phrase: fold(phrase), value })),
);

/** The question words proper: who and when. */
export const questionWords: readonly string[] = CUES.filter(
  ({ value }) => 'focus' in value && (value.focus === 'who' || value.focus === 'when'),
).map(({ phrase }) => phrase);

/** Words of "how many" cues that name nothing countable. */
const COUNT_WORDS = new Set(
  'bao nhiêu mấy phần trăm nghìn ngàn triệu tỷ chục được còn là đạt xuống lên dưới trên tới bằng có thì hết tổng cộng cỡ chiếm phủ con số đồng đưa gồm thêm tính nhiều ít'.split(
    ' ',
  ),
);

/**
 * Cue phrases that frame a question rather than name its topic. "mấy bác sĩ" asks how many and names the doctors: such
 * a cue does not hide its noun.
 */
export const framePhrases: readonly string[] = CUES.filter(({ phrase, value }) => {
  if ('other' in value) return value.other !== 'personal' && value.other !== 'procedure';
  return !('focus' in value) || value.focus !== 'howMany' || phrase.split(' ').every((word) => COUNT_WORDS.has(word));
}).map(({ phrase }) => phrase);

/**
 * Reads the question word first ("sở nào", "khi nào", "bao nhiêu"), then what it is about: "sở nào" of a report is a
 * question about reporting, of partners about coordination. Tokens of agencies and places should be left out before.
 */
export function readIntents(
  tokens: readonly QueryToken[],
  unmarked: boolean,
  agency: 'none' | 'named' | 'acting',
): IntentReading {
  const sequence = tokens.map((token) => (unmarked ? token.folded : token.term));
  const focuses = new Set<Focus>();
  const matters = new Set<Matter>();
  const others = new Set<string>();
  // Overlapping cues all count ("cơ quan nào ban hành" asks who and is a matter of the document), but what stands
  // inside a phrase that only looks like a question word does not.
  const matches = (unmarked ? UNMARKED : MARKED)
    .findAll(sequence)
    .filter((match) => !tokens.slice(match.from + 1, match.to).some((token) => token.breakBefore));
  const neutral = matches.filter((match) => match.value.some((cue) => 'other' in cue && cue.other === 'none'));
  for (const match of matches) {
    if (neutral.some((span) => match.from >= span.from && match.to <= span.to)) continue;
    const isRecurring = /^(?:moi|hang|tung|mot)$/u.test(tokens[match.from - 1]?.folded ?? '');
    const before = tokens[match.from - 1]?.folded ?? '';
    const after = tokens[match.to]?.folded ?? '';
    for (const cue of match.value) {
      // "giúp không lấy tiền" is free of charge, "địa chỉ tin cậy" a shelter.
      if ('matter' in cue && cue.matter === 'money' && NEGATIONS.has(before)) continue;
      if ('other' in cue && cue.other === 'procedure' && after === 'tin') continue;
      // "mỗi năm bao nhiêu" asks for a figure, "năm bao nhiêu" for a time.
      if ('focus' in cue && cue.focus === 'when' && isRecurring) continue;
      if ('focus' in cue) focuses.add(cue.focus);
      else if ('matter' in cue) matters.add(cue.matter);
      else others.add(cue.other);
    }
  }
  const folded = tokens.map((token) => token.folded).join(' ');
  if (MONEY_FROM.test(folded)) matters.add('money');
  if (DO_IT_WITH.test(folded)) matters.add('coordination');
  return {
    intents: rankIntents(focuses, matters, agency, others.has('list')),
    asksApproval: matters.has('approval') && !(SUBMITS.test(folded) && !/\btham quyen\b/u.test(folded)),
    asksList: others.has('list'),
    asksComparison: others.has('compare'),
    asksWhichPlace: others.has('place') && !matters.has('lead') && !matters.has('approval'),
    asksResult:
      others.has('result') &&
      !focuses.has('when') &&
      !focuses.has('who') &&
      !ASKS_AIM.test(folded) &&
      !ASKS_INTENT.test(sequence.join(' ')),
    asksProcedure: others.has('procedure'),
    asksPersonalAmount: others.has('personal'),
  };
}

const NEGATIONS = new Set(['khong', 'khoi', 'chang', 'hong', 'ko', 'chua']);

/** Only with its mark is it no province ("tỉnh"). */
const ASKS_INTENT = /(?<!\p{L})(?:tính(?! (?:đến|tới) (?:nay|giờ|hiện|thời điểm))|định)(?!\p{L})/u;

/** "lập, trình phê duyệt": asks who prepares it. */
const SUBMITS =
  /\btrinh (?:(?:cap (?:co )?tham quyen|cap tren|ubnd(?: tinh)?|uy ban(?: nhan dan)?(?: tinh)?|len tren|de) )?(?:phe duyet|ban hanh|duyet|thong qua)\b/u;

/** "tính phủ tới mô rồi, mấy phần trăm vào năm 2025", "muốn thu được": what is to come, whatever else is said. */
const ASKS_AIM =
  /\b(?:phan dau|du kien|dat ra|muon|nham|se|huong toi|toi nam 20\d\d|den nam 20\d\d|vao nam 20\d\d|ke hoach (?:noi|ghi|neu|co)|co (?:noi|neu|nhac|de cap|ban|tinh|dan) (?:gi|den|toi|ve|chuyen|den chuyen))\b/u;

/** "còn những đơn vị nào làm cùng", "ai lo chung": who does it with another. */
const DO_IT_WITH =
  /\b(?:ai|(?:don vi|so|co quan|ban|nganh|ben|hoi) nao)\b(?: \S+){0,2} (?:lam|lo|ganh|gop|thuc hien|xum|phu) (?:cung|chung|voi|ke ben)\b/u;

/** "vốn làm nước sạch … từ đâu": the two halves of the cue stand apart. */
const MONEY_FROM =
  /\b(?:von|tien|kinh phi|ngan sach|phi)\b.{3,60}\b(?:tu dau|o dau ra|lay dau|dau ra|tu nguon nao|(?:tu )?(?:nhung |cac )?(?:khoan|muc chi) nao|cua ai|tu ai|(?:cua |do )?cap nao)\b|\b(?:tien|von|kinh phi) (?:cua |do )?(?:cap nao|trung uong)\b|\bcap nao (?:bao|chi|tra|ganh|rot|cap|cho) (?:tien|khoan|kinh phi|von|phi)\b/u;

function rankIntents(
  focuses: ReadonlySet<Focus>,
  matters: ReadonlySet<Matter>,
  agency: 'none' | 'named' | 'acting',
  asksList: boolean,
): Exclude<Intent, 'none'>[] {
  const namesAgency = agency !== 'none';
  const ranked: Exclude<Intent, 'none'>[] = [];
  const add = (intent: Exclude<Intent, 'none'>, when: boolean): void => {
    if (when && !ranked.includes(intent)) ranked.push(intent);
  };
  const asksWho = focuses.has('who');
  add(
    'metadata',
    (matters.has('document') || (matters.has('issuing') && !namesAgency)) &&
      !matters.has('report') &&
      !(namesAgency && focuses.has('whatTasks')) &&
      !(focuses.has('howMany') && !focuses.has('when') && !asksWho && matters.has('figure')),
  );
  // "Sở Y tế chủ trì … thì phối hợp với cơ quan nào": the lead is named, the partners are asked.
  add('coordination', agency === 'acting' && asksWho && matters.has('lead') && matters.has('coordination'));
  add('duties', namesAgency && matters.has('lead') && matters.has('coordination') && !asksWho);
  add('responsibility', matters.has('approval') && !(focuses.has('howMany') && !asksWho));
  add(
    'report',
    matters.has('report') &&
      (asksWho || focuses.has('when') || (!focuses.has('howMany') && !focuses.has('whatTasks'))),
  );
  add('target', focuses.has('howMany') && !focuses.has('when'));
  add('coordination', matters.has('coordination') && !matters.has('lead') && (asksWho || !namesAgency));
  add(
    'coordination',
    matters.has('coordination') && namesAgency && !asksWho && !focuses.has('whatTasks') && !matters.has('lead'),
  );
  add('deadline', focuses.has('when'));
  add('duties', focuses.has('whatTasks') && namesAgency && !asksWho);
  add('responsibility', asksWho && (matters.has('lead') || !matters.has('money')));
  add('coordination', matters.has('coordination') && (asksWho || !namesAgency));
  add('funding', matters.has('money'));
  add('responsibility', asksWho || matters.has('lead'));
  add('target', focuses.has('howMany') || (focuses.has('which') && matters.has('figure') && !asksList));
  add('topic', focuses.has('which') && !focuses.has('howMany'));
  // "lãnh tiền qua bưu điện": an agency that is only the place or the way has no duties asked of it.
  add('duties', namesAgency && (focuses.has('whatTasks') || (agency === 'acting' && ranked.length === 0)));
  add('report', matters.has('report'));
  add('target', matters.has('figure') && ranked.length === 0);
  add('coordination', matters.has('coordination') && ranked.length === 0);
  return ranked;
}
