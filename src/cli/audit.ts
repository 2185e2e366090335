import { parseArgs } from 'node:util';
import { type AuditEntry, auditPlan, auditReasons, countAudit } from '../audit.js';
import type { PlanKnowledge } from '../domain/passage.js';
import { auditMessages } from '../messages/audit.js';
import { type CommandIo, UsageError, writeLine } from './io.js';

/** The `audit` command: the numbers of the plans beside the facts that carry them, as a table or as JSON. */
export async function runAudit(
  args: readonly string[],
  plans: readonly PlanKnowledge[],
  io: CommandIo,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' }, all: { type: 'boolean' }, plan: { type: 'string', multiple: true } },
  });
  const unknown = values.plan?.find((id) => !plans.some((plan) => plan.meta.id === id));
  if (unknown !== undefined) throw new UsageError(auditMessages.unknownPlan(unknown));
  const wanted = plans.filter((plan) => !values.plan || values.plan.includes(plan.meta.id));
  const audits = wanted.map((plan) => ({ id: plan.meta.id, entries: auditPlan(plan) }));
  const counts = audits.map(({ id, entries }) => countAudit(id, entries));
  if (values.json) {
    await writeLine(
      io.stdout,
      JSON.stringify({ counts, entries: audits.flatMap(({ entries }) => entries) }, null, 1),
    );
    return 0;
  }
  for (const { id, entries } of audits) {
    const shown = values.all ? entries : entries.filter((entry) => entry.fact === null);
    await writeLine(io.stdout, `\n${id}`);
    for (const entry of shown) await writeLine(io.stdout, entryLine(entry));
  }
  await writeLine(io.stdout, `\n${auditMessages.summary}`);
  for (const count of counts) {
    const reasons = auditReasons
      .filter((reason) => count.reasons[reason] > 0)
      .map((reason) => `${auditMessages.reason[reason]} ${count.reasons[reason]}`);
    await writeLine(io.stdout, auditMessages.counts(count.planId, count.numbers, count.carried, reasons));
  }
  return 0;
}

function entryLine(entry: AuditEntry): string {
  const right = entry.fact ? `→ ${entry.fact.text}` : `✗ ${auditMessages.reason[entry.reason ?? 'unexplained']}`;
  return `  ${entry.clauseId.padEnd(12)} ${entry.number.padEnd(28)} ${right}\n${' '.repeat(15)}${entry.context}`;
}
