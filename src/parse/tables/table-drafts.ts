import type { TableCell } from '../../domain/clause.js';
import { createDraft, type DraftClause } from '../draft.js';
import { type RowNumber, readRowNumber, type Table, type TableLine } from './table.js';

export interface TablePlace {
  readonly parent: DraftClause | null;
  /** What stands before the addresses of its rows: '' for the first table of an annex, else `BG.`, `BG2.`. */
  readonly prefix: string;
  readonly document: number;
}

/** The rows one may stand below: the last group of each family, and the last row of each level of dotted numbers. */
interface Open {
  untitled: DraftClause | null;
  upper: DraftClause | null;
  roman: DraftClause | null;
  readonly decimals: { draft: DraftClause; value: string }[];
}

/**
 * The clauses of a table in printed order: header, groups, rows. A row is addressed by its number below its group
 * (`II.2.3` is row 2.3 of group II); a group that turns out to have no rows below it is a row.
 */
export function draftTable(table: Table, place: TablePlace): DraftClause[] {
  const { parent, document } = place;
  const drafts: DraftClause[] = [];
  for (const [at, line] of table.header.entries()) {
    const cells = at === 0 ? table.columns.map((column) => ({ column, text: column })) : cellsOf(table, line);
    const text = line.cells.filter(Boolean).join(' | ');
    const address = `${place.prefix}DB${at > 0 ? at + 1 : ''}`;
    drafts.push(createDraft({ kind: 'table-header', parent, address, text, cells, lines: line.lines, document }));
  }
  const open: Open = { untitled: null, upper: null, roman: null, decimals: [] };
  const isNumbered = table.rows.some((line) => readRowNumber(line.cells[0] ?? '') !== null);
  let uncounted = 0;
  const groups: { draft: DraftClause; row: string }[] = [];
  for (const line of table.rows) {
    const number = readRowNumber(line.cells[0] ?? '');
    const title = groupTitle(line, number !== null);
    const { above, address } = placeOf(number, open, place, isSubItem(line), () => {
      uncounted += 1;
      return isNumbered ? `p${uncounted}` : String(uncounted);
    });
    const cells = line.isUnread ? undefined : cellsOf(table, line);
    const row = cells ? rowText(cells) : line.cells.filter(Boolean).join(' ');
    const draft = createDraft({
      kind: title === null ? 'table-row' : 'table-group',
      parent: above,
      address,
      printed: number?.value ?? '',
      marker: number ? (line.cells[0] ?? '') : '',
      text: title ?? row,
      ...(cells ? { cells } : {}),
      label: `${line.cells[0] ?? ''} ${line.cells[1] ?? ''}`.trim(),
      introduces: title !== null,
      lines: line.lines,
      document,
    });
    if (title !== null) groups.push({ draft, row });
    remember(open, draft, number, title !== null);
    drafts.push(draft);
  }
  for (const { draft, row } of groups) {
    if (draft.hasChildren) continue;
    draft.kind = 'table-row';
    draft.text = row;
    draft.introduces = false;
  }
  return drafts;
}

function cellsOf(table: Table, line: TableLine): TableCell[] {
  return table.columns.map((column, at) => ({ column, text: line.cells[at] ?? '' }));
}

function rowText(cells: readonly TableCell[]): string {
  return cells
    .filter((cell) => cell.text !== '')
    .map((cell) => (cell.column === '' ? cell.text : `${cell.column}: ${cell.text}`))
    .join(' | ');
}

/** The number and title of a row that has nothing else; a title printed across all columns may be copied into each. */
function groupTitle(line: TableLine, isNumbered: boolean): string | null {
  if (line.cells.length < 3 || line.isUnread) return null;
  const [first = '', ...rest] = line.cells;
  const filled = [...new Set(rest.filter(Boolean))];
  if (isNumbered) return filled.length === 1 && rest.indexOf(filled[0] ?? '') <= 1 ? `${first} ${filled[0]}` : null;
  if (filled.length === 0) return first === '' ? null : first;
  return filled.length === 1 && (first === '' || first === filled[0]) && filled[0] ? filled[0] : null;
}

function isSubItem(line: TableLine): boolean {
  return /^[-–+•]/.test(line.cells[1] ?? '');
}

function placeOf(
  number: RowNumber | null,
  open: Open,
  place: TablePlace,
  isItem: boolean,
  count: () => string,
): { above: DraftClause | null; address: string | null } {
  const group = open.roman ?? open.upper ?? open.untitled;
  const atTop = (value: string) => ({ above: place.parent, address: place.prefix + value });
  const below = (draft: DraftClause | null, value: string) =>
    draft ? { above: draft, address: value } : atTop(value);
  if (!number) {
    const last = open.decimals.at(-1)?.draft ?? null;
    if (isItem && last) return { above: last, address: null };
    // Where a prefix marks the rows, the count of those without a number has to carry it.
    return { above: group ?? place.parent, address: group || place.prefix === '' ? null : place.prefix + count() };
  }
  if (number.family === 'upper') return below(open.untitled, number.value);
  if (number.family === 'roman') return below(open.upper ?? open.untitled, number.value);
  if (number.family === 'letter') return below(open.decimals.at(-1)?.draft ?? group, number.value);
  for (const { draft, value } of [...open.decimals].reverse()) {
    if (number.value.startsWith(`${value}.`)) return { above: draft, address: number.value.slice(value.length + 1) };
  }
  return below(group, number.value);
}

function remember(open: Open, draft: DraftClause, number: RowNumber | null, isGroup: boolean): void {
  if (number?.family === 'decimal') {
    while (open.decimals.length > 0 && !number.value.startsWith(`${open.decimals.at(-1)?.value}.`))
      open.decimals.pop();
    open.decimals.push({ draft, value: number.value });
    return;
  }
  if (number?.family === 'letter') return;
  if (number || isGroup) open.decimals.length = 0;
  if (number?.family === 'roman') {
    open.roman = draft;
  } else if (number?.family === 'upper') {
    open.upper = draft;
    open.roman = null;
  } else if (isGroup) {
    open.untitled = draft;
    open.upper = null;
    open.roman = null;
  }
}
