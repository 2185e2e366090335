import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.js';
import { judge, norm } from '../../src/eval/judge.js';
import type { Question } from '../../src/eval/questions.js';
import { answer, citation } from '../helpers/answers.js';

const question = (given: Partial<Question> = {}): Question => ({
  id: 'bt-1',
  q: 'Tỷ lệ lao động qua đào tạo của Bến Tre?',
  style: 'formal',
  kind: 'target',
  plans: ['ben-tre-4502-2021'],
  must: [['70%', '70 %']],
  quote: 'lao động qua đào tạo đạt 70%',
  ...given,
});
const verdict = (q: Partial<Question>, a: Partial<Answer> | null) =>
  judge(question(q), a === null ? null : answer(a)).verdict;
const refusal: Partial<Answer> = { kind: 'not_found', citations: [], text: 'Không tìm thấy.' };
const clarify: Partial<Answer> = { kind: 'clarify', citations: [], text: 'Bạn hỏi tỉnh nào?' };
const choice = { label: 'Bến Tre', question: 'Bến Tre?' };

describe('norm', () => {
  it.each([
    ['Tỷ  lệ\u00A0 HỘ nghèo', 'tỷ lệ hộ nghèo'],
    ['35 – 40 %', '35-40%'],
    ['35−40%', '35-40%'],
    ['“Đền ơn” „x” "y"', '"đền ơn" "x" "y"'],
    ['**ngày 30/11** _hằng_ `năm`', 'ngày 30/11 hằng năm'],
    ['bảo hiểm ; thất nghiệp .', 'bảo hiểm; thất nghiệp.'],
    ['tỷ lệ'.normalize('NFD'), 'tỷ lệ'],
    [null, ''],
  ])('makes %j %j', (given, expected) => {
    expect(norm(given)).toBe(expected);
  });
});

describe('judge', () => {
  const rows: readonly [string, Partial<Question>, Partial<Answer> | null, string][] = [
    ['facts, citation, directness', {}, {}, 'right'],
    ['no answer at all', {}, null, 'missing'],
    ['a fact that is not there', { must: [['71%']] }, {}, 'wrong'],
    ['one of two facts', { must: [['70%'], ['2025']] }, {}, 'wrong'],
    ['a forbidden string', { must_not: ['Bến Tre'] }, {}, 'wrong'],
    ['a refusal where there is an answer', {}, refusal, 'refused'],
    ['a greeting where there is an answer', {}, { kind: 'greeting' }, 'refused'],
    ['a question back where there is an answer', {}, clarify, 'unsure'],
    ['a neighbouring value', {}, { text: 'Đạt 70%, có chứng chỉ 35%.' }, 'dump'],
    [
      'a neighbouring value that the question names',
      { q: 'Ngoài 35%?' },
      { text: 'Đạt 70%, có chứng chỉ 35%.' },
      'right',
    ],
    ['per mille beside the value', {}, { text: 'Đạt 70% và 5‰.' }, 'dump'],
    [
      'two plans asked: values are not neighbours',
      { plans: ['ben-tre-4502-2021', 'x'] },
      { text: '70% và 90%' },
      'right',
    ],
    ['450 characters', {}, { text: `70%${'a'.repeat(447)}` }, 'right'],
    ['451 characters', {}, { text: `70%${'a'.repeat(448)}` }, 'dump'],
    ['451 characters of a list', { kind: 'list' }, { text: `70%${'a'.repeat(448)}` }, 'right'],
    ['1501 characters of a list', { kind: 'list' }, { text: `70%${'a'.repeat(1498)}` }, 'dump'],
    ['no citation', {}, { citations: [] }, 'uncited'],
    ['a citation of another plan', {}, { citations: [citation({ plan: 'binh-dinh-2024' })] }, 'uncited'],
    [
      'the clause as fourth citation',
      {},
      { citations: [...Array(3).fill(citation({ clauseText: 'x', quote: 'x' })), citation()] },
      'uncited',
    ],
    [
      'the clause as fourth citation of a list',
      { kind: 'duties' },
      { citations: [...Array(3).fill(citation({ clauseText: 'x', quote: 'x' })), citation()] },
      'right',
    ],
    [
      'the fourth citation where two quotes are wanted',
      { quote: ['lao động qua đào tạo đạt 70%', 'bằng cấp, chứng chỉ'] },
      { citations: [...Array(3).fill(citation({ clauseText: 'x', quote: 'x' })), citation()] },
      'right',
    ],
    ['one of two quotes', { quote: ['lao động qua đào tạo đạt 70%', 'không có ở đâu'] }, {}, 'uncited'],
    [
      'a quote that is a long part of the wanted one',
      { quote: '- Tỷ lệ lao động qua đào tạo đạt 70%, trong đó' },
      { citations: [citation({ clauseText: '', quote: 'Tỷ lệ lao động qua đào tạo đạt 70%' })] },
      'right',
    ],
    [
      'a quote that is a short part of the wanted one',
      { quote: 'Tỷ lệ lao động qua đào tạo đạt 70%' },
      { citations: [citation({ clauseText: '', quote: 'đạt 70%' })] },
      'uncited',
    ],
    ['offtopic refused', { kind: 'offtopic' }, { ...refusal, kind: 'out_of_scope' }, 'right'],
    ['offtopic greeted', { kind: 'offtopic' }, { kind: 'help' }, 'right'],
    ['offtopic answered', { kind: 'offtopic' }, {}, 'wrong'],
    ['unanswerable refused', { kind: 'unanswerable' }, refusal, 'right'],
    ['unanswerable answered', { kind: 'unanswerable' }, {}, 'wrong'],
    ['unanswerable greeted', { kind: 'unanswerable' }, { kind: 'greeting' }, 'wrong'],
    ['unanswerable asked back', { kind: 'unanswerable' }, clarify, 'unsure'],
    ['clarify with two choices', { kind: 'clarify' }, { ...clarify, suggestions: [choice, choice] }, 'right'],
    ['clarify with one choice', { kind: 'clarify' }, { ...clarify, suggestions: [choice] }, 'wrong'],
    ['clarify answered for every plan', { kind: 'clarify' }, {}, 'right'],
    ['clarify answered for some', { kind: 'clarify', plans: ['ben-tre-4502-2021', 'x'] }, {}, 'wrong'],
    ['clarify refused', { kind: 'clarify' }, refusal, 'refused'],
  ];
  it.each(rows)('%s', (_name, q, a, expected) => {
    expect(verdict(q, a)).toBe(expected);
  });

  it('says why an answer is not right', () => {
    expect(judge(question({ must: [['71%', '71 %']] }), answer()).why).toBe('text lacks 71%/71 %');
    expect(judge(question({ quote: 'không có' }), answer()).why).toBe('no citation holds: không có');
  });
});
