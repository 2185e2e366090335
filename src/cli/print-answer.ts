import type { Answer, Citation } from '../domain/answer.js';
import { describeCitation } from '../messages/citation.js';
import { cliMessages } from '../messages/cli.js';

export interface PrintOptions {
  /** ANSI colours, for a terminal only. */
  readonly colours: boolean;
  /** More citations than this are counted, not printed. */
  readonly maxCitations?: number;
}

const ANSI = { bold: '1', dim: '2', green: '32', yellow: '33', cyan: '36', underline: '4' } as const;

/** The answer as a person reads it in a terminal; ends without a line break. */
export function printAnswer(answer: Answer, options: PrintOptions): string {
  const paint = (style: keyof typeof ANSI, text: string) =>
    options.colours ? `\u001b[${ANSI[style]}m${text}\u001b[0m` : text;
  const limit = options.maxCitations ?? 5;
  const lines = [paint('bold', answer.text)];
  for (const citation of answer.citations.slice(0, limit)) lines.push('', ...printCitation(citation, paint));
  if (answer.citations.length > limit) lines.push('', cliMessages.moreCitations(answer.citations.length - limit));
  if (answer.notices.length > 0) lines.push('', ...answer.notices.map((notice) => paint('yellow', `! ${notice}`)));
  if (answer.suggestions.length > 0) {
    lines.push('', cliMessages.suggestions);
    lines.push(...answer.suggestions.map(({ question }, index) => `  ${index + 1}. ${paint('cyan', question)}`));
  }
  return lines.join('\n');
}

function printCitation(citation: Citation, paint: (style: keyof typeof ANSI, text: string) => string): string[] {
  const lines = [`  “${citation.quote}”`];
  if (citation.path.length > 0) lines.push(paint('dim', `  ${citation.path.join(' › ')}`));
  lines.push(`  ${paint('green', describeCitation(citation))}`, `  ${paint('underline', citation.url)}`);
  return lines;
}
