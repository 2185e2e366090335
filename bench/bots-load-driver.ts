// The people and the Zalo server of bots-load.ts, in a process of their own so that only the bot is measured.
import { startFakeZalo } from '../test/fakes/zalo-server.js';

const [chats = 200, seconds = 60] = process.argv.slice(2).map(Number);
const QUESTIONS = [
  'Đến năm 2025 tỷ lệ hộ nghèo của Thừa Thiên Huế còn bao nhiêu?',
  'Cơ quan nào chủ trì giảm nghèo ở Bến Tre?',
  'còn Hải Phòng thì sao?',
  'Các địa phương của Bình Định phải báo cáo trước ngày nào?',
  'Ai ký kế hoạch 197?',
  'nguồn',
  '👍',
  'trợ giúp',
];

const startedAt = new Map<string, number>();
const took: number[] = [];
let skipped = 0;
const fake = await startFakeZalo({
  onSent({ chatId }) {
    took.push(performance.now() - (startedAt.get(chatId) ?? 0));
    startedAt.delete(chatId);
  },
});

async function chat(number: number): Promise<void> {
  const id = `c${number}`;
  await pause((number / chats) * 1000);
  for (let i = 0; i < seconds; i += 1) {
    const began = performance.now();
    // One question at a time is open in each chat.
    if (startedAt.has(id)) skipped += 1;
    else {
      startedAt.set(id, began);
      await fake.deliver(fake.textUpdate(QUESTIONS[(i + number) % QUESTIONS.length] as string, { chat: id }));
    }
    await pause(1000 - (performance.now() - began));
  }
}

process.once('message', async () => {
  await Promise.all(Array.from({ length: chats }, (_, number) => chat(number)));
  // A reply of unknown fate is not sent again; it is not waited for either.
  const deadline = performance.now() + 10_000;
  while (startedAt.size > 0 && performance.now() < deadline) await pause(50);
  await fake.close();
  process.send?.({ took, skipped }, () => process.exit(0));
});
process.send?.({ base: fake.base, token: fake.token });

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}
