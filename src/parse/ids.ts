import type { Clause, ParseIssue } from '../domain/clause.js';
import type { DraftClause } from './draft.js';

/*
 * How a clause is addressed. Parts are joined by dots, the printed number or letter being the part.
 *
 *   P1 C2 M1 TM1 D5   Phần, Chương, Mục, Tiểu mục, Điều: P1.II.3, C2.D5.3.a
 *   A I 1 a 1         A., I., 1., a), (1) as printed: II.2.b; 5.1 below 5 is 5.1 once: II.5.1
 *   1 2 3             bullets and paragraphs without a mark, counted among the uncounted below the same clause: II.2.b.1
 *   p1 p2             the same where a sibling has a printed number, and at the top: II.p1
 *   TD.CQ TD.QH TD.SO TD.NGAY TD.TEN TD.KEM TD.TQ TD.KHAC
 *                     letterhead (tiêu đề): issuing body, quốc hiệu, number, place and date, title, "(Kèm theo …)",
 *                     the authority above the grounds of a decision, anything else
 *   CC.1 CC.2         legal basis; BH the enacting formula (`QUYẾT ĐỊNH:`); KT closing, KT.2 …; CT.1 footnote [1]
 *   NN KY             recipients, signature
 *   PL PL2 PL3        annexes, `Biểu số 02` behind the signature too; PL.KEM its "(Kèm theo …)"; PL.DB its table's header, PL.3 row 3, PL.II group, PL.II.2.3
 *   BG BG2            a table elsewhere than first in an annex: II.2.BG.3, header II.2.BG.DB; below its caption, where
 *                     one stands directly above it: II.2.1.BG.3; p1 a row without a number (`Tổng cộng`)
 *   QD. NQ. … VB2.    in front: clauses of the decision or resolution that the plan is attached to; of further documents
 *   ~2                behind: the second list below one clause that begins with 1 (its 3 is 3~2), or the same number again
 *
 * The path of a clause holds the whole text of each ancestor that names or introduces (heading, actor line, lead-in,
 * table group); of one with a text of its own its label only (`- Về y tế`), of a table row its number and title.
 */

/** Gives the drafts their ids and paths. Linear in their number; reports printed numbers that occur twice. */
export function addressClauses(
  drafts: readonly DraftClause[],
  documentPrefixes: readonly string[],
): { readonly clauses: Clause[]; readonly issues: ParseIssue[] } {
  const counted = countPrintedChildren(drafts);
  const ordinals = new Map<DraftClause | number, number>();
  const placed = new Map<DraftClause, Place>();
  const ids = new UniqueIds();
  const issues: ParseIssue[] = [];
  const clauses = drafts.map((draft, order): Clause => {
    const above = draft.parent ? placed.get(draft.parent) : undefined;
    const owner = draft.parent ?? draft.document;
    let part = draft.run > 1 ? `${draft.address}~${draft.run}` : draft.address;
    if (part === null) {
      const ordinal = (ordinals.get(owner) ?? 0) + 1;
      ordinals.set(owner, ordinal);
      part = draft.parent && !counted.has(draft.parent) ? String(ordinal) : `p${ordinal}`;
    }
    const address = above ? `${above.id}.${part}` : (documentPrefixes[draft.document] ?? '') + part;
    const id = ids.take(address);
    const beginsAgain = draft.run > 1 && /^(?:[PCMTDĐ]*1|[aAI])$/u.test(draft.address ?? '');
    if (beginsAgain || (id !== address && draft.address !== null)) {
      issues.push({ code: 'repeated-number', line: draft.lines.from, excerpt: draft.text.slice(0, 80) });
    }
    const depth = above ? above.depth + 1 : 0;
    placed.set(draft, { id, depth, pathBelow: pathBelow(draft, above?.pathBelow ?? []) });
    const { kind, marker, text, lines } = draft;
    const hasCells = kind === 'table-row' || kind === 'table-header';
    return {
      id,
      kind,
      parentId: above?.id ?? null,
      marker,
      text,
      path: above?.pathBelow ?? [],
      depth,
      order,
      lines,
      ...(hasCells && draft.cells ? { cells: draft.cells } : {}),
    };
  });
  return { clauses, issues };
}

interface Place {
  readonly id: string;
  readonly depth: number;
  /** The path of its children, one array for all of them. */
  readonly pathBelow: readonly string[];
}

/** Hands each address out once; the next time it gets `~2`, `~3` behind it. */
class UniqueIds {
  private readonly used = new Set<string>();
  private readonly times = new Map<string, number>();

  take(address: string): string {
    let id = address;
    let times = this.times.get(address) ?? 1;
    while (this.used.has(id)) {
      times += 1;
      id = `${address}~${times}`;
    }
    this.times.set(address, times);
    this.used.add(id);
    return id;
  }
}

function pathBelow(draft: DraftClause, above: readonly string[]): readonly string[] {
  if (!draft.hasChildren) return above;
  const title = draft.introduces ? draft.text : labelOf(draft);
  return title === '' ? above : [...above, title];
}

const MAX_LABEL_LENGTH = 80;

/** The title in front of a clause with a text of its own: `- Về y tế` of "- Về y tế: hoàn thiện …". */
function labelOf(draft: DraftClause): string {
  if (draft.label !== undefined) return draft.label;
  if (draft.marker === '') return '';
  const colon = draft.text.slice(0, MAX_LABEL_LENGTH).indexOf(': ');
  const label = colon > 0 ? draft.text.slice(0, colon) : '';
  return /[.;]\s/.test(label.slice(draft.marker.length + 3)) ? '' : label;
}

/** The clauses with a child whose printed number could be mistaken for a place in the count. */
function countPrintedChildren(drafts: readonly DraftClause[]): Set<DraftClause> {
  const counted = new Set<DraftClause>();
  for (const draft of drafts) {
    if (draft.parent && draft.address !== null && /^\d/.test(draft.address)) counted.add(draft.parent);
  }
  return counted;
}
