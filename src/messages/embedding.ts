import type { ModelError } from '../embed/model-files.js';
import type { DenseEvent } from '../embed/open-dense.js';

const mend = ({ model }: ModelError) =>
  model.hub
    ? `Tải về bằng: npm run model:pull -- ${model.name}`
    : `Hãy chép lại thư mục models/${model.name} từ bản phát hành`;

const REASONS: Readonly<Record<ModelError['code'], (error: ModelError) => string>> = {
  missing: (error) => `không có tệp ${error.detail}. ${mend(error)}`,
  damaged: (error) => `tệp ${error.detail} bị hỏng. ${mend(error)}`,
  'wrong-dimensions': ({ detail }) => `số chiều của vectơ không khớp danh mục (${detail}). Hãy thay đúng mô hình`,
  unusable: ({ detail }) => `không nạp hoặc không chạy được (${detail.split('\n')[0]})`,
};

/** Clauses between two lines of progress. */
const PROGRESS_STEP = 512;

/** One Vietnamese line about dense search; null where nothing needs to be said. */
export function describeDenseEvent(event: DenseEvent): string | null {
  if (event.type === 'off') {
    const { error } = event;
    return `Lưu ý: mô hình nhúng “${error.model.name}” chưa dùng được: ${REASONS[error.code](error)}. Chương trình vẫn chạy, chỉ tìm theo từ khóa.`;
  }
  const isTold = event.done === event.total || event.done % PROGRESS_STEP === 0;
  if (event.reused || !isTold) return null;
  return `Đang lập vectơ điều khoản ${event.planId}: ${event.done}/${event.total}`;
}
