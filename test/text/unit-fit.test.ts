import { describe, expect, it } from 'vitest';
import { type AskedUnit, unitFits } from '../../src/text/unit-fit.js';
import { realPlans } from '../helpers/real-corpus.js';

describe('unitFits', () => {
  const rows: readonly [AskedUnit, string, 'yes' | 'no' | 'unsure' | 'share', string][] = [
    ['any', '%', 'yes', 'no kind was asked for'],
    ['percent', '%', 'yes', 'a share'],
    ['percent', '‰', 'unsure', 'people say per cent and mean per mille'],
    ['percent', 'lao động', 'no', 'a head count is no share'],
    ['per-mille', '‰', 'yes', 'per mille'],
    ['per-mille', '%', 'no', 'asked so exactly, a per cent is no answer'],
    ['money', 'tỷ đồng', 'yes', 'money'],
    ['money', '%', 'no', 'a share is no money'],
    ['area', 'm2 sàn/người', 'yes', 'floor space'],
    ['area', 'm²', 'yes', 'with a superscript'],
    ['area', 'người', 'no', 'people are no area'],
    ['people', 'lao động', 'yes', 'workers are people'],
    ['people', 'hộ', 'yes', 'households count as people'],
    ['people', '%', 'share', 'a share is no head count, yet may stand for one'],
    ['people', 'm2 sàn/người', 'no', 'an area for each person counts no people'],
    ['people', 'ngôi mộ', 'unsure', 'something countable'],
    ['count', 'bác sĩ trên 10.000 dân', 'unsure', 'whether it counts the asked thing is for the words to say'],
    ['count', '%', 'share', 'a share counts nothing, yet may stand for a number'],
    ['weight', 'tấn/ha', 'yes', 'a weight for each of something'],
    ['weight', '%', 'no', 'a share is no weight'],
    ['weight', 'hộ', 'no', 'nor is a count'],
    ['volume', 'lít/người/ngày', 'yes', 'a volume for each'],
    ['volume', 'm2', 'no', 'an area is no volume'],
    ['length', 'km', 'yes', 'a length'],
    ['length', 'm3', 'no', 'a volume is no length'],
    ['times', 'kỳ/tháng', 'yes', 'how often something appears'],
    ['times', '%', 'no', 'a share is no number of times'],
    ['people', 'cộng tác viên', 'yes', 'people called by what they do'],
    ['people', 'công viên', 'unsure', 'a park is nobody'],
    ['count', 'tỷ đồng', 'no', 'money counts nothing'],
  ];
  it.each(rows)('asked for %s, %j is %s: %s', (asked, unit, expected) => {
    expect(unitFits(asked, unit)).toBe(expected);
  });

  it('never takes a share for money, and for people only as a share, over every unit of the real corpus', () => {
    const units = realPlans.flatMap((plan) =>
      plan.facts.flatMap((fact) => (fact.type === 'target' && /[%‰]/.test(fact.unit) ? [fact.unit] : [])),
    );
    expect(units.length).toBeGreaterThan(50);
    for (const unit of units) {
      expect(unitFits('money', unit)).toBe('no');
      for (const asked of ['people', 'count'] as const) expect(unitFits(asked, unit)).toBe('share');
    }
  });
});
