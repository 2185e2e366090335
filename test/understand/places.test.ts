import { describe, expect, it } from 'vitest';
import type { PlanMetadata } from '../../src/domain/plan.js';
import { createPlanDirectory, isPlaceHeld } from '../../src/understand/places.js';
import { understand } from '../../src/understand/understand.js';
import { BEN_TRE, BINH_DINH, fixturePlan, HAI_PHONG, HUE, plan } from '../helpers/real-corpus.js';
import { directory, read, vocabulary } from './read.js';

describe('the plan a question is about', () => {
  it.each([
    ['Tỷ lệ hộ nghèo của tỉnh Bến Tre?', [BEN_TRE], 'named in full'],
    ['hộ nghèo bến tre', [BEN_TRE], 'in small letters, without the word for province'],
    ['ho ngheo ben tre con bao nhieu', [BEN_TRE], 'without diacritics'],
    ['Tỷ lệ hộ nghèo của Bến Tre'.normalize('NFD'), [BEN_TRE], 'decomposed'],
    ['Thừa Thiên Huế nước sạch', [HUE], 'by the old name'],
    ['thành phố Huế nước sạch bao nhiêu', [HUE], 'by today’s name of the same area'],
    ['xứ Huế có nước sạch không', [HUE], 'by the short name'],
    ['Vĩnh Long hộ nghèo còn bao nhiêu', [BEN_TRE], 'today’s province that Bến Tre went into'],
    ['Gia Lai tỷ lệ thất nghiệp bao nhiêu', [BINH_DINH], 'today’s province that Bình Định went into'],
    ['bình địh lđ qua đào tạo', [BINH_DINH], 'a letter left out'],
    ['bình đinh hộ nghèo', [BINH_DINH], 'with another mark'],
    ['hai phòng ai ký', [HAI_PHONG], 'with a mark left out'],
    ['hai phog ai ky ke hoach', [HAI_PHONG], 'a letter left out, without diacritics'],
    ['so van hoa binh dinh lam gi', [BINH_DINH], 'before a province whose name overlaps with it'],
    ['HP ai ký kế hoạch?', [HAI_PHONG], 'initials in capitals'],
    ['hộ nghèo ở bt', [BEN_TRE], 'initials after a word of place'],
    ['dạy nghề cho nông dân hp thì ai lo', [HAI_PHONG], 'initials that stand for it before all else'],
    ['hông bt ai lo chuyện hộ nghèo', [], 'initials that are another word first'],
    ['Bến Tre với Bình Định bên nào cao hơn', [BEN_TRE, BINH_DINH], 'two of them'],
    ['me di lam dong, hue co xay nha tre khong', [HUE], 'beside words that are another province without their marks'],
    ['Huế tuyên truyền trợ giúp xã hội, an sinh xã hội', [HUE], 'where a name would go over a comma'],
    ['4220/KH-UBND ai ký', [HAI_PHONG], 'by its number'],
    ['KH 197 ai ký', [HUE], 'by the first part of its number after “KH”'],
    ['kế hoạch số 4502 do ai ký', [BEN_TRE], 'after “số”'],
    ['có 197 hộ nghèo không', [], 'the same figure elsewhere is no plan'],
    ['Tỷ lệ hộ nghèo là bao nhiêu?', [], 'none is named'],
  ])('of %j is %j: %s', (question, planIds) => {
    const { planIds: found, namesPlan, foreignPlaces } = read(question);
    expect([...found].sort()).toEqual([...planIds].sort());
    expect(namesPlan).toBe(planIds.length > 0);
    expect(foreignPlaces).toEqual([]);
  });

  it.each([
    ['Hà Nội hộ nghèo còn bao nhiêu', 'Hà Nội', 'a province without a plan here'],
    ['ty le ho ngheo cua ca mau', 'Cà Mau', 'without diacritics'],
    ['Đà Nẵng thì sao', 'Đà Nẵng', 'a city'],
  ])('of %j is one of a place that is not at hand, %s: %s', (question, place) => {
    const { planIds, foreignPlaces } = read(question);
    expect(planIds).toEqual([]);
    expect(foreignPlaces.map(({ name }) => name)).toEqual([place]);
  });

  it('keeps a foreign place apart from the one at hand', () => {
    const { planIds, foreignPlaces } = read('Đà Nẵng với Bến Tre nơi nào hộ nghèo ít hơn');
    expect(planIds).toEqual([BEN_TRE]);
    expect(foreignPlaces.map(({ name }) => name)).toEqual(['Đà Nẵng']);
  });

  it('takes no two proper words for a name a letter away: “làm cái” is not Lào Cai', () => {
    const own = createPlanDirectory([fixturePlan('lao-cai-112-2023').meta]);
    const found = understand('Làm cái bản đồ thì ai lo?', null, { directory: own, vocabulary });
    expect(found.planIds).toEqual([]);
  });

  it('leaves the name of the place out of the topic', () => {
    for (const { wordings } of read('nước sạch ở Bến Tre').concepts) {
      for (const { terms } of wordings) expect(terms.join(' ')).not.toMatch(/bến|tre/);
    }
  });
});

describe('createPlanDirectory', () => {
  it('finds the province of every plan', () => {
    expect(directory.plans.map(({ province }) => province?.name)).not.toContain(undefined);
  });

  const lead = (given: Partial<PlanMetadata>): string | undefined =>
    createPlanDirectory([{ ...plan(HUE).meta, ...given }]).plans[0]?.province?.id;

  it('takes the unit that was in place when the plan was issued', () => {
    const old = lead({ province: 'tỉnh Gia Lai', issuedOn: '2024-05-01', year: 2024 });
    const today = lead({ province: 'tỉnh Gia Lai', issuedOn: '2026-05-01', year: 2026 });
    expect(old).toBeDefined();
    expect(today).toBeDefined();
    expect(old).not.toBe(today);
  });

  it('leaves a province that the register does not know null', () => {
    expect(lead({ province: 'tỉnh Không Có' })).toBeUndefined();
  });

  it('holds a place when a plan of it, or of what went into it, is at hand', () => {
    const own = createPlanDirectory([fixturePlan('ca-mau-0203-2026').meta]);
    const entries = directory.plans.flatMap(({ province }) => province ?? []);
    for (const entry of entries) {
      expect(isPlaceHeld(entry, directory)).toBe(true);
      expect(isPlaceHeld(entry, own)).toBe(false);
    }
  });
});

describe('a place without a plan', () => {
  it('is no name over a comma, nor common words without marks beside a place that has one', () => {
    expect(read('Cơ quan nào ở Huế lo trợ giúp xã hội, an sinh xã hội?').foreignPlaces).toEqual([]);
    expect(read('me di lam dong, hue co xay nha tre khong').foreignPlaces).toEqual([]);
  });

  it('is one after a word of place, with its marks, or alone', () => {
    expect(read('so voi hue thi o lam dong the nao').foreignPlaces).toHaveLength(1);
    expect(read('Huế với Lâm Đồng bên nào cao hơn').foreignPlaces).toHaveLength(1);
    expect(read('lam dong ho ngheo con bao nhieu').foreignPlaces).toHaveLength(1);
  });
});
