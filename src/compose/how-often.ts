/** "bao lâu mở một lần", "mấy tháng một lần", in a folded question. */
export function asksHowOften(frame: string): boolean {
  return /\bbao lau (?:\S+ ){0,3}(?:mot|1)\b|\bbao lau (?:\S+ ){0,9}(?:mot|1) (?:lan|dot|ky|phien)\b|\bdinh ky bao lau\b|\bmay (?:ngay|tuan|thang|quy|nam) (?:\S+ ){0,2}(?:mot|1) (?:lan|dot|ky|phien|bua)\b/u.test(
    frame,
  );
}

/** How a plan says that something comes back. */
export const RECURRING =
  /(?:định kỳ|hàng|hằng|mỗi|từng)\s+(?:ngày|tuần|tháng|quý|\d+ tháng|năm)|\d+\s+(?:lần|kỳ|đợt|phiên)|thường xuyên|\d+ (?:tháng|năm) một lần/iu;
