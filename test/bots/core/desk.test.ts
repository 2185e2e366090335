import { describe, expect, it } from 'vitest';
import { writeButtonData } from '../../../bots/core/button-data.js';
import type { SendResult } from '../../../bots/core/desk.js';
import { createIncomingLimits } from '../../../bots/core/limits.js';
import { botMessages } from '../../../src/messages/bots.js';
import { createMemoryStateStore } from '../../../src/store/memory-state-store.js';
import { answer, citation, scripted } from '../../helpers/answers.js';
import { fakeChannel, message, ok, press, type SentReply, testDesk, textOf } from '../../helpers/bots.js';

const clarify = scripted((question) =>
  /ở/.test(question)
    ? answer({ text: `Trả lời: ${question}` })
    : answer({
        kind: 'clarify',
        text: 'Nơi nào?',
        suggestions: ['Bến Tre', 'Huế'].map((place) => ({
          label: `Tỉnh ${place}`,
          question: `${question} ở ${place}`,
        })),
      }),
);

describe('a conversation', () => {
  it('goes from greeting over question, choice, follow-up, source and feedback to being forgotten', async () => {
    const { channel, texts, sent } = fakeChannel();
    const { desk, store } = testDesk({ channel, assistant: clarify, findSource: () => citation() });
    for (const text of ['/start', 'ai chủ trì', 'Huế', 'còn ai phối hợp ở đó', 'nguồn', '👎', '1', '/xoa', 'nguồn']) {
      await desk.accept(message(text));
    }
    await desk.idle();
    expect(texts()).toEqual([
      botMessages.welcome(30),
      'Nơi nào?',
      'Trả lời: ai chủ trì ở Huế',
      'Trả lời: còn ai phối hợp ở đó',
      citation().clauseText,
      botMessages.askReason,
      botMessages.thanksDown,
      botMessages.forgotten,
      botMessages.noSource,
    ]);
    expect(sent.every(({ destination }) => destination.chat === '7')).toBe(true);
    expect(await store.questions()).toEqual([]);
  });

  it('reads a number as a choice only while there are choices', async () => {
    const { channel, texts } = fakeChannel();
    const { desk } = testDesk({ channel, assistant: clarify });
    for (const text of ['1', 'ai chủ trì', '9', '2', '2']) await desk.accept(message(text));
    await desk.idle();
    expect(texts()).toEqual([
      botMessages.noSuchChoice(0),
      'Nơi nào?',
      botMessages.noSuchChoice(2),
      'Trả lời: ai chủ trì ở Huế',
      botMessages.noSuchChoice(0),
    ]);
  });

  it('keeps the last judgement and its reason', async () => {
    const { channel } = fakeChannel();
    const { desk, store } = testDesk({ channel });
    await desk.accept(message('câu hỏi'));
    await desk.accept(message('👎 gọi tôi 0912345678'));
    await desk.idle();
    const [record] = await store.questions();
    expect(await store.feedback()).toMatchObject([
      {
        id: record?.id,
        channel: 'test',
        rating: 'down',
        reason: 'other',
        comment: 'gọi tôi [số điện thoại]',
        question: 'câu hỏi',
        citations: record?.citations,
      },
    ]);
  });

  it('takes the next message for the words a bare command needs, unless it is a question', async () => {
    const { channel, texts } = fakeChannel();
    const { desk } = testDesk({ channel });
    for (const text of ['/han', 'nộp báo cáo', '/coquan', 'Ai ký?', 'Sở Y tế']) await desk.accept(message(text));
    await desk.idle();
    expect(texts()).toEqual([
      botMessages.askDeadline,
      `0: ${botMessages.deadlineQuestion('nộp báo cáo')}`,
      botMessages.askAgency,
      '1: Ai ký?',
      '2: Sở Y tế',
    ]);
  });

  it('shows the clauses of an answer one by one, each once', async () => {
    const { channel, sent, texts } = fakeChannel();
    const citations = ['I.1', 'I.1', 'II.2'].map((clause) => citation({ clause }));
    const assistant = scripted((question) => answer({ text: question, citations }));
    const { desk } = testDesk({ channel, assistant, findSource: ({ clause }) => citation({ clause }) });
    for (const text of ['câu hỏi', 'nguồn', 'nguồn 2', 'nguồn 3']) await desk.accept(message(text));
    await desk.idle();
    expect(sent.slice(1, 3).map(({ reply }) => reply)).toMatchObject([
      { type: 'source', citation: { clause: 'I.1' }, index: 0, count: 2 },
      { type: 'source', citation: { clause: 'II.2' }, index: 1, count: 2 },
    ]);
    expect(texts().at(-1)).toBe(botMessages.noSuchSource(2));
  });

  it('opens buttons of its own chat only, and says when one is too old', async () => {
    const { channel, texts } = fakeChannel();
    const { desk, store } = testDesk({ channel, assistant: clarify });
    await desk.accept(message('ai chủ trì'));
    await desk.idle();
    const id = (await store.questions())[0]?.id ?? '';
    await desk.accept(press(writeButtonData('choice', id, 0)));
    await desk.accept(press(writeButtonData('choice', id, 0), { chat: '8' }));
    await desk.accept(press('rác'));
    await desk.idle();
    expect(texts().slice(1).sort()).toEqual(
      ['Trả lời: ai chủ trì ở Bến Tre', botMessages.oldButton, botMessages.oldButton].sort(),
    );
  });

  it('answers an edited question again, from where the conversation stood before it', async () => {
    const { channel, sent } = fakeChannel();
    const { desk } = testDesk({ channel });
    const first = message('một');
    await desk.accept(first);
    const second = message('hia');
    await desk.accept(second);
    await desk.accept(
      message('', { messageId: second.messageId, content: { type: 'text', text: 'hai', edited: true } }),
    );
    await desk.idle();
    expect(sent.map(({ reply }) => textOf(reply))).toEqual(['0: một', '1: hia', '1: hai']);
    expect(sent.map(({ destination }) => destination.edit !== null)).toEqual([false, false, true]);
  });

  it('refuses a question that is too long, and anything but text, politely', async () => {
    const { channel, texts } = fakeChannel();
    const { desk } = testDesk({ channel });
    await desk.accept(message('x'.repeat(100_000)));
    await desk.accept(message('', { content: { type: 'unsupported' } }));
    await desk.idle();
    expect(texts()).toEqual([botMessages.tooLong, botMessages.textOnly]);
  });

  it('apologises when the answer fails, and goes on', async () => {
    const { channel, texts } = fakeChannel();
    const assistant = scripted((question) => {
      if (question === 'hỏng') throw new Error('broken');
      return answer({ text: question });
    });
    const { desk } = testDesk({ channel, assistant });
    await desk.accept(message('hỏng'));
    await desk.accept(message('lành'));
    await desk.idle();
    expect(texts()).toEqual([botMessages.failed, 'lành']);
  });
});

describe('exactly one reply', () => {
  it('answers a repeated delivery once, also when it comes at the same moment', async () => {
    const { channel, texts } = fakeChannel();
    const { desk } = testDesk({ channel });
    const one = message('a');
    await Promise.all([desk.accept(one), desk.accept(one), desk.accept(one)]);
    await desk.idle();
    await desk.accept(one);
    await desk.idle();
    expect(texts()).toEqual(['0: a']);
  });

  it('keeps the order of a chat while another chat hangs', async () => {
    let release = () => {};
    const hang = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { channel, sent } = fakeChannel(async ({ destination }: SentReply) => {
      if (destination.chat === 'slow') await hang;
      return ok();
    });
    const { desk } = testDesk({ channel });
    for (const text of ['a', 'b', 'c']) {
      await desk.accept(message(text, { chat: 'slow' }));
      await desk.accept(message(text, { chat: 'quick' }));
    }
    while (sent.length < 3) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sent.map(({ destination }) => destination.chat)).toEqual(['quick', 'quick', 'quick']);
    release();
    await desk.idle();
    expect(sent.slice(3).map(({ reply }) => textOf(reply))).toEqual(['0: a', '1: b', '2: c']);
  });

  it('takes up after a restart what was owed, with its conversation, and leaves what may have been sent', async () => {
    const store = createMemoryStateStore();
    const never = fakeChannel(() => new Promise<SendResult>(() => {}));
    const before = testDesk({ channel: never.channel, store });
    await before.desk.accept(message('một', { chat: 'a' }));
    await new Promise((resolve) => setTimeout(resolve, 30));
    const after = fakeChannel();
    const { desk } = testDesk({ channel: after.channel, store });
    await desk.recover();
    await desk.accept(message('hai', { chat: 'a' }));
    await desk.idle();
    expect(after.texts()).toEqual(['0: một', '1: hai']);
    await desk.recover();
    await desk.idle();
    expect(after.texts()).toHaveLength(2);
  });

  it.each([
    ['later', 3, { type: 'later', afterMs: 1 }],
    ['uncertain', 0, { type: 'uncertain', reason: 'ECONNRESET' }],
    ['failed', 0, { type: 'failed', reason: '403' }],
  ] as const)('after “%s” tries again %i times', async (_name, retries, result) => {
    let attempts = 0;
    const { channel, sent } = fakeChannel(() => {
      attempts += 1;
      return attempts <= Math.max(1, retries) ? result : ok();
    });
    const { desk } = testDesk({ channel });
    await desk.accept(message('a'));
    await desk.idle();
    expect(attempts).toBe(retries + 1);
    expect(sent).toHaveLength(retries > 0 ? 1 : 0);
  });

  it('gives up in the end, and stops within its time with the rest still owed', async () => {
    const { channel } = fakeChannel(() => ({ type: 'later', afterMs: 60_000 }));
    const { desk, store } = testDesk({ channel });
    await desk.accept(message('a'));
    await desk.stop(50);
    await desk.idle();
    expect((await store.recover('test')).open).toHaveLength(1);
  });
});

describe('limits', () => {
  it('tells a person once that it is too fast, then is silent, and answers others', async () => {
    const { channel, texts } = fakeChannel();
    const limits = createIncomingLimits({ perPersonPerMinute: 2, overallPerSecond: 100 });
    const { desk } = testDesk({ channel, limits });
    for (const text of ['a', 'b', 'c', 'd', 'e']) await desk.accept(message(text));
    await desk.accept(message('f', { chat: '8', person: '8' }));
    await desk.idle();
    expect(texts().sort()).toEqual(['0: a', '0: f', '1: b', botMessages.tooFast].sort());
  });

  it('says that too many are asking', async () => {
    const { channel, texts } = fakeChannel();
    const limits = createIncomingLimits({ perPersonPerMinute: 100, overallPerSecond: 1 });
    const { desk } = testDesk({ channel, limits });
    for (const person of ['1', '2']) await desk.accept(message(person, { chat: person, person }));
    await desk.idle();
    expect(texts()).toContain(botMessages.tooBusy);
  });
});

describe('what is stored', () => {
  it('holds neither the chat nor personal data', async () => {
    const { channel } = fakeChannel();
    const { desk, store } = testDesk({ channel });
    await desk.accept(message('CCCD 079203001234 của tôi', { chat: '987654321', person: '987654321' }));
    await desk.idle();
    const stored = JSON.stringify([await store.questions(), await store.recover('test')]);
    expect(stored).not.toContain('079203001234');
    expect(stored).not.toContain('987654321');
    expect(stored).toContain('[số giấy tờ]');
  });
});
