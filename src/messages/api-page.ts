/** Words of the page that shows the API. */
export const apiPage = {
  title: 'API cho phần mềm khác',
  example: 'Thử ngay',
  curl: (base: string) =>
    `curl -s ${base}/api/v1/ask \\\n  -H 'Content-Type: application/json' \\\n  -d '{"question": "Ai ký kế hoạch 197 của Thừa Thiên Huế?"}'`,
  rules: 'Cách dùng',
  ruleItems: [
    'Gửi lại conversationId đã nhận để hỏi tiếp trong cùng cuộc trò chuyện.',
    'Tiêu đề RateLimit và RateLimit-Policy cho biết còn được hỏi bao nhiêu; khi quá mức, máy chủ trả về 429 kèm Retry-After.',
    'Mọi lỗi theo RFC 9457 (application/problem+json), có detail bằng tiếng Việt và requestId để tra nhật ký.',
    'Trang web khác gọi được từ trình duyệt khi quản trị viên thêm địa chỉ của trang vào CORS_ORIGINS.',
    'Danh sách kế hoạch và kế hoạch có ETag; gửi If-None-Match để khỏi tải lại.',
  ],
  operations: 'Các lệnh',
  schemas: 'Kiểu dữ liệu',
  showSchema: (name: string) => `Xem ${name}`,
  sends: 'Gửi lên:',
} as const;
