import type { IndexErrorCode } from '../store/index-files.js';
import type { IndexEvent } from '../store/index-store.js';
import { describeCorpusIssue, describeSystemReason } from './corpus-errors.js';

const REASONS: Readonly<Record<IndexErrorCode | 'stale', string>> = {
  missing: 'Chưa có chỉ mục, đang lập…',
  damaged: 'Chỉ mục bị hỏng, đang lập lại…',
  'old-format': 'Chỉ mục của phiên bản cũ, đang lập lại…',
  stale: 'Kho kế hoạch hoặc chương trình đã thay đổi, đang lập lại chỉ mục…',
};

/** One Vietnamese line about a step of the build. */
export function describeIndexEvent(event: IndexEvent): string {
  switch (event.type) {
    case 'rebuild':
      return REASONS[event.reason];
    case 'plan':
      return `- ${event.planId}: ${event.clauses} điều khoản, ${event.facts} dữ kiện${event.reused ? ' (giữ nguyên)' : ''}`;
    case 'warning':
      return `Lưu ý: ${describeCorpusIssue(event.issue)}`;
    case 'not-written':
      return `Không ghi được chỉ mục (${describeSystemReason(event.reason)}); chương trình vẫn chạy, nhưng lần sau sẽ phải lập lại.`;
    case 'done':
      return `Đã lập chỉ mục ${event.plans} kế hoạch trong ${(event.elapsedMs / 1000).toFixed(1).replace('.', ',')} giây.`;
  }
}
