import type { Assistant } from '../../src/assistant.js';
import type { Answer, Citation } from '../../src/domain/answer.js';
import type { ConversationState } from '../../src/domain/conversation.js';

export function citation(given: Partial<Citation> = {}): Citation {
  return {
    plan: 'ben-tre-4502-2021',
    title: 'Kế hoạch an sinh xã hội',
    number: '4502/KH-UBND',
    issuedOn: '2021-08-02',
    issuer: 'UBND tỉnh Bến Tre',
    clause: 'I.2.2',
    path: ['I. MỤC TIÊU', '2. Chỉ tiêu cụ thể'],
    clauseText: '- Tỷ lệ lao động qua đào tạo đạt 70%, trong đó tỷ lệ lao động có bằng cấp, chứng chỉ là 35-40%.',
    quote: 'Tỷ lệ lao động qua đào tạo đạt 70%',
    url: '/ke-hoach/ben-tre-4502-2021#I.2.2',
    ...given,
  };
}

export function answer(given: Partial<Answer> = {}): Answer {
  return {
    kind: 'answer',
    intent: 'target',
    text: 'Tỷ lệ lao động qua đào tạo của tỉnh Bến Tre đạt 70%.',
    facts: [],
    citations: [citation()],
    notices: [],
    suggestions: [],
    confidence: 0.9,
    ...given,
  };
}

export const emptyState: ConversationState = {
  planIds: [],
  planTrail: [],
  topic: [],
  agencyIds: [],
  years: [],
  documents: [],
  documentQuestion: '',
  intent: 'none',
  focus: null,
};

/** An assistant that answers by a rule of the test; its state counts the questions of the conversation in `years`. */
export function scripted(reply: (question: string, earlier: number) => Answer): Assistant {
  return {
    plans: [],
    ask(question, state) {
      const earlier = state?.years.length ?? 0;
      return { answer: reply(question, earlier), state: { ...emptyState, years: [...(state?.years ?? []), 2025] } };
    },
  };
}
