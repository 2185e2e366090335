import type { BotsConfig } from '../../src/config.js';
import { botSetupMessages as messages } from '../../src/messages/bot-setup.js';
import { createDesk } from '../core/desk.js';
import { createHttpPost } from '../core/http-post.js';
import { pause } from '../core/pause.js';
import type { ChannelContext, RunningChannel, StartResult } from '../running-channel.js';
import { createZaloChannel } from './channel.js';
import { createZaloClient, ZaloApiError, type ZaloUpdate } from './client/index.js';
import { startZaloPolling, type ZaloPolling } from './polling.js';
import { readZaloUpdate, type ZaloIdentity } from './read-update.js';
import { createZaloWebhook } from './webhook.js';

export const ZALO_WEBHOOK_PATH = '/webhook/zalo';
const NAME = 'Zalo';
/** Zalo waits for its 200 some five seconds. */
const LONGEST_HOLD_MS = 4000;

/** Zalo, wired; nothing is sent before it is started. */
export function createZalo(
  config: NonNullable<BotsConfig['zalo']>,
  { shared, publicUrl, say }: ChannelContext,
): RunningChannel {
  const client = createZaloClient({ token: config.token, baseUrl: config.apiBase, transport: createHttpPost() });
  const desk = createDesk({ ...shared, channel: createZaloChannel(client) });
  let identity: ZaloIdentity | null = null;
  let markIdentified = () => {};
  const identified = new Promise<void>((resolve) => {
    markIdentified = resolve;
  });
  let polling: ZaloPolling | null = null;

  async function onUpdate(update: ZaloUpdate): Promise<void> {
    // The first deliveries may come before the token is verified, and nobody says whether they come again.
    if (!identity) await Promise.race([identified, pause(LONGEST_HOLD_MS)]);
    if (!identity) throw new Error('not started');
    const incoming = readZaloUpdate(update, identity);
    if (incoming) await desk.accept(incoming);
  }

  async function start(): Promise<StartResult> {
    try {
      const me = await client.getMe();
      if (!identity) await desk.recover();
      const names = config.groupName === null ? [] : [config.groupName];
      identity = { botId: me.id, names, groups: names.length > 0 };
      markIdentified();
      const isRunning = config.mode === 'webhook' ? await setWebhook() : await poll();
      if (!isRunning) return 'refused';
      say(messages.running(NAME, me.display_name ?? me.account_name ?? me.id, config.mode));
      return 'running';
    } catch (error) {
      if (!(error instanceof ZaloApiError) || error.code === 429 || error.code >= 500) return 'unreachable';
      const isToken = error.code === 401;
      say(isToken ? messages.badToken(NAME, 'ZALO_BOT_TOKEN') : messages.webhookRefused(NAME, error.message));
      return 'refused';
    }
  }

  async function setWebhook(): Promise<boolean> {
    const { verification } = await client.setWebhook(`${publicUrl}${ZALO_WEBHOOK_PATH}`, config.webhookSecret ?? '');
    if (verification?.ok === false) {
      say(messages.webhookUnverified(NAME, verification.hint ?? verification.outcome ?? ''));
    }
    return true;
  }

  async function poll(): Promise<boolean> {
    if ((await client.getWebhookUrl()) !== null) {
      if (!config.deleteWebhook) {
        say(messages.webhookInTheWay(NAME));
        return false;
      }
      await client.deleteWebhook();
    }
    polling = startZaloPolling({ client, onUpdate, logger: shared.logger });
    void polling.ended.then((end) => {
      if (end === 'unauthorized') say(messages.badToken(NAME, 'ZALO_BOT_TOKEN'));
      if (end === 'webhook-set') say(messages.webhookInTheWay(NAME));
    });
    return true;
  }

  const { webhookSecret } = config;
  return {
    name: NAME,
    ...(config.mode === 'webhook' && webhookSecret !== null
      ? {
          webhook: {
            path: ZALO_WEBHOOK_PATH,
            router: createZaloWebhook({ secret: webhookSecret, onUpdate, logger: shared.logger }),
          },
        }
      : {}),
    start,
    async stop(timeoutMs) {
      await polling?.stop();
      await desk.stop(timeoutMs);
    },
  };
}
