import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { clauseOf, listing, plan } from './result.js';

describe('parsePlan: letterhead', () => {
  const letterhead = [
    'TD.CQ letterhead: ỦY BAN NHÂN DÂN TỈNH LONG AN',
    'TD.QH letterhead: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
    'TD.SO letterhead: Số: 15/KH-UBND',
    'TD.NGAY letterhead: Long An, ngày 05 tháng 01 năm 2024',
    'TD.TEN title: KẾ HOẠCH Chăm sóc trẻ em',
  ];
  const body = 'I. MỤC TIÊU\nĐạt 95%.';
  it.each([
    ['one field a line', plan(body)],
    ['a paragraph a line', plan(body).replaceAll('\n', '\n\n')],
    [
      'both columns on one line, spaces between',
      `ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n  TỈNH LONG AN               Độc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND        Long An, ngày 05 tháng 01 năm 2024\n\nKẾ HOẠCH\nChăm sóc trẻ em\n\n${body}`,
    ],
    [
      'both columns on one line, nothing between',
      `ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH LONG AN Độc lập - Tự do - Hạnh phúc\nSố: 15/KH-UBND Long An, ngày 05 tháng 01 năm 2024\nKẾ HOẠCH\nChăm sóc trẻ em\n${body}`,
    ],
    [
      'pipes at the ends of lines',
      `ỦY BAN NHÂN DÂN TỈNH LONG AN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc|\nSố: 15/KH-UBND | Long An, ngày 05 tháng 01 năm 2024|\nKẾ HOẠCH\nChăm sóc trẻ em\n${body}`,
    ],
    [
      'a Markdown table with emphasis',
      `| ỦY BAN NHÂN DÂN **TỈNH LONG AN** ------- | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** **Độc lập - Tự do - Hạnh phúc** |\n| --- | --- |\n| Số: 15/KH-UBND | *Long An, ngày 05 tháng 01 năm 2024* |\n\nKẾ HOẠCH\n\nChăm sóc trẻ em\n\n${body}`,
    ],
    [
      'lone pipes and words broken by a wrap',
      `ỦY\nBAN NHÂN DÂN\nTỈNH LONG AN\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố: 15/KH-UBND\n|\nLong\nAn, ngày 05 tháng 01 năm 2024\n|\nKẾ HOẠCH\nChăm sóc trẻ em\n${body}`,
    ],
  ])('reads the same fields from %s', (_form, text) => {
    expect(listing(text, { letterhead: true })).toEqual([
      ...letterhead,
      'I heading: I. MỤC TIÊU',
      'I.1 paragraph: Đạt 95%.',
    ]);
    expect(parsePlan(text).issues.map((issue) => issue.code)).toEqual(['no-signature']);
  });

  it('takes capitals between date and first ground as the title where the site dropped the type', () => {
    const text = plan('Căn cứ Luật Trẻ em;\n1. Mục đích\nNâng cao.').replace(
      'KẾ HOẠCH\nChăm sóc trẻ em',
      'BẢO VỆ TRẺ EM TRÊN ĐỊA BÀN TỈNH',
    );
    expect(clauseOf(parsePlan(text), 'TD.TEN')).toMatchObject({
      kind: 'title',
      text: 'BẢO VỆ TRẺ EM TRÊN ĐỊA BÀN TỈNH',
    });
    expect(clauseOf(parsePlan(text), 'CC.1').text).toBe('Căn cứ Luật Trẻ em;');
  });

  it('reads the letterhead and signs of the Party', () => {
    const text =
      'TỈNH ỦY LONG AN\n*\nSố 12-KH/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nLong An, ngày 05 tháng 01 năm 2024\n\nKẾ HOẠCH\nthực hiện Nghị quyết số 42-NQ/TW\n-----\n\nThực hiện Nghị quyết số 42-NQ/TW, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch như sau:\n\nI- MỤC ĐÍCH\n\n1- Yêu cầu\n\na/ Nghiêm túc;\n\nII- THỰC HIỆN\n\n1/ Các cấp ủy thực hiện.\n\nNơi nhận:\n- Ban Bí thư (b/c),\n- Lưu Văn phòng Tỉnh ủy.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn Bảy';
    expect(listing(text, { letterhead: true })).toEqual([
      'TD.CQ letterhead: TỈNH ỦY LONG AN',
      'TD.SO letterhead: Số 12-KH/TU',
      'TD.QH letterhead: ĐẢNG CỘNG SẢN VIỆT NAM',
      'TD.NGAY letterhead: Long An, ngày 05 tháng 01 năm 2024',
      'TD.TEN title: KẾ HOẠCH thực hiện Nghị quyết số 42-NQ/TW',
      'CC.1 legal-basis: Thực hiện Nghị quyết số 42-NQ/TW, Ban Thường vụ Tỉnh ủy ban hành Kế hoạch như sau:',
      'I heading: I- MỤC ĐÍCH',
      'I.1 heading: 1- Yêu cầu',
      'I.1.a lettered: a/ Nghiêm túc;',
      'II heading: II- THỰC HIỆN',
      'II.1 numbered: 1/ Các cấp ủy thực hiện.',
      'NN recipients: Nơi nhận: - Ban Bí thư (b/c), - Lưu Văn phòng Tỉnh ủy.',
      'KY signature: T/M BAN THƯỜNG VỤ PHÓ BÍ THƯ Nguyễn Văn Bảy',
    ]);
    expect(parsePlan(text).issues).toEqual([]);
  });

  it('reports what is blank or missing', () => {
    const text = plan(body).replace('Số: 15/KH-UBND', 'Số:     /KH-UBND').replace('ngày 05', 'ngày    ');
    expect(clauseOf(parsePlan(text), 'TD.SO').text).toBe('Số: /KH-UBND');
    expect(parsePlan(text).issues.map((issue) => issue.code)).toEqual(['no-number', 'no-date', 'no-signature']);
  });
});

describe('parsePlan: headings and numbers', () => {
  it('nests Chương, Mục, Điều, khoản, điểm, and joins a title on the next line', () => {
    expect(
      listing(
        plan(
          'Căn cứ Luật Trẻ em;\nCHƯƠNG I\nQUY ĐỊNH CHUNG\nMục 1\nPHẠM VI\nĐiều 1. Phạm vi\nNội dung.\nĐiều 2. Đối tượng\n1. Trẻ em:\na) Dưới 6 tuổi;\nđ) Khác.\nMục 2. NGUYÊN TẮC\nĐiều 3. Bình đẳng.\nCHƯƠNG II. THỰC HIỆN\nĐiều 4. Trách nhiệm\n1. Chủ trì.',
        ),
      ),
    ).toEqual([
      'CC.1 legal-basis: Căn cứ Luật Trẻ em;',
      'C1 heading: CHƯƠNG I QUY ĐỊNH CHUNG',
      'C1.M1 heading: Mục 1 PHẠM VI',
      'C1.M1.D1 heading: Điều 1. Phạm vi',
      'C1.M1.D1.1 paragraph: Nội dung.',
      'C1.M1.D2 heading: Điều 2. Đối tượng',
      'C1.M1.D2.1 heading: 1. Trẻ em:',
      'C1.M1.D2.1.a lettered: a) Dưới 6 tuổi;',
      'C1.M1.D2.1.đ lettered: đ) Khác.',
      'C1.M2 heading: Mục 2. NGUYÊN TẮC',
      'C1.M2.D3 numbered: Điều 3. Bình đẳng.',
      'C2 heading: CHƯƠNG II. THỰC HIỆN',
      'C2.D4 heading: Điều 4. Trách nhiệm',
      'C2.D4.1 numbered: 1. Chủ trì.',
    ]);
  });

  it('nests Phần, A., I., 1., 1.1., and knows C. and D. after B. as letters', () => {
    expect(
      listing(
        plan(
          'PHẦN THỨ NHẤT: ĐÁNH GIÁ\nA. KẾT QUẢ\nI. Kinh tế\n1. Thu ngân sách:\n1.1. Nội địa: 5 tỷ;\n1.1.1. Thuế: 2 tỷ.\n1.2. Khác.\nB. HẠN CHẾ\nC. NGUYÊN NHÂN\n- Thiên tai.\nD. BÀI HỌC\nPHẦN II\nKẾ HOẠCH\nI.1. Chung\nII. Riêng',
        ),
      ),
    ).toEqual([
      'P1 heading: PHẦN THỨ NHẤT: ĐÁNH GIÁ',
      'P1.A heading: A. KẾT QUẢ',
      'P1.A.I heading: I. Kinh tế',
      'P1.A.I.1 heading: 1. Thu ngân sách:',
      'P1.A.I.1.1 numbered: 1.1. Nội địa: 5 tỷ;',
      'P1.A.I.1.1.1 numbered: 1.1.1. Thuế: 2 tỷ.',
      'P1.A.I.1.2 numbered: 1.2. Khác.',
      'P1.B heading: B. HẠN CHẾ',
      'P1.C heading: C. NGUYÊN NHÂN',
      'P1.C.1 bullet: - Thiên tai.',
      'P1.D heading: D. BÀI HỌC',
      'P2 heading: PHẦN II KẾ HOẠCH',
      'P2.1 numbered: I.1. Chung',
      'P2.II numbered: II. Riêng',
    ]);
  });

  it('follows the Vietnamese letters, and tells i) the letter from i) the number', () => {
    const letters = ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k'].map((letter) => `${letter}) Việc;`).join('\n');
    expect(listing(plan(`1. Một\n${letters}\n2. Hai\ni) một;\nii) hai.`)).map((line) => line.split(' ')[0])).toEqual([
      ...['1', '1.a', '1.b', '1.c', '1.d', '1.đ', '1.e', '1.g', '1.h', '1.i', '1.k'],
      ...['2', '2.i', '2.ii'],
    ]);
  });

  it('nests bullets by sign, and by indent below one that introduces', () => {
    expect(
      listing(plan('I. VIỆC\n- Một:\n+ A:\n• x\n• y\n+ B.\n- Hai:\n   - hai một\n   - hai hai\n- Ba.')).slice(1),
    ).toEqual([
      'I.1 bullet: - Một:',
      'I.1.1 bullet: + A:',
      'I.1.1.1 bullet: • x',
      'I.1.1.2 bullet: • y',
      'I.1.2 bullet: + B.',
      'I.2 bullet: - Hai:',
      'I.2.1 bullet: - hai một',
      'I.2.2 bullet: - hai hai',
      'I.3 bullet: - Ba.',
    ]);
  });

  it('counts uncounted siblings apart where printed numbers stand beside them', () => {
    expect(listing(plan('I. VIỆC\nMở đầu.\n5. Năm\nDẫn nhập.\n5.1 .Một\n- a;\n5.2. Hai.')).slice(1)).toEqual([
      'I.p1 paragraph: Mở đầu.',
      'I.5 heading: 5. Năm',
      'I.5.p1 paragraph: Dẫn nhập.',
      'I.5.1 heading: 5.1 .Một',
      'I.5.1.1 bullet: - a;',
      'I.5.2 numbered: 5.2. Hai.',
    ]);
  });

  it('marks the second list that begins with 1, and a number printed twice, and reports both', () => {
    const result = parsePlan(
      plan('1. Mục đích\nMột.\n2. Yêu cầu\nHai.\n1. Mục tiêu\nBa.\n2. Chỉ tiêu\nBốn.\n2. Lại hai\nNăm.'),
    );
    const ids = result.clauses.filter((clause) => clause.depth === 0).map((clause) => clause.id);
    expect(ids.slice(5)).toEqual(['1', '2', '1~2', '2~2', '2~2~2']);
    expect(result.issues.filter((issue) => issue.code === 'repeated-number').map((issue) => issue.line)).toEqual([
      15, 19,
    ]);
  });

  it('keeps an inline heading in its paragraph, and a lead-in with figures a clause of its kind', () => {
    const result = parsePlan(
      plan(
        'I. VIỆC\n1. Mục đích: Nâng cao.\n2. Kinh phí năm 2024 là 5.000 triệu đồng, gồm các nguồn sau:\n- Tỉnh;\n- Xã.\n3. Về nhà ở:\n- Xây mới.',
      ),
    );
    expect(['I.1', 'I.2', 'I.3'].map((id) => clauseOf(result, id).kind)).toEqual(['numbered', 'numbered', 'heading']);
    expect(clauseOf(result, 'I.2.1').path.at(-1)).toMatch(/^2\. Kinh phí/);
  });

  it('takes capitals as the first level where a copy lost all its Roman numbers', () => {
    expect(listing(plan('Căn cứ Luật Trẻ em;\nMỤC TIÊU\n1. Một.\n2. Hai.\nNHIỆM VỤ, GIẢI PHÁP\n1. Ba.'))).toEqual([
      'CC.1 legal-basis: Căn cứ Luật Trẻ em;',
      'p1 heading: MỤC TIÊU',
      'p1.1 numbered: 1. Một.',
      'p1.2 numbered: 2. Hai.',
      'p2 heading: NHIỆM VỤ, GIẢI PHÁP',
      'p2.1 numbered: 1. Ba.',
    ]);
  });

  it('keeps emphasis in the text, drops the sign of a Markdown heading', () => {
    expect(listing(plan('### I. MỤC TIÊU\n\n**1. Chung:** Đạt 5%.\n\n***2. Riêng***\n\n* Một\n* Hai'))).toEqual([
      'I heading: I. MỤC TIÊU',
      'I.1 numbered: **1. Chung:** Đạt 5%.',
      'I.2 heading: ***2. Riêng***',
      'I.2.1 bullet: * Một',
      'I.2.2 bullet: * Hai',
    ]);
  });
});

describe('parsePlan: actors and paragraphs', () => {
  it('hangs duties from actor lines, numbered or not, with or without a colon', () => {
    expect(
      listing(
        plan(
          'I. VIỆC\n\na) Sở Y tế chủ trì, phối hợp với Sở Tài chính\n\nTham mưu kế hoạch.\n\nBáo cáo hằng năm.\n\nII. THỰC HIỆN\n\nSở Tài chính:\n\n- Bố trí kinh phí.\n\nSở Nội vụ\n\nĐào tạo cán bộ.\n\nKhen thưởng.',
        ),
      ),
    ).toEqual([
      'I heading: I. VIỆC',
      'I.a lettered: a) Sở Y tế chủ trì, phối hợp với Sở Tài chính',
      'I.a.1 paragraph: Tham mưu kế hoạch.',
      'I.a.2 paragraph: Báo cáo hằng năm.',
      'II heading: II. THỰC HIỆN',
      'II.1 paragraph: Sở Tài chính:',
      'II.1.1 bullet: - Bố trí kinh phí.',
      'II.2 paragraph: Sở Nội vụ',
      'II.2.1 paragraph: Đào tạo cán bộ.',
      'II.2.2 paragraph: Khen thưởng.',
    ]);
  });

  it('takes a short line without any sign as the title of the paragraphs below it', () => {
    const result = parsePlan(plan('I. VIỆC\n\nMục tiêu chung\n\nNâng cao sức khỏe.\n\nMục tiêu cụ thể\n\nĐạt 95%.'));
    expect(clauseOf(result, 'I.2.1')).toMatchObject({ text: 'Đạt 95%.', path: ['I. VIỆC', 'Mục tiêu cụ thể'] });
  });

  it('hangs a remark in brackets from the heading, not from the last point', () => {
    expect(listing(plan('I. CHỈ TIÊU\n1. Một.\n2. Hai.\n(Chi tiết tại Phụ lục I)')).at(-1)).toBe(
      'I.p1 paragraph: (Chi tiết tại Phụ lục I)',
    );
  });

  it('sets closing paragraphs, recipients and signature apart, whichever comes first', () => {
    const signature = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n(Đã ký)\nNguyễn Văn Út';
    const recipients = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.';
    const body = 'I. VIỆC\n1. Một.\nTrên đây là Kế hoạch.\nYêu cầu các sở thực hiện./.';
    const expected = [
      'KT closing: Trên đây là Kế hoạch.',
      'KT.2 closing: Yêu cầu các sở thực hiện./.',
      'NN recipients: Nơi nhận: - Như trên; - Lưu: VT.',
      'KY signature: TM. ỦY BAN NHÂN DÂN CHỦ TỊCH (Đã ký) Nguyễn Văn Út',
    ];
    expect(listing(plan(`${body}\n${recipients}\n${signature}`)).slice(2)).toEqual(expected);
    expect(
      listing(plan(`${body}\n\n${signature}\n\n${recipients}`))
        .slice(2)
        .sort(),
    ).toEqual([...expected].sort());
  });

  it.each([
    [
      'spaces',
      'Nơi nhận:                 TM. ỦY BAN NHÂN DÂN\n- Bộ Y tế;                   KT. CHỦ TỊCH\n- Lưu: VT.                   PHÓ CHỦ TỊCH\n\n                             Giàng A Trung',
    ],
    ['a pipe', 'Nơi nhận: - Bộ Y tế; - Lưu: VT. | TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Giàng A Trung |'],
    ['nothing', 'Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Bộ Y tế; KT. CHỦ TỊCH\n- Lưu: VT. PHÓ CHỦ TỊCH\nGiàng A Trung'],
  ])('parts recipients and signature on shared lines with %s between', (_form, end) => {
    expect(listing(plan(`I. VIỆC\n1. Một./.\n\n${end}`)).slice(2)).toEqual([
      'NN recipients: Nơi nhận: - Bộ Y tế; - Lưu: VT.',
      'KY signature: TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Giàng A Trung',
    ]);
  });

  it.each([
    ['behind a recipient', '- Sở Y tế; Lò Thị Hoa', 'Lò Thị Hoa'],
    ['in capitals', '- Sở Y tế. NGUYỄN VĂN A', 'NGUYỄN VĂN A'],
  ])('finds the signer that merged columns put %s', (_place, line, name) => {
    const end = `Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- Bộ Y tế; CHỦ TỊCH\n- Như trên; (Đã ký)\n${line}\n- Lưu: VT.`;
    expect(listing(plan(`I. VIỆC\n1. Một./.\n${end}`)).slice(2)).toEqual([
      `NN recipients: Nơi nhận: - Bộ Y tế; - Như trên; ${line.slice(0, -name.length - 1)} - Lưu: VT.`,
      `KY signature: TM. ỦY BAN NHÂN DÂN CHỦ TỊCH (Đã ký) ${name}`,
    ]);
  });

  it.each([
    ['a province', ['- UBND các tỉnh; Cao Bằng']],
    ['no family name', ['- Sở Y tế; Cổng Thông Tin']],
    ['two names', ['- Sở Y tế; Lò Thị Hoa', '- Sở Nội vụ; Lê Văn Ba']],
    ['no mark before it', ['- Lưu: VT, Lê Văn Ba']],
  ])('takes no recipient for the signer: %s', (_what, recipients) => {
    const end = ['Nơi nhận: TM. ỦY BAN NHÂN DÂN', '- Bộ Y tế; CHỦ TỊCH', ...recipients].join('\n');
    expect(listing(plan(`I. VIỆC\n1. Một./.\n${end}`)).slice(2)).toEqual([
      `NN recipients: Nơi nhận: - Bộ Y tế; ${recipients.join(' ')}`,
      'KY signature: TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
    ]);
  });

  it('leaves a name among recipients where the signer has a line of his own', () => {
    const end = 'Nơi nhận:\n- Sở Y tế; Lò Thị Hoa\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Ba';
    expect(listing(plan(`I. VIỆC\n1. Một./.\n${end}`)).slice(2)).toEqual([
      'NN recipients: Nơi nhận: - Sở Y tế; Lò Thị Hoa - Lưu: VT.',
      'KY signature: TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Văn Ba',
    ]);
  });

  it('lists footnotes by their number', () => {
    expect(listing(plan('I. VIỆC\n\nĐạt 95%[1].\n\n[1] Theo Nghị quyết.\n[2] Theo Quyết định.')).slice(2)).toEqual([
      'CT.1 paragraph: [1] Theo Nghị quyết.',
      'CT.2 paragraph: [2] Theo Quyết định.',
    ]);
  });
});

describe('parsePlan: lines and pages', () => {
  const wrapped = [
    'Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016; Nghị định số 56/2017/NĐ-CP ngày 09',
    'tháng 5 năm 2017 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
    'I. MỤC TIÊU',
    '1. Mục tiêu chung',
    'Bảo đảm thực hiện quyền trẻ em, tạo môi trường sống an toàn, lành mạnh cho trẻ em',
    'trên địa bàn tỉnh; giảm thiểu nguy cơ trẻ em bị xâm hại; phát triển kinh tế',
    '- xã hội của tỉnh.',
    'Các cấp, các ngành có trách nhiệm phối hợp chặt chẽ trong quá trình thực hiện, bảo',
    'đảm tiến độ.',
    '2. Mục tiêu cụ thể',
    '- Giai đoạn 2021',
    '- 2025 đạt 95%; giao Sở Lao động',
    '- Thương binh và Xã hội theo dõi theo quy định tại khoản',
    '1. Điều 5 Nghị định này và các',
    'văn bản liên quan.',
    '- Tỷ lệ trẻ em đi học mẫu giáo đạt 99%.',
  ];
  const expected = [
    'CC.1 legal-basis: Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016; Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
    'I heading: I. MỤC TIÊU',
    'I.1 heading: 1. Mục tiêu chung',
    'I.1.1 paragraph: Bảo đảm thực hiện quyền trẻ em, tạo môi trường sống an toàn, lành mạnh cho trẻ em trên địa bàn tỉnh; giảm thiểu nguy cơ trẻ em bị xâm hại; phát triển kinh tế - xã hội của tỉnh.',
    'I.1.2 paragraph: Các cấp, các ngành có trách nhiệm phối hợp chặt chẽ trong quá trình thực hiện, bảo đảm tiến độ.',
    'I.2 heading: 2. Mục tiêu cụ thể',
    'I.2.1 bullet: - Giai đoạn 2021 - 2025 đạt 95%; giao Sở Lao động - Thương binh và Xã hội theo dõi theo quy định tại khoản 1. Điều 5 Nghị định này và các văn bản liên quan.',
    'I.2.2 bullet: - Tỷ lệ trẻ em đi học mẫu giáo đạt 99%.',
  ];

  it('joins hard-wrapped lines and knows a dash, a year or a number inside a sentence', () => {
    expect(listing(plan(wrapped.join('\n')))).toEqual(expected);
  });

  it('joins them where every line is followed by a blank one', () => {
    expect(listing(plan('').replaceAll('\n', '\n\n') + wrapped.join('\n\n'))).toEqual(expected);
  });

  it('takes page numbers, gazette headers and stamps out of the middle of a sentence', () => {
    const text = [
      ...wrapped.slice(0, 5),
      '2',
      ...wrapped.slice(5, 8),
      '',
      '3                   CÔNG BÁO/Số 17/Ngày 28-3-2023',
      '',
      ...wrapped.slice(8, 14),
      'Ký bởi: CỔNG THÔNG TIN ĐIỆN TỬ',
      'Thời gian ký: 28/03/2023 15:42:07',
      ...wrapped.slice(14),
    ].join('\n');
    expect(listing(plan(text))).toEqual(expected);
    const furniture = parsePlan(plan(text)).discarded.filter((part) => part.reason === 'page-furniture');
    expect(furniture.map((part) => part.lines.from)).toEqual([16, 21, 29, 30]);
  });

  it.each([
    ['a small letter', 'Nâng cao chất lượng đời sống của người', 'dân trên địa bàn tỉnh.'],
    ['a comma', 'Nâng cao chất lượng đời sống của người dân,', 'Nhất là người nghèo.'],
    ['a word that asks for another', 'Bảo vệ quyền lợi của', 'Nhân dân trên địa bàn.'],
    ['a year', 'Phấn đấu hoàn thành trước năm', '2025 trên địa bàn.'],
    ['a dash', 'Thực hiện từ năm học 2026', '- 2027.'],
  ])('mends a sentence cut by a blank line before %s', (_sign, before, after) => {
    expect(listing(plan(`I. VIỆC\n\n${before}\n\n${after}`)).slice(1)).toEqual([`I.1 paragraph: ${before} ${after}`]);
  });

  it.each([
    ['a title stays alone', '1. Tồn tại', 'Tiến độ chậm.'],
    ['a title may end in a word that elsewhere asks for a number', '1. Phát triển kinh tế số', 'Đẩy mạnh ứng dụng.'],
    ['a title may end in half a pair', '1. Các đơn vị trực thuộc', 'Thực hiện kế hoạch.'],
    ['an item that ended stays apart', '- Một;', 'hai ba.'],
  ])('%s', (_reason, before, after) => {
    expect(listing(plan(`I. VIỆC\n\n${before}\n\n${after}`))).toHaveLength(3);
  });

  it('joins a list of short parts that a page number cuts behind a semicolon', () => {
    const text = plan('I. MỤC TIÊU\na) Cơ cấu đàn: bò 30%; dê 25%;\n4\ngia cầm 45%.\nb) Trồng 50 ha cỏ.');
    expect(listing(text)).toEqual([
      'I heading: I. MỤC TIÊU',
      'I.a lettered: a) Cơ cấu đàn: bò 30%; dê 25%; gia cầm 45%.',
      'I.b lettered: b) Trồng 50 ha cỏ.',
    ]);
  });

  it('joins a marker that stands alone on its line with the text below it', () => {
    expect(listing(plan('I.\nMỤC TIÊU\nĐiều\n1. Phạm vi\n•\nMột\n•\nHai'))).toEqual([
      'I heading: I. MỤC TIÊU',
      'I.D1 heading: Điều 1. Phạm vi',
      'I.D1.1 bullet: • Một',
      'I.D1.2 bullet: • Hai',
    ]);
  });

  it('counts lines the same with CRLF, and reads decomposed letters', () => {
    const text = plan('I. VIỆC\n1. Một.');
    expect(parsePlan(text.replaceAll('\n', '\r\n'))).toEqual(parsePlan(text));
    expect(parsePlan(text.normalize('NFD'))).toEqual(parsePlan(text));
  });
});

describe('parsePlan: several documents in one text', () => {
  const decision = [
    'ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    'Số: 9/QĐ-UBND\nLong An, ngày 01 tháng 02 năm 2024',
    'QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch chăm sóc trẻ em',
    'ỦY BAN NHÂN DÂN TỈNH LONG AN',
    'Căn cứ Luật Trẻ em;\nTheo đề nghị của Sở Y tế.',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\nĐiều 2. Các sở chịu trách nhiệm thi hành./.',
    'Nơi nhận:\n- Như Điều 2;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Thị Hiền',
    'ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
    'KẾ HOẠCH\nChăm sóc trẻ em\n(Ban hành kèm theo Quyết định số 9/QĐ-UBND ngày 01/02/2024)',
    'I. MỤC TIÊU\n1. Đạt 95%.',
  ].join('\n');

  it('gives the attached plan the plain ids and the decision above it a prefix', () => {
    expect(listing(decision, { letterhead: true })).toEqual([
      'QD.TD.CQ letterhead: ỦY BAN NHÂN DÂN TỈNH LONG AN',
      'QD.TD.QH letterhead: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
      'QD.TD.SO letterhead: Số: 9/QĐ-UBND',
      'QD.TD.NGAY letterhead: Long An, ngày 01 tháng 02 năm 2024',
      'QD.TD.TEN title: QUYẾT ĐỊNH Về việc ban hành Kế hoạch chăm sóc trẻ em',
      'QD.TD.TQ letterhead: ỦY BAN NHÂN DÂN TỈNH LONG AN',
      'QD.CC.1 legal-basis: Căn cứ Luật Trẻ em;',
      'QD.CC.2 legal-basis: Theo đề nghị của Sở Y tế.',
      'QD.BH heading: QUYẾT ĐỊNH:',
      'QD.D1 numbered: Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.',
      'QD.D2 numbered: Điều 2. Các sở chịu trách nhiệm thi hành./.',
      'QD.NN recipients: Nơi nhận: - Như Điều 2; - Lưu: VT.',
      'QD.KY signature: KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Thị Hiền',
      'TD.CQ letterhead: ỦY BAN NHÂN DÂN TỈNH LONG AN',
      'TD.QH letterhead: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
      'TD.TEN title: KẾ HOẠCH Chăm sóc trẻ em',
      'TD.KEM letterhead: (Ban hành kèm theo Quyết định số 9/QĐ-UBND ngày 01/02/2024)',
      'I heading: I. MỤC TIÊU',
      'I.1 numbered: 1. Đạt 95%.',
    ]);
    expect(parsePlan(decision).issues).toEqual([]);
  });

  it('keeps plain ids in a decision that nothing is attached to', () => {
    const alone = decision.slice(0, decision.indexOf('Lê Thị Hiền') + 'Lê Thị Hiền'.length);
    expect(listing(alone).map((line) => line.split(' ')[0])).toEqual(['CC.1', 'CC.2', 'BH', 'D1', 'D2', 'NN', 'KY']);
  });

  it('reads annexes of prose, a letterhead of their own, and titles that begin DANH MỤC', () => {
    const annexes = [
      'I. VIỆC\n1. Một.',
      'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLÊ VĂN BA',
      'PHỤ LỤC 1\nDANH MỤC VIỆC\n(Kèm theo Kế hoạch số 15/KH-UBND\nngày 05/01/2024)\nI. Kết quả\n1. Tốt.',
      'ỦY BAN NHÂN DÂN\nTỈNH LONG AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc',
      'Phụ lục 2: Đề cương\n1. Mở đầu;\n2. Kết luận.',
      'BIỂU SỐ 3\nSố liệu.',
    ].join('\n');
    expect(listing(plan(annexes), { letterhead: true }).slice(7)).toEqual([
      'KY signature: KT. CHỦ TỊCH PHÓ CHỦ TỊCH LÊ VĂN BA',
      'PL heading: PHỤ LỤC 1 DANH MỤC VIỆC',
      'PL.KEM paragraph: (Kèm theo Kế hoạch số 15/KH-UBND ngày 05/01/2024)',
      'PL.I heading: I. Kết quả',
      'PL.I.1 numbered: 1. Tốt.',
      'PL2 heading: Phụ lục 2: Đề cương',
      'PL2.TD.CQ letterhead: ỦY BAN NHÂN DÂN TỈNH LONG AN',
      'PL2.TD.QH letterhead: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc',
      'PL2.1 numbered: 1. Mở đầu;',
      'PL2.2 numbered: 2. Kết luận.',
      'PL3 heading: BIỂU SỐ 3',
      'PL3.1 paragraph: Số liệu.',
    ]);
  });
});

describe('parsePlan: sheets behind the signature', () => {
  const signed = `I. VIỆC\n1. Một./.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Ba\n`;
  const headings = (text: string) =>
    listing(plan(signed + text)).filter((line) => /^PL\d*(?:\.p?\d+)? (?:heading|paragraph)/.test(line));

  it.each([
    ['Biểu số 01', 'Biểu số 02'],
    ['Biểu 01', 'Biểu 02'],
    ['Bảng 1:', 'Bảng 2:'],
    ['Phụ biểu 01', 'Phụ biểu 02'],
    ['BIỂU SỐ 1', 'BIỂU SỐ 2'],
    ['PHỤ BIỂU 1', 'PHỤ BIỂU 2'],
  ])('takes %s and %s for annexes', (one, two) => {
    const text = `5\n${one}\nCHỈ TIÊU CÁC NĂM\nTT\tTên\t2025\n1\tCây\t30\n6\n${two}\nPHÂN CÔNG CÁC VIỆC\nViệc gì đó.`;
    expect(headings(text)).toEqual([
      `PL heading: ${one} CHỈ TIÊU CÁC NĂM`,
      `PL2 heading: ${two} PHÂN CÔNG CÁC VIỆC`,
      'PL2.1 paragraph: Việc gì đó.',
    ]);
  });

  it('keeps the caption of a table in its annex, unless it is enclosed by a note of its own', () => {
    const table = 'TT\tTên\t2025\n1\tCây\t30';
    expect(headings(`PHỤ LỤC I\nCÁC CHỈ TIÊU\nBiểu 1: Cây trồng\n${table}`)).toEqual([
      'PL heading: PHỤ LỤC I CÁC CHỈ TIÊU',
      'PL.p1 paragraph: Biểu 1: Cây trồng',
    ]);
    const own = `PHỤ LỤC I\nCÁC CHỈ TIÊU\n${table}\nBiểu 1\nCÂY TRỒNG\n(Kèm theo Kế hoạch số 1/KH-UBND)\n${table}`;
    expect(headings(own)).toEqual(['PL heading: PHỤ LỤC I CÁC CHỈ TIÊU', 'PL2 heading: Biểu 1 CÂY TRỒNG']);
  });

  it('keeps a sheet that a sentence names at the beginning of a line', () => {
    const text = 'Biểu số 01\nCÁC CHỈ TIÊU\nSố liệu của từng xã được nêu tại\nBiểu số 02';
    expect(headings(text).filter((line) => line.includes('heading'))).toHaveLength(1);
  });

  it('takes no line of a table for the title of a short annex', () => {
    const text = 'PHỤ LỤC\nVIỆC\n(Kèm theo Kế hoạch số 1/KH-UBND)\nSTT\nTên\nNăm 2025\n1\nCây\n30';
    expect(headings(text)).toEqual(['PL heading: PHỤ LỤC VIỆC']);
  });
});

describe('parsePlan: what is around the document', () => {
  it('cuts breadcrumbs, attribute tables and lists of related laws before, attributes and links after', () => {
    const before =
      '[Trang chủ](/) › Kế hoạch\nVui lòng **đăng nhập** để tải tệp.\n\n| Số hiệu | 15/KH-UBND |\n| --- | --- |\n\n- 1Luật Trẻ em 2016\n- 2Nghị định 56/2017/NĐ-CP\n\n';
    const after = '\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Ba\n\nĐã xem: 12\n\nThuộc tính văn bản\nSố hiệu15/KH-UBND';
    const result = parsePlan(`${before}${plan('I. VIỆC\n1. Đánh giá kết quả.\n2. Hai.')}${after}`);
    expect(
      result.discarded.filter((part) => part.reason !== 'rule').map((part) => [part.reason, part.lines]),
    ).toEqual([
      ['chrome-before', { from: 1, to: 8 }],
      ['chrome-after', { from: 27, to: 30 }],
    ]);
    expect(result.clauses.map((clause) => clause.id)).toEqual([
      'TD.CQ',
      'TD.QH',
      'TD.SO',
      'TD.NGAY',
      'TD.TEN',
      'I',
      'I.1',
      'I.2',
      'KY',
    ]);
  });

  it('cuts capitals of the site above the letterhead, and unknown lines behind the signature', () => {
    const text = `TRANG CHỦ\nKẾ HOẠCH 15/KH-UBND NĂM 2024 TỈNH LONG AN\n${plan('I. VIỆC\n1. Một./.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Ba\n\nGửi cho bạn bè qua thư điện tử.\nCơ quan chủ quản: Cổng thông tin.')}`;
    const result = parsePlan(text);
    expect(result.clauses.map((clause) => clause.id).slice(-4)).toEqual(['TD.TEN', 'I', 'I.1', 'KY']);
    expect(
      result.discarded.filter((part) => part.reason !== 'rule').map((part) => [part.reason, part.lines.from]),
    ).toEqual([
      ['chrome-before', 1],
      ['chrome-after', 19],
    ]);
  });

  it('gives issues, and paragraphs at most, for a text that is no plan', () => {
    const missing = ['no-letterhead', 'no-number', 'no-date', 'no-title', 'no-signature', 'no-clauses'];
    const empty = parsePlan('');
    expect(empty.clauses).toEqual([]);
    expect(empty.issues.map((issue) => issue.code)).toEqual(missing);
    const news = parsePlan('UBND tỉnh vừa ban hành kế hoạch.\n\nTheo đó, tỉnh phấn đấu đạt 95%.');
    expect(news.clauses.map((clause) => clause.id)).toEqual(['p1', 'p2']);
    expect(news.issues.map((issue) => issue.code)).toEqual(missing);
  });

  it('does not take a deadline in a sentence for a letterhead', () => {
    expect(listing('I. MỤC TIÊU\nHoàn thành trước ngày 05 tháng 6 năm 2024.\nII. VIỆC\n1. Một.')[0]).toBe(
      'I heading: I. MỤC TIÊU',
    );
  });

  it('reads an excerpt that begins with its first number', () => {
    expect(listing('1. Mục tiêu chung\nNâng cao.\n2. Chỉ tiêu\n- Đạt 95%.')).toEqual([
      '1 heading: 1. Mục tiêu chung',
      '1.1 paragraph: Nâng cao.',
      '2 heading: 2. Chỉ tiêu',
      '2.1 bullet: - Đạt 95%.',
    ]);
  });
});
