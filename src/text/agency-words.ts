import { agencies } from '../lexicon/agencies.js';
import { provinces } from '../lexicon/provinces.js';
import type { AgencyEntry } from '../lexicon/types.js';
import { nameSpellings } from './agency-forms.js';
import { createPhraseMatcher } from './phrase-matcher.js';

/** The words of the scanner (agency-scan.ts): register forms and provinces as matchers, and the vocabulary of lists. */
export interface KnownForm {
  readonly entry: AgencyEntry;
  /** The printed form starts with a capital, so the text must too (outside lists). */
  readonly needsCapital: boolean;
  /** One acronym: the text must print it in capitals, always ("TƯ" is not "tư"). */
  readonly needsUpper: boolean;
}

const entryById = new Map(agencies.map((entry) => [entry.id, entry]));

/** The register's entry, or null. */
export function agencyById(id: string): AgencyEntry | null {
  return entryById.get(id) ?? null;
}

function knownForms(entry: AgencyEntry): { phrase: string; value: KnownForm }[] {
  const extra = (entry.formsBeforeProvince ?? []).flatMap((word) => provinces.map(({ name }) => `${word} ${name}`));
  return [...new Set([...entry.forms, ...extra])].flatMap((form) => {
    const value = {
      entry,
      needsCapital: /^\p{Lu}/u.test(form),
      needsUpper: /^\p{Lu}{2,}$/u.test(form),
    };
    return nameSpellings(form).map((phrase) => ({ phrase, value }));
  });
}

/** Every spelling of every printed form. */
export const formMatcher = createPhraseMatcher(agencies.flatMap(knownForms));
/** Names of provinces and capitalised aliases. */
export const provinceMatcher = createPhraseMatcher(
  provinces.flatMap((province) =>
    [province.name, ...province.aliases.filter((alias) => /^\p{Lu}/u.test(alias))].flatMap((name) =>
      nameSpellings(name).map((phrase) => ({ phrase, value: province })),
    ),
  ),
);

/** The whole syllable before it makes the word another one: "cơ sở y tế", "cán bộ y tế", "xã hội". */
const OTHER_WORD: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['sở', new Set(['cơ', 'trụ', 'công'])],
  ['bộ', new Set(['cán', 'đồng', 'toàn', 'nội', 'tiến', 'lạc', 'đảng', 'cục', 'bắc', 'trung', 'nam', 'tây'])],
  ['hội', new Set(['xã', 'đại', 'quốc', 'cơ', 'lễ', 'giáo'])],
  ['ban', new Set(['ủy'])],
  ['phòng', new Set(['hải', 'quốc', 'dự', 'đề', 'văn', 'tiêu'])],
]);
/** The syllable behind it does: "ban hành", "hội nghị", "ngành nghề". */
const OTHER_WORD_AFTER: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['sở', new Set(['hữu', 'thích', 'dĩ'])],
  ['ban', new Set(['hành', 'đầu'])],
  ['bộ', new Set(['máy', 'phận', 'tiêu', 'chỉ'])],
  ['hội', new Set(['nghị', 'thảo', 'nhập', 'viên', 'đồng', 'chợ', 'thi', 'trường'])],
  ['ngành', new Set(['nghề', 'hàng', 'y', 'học'])],
  ['cấp', new Set(['ủy', 'phép', 'bách', 'học', 'bậc'])],
  ['phòng', new Set(['chống', 'ngừa', 'khám', 'học', 'bệnh'])],
]);

/** True where the token is the second half of another word. */
export function isInsideWord(keys: readonly string[], at: number): boolean {
  return OTHER_WORD.get(keys[at] ?? '')?.has(keys[at - 1] ?? '') ?? false;
}

/** True where the token, with the one before or behind it, is another word. */
export function isPlainWord(keys: readonly string[], at: number): boolean {
  return isInsideWord(keys, at) || (OTHER_WORD_AFTER.get(keys[at] ?? '')?.has(keys[at + 1] ?? '') ?? false);
}

/** "Trung ương" and the like behind these are no actors: "ngân sách Trung ương", "Hội nghị Trung ương 5". */
export const NOT_BEFORE_CENTRAL = new Set(['nghị', 'sách', 'vốn', 'nguồn', 'phí', 'cấp', 'đại', 'phi', 'về']);
export const NOT_AFTER_CENTRAL = new Set(['điện', 'số', 'kiến']);
export const SHORT_CENTRAL = new Set(['trung ương', 'tw', 'tư', 'chính phủ', 'quốc hội']);

export const PROVINCE_LEVEL = new Set(['tỉnh', 'thành phố', 'tp']);
export const DISTRICT_LEVEL = new Set(['huyện', 'quận', 'thị xã']);
export const COMMUNE_LEVEL = new Set(['xã', 'phường', 'thị trấn', 'đặc khu', 'thôn']);

/** What lists such as "các sở, ban, ngành, đoàn thể" are made of, with the id each kind counts as. */
export const GROUP_NOUNS = createPhraseMatcher(
  [
    ['so-bn-chung', 'sở', 'ban', 'ngành', 'cấp'],
    ['tw', 'bộ'],
    [
      'ctxh',
      'đoàn thể',
      'hội',
      'hội quần chúng',
      'hiệp hội',
      'tổ chức',
      'tổ chức chính trị xã hội',
      'tổ chức chính trị xã hội nghề nghiệp',
      'tổ chức ct xh',
      'tổ chức ctxh',
      'tổ chức đoàn thể',
      'tổ chức xã hội',
      'tổ chức xã hội nghề nghiệp',
      'tổ chức hội',
      'tổ chức hội quần chúng',
    ],
    ['phong-chm-huyen', 'phòng'],
    ['don-vi-lien-quan', 'cơ quan', 'đơn vị', 'lực lượng', 'đơn vị sự nghiệp', 'cơ quan chuyên môn'],
    ['dia-phuong', 'địa phương'],
    ['doanh-nghiep', 'doanh nghiệp'],
  ].flatMap(([id, ...nouns]) => nouns.map((phrase) => ({ phrase, value: id as string }))),
);
/** These start a list of bodies without "các" in front; the others are common words too. */
export const OPENS_GROUP = new Set(['sở', 'cơ', 'đơn', 'đoàn', 'hội']);
/** These may follow without a comma: "ban ngành", "hội đoàn thể". In "cơ quan tổ chức thực hiện" the second is a verb. */
export const CLOSE_NOUNS = new Set(['ban', 'ngành', 'đoàn']);
/** A list with one of these is a body even with a single noun: "các ngành chức năng". */
export const RELATED = ['liên quan', 'có liên quan', 'chức năng'];
/** What may follow such a list and belongs to it. */
export const GROUP_TAILS = createPhraseMatcher(
  [
    ...RELATED,
    'tỉnh',
    'thành phố',
    'tp',
    'cấp tỉnh',
    'cấp thành phố',
    'cấp huyện',
    'cấp xã',
    'các cấp',
    'trung ương',
    'khác',
    'trong tỉnh',
    'thuộc tỉnh',
    'thuộc thành phố',
    'trực thuộc trung ương',
    'thuộc ubnd tỉnh',
    'của tỉnh',
    'của thành phố',
    'trên địa bàn',
    'trên địa bàn tỉnh',
    'trên địa bàn thành phố',
  ].map((phrase) => ({ phrase, value: phrase })),
);
