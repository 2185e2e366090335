import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

export const questionKinds = [
  'target',
  'responsibility',
  'coordination',
  'deadline',
  'funding',
  'duties',
  'report',
  'metadata',
  'compare',
  'list',
  'general',
  'unanswerable',
  'offtopic',
  'clarify',
] as const;

/** One question of a set, with what a right answer must hold. */
export const questionSchema = z.object({
  id: z.string(),
  q: z.string(),
  /** Earlier questions of the same chat, oldest first. */
  context: z.array(z.string()).optional(),
  style: z.enum(['formal', 'citizen', 'nodiac', 'typo', 'abbrev', 'followup']),
  kind: z.enum(questionKinds),
  /** Plans the answer must cite; none for unanswerable and offtopic, all that fit for clarify. */
  plans: z.array(z.string()),
  /** Each inner list is satisfied when the text holds at least one of its strings. */
  must: z.array(z.array(z.string())),
  must_not: z.array(z.string()).optional(),
  /** Verbatim pieces of the plan that the cited clauses must hold. */
  quote: z.union([z.string(), z.array(z.string())]),
});
export type Question = z.infer<typeof questionSchema>;

export interface QuestionSet {
  /** File name without `.jsonl`. */
  readonly name: string;
  readonly questions: readonly Question[];
  /** `unseen-<plan>`: the plan that must be added to the corpus for this set; else null. */
  readonly unseenPlan: string | null;
}

/** A question file cannot be used; says which line and why. */
export class QuestionFileError extends Error {
  override readonly name = 'QuestionFileError';
  constructor(
    readonly file: string,
    readonly line: number,
    readonly reason: string,
  ) {
    super(`${file}:${line}: ${reason}`);
  }
}

/** All question sets of a folder, by name. Throws `QuestionFileError` at the first bad line. */
export async function readQuestionSets(folder: string): Promise<QuestionSet[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
  return Promise.all(
    names.map(async (file) => {
      const name = file.slice(0, -'.jsonl'.length);
      const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
      const questions = lines.flatMap((line, index) =>
        line.trim() === '' ? [] : [readQuestion(line, file, index + 1)],
      );
      return { name, questions, unseenPlan: /^unseen-(.+)$/.exec(name)?.[1] ?? null };
    }),
  );
}

function readQuestion(line: string, file: string, number: number): Question {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new QuestionFileError(file, number, 'not JSON');
  }
  const parsed = questionSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new QuestionFileError(file, number, `${issue?.path.join('.')}: ${issue?.message}`);
}
