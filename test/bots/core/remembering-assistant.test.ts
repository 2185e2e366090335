import { describe, expect, it } from 'vitest';
import { createOutgoingLimits } from '../../../bots/core/limits.js';
import { rememberReplies } from '../../../bots/core/remembering-assistant.js';
import { answer, emptyState, scripted } from '../../helpers/answers.js';

describe('rememberReplies', () => {
  function counting(maxSize = 10) {
    let asked = 0;
    let time = 0;
    const inner = scripted((question) => {
      asked += 1;
      return answer({ text: question });
    });
    const assistant = rememberReplies(inner, { maxSize, ttlMs: 100, now: () => time });
    return {
      assistant,
      asked: () => asked,
      wait: (ms: number) => {
        time += ms;
      },
    };
  }

  it('works a reply out once for the same question and state', async () => {
    const { assistant, asked } = counting();
    const first = await assistant.ask('a', null);
    expect(await assistant.ask('a', null)).toEqual(first);
    expect(asked()).toBe(1);
    assistant.ask('a', { ...emptyState, years: [2025] });
    assistant.ask('b', null);
    expect(asked()).toBe(3);
  });

  it('works it out again after its time, and when it was unused longest among too many', () => {
    const { assistant, asked, wait } = counting(2);
    assistant.ask('a', null);
    wait(101);
    assistant.ask('a', null);
    expect(asked()).toBe(2);
    assistant.ask('b', null);
    assistant.ask('a', null);
    assistant.ask('c', null);
    expect(asked()).toBe(4);
    assistant.ask('a', null);
    expect(asked()).toBe(4);
    assistant.ask('b', null);
    expect(asked()).toBe(5);
  });
});

describe('createOutgoingLimits', () => {
  it('makes a chat wait for its turn without holding another up', async () => {
    const limits = createOutgoingLimits({ overallPerSecond: 1000, perChatInThreeSeconds: 1, perGroupPerMinute: 1 });
    await limits.wait('a', false);
    let isOut = false;
    const second = limits.wait('a', false).then(() => {
      isOut = true;
    });
    const startedAt = performance.now();
    await limits.wait('b', false);
    expect(performance.now() - startedAt).toBeLessThan(1000);
    expect(isOut).toBe(false);
    await second;
    expect(performance.now() - startedAt).toBeGreaterThan(2000);
  }, 10_000);
});
