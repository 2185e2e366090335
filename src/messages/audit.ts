import type { AuditReason } from '../audit.js';

/** What the `audit` command says. */
export const auditMessages = {
  unknownPlan: (id: string) => `Kho không có kế hoạch “${id}”.`,
  summary: 'Tổng hợp (số có đơn vị trong nội dung):',
  counts: (planId: string, numbers: number, carried: number, reasons: readonly string[]) =>
    `  ${planId}: ${numbers} số, ${carried} có dữ kiện${reasons.length > 0 ? `; không có: ${reasons.join(', ')}` : ''}`,
  reason: {
    age: 'độ tuổi',
    session: 'buổi, đợt, khóa',
    'cited-document': 'văn bản được dẫn',
    date: 'ngày, tháng, giai đoạn',
    duration: 'khoảng thời gian',
    ordinal: 'số thứ tự',
    'scheme-name': 'tên chương trình, đề án',
    'legal-basis': 'căn cứ',
    unexplained: 'chưa rõ',
  } satisfies Readonly<Record<AuditReason, string>>,
} as const;
