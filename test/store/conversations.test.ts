import { describe, expect, it } from 'vitest';
import type { ConversationState } from '../../src/domain/conversation.js';
import { type ConversationStore, createMemoryConversations } from '../../src/store/conversations.js';
import { emptyState } from '../helpers/answers.js';

const state = (topic: string): ConversationState => ({ ...emptyState, topic: [topic] });

/** What every store promises; each implementation runs it. */
function keepsThePromises(name: string, create: () => ConversationStore) {
  describe(`${name} as a ConversationStore`, () => {
    it('gives null for a conversation it does not know', async () => {
      expect(await create().get('a')).toBeNull();
    });

    it('gives back the state last set, each conversation its own', async () => {
      const store = create();
      await store.set('a', state('nghèo'));
      await store.set('b', state('y tế'));
      await store.set('a', state('việc làm'));
      expect(await store.get('a')).toEqual(state('việc làm'));
      expect(await store.get('b')).toEqual(state('y tế'));
    });

    it('forgets when told to, also what it does not know', async () => {
      const store = create();
      await store.set('a', state('nghèo'));
      await store.forget('a');
      await store.forget('z');
      expect(await store.get('a')).toBeNull();
    });
  });
}

keepsThePromises('memory', () => createMemoryConversations({ ttlMs: 1000, maxSize: 10 }));

describe('createMemoryConversations', () => {
  it('drops a conversation that was quiet for its time, counted from the last question', async () => {
    let now = 0;
    const store = createMemoryConversations({ ttlMs: 100, maxSize: 10, now: () => now });
    await store.set('a', state('nghèo'));
    now = 90;
    await store.set('a', state('nghèo'));
    now = 180;
    expect(await store.get('a')).not.toBeNull();
    now = 190;
    expect(await store.get('a')).toBeNull();
  });

  it('drops the one quiet longest when there are too many', async () => {
    const store = createMemoryConversations({ ttlMs: 1000, maxSize: 2 });
    await store.set('a', state('1'));
    await store.set('b', state('2'));
    await store.set('a', state('3'));
    await store.set('c', state('4'));
    expect(await store.get('b')).toBeNull();
    expect(await store.get('a')).not.toBeNull();
    expect(await store.get('c')).not.toBeNull();
  });
});
