import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Assistant, askByMeaning, type SearchableAssistant } from '../assistant.js';
import type { Answer } from '../domain/answer.js';
import type { ConversationState } from '../domain/conversation.js';
import { cliMessages } from '../messages/cli.js';
import { explainEvidence } from '../messages/evidence.js';
import type { QueryVectors } from '../retrieve/query-vectors.js';
import { type CommandIo, UsageError, writeLine } from './io.js';
import { printAnswer } from './print-answer.js';

/** One line of `--jsonl`. */
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]),
  q: z.string(),
  context: z.array(z.string()).optional(),
});
type Line = z.infer<typeof lineSchema>;

/** An assistant and what embeds questions for it, where there is dense search. */
export interface OpenedAssistant {
  readonly assistant: SearchableAssistant;
  readonly questions: QueryVectors | undefined;
}

/**
 * The `ask` command: one question for a person or as JSON, or many from standard input. Returns the exit code: 1 when
 * a line of `--jsonl` could not be read. Throws `UsageError` for wrong arguments.
 */
export async function runAsk(
  args: readonly string[],
  open: () => Promise<OpenedAssistant>,
  io: CommandIo,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, explain: { type: 'boolean' } },
  });
  if (values.jsonl) {
    const { assistant, questions } = await open();
    return answerLines(askByMeaning(assistant, questions), io);
  }
  const question = positionals.join(' ').trim();
  if (question === '') throw new UsageError(cliMessages.noQuestion);
  const { assistant, questions } = await open();
  const vector = (await questions?.vectorOf(assistant.restated(question, null))) ?? null;
  const { answer } = assistant.ask(question, null, vector);
  const colours = io.stdout.isTTY === true;
  await writeLine(io.stdout, values.json ? JSON.stringify(answer) : printAnswer(answer, { colours }));
  if (values.explain && !values.json) {
    const evidence = assistant.search(question, null, vector).slice(0, EXPLAINED);
    await writeLine(io.stdout, `\n${explainEvidence(evidence)}`);
  }
  return 0;
}

/** How many passages `--explain` shows. */
const EXPLAINED = 8;

async function answerLines(assistant: Assistant, io: CommandIo): Promise<number> {
  let number = 0;
  let unread = 0;
  for await (const raw of createInterface({ input: io.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const text = raw.replace(/^\uFEFF/, '');
    if (text.trim() === '') continue;
    const line = readLine(text);
    if (typeof line === 'string') {
      unread += 1;
      await writeLine(io.stderr, cliMessages.badLine(number, line));
      continue;
    }
    await writeLine(
      io.stdout,
      JSON.stringify({ id: line.id, answer: await answerInContext(assistant, line.q, line.context) }),
    );
  }
  if (unread > 0) await writeLine(io.stderr, cliMessages.badLines(unread));
  return unread > 0 ? 1 : 0;
}

/** The answer to `question` in a fresh conversation in which `context` was asked before. */
export async function answerInContext(
  assistant: Assistant,
  question: string,
  context: readonly string[] = [],
): Promise<Answer> {
  let state: ConversationState | null = null;
  for (const earlier of context) state = (await assistant.ask(earlier, state)).state;
  return (await assistant.ask(question, state)).answer;
}

/** The line, or why it is none. */
function readLine(text: string): Line | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return cliMessages.badJson;
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return cliMessages.notObject;
  const parsed = lineSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const field = String(parsed.error.issues[0]?.path[0] ?? '');
  const expected =
    field === 'id'
      ? cliMessages.expectedId
      : field === 'context'
        ? cliMessages.expectedContext
        : cliMessages.expectedText;
  return cliMessages.badField(field, expected);
}
