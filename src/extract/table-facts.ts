import type { Clause, TableCell } from '../domain/clause.js';
import type { AgencyMention, AssignmentFact, TargetFact } from '../domain/fact.js';
import type { Roles } from '../domain/passage.js';
import { parseAgencyList } from '../text/agency-names.js';
import { collapseSpace } from '../text/normal-form.js';
import { findQuantities, parseVietnameseNumber } from '../text/quantities.js';
import { toSentenceCase } from './sentence-case.js';

/** What a printed column header says the column holds. */
export type ColumnRole =
  | 'ordinal'
  | 'task'
  | 'indicator'
  | 'lead'
  | 'coordinator'
  | 'time'
  | 'start'
  | 'due'
  | 'funding'
  | 'approval'
  | 'deliverable'
  | 'unit'
  | 'year'
  | 'note'
  | 'other';

const COLUMN_ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ['ordinal', /^(?:số\s*)?(?:tt|stt|thứ tự)\.?$/iu],
  ['unit', /đơn vị tính|^đvt$|^đơn vị$/iu],
  ['year', /(?:19|20)\d{2}/u],
  ['coordinator', /phối hợp|tham gia/iu],
  [
    'lead',
    /chủ trì|đầu mối|(?:cơ quan|đơn vị)\s+(?:thực hiện|chịu trách nhiệm|phụ trách|tham mưu)|^(?:cơ quan|đơn vị) thực hiện|trách nhiệm|phân công/iu,
  ],
  ['approval', /cấp trình|phê duyệt|cấp ban hành|thẩm quyền|cơ quan ban hành|hình thức văn bản/iu],
  ['deliverable', /^(?:sản phẩm|kết quả đầu ra)/iu],
  ['start', /bắt đầu|khởi công/iu],
  ['due', /hoàn thành|kết thúc|thời hạn|hạn|tiến độ|hoàn tất/iu],
  ['time', /thời gian|lộ trình|năm thực hiện|thời điểm/iu],
  ['funding', /kinh phí|nguồn lực|nguồn vốn|ngân sách|vốn/iu],
  ['deliverable', /sản phẩm|kết quả|đầu ra/iu],
  ['indicator', /chỉ tiêu|chỉ số/iu],
  ['task', /nhiệm vụ|nội dung|công việc|giải pháp|hoạt động|tên|danh mục|đề án|dự án|chương trình/iu],
  ['note', /ghi chú/iu],
];

/** Reads a header. A year wins over "thực hiện"; an unknown header is `other`. */
export function columnRole(header: string): ColumnRole {
  return COLUMN_ROLES.find(([, pattern]) => pattern.test(header.trim()))?.[0] ?? 'other';
}

/** A sum of the rows above is nobody's task. */
const TOTAL = /^(?:tổng(?: cộng| số)?|cộng)\s*:?$/iu;

/** A row that hands a task to somebody: its fact and roles. Null when the table has no task column or the row no task. */
export function readAssignmentRow(row: Clause, above: Roles | null): { fact: AssignmentFact; roles: Roles } | null {
  const cells = row.cells ?? [];
  const task = cellOf(cells, 'task') ?? cellOf(cells, 'indicator');
  if (
    !task ||
    TOTAL.test(task) ||
    !cells.some((cell) => ['lead', 'coordinator', 'due', 'start', 'time'].includes(columnRole(cell.column)))
  )
    return null;
  const own = agenciesOf(cells, 'lead');
  // An empty lead cell below a filled one is a merged cell: such tables never leave a task without a lead.
  const isMerged = own.length === 0 && above !== null && cells.some((cell) => columnRole(cell.column) === 'lead');
  const leads = isMerged ? above.leads : own;
  const coordinators = agenciesOf(cells, 'coordinator');
  return {
    roles: { leads, coordinators, clauseId: isMerged ? above.clauseId : row.id, coordinatesOnly: false },
    fact: {
      type: 'assignment',
      clause: row.id,
      quote: task,
      task: collapseSpace(task).replace(/[;.,\s]+$/u, ''),
      leads: [...leads],
      coordinators,
      start: cellOf(cells, 'start'),
      due: cellOf(cells, 'due') ?? cellOf(cells, 'time'),
      funding: cellOf(cells, 'funding') ?? fundingNote(cells),
      approval: cellOf(cells, 'approval'),
      deliverable: cellOf(cells, 'deliverable'),
      actorClause: null,
    },
  };
}

/** "Ghi chú: Nguồn xã hội hóa": what pays for the task, told beside it. */
function fundingNote(cells: readonly TableCell[]): string | null {
  const note = cellOf(cells, 'note');
  return note !== null && /kinh phí|ngân sách|nguồn vốn|xã hội h[oó][aá]|NST[ƯW]|NSĐP/iu.test(note) ? note : null;
}

/** One target per figure in a column that is headed by a year; "thực hiện", "ước", "hiện trạng" columns are baselines. */
export function readYearCells(row: Clause, tableUnit: string | null = null): TargetFact[] {
  const cells = row.cells ?? [];
  const name = cellOf(cells, 'indicator') ?? cellOf(cells, 'task') ?? firstWords(cells);
  if (name === null) return [];
  const unit =
    cellOf(cells, 'unit') ?? readUnitLine(row.path.at(-1) ?? '') ?? tableUnit ?? sharedHeaderUnit(cells) ?? '';
  const named: RowName = sharedOut(row, name) ?? { indicator: name, of: '' };
  return cells.flatMap((cell) =>
    collapseSpace(cell.text) !== name && (columnRole(cell.column) === 'year' || isFigureColumn(cell.column))
      ? readCell(row, cell, named, unit)
      : [],
  );
}

/** What a row counts, and whose share of it that is where the table shares one thing out. */
interface RowName {
  readonly indicator: string;
  readonly of: string;
}

/** A column of places under a caption that says what they are given: "Chỉ tiêu trồng rừng giao cho các địa phương". */
function sharedOut(row: Clause, name: string): RowName | null {
  const isOfPlaces = row.cells?.some(
    ({ column, text }) => PLACE_COLUMN.test(column.trim()) && collapseSpace(text) === name,
  );
  const isSum = TOTAL.test(name);
  if (!isOfPlaces && !(isSum && row.cells?.some(({ column }) => PLACE_COLUMN.test(column.trim())))) return null;
  const caption = collapseSpace(row.path.at(-1) ?? '')
    .replace(/^(?:phụ lục|phụ biểu|biểu|bảng)(?:\s+số)?(?:\s+(?:[IVX]+|\d+[a-zđ]?))?\s*[.:–-]?\s*/iu, '')
    .replace(/\s+(?:giai đoạn|năm) (?:19|20)\d{2}.*$/iu, '');
  if (!/\p{L}{2}/u.test(caption)) return null;
  return { indicator: caption === caption.toUpperCase() ? toSentenceCase(caption, [], []) : caption, of: name };
}
const PLACE_COLUMN =
  /^(?:tên )?(?:địa phương|đơn vị hành chính|địa bàn|huyện|quận|xã|phường|đặc khu|tỉnh|thành phố)(?:[,/ ]+(?:xã|phường|đặc khu|thị trấn|thị xã|thành phố|huyện))*$/iu;

/** "Nguồn vốn", "Nguồn": the row's name stands in the first column of words, whatever its header. */
function firstWords(cells: readonly TableCell[]): string | null {
  const cell = cells.find(
    ({ column, text }) => ['other', 'funding'].includes(columnRole(column)) && /\p{L}{2}/u.test(text),
  );
  return cell ? collapseSpace(cell.text) : null;
}

/** "Đơn vị tính: triệu đồng" in a table's caption or on a line between it and the table. */
export function readUnitLine(text: string): string | null {
  const unit = /(?:đơn vị(?: tính)?|\bĐVT)\s*:\s*([^.;:()]+)/iu.exec(text)?.[1];
  return unit === undefined ? null : collapseSpace(unit);
}

/** "Tổng số (triệu đồng)" speaks for the columns beside it that name no unit. */
function sharedHeaderUnit(cells: readonly TableCell[]): string | null {
  const units = new Set(cells.map(({ column }) => headerUnit(column)).filter((unit) => unit !== ''));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? unit : null;
}

function headerUnit(header: string): string {
  return /\(([^()]*(?:đồng|%|người|ha|m2|m²|km|tấn)[^()]*)\)/iu.exec(header)?.[1] ?? '';
}

/** Columns of figures that carry no year: money by source, numbers, amounts. */
function isFigureColumn(header: string): boolean {
  return (
    ['funding', 'other'].includes(columnRole(header)) ||
    /^(?:mục tiêu|kế hoạch|chỉ tiêu giao|giá trị|số lượng|tổng)/iu.test(header.trim())
  );
}

function readCell(row: Clause, cell: TableCell, name: RowName, unit: string): TargetFact[] {
  const text = collapseSpace(cell.text);
  const printed = /\d/.test(text) ? text : '';
  if (printed === '' || /\/(?:QĐ|NQ|KH)/u.test(printed)) return [];
  const years = [...cell.column.matchAll(/(?:19|20)\d{2}/gu)].map((match) => Number(match[0]));
  const [quantity] = findQuantities(printed);
  const bare = /^[<>≤≥~]?\s*[\d.,]+$/u.test(printed);
  if (!quantity && !bare) return [];
  const period = years.length > 1 ? { from: years[0] ?? null, to: years.at(-1) ?? null } : null;
  const shownUnit =
    /[%‰]/u.test(printed) || quantity?.unit ? (quantity?.unit ?? '') : headerUnit(cell.column) || unit;
  if (!quantity?.unit && shownUnit === '' && years.length === 0 && !isMoneyColumn(cell.column)) return [];
  return [
    {
      type: 'target',
      clause: row.id,
      quote: text,
      indicator: collapseSpace(name.indicator),
      subject: [name.of, years.length > 0 ? '' : collapseSpace(cell.column)].filter((part) => part !== '').join(', '),
      comparator: quantity?.comparator ?? '=',
      value: quantity?.value ?? parseVietnameseNumber(printed.replace(/[^\d.,]/gu, '')),
      valueTo: quantity?.valueTo ?? null,
      unit: collapseSpace(shownUnit),
      year: period ? null : (years[0] ?? null),
      period,
      yearly: false,
      baseline: /thực hiện|hiện trạng|ước|kết quả|năm gốc|cơ sở|đã đạt|hiện có/iu.test(cell.column),
      raw: /[%‰]/u.test(text) || shownUnit === '' || text.includes(shownUnit) ? text : glueUnit(text, shownUnit),
    },
  ];
}

function isMoneyColumn(header: string): boolean {
  return /kinh phí|ngân sách|vốn|NST[ƯW]|NSĐP|tổng (?:số|cộng)|tổng kinh phí/iu.test(header);
}

function glueUnit(value: string, unit: string): string {
  return /^[%‰]$/u.test(unit) ? `${value}${unit}` : `${value} ${unit}`;
}

function cellOf(cells: readonly TableCell[], role: ColumnRole): string | null {
  const text = cells.find((cell) => columnRole(cell.column) === role && cell.text.trim() !== '')?.text;
  return text === undefined ? null : collapseSpace(text);
}

function agenciesOf(cells: readonly TableCell[], role: ColumnRole): AgencyMention[] {
  const text = cells
    .filter((cell) => columnRole(cell.column) === role)
    .map((cell) => cell.text)
    .join('; ');
  return text.trim() === '' ? [] : parseAgencyList(text);
}
