import type { Exchange } from './history.js';

/** The conversation as plain text, for a file. */
export function transcriptOf(
  exchanges: readonly Exchange[],
  words: {
    readonly transcriptTitle: string;
    readonly you: string;
    readonly answer: string;
    readonly source: string;
    readonly notices: string;
  },
  now: Date,
): string {
  const parts = exchanges.map(({ question, view }) =>
    [
      `${words.you}: ${question}`,
      `${words.answer}: ${view.text}`,
      ...view.points.map((point) => `- ${point}`),
      ...view.citations.flatMap((citation) => [
        `${words.source}: ${citation.label}`,
        `  “${citation.quote.map((part) => part.text).join('')}”`,
        `  ${new URL(citation.url, location.href).href}`,
      ]),
      ...view.notices.map((notice) => `${words.notices}: ${notice}`),
    ].join('\n'),
  );
  return `${[`${words.transcriptTitle}\n${now.toLocaleString('vi-VN')}`, ...parts].join('\n\n')}\n`;
}

/** Offers a text as a file. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
