import type { Channel, SendResult } from '../core/desk.js';
import { ZaloApiError, type ZaloClient, ZaloFormatError, ZaloNetworkError } from './client/index.js';
import { renderForZalo, type ZaloBody } from './render.js';

export interface ZaloChannelOptions {
  /** Wait after 429; nothing says how long it must be. Default 30,000, with as much again by chance. */
  readonly busyWaitMs?: number;
  /** First wait after a request that never left; doubles. Default 1,000. */
  readonly retryWaitMs?: number;
  readonly random?: () => number;
}

/** Zalo shows "typing" for some five seconds. */
const TYPING_LASTS_MS = 4000;

/** Zalo as a channel of the desk. */
export function createZaloChannel(client: ZaloClient, options: ZaloChannelOptions = {}): Channel {
  const { busyWaitMs = 30_000, retryWaitMs = 1000, random = Math.random } = options;

  async function send(body: ZaloBody, beforeWrite: () => Promise<void>): Promise<SendResult> {
    try {
      const { message_id } = await client.sendMessage(body, { beforeWrite });
      return { type: 'sent', messageId: message_id };
    } catch (error) {
      // A style Zalo does not like must not cost the person the answer: the same once more as plain text.
      if (error instanceof ZaloApiError && error.code === 400 && body.styles.length > 0) {
        return send({ ...body, styles: [] }, beforeWrite);
      }
      return judge(error);
    }
  }

  function judge(error: unknown): SendResult {
    if (error instanceof ZaloApiError) {
      if (error.code === 429) return { type: 'later', afterMs: busyWaitMs * (1 + random()) };
      return { type: 'failed', reason: `${error.code}` };
    }
    if (error instanceof ZaloNetworkError && !error.written) {
      return { type: 'later', afterMs: retryWaitMs * (1 + random()) };
    }
    // Sends have no key against repetition: what may have arrived is not sent again.
    return { type: 'uncertain', reason: error instanceof ZaloFormatError ? `HTTP ${error.status}` : 'no answer' };
  }

  return {
    name: 'zalo',
    workingLastsMs: TYPING_LASTS_MS,
    render: (reply, destination) => JSON.stringify(renderForZalo(reply, destination)),
    send: (body, beforeWrite) => send(JSON.parse(body) as ZaloBody, beforeWrite),
    showWorking: ({ chat }) => client.sendChatAction(chat).catch(() => {}),
  };
}
