import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import type { BotLogger } from '../../../bots/core/desk.js';
import { createHttpPost } from '../../../bots/core/http-post.js';
import { createOutgoingLimits } from '../../../bots/core/limits.js';
import { createTelegramApi } from '../../../bots/telegram/api.js';
import { renderForTelegram } from '../../../bots/telegram/render.js';
import { createTelegramWebhook } from '../../../bots/telegram/webhook.js';
import { botMessages } from '../../../src/messages/bots.js';
import { createMemoryStateStore } from '../../../src/store/memory-state-store.js';
import { answer, citation, scripted } from '../../helpers/answers.js';
import { silentLogger, testDesk } from '../../helpers/bots.js';
import { type Call, pressUpdate, read, recordingTelegram, textUpdate } from '../../helpers/telegram.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const url = 'https://hoi.tinh.gov.vn/ke-hoach/ben-tre-4502-2021#I.2.2';
const assistant = scripted((question) =>
  /ở/.test(question)
    ? answer({ text: `Trả lời: ${question}`, citations: [citation({ url })] })
    : answer({
        kind: 'clarify',
        text: 'Nơi nào?',
        suggestions: ['Bến Tre', 'Huế'].map((place) => ({
          label: `Tỉnh ${place}`,
          question: `${question} ở ${place}`,
        })),
      }),
);

function startBot(store = createMemoryStateStore()) {
  const recorded = recordingTelegram();
  const { desk } = testDesk({ channel: recorded.channel, store, assistant, findSource: () => citation({ url }) });
  const onUpdate = async (update: unknown) => {
    const incoming = read(update);
    if (incoming) await desk.accept(incoming);
  };
  const says = async (update: unknown): Promise<Call> => {
    await onUpdate(update);
    await desk.idle();
    return recorded.sent().at(-1) as Call;
  };
  return { ...recorded, desk, store, onUpdate, says };
}
const buttonsOf = (call: Call): { text: string; callback_data: string }[] =>
  call.payload.reply_markup?.inline_keyboard.flat() ?? [];
const buttonOf = (call: Call, text: string) => buttonsOf(call).find((one) => one.text === text)?.callback_data ?? '';

describe('the Telegram bot', () => {
  it('lives a whole chat with buttons, which still work after a restart', async () => {
    const first = startBot();
    expect((await first.says(textUpdate('/start'))).payload.text).toContain('134/2025/QH15');
    const asked = await first.says(textUpdate('ai chủ trì'));
    expect(buttonsOf(asked).map(({ text }) => text)).toEqual(['Tỉnh Bến Tre', 'Tỉnh Huế']);

    const second = startBot(first.store);
    const chosen = await second.says(pressUpdate(buttonOf(asked, 'Tỉnh Huế')));
    expect(chosen.payload.text).toContain('<b>Trả lời: ai chủ trì ở Huế</b>');
    expect(chosen.payload.text).toContain('<blockquote expandable>');
    expect(chosen.payload.text).toContain(`<a href="${url}">`);
    const source = await second.says(pressUpdate(buttonOf(chosen, botMessages.viewSource)));
    expect(source.payload.text).toContain(citation().clauseText);
    const thanked = await second.says(pressUpdate(buttonOf(chosen, '👍')));
    expect(thanked).toMatchObject({ method: 'answerCallbackQuery', payload: { text: botMessages.thanksUp } });
    const why = await second.says(pressUpdate(buttonOf(chosen, '👎')));
    expect(buttonsOf(why).map(({ text }) => text)).toEqual([
      'Thông tin sai',
      'Trích không đúng chỗ',
      'Còn thiếu',
      'Khó hiểu',
    ]);
    await second.says(pressUpdate(buttonOf(why, 'Thông tin sai')));
    const record = (await first.store.questions()).at(-1);
    expect(await first.store.feedback()).toMatchObject([{ id: record?.id, rating: 'down', reason: 'wrong' }]);
    expect((await second.says(textUpdate('/xoa'))).payload.text).toBe(botMessages.forgotten);
    // Said on the button itself, which would keep turning otherwise.
    expect(await second.says(pressUpdate(buttonOf(chosen, '👍')))).toMatchObject({
      method: 'answerCallbackQuery',
      payload: { text: botMessages.oldButton },
    });
    expect(await second.says(pressUpdate(buttonOf(chosen, botMessages.viewSource)))).toMatchObject({
      method: 'sendMessage',
      payload: { text: botMessages.oldButton },
    });
    expect(second.calls.filter(({ method }) => method === 'sendChatAction').length).toBeGreaterThan(0);
  });

  it('answers an edited message again in place', async () => {
    const { says, calls } = startBot();
    const update = textUpdate('ai ở đâi');
    await says(update);
    const sent = calls.findIndex(({ method }) => method === 'sendMessage') + 1;
    const edited = await says(
      textUpdate('ai ở đây', {
        edited: true,
        message: { message_id: (update.message as { message_id: number }).message_id },
      }),
    );
    expect(edited.method).toBe('editMessageText');
    expect(edited.payload.text).toContain('ai ở đây');
    expect(sent).toBeGreaterThan(0);
  });

  it('points at the question in a group', async () => {
    const { says } = startBot();
    const update = textUpdate('@HoiKeHoachBot ai ở đó', { chat: { id: -5, type: 'group' } });
    expect((await says(update)).payload).toMatchObject({
      chat_id: '-5',
      reply_parameters: { message_id: (update.message as { message_id: number }).message_id },
    });
  });

  it.each([
    ['429', [{ error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 0.01 } }], 1],
    ['a server error', [{ error_code: 500, description: 'Internal' }], 1],
    ['refused mark-up', [{ error_code: 400, description: "Bad Request: can't parse entities" }], 1],
    ['being blocked', [{ error_code: 403, description: 'Forbidden: bot was blocked by the user' }], 0],
    ['an answer that never came', ['drop' as const], 0],
  ])('after %s sends once or not at all', async (_name, refusals, count) => {
    const { desk, onUpdate, refuse, texts } = startBot();
    refuse('sendMessage', ...refusals);
    await onUpdate(textUpdate('ai ở đó'));
    await desk.idle();
    expect(texts()).toHaveLength(count);
  });

  it('leaves a message that waits for its turn after 429 to the next start, not in doubt', async () => {
    const { desk, store, onUpdate, refuse, texts } = startBot();
    refuse('sendMessage', { error_code: 429, description: 'Too Many Requests', parameters: { retry_after: 30 } });
    await onUpdate(textUpdate('ai ở đó'));
    await desk.stop(100);
    await desk.idle();
    const { open, uncertain } = await store.recover('telegram');
    expect({ owed: open.length, uncertain }).toEqual({ owed: 1, uncertain: 0 });
    const next = startBot(store);
    await next.desk.recover();
    await next.desk.idle();
    expect([texts().length, next.texts().length]).toEqual([0, 1]);
  });

  it('sends anew when the message to edit is gone, and is content when nothing changed', async () => {
    const { says, refuse, texts } = startBot();
    const update = textUpdate('ai ở đó');
    await says(update);
    const again = () => {
      const { message_id } = update.message as { message_id: number };
      return textUpdate('ai ở đó', { edited: true, message: { message_id } });
    };
    refuse('editMessageText', { error_code: 400, description: 'Bad Request: message to edit not found' });
    await says(again());
    expect(texts()).toHaveLength(2);
    refuse('editMessageText', { error_code: 400, description: 'Bad Request: message is not modified' });
    await says(again());
    expect(texts()).toHaveLength(2);
  });

  it('keeps the token out of its errors', async () => {
    const limits = createOutgoingLimits({ overallPerSecond: 30, perChatInThreeSeconds: 3, perGroupPerMinute: 20 });
    const { bot } = createTelegramApi({
      token: '1:SECRET',
      apiRoot: 'http://127.0.0.1:59998',
      post: createHttpPost(),
      limits,
    });
    const error = await bot.api.getMe().catch((reason: unknown) => reason as Error & { error?: Error });
    expect(`${(error as Error).stack} ${(error as { error?: Error }).error?.stack}`).not.toContain('SECRET');
  });
});

describe('renderForTelegram', () => {
  const to = { chat: '7', replyTo: null, edit: null, callbackId: null };
  it('escapes everything and stays within its limit, the link whole', () => {
    const hostile = '<script>alert("x")</script> & *_[x](y)_* \u202e😀 '.repeat(500);
    const { channel, calls } = recordingTelegram();
    const replies = [
      {
        type: 'answer',
        answer: answer({ text: hostile, citations: [citation({ url, clauseText: hostile })] }),
        replyId: 'r',
      },
      {
        type: 'source',
        citation: citation({ url, clauseText: hostile, path: ['<b>', '&'] }),
        index: 0,
        count: 2,
        replyId: 'r',
      },
      { type: 'note', text: hostile },
    ] as const;
    return Promise.all(
      replies.map(async (reply) => {
        const body = renderForTelegram(reply, to);
        if (reply.type !== 'note') expect((body.payload as { text: string }).text).toContain(`href="${url}"`);
        expect(await channel.send(JSON.stringify(body), async () => {})).toMatchObject({ type: 'sent' });
        expect(calls.length).toBeGreaterThan(0);
      }),
    );
  });
});

const SECRET = 'Mot_bi-mat';

async function startWebhook(onUpdate?: () => Promise<void>, logger: BotLogger = silentLogger) {
  const bot = startBot();
  const app = express();
  app.use(
    '/telegram',
    createTelegramWebhook({ bot: bot.telegram.bot, secret: SECRET, onUpdate: onUpdate ?? bot.onUpdate, logger }),
  );
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/telegram`;
  const post = (body: string, headers: Record<string, string>) =>
    fetch(address, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
  return { ...bot, post };
}

describe('the Telegram webhook', () => {
  const trusted = { 'x-telegram-bot-api-secret-token': SECRET };
  it('answers an update once, however often it comes', async () => {
    const { post, desk, texts } = await startWebhook();
    const update = JSON.stringify(textUpdate('ai ở đó'));
    for (let i = 0; i < 3; i += 1) expect((await post(update, trusted)).status).toBe(200);
    await desk.idle();
    expect(texts()).toHaveLength(1);
  });

  it.each([
    ['a wrong secret', 401, { 'x-telegram-bot-api-secret-token': 'sai' }, null],
    ['no secret', 401, {}, null],
    ['another content type', 415, { ...trusted, 'content-type': 'text/plain' }, null],
    ['malformed JSON', 400, trusted, '{"update_id":'],
    ['a body over the limit', 413, trusted, `{"x":"${'a'.repeat(300_000)}"}`],
    ['JSON of another shape', 200, trusted, '[]'],
    ['an empty body', 200, trusted, '{}'],
  ])('refuses or passes over %s', async (_name, status, headers, body) => {
    const { post, desk, calls } = await startWebhook();
    const response = await post(body ?? JSON.stringify(textUpdate('ai ở đó')), headers as Record<string, string>);
    expect(response.status).toBe(status);
    await desk.idle();
    expect(calls).toEqual([]);
  });

  it('asks for the update again when it could not be stored, and logs no word of it', async () => {
    const logged: unknown[] = [];
    const log = (...given: unknown[]) => void logged.push(given);
    const fail = () => Promise.reject(new Error('disk full'));
    const { post } = await startWebhook(fail, { info: log, warn: log, error: log });
    expect((await post(JSON.stringify(textUpdate('bí mật của tôi')), trusted)).status).toBe(500);
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toMatch(/bí mật|test-token/);
  });
});
