/** Words that the script adds to a plan's page. Goes into the browser as it is, so it imports nothing. */
export const planTools = {
  copy: (what: string) => `Chép ${what}`,
  copied: (what: string) => `Đã chép ${what}`,
  refused: 'Trình duyệt không cho chép. Hãy bôi đen đoạn cần lấy rồi chép.',
  citation: 'trích dẫn',
} as const;
