import { findAgenciesInQuestion } from '../text/agency-names.js';
import type { Vocabulary } from '../text/vocabulary.js';
import { readAskedYears } from './asked-value.js';
import { type Concept, findConcepts } from './concepts.js';
import { type PlanDirectory, plansByNumber } from './places.js';
import type { QueryToken } from './question-tokens.js';
import type { Understanding } from './understanding.js';

/** What understanding needs to know of the corpus. */
export interface UnderstandingContext {
  readonly directory: PlanDirectory;
  readonly vocabulary: Vocabulary;
}

/** "lao động ngành du lịch", "sinh viên ngành y": a field of work, not the department in charge of it. */
function isFieldOfWork(tokens: readonly QueryToken[], from: number): boolean {
  const before = tokens[from - 1]?.folded;
  return tokens[from]?.folded === 'nganh' && before !== undefined && WORKING_IN.has(before);
}
const WORKING_IN = new Set('dong vien sinh luc tiep nghe tao hoc lam doanh'.split(' '));

const NAMING_A_PLAN = new Set('ke hoach kh quyet dinh qd so ban hanh kem theo van ban'.split(' '));

/** Stands where a place was named, so that its neighbours are not read as a pair. */
export const PLACE_HOLE: QueryToken = { term: '◦', folded: '◦', kind: 'word', isUpper: false, breakBefore: false };

export interface TokenReading {
  readonly agencyIds: readonly string[];
  readonly agencyTokens: ReadonlySet<number>;
  readonly agencyParts: Understanding['agencyParts'];
  readonly years: readonly number[];
  readonly documentNumbers: readonly string[];
  readonly concepts: readonly Concept[];
}

export function readTokens(
  tokens: readonly QueryToken[],
  unmarked: boolean,
  context: UnderstandingContext,
): TokenReading {
  const taken = new Set<number>();
  tokens.forEach((token, at) => {
    if (token === PLACE_HOLE) taken.add(at);
  });
  const agencies = findAgenciesInQuestion(
    // A place after a body's name is like the word for its level: "sở lao động Huế", "BHXH HP".
    tokens.map((token) =>
      token === PLACE_HOLE ? (unmarked ? 'tinh' : 'tỉnh') : unmarked ? token.folded : token.term,
    ),
    unmarked,
  ).filter(
    (agency) =>
      tokens[agency.from] !== PLACE_HOLE &&
      agency.kind !== 'facility' &&
      !isFieldOfWork(tokens, agency.from) &&
      (agency.kind === 'group' || !isBroken(tokens, agency)),
  );
  const given = agencies.filter((agency) => isGivenTo(tokens, agency.from));
  const tokensOf = (agency: (typeof agencies)[number]): number[] =>
    Array.from({ length: agency.to - agency.from }, (_, at) => agency.from + at);
  for (const at of agencies.flatMap(tokensOf)) taken.add(at);
  // Whose document it is ("nghị quyết của Tỉnh ủy") stays readable in the frame.
  const agencyTokens = new Set(
    agencies.filter((agency) => agency.kind !== 'party' && agency.kind !== 'central').flatMap(tokensOf),
  );
  for (const at of setAside(tokens)) taken.add(at);
  const years = readAskedYears(tokens);
  for (const at of years.taken) taken.add(at);
  const planNumbers = new Set(plansByNumber(tokens, context.directory).map(({ at }) => at));
  const documentNumbers: string[] = [];
  tokens.forEach((token, at) => {
    if (token.kind === 'document-number' && !planNumbers.has(at)) documentNumbers.push(token.term);
    if (!planNumbers.has(at)) return;
    taken.add(at);
    // "ban hành kèm theo Quyết định số 12/QĐ-UBND": words that only lead to the plan's own number are no topic.
    for (let before = at - 1; NAMING_A_PLAN.has(tokens[before]?.folded ?? ''); before -= 1) taken.add(before);
  });
  return {
    agencyIds: [...new Set((given.length > 0 ? given : agencies).map((agency) => agency.id))],
    agencyTokens,
    agencyParts: (given.length > 0 ? given : agencies).map((agency) => ({
      id: agency.id,
      part: given.length > 0 ? ('subject' as const) : partOf(tokens, agency.from),
    })),
    years: [...new Set(years.years)],
    documentNumbers: [...new Set([...documentNumbers, ...shortDocumentNumbers(tokens, planNumbers)])],
    concepts: findConcepts(tokens, taken, unmarked, context.vocabulary),
  };
}

/** "không tính nước hợp vệ sinh, riêng nước sạch": what a question sets aside is no topic of it. */
function setAside(tokens: readonly QueryToken[]): number[] {
  const found: number[] = [];
  tokens.forEach((_, at) => {
    const cue =
      SET_ASIDE.find((words) => words.every((word, index) => tokens[at + index]?.folded === word)) ??
      (isApart(tokens, at) ? NOT_THAT : undefined);
    if (!cue) return;
    for (let next = at; next < tokens.length; next += 1) {
      const token = tokens[next] as QueryToken;
      if (
        next >= at + cue.length &&
        (token.breakBefore ||
          (cue === NOT_THAT && token === PLACE_HOLE) ||
          (RESUMES.has(token.folded) && next > at + cue.length))
      )
        break;
      found.push(next);
    }
  });
  // Everything set aside would leave nothing to ask.
  return found.length < tokens.length - 2 ? found : [];
}
/** "nước sạch thôi, không phải nước hợp vệ sinh: …": between two marks of its own. */
function isApart(tokens: readonly QueryToken[], at: number): boolean {
  if (!NOT_THAT.every((word, index) => tokens[at + index]?.folded === word) || !tokens[at]?.breakBefore) return false;
  const rest = tokens.slice(at + NOT_THAT.length, at + NOT_THAT.length + 7);
  return rest.findIndex((token) => token.breakBefore || token === PLACE_HOLE) > 0;
}
const NOT_THAT = ['khong', 'phai'];

const SET_ASIDE = [
  'khong tinh',
  'khong ke',
  'khong phai la',
  'khong rieng',
  'chua tinh',
  'chua ke',
  'chu khong phai',
  'ko tinh',
  'ko phai',
].map((cue) => cue.split(' '));
const RESUMES = new Set(['thi', 'ma', 'rieng', 'chi']);

/** "UBND tỉnh phân công (riêng) cho Sở Y tế": the body after it acts, whoever hands the work out. */
function isGivenTo(tokens: readonly QueryToken[], from: number): boolean {
  const before = tokens
    .slice(Math.max(0, from - 4), from)
    .map((token) => token.folded)
    .join(' ');
  return /\b(?:giao|phan cong)(?: \S+){0,2} cho$/u.test(before);
}

/** "báo cáo về A qua B": A receives, B passes on; a body without such a word before it acts. */
function partOf(tokens: readonly QueryToken[], from: number): 'subject' | 'receiver' | 'through' | 'place' {
  const before = tokens[from - 1]?.folded ?? '';
  if (['o', 'tai', 'ngoai', 'giua'].includes(before)) return 'place';
  if (before === 'qua') return 'through';
  return ['cho', 've', 'len', 'gui', 'toi', 'den', 'cao', 'voi'].includes(before) ? 'receiver' : 'subject';
}

/** "… có công, an sinh …": no name runs across a comma. */
function isBroken(tokens: readonly QueryToken[], span: { readonly from: number; readonly to: number }): boolean {
  return span.to - span.from <= 3 && tokens.slice(span.from + 1, span.to).some((token) => token.breakBefore);
}

/** "nghị quyết 42", "đề án số 06": a document named by its type and bare number. */
function shortDocumentNumbers(tokens: readonly QueryToken[], planNumbers: ReadonlySet<number>): string[] {
  return tokens.flatMap((token, at) => {
    const isNumberOfYear = /^\d+\/(?:19|20)\d{2}$/.test(token.term);
    if (
      (token.kind !== 'number' && !isNumberOfYear) ||
      planNumbers.has(at) ||
      /^(?:19|20)\d{2}$/.test(token.term) ||
      token.term.includes(',')
    )
      return [];
    const before = tokens
      .slice(Math.max(0, at - 4), at)
      .map((other) => other.folded)
      .join(' ');
    // "kế hoạch giảm nghèo số 117": another plan than those at hand.
    const ofPlan =
      /\bso$/u.test(before) &&
      tokens
        .slice(Math.max(0, at - 7), at)
        .some((_, i, all) => all[i]?.folded === 'ke' && all[i + 1]?.folded === 'hoach');
    return DOCUMENT_TYPE_BEFORE.test(before) || ofPlan ? [token.term] : [];
  });
}
const DOCUMENT_TYPE_BEFORE =
  /(?:nghi quyet|quyet dinh|ket luan|chi thi|nghi dinh|thong tu|phap lenh|to trinh|thong bao|chuong trinh|de an|nq|qd|nd|kl|ct)(?: moi| cu| nay)?(?: so)?$/;
