import type { Answer, Citation } from '../../src/domain/answer.js';
import type { Choice } from '../../src/store/state-store.js';

/** What a bot says, before a channel gives it a form. */
export type Reply =
  | { readonly type: 'answer'; readonly answer: Answer; readonly replyId: string }
  /** One clause in full. */
  | { readonly type: 'source'; readonly citation: Citation }
  /** A sentence of the bot's own. */
  | { readonly type: 'note'; readonly text: string; readonly choices?: readonly Choice[]; readonly replyId?: string }
  /** A short thanks for a tap; a channel without taps sends it as a note. */
  | { readonly type: 'toast'; readonly text: string };

/** Where a reply goes. */
export interface Destination {
  readonly chat: string;
  /** The message answered, to point at in a group. */
  readonly replyTo: string | null;
  /** The earlier reply to be replaced, after an edit of the question. */
  readonly edit: string | null;
  /** The tap that asked. */
  readonly callbackId: string | null;
}
