import { GrammyError } from 'grammy';
import { type BotsConfig, type Config, ConfigError, readConfig } from '../src/config.js';
import { botSetupMessages as messages } from '../src/messages/bot-setup.js';
import { describeConfigIssues } from '../src/messages/config-errors.js';
import { createHttpPost } from './core/http-post.js';
import { createOutgoingLimits } from './core/limits.js';
import { createTelegramApi } from './telegram/api.js';
import { TELEGRAM_WEBHOOK_PATH } from './telegram/create-telegram.js';
import { createZaloClient, ZaloApiError } from './zalo/client/index.js';
import { ZALO_WEBHOOK_PATH } from './zalo/create-zalo.js';

/** One finding; `todo` null: nothing to do. */
interface Finding {
  readonly channel: string;
  readonly text: string;
  readonly todo: string | null;
}

/** Verifies what is configured and says what to do; changes nothing. Exit code 1 when something must be done. */
async function main(): Promise<number> {
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.log(describeConfigIssues(error.issues));
    return 1;
  }
  const { bots, publicUrl } = config;
  if (!bots.telegram) console.log(messages.checkOff('Telegram', 'TELEGRAM_BOT_TOKEN'));
  if (!bots.zalo) console.log(messages.checkOff('Zalo', 'ZALO_BOT_TOKEN'));
  const findings = [
    ...(bots.telegram ? await checkTelegram(bots.telegram, publicUrl) : []),
    ...(bots.zalo ? await checkZalo(bots.zalo, publicUrl) : []),
    ...(publicUrl === null ? [] : [await checkPublicUrl(publicUrl)]),
    ...(publicUrl === null ? [] : await checkWebhooks(bots, publicUrl)),
  ];
  for (const { channel, text, todo } of findings) {
    console.log(todo === null ? messages.checkOk(channel, text) : messages.checkBad(channel, text, todo));
  }
  return findings.some(({ todo }) => todo !== null) ? 1 : 0;
}

async function checkTelegram(
  config: NonNullable<BotsConfig['telegram']>,
  publicUrl: string | null,
): Promise<Finding[]> {
  const finding = (text: string, todo: string | null = null): Finding => ({ channel: 'Telegram', text, todo });
  const limits = createOutgoingLimits({ overallPerSecond: 30, perChatInThreeSeconds: 3, perGroupPerMinute: 20 });
  const { bot } = createTelegramApi({ token: config.token, apiRoot: config.apiRoot, post: createHttpPost(), limits });
  try {
    const { username } = await bot.api.getMe();
    const token = finding(messages.tokenGood(`@${username}`));
    const { url, last_error_message: lastError } = await bot.api.getWebhookInfo();
    if (config.mode === 'polling') {
      return [token, finding(url ? messages.webhookLeftTelegram : messages.noWebhook)];
    }
    const isRight = url === `${publicUrl}${TELEGRAM_WEBHOOK_PATH}`;
    return [
      token,
      isRight ? finding(messages.webhookRight) : finding(messages.webhookMissing, messages.webhookMissingTodo),
      ...(isRight && lastError ? [finding(messages.webhookError(lastError), messages.webhookErrorTodo)] : []),
    ];
  } catch (error) {
    return error instanceof GrammyError && [401, 404].includes(error.error_code)
      ? [finding(messages.tokenBad, messages.tokenBadTodo('TELEGRAM_BOT_TOKEN'))]
      : [finding(messages.serverDown, messages.serverDownTodo)];
  }
}

async function checkZalo(config: NonNullable<BotsConfig['zalo']>, publicUrl: string | null): Promise<Finding[]> {
  const finding = (text: string, todo: string | null = null): Finding => ({ channel: 'Zalo', text, todo });
  const zalo = createZaloClient({ token: config.token, baseUrl: config.apiBase, transport: createHttpPost() });
  try {
    const me = await zalo.getMe();
    const token = finding(messages.tokenGood(me.display_name ?? me.account_name ?? me.id));
    const url = await zalo.getWebhookUrl();
    if (config.mode === 'polling') {
      const isFree = url === null || config.deleteWebhook;
      return [token, isFree ? finding(messages.noWebhook) : finding(messages.webhookLeft, messages.webhookLeftTodo)];
    }
    return [
      token,
      url === `${publicUrl}${ZALO_WEBHOOK_PATH}`
        ? finding(messages.webhookRight)
        : finding(messages.webhookMissing, messages.webhookMissingTodo),
    ];
  } catch (error) {
    return error instanceof ZaloApiError && error.code === 401
      ? [finding(messages.tokenBad, messages.tokenBadTodo('ZALO_BOT_TOKEN'))]
      : [finding(messages.serverDown, messages.serverDownTodo)];
  }
}

async function checkPublicUrl(publicUrl: string): Promise<Finding> {
  const url = `${publicUrl}/healthz`;
  const isOpen = await fetch(url, { signal: AbortSignal.timeout(10_000) }).then(
    (response) => response.ok,
    () => false,
  );
  return {
    channel: 'PUBLIC_URL',
    text: isOpen ? messages.reachable(url) : messages.notReachable(url),
    todo: isOpen ? null : messages.notReachableTodo,
  };
}

/** Knocks at our own webhooks from outside: without a secret, Telegram's says 401 and Zalo's takes it for a probe. */
async function checkWebhooks(bots: BotsConfig, publicUrl: string): Promise<Finding[]> {
  const webhooks = [
    { channel: 'Telegram', isOn: bots.telegram?.mode === 'webhook', path: TELEGRAM_WEBHOOK_PATH, expected: 401 },
    { channel: 'Zalo', isOn: bots.zalo?.mode === 'webhook', path: ZALO_WEBHOOK_PATH, expected: 200 },
  ];
  return Promise.all(
    webhooks
      .filter(({ isOn }) => isOn)
      .map(async ({ channel, path, expected }) => {
        const url = `${publicUrl}${path}`;
        const request = { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(10_000) } as const;
        const status = await fetch(url, request).then(
          (response) => response.status,
          () => null,
        );
        return status === expected
          ? { channel, text: messages.webhookOpen(url), todo: null }
          : { channel, text: messages.webhookShut(url, status), todo: messages.webhookShutTodo };
      }),
  );
}

process.exitCode = await main();
