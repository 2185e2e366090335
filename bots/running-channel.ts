import type { Router } from 'express';
import type { DeskOptions } from './core/desk.js';

/** `refused`: it cannot run as configured, and has said why. */
export type StartResult = 'running' | 'refused' | 'unreachable';

/** A channel that can be started and stopped. */
export interface RunningChannel {
  readonly name: string;
  readonly webhook?: { readonly path: string; readonly router: Router };
  start(): Promise<StartResult>;
  stop(timeoutMs: number): Promise<void>;
}

export interface ChannelContext {
  readonly shared: Omit<DeskOptions, 'channel'>;
  readonly publicUrl: string | null;
  readonly say: (text: string) => void;
}
