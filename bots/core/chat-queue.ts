/** Runs tasks of one chat one after another, tasks of different chats side by side. */
export interface ChatQueue {
  /** The task must not reject; should it, the next one still runs. */
  add(chat: string, task: () => Promise<void>): void;
  /** Tasks begun or waiting. */
  readonly size: number;
  /** Resolves when nothing is left. */
  idle(): Promise<void>;
}

export function createChatQueue(onError: (error: unknown) => void): ChatQueue {
  const tails = new Map<string, Promise<void>>();
  let waiting: (() => void)[] = [];
  let size = 0;
  return {
    add(chat, task) {
      size += 1;
      const tail = (tails.get(chat) ?? Promise.resolve()).then(task).catch(onError);
      const done = tail.then(() => {
        size -= 1;
        if (tails.get(chat) === done) tails.delete(chat);
        if (size === 0) for (const resolve of waiting.splice(0)) resolve();
      });
      tails.set(chat, done);
    },
    get size() {
      return size;
    },
    idle() {
      if (size === 0) return Promise.resolve();
      return new Promise((resolve) => {
        waiting = [...waiting, resolve];
      });
    },
  };
}
