import type { EmbeddingModel } from '../embed/model-catalogue.js';
import type { PullError } from '../embed/pull-model.js';

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1).replace('.', ',');

/** What `model:pull` says. */
export const pullMessages = {
  entry: (model: EmbeddingModel) =>
    `${model.name}: ${model.dimensions} chiều, ${model.megabytes} MB, giấy phép ${model.licence}, ${model.hub ? `tải từ ${model.hub.repository}` : 'có sẵn trong chương trình'}`,
  unknown: (name: string, models: readonly EmbeddingModel[]) =>
    `Không có mô hình “${name}”. Các mô hình: ${models.map((model) => model.name).join(', ')}.`,
  progress: (file: string, received: number, total: number) =>
    `${file}: ${Math.floor((100 * received) / total)}% (${megabytes(received)}/${megabytes(total)} MB)`,
  resumed: (file: string) => `${file}: tải tiếp phần còn dở`,
  kept: (file: string) => `${file}: đã có đủ`,
  done: (file: string) => `${file}: xong`,
  ready: (model: EmbeddingModel) =>
    `Đã tải mô hình ${model.name}. Để dùng, đặt EMBEDDING_MODEL=${model.name} rồi khởi động lại.${
      model.weight === 0
        ? ' Trọng số của mô hình này chưa được đo: hãy chọn bằng npm run eval -- --retrieval --weights 0,0.1,0.2 rồi đặt EMBEDDING_WEIGHT.'
        : ''
    }`,
} as const;

const AGAIN = (model: string) => `Chạy lại npm run model:pull -- ${model} để tải tiếp phần còn lại.`;

const REASONS: Readonly<Record<PullError['code'], (error: PullError, model: string, hub: string) => string>> = {
  bundled: (_, model) => `Mô hình ${model} có sẵn trong chương trình, không phải tải.`,
  'no-network': ({ detail }, model, hub) =>
    `Không nối được tới ${hub} (${detail}). Hãy kiểm tra mạng hoặc tường lửa, hoặc đặt MODEL_HUB_URL là một máy chủ khác có mô hình này. Không có mạng thì vẫn dùng được mô hình có sẵn. ${AGAIN(model)}`,
  refused: ({ file, detail }, _, hub) =>
    `Máy chủ ${hub} không đưa tệp ${file} (mã ${detail}). Hãy kiểm tra MODEL_HUB_URL, hoặc thử lại sau.`,
  interrupted: ({ file, detail }, model) => `Việc tải ${file} bị ngắt giữa chừng (${detail} byte). ${AGAIN(model)}`,
  checksum: ({ file }, model) =>
    `Tệp ${file} tải về không đúng mã kiểm tra nên đã bị bỏ. Hãy chạy lại npm run model:pull -- ${model}.`,
  'not-written': ({ file, detail }) =>
    `Không ghi được tệp ${file} (${detail}). Hãy kiểm tra dung lượng đĩa và quyền ghi của MODELS_DIR.`,
};

export function describePullError(error: PullError, model: string, hub: string): string {
  return REASONS[error.code](error, model, hub);
}
