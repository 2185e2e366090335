import { parseArgs } from 'node:util';
import { cliMessages } from '../messages/cli.js';
import type { Feedback, ReplyRecord, StateStore } from '../store/state-store.js';
import { type CommandIo, UsageError, writeLine } from './io.js';

/** The `export` command: what people asked the bots, or what they say about answers, one JSON object a line. */
export async function runExport(
  args: readonly string[],
  open: () => Promise<Pick<StateStore, 'questions' | 'feedback' | 'close'>>,
  io: CommandIo,
): Promise<number> {
  const { positionals } = parseArgs({ args: [...args], options: {}, allowPositionals: true });
  const [what, ...rest] = positionals;
  if ((what !== 'feedback' && what !== 'questions') || rest.length > 0) throw new UsageError(cliMessages.exportWhat);
  const store = await open();
  const lines =
    what === 'feedback' ? (await store.feedback()).map(feedbackLine) : (await store.questions()).map(questionLine);
  for (const line of lines) await writeLine(io.stdout, JSON.stringify(line));
  await store.close();
  return 0;
}

/** Neither line names a chat, not even by its hash: who reads them has no use for it. */
function feedbackLine({ at, channel, rating, reason, comment, question, citations }: Feedback) {
  return {
    at: new Date(at).toISOString(),
    channel,
    rating,
    reason,
    comment,
    question,
    citations: citations.map(name),
  };
}

function questionLine({ askedAt, channel, question, kind, intent, citations, latencyMs }: ReplyRecord) {
  const at = new Date(askedAt).toISOString();
  return { at, channel, question, kind, intent, citations: citations.map(name), latencyMs };
}

function name({ plan, clause }: ReplyRecord['citations'][number]): string {
  return `${plan}#${clause}`;
}
