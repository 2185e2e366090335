/** What the server says in the terminal it was started from. */
export const serverMessages = {
  listening: (url: string, plans: number) => `Hỏi Kế hoạch đã sẵn sàng với ${plans} kế hoạch. Mở ${url}`,
  stopping: 'Đang dừng, chờ các yêu cầu đang mở…',
  portTaken: (port: number) => `Cổng ${port} đang được chương trình khác dùng. Hãy đặt biến PORT sang cổng khác.`,
  portForbidden: (port: number) => `Không được phép mở cổng ${port}. Hãy đặt biến PORT từ 1024 trở lên.`,
  badHost: (host: string) => `Máy này không có địa chỉ ${host}. Hãy kiểm tra biến HOST.`,
  badDataDir: (reason: string) =>
    `Không mở được dữ liệu trong thư mục DATA_DIR (${reason}). Hãy kiểm tra quyền ghi của thư mục; nếu dữ liệu do bản mới hơn ghi thì hãy cập nhật chương trình.`,
  failed: (reason: string) => `Không khởi động được: ${reason}`,
} as const;
