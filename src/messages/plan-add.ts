import type { PlanMetadata } from '../domain/plan.js';
import type { MetadataDoubt, MetadataField } from '../extract/metadata.js';
import type { UnreadableReason } from '../store/text-file.js';
import { formatDate } from '../text/dates.js';
import { describeSystemReason, FILE_KIND } from './corpus-errors.js';

const FIELDS: Readonly<Record<MetadataField, string>> = {
  number: 'số, ký hiệu',
  issuedOn: 'ngày ban hành',
  issuer: 'cơ quan ban hành',
  province: 'tỉnh, thành phố',
  title: 'tên kế hoạch',
  signer: 'người ký',
  period: 'giai đoạn',
  legalBasis: 'căn cứ',
  recipients: 'nơi nhận',
  source: 'nguồn của bản văn',
};

const DOUBTS: Readonly<Record<MetadataDoubt['code'], (values: string) => string>> = {
  differs: (values) => `bản văn ghi nhiều giá trị (${values}); giá trị đầu được dùng`,
  'from-annex': (values) => `“${values}” lấy từ dòng “Kèm theo…” của phụ lục, phần đầu văn bản không ghi`,
  'from-page': (values) => `“${values}” lấy từ trang đăng văn bản, trong văn bản không ghi`,
  'from-prose': (values) => `“${values}” lấy từ đoạn mở đầu, văn bản không có dòng riêng`,
  'restored-capitals': (values) => `in hoa toàn bộ, đã đổi lại thành “${values}”; hãy xem lại chữ hoa`,
  'impossible-date': (values) => `“${values}” không phải là một ngày có thật`,
};

/** What `plan:add` says. */
export const planAddMessages = {
  noFile: 'Thiếu tệp văn bản. Ví dụ: npm run plan:add -- ke-hoach.txt',
  cannotRead: (file: string, code: string) => `${file}: không đọc được tệp, ${describeSystemReason(code)}.`,
  refused: (file: string, reason: UnreadableReason) =>
    reason === 'empty'
      ? `${file}: tệp không có chữ nào.`
      : `${file}: đây là ${FILE_KIND[reason]}, chưa nhận được. Hãy mở tệp, chép toàn bộ nội dung ra một tệp .txt mã UTF-8 rồi thử lại.`,
  noClauses: (file: string) => `${file}: không tìm thấy mục nào của một kế hoạch trong tệp này, nên chưa thêm.`,
  badId: (id: string) =>
    `Mã “${id}” chưa đúng: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ ben-tre-4502-2021.`,
  idTaken: (id: string) => `Kho đã có kế hoạch “${id}”. Hãy chọn mã khác bằng --id.`,
  sameText: (id: string) => `Kho đã có đúng bản văn này, mã “${id}”.`,
  sameNumber: (number: string, id: string) =>
    `Kho đã có kế hoạch số ${number} của cùng cơ quan và năm, mã “${id}”. Hãy kiểm tra lại bản văn.`,
  yamlComment: 'Đọc tự động từ plan.txt khi thêm kế hoạch; hãy kiểm tra và sửa cho đúng.',
  unknownSource: 'Bản văn không ghi nguồn',
  conflictNote: (field: string, values: readonly string[]) =>
    `Bản văn ghi ${fieldName(field)} không thống nhất: ${values.join(', ')}.`,
  added: (folder: string) => `Đã thêm kế hoạch vào ${folder}.`,
  found: 'Đã đọc được:',
  missing: 'Không tìm thấy trong bản văn (nếu biết, hãy điền vào plan.yaml):',
  doubted: 'Còn nghi ngờ, hãy kiểm tra:',
  clauses: (clauses: number, facts: number) => `- nội dung: ${clauses} điều khoản, ${facts} dữ kiện`,
  converted: (encoding: string) =>
    `- tệp mã ${encoding.toUpperCase()} được chép nguyên, chương trình đọc được mã này`,
  next: (id: string) =>
    `Hãy xem lại plan.yaml của “${id}”, rồi chạy npm run build:index (hoặc khởi động lại) để hỏi được kế hoạch này.`,
} as const;

export function fieldName(field: string): string {
  return FIELDS[field as MetadataField] ?? field;
}

export function describeDoubt(doubt: MetadataDoubt): string {
  return `- ${fieldName(doubt.field)}: ${DOUBTS[doubt.code](doubt.values.map(showValue).join('; '))}`;
}

/** The found fields, one a line. */
export function describeFound(meta: PlanMetadata): string[] {
  const rows: readonly (readonly [MetadataField, string | null])[] = [
    ['number', meta.number],
    ['issuedOn', meta.issuedOn === null ? null : showValue(meta.issuedOn)],
    ['issuer', meta.issuer],
    ['title', meta.title],
    ['signer', meta.signer === null ? null : [meta.signer.name, meta.signer.position].filter(Boolean).join(', ')],
    ['period', meta.period === null ? null : showPeriod(meta.period)],
    ['legalBasis', meta.legalBasis.length === 0 ? null : `${meta.legalBasis.length} văn bản`],
    ['recipients', meta.recipients.length === 0 ? null : `${meta.recipients.length} dòng`],
  ];
  return rows.flatMap(([field, value]) => (value ? [`- ${fieldName(field)}: ${value}`] : []));
}

function showPeriod(period: { readonly from: number | null; readonly to: number | null }): string {
  if (period.from === null) return `đến năm ${period.to}`;
  return period.from === period.to ? `năm ${period.to}` : `${period.from} - ${period.to ?? 'nay'}`;
}

function showValue(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value;
}
