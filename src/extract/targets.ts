import type { Clause } from '../domain/clause.js';
import type { TargetFact } from '../domain/fact.js';
import { collapseSpace } from '../text/normal-form.js';
import { type Span, splitParts, splitSentences } from '../text/sentences.js';
import { terms } from '../text/tokenize.js';
import { lendHeads } from './part-heads.js';
import { tellsOfPast } from './sections.js';
import { cutTargetPieces, type TargetPiece } from './target-pieces.js';
import { cleanLabel, withoutTime } from './target-words.js';
import { findValueLists, type ValueList } from './value-lists.js';
import { type AimedYear, aimedYear, toldYear } from './years.js';

/** A target read from prose, with the words that tell it from its neighbours. */
export interface FoundTarget {
  readonly fact: TargetFact;
  /** Everything that says what is measured: shared head, own label, unit, shared tail. */
  readonly own: string;
  /** The value in words that stand alone: shared head, the piece as printed, shared tail. */
  readonly saying: string;
  /** The sentence part it stands in. */
  readonly part: Span;
}

/**
 * Targets of one clause of prose, in order. Quantities inside names, ages and sessions are not targets. `saidBefore` is
 * the year that a section on the past last spoke of before this clause.
 */
export function findTargets(clause: Clause, planEnd: number | null, saidBefore: number | null = null): FoundTarget[] {
  const isPast = tellsOfPast(clause.path);
  const found: FoundTarget[] = [];
  for (const sentence of splitSentences(clause.text)) {
    const parts = splitParts(sentence);
    const pieces = piecesOf(sentence).sort((a, b) => a.quantity.start - b.quantity.start);
    for (const piece of pieces) {
      const part = parts.find(({ start, end }) => start <= piece.quantity.start && piece.quantity.start < end);
      const time = timeOf(piece, piece.said, clause, sentence, isPast, saidBefore, planEnd);
      found.push(toTarget(clause, part ?? sentence, piece, time));
    }
  }
  return found;
}

/** A piece with the text of its sentence before it, lists of other values left out. */
type SaidPiece = TargetPiece & { readonly said: string };

/** The pieces of a sentence: those of its lists with the words before the list, the others as if no list stood there. */
function piecesOf(sentence: Span): SaidPiece[] {
  const lists = findValueLists(sentence.text);
  const plain = { ...sentence, text: blankOut(sentence.text, lists) };
  const cut = lendHeads(splitParts(plain).map((part) => cutTargetPieces(part)));
  const pieces = cut.flatMap((own, index) =>
    own.map((piece): SaidPiece => {
      const { start, end } = piece.span;
      const span = { start, end, text: sentence.text.slice(start - sentence.start, end - sentence.start) };
      const tail =
        piece.tail || tailFromNextPart(piece, own, cut[index + 1]) || objectFromPartBefore(own, cut[index - 1]);
      return { ...piece, span, tail, said: plain.text.slice(0, start - sentence.start) };
    }),
  );
  return [...pieces, ...lists.flatMap((list) => listedPieces(sentence, plain.text, list, pieces))];
}

function blankOut(text: string, lists: readonly ValueList[]): string {
  return lists.reduce(
    (left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end),
    text,
  );
}

/** The items of a list as pieces under the head they share: the whole they are parts of, or the words up to the list. */
function listedPieces(sentence: Span, plain: string, list: ValueList, pieces: readonly SaidPiece[]): SaidPiece[] {
  const opening = plain.slice(plain.lastIndexOf(';', list.start) + 1, list.start);
  const from = sentence.start + list.start - opening.length;
  const whole = pieces.findLast(
    ({ quantity }) => quantity.start >= from && quantity.end <= sentence.start + list.start,
  );
  const named = whole ? nameOfWhole(whole) : cleanLabel(opening);
  const shared = named.replace(IS_VALUE, '');
  // A part of a total is no total.
  const head = list.byYear ? withoutTime(shared) : `${shared.replace(/^tổng(?: số| cộng)? /iu, '')}:`;
  const timed = whole?.timed ?? opening;
  return list.items.map((item): SaidPiece => {
    const text = sentence.text.slice(item.start, item.end);
    const before = sentence.text.slice(item.start, item.quantity.start);
    const after = sentence.text.slice(item.quantity.end, item.end);
    const [start, end] = [item.start + sentence.start, item.end + sentence.start];
    return {
      span: { text, start, end },
      quantity: item.quantity,
      head: head === ':' ? '' : head,
      label: cleanLabel(`${before.replace(/[\s:]+$/u, '')} ${after}`),
      words: cleanLabel(`${before.replace(/[\s:]+$/u, '')} ${item.quantity.unit} ${after}`),
      tail: '',
      valueFirst: item.valueFirst,
      before: cleanLabel(before),
      after: cleanLabel(after),
      whole: '',
      isStart: false,
      timed: /(?:19|20)\d{2}/u.test(text) ? text : `${timed} ${text}`,
      said: plain.slice(0, list.start),
    };
  });
}

/** What a sum is of. A noun that counts begins its name ("mẫu thực phẩm"); a measure does not. */
function nameOfWhole({ head, label, words, after, tail, quantity }: TargetPiece): string {
  const name = after === '' || MEASURE.test(quantity.unit) ? label : words;
  return cleanLabel(collapseSpace([head, name, tail === label ? '' : tail].join(' ')));
}
const MEASURE = /[%‰]|đồng|^(?:ha|k?m[23²³]?|kg|tấn|tạ|lít|)$|\//iu;
/** What stands between an indicator and its value. */
const IS_VALUE = /[\s,:]*(?:\s(?:là|đạt|cho|khoảng|gồm|bao gồm|trong đó))*[\s,:]*$/iu;

/** "ít nhất 75% người dân ở vùng sâu …; 80% các xã … được hưởng thụ …": the predicate stands after the semicolon. */
function tailFromNextPart(
  piece: TargetPiece,
  pieces: readonly TargetPiece[],
  next: readonly TargetPiece[] | undefined,
): string {
  if (!piece.valueFirst || piece !== pieces.at(-1) || !next?.[0]?.valueFirst) return '';
  // Only values of one kind share a predicate: not "28 điều dưỡng …; trên 97% dân số tham gia …".
  if (next[0].quantity.unit !== piece.quantity.unit) return '';
  if (PREDICATE.test(` ${piece.label.replace(/^có\s+/iu, '')} `)) return '';
  const predicate = PREDICATE.exec(` ${next[0].label} `);
  return predicate ? next[0].label.slice(Math.max(0, predicate.index)).trim() : '';
}

/** "dân đóng góp 10% giá trị công trình; hộ nghèo đóng góp 5%": the same is done with the same thing. */
function objectFromPartBefore(pieces: readonly TargetPiece[], earlier: readonly TargetPiece[] | undefined): string {
  const [own, other] = [pieces.length === 1 ? pieces[0] : undefined, earlier?.length === 1 ? earlier[0] : undefined];
  if (!own || !other || own.valueFirst || other.valueFirst || own.after !== '') return '';
  if (own.quantity.unit !== other.quantity.unit) return '';
  const done = (piece: TargetPiece): string => terms(piece.before).slice(-2).join(' ');
  return /\s/u.test(done(own)) && done(own) === done(other) ? other.after : '';
}
const PREDICATE = /\s(?:được|có|đạt|đều|tham gia|sử dụng|hưởng|tiếp cận|biết)\s/iu;

type ValueTime = Pick<AimedYear, 'year' | 'period' | 'yearly'> & { readonly baseline: boolean };

/** The year a value aims at; of a baseline the year it was so, null where nothing says which. */
function timeOf(
  piece: TargetPiece,
  before: string,
  clause: Clause,
  sentence: Span,
  isPast: boolean,
  saidBefore: number | null,
  planEnd: number | null,
): ValueTime {
  const none = { period: null, yearly: false, baseline: true };
  if (piece.isStart) return { ...none, year: toldYear(piece.timed, []) };
  const valueAt = piece.span.text.indexOf(piece.quantity.text);
  if (isPast || STANDS_SO.test(piece.span.text.slice(0, valueAt))) {
    const told = [before, ...(isPast ? [clause.text.slice(0, sentence.start), ...[...clause.path].reverse()] : [])];
    return { ...none, year: toldYear(piece.timed, told) ?? (isPast ? saidBefore : null) };
  }
  const { year, period, yearly } = aimedYear(piece.timed, before, clause.path, planEnd);
  const isFrequency = FREQUENCY.test(piece.span.text) && !/^(?:lần|đợt|kỳ|cuộc)/iu.test(piece.quantity.unit);
  const isEachYear = (yearly && !isFrequency) || /\/năm$/iu.test(piece.quantity.unit);
  return { year, period, yearly: isEachYear, baseline: STANDS_SO.test(piece.span.text) };
}
const STANDS_SO = /(?<!(?:phát|thực|thể|xuất) )hiện (?:nay|có)(?!\p{L})|đã đạt|ước đạt|năm gốc/iu;
/** "được khám mỗi năm ít nhất một lần": how often something is done, not a value for each year. */
const FREQUENCY =
  /(?:hằng|hàng|mỗi|từng) năm (?:(?:ít nhất|tối thiểu|từ) )?(?:\d+|một|hai|ba) (?:lần|đợt|kỳ)|(?:lần|đợt|kỳ) (?:mỗi|một|trong) năm/iu;

function toTarget(clause: Clause, part: Span, piece: TargetPiece, time: ValueTime): FoundTarget {
  const { quantity, head } = piece;
  const perHead =
    /^(?:trên|cho|mỗi|\/)\s*[\d.]+\s*(?:vạn\s+)?(?:dân|người dân|trẻ)\S*/iu.exec(piece.tail || piece.label)?.[0] ??
    '';
  const unit = collapseSpace(`${quantity.unit} ${perHead}`);
  const indicator = collapseSpace([head, piece.label, piece.tail === piece.label ? '' : piece.tail].join(' '));
  return {
    part,
    saying: collapseSpace(
      [head, piece.span.text.replace(piece.tail === '' ? END : END_BEFORE_TAIL, ''), piece.tail].join(' '),
    ),
    own: collapseSpace([head, piece.whole, piece.words, piece.tail].join(' ')),
    fact: {
      type: 'target',
      clause: clause.id,
      quote: piece.span.text,
      indicator: indicator || quantity.unit,
      subject: piece.valueFirst ? piece.label : '',
      comparator: quantity.comparator,
      value: quantity.value,
      valueTo: quantity.valueTo,
      unit,
      year: time.year,
      period: time.period,
      yearly: time.yearly,
      baseline: time.baseline,
      raw: quantity.text,
    },
  };
}
/** What joins a piece to the next one; the sentence's end mark too, where words of another piece follow. */
const END = /[,\s]*(?:\s(?:và|trong đó))?[,;\s]*$/u;
const END_BEFORE_TAIL = /[,\s]*(?:\s(?:và|trong đó))?[,;.\s]*$/u;
