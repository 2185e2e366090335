import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';

/** What a figure must be read with. */
export function machineNow() {
  const [one = 0, five = 0] = loadavg();
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.versions.node,
    load: `${one.toFixed(1)} (1 min), ${five.toFixed(1)} (5 min)`,
  };
}

/** Resident memory of a process in MB; null where `ps` cannot tell. */
export function residentMb(pid: number): number | null {
  try {
    return Math.round(Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024);
  } catch {
    return null;
  }
}

/** Processor time a process has taken, in milliseconds; null where there is no `/proc`. */
export function processorMs(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const ticks = Number(fields[11]) + Number(fields[12]);
    return ticks * TICK_MS;
  } catch {
    return null;
  }
}
const TICK_MS = 10;
