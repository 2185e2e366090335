import { chatMessages } from './chat.js';
import { MAX_QUESTION_LENGTH, problemMessages } from './problems.js';

/** What the Telegram and Zalo bots say besides the answers themselves. */
export const botMessages = {
  welcome: (days: number) =>
    [
      'Xin chào! Đây là hệ thống tự động, chỉ trích dẫn nội dung các kế hoạch của tỉnh, thành phố và luôn kèm điều khoản để bạn kiểm tra (thông báo theo Luật số 134/2025/QH15).',
      'Hãy hỏi bằng lời của bạn, có dấu hay không dấu đều được. Ví dụ: “Cơ quan nào chủ trì giảm nghèo?”',
      `Tin nhắn được lưu ${days} ngày rồi tự xóa; gõ “xóa” để xóa ngay. Xin đừng gửi thông tin cá nhân. Gõ “trợ giúp” để xem cách dùng, “kế hoạch” để xem các kế hoạch đang có.`,
    ].join('\n\n'),
  unknownCommand: 'Không có lệnh này.',
  help: [
    'Bạn cứ nhắn câu hỏi như nói chuyện, hoặc dùng các lệnh sau (gõ chữ hoặc gõ /lệnh):',
    '• “tìm: nội dung” hoặc /tim – tìm trong các kế hoạch',
    '• “kế hoạch” hoặc /kehoach – các kế hoạch đang có',
    '• “cơ quan: tên cơ quan” hoặc /coquan – nhiệm vụ của một cơ quan',
    '• “hạn: tên việc” hoặc /han – thời hạn của một việc',
    '• “nguồn” hoặc /nguon – nguyên văn điều khoản của câu trả lời vừa rồi',
    '• 👍, hoặc 👎 kèm lý do, hoặc /phanhoi – góp ý cho câu trả lời vừa rồi',
    '• “xóa” hoặc /xoa – quên cuộc trò chuyện này',
    '• “quyền riêng tư” hoặc /riengtu – dữ liệu được giữ thế nào',
  ].join('\n'),
  privacy: (days: number) =>
    [
      'Đây là hệ thống tự động; không có người đọc và trả lời từng tin nhắn.',
      `Câu hỏi, loại câu trả lời và điều khoản được dẫn được lưu ${days} ngày để cải thiện dịch vụ, rồi tự xóa. Cuộc trò chuyện chỉ được lưu dưới một mã băm có khóa, không lưu tên hay số tài khoản của bạn.`,
      'Số căn cước, số điện thoại và e-mail trong tin nhắn được che trước khi ghi.',
      'Gõ “xóa” để xóa ngay các câu hỏi và phản hồi của cuộc trò chuyện này.',
    ].join('\n\n'),
  plansTitle: 'Các kế hoạch đang có:',
  askSearch: 'Bạn muốn tìm gì? Hãy gõ nội dung, ví dụ: tỷ lệ hộ nghèo',
  askAgency: 'Bạn muốn xem nhiệm vụ của cơ quan nào? Hãy gõ tên cơ quan, ví dụ: Sở Y tế',
  askDeadline: 'Bạn muốn xem thời hạn của việc nào? Hãy gõ tên việc, ví dụ: báo cáo kết quả thực hiện',
  agencyQuestion: (agency: string) => `Nhiệm vụ của ${agency} là gì?`,
  deadlineQuestion: (task: string) => `Thời hạn thực hiện ${task} là khi nào?`,
  noSource: 'Chưa có câu trả lời nào để xem nguồn. Bạn hãy hỏi một câu trước.',
  noSuchSource: (count: number) =>
    count === 1
      ? 'Câu trả lời vừa rồi chỉ có một căn cứ. Hãy gõ “nguồn”.'
      : `Câu trả lời vừa rồi có ${count} căn cứ. Hãy gõ “nguồn 1” đến “nguồn ${count}”.`,
  sourceGone: 'Điều khoản này không còn trong các kế hoạch đang có. Bạn hãy hỏi lại.',
  sourceTitle: 'Nguyên văn điều khoản',
  sourceHint: (index: number, count: number) =>
    `Căn cứ ${index} trên ${count}. Gõ “nguồn ${(index % count) + 1}” để xem căn cứ khác.`,
  nextSource: (index: number, count: number) => `📄 Căn cứ tiếp theo (${index}/${count})`,
  oldButton: 'Nút này đã cũ. Bạn hãy hỏi lại.',
  noSuchChoice: (count: number) =>
    count === 0
      ? 'Hiện không có lựa chọn nào theo số. Bạn hãy gõ câu hỏi.'
      : `Bạn hãy chọn một số từ 1 đến ${count}, hoặc gõ câu hỏi.`,
  nothingToJudge: 'Chưa có câu trả lời nào để góp ý. Bạn hãy hỏi một câu trước.',
  howToJudge: 'Câu trả lời vừa rồi có đúng không? Gõ 👍 nếu đúng, hoặc 👎 kèm lý do, ví dụ: 👎 sai năm.',
  thanksUp: 'Cảm ơn bạn đã góp ý!',
  thanksDown: 'Cảm ơn bạn. Lý do đã được ghi lại.',
  askReason: 'Cảm ơn bạn. Câu trả lời chưa đúng ở đâu? Hãy chọn, hoặc gõ “lý do:” rồi viết thêm.',
  /** The same as on the web. */
  reasons: chatMessages.vi.reasons,
  reasonChoice: (reason: string) => `lý do: ${reason}`,
  forgotten: 'Đã xóa cuộc trò chuyện này cùng các câu hỏi và phản hồi của bạn.',
  textOnly: 'Tôi chỉ đọc được tin nhắn chữ. Bạn hãy gõ câu hỏi.',
  tooLong: `${problemMessages['question-too-long'].detail} (Tối đa ${MAX_QUESTION_LENGTH} ký tự.)`,
  tooFast: 'Bạn nhắn hơi nhanh. Hãy chờ một lát rồi hỏi tiếp nhé.',
  tooBusy: 'Hiện có rất nhiều người đang hỏi. Bạn vui lòng thử lại sau ít phút.',
  failed: problemMessages['internal-error'].detail,
  source: 'Căn cứ: ',
  /** What is left out of a list for want of room. */
  more: (count: number) => `Còn ${count} mục khác.`,
  notice: 'Lưu ý:',
  cut: '… (xem đầy đủ ở căn cứ bên dưới)',
  choicesTitle: 'Gõ số hoặc tên để chọn:',
  suggestionsTitle: 'Có thể hỏi tiếp (gõ số):',
  answerHint: 'Gõ “nguồn” để xem nguyên văn, 👍 hoặc 👎 để góp ý.',
  viewSource: '📄 Xem nguyên văn',
} as const;

/** The command menu of Telegram, in Vietnamese and in English. */
export const botCommands = {
  vi: [
    ['start', 'Bắt đầu'],
    ['help', 'Trợ giúp'],
    ['tim', 'Tìm trong các kế hoạch'],
    ['kehoach', 'Các kế hoạch đang có'],
    ['coquan', 'Nhiệm vụ của một cơ quan'],
    ['han', 'Thời hạn của một việc'],
    ['nguon', 'Nguyên văn điều khoản vừa dẫn'],
    ['phanhoi', 'Góp ý cho câu trả lời'],
    ['xoa', 'Quên cuộc trò chuyện này'],
    ['riengtu', 'Quyền riêng tư'],
  ],
  en: [
    ['start', 'Start'],
    ['help', 'Help'],
    ['tim', 'Search the plans'],
    ['kehoach', 'Plans held'],
    ['coquan', 'Tasks of an agency'],
    ['han', 'Deadline of a task'],
    ['nguon', 'Full clause of the last answer'],
    ['phanhoi', 'Rate the answer'],
    ['xoa', 'Forget this conversation'],
    ['riengtu', 'Privacy'],
  ],
} as const;
