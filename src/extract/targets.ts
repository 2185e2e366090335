import type { Clause } from '../domain/clause.js';
import type { TargetFact } from '../domain/fact.js';
import { collapseSpace } from '../text/normal-form.js';
import { type Span, splitParts, splitSentences } from '../text/sentences.js';
import { terms } from '../text/tokenize.js';
import { tellsOfPast } from './sections.js';
import { cutTargetPieces, type TargetPiece } from './target-pieces.js';
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
    const cut = parts.map((part) => cutTargetPieces(part));
    parts.forEach((part, index) => {
      const pieces = cut[index] as TargetPiece[];
      for (const piece of pieces) {
        const tail =
          piece.tail ||
          tailFromNextPart(piece, pieces, cut[index + 1]) ||
          objectFromPartBefore(pieces, cut[index - 1]);
        const before = sentence.text.slice(0, piece.span.start - sentence.start);
        const time = timeOf(piece, before, clause, sentence, isPast, saidBefore, planEnd);
        found.push(toTarget(clause, part, { ...piece, tail }, time));
      }
    });
  }
  return found;
}

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
const STANDS_SO = /hiện nay|hiện có|đã đạt|ước đạt|năm gốc/iu;
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
