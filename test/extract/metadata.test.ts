import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Clause } from '../../src/domain/clause.js';
import { compareMetadata, readMetadata } from '../../src/extract/metadata.js';
import { readTitle } from '../../src/extract/title-fields.js';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { readCorpus } from '../../src/store/plan-corpus.js';
import { CORPUS, FIXTURES } from '../helpers/folders.js';

const readFixture = (id: string) => readMetadata(parsePlan(readFileSync(join(FIXTURES, `${id}.txt`), 'utf8')), id);
const readText = (text: string) => readMetadata(parsePlan(text), 'x');

/** A whole short plan around a letterhead, so that the parser has something to stand on. */
const plan = (head: string, tail = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A') => `${head}

KẾ HOẠCH

Phát triển nhà ở giai đoạn 2026 - 2030

Căn cứ Luật Nhà ở số 27/2023/QH15 ngày 27/11/2023; Ủy ban nhân dân ban hành Kế hoạch như sau:

I. MỤC TIÊU

- Đạt 30 m2 sàn/người.

Nơi nhận:
- Bộ Xây dựng;
- Lưu: VT.

${tail}
`;
const HEAD = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n';

describe('readMetadata on the four plans of the corpus', async () => {
  for (const entry of await readCorpus(CORPUS)) {
    it(`reads from the text of ${entry.meta.id} what its plan.yaml says`, () => {
      const { meta } = readMetadata(parsePlan(entry.text), entry.meta.id);
      const { source: _source, conflicts: _conflicts, ...own } = meta;
      expect(entry.meta).toMatchObject(own);
      expect(compareMetadata(meta, entry.meta)).toEqual([]);
    });
  }

  it('keeps both dates of the Hải Phòng plan, the letterhead first', async () => {
    const entry = (await readCorpus(CORPUS)).find(({ meta }) => meta.id === 'hai-phong-4220-2013');
    const { meta, doubts } = readMetadata(parsePlan(entry?.text ?? ''), 'hai-phong-4220-2013');
    expect(meta.issuedOn).toBe('2013-06-14');
    expect(meta.conflicts).toEqual([{ field: 'issuedOn', values: ['2013-06-14', '2013-06-17'], note: '' }]);
    expect(doubts.map(({ field, code }) => `${field} ${code}`)).toContain('issuedOn differs');
  });

  it('invents neither number nor date where Bình Định leaves them blank', async () => {
    const entry = (await readCorpus(CORPUS)).find(({ meta }) => meta.id === 'binh-dinh-2024');
    const { meta, missing } = readMetadata(parsePlan(entry?.text ?? ''), 'binh-dinh-2024');
    expect(meta).toMatchObject({ number: null, issuedOn: null, year: 2024 });
    expect(missing).toEqual(expect.arrayContaining(['number', 'issuedOn']));
  });
});

describe('readMetadata on plans it has never seen', () => {
  const rows = [
    // gazette PDF, both columns on one line
    ['lao-cai-112-2023', '112/KH-UBND', '2023-03-17', 'tỉnh Lào Cai', 'Giàng A Trung', 2023, 2025, 3, 7],
    // decision with the plan attached: the decision's number, the plan's title
    ['quang-tri-1846-2026', '1846/QĐ-UBND', '2026-04-15', 'tỉnh Quảng Trị', 'Lê Thị Thanh Hiền', 2026, 2030, 5, 6],
    // Markdown table letterhead, "Số: 45 /KH-UBND", sign-off glued into one row
    ['khanh-hoa-45-2026', '45/KH-UBND', '2026-01-09', 'tỉnh Khánh Hòa', 'Trần Đăng Quý', 2026, 2026, 3, 6],
    // leading zero, no TM. line
    ['ca-mau-0203-2026', '0203/KH-UBND', '2026-02-26', 'tỉnh Cà Mau', 'Huỳnh Văn Lâm', 2026, 2030, 3, 8],
    // decomposed Unicode, Ð for Đ
    ['tuyen-quang-78-2026', '78/KH-UBND', '2026-01-30', 'tỉnh Tuyên Quang', 'Hoàng Quốc Thái', 2026, 2030, 3, 6],
    // no province in the letterhead, no word KẾ HOẠCH
    ['nghe-an-563-2025', '563/KH-UBND', '2025-08-14', 'tỉnh Nghệ An', 'Phùng Đình Toàn', 2025, 2030, 4, 6],
  ] as const;
  for (const [id, number, issuedOn, province, name, from, to, basis, recipients] of rows) {
    it(`reads ${id}`, () => {
      const { meta } = readFixture(id);
      expect(meta).toMatchObject({ number, issuedOn, province, issuer: `UBND ${province}`, period: { from, to } });
      expect(meta.signer).toEqual({ name, position: 'Phó Chủ tịch' });
      expect(meta.title).toMatch(/^Kế hoạch \p{Ll}/u);
      expect(meta.legalBasis).toHaveLength(basis);
      expect(meta.recipients).toHaveLength(recipients);
    });
  }

  it('restores the capitals of a title from the opening paragraph', () => {
    expect(readFixture('ca-mau-0203-2026').meta.title).toBe(
      'Kế hoạch thực hiện Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị về một số giải pháp đột phá, tăng cường bảo vệ, chăm sóc và nâng cao sức khỏe nhân dân trên địa bàn tỉnh Cà Mau giai đoạn 2026 - 2030',
    );
  });

  it('adds the type to a title that stands without it', () => {
    expect(readFixture('nghe-an-563-2025').meta.title).toBe(
      'Kế hoạch phát triển giao thông nông thôn và quản lý, bảo trì đường xã trên địa bàn tỉnh Nghệ An giai đoạn 2025 - 2030',
    );
  });

  it('takes the title of a plan without one from its opening paragraph, and says so', () => {
    const opening =
      'Căn cứ Luật Đường bộ; Ủy ban nhân dân tỉnh ban hành Kế hoạch phát triển đường xã năm 2026, cụ thể như sau:';
    const clause = { id: 'CC.1', kind: 'legal-basis', text: opening } as Clause;
    expect(readTitle([clause], '')).toEqual({
      title: 'Kế hoạch phát triển đường xã năm 2026',
      doubts: ['from-prose'],
    });
  });
});

describe('readMetadata on letterhead variants', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH', 'Thành phố Hồ Chí Minh', 'thành phố Hồ Chí Minh'],
    ['UBND TỈNH BÀ RỊA - VŨNG TÀU', 'Bà Rịa - Vũng Tàu', 'tỉnh Bà Rịa - Vũng Tàu'],
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ CẦN THƠ', 'Cần Thơ', 'thành phố Cần Thơ'],
    ['UỶ BAN NHÂN DÂN\nTỈNH THỪA THIÊN HUẾ', 'Thừa Thiên Huế', 'tỉnh Thừa Thiên Huế'],
    ['ỦY BAN NHÂN DÂN\nTỈNH ĐẮK LẮK', 'Đắk Lắk', 'tỉnh Đắk Lắk'],
  ])('names the province of %s', (body, place, province) => {
    const { meta } = readText(
      plan(`${body}\n-------\n\n${HEAD}Số: 12/KH-UBND\n\n${place}, ngày 05 tháng 3 năm 2024`),
    );
    expect(meta).toMatchObject({
      province,
      issuer: `UBND ${province}`,
      number: '12/KH-UBND',
      issuedOn: '2024-03-05',
    });
  });

  it.each([
    ['Số: 45 /KH-UBND', '45/KH-UBND'],
    ['Số:  /KH-UBND', null],
    ['Số: …./KH-UBND', null],
    ['Số: 0203/KH-UBND', '0203/KH-UBND'],
    ['Số: 12a/KH-UBND', '12a/KH-UBND'],
  ])('reads %s as %s', (line, number) => {
    const head = `ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE\n-------\n\n${HEAD}${line}\n\nBến Tre, ngày 05 tháng 3 năm 2024`;
    expect(readText(plan(head)).meta.number).toBe(number);
  });

  it('does not take a date that does not exist', () => {
    const head = `ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE\n-------\n\n${HEAD}Số: 1/KH-UBND\n\nBến Tre, ngày 31 tháng 02 năm 2024`;
    const { meta, doubts } = readText(plan(head));
    expect(meta).toMatchObject({ issuedOn: null, year: 2024 });
    expect(doubts.some(({ code }) => code === 'impossible-date')).toBe(true);
  });

  it.each([
    ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn A', 'Nguyễn Văn A', 'Chủ tịch'],
    ['TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(Đã ký)\nTrần Thị Bé Ba', 'Trần Thị Bé Ba', 'Phó Chủ tịch'],
    ['TM. ỦY BAN NHÂN DÂN\nQ. CHỦ TỊCH\n\nLê Văn B', 'Lê Văn B', 'Quyền Chủ tịch'],
    ['TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nĐỗ Văn Cường', 'Đỗ Văn Cường', 'Chánh Văn phòng'],
  ])('reads the signer of %j', (tail, name, position) => {
    const head = `ỦY BAN NHÂN DÂN\nTỈNH BẾN TRE\n-------\n\n${HEAD}Số: 1/KH-UBND\n\nBến Tre, ngày 01 tháng 02 năm 2024`;
    expect(readText(plan(head, tail)).meta.signer).toEqual({ name, position });
  });

  it('reports everything as missing for a text that is no plan, and does not throw', () => {
    const { meta, missing } = readText('Hôm nay trời đẹp.');
    expect(meta).toMatchObject({ number: null, issuedOn: null, signer: null, title: '', issuer: '' });
    expect(missing).toEqual(expect.arrayContaining(['number', 'issuedOn', 'title', 'signer', 'issuer', 'province']));
  });
});

describe('compareMetadata', async () => {
  const [entry] = await readCorpus(CORPUS);
  const yaml = entry?.meta as NonNullable<typeof entry>['meta'];

  it('names the fields in which both differ', () => {
    const text = { ...yaml, number: '9/KH-UBND', signer: { name: 'Người Khác', position: 'Chủ tịch' } };
    expect(compareMetadata(text, yaml)).toEqual([
      { field: 'number', text: '9/KH-UBND', metadata: yaml.number },
      { field: 'signer', text: 'Người Khác', metadata: yaml.signer?.name },
    ]);
  });

  it('passes over what the text does not say and what is only written differently', () => {
    expect(compareMetadata({ ...yaml, number: null, title: yaml.title.toUpperCase() }, yaml)).toEqual([]);
  });

  it('passes over a difference that plan.yaml records', () => {
    const recorded = { ...yaml, conflicts: [{ field: 'issuedOn', values: ['2021-08-02', '2021-08-03'], note: '' }] };
    expect(compareMetadata({ ...yaml, issuedOn: '2021-08-03' }, recorded)).toEqual([]);
  });
});
