/**
 * What a portal's page and the chat's frame say to each other. Every message carries the version; one that does not, or
 * comes from another window or origin, is passed over. Words of the conversation never leave the frame.
 */
export const PROTOCOL = 1;

/** From the page to the frame. */
export type ToPanel =
  | { readonly type: 'hello'; readonly greeting?: string; readonly color?: string }
  | { readonly type: 'focus' }
  | { readonly type: 'ask'; readonly question: string };

/** From the frame to the page. */
export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'close' }
  | { readonly type: 'asked' }
  | { readonly type: 'answered'; readonly found: boolean }
  | { readonly type: 'failed'; readonly code: string };

/** The message in its envelope. */
export function wrap(message: ToPanel | FromPanel): object {
  return { hoiKeHoach: PROTOCOL, ...message };
}

/** The message of an envelope of this version, or null. */
export function unwrap(data: unknown): Record<string, unknown> | null {
  if (typeof data !== 'object' || data === null) return null;
  const envelope = data as Record<string, unknown>;
  return envelope.hoiKeHoach === PROTOCOL && typeof envelope.type === 'string' ? envelope : null;
}
