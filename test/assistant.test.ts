import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAssistant } from '../src/assistant.js';
import { type Answer, answerSchema } from '../src/domain/answer.js';
import { type ConversationState, conversationStateSchema } from '../src/domain/conversation.js';
import { readQuestionSets } from '../src/eval/questions.js';
import { formatDate } from '../src/text/dates.js';
import { fold } from '../src/text/normal-form.js';
import { ROOT } from './helpers/folders.js';
import { converse, realAssistant } from './helpers/real-assistant.js';
import { BEN_TRE, HAI_PHONG, HUE, plan, realPlans } from './helpers/real-corpus.js';

const assistant = realAssistant();
const ask = (question: string): Answer => converse(assistant, question)[0] as Answer;
const plansOf = ({ citations }: Answer): string[] => [...new Set(citations.map((citation) => citation.plan))];

/** Every development question with its context, and what came of it. */
const asked = (await readQuestionSets(join(ROOT, 'test', 'eval')))
  .filter(({ name }) => name.endsWith('-dev'))
  .flatMap(({ questions }) => questions)
  .map((question) => ({
    question,
    answer: converse(assistant, ...(question.context ?? []), question.q).at(-1) as Answer,
  }));

describe('a conversation', () => {
  it('about one figure of two provinces', () => {
    const [hello, first, second, third, bye] = converse(
      assistant,
      'Chào bạn!',
      'Tỷ lệ lao động qua đào tạo của Bến Tre đến năm 2025 là bao nhiêu?',
      'còn Huế thì sao?',
      'bên nào cao hơn?',
      'cảm ơn nhé',
    );
    expect(hello).toMatchObject({ kind: 'greeting', citations: [] });
    expect(first?.text).toMatch(/Bến Tre.*70%/);
    expect(second?.text).toMatch(/Thừa Thiên Huế.*70% - 75%/);
    expect(third?.kind).toBe('compare');
    expect(plansOf(third as Answer).sort()).toEqual([BEN_TRE, HUE].sort());
    expect(bye).toMatchObject({ kind: 'greeting', citations: [] });
  });

  it('about one task, side after side', () => {
    const [lead, partners, date, money] = converse(
      assistant,
      'Ai chủ trì xây dựng nghĩa trang liệt sĩ ở Hải Phòng?',
      'ai phối hợp?',
      'khi nào xong?',
      'kinh phí từ đâu?',
    );
    expect(lead?.text).toMatch(/Sở Lao động.*chủ trì/);
    expect(partners?.text).toMatch(/Sở Xây dựng.*Sở Tài chính/);
    expect(date?.text).toMatch(/2013.*2015/);
    expect(money?.text).toMatch(/Xã hội hóa/);
    const [clause] = lead?.citations ?? [];
    for (const answer of [partners, date, money]) {
      expect(answer?.citations[0]).toMatchObject({ plan: HAI_PHONG, clause: clause?.clause });
    }
  });

  it('that does not say which plan, and then does', () => {
    const [which, answered] = converse(assistant, 'Tỷ lệ lao động qua đào tạo là bao nhiêu?', 'Bến Tre');
    expect(which?.kind).toBe('clarify');
    expect(which?.suggestions.length).toBeGreaterThan(1);
    expect(answered?.text).toMatch(/Bến Tre.*70%/);
  });

  it('that goes from year to year, up to one the plan does not have', () => {
    const [now, later, never] = converse(
      assistant,
      'Diện tích nhà ở bình quân của Huế năm 2025 là bao nhiêu?',
      'thế năm 2030?',
      'thế năm 2035?',
    );
    expect(now?.text).toContain('26m2');
    expect(later?.text).toContain('30,48');
    expect(never?.kind).toBe('not_found');
    expect(never?.text).toMatch(/2025.*2030/);
  });

  it('that goes from agency to agency', () => {
    const [health, finance] = converse(assistant, 'Sở Y tế Huế có nhiệm vụ gì?', 'còn Sở Tài chính thì sao?');
    expect(health?.text).toMatch(/Sở Y tế: tham mưu triển khai/);
    expect(finance?.text).toMatch(/Sở Tài chính: tham mưu bố trí kinh phí/);
  });

  it('typed without diacritics on a phone', () => {
    const [lead, date] = converse(assistant, 'hoa tang o ben tre ai lam', 'khi nao xong');
    expect(lead?.text).toMatch(/Sở Lao động.*hỏa táng/);
    expect(date?.text).toMatch(/11\/2021/);
  });

  it('in which a question about another province does not bring back the last one', () => {
    const [, foreign] = converse(assistant, 'Tỷ lệ lao động qua đào tạo của Bến Tre?', 'còn Hà Nội thì sao?');
    expect(foreign).toMatchObject({ kind: 'not_found', citations: [] });
    expect(foreign?.text).not.toContain('70%');
  });

  it('keeps no state of its own: two at once do not mix', () => {
    const one = assistant.ask('Ai ký kế hoạch của Bến Tre?', null);
    const other = assistant.ask('Ai ký kế hoạch của Hải Phòng?', null);
    expect(assistant.ask('số mấy?', one.state).answer.text).toContain('4502/KH-UBND');
    expect(assistant.ask('số mấy?', other.state).answer.text).toContain('4220/KH-UBND');
  });
});

describe('hostile input', () => {
  const state = assistant.ask('Ai chủ trì xây dựng nghĩa trang liệt sĩ ở Hải Phòng?', null).state;
  const inputs: readonly (readonly [string, string])[] = [
    ['nothing', ''],
    ['white space', ' \n\t\u00A0\u3000 '],
    ['signs', '?!…;:“”()[]{}<>|\\/*+^$#@~`'],
    ['emoji', '😀👨‍👩‍👧🇻🇳'.repeat(50)],
    ['half a surrogate pair', 'hộ nghèo \uD83D ở \uDE00 Bến Tre'],
    ['marks of writing direction', '\u202Ehộ nghèo\u202C \u200Fở Bến Tre\u200E'],
    ['zero-width characters', [...'hộ nghèo ở Bến Tre'].join('\u200B')],
    ['control characters', '\u0000\u0007\u001B[31mhộ nghèo\u007F'],
    ['mark-up', '<script>alert("hộ nghèo Bến Tre")</script><img src=x onerror=1>'],
    ['a pattern', '(.*)+$ [a-z]{1,99} \\d+ hộ nghèo'],
    ['JSON', '{"question": "Tỷ lệ hộ nghèo?", "__proto__": {"x": 1}}'],
    ['names of object members', '__proto__ constructor toString hasOwnProperty valueOf'],
    ['SQL', "'; DROP TABLE plans; --"],
    ['stacked diacritics', `h${'\u0323\u0302'.repeat(5000)}ộ nghèo`],
    ['figures', '1234567890'.repeat(500)],
    ['one letter', 'a'.repeat(100_000)],
    ['100,000 characters of a question', 'Tỷ lệ hộ nghèo của Bến Tre là bao nhiêu? '.repeat(2440)],
    ['100,000 characters of one word', 'nghèo'.repeat(20_000)],
    ['100,000 characters of agencies', 'Sở Y tế, '.repeat(11_112)],
    ['100,000 characters of dates', 'ngày 30/11/2021 '.repeat(6250)],
    ['100,000 characters of provinces', 'bến tre '.repeat(12_500)],
    ['100,000 characters of signs', '.,;:“( '.repeat(14_286)],
    ['100,000 characters of random syllables', 'xoắn quẩy ngoằn nghiêng '.repeat(4167)],
    [
      'a clause of a plan',
      plan(HUE)
        .clauses.map(({ text }) => text)
        .join(' ')
        .slice(0, 20_000),
    ],
  ];

  it.each(inputs)(
    'of %s is answered with a reply of the contract, at the start and later',
    (_name, question) => {
      for (const given of [null, state]) {
        const reply = assistant.ask(question, given);
        expect(answerSchema.safeParse(reply.answer).error).toBeUndefined();
        expect(conversationStateSchema.safeParse(reply.state).error).toBeUndefined();
        expect(reply.answer.text).not.toBe('');
      }
    },
    60_000,
  );

  it('never comes back in the answer as mark-up', () => {
    const { text, suggestions } = ask('<img src=x onerror=alert(1)> tỷ lệ lao động qua đào tạo là bao nhiêu?');
    expect(text).not.toContain('<img');
    expect(suggestions.every(({ label }) => !label.includes('<'))).toBe(true);
  });

  it('in the state of a conversation does not break the next question', () => {
    const odd: ConversationState = {
      planIds: ['no-such-plan'],
      planTrail: ['no-such-plan', BEN_TRE],
      topic: ['', '😀', 'tỷ lệ hộ nghèo'],
      agencyIds: ['no-such-agency'],
      years: [0, 99_999],
      documents: ['không có'],
      documentQuestion: '',
      intent: 'target',
      focus: { planId: 'no-such-plan', clauseId: 'X.9' },
    };
    for (const question of ['còn Huế thì sao?', 'bên nào cao hơn?', 'khi nào xong?', 'ai phối hợp?', '']) {
      expect(() => assistant.ask(question, odd)).not.toThrow();
    }
  });
});

describe('the same question', () => {
  const sample = asked.filter((_, at) => at % 6 === 0).map(({ question }) => question.q);

  it('asked twice gets the same answer', () => {
    for (const question of sample) expect(ask(question)).toEqual(ask(question));
  });

  it('asked of another assistant over the same plans gets the same answer', () => {
    const other = realAssistant();
    for (const question of sample) expect(converse(other, question)[0]).toEqual(ask(question));
  });

  it('composed or decomposed gets the same answer', () => {
    const plain = (answer: Answer) => ({ ...answer, suggestions: [] });
    for (const question of sample) expect(plain(ask(question.normalize('NFD')))).toEqual(plain(ask(question)));
  });

  it.each([
    ['Hỏa táng ở Bến Tre ai làm?', 'Hoả táng ở Bến Tre ai làm?'],
    ['Huế có chỉ tiêu gì về văn hóa?', 'Huế có chỉ tiêu gì về văn hoá?'],
    ['Xã hội hóa nguồn lực ở Bến Tre', 'Xã hội hoá nguồn lực ở Bến Tre'],
    ['Chăm sóc sức khỏe ban đầu ở Bình Định đạt bao nhiêu?', 'Chăm sóc sức khoẻ ban đầu ở Bình Định đạt bao nhiêu?'],
  ])('in either tone-mark style gets the same answer: %j', (old, now) => {
    expect(ask(now)).toEqual({ ...ask(old), suggestions: expect.anything() });
  });

  it('with more space and an end mark gets the same answer', () => {
    for (const question of ['Ai ký kế hoạch của Bến Tre', 'Tỷ lệ thất nghiệp chung của Bình Định là bao nhiêu']) {
      expect(ask(`  ${question.replaceAll(' ', '  ')} ?? `).text).toBe(ask(question).text);
    }
  });
});

describe('every answer to the development questions', () => {
  it('keeps to the contract', () => {
    expect(asked.length).toBeGreaterThan(500);
    for (const { answer } of asked) expect(answerSchema.safeParse(answer).error).toBeUndefined();
  });

  it('rests on a clause of a plan, word for word, its quote inside it', () => {
    for (const { question, answer } of asked) {
      for (const { plan: planId, clause: id, clauseText, quote, path, number, issuedOn, title } of answer.citations) {
        const { clauses, meta } = plan(planId);
        const clause = clauses.find((one) => one.id === id);
        expect(clause?.text, question.id).toBe(clauseText);
        expect(clause?.path).toEqual(path);
        expect(clauseText).toContain(quote);
        expect(quote).not.toBe('');
        expect({ number, issuedOn, title }).toEqual({
          number: meta.number,
          issuedOn: meta.issuedOn,
          title: meta.title,
        });
      }
      if (['answer', 'list', 'compare'].includes(answer.kind)) expect(answer.citations.length).toBeGreaterThan(0);
    }
  });

  it('says no number that its cited clauses, their headings and the plan’s metadata do not hold', () => {
    const numbersIn = (text: string): string[] =>
      (text.match(/\d+(?:[.,/]\d+)*/g) ?? []).map((number) => number.replace(/(^|\/)0+(?=\d)/g, '$1'));
    for (const { question, answer } of asked.filter((one) =>
      ['answer', 'list', 'compare'].includes(one.answer.kind),
    )) {
      const metas = plansOf(answer).map((planId) => plan(planId).meta);
      const sources = [
        ...answer.citations.flatMap(({ clauseText, path }) => [clauseText, ...path]),
        ...metas.flatMap(({ number, issuedOn, year, period, title, recipients }) => [
          title,
          number ?? '',
          issuedOn === null ? '' : formatDate(issuedOn),
          `${year} ${period?.from} ${period?.to}`,
          ...recipients,
        ]),
      ];
      const known = new Set(sources.flatMap(numbersIn));
      const unknown = numbersIn(answer.text).filter((number) => !known.has(number));
      // A plan of a comparison that has no such value may name the years it has, without a clause.
      if (answer.kind !== 'compare') expect(unknown, `${question.id}: ${answer.text}`).toEqual([]);
      else
        expect(
          unknown.filter((number) => !/^20\d\d$/.test(number)),
          question.id,
        ).toEqual([]);
    }
  });

  it('names in its facts only clauses that it cites, and quotes that stand there', () => {
    for (const { question, answer } of asked) {
      const cited = new Map<string, string>();
      for (const { clause, clauseText } of answer.citations) {
        cited.set(clause, `${cited.get(clause) ?? ''}\n${clauseText.replace(/\s+/g, ' ')}`);
      }
      for (const { clause, quote } of answer.facts) {
        expect(cited.get(clause), question.id).toContain(quote.replace(/\s+/g, ' '));
      }
    }
  });

  it('gives nothing but words where it refuses', () => {
    for (const { answer } of asked.filter((one) => ['out_of_scope', 'greeting', 'help'].includes(one.answer.kind))) {
      expect(answer.citations).toEqual([]);
      expect(answer.facts).toEqual([]);
    }
    for (const { answer } of asked.filter((one) => one.answer.kind === 'not_found')) {
      expect(answer.text).toMatch(/^Không tìm thấy/);
    }
  });

  it('is a sentence for people: no mark-up, no marks of emphasis, an end mark, Vietnamese with its diacritics', () => {
    for (const { question, answer } of asked) {
      expect(answer.text, question.id).toMatch(/[.!?…]$/);
      expect(answer.text).not.toMatch(/\*\*|<[a-z/]|undefined|null|NaN|\[object/);
      expect(fold(answer.text)).not.toBe(answer.text.toLowerCase());
    }
  });

  it('offers only whole questions', () => {
    for (const { answer } of asked) {
      for (const { label, question } of answer.suggestions) {
        expect(label.trim()).not.toBe('');
        expect(question).toMatch(/\?$/);
      }
    }
  });
});

describe('createAssistant', () => {
  it('writes the address of a clause as it is told', () => {
    const own = createAssistant(realPlans, { clauseUrl: (planId, clauseId) => `x:${planId}/${clauseId}` });
    const [citation] = converse(own, 'Ai ký kế hoạch của Bến Tre?')[0]?.citations ?? [];
    expect(citation?.url).toBe(`x:${BEN_TRE}/${citation?.clause}`);
    expect(ask('Ai ký kế hoạch của Bến Tre?').citations[0]?.url).toBe(`/ke-hoach/${BEN_TRE}#KY`);
  });

  it('looks at the day it is given for what has changed since', () => {
    const then = createAssistant(realPlans, { today: () => new Date('2022-06-01T00:00:00Z') });
    const question = 'Tỷ lệ lao động qua đào tạo của Bến Tre là bao nhiêu?';
    expect(converse(then, question)[0]?.notices).toEqual([]);
    expect(ask(question).notices).toEqual(['Kế hoạch đã hết giai đoạn thực hiện (2021-2025).']);
  });

  it.each(['Tỉnh nào đặt chỉ tiêu hộ nghèo thấp nhất?', 'tinh nao dat ti le ho ngheo it nhat'])(
    'asks every plan where %j, and gives figures alone',
    (question) => {
      const { kind, text } = ask(question);
      expect(kind).toBe('compare');
      expect(text).toMatch(/dưới 3%[\s\S]*2,0% - 2,2%|2,0% - 2,2%[\s\S]*dưới 3%/);
      expect(text).not.toMatch(/100% hộ nghèo/);
    },
  );

  it('without any plan answers nothing, and says so', () => {
    const empty = createAssistant([]);
    for (const question of ['Tỷ lệ hộ nghèo của Bến Tre?', 'xin chào', '', 'Ai chủ trì?']) {
      const [answer] = converse(empty, question);
      expect(answer?.citations).toEqual([]);
      expect(answer?.facts).toEqual([]);
    }
  });
});
