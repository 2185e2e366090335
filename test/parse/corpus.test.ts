import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { clauseOf, corpusText } from './result.js';

const benTre = parsePlan(corpusText('ben-tre-4502-2021'));
const hue = parsePlan(corpusText('thua-thien-hue-197-2021'));
const binhDinh = parsePlan(corpusText('binh-dinh-2024'));
const haiPhong = parsePlan(corpusText('hai-phong-4220-2013'));

describe('parsePlan on the plan of Thừa Thiên Huế', () => {
  it('reads a letterhead whose words are broken by the wrap', () => {
    expect(hue.clauses.slice(0, 5).map((clause) => `${clause.id} ${clause.kind}: ${clause.text}`)).toEqual([
      'TD.CQ letterhead: ỦY BAN NHÂN DÂN TỈNH THỪA THIÊN HUẾ',
      'TD.QH letterhead: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
      'TD.SO letterhead: Số: 197/KH-UBND',
      'TD.NGAY letterhead: Thừa Thiên Huế, ngày 31 tháng 5 năm 2021',
      'TD.TEN title: KẾ HOẠCH TRIỂN KHAI THỰC HIỆN KẾ HOẠCH SỐ 07-KH/TU NGÀY 18/02/2021 CỦA TỈNH ỦY VỀ THỰC HIỆN KẾT LUẬN SỐ 92-KL/TW NGÀY 05/11/2020 CỦA BỘ CHÍNH TRỊ "TIẾP TỤC THỰC HIỆN NGHỊ QUYẾT HỘI NGHỊ TRUNG ƯƠNG 5 (KHÓA XI) VỀ MỘT SỐ VẤN ĐỀ CHÍNH SÁCH XÃ HỘI GIAI ĐOẠN 2012-2020” TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN 2021-2025.',
    ]);
  });

  const rows: readonly [string, string, string, string][] = [
    ['II', 'heading', 'II. NỘI DUNG NHIỆM VỤ TRIỂN KHAI THỰC HIỆN', 'a heading in capitals broken by the wrap'],
    ['II.1', 'heading', '1. Về chính sách ưu đãi người có công với cách mạng:', 'a heading broken after a few words'],
    [
      'II.3.2',
      'bullet',
      '- Nâng cao chất lượng, hiệu quả các hoạt động giao dịch việc làm, hỗ trợ phát triển thị trường lao động, đẩy mạnh công tác dự báo và thông tin thị trường lao động; Đẩy mạnh việc đưa người lao động đi làm việc ở nước ngoài theo hợp đồng thông qua việc triển khai thực hiện tốt các chính sách hỗ trợ người lao động đi làm việc có thời hạn ở nước ngoài theo hợp đồng. Hỗ trợ người lao động và doanh nghiệp khi đến đầu tư về lao động trên địa bàn tỉnh, khi cấp phép đầu tư cho nhà đầu tư đề nghị làm việc với ngành lao động để xác định vị trí việc làm và số lượng lao động phù hợp.',
      'a bullet of nine wrapped lines, with a full stop inside',
    ],
    [
      'II.7.2',
      'bullet',
      '- Phấn đấu đạt diện tích sàn nhà ở bình quân đến năm 2025 đạt 26m2 sàn/người và đến năm 2030 đạt 30,48 m2 sàn/người”',
      'a line broken between number and unit, a stray quote at the end',
    ],
    [
      'III.2',
      'numbered',
      '2. Nguồn Ngân sách tỉnh bố trí hàng năm theo quy định;',
      'a capital after one word is no new paragraph',
    ],
    [
      'IV.p1',
      'paragraph',
      'Theo chức năng, nhiệm vụ được giao; các sở, ban, ngành, UBND các huyện, thị xã, thành phố xây dựng kế hoạch cụ thể của đơn vị, địa phương mình để triển khai thực hiện đạt các chỉ tiêu, nhiệm vụ đề ra.',
      'a paragraph beside numbered ones is counted apart',
    ],
    ['IV.1', 'numbered', '1. Sở Lao động - Thương binh và Xã hội:', 'an actor line is no title'],
    [
      'IV.9',
      'numbered',
      '9. Sở Nông nghiệp và Phát triển nông thôn: Phối hợp với các sở, ngành liên quan tham mưu thực hiện các dự án cấp nước sạch nông thôn, đảm bảo thực hiện các nhiệm vụ, chỉ tiêu về nước sạch trên địa bàn tỉnh theo Kế hoạch đề ra.',
      'an inline heading stays with its paragraph',
    ],
    [
      'V.1',
      'numbered',
      '1. Căn cứ vào Kế hoạch này UBND các huyện, thị xã và thành phố Huế, các sở, ban ngành liên quan chủ động xây dựng Kế hoạch thực hiện cụ thể, báo cáo UBND tỉnh trước ngày 20/6/2021; định kỳ hàng năm trước ngày 30/11 báo cáo UBND tỉnh kết quả thực hiện thông qua Sở Lao động - Thương binh và Xã hội để tổng hợp.',
      'a sentence broken after its second word is no heading',
    ],
    [
      'NN',
      'recipients',
      'Nơi nhận: - Bộ LĐ-TB&XH (b/c); - TTTU (b/c); - Chủ tịch, các PCT UBND tỉnh; - Các đơn vị nêu tại mục IV; - VP: CVP, PCVP Phan Lê Hiến; - Lưu: VT, TH, XH.',
      'recipients are one clause',
    ],
    [
      'KY',
      'signature',
      'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Thanh Bình',
      'a capacity broken after `TM.`',
    ],
  ];
  it.each(rows)('%s is %s "%s" (%s)', (id, kind, text) => {
    expect(clauseOf(hue, id)).toMatchObject({ kind, text });
  });

  it('gives a lettered point the path of heading and actor line', () => {
    expect(clauseOf(hue, 'IV.1.c').path).toEqual([
      'IV. TỔ CHỨC THỰC HIỆN:',
      '1. Sở Lao động - Thương binh và Xã hội:',
    ]);
  });

  it('throws away only the rules and pipes of its letterhead and signature', () => {
    expect(hue.discarded.every((part) => part.reason === 'rule')).toBe(true);
    expect(hue.issues).toEqual([]);
  });
});

describe('parsePlan on the plan of Bến Tre', () => {
  it('mends both sentences that a page break cut', () => {
    const first = clauseOf(benTre, 'II.1.1');
    expect(first.lines).toEqual({ from: 53, to: 55 });
    expect(first.text).toContain('cơ sở giáo dục nghề nghiệp giai đoạn 2021 - 2030, phù hợp');
    const second = clauseOf(benTre, 'II.3.2');
    expect(second.lines).toEqual({ from: 73, to: 75 });
    expect(second.text).toContain('hộ người có công ngang bằng hoặc cao hơn mức sống');
  });

  it('keeps a continuation below its bullet while the list goes on', () => {
    const continuation = clauseOf(benTre, 'II.7.1.1');
    expect(continuation.text).toMatch(/^Thực hiện tốt công tác truyền thông về giáo dục sức khỏe và dân số/);
    expect(continuation.parentId).toBe('II.7.1');
    expect(continuation.path).toEqual([
      'II. NHIỆM VỤ VÀ GIẢI PHÁP',
      '7. Về bảo đảm một số dịch vụ xã hội cơ bản cho người dân',
      '- Về y tế',
    ]);
    expect(clauseOf(benTre, 'II.7.2').text).toMatch(/^- Về giáo dục: /);
  });

  it('reads the annex with its nine rows of six cells', () => {
    expect(clauseOf(benTre, 'PL').text).toBe('PHỤ LỤC CÁC NỘI DUNG CÔNG VIỆC');
    expect(clauseOf(benTre, 'PL.KEM').text).toMatch(/^\(Kèm theo Kế hoạch số 4502\/KH-UBND/);
    const rows = benTre.clauses.filter((clause) => clause.kind === 'table-row');
    expect(rows.map((row) => row.id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `PL.${number}`));
    expect(rows.every((row) => row.cells?.length === 6)).toBe(true);
    expect(clauseOf(benTre, 'PL.3').cells).toEqual([
      { column: 'Số TT', text: '3' },
      {
        column: 'Nhiệm vụ',
        text: 'Kế hoạch triển khai thực hiện Đề án số 06-ĐA/TU của Tỉnh ủy về phát triển nguồn nhân lực đáp ứng yêu cầu phát triển kinh tế - xã hội tỉnh Bến Tre giai đoạn 2020-2025, tầm nhìn đến năm 2030',
      },
      { column: 'Cơ quan chủ trì', text: 'Sở Lao động - Thương binh và Xã hội' },
      { column: 'Cơ quan phối hợp', text: 'Các sở, ban, ngành tỉnh; Ủy ban nhân dân các huyện, thành phố' },
      { column: 'Thời gian thực hiện', text: 'Đã hoàn thành' },
      { column: 'Cấp trình/Phê duyệt', text: 'UBND tỉnh' },
    ]);
    expect(clauseOf(benTre, 'PL.5').text).toBe(
      'Số TT: 5 | Nhiệm vụ: Quy hoạch mạng lưới cơ sở giáo dục nghề nghiệp tỉnh Bến Tre | Cơ quan chủ trì: Sở Lao động - Thương binh và Xã hội | Cơ quan phối hợp: Các sở, ban, ngành tỉnh; Ủy ban nhân dân các huyện, thành phố; các cơ sở GDNN | Thời gian thực hiện: 2022 | Cấp trình/Phê duyệt: UBND tỉnh',
    );
  });

  it('cuts the chrome before the letterhead, keeps it, and sets the closing and signature apart', () => {
    expect(benTre.discarded[0]).toMatchObject({ reason: 'chrome-before', lines: { from: 1, to: 3 } });
    expect(clauseOf(benTre, 'KT')).toMatchObject({ kind: 'closing', parentId: null, lines: { from: 141, to: 141 } });
    expect(clauseOf(benTre, 'KY').text).toBe('KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Thị Bé Mười');
    expect(benTre.issues).toEqual([]);
  });
});

describe('parsePlan on the plan of Bình Định', () => {
  it('finds neither number nor date, nor the annex that is announced twice', () => {
    expect(clauseOf(binhDinh, 'TD.SO').text).toBe('Số: /KH-UBND');
    expect(clauseOf(binhDinh, 'TD.NGAY').text).toBe('Bình Định, ngày tháng năm 2024');
    expect(binhDinh.issues.map((issue) => `${issue.code} ${issue.line}`)).toEqual([
      'no-number 1',
      'no-date 1',
      'announced-annex-missing 63',
      'announced-annex-missing 209',
    ]);
  });

  it('takes the subject in small letters into the title, and each ground as a clause', () => {
    expect(clauseOf(binhDinh, 'TD.TEN').text).toMatch(
      /^KẾ HOẠCH Triển khai thực hiện Nghị quyết số 68\/NQ-CP .* giai đoạn mới”$/,
    );
    expect(clauseOf(binhDinh, 'CC.1').text).toMatch(/^Thực hiện Nghị quyết số 42-NQ\/TW/);
    expect(clauseOf(binhDinh, 'CC.2').text).toMatch(/^Trên cơ sở đề nghị .* như sau:$/);
  });

  it.each([
    ['III.3.1.2', 95, 97, 'người có công, nhất là tìm kiếm', 'cut after a comma'],
    ['III.4.a.3', 107, 109, 'chuyển dịch cơ cấu lao động, đáp ứng', 'cut inside a word'],
    ['III.5.b.2', 129, 131, 'gia đình có trẻ em, người thu nhập thấp.', 'cut inside a word'],
    ['III.6.c.1', 165, 167, 'đặc biệt là đối tượng chính sách', 'cut inside a word'],
    ['V.4.1', 227, 229, 'mục tiêu, nhiệm vụ, giải pháp', 'cut inside a word'],
  ])('mends %s (lines %i to %i): "%s" was %s', (id, from, to, text) => {
    expect(clauseOf(binhDinh, id).lines).toEqual({ from, to });
    expect(clauseOf(binhDinh, id).text).toContain(text);
  });

  it('puts the duties below an actor line without a colon, in the order of the Vietnamese letters', () => {
    const letters = binhDinh.clauses.filter((clause) => clause.parentId === 'III.6');
    expect(letters.map((clause) => clause.id)).toEqual(
      ['a', 'b', 'c', 'd', 'đ', 'e', 'g'].map((letter) => `III.6.${letter}`),
    );
    expect(clauseOf(binhDinh, 'III.6.đ')).toMatchObject({
      kind: 'lettered',
      marker: 'đ)',
      text: 'đ) Sở Xây dựng chủ trì, phối hợp với các sở, ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố',
    });
    const duty = clauseOf(binhDinh, 'III.6.đ.1');
    expect(duty.text).toMatch(/^Triển khai đồng bộ, có hiệu quả các nhiệm vụ .* được chăm lo tốt về nhà ở\.$/);
    expect(duty.path.at(-1)).toBe(clauseOf(binhDinh, 'III.6.đ').text);
    expect(binhDinh.clauses.filter((clause) => clause.parentId === 'III.6.b')).toHaveLength(5);
  });

  it('hangs bullets from an actor line that has no number', () => {
    expect(clauseOf(binhDinh, 'III.3.1')).toMatchObject({ kind: 'paragraph', marker: '' });
    expect(clauseOf(binhDinh, 'III.3.1.1').path).toEqual([
      'III. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU',
      '3. Thực hiện tốt chính sách ưu đãi người có công với cách mạng',
      'Sở Lao động - Thương binh và Xã hội chủ trì, phối hợp với các sở, ban ngành có liên quan, Ủy ban nhân dân các huyện, thị xã, thành phố:',
    ]);
  });

  it('does not hang a remark on the whole list from its last bullet', () => {
    expect(clauseOf(binhDinh, 'II.2.13')).toMatchObject({
      kind: 'paragraph',
      parentId: 'II.2',
      text: 'Phân công thực hiện các chỉ tiêu kế hoạch cụ thể (*Theo phụ lục đính kèm*)',
    });
  });

  it('keeps emphasis and the actor above a reporting duty', () => {
    const clause = clauseOf(binhDinh, 'V.1.2');
    expect(clause.text).toMatch(/trước \*\*ngày 30 tháng 11 hằng năm\*\*\.$/);
    expect(clause.path).toEqual([
      'V. TỔ CHỨC THỰC HIỆN',
      '1. Các sở, ban, ngành, cơ quan, đơn vị liên quan; UBND các huyện, thị xã, thành phố',
    ]);
  });
});

describe('parsePlan on the plan of Hải Phòng', () => {
  it('cuts the site chrome before and after', () => {
    expect(
      haiPhong.discarded.filter((part) => part.reason !== 'rule').map((part) => [part.reason, part.lines]),
    ).toEqual([
      ['chrome-before', { from: 1, to: 5 }],
      ['chrome-after', { from: 949, to: 1023 }],
    ]);
  });

  it.each([
    [
      'II.5.1',
      'heading',
      '5.1 .Bảo đảm giáo dục tối thiểu',
      'the sub-number repeats the prefix and has a space before its dot',
    ],
    [
      'II.5.5.2',
      'bullet',
      '- Đẩy mạnh thực hiện Chương trình mục tiêu quốc gia đưa thông tin về cơ sở, miền núi, vùng sâu, vùng xa, hải đảo giai đoạn 2012 - 2015 và các năm tiếp theo',
      'a bullet that lost its full stop',
    ],
    [
      'IV.2.1',
      'bullet',
      '- Các cấp, các ngành, địa phương chủ động cân đối, bố trí kinh phí, vận động xã hội hóa thực hiện chính sách xã hội và an sinh xã hội trên địa bàn theo phân cấp ngân sách.',
      'a bullet among numbers',
    ],
    [
      'KY',
      'signature',
      'TM. ỦY BAN NHÂN DÂN THÀNH PHỐ KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Khắc Nam',
      'blank lines inside the signature',
    ],
  ])('%s is %s "%s" (%s)', (id, kind, text) => {
    expect(clauseOf(haiPhong, id)).toMatchObject({ kind, text });
  });

  it('reads 36 task rows, five groups and four sub-groups', () => {
    const ids = (kind: string) =>
      haiPhong.clauses.filter((clause) => clause.kind === kind).map((clause) => clause.id);
    const count = (group: string, total: number) => Array.from({ length: total }, (_, at) => `PL.${group}.${at + 1}`);
    expect(ids('table-group')).toEqual(
      ['I', 'II', 'II.1', 'II.2', 'II.3', 'II.4', 'III', 'IV', 'V'].map((group) => `PL.${group}`),
    );
    expect(ids('table-row')).toEqual([
      ...count('I', 8),
      ...count('II.1', 2),
      ...count('II.2', 5),
      ...count('II.3', 3),
      ...count('II.4', 3),
      ...count('III', 5),
      ...count('IV', 2),
      ...count('V', 7),
      'PL.VI',
    ]);
  });

  const rows: readonly [string, string, string[]][] = [
    [
      'PL.I.4',
      'a task cell of two paragraphs, found from the agencies and years on its right',
      [
        '4',
        'Đầu tư nâng cấp, sửa chữa cơ sở nuôi dưỡng, điều dưỡng. Nâng cấp Trung tâm Chỉnh hình – phục hồi chức năng đáp ứng yêu cầu điều trị, phục hồi sức khỏe cho người có công với cách mạng;',
        'Sở Lao động– TB&XH',
        '- Sở KH - ĐT; Sở Tài chính. - Các đơn vị liên quan',
        'Năm 2013',
        'Năm 2015',
        '- Ngân sách Trung ương; - Ngân sách địa phương',
      ],
    ],
    [
      'PL.II.1.2',
      'a cell of three lines, and the misprinted year as printed',
      [
        '1.2',
        'Tuyên truyền, phổ biến các luật về Lao động, Việc làm, Tiền lương, Bảo hiểm xã hội và các văn bản hướng dẫn thi hành, các quy định về việc làm, thị trường lao động',
        'Sở Lao động– TB&XH',
        '- Sở Tài Chính; BHXH thành phố HP - Các cơ quan truyền thông; Liên đoàn lao động thành phố; VCCI. - UBND các quận, huyện.',
        'Năm 2012',
        'Năm 1010',
        '- Ngân sách địa phương.',
      ],
    ],
    [
      'PL.VI',
      'a Roman number with all cells filled is a row',
      [
        'VI',
        'Thực hiện công tác tuyên truyền',
        'Sở Thông tin và Truyền thông',
        'Sở Lao động – TB&XH; Sở Tài chính; các cơ quan báo chí; hệ thống thông tin cơ sở',
        'Năm 2013',
        'Năm 2020',
        '- Kinh phí địa phương; - Xã hội hóa',
      ],
    ],
  ];
  it.each(rows)('%s: %s', (id, _reason, cells) => {
    expect(clauseOf(haiPhong, id).cells?.map((cell) => cell.text)).toEqual(cells);
  });

  it('shows annex, group and sub-group in the path of a row, and doubts the row with a cell too many', () => {
    expect(clauseOf(haiPhong, 'PL.II.2.3').path).toEqual([
      'PHỤ LỤC CÁC NHIỆM VỤ CỤ THỂ VÀ PHÂN CÔNG THỰC HIỆN',
      'II Thực hiện chính sách lao động, việc làm, dạy nghề',
      '2 Tạo việc làm, Phát triển hệ thống thông tin thị trường lao động',
    ]);
    expect(haiPhong.issues.map((issue) => [issue.code, issue.line])).toEqual([['ragged-table-row', 321]]);
  });
});
