import type { EvalResult, EvalSummary, Tally } from './evaluate.js';
import { verdicts } from './judge.js';

/** One line of numbers, as the terminal shows it. */
export function tallyLine(name: string, tally: Tally): string {
  const share = ((100 * tally.right) / Math.max(1, tally.total)).toFixed(1);
  const rest = verdicts.filter((verdict) => verdict !== 'right' && (verdict !== 'missing' || tally.missing > 0));
  const counts = rest.map((verdict) => `${verdict} ${String(tally[verdict]).padStart(3)}`).join('  ');
  return `${name.padEnd(30)} right ${String(tally.right).padStart(4)}/${String(tally.total).padEnd(4)} ${share.padStart(5)}%  ${counts}`;
}

/** The summary as a table for the terminal. */
export function summaryLines(summary: EvalSummary): string[] {
  const group = (prefix: string, tallies: Readonly<Record<string, Tally>>) =>
    Object.entries(tallies).map(([name, tally]) => tallyLine(`${prefix}:${name}`, tally));
  return [
    ...group('kind', summary.byKind),
    ...group('style', summary.byStyle),
    ...group('set', summary.bySet),
    tallyLine('all', summary.all),
  ];
}

/** One miss in four lines: what was asked, what was wanted, what came, why it is not right. */
export function missLines(result: EvalResult): string[] {
  const { question, answer } = result;
  const context = question.context?.length ? `${JSON.stringify(question.context)} ` : '';
  const cites = answer.citations.slice(0, 3).map((citation) => `${citation.plan}#${citation.clause}`);
  return [
    `[${result.verdict}] ${question.id} ${question.kind}/${question.style} (${result.set}): ${context}${question.q}`,
    `    want ${JSON.stringify(question.must)} cite ${JSON.stringify(question.quote).slice(0, 90)}`,
    `    got  ${answer.kind}/${answer.intent} ${answer.confidence.toFixed(2)}: ${answer.text.slice(0, 200)} cites ${cites.join(' ')}`,
    `    why  ${result.why}`,
  ];
}

/** The whole report as Markdown: tables, then every miss. */
export function toMarkdown(summary: EvalSummary, results: readonly EvalResult[]): string {
  const table = (title: string, tallies: Readonly<Record<string, Tally>>) => [
    `## ${title}`,
    '',
    `| | total | ${verdicts.join(' | ')} | right % |`,
    `|---|${'---:|'.repeat(verdicts.length + 2)}`,
    ...Object.entries(tallies).map(
      ([name, tally]) =>
        `| ${name} | ${tally.total} | ${verdicts.map((verdict) => tally[verdict]).join(' | ')} | ${((100 * tally.right) / Math.max(1, tally.total)).toFixed(1)} |`,
    ),
    '',
  ];
  const misses = results.filter((result) => result.verdict !== 'right');
  return [
    '# Evaluation',
    '',
    ...table('All', { all: summary.all }),
    ...table('By kind', summary.byKind),
    ...table('By style', summary.byStyle),
    ...table('By set', summary.bySet),
    `## Misses (${misses.length})`,
    '',
    ...misses.flatMap((result) => [
      '```text',
      ...missLines(result).map((line) => line.replace(/```/g, "'''")),
      '```',
      '',
    ]),
  ].join('\n');
}

/** The report as data: summary, speed, and each verdict with the answer it was given for. */
export function toJson(summary: EvalSummary, results: readonly EvalResult[]): unknown {
  const times = results.map((result) => result.elapsedMs).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    summary,
    elapsedMs: { p50: at(0.5), p95: at(0.95), max: at(1) },
    results: results.map(({ set, question, answer, verdict, why }) => ({
      set,
      id: question.id,
      kind: question.kind,
      style: question.style,
      verdict,
      why,
      question: question.q,
      ...(question.context ? { context: question.context } : {}),
      answer: {
        kind: answer.kind,
        intent: answer.intent,
        confidence: answer.confidence,
        text: answer.text,
        citations: answer.citations.map((citation) => ({ plan: citation.plan, clause: citation.clause })),
      },
    })),
  };
}
