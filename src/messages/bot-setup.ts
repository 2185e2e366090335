/** What starting and checking the bots says in the terminal. `channel` is "Telegram" or "Zalo". */
export const botSetupMessages = {
  webOnly: 'Chưa đặt TELEGRAM_BOT_TOKEN hoặc ZALO_BOT_TOKEN: chỉ chạy trang web, không chạy bot (xem docs/bots.md).',
  running: (channel: string, name: string, mode: string) => `${channel}: bot ${name} đang chạy (${mode}).`,
  noPublicUrl: 'Chưa đặt PUBLIC_URL: câu trả lời của bot nêu điều khoản nhưng không có liên kết để mở.',
  badToken: (channel: string, variable: string) =>
    `${channel}: mã bot bị từ chối nên kênh này không chạy, các kênh khác vẫn chạy. Hãy kiểm tra biến ${variable} rồi khởi động lại.`,
  unreachable: (channel: string, seconds: number) =>
    `${channel}: chưa kết nối được với máy chủ của kênh, sẽ thử lại sau ${seconds} giây. Các kênh khác vẫn chạy.`,
  conflict: (channel: string, seconds: number) =>
    `${channel}: có chương trình khác đang nhận tin bằng cùng mã bot. Hãy tắt chương trình đó; kênh này thử lại sau ${seconds} giây.`,
  webhookInTheWay: (channel: string) =>
    `${channel}: bot đang có webhook nên không thể nhận tin bằng polling. Hãy đặt ZALO_DELETE_WEBHOOK=1 để xóa webhook, hoặc ZALO_MODE=webhook.`,
  webhookRefused: (channel: string, reason: string) =>
    `${channel}: không đặt được webhook (${reason}). Hãy kiểm tra PUBLIC_URL rồi khởi động lại.`,
  webhookUnverified: (channel: string, hint: string) =>
    `${channel}: đã đặt webhook nhưng máy chủ của kênh chưa gọi được tới PUBLIC_URL (${hint}).`,
  pollingFailed: (channel: string, seconds: number) =>
    `${channel}: nhận tin bị gián đoạn (xem nhật ký), thử lại sau ${seconds} giây.`,

  checkOk: (channel: string, text: string) => `[đạt] ${channel}: ${text}`,
  checkBad: (channel: string, text: string, todo: string) => `[lỗi] ${channel}: ${text}\n      Cần làm: ${todo}`,
  checkOff: (channel: string, variable: string) => `[tắt] ${channel}: chưa đặt ${variable}.`,
  tokenGood: (name: string) => `mã bot đúng, bot là ${name}.`,
  tokenBad: 'mã bot bị từ chối.',
  tokenBadTodo: (variable: string) => `lấy lại mã bot và đặt vào ${variable}.`,
  serverDown: 'không kết nối được với máy chủ của kênh.',
  serverDownTodo: 'kiểm tra mạng, tường lửa và proxy; Telegram có thể bị nhà mạng chặn, khi đó hãy dùng Zalo.',
  noWebhook: 'không có webhook, đúng với chế độ polling.',
  webhookLeft: 'đang có webhook nhưng chế độ là polling.',
  webhookLeftTodo: 'đặt ZALO_DELETE_WEBHOOK=1, hoặc đổi ZALO_MODE=webhook.',
  webhookLeftTelegram: 'đang có webhook; npm start sẽ tự xóa để nhận tin bằng polling.',
  webhookRight: 'webhook trỏ đúng PUBLIC_URL.',
  webhookMissing: 'webhook chưa trỏ tới PUBLIC_URL.',
  webhookMissingTodo: 'chạy npm start, chương trình tự đặt webhook khi khởi động.',
  webhookError: (error: string) => `Telegram báo lỗi khi gọi webhook: ${error}`,
  webhookErrorTodo: 'kiểm tra chứng thư HTTPS và proxy phía trước.',
  reachable: (url: string) => `mở được ${url}.`,
  notReachable: (url: string) => `không mở được ${url} từ máy này.`,
  webhookOpen: (url: string) => `nhận được tin gửi tới ${url}.`,
  webhookShut: (url: string, status: number | null) =>
    `tin gửi tới ${url} không đến được chương trình (${status === null ? 'không kết nối được' : `mã ${status}`}).`,
  webhookShutTodo:
    'cho proxy chuyển mọi yêu cầu POST của đường dẫn này tới npm start, không chuyển hướng; rồi kiểm tra npm start đang chạy với cùng cấu hình.',
  notReachableTodo: 'kiểm tra tên miền, chứng thư HTTPS, proxy và việc npm start đang chạy.',
} as const;
