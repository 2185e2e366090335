import type { CorpusIssue, CorpusIssueCode } from '../store/corpus-issues.js';
import type { UnreadableReason } from '../store/text-file.js';

/** What sort of file was given in place of a text, in words that finish "Tệp này là …". */
export const FILE_KIND: Readonly<Record<UnreadableReason, string>> = {
  empty: 'tệp rỗng',
  docx: 'tệp Word (.docx) hoặc một gói nén',
  doc: 'tệp Office kiểu cũ (.doc, .xls)',
  pdf: 'tệp PDF',
  rtf: 'tệp RTF',
  html: 'trang HTML',
  binary: 'tệp nhị phân',
  'not-utf8': 'tệp chữ không theo bảng mã UTF-8 (có thể là TCVN3 hoặc VNI)',
};

const SYSTEM_REASON: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền đọc',
  EPERM: 'không có quyền đọc',
  EISDIR: 'đó là một thư mục',
  ENOENT: 'không tồn tại',
  ENOTDIR: 'đó không phải là thư mục',
};

const FIELD_REASON: Readonly<Record<string, string>> = {
  invalid_type: 'sai kiểu dữ liệu hoặc còn thiếu',
  invalid_format: 'sai định dạng',
  too_small: 'còn trống',
  unrecognized_keys: 'không được biết đến',
};

const SENTENCES: Readonly<Record<CorpusIssueCode, (issue: CorpusIssue) => string>> = {
  'no-corpus': (issue) =>
    `Không mở được thư mục kế hoạch: ${systemReason(issue)}. Hãy kiểm tra biến CORPUS_DIR hoặc tạo thư mục này.`,
  'no-plans': () => 'Thư mục kế hoạch chưa có kế hoạch nào. Hãy thêm bằng lệnh npm run plan:add -- <tệp văn bản>.',
  'missing-text': () => 'Thiếu tệp plan.txt (nguyên văn kế hoạch).',
  'missing-metadata': () =>
    'Thiếu tệp plan.yaml (số, ngày, cơ quan ban hành…), hoặc tệp đang trống. Lệnh npm run plan:add tạo sẵn tệp này.',
  unreadable: (issue) => `Không đọc được tệp: ${systemReason(issue)}.`,
  'empty-text': () => 'Tệp không có chữ nào.',
  'not-text': (issue) =>
    `Đây là ${fileKind(issue)}, không phải văn bản thuần. Hãy chép nội dung ra tệp .txt mã UTF-8.`,
  'not-utf8': (issue) => `Đây là ${fileKind(issue)}. Hãy chuyển tệp sang UTF-8 rồi thử lại.`,
  'invalid-yaml': (issue) => `Sai cú pháp YAML (${issue.details.reason ?? ''}).`,
  'invalid-field': (issue) =>
    issue.field
      ? `Mục “${issue.field}” ${FIELD_REASON[issue.details.reason ?? ''] ?? 'không hợp lệ'}${expected(issue)}.`
      : 'Tệp phải là danh sách các mục dạng “tên: giá trị”.',
  'id-mismatch': (issue) =>
    `Mục “id” ghi “${issue.details.found ?? ''}”, phải trùng tên thư mục “${issue.details.expected ?? ''}”.`,
  'duplicate-text': (issue) => `Nguyên văn trùng với kế hoạch “${issue.details.other ?? ''}”.`,
  'duplicate-number': (issue) =>
    `Số ${issue.details.number ?? ''} trùng với kế hoạch “${issue.details.other ?? ''}” của cùng cơ quan và năm.`,
  disagreement: (issue) =>
    `Mục “${issue.field ?? ''}” ghi “${issue.details.metadata ?? ''}”, còn nguyên văn ghi “${issue.details.text ?? ''}”. ` +
    'Hãy sửa một bên, hoặc ghi cả hai giá trị vào “conflicts”.',
};

/** One Vietnamese sentence about one problem, led by its file and line: `corpus/x/plan.yaml, dòng 3: …`. */
export function describeCorpusIssue(issue: CorpusIssue): string {
  const place = issue.line === null ? issue.file : `${issue.file}, dòng ${issue.line}`;
  return `${place}: ${SENTENCES[issue.code](issue)}`;
}

/** All problems, one a line, under one heading. */
export function describeCorpusIssues(issues: readonly CorpusIssue[]): string {
  const head = issues.length === 1 ? 'Kho kế hoạch có 1 lỗi:' : `Kho kế hoạch có ${issues.length} lỗi:`;
  return [head, ...issues.map((issue) => `- ${describeCorpusIssue(issue)}`)].join('\n');
}

/** The codes that have a sentence; a test keeps them in step with `CorpusIssueCode`. */
export const CORPUS_ISSUE_CODES = Object.keys(SENTENCES) as readonly CorpusIssueCode[];

/** Why the system refused a file or folder, in words. */
export function describeSystemReason(code: string): string {
  return SYSTEM_REASON[code] ?? `lỗi hệ thống ${code}`;
}

function systemReason(issue: CorpusIssue): string {
  return describeSystemReason(issue.details.reason ?? '');
}

function fileKind(issue: CorpusIssue): string {
  return FILE_KIND[(issue.details.reason ?? 'binary') as UnreadableReason] ?? FILE_KIND.binary;
}

function expected(issue: CorpusIssue): string {
  return issue.details.expected ? ` (cần: ${issue.details.expected})` : '';
}
