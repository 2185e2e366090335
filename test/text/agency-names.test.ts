import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agencyById, findAgencies, findAgenciesInQuestion, parseAgencyList } from '../../src/text/agency-names.js';
import { foldedTerms, terms } from '../../src/text/tokenize.js';

type Item = [id: string | null, text: string];

function planText(id: string): string {
  return readFileSync(new URL(`../../corpus/${id}/plan.txt`, import.meta.url), 'utf8').normalize('NFC');
}
const plans = ['ben-tre-4502-2021', 'binh-dinh-2024', 'hai-phong-4220-2013', 'thua-thien-hue-197-2021'].map(planText);
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const corpus = oneLine(plans.join('\n'));

const listed = (text: string): Item[] => parseAgencyList(text).map((item) => [item.id, item.text]);
const found = (text: string): Item[] => findAgencies(text).map((agency) => [agency.id, agency.text]);

const QUAN_HUYEN: Item = ['ubnd-huyen', 'UBND các quận, huyện'];
const DON_VI: Item = ['don-vi-lien-quan', 'các đơn vị liên quan'];
const DOANH_NGHIEP: Item = ['doanh-nghiep', 'Doanh nghiệp và các cơ quan liên quan'];

/** Every distinct cell of the two "Cơ quan phối hợp" columns and of the two "Cơ quan chủ trì" columns. */
const cells: [cell: string, items: Item[], reason: string][] = [
  ['Sở Lao động– TB&XH', [['so-ldtbxh', 'Sở Lao động– TB&XH']], 'en dash without a space before it'],
  ['Sở Lao động– TB&XHB', [['so-ldtbxh', 'Sở Lao động– TB&XHB']], 'printed with a slip, kept as printed'],
  [
    'Bộ CHQS thành phố; Ban Tổ chức TU; Văn phòng UBND TP; Sở Y tế; Thành đoàn TNCS HCM; UBND các quận huyện',
    [
      ['bchqs', 'Bộ CHQS thành phố'],
      ['ban-to-chuc', 'Ban Tổ chức TU'],
      ['vp-ubnd', 'Văn phòng UBND TP'],
      ['so-yt', 'Sở Y tế'],
      ['thanh-doan', 'Thành đoàn TNCS HCM'],
      ['ubnd-huyen', 'UBND các quận huyện'],
    ],
    'semicolons; "UBND" inside "Văn phòng UBND" is no body of its own',
  ],
  [
    'Bộ chỉ huy quân sự; Sở Nội vụ; UBND các quận huyện',
    [
      ['bchqs', 'Bộ chỉ huy quân sự'],
      ['so-nv', 'Sở Nội vụ'],
      ['ubnd-huyen', 'UBND các quận huyện'],
    ],
    '"Bộ chỉ huy" is no ministry',
  ],
  ['Sở Xây dựng', [['so-xd', 'Sở Xây dựng']], 'one body'],
  [
    'Sở LĐTBXH; Sở Kế hoạch đầu tư; Sở Tài chính; Sở Tài nguyên và Môi trường; UBND các quận huyện',
    [
      ['so-ldtbxh', 'Sở LĐTBXH'],
      ['so-khdt', 'Sở Kế hoạch đầu tư'],
      ['so-tc', 'Sở Tài chính'],
      ['so-tnmt', 'Sở Tài nguyên và Môi trường'],
      ['ubnd-huyen', 'UBND các quận huyện'],
    ],
    '"và" inside a name does not split; "Kế hoạch đầu tư" without "và"',
  ],
  [
    '- Sở KH - ĐT; Sở Tài chính.\n- Các đơn vị liên quan',
    [
      ['so-khdt', 'Sở KH - ĐT'],
      ['so-tc', 'Sở Tài chính'],
      ['don-vi-lien-quan', 'Các đơn vị liên quan'],
    ],
    'a spaced dash inside an acronym, a full stop and a list dash between items',
  ],
  [
    'Văn phòng UBNDTP; Sở Xây dựng; Sở Tài nguyên môi trường; Sở Tài chính; Sở KH&ĐT',
    [
      ['vp-ubnd', 'Văn phòng UBNDTP'],
      ['so-xd', 'Sở Xây dựng'],
      ['so-tnmt', 'Sở Tài nguyên môi trường'],
      ['so-tc', 'Sở Tài chính'],
      ['so-khdt', 'Sở KH&ĐT'],
    ],
    'a missing space and an ampersand',
  ],
  [
    'Văn phòng UBND thành phố; UBND các quận, huyện',
    [['vp-ubnd', 'Văn phòng UBND thành phố'], QUAN_HUYEN],
    'comma inside',
  ],
  [
    'Bộ chỉ huy QS thành phố; UBND các quận, huyện',
    [['bchqs', 'Bộ chỉ huy QS thành phố'], QUAN_HUYEN],
    'half an acronym',
  ],
  [
    'Các thành viên Ban quản lý Quỹ ĐƠĐN\n- Các quận, huyện',
    [
      ['quy-don', 'Các thành viên Ban quản lý Quỹ ĐƠĐN'],
      ['ubnd-huyen', 'Các quận, huyện'],
    ],
    'the first item without a list mark; districts stand for their committees',
  ],
  ['- Sở Tài Chính;\n- UBND các quận, huyện;', [['so-tc', 'Sở Tài Chính'], QUAN_HUYEN], 'capital C kept'],
  [
    '- Sở Tài Chính; BHXH thành phố HP\n- Các cơ quan truyền thông; Liên đoàn lao động thành phố; VCCI.\n- UBND các quận, huyện.',
    [
      ['so-tc', 'Sở Tài Chính'],
      ['bhxh', 'BHXH thành phố HP'],
      ['bao-dai', 'Các cơ quan truyền thông'],
      ['ldld', 'Liên đoàn lao động thành phố'],
      ['vcci', 'VCCI'],
      QUAN_HUYEN,
    ],
    'items on and across lines; the abbreviated city belongs to the name',
  ],
  [
    '- Sở Tài Chính; BHXH thành phố HP - Các cơ quan truyền thông; Liên đoàn lao động thành phố; VCCI. - UBND các quận, huyện.',
    [
      ['so-tc', 'Sở Tài Chính'],
      ['bhxh', 'BHXH thành phố HP'],
      ['bao-dai', 'Các cơ quan truyền thông'],
      ['ldld', 'Liên đoàn lao động thành phố'],
      ['vcci', 'VCCI'],
      QUAN_HUYEN,
    ],
    'the same cell with its lines joined',
  ],
  [
    '- Sở Kế hoạch và Đầu tư;\n- Sở Tài Chính;\n- UBND các quận, huyện.',
    [['so-khdt', 'Sở Kế hoạch và Đầu tư'], ['so-tc', 'Sở Tài Chính'], QUAN_HUYEN],
    'one item a line',
  ],
  [
    '- Sở Kế hoạch và Đầu tư;\n- Sở Tài Chính;\n- Các Hội, đoàn thể',
    [
      ['so-khdt', 'Sở Kế hoạch và Đầu tư'],
      ['so-tc', 'Sở Tài Chính'],
      ['ctxh', 'Các Hội, đoàn thể'],
    ],
    'a group with a comma',
  ],
  [
    '- Sở Kế hoạch và Đầu tư;\n- Sở Tài Chính;',
    [
      ['so-khdt', 'Sở Kế hoạch và Đầu tư'],
      ['so-tc', 'Sở Tài Chính'],
    ],
    'nothing behind the last semicolon',
  ],
  [
    '- Sở Kế hoạch và Đầu tư;\n- Liên đoàn lao động các cấp;\n- UBND các quận, huyện;\n- Doanh nghiệp và các cơ quan liên quan',
    [['so-khdt', 'Sở Kế hoạch và Đầu tư'], ['ldld', 'Liên đoàn lao động các cấp'], QUAN_HUYEN, DOANH_NGHIEP],
    '"các cấp" belongs to the union; the last line is printed as one party',
  ],
  [
    '- Liên đoàn lao động các cấp;\n- UBND các quận, huyện;\n- Doanh nghiệp và các cơ quan liên quan',
    [['ldld', 'Liên đoàn lao động các cấp'], QUAN_HUYEN, DOANH_NGHIEP],
    'the same without the department',
  ],
  [
    'Sở Tài chính, Sở Kế hoạch và Đầu tư và các đơn vị liên quan',
    [['so-tc', 'Sở Tài chính'], ['so-khdt', 'Sở Kế hoạch và Đầu tư'], DON_VI],
    'one "và" inside a name, one between items',
  ],
  [
    'Sở Tài chính, Sở Kế hoạch và Đầu tư; Sở NN và PTNT, UBND các quận, huyện và các đơn vị liên quan',
    [
      ['so-tc', 'Sở Tài chính'],
      ['so-khdt', 'Sở Kế hoạch và Đầu tư'],
      ['so-nnptnt', 'Sở NN và PTNT'],
      QUAN_HUYEN,
      DON_VI,
    ],
    'commas and semicolons mixed; "và" inside an acronym',
  ],
  [
    'Sở Tài chính, Sở Kế hoạch và Đầu tư; và các đơn vị liên quan',
    [['so-tc', 'Sở Tài chính'], ['so-khdt', 'Sở Kế hoạch và Đầu tư'], DON_VI],
    '"; và" leaves no "và" in the item',
  ],
  [
    'Sở Tài chính, Sở Kế hoạch và Đầu tư; UBND các quận, huyện và các đơn vị liên quan',
    [['so-tc', 'Sở Tài chính'], ['so-khdt', 'Sở Kế hoạch và Đầu tư'], QUAN_HUYEN, DON_VI],
    'group behind a committee',
  ],
  [
    'Sở Tài chính, UBND các quận, huyện và các đơn vị liên quan',
    [['so-tc', 'Sở Tài chính'], QUAN_HUYEN, DON_VI],
    'a comma between items and a comma inside one',
  ],
  [
    'Các Sở, ban, ngành liên quan; UBND các quận, huyện',
    [['so-bn-chung', 'Các Sở, ban, ngành liên quan'], QUAN_HUYEN],
    'a group is one item',
  ],
  ['BHXH thành phố', [['bhxh', 'BHXH thành phố']], 'the agency as lead'],
  [
    '- Sở Lao động – Thương binh và Xã hội; Sở Y tế\n- Liên đoàn lao động các cấp, VCCI\n- UBND các quận, huyện;\n- Doanh nghiệp và các cơ quan liên quan',
    [
      ['so-ldtbxh', 'Sở Lao động – Thương binh và Xã hội'],
      ['so-yt', 'Sở Y tế'],
      ['ldld', 'Liên đoàn lao động các cấp'],
      ['vcci', 'VCCI'],
      QUAN_HUYEN,
      DOANH_NGHIEP,
    ],
    'a spaced dash inside a name is no list dash',
  ],
  [
    '- BHXH thành phố;\n- Doanh nghiệp và các cơ quan liên quan',
    [['bhxh', 'BHXH thành phố'], DOANH_NGHIEP],
    'two lines, two parties',
  ],
  [
    'Sở, ngành thành phố, các quận/huyện',
    [
      ['so-bn-chung', 'Sở, ngành thành phố'],
      ['ubnd-huyen', 'các quận/huyện'],
    ],
    'a group without "các", then districts with a slash',
  ],
  ['Sở NN&PTNT', [['so-nnptnt', 'Sở NN&PTNT']], 'acronym with an ampersand'],
  [
    'Sở Lao động – TB&XH; Sở Tài chính; các cơ quan báo chí; hệ thống thông tin cơ sở',
    [
      ['so-ldtbxh', 'Sở Lao động – TB&XH'],
      ['so-tc', 'Sở Tài chính'],
      ['bao-dai', 'các cơ quan báo chí'],
      ['bao-dai', 'hệ thống thông tin cơ sở'],
    ],
    'lower-case bodies; "cơ sở" is no department',
  ],
  [
    'Sở Tài chính và các sở, ngành có liên quan; Ủy ban nhân dân thành phố Bến Tre',
    [
      ['so-tc', 'Sở Tài chính'],
      ['so-bn-chung', 'các sở, ngành có liên quan'],
      ['ubnd-huyen', 'Ủy ban nhân dân thành phố Bến Tre'],
    ],
    'a city inside the province is the district level',
  ],
  [
    'Các sở, ban, ngành tỉnh; Ủy ban nhân dân các huyện, thành phố',
    [
      ['so-bn-chung', 'Các sở, ban, ngành tỉnh'],
      ['ubnd-huyen', 'Ủy ban nhân dân các huyện, thành phố'],
    ],
    'the level belongs to the group',
  ],
  [
    'Sở Nông nghiệp và Phát triển nông thôn; UBND các huyện, thành phố',
    [
      ['so-nnptnt', 'Sở Nông nghiệp và Phát triển nông thôn'],
      ['ubnd-huyen', 'UBND các huyện, thành phố'],
    ],
    'full name with "và"',
  ],
  [
    'Các sở, ban, ngành tỉnh; Ủy ban nhân dân các huyện, thành phố; các cơ sở GDNN',
    [
      ['so-bn-chung', 'Các sở, ban, ngành tỉnh'],
      ['ubnd-huyen', 'Ủy ban nhân dân các huyện, thành phố'],
      ['co-so-gdnn', 'các cơ sở GDNN'],
    ],
    'facilities as a party',
  ],
  [
    'Các sở, ban ngành, đoàn thể tỉnh, UBND các huyện, thành phố',
    [
      ['so-bn-chung', 'Các sở, ban ngành, đoàn thể tỉnh'],
      ['ubnd-huyen', 'UBND các huyện, thành phố'],
    ],
    '"ban ngành" without a comma; commas inside and between',
  ],
  ['UBND tỉnh', [['ubnd-tinh', 'UBND tỉnh']], 'who approves'],
  ['HĐND tỉnh', [['hdnd', 'HĐND tỉnh']], 'who approves'],
];

describe('parseAgencyList', () => {
  it.each(cells)('splits the cell %j: %j (%s)', (cell, items) => {
    expect(corpus).toContain(oneLine(cell).slice(0, 30));
    expect(listed(cell)).toEqual(items);
  });

  it('knows every actor cell of both annexes, and drops no word of any', () => {
    const annexCells = ['ben-tre-4502-2021', 'hai-phong-4220-2013'].flatMap((id) => {
      const text = planText(id);
      return text
        .slice(text.lastIndexOf('PHỤ LỤC'), text.includes('Đã xem:') ? text.indexOf('Đã xem:') : undefined)
        .split(/\n\s*\n/)
        .map((cell) => cell.trim())
        .filter((cell) => /^(?:- )?(?:các )?(?:sở|ubnd|bhxh|bộ c|văn phòng|thành viên)/i.test(cell));
    });
    expect(annexCells.length).toBeGreaterThan(75);
    for (const cell of annexCells) {
      const items = parseAgencyList(cell);
      expect(items.filter(({ id }) => id === null)).toEqual([]);
      const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word !== 'và');
      expect(items.flatMap(({ text }) => words(text))).toEqual(words(cell));
    }
  });

  const lists: [text: string, items: Item[], reason: string][] = [
    ['', [], 'an empty cell'],
    ['-', [], 'only a mark'],
    [
      'các sở, ban, ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố',
      [
        ['so-bn-chung', 'các sở, ban, ngành có liên quan'],
        ['ubnd-huyen', 'Ủy ban nhân dân các huyện, thị xã, thành phố'],
      ],
      'five commas inside, one between',
    ],
    [
      'các sở, ban, ngành, Ủy ban Mặt trận Tổ quốc và các tổ chức chức chính trị - xã hội; Ủy ban nhân dân các huyện, thành phố',
      [
        ['so-bn-chung', 'các sở, ban, ngành'],
        ['mttq', 'Ủy ban Mặt trận Tổ quốc'],
        ['ctxh', 'các tổ chức chức chính trị - xã hội'],
        ['ubnd-huyen', 'Ủy ban nhân dân các huyện, thành phố'],
      ],
      'BT III.1, printed slip "chức chức" included',
    ],
    [
      'Đề nghị UBMTTQ Việt Nam tỉnh, các tổ chức chính trị - xã hội, hội quần chúng trên địa bàn tỉnh',
      [
        ['mttq', 'UBMTTQ Việt Nam tỉnh'],
        ['ctxh', 'các tổ chức chính trị - xã hội, hội quần chúng trên địa bàn tỉnh'],
      ],
      'BD V.3: the handing-over word goes',
    ],
    [
      'Sở Văn hóa, Thể thao; Trung tâm Điều dưỡng, chăm sóc người có công tỉnh',
      [
        ['so-vhtt', 'Sở Văn hóa, Thể thao'],
        ['tt-dieu-duong-ncc', 'Trung tâm Điều dưỡng, chăm sóc người có công tỉnh'],
      ],
      'commas inside names',
    ],
    [
      'Báo ĐK, Đài PTTH tỉnh',
      [
        ['bao-dai', 'Báo ĐK'],
        ['bao-dai', 'Đài PTTH tỉnh'],
      ],
      'recipients of BT',
    ],
    [
      'sở y tế, BHXH và công đoàn',
      [
        ['so-yt', 'sở y tế'],
        ['bhxh', 'BHXH'],
        ['ldld', 'công đoàn'],
      ],
      'in a list capitals are not needed and a colloquial name is enough',
    ],
    [
      'Giám đốc các sở, ban, ngành liên quan, Chủ tịch UBND các huyện, thị xã, thành phố',
      [
        ['so-bn-chung', 'Giám đốc các sở, ban, ngành liên quan'],
        ['ubnd-huyen', 'Chủ tịch UBND các huyện, thị xã, thành phố'],
      ],
      'heads of bodies keep their words and count as the body',
    ],
    [
      'a) Sở Y tế; b) Sở Nội vụ\n2. Sở Xây dựng',
      [
        ['so-yt', 'Sở Y tế'],
        ['so-nv', 'Sở Nội vụ'],
        ['so-xd', 'Sở Xây dựng'],
      ],
      'letters and numbers are list marks',
    ],
    [
      'Sở Y tế (Chi cục A, Chi cục B), Sở Xây dựng',
      [
        ['so-yt', 'Sở Y tế (Chi cục A, Chi cục B)'],
        ['so-xd', 'Sở Xây dựng'],
      ],
      'a bracket stays with its item',
    ],
    [
      'Sở Y tế\nSở Nội vụ\nUBND các huyện',
      [
        ['so-yt', 'Sở Y tế'],
        ['so-nv', 'Sở Nội vụ'],
        ['ubnd-huyen', 'UBND các huyện'],
      ],
      'lines without marks',
    ],
    [
      'Sở Kế\nhoạch và Đầu\ntư, Sở Y\ntế',
      [
        ['so-khdt', 'Sở Kế hoạch và Đầu tư'],
        ['so-yt', 'Sở Y tế'],
      ],
      'names broken over lines',
    ],
    [
      'Trường Đại học Quy Nhơn, Hội Luật gia, người dân và doanh nghiệp; hộ gia đình',
      [
        [null, 'Trường Đại học Quy Nhơn'],
        [null, 'Hội Luật gia'],
        [null, 'người dân và doanh nghiệp'],
        [null, 'hộ gia đình'],
      ],
      'unknown parts stay, each as its own item',
    ],
    [
      'Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Bình Định; Ngân hàng Chính sách xã hội tỉnh',
      [
        ['nhnn', 'Ngân hàng Nhà nước Việt Nam - Chi nhánh tỉnh Bình Định'],
        ['nhcsxh', 'Ngân hàng Chính sách xã hội tỉnh'],
      ],
      'a dash inside a bank’s name',
    ],
  ];
  it.each(lists)('splits %j into %j: %s', (text, items) => {
    expect(listed(text)).toEqual(items);
  });
});

describe('findAgencies', () => {
  const CAC_HUYEN: Item = ['ubnd-huyen', 'Ủy ban nhân dân các huyện, thị xã, thành phố'];
  const TASKED: Item = ['so-bn-chung', 'các sở, ban ngành có liên quan'];
  const SO_NGANH: Item = ['so-bn-chung', 'các sở, ngành có liên quan'];
  const actorLines: [line: string, items: Item[], reason: string][] = [
    [
      'Sở Kế hoạch và Đầu tư chủ trì, phối hợp với các sở, ban ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố',
      [['so-khdt', 'Sở Kế hoạch và Đầu tư'], TASKED, CAC_HUYEN],
      'BD III.2.b',
    ],
    [
      'Sở Lao động - Thương binh và Xã hội chủ trì, phối hợp với các sở, ban ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố:',
      [['so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội'], TASKED, CAC_HUYEN],
      'BD III.3',
    ],
    [
      'a) Sở Lao động - Thương binh và Xã hội, Sở Giáo dục và Đào tạo chủ trì, phối hợp với các sở, ban, ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố:',
      [
        ['so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội'],
        ['so-gddt', 'Sở Giáo dục và Đào tạo'],
        ['so-bn-chung', 'các sở, ban, ngành có liên quan'],
        CAC_HUYEN,
      ],
      'BD III.4.a: two leads',
    ],
    [
      'b) Ngân hàng chính sách xã hội tỉnh chủ trì, phối hợp với các sở, ban ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố',
      [['nhcsxh', 'Ngân hàng chính sách xã hội tỉnh'], TASKED, CAC_HUYEN],
      'BD III.4.b',
    ],
    [
      'a) Bảo hiểm xã hội tỉnh chủ trì, phối hợp với các sở, ban ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố',
      [['bhxh', 'Bảo hiểm xã hội tỉnh'], TASKED, CAC_HUYEN],
      'BD III.5.a: the agency',
    ],
    [
      'c) Sở Văn hóa và Thể thao chủ trì, phối hợp với các sở, ban ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố',
      [['so-vhtt', 'Sở Văn hóa và Thể thao'], TASKED, CAC_HUYEN],
      'BD III.6.c',
    ],
    [
      'đ) Sở Xây dựng chủ trì, phối hợp với các sở, ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố',
      [['so-xd', 'Sở Xây dựng'], SO_NGANH, CAC_HUYEN],
      'BD III.6.đ',
    ],
    [
      'g) Sở Tài nguyên và Môi trường chủ trì, phối hợp với các sở, ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố',
      [['so-tnmt', 'Sở Tài nguyên và Môi trường'], SO_NGANH, CAC_HUYEN],
      'BD III.6.g',
    ],
    [
      '1. Các sở, ban, ngành, cơ quan, đơn vị liên quan; UBND các huyện, thị xã, thành phố',
      [
        ['so-bn-chung', 'Các sở, ban, ngành, cơ quan, đơn vị liên quan'],
        ['ubnd-huyen', 'UBND các huyện, thị xã, thành phố'],
      ],
      'BD V.1',
    ],
    [
      'báo cáo Ban cán sự đảng UBND tỉnh đề xuất Ban Thường vụ Tỉnh ủy',
      [
        ['ban-can-su', 'Ban cán sự đảng UBND tỉnh'],
        ['tinh-uy', 'Ban Thường vụ Tỉnh ủy'],
      ],
      'BD V.2: longest names',
    ],
    [
      '4. Báo Bình Định, Đài Phát thanh và Truyền hình Bình Định',
      [
        ['bao-dai', 'Báo Bình Định'],
        ['bao-dai', 'Đài Phát thanh và Truyền hình Bình Định'],
      ],
      'BD V.4: the place is part of the name',
    ],
    [
      '10. Ban Dân tộc: Phối hợp với các cơ quan liên quan',
      [
        ['ban-dt', 'Ban Dân tộc'],
        ['don-vi-lien-quan', 'các cơ quan liên quan'],
      ],
      'HUE IV.10',
    ],
    [
      '11. Chi nhánh Ngân hàng chính sách\nxã hội tỉnh: Thực hiện tốt',
      [['nhcsxh', 'Chi nhánh Ngân hàng chính sách\nxã hội tỉnh']],
      'HUE IV.11: the slice keeps the line break',
    ],
    [
      '13. Đề nghị Ban Thường trực Ủy ban\nMặt trận Tổ quốc tỉnh, các tổ chức thành viên: Chủ động',
      [
        ['mttq', 'Ban Thường trực Ủy ban\nMặt trận Tổ quốc tỉnh'],
        ['to-chuc-thanh-vien', 'các tổ chức thành viên'],
      ],
      'HUE IV.13',
    ],
    [
      'Căn cứ vào Kế hoạch này UBND các huyện, thị xã và thành phố Huế, các sở, ban ngành liên quan chủ động',
      [
        ['ubnd-huyen', 'UBND các huyện, thị xã và thành phố Huế'],
        ['so-bn-chung', 'các sở, ban ngành liên quan'],
      ],
      'HUE V.1: Huế as a district-level city',
    ],
    [
      '2. Sở Lao\nđộng - Thương binh và Xã hội chịu trách nhiệm',
      [['so-ldtbxh', 'Sở Lao\nđộng - Thương binh và Xã hội']],
      'HUE V.2: broken inside a word pair',
    ],
    [
      '1. Căn cứ Kế hoạch này, các ngành chức năng, Ủy ban nhân dân các quận huyện phối hợp với các cơ quan liên quan',
      [
        ['so-bn-chung', 'các ngành chức năng'],
        ['ubnd-huyen', 'Ủy ban nhân dân các quận huyện'],
        ['don-vi-lien-quan', 'các cơ quan liên quan'],
      ],
      'HP V.1',
    ],
    [
      '3. Giao Sở Lao động-Thương binh và Xã hội chủ trì, phối hợp với Văn phòng Ủy ban nhân dân thành phố, các ngành liên quan',
      [
        ['so-ldtbxh', 'Sở Lao động-Thương binh và Xã hội'],
        ['vp-ubnd', 'Văn phòng Ủy ban nhân dân thành phố'],
        ['so-bn-chung', 'các ngành liên quan'],
      ],
      'HP V.3',
    ],
    [
      'Thủ trưởng các cơ quan, đơn vị chủ động báo cáo Ủy ban nhân dân thành phố',
      [
        ['don-vi-lien-quan', 'Thủ trưởng các cơ quan, đơn vị'],
        ['ubnd-tinh', 'Ủy ban nhân dân thành phố'],
      ],
      'HP V.4: in a centrally-run city this is the province level',
    ],
    [
      'giữa Bảo hiểm xã hội thành phố với Tòa án nhân dân thành phố; với Hội Nông dân thành phố và Hội Liên hiệp phụ nữ thành phố; với Sở Lao động thương binh và Xã hội thành phố',
      [
        ['bhxh', 'Bảo hiểm xã hội thành phố'],
        ['tand', 'Tòa án nhân dân thành phố'],
        ['hoi-nd', 'Hội Nông dân thành phố'],
        ['hoi-pn', 'Hội Liên hiệp phụ nữ thành phố'],
        ['so-ldtbxh', 'Sở Lao động thương binh và Xã hội thành phố'],
      ],
      'HP II.4',
    ],
    [
      '8. Bảo hiểm Xã hội tỉnh phối hợp với các cơ quan tổ chức thực hiện',
      [['bhxh', 'Bảo hiểm Xã hội tỉnh']],
      'BT III.8: "tổ chức" is the verb here',
    ],
    [
      'chỉ đạo các phòng, ban, đơn vị có liên quan và Ủy ban nhân dân các xã, phường, thị trấn tổ chức',
      [
        ['phong-chm-huyen', 'các phòng, ban, đơn vị có liên quan'],
        ['ubnd-xa', 'Ủy ban nhân dân các xã, phường, thị trấn'],
      ],
      'BT III.11',
    ],
    [
      'về Tỉnh ủy và Bộ Lao động - Thương binh và Xã hội để theo dõi',
      [
        ['tinh-uy', 'Tỉnh ủy'],
        ['bo-ldtbxh', 'Bộ Lao động - Thương binh và Xã hội'],
      ],
      'BT III.1: the ministry, not the department',
    ],
  ];
  it.each(actorLines)('reads %j: %j (%s)', (line, items) => {
    expect(corpus).toContain(oneLine(line).slice(-24));
    expect(found(line)).toEqual(items);
  });

  const firstActors: [start: string, id: string, text: string][] = [
    ['1. Sở Lao động - Thương binh và Xã hội chủ trì phối hợp', 'so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội'],
    ['2. Đề nghị Ủy ban Mặt trận Tổ quốc và các tổ chức', 'mttq', 'Ủy ban Mặt trận Tổ quốc'],
    ['3. Sở Giáo dục và Đào tạo tiếp tục duy trì', 'so-gddt', 'Sở Giáo dục và Đào tạo'],
    ['4. Sở Xây dựng chủ trì tổ chức lập', 'so-xd', 'Sở Xây dựng'],
    ['5. Sở Nông nghiệp và Phát triển nông thôn chủ trì', 'so-nnptnt', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['6. Sở Tài chính cân đối, bố trí vốn', 'so-tc', 'Sở Tài chính'],
    ['7. Ngân hàng Chính sách xã hội tỉnh tổ chức thực hiện', 'nhcsxh', 'Ngân hàng Chính sách xã hội tỉnh'],
    ['9. Liên đoàn Lao động tỉnh phối hợp', 'ldld', 'Liên đoàn Lao động tỉnh'],
    ['10. Các sở, ban, ngành tỉnh có liên quan tập trung', 'so-bn-chung', 'Các sở, ban, ngành tỉnh có liên quan'],
    ['11. Ủy ban nhân dân các huyện, thành phố xây dựng', 'ubnd-huyen', 'Ủy ban nhân dân các huyện, thành phố'],
    ['Các sở, ban, ngành, đoàn thể, UBND các huyện', 'so-bn-chung', 'Các sở, ban, ngành, đoàn thể'],
    ['a) Các sở, ban, ngành, UBND các huyện, thị xã, thành phố:', 'so-bn-chung', 'Các sở, ban, ngành'],
    ['b) Sở Lao động - Thương binh và Xã hội chủ trì, phối hợp', 'so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội'],
    ['a) Sở Giáo dục và Đào tạo chủ trì, phối hợp', 'so-gddt', 'Sở Giáo dục và Đào tạo'],
    ['b) Sở Y tế chủ trì, phối hợp', 'so-yt', 'Sở Y tế'],
    ['d) Sở Thông tin và Truyền thông chủ trì', 'so-tttt', 'Sở Thông tin và Truyền thông'],
    ['e) Sở Nông nghiệp và Phát triển nông thôn chủ trì', 'so-nnptnt', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['2. Sở Lao động - Thương binh và Xã hội - Chủ trì', 'so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội'],
    ['3. Đề nghị UBMTTQ Việt Nam tỉnh, các tổ chức', 'mttq', 'UBMTTQ Việt Nam tỉnh'],
    ['- Mặt trận Tổ quốc Việt Nam tỉnh, các tổ chức', 'mttq', 'Mặt trận Tổ quốc Việt Nam tỉnh'],
    ['các sở, ban, ngành, UBND các huyện, thị xã, thành phố xây dựng', 'so-bn-chung', 'các sở, ban, ngành'],
    ['1. Sở Lao động - Thương binh và Xã hội:', 'so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội'],
    ['2. Sở Kế hoạch và Đầu tư: Chủ trì, phối hợp', 'so-khdt', 'Sở Kế hoạch và Đầu tư'],
    ['3. Sở Tài chính: Tham mưu', 'so-tc', 'Sở Tài chính'],
    ['4. Sở Y tế: Tham mưu', 'so-yt', 'Sở Y tế'],
    ['5. Sở Giáo dục và Đào tạo: Triển khai', 'so-gddt', 'Sở Giáo dục và Đào tạo'],
    ['6. Sở Thông tin và Truyền thông: Thực hiện', 'so-tttt', 'Sở Thông tin và Truyền thông'],
    ['7. Sở Xây dựng: Thực hiện', 'so-xd', 'Sở Xây dựng'],
    ['8. Sở Văn hóa, Thể thao: Tham mưu', 'so-vhtt', 'Sở Văn hóa, Thể thao'],
    ['9. Sở Nông nghiệp và Phát triển nông thôn: Phối hợp', 'so-nnptnt', 'Sở Nông nghiệp và Phát triển nông thôn'],
    [
      '12. Ủy ban nhân dân các huyện, thị xã, thành phố:',
      'ubnd-huyen',
      'Ủy ban nhân dân các huyện, thị xã, thành phố',
    ],
    ['Đề nghị Ban Tuyên giáo Thành ủy tham gia', 'ban-tuyen-giao', 'Ban Tuyên giáo Thành ủy'],
    ['1. Trung ương đảm bảo cơ bản kinh phí', 'tw', 'Trung ương'],
  ];
  it.each(firstActors)('names the actor of %j: %s as %j', (start, id, text) => {
    expect(corpus).toContain(start);
    expect(found(start)[0]).toEqual([id, text]);
  });

  const newBodies: [line: string, items: Item[], reason: string][] = [
    [
      'Sở Dân tộc và Tôn giáo tỉnh Vĩnh Long phối hợp Sở Nông nghiệp & Môi trường',
      [
        ['so-dttg', 'Sở Dân tộc và Tôn giáo tỉnh Vĩnh Long'],
        ['so-nnmt', 'Sở Nông nghiệp & Môi trường'],
      ],
      'departments of 2025',
    ],
    [
      'Sở Văn hoá, Thể thao và Du lịch; Sở VH,TT&DL; Sở VHTTDL',
      [
        ['so-vhttdl', 'Sở Văn hoá, Thể thao và Du lịch'],
        ['so-vhttdl', 'Sở VH,TT&DL'],
        ['so-vhttdl', 'Sở VHTTDL'],
      ],
      'tone-mark style, acronym with a comma',
    ],
    [
      'Công an các huyện, thị xã, thành phố; Công an tỉnh; lực lượng công an',
      [
        ['cong-an', 'Công an các huyện, thị xã, thành phố'],
        ['cong-an', 'Công an tỉnh'],
        ['cong-an', 'lực lượng công an'],
      ],
      'police by level',
    ],
    [
      'UBND các xã, phường, đặc khu; UBND xã Tân Thủy và UBND phường An Hội',
      [
        ['ubnd-xa', 'UBND các xã, phường, đặc khu'],
        ['ubnd-xa', 'UBND xã Tân Thủy'],
        ['ubnd-xa', 'UBND phường An Hội'],
      ],
      'communes since 1/7/2025',
    ],
    [
      'UBND huyện Ba Tri, UBND TP. Huế, UBND thành phố Hồ Chí Minh, UBND cấp huyện, cấp xã',
      [
        ['ubnd-huyen', 'UBND huyện Ba Tri'],
        ['ubnd-tinh', 'UBND TP. Huế'],
        ['ubnd-tinh', 'UBND thành phố Hồ Chí Minh'],
        ['ubnd-huyen', 'UBND cấp huyện, cấp xã'],
      ],
      'a named city decides the level',
    ],
    [
      'Trường Đại học Quy Nhơn và Trường Cao đẳng Y tế Bình Định tổ chức lớp',
      [
        [null, 'Trường Đại học Quy Nhơn'],
        [null, 'Trường Cao đẳng Y tế Bình Định'],
      ],
      'unknown schools',
    ],
    [
      'Công ty Cổ phần Cấp nước Bến Tre, Chi cục Dân số - Kế hoạch hóa gia đình tỉnh, Hội Kiến trúc sư tỉnh',
      [
        [null, 'Công ty Cổ phần Cấp nước Bến Tre'],
        [null, 'Chi cục Dân số - Kế hoạch hóa gia đình tỉnh'],
        [null, 'Hội Kiến trúc sư tỉnh'],
      ],
      'unknown bodies end at a place',
    ],
    [
      'Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh chịu trách nhiệm',
      [[null, 'Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp tỉnh']],
      'a long management board',
    ],
    [
      'Quỹ Bảo trợ trẻ em tỉnh hỗ trợ; Hiệp hội Du lịch và Sở Du lịch',
      [
        [null, 'Quỹ Bảo trợ trẻ em tỉnh'],
        [null, 'Hiệp hội Du lịch'],
        ['so-dl', 'Sở Du lịch'],
      ],
      'a known body ends an unknown one',
    ],
    ['SỞ Y TẾ CHỦ TRÌ', [['so-yt', 'SỞ Y TẾ']], 'headings in capitals'],
    [
      'Sở Y te\u0302\u0301 chủ trì'.normalize('NFD'),
      [['so-yt', 'Sở Y tế'.normalize('NFD')]],
      'decomposed text, slice untouched',
    ],
  ];
  it.each(newBodies)('reads %j: %j (%s)', (line, items) => {
    expect(found(line)).toEqual(items);
  });

  it.each([
    ['cải cách chính sách bảo hiểm xã hội tỉnh Bến Tre đến năm 2030', 'the scheme in a province (BT II.2)'],
    ['tham gia bảo hiểm xã hội tự nguyện', 'the scheme'],
    ['tại Tờ trình số 178/TTr-SLĐTBXH ngày 30/9/2024; Chỉ thị số 38-CT/TW', 'acronyms in document numbers'],
    ['các cơ sở y tế tư nhân, cán bộ y tế, các cơ sở đào tạo', '"cơ sở", "cán bộ"'],
    ['xây dựng Chính phủ điện tử; ngân sách Trung ương; Hội nghị Trung ương 5', 'no actors'],
    ['Hội nghị; Báo cáo; Trường hợp; Phòng, chống; Ban hành; Bộ máy; Hội nhập; Đội ngũ', 'capitalised common words'],
    ['ở các huyện nghèo, xã, thôn khó khăn', 'places'],
    ['các ngành trọng điểm, ngành phục vụ phát triển kinh tế; các tổ chức, cá nhân', 'trades; anybody'],
    ['ngành lao động - thương binh và xã hội; thương binh, liệt sỹ', 'a sector, not its department'],
  ])('finds no body in %j: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives offsets of the slice', () => {
    for (const plan of plans) {
      for (const agency of findAgencies(plan)) expect(plan.slice(agency.start, agency.end)).toBe(agency.text);
    }
  });

  it('reads names back from any spelling of dashes, spaces and joined acronyms', () => {
    for (const spelling of ['LĐTBXH', 'LĐ-TB&XH', 'LĐ - TB & XH', 'LĐTB&XH', 'LĐTB và XH', 'LĐ–TBXH', 'LĐ TBXH']) {
      expect(found(`Sở ${spelling} chủ trì`)).toEqual([['so-ldtbxh', `Sở ${spelling}`]]);
    }
  });
});

describe('findAgenciesInQuestion', () => {
  const ask = (question: string) => {
    const folded = !/[^\p{ASCII}]/u.test(question);
    const tokens = folded ? foldedTerms(question) : terms(question);
    return findAgenciesInQuestion(tokens, folded).map(({ id, from, to }) => [id, tokens.slice(from, to).join(' ')]);
  };

  it.each([
    ['sở lđtbxh làm gì', 'so-ldtbxh', 'sở lđtbxh', 'acronym in lower case'],
    ['Sở LĐ-TB&XH có nhiệm vụ gì', 'so-ldtbxh', 'sở lđ tb xh', 'acronym with marks'],
    ['so lao dong lam gi', 'so-ldtbxh', 'so lao dong', 'without diacritics'],
    ['so lao dong duoc giao nhung viec gi', 'so-ldtbxh', 'so lao dong', '"được giao" is said of a body'],
    ['sld lo viec gi o ben tre', 'so-ldtbxh', 'sld', 'chat acronym'],
    ['bên lao động phải báo cáo khi nào', 'so-ldtbxh', 'bên lao động', 'colloquial'],
    ['so thuong binh lam gi', 'so-ldtbxh', 'so thuong binh', 'a body does something'],
    ['sở tài chánh có phối hợp không', 'so-tc', 'sở tài chánh', 'Southern spelling'],
    ['so ke hoach va dau tu lam gi', 'so-khdt', 'so ke hoach va dau tu', 'full name folded'],
    ['sở văn hoá huế', 'so-vhtt', 'sở văn hóa', 'other tone-mark style'],
    ['ngan hang chinh sach lam gi', 'nhcsxh', 'ngan hang chinh sach', 'short name'],
    ['bảo hiểm xã hội tỉnh phối hợp với ai', 'bhxh', 'bảo hiểm xã hội tỉnh', 'the agency by its level'],
    ['bhxh làm gì trong kế hoạch', 'bhxh', 'bhxh', 'the agency by what it does'],
    ['nhiệm vụ của bảo hiểm xã hội là gì', 'bhxh', 'bảo hiểm xã hội', 'the agency by its duty'],
    [
      'ubnd các huyện, thị xã, thành phố báo cáo trước ngày nào',
      'ubnd-huyen',
      'ubnd các huyện thị xã thành phố',
      'levels',
    ],
    ['ubnd thành phố bến tre phối hợp gì', 'ubnd-huyen', 'ubnd thành phố', 'a city inside a province'],
    ['ubnd thành phố hải phòng làm gì', 'ubnd-tinh', 'ubnd thành phố', 'a centrally-run city'],
    ['văn phòng ubnd thành phố', 'vp-ubnd', 'văn phòng ubnd', 'the office, not the committee'],
    ['tỉnh uỷ nhận báo cáo gì', 'tinh-uy', 'tỉnh ủy', 'party'],
    ['công đoàn làm gì', 'ldld', 'công đoàn', 'what people say'],
    ['các sở ban ngành phải làm gì', 'so-bn-chung', 'các sở ban ngành', 'a group as the subject'],
  ])('finds in "%s" %s as "%s": %s', (question, id, words) => {
    expect(ask(question)).toEqual([[id, words]]);
  });

  it.each([
    ['đóng bảo hiểm xã hội tự nguyện bao nhiêu', 'the scheme'],
    ['tỷ lệ tham gia bhxh là bao nhiêu', 'the scheme, abbreviated'],
    ['tỷ lệ tham gia bảo hiểm xã hội tỉnh bến tre năm 2025', 'the scheme in a province'],
    ['thương binh được hưởng gì', 'part of a name is a topic'],
    ['so lao dong qua dao tao la bao nhieu', '"số lao động"'],
    ['so thuong binh la bao nhieu', '"số thương binh"'],
    ['so ke hoach cua hue la gi', '"số kế hoạch"'],
    ['ca tinh co bao nhieu ho ngheo', '"cả tỉnh"'],
    ['cơ sở y tế đạt chuẩn', '"cơ sở"'],
    ['co so giao duc nghe nghiep', '"cơ sở", folded'],
    ['sở ngành nào chủ trì giảm nghèo', 'asks for the body'],
    ['so nao chu tri giam ngheo o hue', 'asks for the body'],
    ['các đơn vị phối hợp là ai', 'names nobody'],
    ['tiền trung ương hỗ trợ', 'a source of money'],
  ])('finds no body in "%s": %s', (question) => {
    expect(ask(question)).toEqual([]);
  });
});

describe('agencyById', () => {
  it('gives the entry of an id, or null', () => {
    expect(agencyById('so-ldtbxh')?.name).toBe('Sở Lao động - Thương binh và Xã hội');
    expect(agencyById('so-khong-co')).toBeNull();
  });
});
