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

/** `#rrggbb` as it stands, anything else as nothing. */
export function hexColor(value: unknown): string | undefined {
  return typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? value : undefined;
}

/** Black or white, whichever reads better on a colour; contrast after WCAG 2. */
export function inkOn(color: string): '#000000' | '#ffffff' {
  const channel = (from: number) => {
    const share = Number.parseInt(color.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  const light = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  return 1.05 / (light + 0.05) >= (light + 0.05) / 0.05 ? '#ffffff' : '#000000';
}
