import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpPost, type HttpPost } from '../../../bots/core/http-post.js';
import { createOutgoingLimits } from '../../../bots/core/limits.js';
import { createTelegramApi } from '../../../bots/telegram/api.js';
import { createTelegramChannel } from '../../../bots/telegram/channel.js';
import { startTelegramPolling } from '../../../bots/telegram/polling.js';
import { answer, scripted } from '../../helpers/answers.js';
import { silentLogger, testDesk } from '../../helpers/bots.js';
import { freePort } from '../../helpers/free-port.js';
import { me, read, TOKEN } from '../../helpers/telegram.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** This server answers a poll at once; without a pause the loop would spin. */
function unhurried(post: HttpPost): HttpPost {
  return async (request) => {
    if (request.url.endsWith('/getUpdates')) await new Promise((resolve) => setTimeout(resolve, 20));
    return post(request);
  };
}

describe('the Telegram bot against telegram-test-api, by polling', () => {
  it('takes a message, answers with buttons, and follows a pressed one', async () => {
    const server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
    await server.start();
    closing.push(() => server.stop());
    const limits = createOutgoingLimits({ overallPerSecond: 30, perChatInThreeSeconds: 10, perGroupPerMinute: 20 });
    const telegram = createTelegramApi({
      token: TOKEN,
      apiRoot: server.config.apiURL,
      post: unhurried(createHttpPost()),
      limits,
      botInfo: me,
    });
    const assistant = scripted((question) =>
      question.includes('Huế')
        ? answer({ text: `Trả lời: ${question}` })
        : answer({
            kind: 'clarify',
            text: 'Nơi nào?',
            suggestions: [{ label: 'Huế', question: `${question} ở Huế` }],
          }),
    );
    const { desk } = testDesk({ channel: createTelegramChannel(telegram), assistant });
    const polling = startTelegramPolling({
      bot: telegram.bot,
      logger: silentLogger,
      onUpdate: async (update) => {
        const incoming = read(update);
        if (incoming) await desk.accept(incoming);
      },
    });
    closing.push(() => polling.stop());

    const client = server.getClient(TOKEN, { userId: 7, chatId: 7, timeout: 5000 });
    await client.sendMessage(client.makeMessage('ai chủ trì'));
    // biome-ignore lint/suspicious/noExplicitAny: the server's types do not know reply_markup
    const [asked] = (await client.getUpdates()).result as any[];
    expect(asked.message.text).toBe('Nơi nào?');
    const data = asked.message.reply_markup.inline_keyboard[0][0].callback_data as string;
    await client.sendCallback(client.makeCallbackQuery(data, { message: { message_id: 1 } }));
    // biome-ignore lint/suspicious/noExplicitAny: as above
    const [chosen] = (await client.getUpdates()).result as any[];
    expect(chosen.message.text).toContain('Trả lời: ai chủ trì ở Huế');
    await desk.idle();
  }, 20_000);
});
