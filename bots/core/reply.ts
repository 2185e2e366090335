import type { Answer, Citation } from '../../src/domain/answer.js';
import type { Choice } from '../../src/store/state-store.js';

/** Something that can be opened. */
export interface Link {
  readonly label: string;
  /** Absolute; null where the product has no public address. */
  readonly url: string | null;
}

/** What a bot says, before a channel gives it a form. */
export type Reply =
  | { readonly type: 'answer'; readonly answer: Answer; readonly replyId: string }
  /** One clause in full: the one at `index` of the `count` that the answer `replyId` rests on. */
  | {
      readonly type: 'source';
      readonly citation: Citation;
      readonly index: number;
      readonly count: number;
      readonly replyId: string;
    }
  /** The plans held. */
  | { readonly type: 'plans'; readonly plans: readonly Link[] }
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
