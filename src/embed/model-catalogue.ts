/** An embedding model this program knows how to use. Names and figures only; `EMBEDDING_MODEL` picks one by `name`. */
export interface EmbeddingModel {
  readonly name: string;
  /** Where `model:pull` finds it on the hub; null: shipped with the program. */
  readonly hub: { readonly repository: string; readonly revision: string } | null;
  /** Paths inside the model's folder, the same on the hub. */
  readonly files: readonly string[];
  /** Numeric form of the weights, as transformers.js names it: it picks the file in `onnx/`. */
  readonly dtype: 'fp32' | 'q8';
  /** Vectors of all models here are the mean over tokens, scaled to length 1, as their cards say. */
  readonly dimensions: number;
  readonly questionPrefix: string;
  readonly passagePrefix: string;
  /** Knows words without diacritics; else the dense part is left out for a question typed without any. */
  readonly readsUnmarked: boolean;
  /** What a perfect cosine adds to an evidence score (about 0–1); chosen with `npm run eval -- --retrieval --weights …`; 0
   * where none was measured: the model is loaded and explained, and changes no answer. */
  readonly weight: number;
  readonly licence: string;
  readonly megabytes: number;
}

const TRANSFORMER_FILES = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];

export const BUNDLED_MODEL = 'hoi-ke-hoach-static';

export const embeddingModels: readonly EmbeddingModel[] = [
  {
    name: BUNDLED_MODEL,
    hub: null,
    files: ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model.onnx'],
    dtype: 'fp32',
    dimensions: 256,
    questionPrefix: '',
    passagePrefix: '',
    readsUnmarked: true,
    weight: 0.6,
    licence: 'MIT',
    megabytes: 15,
  },
  {
    name: 'multilingual-e5-small',
    hub: { repository: 'Xenova/multilingual-e5-small', revision: 'main' },
    files: TRANSFORMER_FILES,
    dtype: 'q8',
    dimensions: 384,
    questionPrefix: 'query: ',
    passagePrefix: 'passage: ',
    readsUnmarked: false,
    weight: 0,
    licence: 'MIT',
    megabytes: 135,
  },
];

export function findModel(name: string): EmbeddingModel | undefined {
  return embeddingModels.find((model) => model.name === name);
}
