import type { Assistant, Reply } from '../../src/assistant.js';

export interface RememberingOptions {
  /** Replies kept at most; the one unused longest goes first. */
  readonly maxSize: number;
  /** A reply is used for so long: an answer's notices depend on the day. */
  readonly ttlMs: number;
  readonly now?: () => number;
}

/**
 * The same assistant, which gives a reply it gave before without working it out again. Sound because of what `ask`
 * promises: same question and state, same reply. Worth it because a province's people ask the same things in the same words, the
 * choices and suggestions above all.
 */
export function rememberReplies(assistant: Assistant, options: RememberingOptions): Assistant {
  const now = options.now ?? (() => performance.now());
  const known = new Map<string, { readonly reply: Reply | Promise<Reply>; readonly expiresAt: number }>();
  return {
    plans: assistant.plans,
    ask(question, state) {
      const key = JSON.stringify([question, state]);
      const found = known.get(key);
      known.delete(key);
      const isUsable = found !== undefined && found.expiresAt > now();
      const entry = isUsable ? found : { reply: assistant.ask(question, state), expiresAt: now() + options.ttlMs };
      known.set(key, entry);
      if (known.size > options.maxSize) known.delete(known.keys().next().value as string);
      return entry.reply;
    },
  };
}
