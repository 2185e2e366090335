/** The few words the button needs before the panel is there; the rest comes with the panel. */
export const loaderWords = {
  vi: {
    label: 'Hỏi Kế hoạch',
    panel: 'Hỏi đáp kế hoạch',
    opening: 'Đang mở khung hỏi đáp…',
    failed: 'Không mở được khung hỏi đáp ở đây.',
    fullPage: 'Mở trang hỏi đáp',
    close: 'Đóng',
  },
  en: {
    label: 'Hỏi Kế hoạch',
    panel: 'Questions about plans',
    opening: 'Opening…',
    failed: 'The chat cannot be opened here.',
    fullPage: 'Open the chat page',
    close: 'Close',
  },
} as const;
