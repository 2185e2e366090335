import { asksHowOften } from './how-often.js';

/**
 * "trong mấy tiếng", "mấy hôm thì có", "bao lâu được nhận": a folded question that asks how long something may take, and
 * how a plan prints such a time. Null where none is asked.
 */
export function spanAsked(frame: string): RegExp | null {
  if (asksHowOften(frame)) return null;
  if (/\b(?:may|bao nhieu) (?:tieng(?: dong ho)?|gio|phut)\b(?! (?:sang|chieu|toi|dem|may))/u.test(frame))
    return HOURS;
  if (
    /\b(?:trong|sau|mat|het|toi da|cham nhat|thi)(?: vong)? (?:may|bao nhieu) (?:ngay|hom|tuan|bua)\b|\b(?:may|bao nhieu) (?:ngay|hom) (?:thi|la|duoc|co|phai|lam viec)\b/u.test(
      frame,
    )
  )
    return DAYS;
  return HOW_LONG.test(frame) ? SPAN : null;
}

const HOW_LONG = /\bbao lau\b/u;
const HOURS = /\d+\s*(?:giờ|tiếng|phút)(?!\p{L})/iu;
const DAYS = /\d+\s*(?:ngày|giờ|tiếng|tuần)(?!\p{L})/iu;
const SPAN = /(?<![/\d]\s?)\d+\s*(?:phút|giờ|tiếng|ngày|tuần|tháng|năm)(?!\p{L}|\s\d|\s+tuổi)/iu;
