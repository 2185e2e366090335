import type { ConversationState } from '../domain/conversation.js';

/**
 * Keeps what a conversation remembers between two questions. A store may forget at any time: whoever asks must go on
 * with null. It keeps no identity of the person; the id is a random one.
 */
export interface ConversationStore {
  /** The state last set, or null when there is none or it has grown old. Rejects when the store cannot be reached. */
  get(id: string): Promise<ConversationState | null>;
  /** Replaces the state and starts its time anew. */
  set(id: string, state: ConversationState): Promise<void>;
  /** Drops the state; nothing happens when there is none. */
  forget(id: string): Promise<void>;
}

export interface MemoryConversationsOptions {
  /** A state not touched for so long is gone. */
  readonly ttlMs: number;
  /** Beyond this many the conversation that was quiet longest is dropped. */
  readonly maxSize: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number;
}

/** Conversations in the memory of this process; they are gone when it ends. */
export function createMemoryConversations(options: MemoryConversationsOptions): ConversationStore {
  const now = options.now ?? (() => performance.now());
  // A Map keeps the order of insertion: the first key is the one quiet longest.
  const entries = new Map<string, { readonly state: ConversationState; readonly expiresAt: number }>();

  function dropExpired(): void {
    for (const [id, entry] of entries) {
      if (entry.expiresAt > now()) return;
      entries.delete(id);
    }
  }

  return {
    async get(id) {
      const entry = entries.get(id);
      if (!entry) return null;
      if (entry.expiresAt > now()) return entry.state;
      entries.delete(id);
      return null;
    },
    async set(id, state) {
      dropExpired();
      entries.delete(id);
      entries.set(id, { state, expiresAt: now() + options.ttlMs });
      while (entries.size > options.maxSize) entries.delete(entries.keys().next().value as string);
    },
    async forget(id) {
      entries.delete(id);
    },
  };
}
