import { agencies } from '../lexicon/agencies.js';
import { provinces } from '../lexicon/provinces.js';
import type { AgencyEntry } from '../lexicon/types.js';
import { nameSpellings } from './agency-forms.js';
import { canonicalSyllable, fold } from './normal-form.js';
import { createPhraseMatcher, type PhraseMatch, type PhraseMatcher } from './phrase-matcher.js';

/** A body named in a question: tokens `from` to `to` (exclusive). */
export interface QuestionAgency {
  readonly id: string;
  readonly kind: AgencyEntry['kind'];
  readonly from: number;
  readonly to: number;
}

/** Too vague to be what a question asks about: "các đơn vị phối hợp là ai?" names nobody. */
const VAGUE_IDS: ReadonlySet<string> = new Set([
  'don-vi-lien-quan',
  'dia-phuong',
  'doanh-nghiep',
  'to-chuc-thanh-vien',
]);
/** Topics rather than bodies in a question ("tiền trung ương"), or a common word once folded ("cả tỉnh", "các số"). */
const NOT_IN_QUESTIONS: ReadonlySet<string> = new Set(['trung ương', 'tw', 'tư', 'tu', 't u']);
const NOT_WHEN_FOLDED: ReadonlySet<string> = new Set([
  'ca tinh',
  'cac so',
  'bao tinh',
  'quan uy',
  'tinh doi',
  'thanh doi',
  'bo thong tin',
  'bo ke hoach',
]);

interface Words {
  readonly matcher: PhraseMatcher<AgencyEntry>;
  readonly cityMatcher: PhraseMatcher<true>;
  /** The word list in the spelling of this mode. */
  readonly list: (words: string) => ReadonlySet<string>;
}

function buildWords(spell: (text: string) => string, isFolded: boolean): Words {
  const entries = agencies
    .filter((entry) => !VAGUE_IDS.has(entry.id))
    .flatMap((entry) =>
      [...new Set([...entry.forms, ...spokenForms(entry), ...entry.colloquial].flatMap(nameSpellings))]
        .filter((phrase) => !phrase.includes(',') && phrase.length > 2 && !NOT_IN_QUESTIONS.has(phrase))
        .map((phrase) => ({ phrase: spell(phrase), value: entry })),
    )
    .filter(({ phrase }) => !isFolded || !NOT_WHEN_FOLDED.has(phrase));
  const cities = provinces
    .filter((province) => province.kind === 'tỉnh')
    .flatMap(({ name, aliases }) => [name, ...aliases].flatMap(nameSpellings));
  const lists = new Map<string, ReadonlySet<string>>();
  return {
    matcher: createPhraseMatcher(entries),
    cityMatcher: createPhraseMatcher(cities.map((name) => ({ phrase: spell(name), value: true as const }))),
    list: (words) => {
      const known = lists.get(words) ?? new Set(spell(words).split(' '));
      lists.set(words, known);
      return known;
    },
  };
}

/** "bên Thông tin và Truyền thông" is the Sở of that name. */
function spokenForms({ forms }: AgencyEntry): string[] {
  return forms.flatMap((form) => (/^Sở\s+\S+\s+\S/u.test(form) ? form.replace(/^Sở/u, 'bên') : []));
}

const accented = buildWords((text) => text, false);
const foldedWords = buildWords(fold, true);

/**
 * Bodies named in a question, by official form, abbreviation or what people call them; left to right, the longest at
 * each place. `tokens` are single words, accented in any case or tone-mark style, or without diacritics when `folded`.
 * Not found on purpose: the scheme "bảo hiểm xã hội", topics that are part of a name ("thương binh"), "cơ sở y tế", and
 * without diacritics what reads more likely as "số lao động". A phrase that names several bodies gives the first.
 */
export function findAgenciesInQuestion(tokens: readonly string[], folded: boolean): QuestionAgency[] {
  const words = folded ? foldedWords : accented;
  const keys = tokens.map((token) => (folded ? fold(token) : canonicalSyllable(token)));
  const found: QuestionAgency[] = [];
  for (let at = 0; at < keys.length; ) {
    const match = words.matcher.findAt(keys, at).find((candidate) => isMeant(keys, candidate, words, folded));
    const entry = match?.value[0];
    if (match && entry) {
      const { id, kind } = locate(entry, keys, match.to, words);
      found.push({ id, kind, from: match.from, to: match.to });
    }
    const level = match ? null : levelAt(keys, at, words);
    if (level) found.push(level);
    at = match?.to ?? level?.to ?? at + 1;
  }
  return found;
}

/** "các huyện phải gửi …", "xã ở tỉnh … báo cáo": a level that acts stands for its committee. */
function levelAt(keys: readonly string[], at: number, words: Words): QuestionAgency | null {
  const has = (list: string, word: string | undefined): boolean => word !== undefined && words.list(list).has(word);
  const start = has('các mấy những cấp', keys[at]) ? at + 1 : at;
  const level = LEVELS.find(([names]) => has(names, keys[start]));
  if (
    !level ||
    (start === at &&
      has('cấp các mấy những ở tại thôn bản về trong vùng địa toàn mỗi một từng nhiêu số trăm', keys[at - 1]))
  )
    return null;
  let to = start + 1;
  while (LEVELS.some(([names]) => has(names, keys[to]))) to += 1;
  const verb = has('ở của tại thuộc', keys[to]) ? to + 2 : has('tỉnh', keys[to]) ? to + 1 : to;
  if (!has(LEVEL_ACTS, keys[verb])) return null;
  const entry = agencies.find(({ id }) => id === level[1]);
  return entry ? { id: entry.id, kind: entry.kind, from: at, to } : null;
}
const LEVELS = [
  ['huyện quận', 'ubnd-huyen'],
  ['xã phường', 'ubnd-xa'],
] as const;
const LEVEL_ACTS = 'phải gửi nộp trình báo lo cần chịu nhận lập';

/** "ubnd thành phố bến tre": a city inside a province is the district level. */
function locate(entry: AgencyEntry, keys: readonly string[], to: number, words: Words): AgencyEntry {
  if (entry.id !== 'ubnd-tinh' || !words.list('phố tp').has(keys[to - 1] ?? '')) return entry;
  const isInProvince = words.cityMatcher.findAt(keys, to).length > 0;
  return isInProvince ? (agencies.find(({ id }) => id === 'ubnd-huyen') ?? entry) : entry;
}

function isMeant(keys: readonly string[], match: PhraseMatch<AgencyEntry>, words: Words, folded: boolean): boolean {
  const entry = match.value[0];
  const before = keys[match.from - 1] ?? '';
  const after = keys[match.to] ?? '';
  const first = keys[match.from] ?? '';
  const isOneOf = (word: string, list: string) => words.list(list).has(word);
  if (isOneOf(first, 'sở') && isOneOf(before, 'cơ trụ công')) return false;
  if (isOneOf(first, 'bộ') && isOneOf(before, 'cán đồng toàn nội tiến lạc đảng')) return false;
  if (isOneOf(first, 'hội') && isOneOf(before, 'xã đại quốc cơ lễ')) return false;
  if (entry?.id === 'tw' && (isOneOf(before, 'phi') || isOneOf(after, 'điện số'))) return false;
  if (entry?.kind === 'group' && isOneOf(after, 'nào gì')) return false;
  if (entry?.id === 'bhxh') return isInsuranceAgency(keys, match, words);
  if (folded && first === 'so' && match.to - match.from <= 3) return !readsAsNumberOf(keys, match);
  return true;
}

const SCHEME_BEFORE = 'đóng gia hưởng sách luật độ nợ trốn sổ thẻ quỹ rút mua nhận phí nộp tiền lệ hiểm chế';
const SCHEME_AFTER = 'tự bắt toàn một bao';
const BODY_AFTER = 'làm lo chủ phối phụ chịu có được phải';
const BODY_BEFORE = 'cơ bên ngành giao';

/** The agency rather than the scheme: named with its level, or doing something, or spoken of as a body. */
function isInsuranceAgency(keys: readonly string[], match: PhraseMatch<AgencyEntry>, words: Words): boolean {
  const before = keys[match.from - 1] ?? '';
  const after = keys[match.to] ?? '';
  const has = (list: string, word: string) => words.list(list).has(word);
  if (has(BODY_BEFORE, keys[match.from] ?? '')) return true;
  if (has(SCHEME_BEFORE, before) || has(SCHEME_AFTER, after)) return false;
  if (has('tỉnh phố tp nam cấp huyện vực sở', keys[match.to - 1] ?? '')) return true;
  const isDutyOf = has('của', before) && has('vụ nhiệm vai', keys[match.from - 2] ?? '');
  const isPartner = has('với', before) && has('hợp', keys[match.from - 2] ?? '');
  const acts =
    has(BODY_AFTER, after) && (!has('có được', after) || has('nhiệm trách vai giao', keys[match.to + 1] ?? ''));
  return isDutyOf || isPartner || acts;
}

const STRICT_NUMBERS = new Set(['so thuong binh', 'so ke hoach', 'so dan toc', 'so thong tin', 'so dau tu']);
const NUMBER_AFTER = new Set(
  'qua duoc di nong nuoc trong moi bi that nu nam tre hang can hien tang giam dang thieu nghi sau phi khu da se tu tren duoi la bao nhieu tham may'.split(
    ' ',
  ),
);
const BODY_AFTER_FOLDED = new Set('lam lo chu phoi phu phai chiu tinh tp va bao tham'.split(' '));
const BODY_BEFORE_FOLDED = new Set('ben do giao cua voi boi'.split(' '));

/** "so lao dong qua dao tao" is "số lao động …"; "so lao dong lam gi" is the department. Only without diacritics. */
function readsAsNumberOf(keys: readonly string[], match: PhraseMatch<AgencyEntry>): boolean {
  const phrase = keys.slice(match.from, match.to).join(' ');
  const after = keys[match.to] ?? '';
  if (/^(?:tong|bao)$/u.test(keys[match.from - 1] ?? '')) return true;
  if (STRICT_NUMBERS.has(phrase)) {
    return !BODY_AFTER_FOLDED.has(after) && !BODY_BEFORE_FOLDED.has(keys[match.from - 1] ?? '');
  }
  if (after === 'duoc' && keys[match.to + 1] === 'giao') return false;
  if (after === 'bao' && keys[match.to + 1] === 'cao') return false;
  if (after === 'tham' && keys[match.to + 1] === 'muu') return false;
  if (/^\d/u.test(after)) return true;
  return NUMBER_AFTER.has(after);
}
