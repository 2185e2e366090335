import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Why an answer was found wanting. */
export const FEEDBACK_REASONS = ['wrong', 'wrong-source', 'incomplete', 'unclear', 'other'] as const;
/** Most characters of a text in feedback. */
export const FEEDBACK_TEXT_LENGTH = 500;

/** What a reader says about one answer. It names nobody: neither person, address nor conversation. */
export interface Feedback {
  readonly rating: 'up' | 'down';
  readonly question: string;
  readonly reason?: (typeof FEEDBACK_REASONS)[number] | undefined;
  readonly comment?: string | undefined;
  /** What the answer cited, as `plan#clause`. */
  readonly citations?: readonly string[] | undefined;
}

/** Keeps what readers say about answers, for whoever looks after the plans. */
export interface FeedbackStore {
  /** Resolves once it is kept; rejects when it could not be. */
  add(feedback: Feedback): Promise<void>;
}

/** One JSON line each in `<folder>/feedback/<year>-<month>.jsonl`, made when the first arrives. */
export function createFileFeedback(folder: string, now: () => Date = () => new Date()): FeedbackStore {
  return {
    async add(feedback) {
      const at = now().toISOString();
      const target = join(folder, 'feedback');
      await mkdir(target, { recursive: true });
      await appendFile(join(target, `${at.slice(0, 7)}.jsonl`), `${JSON.stringify({ at, ...feedback })}\n`);
    },
  };
}
