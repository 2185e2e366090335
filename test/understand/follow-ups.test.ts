import { describe, expect, it } from 'vitest';
import type { Intent } from '../../src/domain/answer.js';
import { type ConversationState, conversationStateSchema } from '../../src/domain/conversation.js';
import { nextState } from '../../src/understand/follow-up.js';
import { understand } from '../../src/understand/understand.js';
import type { Understanding } from '../../src/understand/understanding.js';
import { BEN_TRE, BINH_DINH, HAI_PHONG, HUE } from '../helpers/real-corpus.js';
import { directory, read, topicOf, vocabulary } from './read.js';

/** The last question of a conversation, each answered from the first plan it named. */
function follow(earlier: readonly string[], last: string): Understanding {
  let state: ConversationState | null = null;
  for (const question of earlier) {
    const understanding = understand(question, state, { directory, vocabulary });
    const [planId] = understanding.planIds;
    state = nextState(state, understanding, {
      intent: understanding.intents[0] ?? ('topic' as Intent),
      planIds: understanding.planIds,
      focus: planId === undefined ? null : { planId, clauseId: 'II.1' },
      documents: [],
    });
  }
  return understand(last, state, { directory, vocabulary });
}

describe('a follow-up', () => {
  it('that names only a place keeps topic and intent: “còn Huế thì sao?”', () => {
    const found = follow(['Tỷ lệ lao động qua đào tạo của Bến Tre là bao nhiêu?'], 'còn Huế thì sao?');
    expect(found.planIds).toEqual([HUE]);
    expect(topicOf(found)).toEqual(['tỷ lệ lao động qua đào tạo']);
    expect(found.intents[0]).toBe('target');
    expect(found.topicCarried).toBe(true);
  });

  it('that asks for another side of the same task keeps plan and topic, and leans on its clause', () => {
    const found = follow(['Ai chủ trì xây dựng nghĩa trang liệt sĩ ở Hải Phòng?'], 'khi nào xong?');
    expect(found.planIds).toEqual([HAI_PHONG]);
    expect(found.intents[0]).toBe('deadline');
    expect(topicOf(found)).toContain('nghĩa trang liệt sĩ');
    expect(found.focus).toEqual({ planId: HAI_PHONG, clauseId: 'II.1' });
  });

  it('with a topic of its own keeps only the plan', () => {
    const found = follow(
      ['Tỷ lệ hộ nghèo của Bến Tre là bao nhiêu?'],
      'bao nhiêu phần trăm trẻ em dưới 5 tuổi bị suy dinh dưỡng vậy bạn?',
    );
    expect(found.planIds).toEqual([BEN_TRE]);
    expect(topicOf(found).join(' ')).toContain('suy dinh dưỡng');
    expect(topicOf(found).join(' ')).not.toContain('nghèo');
  });

  it('that asks for the whole leaves the part asked about before: “còn tính chung cả tỉnh?”', () => {
    const found = follow(
      ['Tỷ lệ thất nghiệp thành thị của Bình Định là bao nhiêu?'],
      'còn tính chung cả tỉnh thì mấy',
    );
    expect(topicOf(found)).toEqual(['tỷ lệ thất nghiệp']);
  });

  it('that names another age range leaves the one before', () => {
    const found = follow(
      ['Bến Tre có bao nhiêu phần trăm người 15 - 35 tuổi biết chữ?'],
      'còn nhóm từ 15 đến 60 tuổi thì sao',
    );
    const asked = found.concepts.map(({ wordings }) => wordings[0]?.terms.join(' '));
    expect(asked).toContain('15 60');
    expect(asked).not.toContain('15 35');
  });

  it('that names a body after a question on duties asks for that body’s: “còn bên Thông tin và Truyền thông”', () => {
    const found = follow(['Sở Văn hóa, Thể thao Huế được giao gì?'], 'còn bên Thông tin và Truyền thông');
    expect(found.agencyIds).toEqual(['so-tttt']);
    expect(found.intents[0]).toBe('duties');
  });

  it('that names only a year keeps everything else', () => {
    const found = follow(['Diện tích nhà ở bình quân của Huế năm 2025 là bao nhiêu?'], 'thế năm 2030?');
    expect(found.planIds).toEqual([HUE]);
    expect(found.years).toEqual([2030]);
    expect(found.intents[0]).toBe('target');
    expect(topicOf(found).length).toBeGreaterThan(0);
  });

  it('that names only an agency keeps what was asked and changes the agency', () => {
    const found = follow(['Sở Y tế Huế có nhiệm vụ gì?'], 'còn Sở Tài chính thì sao?');
    expect(found.planIds).toEqual([HUE]);
    expect(found.agencyIds).toEqual(['so-tc']);
    expect(found.intents[0]).toBe('duties');
  });

  it('without diacritics reads a topic that was asked with them', () => {
    const found = follow(['Tỷ lệ hộ nghèo của Bến Tre là bao nhiêu?'], 'con binh dinh thi sao');
    expect(found.planIds).toEqual([BINH_DINH]);
    expect(found.unmarked).toBe(true);
    expect(found.searchTerms).toContain('ho_ngheo');
  });

  it('that compares the two takes the plans last talked about', () => {
    const found = follow(['Tỷ lệ lao động qua đào tạo của Bến Tre?', 'còn Huế thì sao?'], 'bên nào cao hơn?');
    expect([...found.planIds].sort()).toEqual([BEN_TRE, HUE].sort());
    expect(found.asksComparison).toBe(true);
  });

  it('about a place that is not at hand does not fall back on the last plan', () => {
    const found = follow(['Tỷ lệ hộ nghèo của Bến Tre là bao nhiêu?'], 'còn Hà Nội thì sao?');
    expect(found.planIds).toEqual([]);
    expect(found.foreignPlaces.map(({ name }) => name)).toEqual(['Hà Nội']);
  });

  it('of small talk forgets nothing', () => {
    const found = follow(['Tỷ lệ hộ nghèo của Bến Tre là bao nhiêu?', 'cảm ơn nhé'], 'còn Huế?');
    expect(found.planIds).toEqual([HUE]);
  });

  it('at the start of a conversation is read by itself', () => {
    expect(read('còn Huế thì sao?')).toMatchObject({ planIds: [HUE], topicCarried: false, focus: null });
  });
});

describe('nextState', () => {
  it('is plain data that a store may keep as JSON', () => {
    const understanding = read('Tỷ lệ hộ nghèo của Bến Tre năm 2025 là bao nhiêu?');
    const answered = { intent: 'target' as const, planIds: [BEN_TRE], focus: null, documents: [] };
    const state = nextState(null, understanding, answered);
    expect(conversationStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(state).toMatchObject({ planIds: [BEN_TRE], years: [2025], intent: 'target', topic: ['tỷ lệ hộ nghèo'] });
  });

  it('keeps the plans in the order they were last talked about, at most a few', () => {
    let state: ConversationState | null = null;
    for (const planId of [BEN_TRE, HUE, BEN_TRE]) {
      state = nextState(state, read('?'), { intent: 'target', planIds: [planId], focus: null, documents: [] });
    }
    expect(state?.planTrail).toEqual([HUE, BEN_TRE]);
    for (let at = 0; at < 20; at += 1) {
      state = nextState(state, read('?'), { intent: 'none', planIds: [`p${at}`], focus: null, documents: [] });
    }
    expect(state?.planTrail.length).toBeLessThan(10);
  });

  it('asks the same of another plan’s document: “còn Bình Định?”', () => {
    const found = follow(['Ai ký kế hoạch của Bến Tre?'], 'còn Bình Định?');
    expect(found.planIds).toEqual([BINH_DINH]);
    expect(found.intents[0]).toBe('metadata');
    expect(found.frame).toMatch(/\bai ky\b/);
  });

  it('of keys struck at random asks nothing', () => {
    for (const noise of ['asdf qwer', '<b>abc</b>']) {
      const found = follow(['Bao nhiêu người cao tuổi ở Bến Tre được trợ cấp?'], noise);
      expect(found.topicCarried).toBe(false);
      expect(found.planIds).toEqual([]);
    }
  });
});
