import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.js';
import { extractKnowledge } from '../../src/extract/knowledge.js';
import { readMetadata } from '../../src/extract/metadata.js';
import { parsePlan } from '../../src/parse/parse-plan.js';
import { converse, realAssistant } from '../helpers/real-assistant.js';

/** A small plan of another province and another field than those of the corpus. */
const TEXT = `ỦY BAN NHÂN DÂN
TỈNH CÀ MAU
Số: 77/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Cà Mau, ngày 10 tháng 3 năm 2022

KẾ HOẠCH
Phát triển nuôi tôm sinh thái trên địa bàn tỉnh Cà Mau giai đoạn 2022 - 2030

I. ĐÁNH GIÁ THỰC TRẠNG
Đến hết năm 2021, toàn tỉnh có 640 ao lắng. Tỷ lệ hộ nuôi tôm dùng men vi sinh đạt 31%.
II. MỤC TIÊU
1. Mục tiêu đến năm 2030
- Tỷ lệ hộ nuôi tôm dùng men vi sinh đạt 75%.
- Giảm tỷ lệ ao nuôi bị bệnh đốm trắng từ 9,5% năm 2021 xuống còn dưới 4%.
- Lắp mới mỗi năm ít nhất 1.500 quạt nước cho ao nuôi tôm.
- Định mức nước cấp tối thiểu 40 lít/ao/ngày.
- Tỷ lệ hộ nuôi tôm được vay vốn: vùng ven biển 62%; vùng nội đồng 33%; vùng bãi bồi 18%.
- Thu gom 320 tấn bùn đáy ao; 90% ao có lưới ngăn chim.
III. KINH PHÍ
1. Tổng kinh phí thực hiện Kế hoạch giai đoạn 2022 - 2025 là 36 tỷ đồng, trong đó ngân sách tỉnh 21 tỷ đồng, ngân sách huyện 15 tỷ đồng.
2. Doanh nghiệp đóng góp tối thiểu 12% giá trị kè chắn sóng; hộ nuôi tôm đóng góp 3%.
3. Tổng vốn vay mua giống giai đoạn 2026 - 2027 là 14 tỷ đồng, trong đó năm 2026: 6 tỷ đồng; năm 2027: 8 tỷ đồng.
IV. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Phát triển nông thôn
- Xử lý ao nuôi bị đốm trắng chậm nhất 10 ngày làm việc kể từ khi phát hiện.
- Chi trả tiền công quan trắc nước trước ngày 05 của tháng.
- Định kỳ 03 năm một lần tổ chức Hội thi tay nghề nuôi tôm.
- Sơ kết Kế hoạch vào quý III năm 2026.
2. UBND các huyện báo cáo quý trước ngày 18 của tháng cuối quý gửi Sở Nông nghiệp và Phát triển nông thôn.
`;

const parsed = parsePlan(TEXT);
const assistant = realAssistant([extractKnowledge(readMetadata(parsed, 'ca-mau-77-2022').meta, parsed)]);
const ask = (question: string): Answer => converse(assistant, question)[0] as Answer;

describe('answers from values and times of a plan', () => {
  it('says a list whole where no item of it is named, a year or not', () => {
    const { kind, text } = ask('Đến năm 2030 tỷ lệ hộ nuôi tôm Cà Mau được vay vốn là bao nhiêu?');
    expect(kind).toBe('list');
    expect(text).toMatch(/62%.*33%.*18%/su);
  });

  const rows: readonly [string, RegExp, RegExp | null, string][] = [
    [
      'Tỷ lệ hộ nuôi tôm Cà Mau dùng men vi sinh là bao nhiêu?',
      /2030.*75%/u,
      /31%/u,
      'the aim before how things stood',
    ],
    ['Tổng vốn vay mua giống của Cà Mau là bao nhiêu?', /14 tỷ đồng/u, /[68] tỷ đồng/u, 'the sum, not a year of it'],
    [
      'Năm 2026 Cà Mau cho vay bao nhiêu vốn mua giống?',
      /6 tỷ đồng/u,
      /(?:14|8) tỷ đồng/u,
      'the year of it asked for',
    ],
    [
      'Đến năm 2030 tỷ lệ hộ nuôi tôm vùng nội đồng Cà Mau được vay vốn là bao nhiêu?',
      /vùng nội đồng 33%/u,
      /62%|18%/u,
      'the item of a list that is named',
    ],
    [
      'Năm 2021 tỷ lệ hộ nuôi tôm Cà Mau dùng men vi sinh là bao nhiêu?',
      /năm 2021.*31%/u,
      /75%/u,
      'the year asked for',
    ],
    ['Tỷ lệ ao nuôi tôm Cà Mau bị bệnh đốm trắng giảm xuống mức nào?', /dưới 4%/u, null, 'the level it falls to'],
    [
      'Cà Mau mỗi năm lắp mới bao nhiêu quạt nước cho ao nuôi tôm?',
      /1\.500 quạt nước/u,
      null,
      'a noun that no list holds',
    ],
    ['Định mức nước cấp cho ao tôm ở Cà Mau bao nhiêu lít?', /40 lít\/ao\/ngày/u, null, 'litres'],
    ['Cà Mau thu gom mấy tấn bùn đáy ao?', /320 tấn/u, /%/u, 'tons, and no share'],
    ['Kinh phí Cà Mau giai đoạn 2022 - 2025 bao nhiêu tiền?', /36 tỷ đồng/u, /21|15/u, 'the sum, not a part'],
    ['Ngân sách huyện ở Cà Mau bỏ ra bao nhiêu tiền nuôi tôm?', /15 tỷ đồng/u, /21|36/u, 'the part that is named'],
    [
      'Hộ nuôi tôm Cà Mau đóng góp bao nhiêu phần trăm làm kè chắn sóng?',
      /đóng góp 3%/u,
      /12%/u,
      'one subject, one figure',
    ],
    ['Cà Mau xử lý ao nuôi bị đốm trắng chậm nhất bao lâu?', /10 ngày làm việc/u, null, 'a span'],
    [
      'Cà Mau chi trả tiền công quan trắc nước trước ngày mấy?',
      /trước ngày 05 của tháng/u,
      null,
      'a day of each month',
    ],
    ['Cà Mau bao lâu tổ chức Hội thi tay nghề nuôi tôm một lần?', /03 năm một lần/u, null, 'how often'],
    ['Cà Mau sơ kết kế hoạch khi nào?', /quý III năm 2026/u, /báo cáo/u, 'a review, not a report'],
    [
      'UBND các huyện ở Cà Mau báo cáo quý trước ngày nào?',
      /ngày 18 của tháng cuối quý/u,
      null,
      'a report by quarter',
    ],
  ];
  it.each(rows)('%s %s', (question, holds, lacks) => {
    const { kind, text } = ask(question);
    expect(kind, text).toBe('answer');
    expect(text).toMatch(holds);
    if (lacks) expect(text).not.toMatch(lacks);
  });

  it('gives no share for tons', () => {
    const { kind, text } = ask('Cà Mau có mấy tấn lưới ngăn chim?');
    expect(kind, text).toBe('not_found');
  });
});
