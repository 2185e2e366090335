/**
 * Sections that tell how things stand or stood ("I. ĐÁNH GIÁ THỰC TRẠNG", "2. Kết quả thực hiện giai đoạn trước", "Sự
 * cần thiết"), not what is aimed at: their figures are baselines.
 */
const PAST =
  /^(?:(?:khái quát|tổng quan|những|một số|các|nguyên nhân của những)\s+)*(?:(?:về\s+)?(?:thực trạng|hiện trạng|tình hình|đặc điểm|bối cảnh)(?!\p{L})|đánh giá (?:chung|thực trạng|hiện trạng|tình hình|kết quả|việc thực hiện|công tác)|(?:những |các )?kết quả (?:thực hiện|triển khai|đạt được|đã đạt|giai đoạn|công tác|hoạt động|năm|nổi bật|của)|sự cần thiết|(?:tồn tại|hạn chế|khó khăn|thuận lợi|ưu điểm|nguyên nhân|kết quả)(?:\s*(?:[,;:.-]|và(?!\p{L})|chủ yếu|còn|của|$)))/iu;
const AHEAD = /mục tiêu|chỉ tiêu|nhiệm vụ|giải pháp|phương hướng|kế hoạch|dự báo|nhu cầu|tổ chức thực hiện/iu;

/** Whether a clause under these headings speaks of what is or was; the nearest telling heading decides. */
export function tellsOfPast(path: readonly string[]): boolean {
  for (const heading of [...path].reverse()) {
    const words = heading.replace(/^\s*(?:(?:\d+(?:\.\d+)*|[IVXLC]+|[a-zđ])\s?[.)]|[-+•–*])\s*/iu, '');
    if (PAST.test(words)) return true;
    if (AHEAD.test(words)) return false;
  }
  return false;
}
