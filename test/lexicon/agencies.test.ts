import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agencies } from '../../src/lexicon/agencies.js';
import { provinces } from '../../src/lexicon/provinces.js';
import { findAgencies, parseAgencyList } from '../../src/text/agency-names.js';

const planIds = ['ben-tre-4502-2021', 'thua-thien-hue-197-2021', 'binh-dinh-2024', 'hai-phong-4220-2013'] as const;
const planTexts = planIds.map((id) =>
  readFileSync(new URL(`../../corpus/${id}/plan.txt`, import.meta.url), 'utf8')
    .normalize('NFC')
    .replace(/\s+/g, ' '),
);

/** Part A of the reference on agencies: what the four plans print, by id. */
const printedForms: Record<string, readonly string[]> = {
  'so-ldtbxh': [
    'Sở Lao động - Thương binh và Xã hội',
    'Sở Lao động-Thương binh và Xã hội',
    'Sở Lao động – Thương binh và Xã hội',
    'Sở Lao động thương binh và Xã hội thành phố',
    'Sở Lao động– TB&XH',
    'Sở Lao động – TB&XH',
    'Sở Lao động– TB&XHB',
    'Sở LĐTBXH',
    'SLĐTBXH',
  ],
  'so-khdt': ['Sở Kế hoạch và Đầu tư', 'Sở Kế hoạch đầu tư', 'Sở KH - ĐT', 'Sở KH&ĐT'],
  'so-tc': ['Sở Tài chính', 'Sở Tài Chính'],
  'so-yt': ['Sở Y tế'],
  'so-gddt': ['Sở Giáo dục và Đào tạo'],
  'so-xd': ['Sở Xây dựng'],
  'so-nnptnt': ['Sở Nông nghiệp và Phát triển nông thôn', 'Sở NN và PTNT', 'Sở NN&PTNT'],
  'so-tnmt': ['Sở Tài nguyên và Môi trường', 'Sở Tài nguyên môi trường'],
  'so-tttt': ['Sở Thông tin và Truyền thông'],
  'so-vhtt': ['Sở Văn hóa và Thể thao', 'Sở Văn hóa, Thể thao'],
  'so-nv': ['Sở Nội vụ'],
  'ban-dt': ['Ban Dân tộc'],
  'so-bn-chung': [
    'các sở, ban, ngành',
    'sở, ban ngành',
    'sở, ngành',
    'Các Sở, ban, ngành liên quan',
    'Sở, ngành thành phố',
    'Các sở, ban, ngành, đoàn thể',
    'các ngành chức năng',
  ],
  'ubnd-tinh': [
    'Ủy ban nhân dân tỉnh',
    'UBND tỉnh',
    'Ủy ban nhân dân tỉnh Bến Tre',
    'Ủy ban nhân dân thành phố',
    'UBND thành phố',
    'UBND TP',
  ],
  'vp-ubnd': [
    'Văn phòng Ủy ban nhân dân thành phố',
    'Văn phòng UBND thành phố',
    'Văn phòng UBND TP',
    'Văn phòng UBNDTP',
    'VP UBND tỉnh',
    'PCVP.UBND',
    'CPVP',
  ],
  'ubnd-huyen': [
    'Ủy ban nhân dân các huyện, thành phố',
    'UBND các huyện, thành phố',
    'Ủy ban nhân dân thành phố Bến Tre',
    'Ủy ban nhân dân các huyện, thị xã, thành phố',
    'UBND các huyện, thị xã và thành phố Huế',
    'UBND các huyện, thị xã, thành phố',
    'UBND các quận huyện',
    'UBND các quận, huyện',
    'các quận/huyện',
    'Các quận, huyện',
  ],
  'ubnd-xa': ['Ủy ban nhân dân các xã, phường, thị trấn', 'cấp xã', 'xã, thôn'],
  'phong-chm-huyen': ['các phòng, ban, đơn vị có liên quan', 'phòng Y tế'],
  hdnd: ['HĐND tỉnh', 'HĐND TP', 'TT.HĐND', 'VP ĐĐBQH&HĐND'],
  'tinh-uy': [
    'Tỉnh ủy',
    'Ban Thường vụ Tỉnh ủy',
    'Thường trực Tỉnh ủy',
    'TT.TU',
    'TTTU',
    'Ban Thường vụ Thành ủy',
    'Ban Thương vụ Thành ủy',
    'VP TU',
    'Các Ban của TU',
  ],
  'ban-to-chuc': ['Ban Tổ chức TU'],
  'ban-tuyen-giao': ['Ban Tuyên giáo Thành ủy'],
  'ban-can-su': ['Ban cán sự đảng UBND tỉnh'],
  'bo-ldtbxh': [
    'Bộ Lao động - Thương binh và Xã hội',
    'Bộ Lao động-Thương binh và Xã hội',
    'Bộ LĐTBXH',
    'Bộ LĐ-TB&XH',
    'Bộ trưởng Bộ Lao động - Thương binh và Xã hội',
  ],
  tw: [
    'Chính phủ',
    'Thủ tướng Chính phủ',
    'Thử tướng Chính phủ',
    'Bộ Chính trị',
    'Ban Bí thư',
    'Ban Chấp hành Trung ương',
    'Quốc hội',
    'Ủy ban Thường vụ Quốc hội',
    'Trung ương',
    'TW',
    'TƯ',
    'các bộ, ngành Trung ương',
  ],
  'hd-atvsld': ['Hội đồng Quốc gia về An toàn, vệ sinh lao động'],
  mttq: [
    'Ủy ban Mặt trận Tổ quốc',
    'UBMTTQ',
    'Ban Thường trực Ủy ban Mặt trận Tổ quốc tỉnh',
    'UBMTTQ Việt Nam tỉnh',
    'Mặt trận Tổ quốc Việt Nam tỉnh',
    'Mặt trận Tổ quốc Việt Nam thành phố',
  ],
  ctxh: [
    'các tổ chức chức chính trị - xã hội',
    'tổ chức CT-XH',
    'tổ chức chính trị xã hội',
    'hội quần chúng',
    'hội, đoàn thể',
    'Các Hội, đoàn thể',
  ],
  ldld: [
    'Liên đoàn Lao động tỉnh',
    'Liên đoàn lao động thành phố',
    'Liên đoàn lao động các cấp',
    'tổ chức công đoàn',
  ],
  'thanh-doan': ['Thành đoàn TNCS HCM'],
  'hoi-nd': ['Hội Nông dân thành phố'],
  'hoi-pn': ['Hội Liên hiệp phụ nữ thành phố'],
  vcci: ['VCCI'],
  'bao-dai': [
    'Báo ĐK',
    'Đài PTTH tỉnh',
    'Báo Bình Định',
    'Đài Phát thanh và Truyền hình Bình Định',
    'Đài PTTH Bình Định',
    'Các cơ quan truyền thông',
    'các cơ quan báo chí',
    'hệ thống thông tin cơ sở',
  ],
  'cong-ttdt': ['Cổng TTĐT tỉnh'],
  bhxh: [
    'Bảo hiểm Xã hội tỉnh',
    'BHXH tỉnh',
    'Bảo hiểm xã hội tỉnh',
    'Bảo hiểm xã hội thành phố',
    'BHXH thành phố',
    'BHXH thành phố HP',
  ],
  nhcsxh: [
    'Ngân hàng Chính sách xã hội tỉnh',
    'NH CSXH tỉnh',
    'Chi nhánh Ngân hàng chính sách xã hội tỉnh',
    'Ngân hàng chính sách xã hội tỉnh',
  ],
  tand: ['Tòa án nhân dân thành phố'],
  bchqs: ['Bộ CHQS thành phố', 'Bộ chỉ huy quân sự', 'Bộ chỉ huy QS thành phố'],
  'buu-dien': ['hệ thống bưu điện'],
  'buu-dien-van-hoa-xa': ['Bưu điện văn hóa xã'],
  'tt-dvvl': [
    'Trung tâm dịch vụ việc làm Bến Tre',
    'Trung tâm Dịch vụ việc làm',
    'các trung tâm giới thiệu việc làm',
  ],
  'tt-dieu-duong-ncc': ['Trung tâm Điều dưỡng, chăm sóc người có công tỉnh'],
  'tt-chinh-hinh': ['Trung tâm Chỉnh hình – phục hồi chức năng'],
  'tt-btxh': ['Trung tâm bảo trợ xã hội', 'Trung tâm Bảo trợ xã hội'],
  'tt-tam-than': ['Trung tâm Điều dưỡng người tâm thần'],
  'tt-duong-lao': ['Trung tâm dưỡng lão'],
  'tt-gdldxh': ['Giáo dục lao động xã hội của thành phố'],
  'tt-ctxh': ['trung tâm công tác xã hội'],
  'bv-viet-tiep': ['Bệnh viện Hữu nghị Việt – Tiệp'],
  'bv-da-khoa': ['Bệnh viện đa khoa'],
  'tt-y-te': ['Trung tâm y tế'],
  'co-so-cai-nghien': ['cơ sở cai nghiện ma túy', 'Cơ sở cai nghiện ma túy'],
  'co-so-gdnn': ['các cơ sở GDNN'],
  'quy-viec-lam': ['Quỹ quốc gia về việc làm'],
  'quy-don': ['Quỹ Đền ơn đáp nghĩa', 'Quỹ ĐƠĐN', 'Ban quản lý Quỹ ĐƠĐN'],
  'doanh-nghiep': ['Doanh nghiệp và các cơ quan liên quan'],
  'don-vi-lien-quan': ['Thủ trưởng các cơ quan, đơn vị'],
};
const printedRows = Object.entries(printedForms).flatMap(([id, forms]) => forms.map((form) => [form, id] as const));

describe('agencies', () => {
  it('has unique ids, in the shape the reference uses', () => {
    const ids = agencies.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });

  it('keeps every string in NFC, trimmed, and what people say in lower case', () => {
    for (const { name, forms, colloquial } of agencies) {
      for (const text of [name, ...forms, ...colloquial]) {
        expect(text).toBe(text.normalize('NFC').trim());
        expect(text).not.toMatch(/ {2}|[–—]/);
      }
      for (const text of colloquial) expect(text).toBe(text.toLowerCase());
    }
  });

  it('lists no form twice, and gives none to two bodies', () => {
    const owners = new Map<string, string>();
    for (const { id, forms } of agencies) {
      for (const form of forms) {
        expect([form, owners.get(form)]).toEqual([form, undefined]);
        owners.set(form, id);
      }
    }
  });

  it('lists nothing people say twice', () => {
    const owners = new Map<string, string>();
    for (const { id, colloquial } of agencies) {
      for (const said of colloquial) {
        expect([said, owners.get(said)]).toEqual([said, undefined]);
        owners.set(said, id);
      }
    }
  });

  it.each(agencies.map(({ id, forms }) => [id, forms] as const))('%s: every form is read back as it', (id, forms) => {
    for (const form of forms) {
      expect(parseAgencyList(form).map((item) => [item.id, item.text])).toEqual([[id, form]]);
    }
  });

  it.each(printedRows)('recognises "%s", printed in a plan, as %s', (form, id) => {
    expect(planTexts.some((text) => text.includes(form))).toBe(true);
    expect(parseAgencyList(form)).toEqual([{ id, text: form }]);
  });

  it('recognises the same forms in running text, but for those that are bodies in lists only', () => {
    const inListsOnly = ['các quận/huyện', 'cấp xã', 'xã, thôn'];
    for (const [form, id] of printedRows.filter(([text]) => !inListsOnly.includes(text))) {
      expect(findAgencies(`${form}.`).map((agency) => [agency.id, agency.text])).toEqual([[id, form]]);
    }
  });
});

describe('successors', () => {
  const all = agencies.flatMap(({ id, successors }) => (successors ?? []).map((successor) => ({ id, ...successor })));

  it('start with one general heir, and name topics for the others', () => {
    for (const { successors } of agencies) {
      if (successors === undefined) continue;
      expect(successors.map(({ topics }) => topics.length === 0)).toEqual(successors.map((_, index) => index === 0));
    }
  });

  it('use lower-case topics, each once per body', () => {
    for (const { successors } of agencies) {
      const topics = (successors ?? []).flatMap((successor) => successor.topics);
      expect(new Set(topics).size).toBe(topics.length);
      for (const topic of topics) expect(topic).toBe(topic.toLowerCase().normalize('NFC'));
    }
  });

  it.each(all.map(({ id, name }) => [id, name] as const))(
    '%s: "%s" begins with a body of the register',
    (_, name) => {
      expect(parseAgencyList(name)[0]?.id).not.toBeNull();
    },
  );

  it('say since when and on what basis', () => {
    for (const { since, basis } of all) {
      expect(since).toMatch(/^20\d\d(?:-\d\d(?:-\d\d)?)?$/);
      expect(basis).not.toBe('');
    }
  });

  it.each([
    ['so-ldtbxh', 'giảm nghèo', 'Sở Nông nghiệp và Môi trường', 'P'],
    ['so-ldtbxh', 'người có công', 'Sở Nội vụ', 'S'],
    ['so-ldtbxh', 'trợ giúp xã hội', 'Sở Y tế', 'S'],
    ['so-ldtbxh', 'cai nghiện', 'Công an cấp tỉnh', 'S'],
    ['so-ldtbxh', 'dạy nghề', 'Sở Giáo dục và Đào tạo', 'S'],
    ['so-tttt', 'chuyển đổi số', 'Sở Khoa học và Công nghệ', 'S'],
  ])('%s, for %s, is now %s (%s)', (id, topic, name, confidence) => {
    const heir = all.find((successor) => successor.id === id && successor.topics.includes(topic));
    expect([heir?.name, heir?.confidence]).toEqual([name, confidence]);
  });
});

describe('provinces', () => {
  const byId = new Map(provinces.map((province) => [province.id, province]));

  it('holds the 63 units of 2024 and the 34 of today, ten of them the same', () => {
    expect(byId.size).toBe(provinces.length);
    expect(provinces.filter(({ until }) => until === null)).toHaveLength(34);
    expect(provinces.filter(({ id }) => !id.endsWith('-2025') && id !== 'hue')).toHaveLength(63);
    expect(
      provinces.filter(({ id, until, today }) => until === null && today === id && !/2025|^hue$/.test(id)),
    ).toHaveLength(10);
  });

  it('sends every unit to one that exists today', () => {
    for (const { id, today, until } of provinces) {
      expect(byId.get(today ?? '')?.until).toBeNull();
      expect(today === id).toBe(until === null);
    }
  });

  it.each([
    ['ben-tre', 'Vĩnh Long', '2025-07-01'],
    ['vinh-long', 'Vĩnh Long', '2025-07-01'],
    ['binh-dinh', 'Gia Lai', '2025-07-01'],
    ['thua-thien-hue', 'Huế', '2025-01-01'],
    ['hai-duong', 'Hải Phòng', '2025-07-01'],
  ])('%s is in %s since %s', (id, name, until) => {
    const province = byId.get(id);
    expect([byId.get(province?.today ?? '')?.name, province?.until]).toEqual([name, until]);
  });

  it('tells the old and the new unit of one name apart by id', () => {
    const namesakes = provinces.filter(({ name }) => name === 'Vĩnh Long').map(({ id, until }) => [id, until]);
    expect(namesakes).toEqual([
      ['vinh-long', '2025-07-01'],
      ['vinh-long-2025', null],
    ]);
  });

  it('gives no alias to two units, unless one is the other’s successor', () => {
    const owners = new Map<string, string>();
    for (const { id, name, aliases } of provinces) {
      expect(aliases).not.toContain(name);
      expect(new Set(aliases).size).toBe(aliases.length);
      for (const alias of aliases) {
        const other = byId.get(owners.get(alias) ?? '');
        if (other) expect([other.today, byId.get(id)?.today]).toContain(id);
        owners.set(alias, id);
      }
    }
  });
});
