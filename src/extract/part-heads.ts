import { terms } from '../text/tokenize.js';
import { headOf, INDICATOR_NOUN, PREDICATE, type TargetPiece } from './target-pieces.js';
import { isLeadIn, withoutTime } from './target-words.js';

/**
 * Parts of a sentence that only name another year or group of the indicator at its beginning:
 *
 *   Kinh phí năm 2031 là 4 tỷ đồng; │năm 2032 là 5 tỷ đồng
 *   Tỷ lệ người bán hàng có kiến thức đúng đạt 70%; │người mua đạt 60%
 *
 * Returns the pieces part by part, with the head and the tail that they take over.
 */
export function lendHeads(parts: readonly (readonly TargetPiece[])[]): TargetPiece[][] {
  let full: TargetPiece | null = null;
  return parts.map((pieces) => {
    const [first, ...rest] = pieces;
    const lent = first && full ? borrow(first, full) : null;
    if (lent) return [lent, ...rest];
    full = first && rest.length === 0 && !first.valueFirst && !first.isStart ? first : null;
    return [...pieces];
  });
}

function borrow(piece: TargetPiece, full: TargetPiece): TargetPiece | null {
  if (piece.isStart || piece.head !== '' || piece.after !== '') return null;
  if (piece.quantity.unit !== full.quantity.unit || full.after !== '') return null;
  const isOtherYear = isLeadIn(piece.label) && /\d{4}/u.test(piece.label);
  if (isOtherYear) return { ...piece, head: withoutTime(bare(full)), valueFirst: false };
  if (piece.valueFirst) return null;
  if (!SHARE.test(full.label) || INDICATOR_NOUN.test(`${piece.label} `) || terms(piece.label).length > 10)
    return null;
  // Only where the other group is called by a word that calls the first: "người bán …; người mua …".
  const [word = ''] = piece.label.toLowerCase().split(' ');
  if (!full.label.toLowerCase().includes(` ${word} `)) return null;
  const head = headOf(full.label, piece.label);
  const predicate = PREDICATE.exec(` ${bare(full).slice(head.length)} `);
  const takesTail = predicate && LINK.test(piece.label) && !PREDICATE.test(` ${bare(piece)} `);
  return {
    ...piece,
    head,
    tail: takesTail
      ? bare(full)
          .slice(head.length)
          .slice(Math.max(0, predicate.index - 1))
          .trim()
      : '',
  };
}

/** The label without the word that leads to the value. */
function bare({ label }: TargetPiece): string {
  return label.replace(LINK, '');
}
const LINK = /\s+(?:đạt|là|còn)$/iu;
const SHARE = /^(?:tỷ lệ|tỉ lệ|tỷ trọng)\s/iu;
