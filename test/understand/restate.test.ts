import { describe, expect, it } from 'vitest';
import { realAssistant } from '../helpers/real-assistant.js';

describe('restate', () => {
  const assistant = realAssistant();

  it.each([
    [
      'leaves the place out and says the topic again',
      'Tỷ lệ hộ nghèo ở Bến Tre?',
      /^tỷ lệ hộ nghèo ở.*tỷ lệ hộ nghèo$/,
    ],
    ['writes short forms out', 'tỷ lệ bao phủ BHYT ở Huế?', /bảo hiểm y tế/],
    ['repairs slips', 'tỷ lệ hộ ngèo ở Huế?', /hộ nghèo/],
  ])('%s', (_, question, restated) => {
    expect(assistant.restated(question, null)).toMatch(restated);
    expect(assistant.restated(question, null)).not.toMatch(/bến tre|huế/i);
  });

  it('says what a follow-up is about', () => {
    const { state } = assistant.ask('Tỷ lệ hộ nghèo ở Bến Tre?', null);
    expect(assistant.restated('còn Huế thì sao?', state)).toContain('hộ nghèo');
  });

  it('is empty where nothing is said', () => {
    expect(assistant.restated(' ?! ', null)).toBe('');
  });
});
