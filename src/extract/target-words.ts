import { terms } from '../text/tokenize.js';

/** Words that introduce a value without saying what it measures. */
const LEAD_IN = new Set(
  'phấn đấu đạt có đảm bảo bảo đảm duy trì tiếp tục trên địa bàn tỉnh toàn thành phố trong đó và còn là đến tới năm hết cuối vào mỗi hằng hàng ít nhất tối thiểu được phải để giữ vững nâng lên giảm xuống tăng hoàn phấn từ đầu giữa'.split(
    ' ',
  ),
);

/** Whether nothing but words of introduction and of time stands before a value. */
export function isLeadIn(before: string): boolean {
  const words = terms(before.replace(ITEM_SIGN, '')).filter((term) => !LEAD_IN.has(term) && !/^\d/.test(term));
  return words.length === 0;
}

/** The sign of an item, which says nothing of the value behind it. */
const ITEM_SIGN = /^\s*(?:[a-zđ]\)|[IVX]+\.|[-+•–])\s+/u;

/** Words around a value without the marks, item signs and joining words at their ends. */
export function cleanLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '')
    .replace(/^(?:\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVX]+\.)\s/u, '')
    .replace(/\s+(?:và|trong đó)$/iu, '')
    .replace(/^(?:và|trong đó)\s+/iu, '')
    .trim();
}

/** An indicator without its years and periods, for values of other years. */
export function withoutTime(label: string): string {
  return label
    .replace(/(?:vào |đến |hết |cuối |đầu |từ |trong )*năm \d{4}(?: đạt)?/giu, '')
    .replace(/(?:trong )?(?:cả )?(?:giai đoạn|nhiệm kỳ)\s+\d{4}\s*[-–]\s*\d{4}/giu, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,:]+$/u, '')
    .trim();
}
