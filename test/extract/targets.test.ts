import { describe, expect, it } from 'vitest';
import type { TargetFact } from '../../src/domain/fact.js';
import { findTargets } from '../../src/extract/targets.js';
import { BEN_TRE, BINH_DINH, clauseWith, HAI_PHONG, HUE, plan, realPlans } from '../helpers/real-corpus.js';
import { clause } from './clauses.js';

/** A fact as one line: where the words of the indicator matter, the raw value, the year. */
function show({ raw, unit, comparator, year, yearly }: TargetFact): string {
  return `${raw} | ${comparator} ${unit} | ${yearly ? 'mỗi năm' : year}`;
}

function targetsOf(planId: string, holding: string): TargetFact[] {
  return findTargets(clauseWith(planId, holding), plan(planId).meta.period?.to ?? null).map(({ fact }) => fact);
}

describe('findTargets', () => {
  it('reads every value of a sentence, its comparator, unit and year', () => {
    expect(targetsOf(BEN_TRE, 'Mỗi năm giải quyết việc làm').map(show)).toEqual([
      '18 - 20 nghìn lao động | range lao động | mỗi năm',
      'khoảng 2.000 lao động | ~ lao động | mỗi năm',
    ]);
    expect(targetsOf(BEN_TRE, 'Giảm tỷ lệ hộ nghèo hàng năm').map(show)).toEqual([
      'từ 1% - 2% | range % | mỗi năm',
      'dưới 3% | < % | 2025',
      '100% | = % | 2025',
    ]);
    expect(targetsOf(HUE, 'giải quyết việc làm mới trên 16.600').map(show)).toEqual([
      '70% - 75% | range % | 2025',
      'trên 16.600 lao động | > lao động | mỗi năm',
    ]);
  });

  it('gives a value without a year of its own the year of its heading, then of the plan', () => {
    expect(targetsOf(BINH_DINH, 'Tỷ lệ thất nghiệp chung').map(({ year }) => year)).toEqual([2030, 2030]);
    const own = findTargets(clause('Tỷ lệ hộ nghèo còn dưới 3%.'), 2025);
    expect(own.map(({ fact }) => fact.year)).toEqual([2025]);
    const above = clause('Tỷ lệ hộ nghèo còn dưới 3%.', { path: ['2. Các chỉ tiêu đến năm 2030'] });
    expect(findTargets(above, 2025).map(({ fact }) => fact.year)).toEqual([2030]);
    expect(findTargets(clause('Tỷ lệ hộ nghèo còn dưới 3%.'), null).map(({ fact }) => fact.year)).toEqual([null]);
  });

  it('keeps a second year of the same indicator apart: 26 m2 in 2025, 30,48 m2 in 2030', () => {
    const found = targetsOf(HUE, 'diện tích sàn nhà ở bình quân');
    expect(found.map(({ value, year }) => [value, year])).toEqual([
      [26, 2025],
      [30.48, 2030],
    ]);
    for (const { indicator } of found) expect(indicator).toContain('diện tích sàn nhà ở bình quân');
  });

  it('gives each of two amounts its own case: “… đối với A và … đối với B”', () => {
    const found = findTargets(
      clause(
        'Kinh phí bảo trì 25 triệu đồng/km/năm đối với đường xã và 8 triệu đồng/km/năm đối với đường thôn; định mức 180 tấn/km đối với mặt đường rộng 3,5 m và 120 tấn/km đối với mặt đường rộng 3,0 m.',
      ),
      2030,
    ).map(({ fact, own }) => [fact.value, fact.unit, own]);
    expect(found).toEqual([
      [25, 'triệu đồng/km/năm', expect.stringMatching(/bảo trì.*đường xã/u)],
      [8, 'triệu đồng/km/năm', expect.stringMatching(/bảo trì.*đường thôn/u)],
      [180, 'tấn/km', expect.stringMatching(/định mức.*3,5 m/u)],
      [120, 'tấn/km', expect.stringMatching(/định mức.*3,0 m/u)],
    ]);
    for (const [value, , own] of found) if (value !== 25) expect(own).not.toContain('đường xã');
  });

  it('does not take what is found for what there is: “phát hiện có …”', () => {
    const [found] = findTargets(clause('90% tàu được phát hiện có hư hỏng được sửa; hiện có 12 tàu.'), 2030);
    expect(found?.fact).toMatchObject({ value: 90, year: 2030, baseline: false });
    const [present] = findTargets(clause('Toàn tỉnh hiện có 12 tàu.'), 2030);
    expect(present?.fact.baseline).toBe(true);
  });

  it('names a value by what stands before its colon', () => {
    const [found] = findTargets(clause('1. Tổng kinh phí năm 2026: 412.600 triệu đồng.'), 2030);
    expect(found).toMatchObject({ own: 'Tổng kinh phí năm 2026 triệu đồng', fact: { value: 412_600, year: 2026 } });
  });

  it('lends a shared head to the variants after it', () => {
    const found = targetsOf(BEN_TRE, 'huy động trong độ tuổi vào nhà trẻ').slice(0, 4);
    for (const { indicator } of found) expect(indicator).toContain('tỷ lệ huy động trong độ tuổi vào');
    expect(found.map(({ value, indicator }) => [value, indicator.replace(/^.*vào /u, '')])).toEqual([
      [25, 'nhà trẻ'],
      [90, 'mẫu giáo'],
      [99.9, 'tiểu học'],
      [99, 'trung học cơ sở'],
    ]);
  });

  it('lends a predicate to the value before it, and one after the semicolon to a value of the same unit', () => {
    const water = targetsOf(BINH_DINH, 'hộ gia đình ở nông thôn được sử dụng nước sạch').slice(0, 2);
    for (const { indicator } of water) expect(indicator).toContain('được sử dụng nước sạch theo quy chuẩn');
    const culture = targetsOf(BINH_DINH, 'ít nhất 75% người dân ở vùng sâu');
    expect(culture.map(({ value }) => value)).toEqual([75, 80]);
    for (const { indicator } of culture) expect(indicator).toContain('được hưởng thụ và tham gia');
  });

  it('writes the base of a rate into the unit of all that share it', () => {
    const found = targetsOf(BINH_DINH, '43 giường bệnh viện').filter(({ unit }) => unit.includes('dân'));
    expect(found.map(({ value, unit }) => `${value} ${unit}`)).toEqual([
      '43 giường bệnh viện trên 10.000 dân',
      '11 bác sĩ trên 10.000 dân',
      '2 dược sĩ trên 10.000 dân',
      '28 điều dưỡng và hộ sinh trên 10.000 dân',
    ]);
  });

  it.each([
    [BINH_DINH, 'trẻ em dưới 36 tháng tuổi', [36], 'an age in months'],
    [BEN_TRE, 'tỷ suất tử vong trẻ em dưới 01 tuổi', [1], 'an age in years, although “dưới” stands before it'],
    [BINH_DINH, '14 loại vắc xin', [14], 'the number of vaccines in a name'],
    [HUE, 'học 2 buổi/ngày', [2], 'sessions a day'],
    [BEN_TRE, 'người trong độ tuổi từ 15 - 60', [15, 60, 35], 'a range of ages'],
    [HUE, 'phát sinh sau ngày 31/5/2017 (giai đoạn 3)', [3, 31, 5], 'a stage and a date'],
  ])('in %s “%s” takes none of %j for a target: %s', (planId, holding, values) => {
    const found = targetsOf(planId, holding);
    for (const { value, valueTo } of found) {
      expect(values).not.toContain(value);
      expect(values).not.toContain(valueTo);
    }
  });

  it('finds no target in a sentence about documents', () => {
    expect(findTargets(clause('Thực hiện Nghị quyết số 42-NQ/TW ngày 24/11/2023 (khóa XIII).'), 2030)).toEqual([]);
    expect(findTargets(clause(''), 2030)).toEqual([]);
  });

  it('marks a result already reached as a baseline', () => {
    const [found] = findTargets(clause('Tỷ lệ hộ nghèo hiện nay là 5%.'), 2025);
    expect(found?.fact.baseline).toBe(true);
    const [aim] = findTargets(clause('Tỷ lệ hộ nghèo còn 3%.'), 2025);
    expect(aim?.fact.baseline).toBe(false);
  });

  const read = (text: string, path: readonly string[] = [], planEnd = 2030, told: number | null = null) =>
    findTargets(clause(text, { path: [...path] }), planEnd, told).map(({ fact }) => fact);
  const short = ({ raw, comparator, value, year, baseline }: TargetFact): string =>
    `${raw} | ${comparator} ${value} | ${year}${baseline ? ' (nay)' : ''}`;

  const changes: readonly [string, readonly string[], string][] = [
    [
      'Giảm tỷ lệ hộ dùng bếp than từ 6,4% năm 2020 xuống còn dưới 2%.',
      ['từ 6,4% | = 6.4 | 2020 (nay)', 'dưới 2% | < 2 | 2030'],
      'the value that is left behind keeps its own year',
    ],
    [
      'Nâng công suất kho lạnh từ 40 lên 65 tấn vào năm 2026.',
      ['từ 40 | = 40 | null (nay)', '65 tấn | = 65 | 2026'],
      'a unit said once holds for both',
    ],
    [
      'Tỷ lệ hộ có xe đạp điện tăng từ 12% (năm 2019) lên trên 30%.',
      ['từ 12% | = 12 | 2019 (nay)', 'trên 30% | > 30 | 2030'],
      'the year in brackets',
    ],
    ['Thu hút từ 30% - 35% số thợ.', ['từ 30% - 35% | range 30 | 2030'], 'a range is no change'],
    ['Tăng trưởng từ 5% đến 7%.', ['từ 5% đến 7% | range 5 | 2030'], 'nor is one in words'],
    ['Số hộ tham gia đạt từ 90% trở lên.', ['đạt từ 90% trở lên | >= 90 | 2030'], 'nor a lower bound'],
  ];
  it.each(changes)('tells where a value comes from in %j: %j, %s', (text, expected) => {
    expect(read(text).map(short)).toEqual(expected);
  });

  it('takes what a section on the present says for baselines, of the year said last', () => {
    const path = ['I. ĐÁNH GIÁ THỰC TRẠNG'];
    const text =
      'Đến hết năm 2019, toàn tỉnh có 310 giếng khoan. Tỷ lệ giếng đạt chuẩn là 61%; số giếng hỏng còn 12%.';
    expect(read(text, path).map(short)).toEqual([
      '310 giếng | = 310 | 2019 (nay)',
      '61% | = 61 | 2019 (nay)',
      '12% | = 12 | 2019 (nay)',
    ]);
    expect(read('Tỷ lệ giếng đạt chuẩn là 61%.', path).map(short)).toEqual(['61% | = 61 | null (nay)']);
    expect(read('Tỷ lệ giếng đạt chuẩn là 61%.', path, 2030, 2018).map(short)).toEqual(['61% | = 61 | 2018 (nay)']);
    expect(read('Tỷ lệ giếng đạt chuẩn là 61%.', ['I. MỤC TIÊU']).map(short)).toEqual(['61% | = 61 | 2030']);
  });

  it('keeps each of several years with the words of the one indicator', () => {
    const found = read(
      'Phấn đấu trên 80% hộ có thùng rác vào năm 2023, đạt 90% vào cuối năm 2025 và 100% từ năm 2027.',
    );
    expect(found.map(short)).toEqual(['trên 80% | > 80 | 2023', '90% | = 90 | 2025', '100% | = 100 | 2027']);
    for (const { indicator } of found) expect(indicator).toContain('hộ có thùng rác');
  });

  it('keeps the period that a sum or a heading names', () => {
    const [sum, part] = read(
      'Kinh phí thực hiện Kế hoạch giai đoạn 2022 - 2025 là 8,4 tỷ đồng, trong đó ngân sách xã 2 tỷ đồng.',
    );
    expect(sum).toMatchObject({ value: 8.4, year: 2025, period: { from: 2022, to: 2025 } });
    expect(part).toMatchObject({ value: 2, period: { from: 2022, to: 2025 }, indicator: 'ngân sách xã' });
    const [below] = read('Trồng 500 cây bàng.', ['II. MỤC TIÊU', 'b) Giai đoạn 2026 - 2028']);
    expect(below).toMatchObject({ year: 2028, period: { from: 2026, to: 2028 } });
  });

  it('lends the object of a part to the next one that does the same with it', () => {
    const [, found] = findTargets(
      clause('Người dân đóng góp tối thiểu 10% giá trị kè đá; hộ cận nghèo đóng góp 4%.'),
      2030,
    );
    expect(found).toMatchObject({
      saying: 'hộ cận nghèo đóng góp 4% giá trị kè đá',
      fact: { value: 4, quote: 'hộ cận nghèo đóng góp 4%.' },
    });
  });

  it('gives each amount of a list its own name and quote', () => {
    const found = read('- Ngân sách xã: 30 triệu đồng; quỹ khuyến học: 12 triệu đồng.');
    expect(found.map(({ indicator, quote }) => [indicator, quote])).toEqual([
      ['Ngân sách xã', '- Ngân sách xã: 30 triệu đồng'],
      ['quỹ khuyến học', 'quỹ khuyến học: 12 triệu đồng.'],
    ]);
  });

  it('lets what is measured run on over a condition with a figure of its own', () => {
    const [share] = read('Hỗ trợ 40% giá giống cho hộ trồng không quá 3 ha.');
    expect(share?.quote).toBe('Hỗ trợ 40% giá giống cho hộ trồng không quá 3 ha.');
    const [places] = read('60% số xã, phường, thị trấn có ít nhất 01 sân chơi.');
    expect(places?.quote).toContain('thị trấn có ít nhất 01 sân chơi');
  });

  it('reads a share that is done each year as one share', () => {
    const [share] = read('85% thợ lặn được khám sức khỏe mỗi năm ít nhất một lần.');
    expect(share?.yearly).toBe(false);
    expect(read('Mỗi năm trồng 20 ha rừng.')[0]?.yearly).toBe(true);
  });

  it('quotes its clause word for word, the value inside the quote, for every target of the real corpus', () => {
    const targets = realPlans.flatMap((one) =>
      one.clauses
        .filter(({ kind }) => kind === 'bullet' || kind === 'paragraph' || kind === 'numbered' || kind === 'lettered')
        .flatMap((from) => findTargets(from, one.meta.period?.to ?? null).map((target) => ({ from, target }))),
    );
    expect(targets.length).toBeGreaterThan(80);
    for (const { from, target } of targets) {
      const { fact, part } = target;
      expect(from.text).toContain(fact.quote);
      expect(fact.quote).toContain(fact.raw);
      expect(part.text).toContain(fact.quote);
      expect(fact.clause).toBe(from.id);
      expect(fact.indicator.trim()).not.toBe('');
    }
  });

  it('says each value in words that stand alone: the saying holds the value as printed', () => {
    for (const planId of [BEN_TRE, BINH_DINH, HAI_PHONG, HUE]) {
      for (const from of plan(planId).clauses) {
        for (const { fact, saying } of findTargets(from, 2025)) expect(saying).toContain(fact.raw);
      }
    }
  });
});
