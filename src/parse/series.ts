import type { ClauseKind } from '../domain/clause.js';
import { bulletSign, type Marker, type MarkerFamily } from './markers.js';

/** The usual level of each family, the outermost lowest; a series below another one has the higher rank. */
export const RANKS: Record<MarkerFamily, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  upper: 4,
  roman: 4.5,
  article: 5,
  decimal: 6,
  number: 7,
  letter: 8,
  'letter-number': 9,
  'lower-roman': 10,
  bullet: 20,
  note: 0,
};
const PARAGRAPH_RANK = 30;
/** Families that stand above or below each other as the author likes; the one that comes first is the outer one. */
const EITHER_WAY: readonly (readonly MarkerFamily[])[] = [
  ['upper', 'roman', 'section'],
  ['number', 'letter', 'lower-roman'],
];

/** What a paragraph with this mark is, before its place shows whether it is a title. */
export function kindOf(marker: Marker | null): ClauseKind {
  if (!marker) return 'paragraph';
  if (marker.family === 'bullet') return 'bullet';
  if (marker.family === 'letter' || marker.family === 'letter-number' || marker.family === 'lower-roman')
    return 'lettered';
  return RANKS[marker.family] < RANKS.upper ? 'heading' : 'numbered';
}

/** The series it is counted in: `roman`, `decimal2` for `5.1`, `bullet+`. */
export function seriesOf(marker: Marker): string {
  if (marker.family === 'decimal') return `decimal${marker.levels}`;
  return marker.family === 'bullet' ? `bullet${bulletSign(marker.printed)}` : marker.family;
}

export function rankOf(marker: Marker | null): number {
  if (!marker) return PARAGRAPH_RANK;
  return RANKS[marker.family] + (marker.family === 'decimal' ? (marker.levels - 1) * 0.1 : 0);
}

/** True when the inner family may stand below the outer one although it usually stands above. */
export function swaps(outer: MarkerFamily, inner: MarkerFamily): boolean {
  return outer !== inner && EITHER_WAY.some((families) => families.includes(outer) && families.includes(inner));
}

/** True for the marks that make the upper levels of a document. */
export function isStructure(marker: Marker | null): boolean {
  return (
    marker !== null &&
    (RANKS[marker.family] <= RANKS.article || marker.family === 'upper') &&
    marker.family !== 'note'
  );
}
