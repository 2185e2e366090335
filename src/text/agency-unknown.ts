import type { NameToken } from './agency-tokens.js';
import { createPhraseMatcher } from './phrase-matcher.js';

/**
 * Words that open the name of a body. After a head marked true any word may follow ("Ban quản lý dự án"), after the
 * others only a capitalised one: "Hội Người mù" is a body, "Hội nghị", "Báo cáo", "Phòng ngừa" are not.
 */
const HEADS = createPhraseMatcher<boolean>(
  (
    [
      [
        true,
        'ban quản lý',
        'bql',
        'ban chỉ đạo',
        'bcđ',
        'ban điều hành',
        'trường đại học',
        'trường cao đẳng',
        'trường trung cấp',
        'trường chính trị',
        'đại học',
        'công ty',
        'tổng công ty',
        'tập đoàn',
        'trung tâm',
        'chi cục',
        'tổng cục',
        'hiệp hội',
        'liên hiệp',
        'liên minh',
        'liên đoàn',
        'bệnh viện',
        'học viện',
        'hợp tác xã',
        'quỹ',
        'hội đồng',
        'nhà xuất bản',
        'tổ công tác',
        'câu lạc bộ',
        'hội người',
        'hội nạn nhân',
        'hội bảo trợ',
        'đoàn thanh niên',
        'đài phát thanh',
        'đài truyền hình',
        'kho bạc',
        'cảng vụ',
        'ủy ban',
      ],
      [
        false,
        'sở',
        'ban',
        'bộ',
        'cục',
        'vụ',
        'viện',
        'trường',
        'hội',
        'ngân hàng',
        'phòng',
        'văn phòng',
        'thanh tra',
        'đài',
        'báo',
        'tạp chí',
        'chi nhánh',
        'đoàn',
        'đội',
        'trạm',
        'vườn quốc gia',
        'đảng ủy',
        'đảng bộ',
      ],
    ] as const
  ).flatMap(([isOpen, ...heads]) => heads.map((phrase) => ({ phrase, value: isOpen }))),
);

/** Lower-case words at which a name ends: verbs of duties, prepositions, conjunctions. */
export const NAME_STOPS: ReadonlySet<string> = new Set(
  'chủ phối tham thực triển tiếp theo có được là để trong tại với nhằm khi đã đang sẽ chịu căn báo đẩy tăng năm từ đến cho do bằng như này thông hỗ vận tuyên giám phát kiểm rà cân bố hướng lập nâng đảm đề xử giải tiến cung cử lấy phải cần không chưa hoặc nếu thì mà đối trên dưới qua cùng gồm thuộc đạt theo dõi tổ duy trì khai các của bảo ở vào ra lên xuống trước sau giữa cũng và hay chỉ một đúng góp giao yêu xem quan giai tự #'.split(
    ' ',
  ),
);
/** Stop words that begin a compound inside names: "việc làm", "bảo trợ", "phát triển nông thôn", "hỗ trợ doanh nghiệp". */
const NAME_COMPOUNDS: ReadonlySet<string> = new Set([
  'bảo trợ',
  'bảo hiểm',
  'bảo vệ',
  'bảo tồn',
  'phát triển',
  'phát thanh',
  'tiến đầu',
  'kiểm soát',
  'kiểm nghiệm',
  'kiểm định',
  'kiểm lâm',
  'thông tin',
  'tổng hợp',
  'hỗ trợ',
  'quan trắc',
  'đối ngoại',
]);
const MAX_WORDS = 20;

/**
 * End (token, exclusive) of a body the register does not know that starts at `at`: "Trường Đại học Quy Nhơn", "Ban Quản
 * lý dự án … tỉnh". Null where no body starts there. The name runs to a boundary, a stop word, a place (`placeEnd`), or
 * another body (`startsBody`) behind a comma or `và`. Words in capitals only (headings) are not taken for heads.
 */
export function unknownBodyEnd(
  tokens: readonly NameToken[],
  at: number,
  placeEnd: (from: number) => number,
  startsBody: (at: number) => boolean,
): number | null {
  const keys = tokens.slice(at, at + MAX_WORDS + 4).map((token) => token.key);
  const head = HEADS.findAt(keys, 0)[0];
  const first = tokens[at];
  if (!head || !first?.isCapital || (first.isUpper && keys[0] !== 'bql' && keys[0] !== 'bcđ')) return null;
  const afterHead = at + head.to;
  const isOpen = head.value[0] === true;
  const next = tokens[afterHead];
  if (
    !next?.isWord ||
    (!next.isCapital && (!isOpen || NAME_STOPS.has(next.key)) && !isEveryOfManagement(tokens, afterHead, afterHead))
  ) {
    return null;
  }
  let to = afterHead;
  while (to < at + MAX_WORDS && tokens[to]?.isWord && !endsName(tokens, to, afterHead, startsBody)) {
    const place = placeEnd(to);
    if (place > to) return place;
    to += 1;
  }
  return to > afterHead ? to : null;
}

/** "Ban Quản lý … các công trình": the one head behind which "các" may belong to the name. */
function isEveryOfManagement(tokens: readonly NameToken[], at: number, afterHead: number): boolean {
  const last = tokens[afterHead - 1]?.key;
  return tokens[at]?.key === 'các' && (last === 'lý' || last === 'bql');
}

function endsName(
  tokens: readonly NameToken[],
  at: number,
  afterHead: number,
  startsBody: (at: number) => boolean,
): boolean {
  const token = tokens[at] as NameToken;
  if (at === afterHead) return false;
  if (token.afterDash && startsBody(at)) return true;
  const next = tokens[at + 1];
  if (token.key === 'và') return next?.isWord !== true || next.key === 'các' || startsBody(at + 1) || isVerb(next);
  if (token.isCapital) return false;
  if (isEveryOfManagement(tokens, at, afterHead)) return startsBody(at);
  return NAME_STOPS.has(token.key) && !NAME_COMPOUNDS.has(`${token.key} ${next?.key ?? ''}`);
}

function isVerb(token: NameToken): boolean {
  return !token.isCapital && NAME_STOPS.has(token.key);
}
