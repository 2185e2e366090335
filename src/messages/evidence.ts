import type { Evidence } from '../retrieve/evidence.js';

const number = (value: number) => value.toFixed(3).replace('.', ',');
const QUOTE_LENGTH = 110;

/** Passages found for a question, best first, each with the calculation of its score. */
export function explainEvidence(evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return 'Không tìm được đoạn nào.';
  const lines = evidence.flatMap((one, at) => {
    const { passage, score, coverage, precision, keyword, dense } = one;
    const meaning = dense
      ? ` + theo nghĩa ${number(dense.weight)} × ${number(Math.max(0, dense.cosine))}`
      : ' (không dùng tìm theo nghĩa)';
    const lexical = dense ? score - dense.weight * Math.max(0, dense.cosine) : score;
    return [
      `${at + 1}. ${passage.planId}#${passage.clauseId}: ${passage.quote.slice(0, QUOTE_LENGTH)}`,
      `   điểm ${number(score)} = theo từ ${number(lexical)}${meaning}`,
      `   theo từ: phủ câu hỏi ${number(coverage)}, đúng trọng tâm ${number(precision)}, từ khóa ${number(keyword)}`,
    ];
  });
  return ['Các đoạn tìm được và cách tính điểm:', ...lines].join('\n');
}
