import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createSourceFinder } from '../../bots/core/source.js';
import { visibleText } from '../../bots/telegram/html.js';
import { createZaloChannel } from '../../bots/zalo/channel.js';
import { createZaloClient } from '../../bots/zalo/client/index.js';
import { createAssistant } from '../../src/assistant.js';
import type { Answer } from '../../src/domain/answer.js';
import { clauseUrl } from '../../src/server/urls.js';
import { openKnowledge } from '../../src/store/index-store.js';
import { startFakeZalo } from '../fakes/zalo-server.js';
import { message, testDesk } from '../helpers/bots.js';
import { CORPUS, ROOT, temporaryFolder } from '../helpers/folders.js';
import { serve } from '../helpers/server.js';
import { recordingTelegram } from '../helpers/telegram.js';

const PUBLIC_URL = 'https://hoi.tinh.gov.vn';

/** Twenty questions over all plans, some without a plan, one off topic, one a greeting. */
function twentyQuestions(): string[] {
  const of = (set: string) =>
    readFileSync(join(ROOT, 'test', 'eval', `${set}.jsonl`), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { q: string }).q);
  const picked = ['bt-dev', 'bd-dev', 'hp-dev', 'hue-dev'].flatMap((set) =>
    of(set)
      .filter((_, i) => i % 12 === 0)
      .slice(0, 4),
  );
  return [...picked, 'Ai chủ trì giảm nghèo?', 'xin chào', 'Giá vàng hôm nay?', 'Ai ký kế hoạch của Bến Tre?'];
}

describe('the same twenty questions', () => {
  it('get the same answers and citations on the API, Telegram and Zalo', async () => {
    const plans = await openKnowledge(CORPUS, join(await temporaryFolder(), 'index'), () => {});
    const address = (plan: string, clause: string) => PUBLIC_URL + clauseUrl(plan, clause);
    const assistant = createAssistant(plans, { clauseUrl: address });
    const api = await serve(assistant);
    const fake = await startFakeZalo();
    const zaloClient = createZaloClient({ token: fake.token, baseUrl: fake.base });
    const recorded = recordingTelegram();
    const findSource = createSourceFinder(plans, address);
    const telegram = testDesk({ channel: recorded.channel, assistant, findSource });
    const zalo = testDesk({ channel: createZaloChannel(zaloClient), assistant, findSource });
    const questions = twentyQuestions();
    expect(questions).toHaveLength(20);
    const kinds = new Set<string>();

    for (const [index, question] of questions.entries()) {
      const { answer } = (await (await api.ask({ question })).json()) as { answer: Answer };
      kinds.add(answer.kind);
      for (const { desk, store, texts } of [
        { ...telegram, texts: () => recorded.texts() },
        { ...zalo, texts: () => fake.texts() },
      ]) {
        await desk.accept(message(question, { chat: `${index + 1}` }));
        await desk.idle();
        const record = (await store.questions()).at(-1);
        expect(record, question).toMatchObject({
          kind: answer.kind,
          intent: answer.intent,
          citations: answer.citations.map(({ plan, clause }) => ({ plan, clause })),
          choices: answer.suggestions,
        });
        // What is too long for the channel is cut where a word ends; the first link always stays.
        const shown = texts().at(-1) ?? '';
        expect(shown.replace(/\n• /g, ' '), question).toContain(answer.text.slice(0, 300));
      }
      const zaloText = fake.texts().at(-1) ?? '';
      const telegramHtml = recorded.calls.filter(({ method }) => method === 'sendMessage').at(-1)?.payload
        .text as string;
      const [first] = answer.citations;
      // A question back offers its choices; what it rests on is on demand.
      if (first && answer.kind !== 'clarify') {
        expect(zaloText, question).toContain(first.url);
        expect(visibleText(telegramHtml.replace(/<a href="([^"]*)">/g, '$1 ')), question).toContain(first.url);
      }
    }
    expect(kinds.size).toBeGreaterThanOrEqual(4);
    await fake.close();
  }, 120_000);
});
