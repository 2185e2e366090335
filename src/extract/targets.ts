import type { Clause } from '../domain/clause.js';
import type { TargetFact } from '../domain/fact.js';
import { collapseSpace } from '../text/normal-form.js';
import { type Span, splitParts, splitSentences } from '../text/sentences.js';
import { cutTargetPieces, type TargetPiece } from './target-pieces.js';
import { aimedYear } from './years.js';

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

/** Targets of one clause of prose, in order. Quantities inside names, ages and sessions are not targets. */
export function findTargets(clause: Clause, planEnd: number | null): FoundTarget[] {
  const found: FoundTarget[] = [];
  for (const sentence of splitSentences(clause.text)) {
    const parts = splitParts(sentence);
    const cut = parts.map((part) => cutTargetPieces(part));
    parts.forEach((part, index) => {
      const pieces = cut[index] as TargetPiece[];
      for (const piece of pieces) {
        const tail = piece.tail || tailFromNextPart(piece, pieces, cut[index + 1]);
        const before = sentence.text.slice(0, piece.span.start - sentence.start);
        found.push(toTarget(clause, part, { ...piece, tail }, before, planEnd));
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
const PREDICATE = /\s(?:được|có|đạt|đều|tham gia|sử dụng|hưởng|tiếp cận|biết)\s/iu;

/** "1. Tổng kinh phí năm 2026: 412.600 triệu đồng": what is measured stands before the colon. */
function labelBefore(before: string): string {
  return collapseSpace(
    before.replace(/^\s*(?:[-+•]|\d+(?:\.\d+)*[.)]?|[a-zđ][.)]|[IVX]+\.)\s+/iu, '').replace(/[\s:]+$/u, ''),
  );
}

function toTarget(
  clause: Clause,
  part: Span,
  piece: TargetPiece,
  before: string,
  planEnd: number | null,
): FoundTarget {
  const { quantity } = piece;
  const head = piece.head || (piece.label === '' && piece.tail === '' ? labelBefore(before) : '');
  const time = aimedYear(piece.span.text, before, clause.path, planEnd);
  const perHead =
    /^(?:trên|cho|mỗi|\/)\s*[\d.]+\s*(?:vạn\s+)?(?:dân|người dân|trẻ)\S*/iu.exec(piece.tail || piece.label)?.[0] ??
    '';
  const unit = collapseSpace(`${quantity.unit} ${perHead}`);
  const indicator = collapseSpace([head, piece.label, piece.tail === piece.label ? '' : piece.tail].join(' '));
  return {
    part,
    saying: collapseSpace(
      [head, piece.span.text.replace(/[,\s]*(?:\s(?:và|trong đó))?[,;\s]*$/u, ''), piece.tail].join(' '),
    ),
    own: collapseSpace([head, piece.label, quantity.unit, piece.tail].join(' ')),
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
      period: null,
      yearly: time.yearly,
      baseline: /(?:hiện nay|hiện có|đã đạt|ước đạt|năm gốc)/iu.test(piece.span.text),
      raw: quantity.text,
    },
  };
}
