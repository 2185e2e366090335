export const MAX_QUESTION_LENGTH = 500;

/** What a caller of the API, or a reader of a page, is told when a request fails. */
export const problemMessages = {
  'malformed-json': { title: 'JSON không hợp lệ', detail: 'Nội dung gửi lên không phải JSON hợp lệ.' },
  'malformed-request': { title: 'Yêu cầu không hợp lệ', detail: 'Yêu cầu gửi lên không đọc được.' },
  'not-found': { title: 'Không tìm thấy', detail: 'Không có trang hoặc địa chỉ này.' },
  'plan-not-found': { title: 'Không tìm thấy kế hoạch', detail: 'Không có kế hoạch nào mang mã này.' },
  'clause-not-found': { title: 'Không tìm thấy điều khoản', detail: 'Kế hoạch này không có điều khoản mang mã đó.' },
  'method-not-allowed': {
    title: 'Phương thức không được dùng',
    detail: 'Địa chỉ này không nhận phương thức vừa gửi; xem các phương thức được nhận ở tiêu đề Allow.',
  },
  'body-too-large': { title: 'Nội dung quá lớn', detail: 'Nội dung gửi lên quá lớn. Hãy rút ngắn câu hỏi.' },
  'unsupported-media-type': {
    title: 'Kiểu nội dung không được nhận',
    detail: 'Hãy gửi nội dung kiểu application/json, mã UTF-8.',
  },
  'invalid-request': { title: 'Yêu cầu chưa đúng', detail: 'Một số mục trong yêu cầu chưa đúng; xem mục “errors”.' },
  'question-empty': { title: 'Chưa có câu hỏi', detail: 'Bạn chưa nhập câu hỏi. Hãy gõ câu hỏi rồi gửi lại.' },
  'question-too-long': {
    title: 'Câu hỏi quá dài',
    detail: `Câu hỏi dài quá ${MAX_QUESTION_LENGTH} ký tự. Hãy rút ngắn lại, hỏi từng ý một.`,
  },
  'too-many-requests': {
    title: 'Hỏi quá nhanh',
    detail: 'Bạn đã gửi quá nhiều câu hỏi trong thời gian ngắn. Hãy chờ khoảng một phút rồi hỏi tiếp.',
  },
  'internal-error': {
    title: 'Lỗi hệ thống',
    detail: 'Hệ thống gặp lỗi khi xử lý, không phải lỗi của bạn. Hãy thử lại sau ít phút.',
  },
  'not-ready': { title: 'Chưa sẵn sàng', detail: 'Hệ thống đang khởi động hoặc đang dừng. Hãy thử lại sau ít phút.' },
} as const satisfies Readonly<Record<string, { readonly title: string; readonly detail: string }>>;

export type ProblemCode = keyof typeof problemMessages;

/** What is wrong with one field of a request. */
export const fieldMessages = {
  required: 'còn thiếu hoặc sai kiểu',
  conversationId: 'phải là mã cuộc trò chuyện (UUID) mà máy chủ đã cấp',
  choice: 'không phải một trong các giá trị được nhận',
  unknown: 'không được biết đến',
} as const;
