import type { ConfigIssue } from '../config.js';

const EXPECTED: Readonly<Record<ConfigIssue['expected'], string>> = {
  integer: 'cần một số nguyên trong khoảng',
  number: 'cần một số (dấu chấm thập phân) trong khoảng',
  url: 'cần một địa chỉ đầy đủ, ví dụ',
  origin: 'cần các địa chỉ trang, cách nhau bằng dấu phẩy, không có đường dẫn phía sau, ví dụ',
  choice: 'cần một trong các giá trị',
  text: 'cần một chuỗi chữ',
  token: 'cần mã bot gồm dãy số, dấu hai chấm và phần bí mật, ví dụ',
  secret: 'cần chữ không dấu, chữ số, dấu _ hoặc -, số ký tự',
  'webhook-needs': 'cần được đặt (PUBLIC_URL phải bắt đầu bằng https://) khi',
};

/** One message that names every wrong variable, what it holds and what it should. */
export function describeConfigIssues(issues: readonly ConfigIssue[]): string {
  const lines = issues.map(
    (issue) => `- ${issue.variable}=${issue.value}: ${`${EXPECTED[issue.expected]} ${issue.range}`.trim()}.`,
  );
  return ['Cấu hình chưa đúng, hãy sửa các biến môi trường sau (xem .env.example):', ...lines].join('\n');
}
