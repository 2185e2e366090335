import { z } from 'zod';
import { BUNDLED_MODEL, embeddingModels } from './embed/model-catalogue.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** `EMBEDDING_MODEL` for keyword search alone. */
export const NO_MODEL = 'none';
const MODEL_NAMES = [NO_MODEL, ...embeddingModels.map((model) => model.name)] as const;

/** A whole number of an environment variable, within bounds. */
const integer = (min: number, max: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().int().min(min).max(max));

const BOT_MODES = ['polling', 'webhook'] as const;
/** Digits, a colon and a secret, on Telegram and on Zalo. */
const botToken = z.string().regex(/^\d+:[\w-]{3,200}$/);

const origin = z.string().refine((value) => value === '*' || isOrigin(value), { params: { expected: 'origin' } });

const environmentSchema = z.object({
  CORPUS_DIR: z.string().default('corpus'),
  INDEX_DIR: z.string().default('index'),
  HOST: z.string().default('127.0.0.1'),
  PORT: integer(0, 65535).default(3000),
  PUBLIC_URL: z
    .string()
    .refine((value) => isHttpUrl(value), { params: { expected: 'url' } })
    .optional(),
  TRUST_PROXY: integer(0, 10).default(0),
  CORS_ORIGINS: z
    .string()
    .transform((value) => value.split(',').map((part) => part.trim()))
    .pipe(z.array(origin))
    .default([]),
  EMBED_ORIGINS: z
    .string()
    .transform((value) => value.split(',').map((part) => part.trim()))
    .pipe(z.array(origin))
    .default([]),
  DATA_DIR: z.string().default('data'),
  RETENTION_DAYS: integer(1, 3650).default(30),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  RATE_LIMIT_PER_MINUTE: integer(1, 100_000).default(60),
  CONVERSATION_TTL_MINUTES: integer(1, 10_080).default(30),
  CONVERSATION_LIMIT: integer(1, 1_000_000).default(10_000),
  BOT_QUESTIONS_PER_MINUTE: integer(1, 100_000).default(20),
  BOT_QUESTIONS_PER_SECOND: integer(1, 100_000).default(200),
  TELEGRAM_BOT_TOKEN: botToken.optional(),
  TELEGRAM_MODE: z.enum(BOT_MODES).default('polling'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{8,256}$/)
    .optional(),
  TELEGRAM_API_ROOT: z
    .string()
    .refine((value) => isHttpUrl(value))
    .default('https://api.telegram.org'),
  ZALO_BOT_TOKEN: botToken.optional(),
  ZALO_MODE: z.enum(BOT_MODES).default('polling'),
  ZALO_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{8,256}$/)
    .optional(),
  ZALO_API_BASE: z
    .string()
    .refine((value) => isHttpUrl(value))
    .default('https://bot-api.zaloplatforms.com'),
  ZALO_DELETE_WEBHOOK: z
    .enum(['0', '1'])
    .transform((value) => value === '1')
    .default(false),
  ZALO_GROUP_NAME: z.string().max(100).optional(),
  EMBEDDING_MODEL: z.enum(MODEL_NAMES).default(BUNDLED_MODEL),
  EMBEDDING_THREADS: integer(1, 64).default(2),
  EMBEDDING_WEIGHT: z
    .string()
    .regex(/^\d+(?:\.\d+)?$/)
    .transform(Number)
    .pipe(z.number().max(2))
    .optional(),
  MODELS_DIR: z.string().default('models'),
  MODEL_HUB_URL: z
    .string()
    .refine((value) => isHttpUrl(value), { params: { expected: 'url' } })
    .default('https://huggingface.co'),
  /** Set by npm: the folder in which the person typed the command. */
  INIT_CWD: z.string().optional(),
});

/** The variables a person may set, for documents and their test. */
export const CONFIG_VARIABLES = Object.keys(environmentSchema.shape).filter((name) => name !== 'INIT_CWD');

/** What can be set from outside; see `.env.example` for each variable. */
export interface Config {
  readonly corpusDir: string;
  readonly indexDir: string;
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** Address under which readers reach the server, without a slash at its end; null: the address it listens on. */
  readonly publicUrl: string | null;
  /** How many proxies stand in front; 0: the socket's address is the reader's. */
  readonly trustedProxies: number;
  /** Sites whose pages may call the API; `*` for all. */
  readonly corsOrigins: readonly string[];
  /** Sites whose pages may show the chat in a frame; `*` for all. */
  readonly embedOrigins: readonly string[];
  /** Folder of what the program writes down while it runs: the database and the key that hashes chat ids. */
  readonly dataDir: string;
  /** How long questions, conversations of bots and feedback are kept. */
  readonly retentionDays: number;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly rateLimitPerMinute: number;
  readonly conversationTtlMs: number;
  readonly conversationLimit: number;
  readonly bots: BotsConfig;
  /** Name of the embedding model in the catalogue, or `none`. */
  readonly embeddingModel: string;
  readonly embeddingThreads: number;
  /** Weight of the cosine in a score; null: the one measured for the model. */
  readonly embeddingWeight: number | null;
  /** Holds one folder for each embedding model. */
  readonly modelsDir: string;
  /** Where models are downloaded from, without a slash at its end. */
  readonly modelHubUrl: string;
  /** Paths on the command line are taken from here. */
  readonly invokedFrom: string;
}

export type BotMode = (typeof BOT_MODES)[number];

/** The bots. A channel that is null is switched off. */
export interface BotsConfig {
  readonly questionsPerMinute: number;
  readonly questionsPerSecond: number;
  readonly telegram: {
    readonly token: string;
    readonly mode: BotMode;
    /** Set where the mode is webhook. */
    readonly webhookSecret: string | null;
    readonly apiRoot: string;
  } | null;
  readonly zalo: {
    readonly token: string;
    readonly mode: BotMode;
    readonly webhookSecret: string | null;
    readonly apiBase: string;
    /** Polling may delete a webhook it finds. */
    readonly deleteWebhook: boolean;
    /** The bot's name as groups mention it; null: groups are not answered. */
    readonly groupName: string | null;
  } | null;
}

/** One variable that cannot be used, free of language. */
export interface ConfigIssue {
  readonly variable: string;
  readonly value: string;
  readonly expected:
    | 'integer'
    | 'number'
    | 'url'
    | 'origin'
    | 'choice'
    | 'text'
    | 'token'
    | 'secret'
    | 'webhook-needs';
  /** Bounds or choices. */
  readonly range: string;
}

/** The environment cannot be used; `issues` names every wrong variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly issues: readonly ConfigIssue[]) {
    super(`invalid ${issues.map((issue) => issue.variable).join(', ')}`);
  }
}

/**
 * The configuration, from the environment. The only reader of `process.env`. An empty variable counts as not set.
 * Throws `ConfigError` with all wrong variables.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const variables = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw new ConfigError(variables.map((variable) => toIssue(variable, given[variable] ?? '')));
  }
  const values = parsed.data;
  const missing = findMissing(values);
  if (missing.length > 0) throw new ConfigError(missing);
  return {
    corpusDir: values.CORPUS_DIR,
    indexDir: values.INDEX_DIR,
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    trustedProxies: values.TRUST_PROXY,
    corsOrigins: values.CORS_ORIGINS,
    embedOrigins: values.EMBED_ORIGINS,
    dataDir: values.DATA_DIR,
    retentionDays: values.RETENTION_DAYS,
    logLevel: values.LOG_LEVEL,
    rateLimitPerMinute: values.RATE_LIMIT_PER_MINUTE,
    conversationTtlMs: values.CONVERSATION_TTL_MINUTES * 60_000,
    conversationLimit: values.CONVERSATION_LIMIT,
    bots: readBots(values),
    embeddingModel: values.EMBEDDING_MODEL,
    embeddingThreads: values.EMBEDDING_THREADS,
    embeddingWeight: values.EMBEDDING_WEIGHT ?? null,
    modelsDir: values.MODELS_DIR,
    modelHubUrl: values.MODEL_HUB_URL.replace(/\/+$/, ''),
    invokedFrom: values.INIT_CWD ?? process.cwd(),
  };
}

type Values = z.infer<typeof environmentSchema>;

function readBots(values: Values): BotsConfig {
  return {
    questionsPerMinute: values.BOT_QUESTIONS_PER_MINUTE,
    questionsPerSecond: values.BOT_QUESTIONS_PER_SECOND,
    telegram:
      values.TELEGRAM_BOT_TOKEN === undefined
        ? null
        : {
            token: values.TELEGRAM_BOT_TOKEN,
            mode: values.TELEGRAM_MODE,
            webhookSecret: values.TELEGRAM_WEBHOOK_SECRET ?? null,
            apiRoot: values.TELEGRAM_API_ROOT.replace(/\/+$/, ''),
          },
    zalo:
      values.ZALO_BOT_TOKEN === undefined
        ? null
        : {
            token: values.ZALO_BOT_TOKEN,
            mode: values.ZALO_MODE,
            webhookSecret: values.ZALO_WEBHOOK_SECRET ?? null,
            apiBase: values.ZALO_API_BASE,
            deleteWebhook: values.ZALO_DELETE_WEBHOOK,
            groupName: values.ZALO_GROUP_NAME ?? null,
          },
  };
}

/** A webhook needs a secret and a public address under HTTPS. */
function findMissing(values: Values): ConfigIssue[] {
  return (['TELEGRAM', 'ZALO'] as const).flatMap((channel) => {
    if (values[`${channel}_BOT_TOKEN`] === undefined || values[`${channel}_MODE`] !== 'webhook') return [];
    const needs = (variable: string): ConfigIssue => ({
      variable,
      value: variable === 'PUBLIC_URL' ? (values.PUBLIC_URL ?? '') : '',
      expected: 'webhook-needs',
      range: `${channel}_MODE=webhook`,
    });
    return [
      ...(values[`${channel}_WEBHOOK_SECRET`] === undefined ? [needs(`${channel}_WEBHOOK_SECRET`)] : []),
      ...(values.PUBLIC_URL?.startsWith('https://') ? [] : [needs('PUBLIC_URL')]),
    ];
  });
}

const EXPECTED: Readonly<Record<string, Pick<ConfigIssue, 'expected' | 'range'>>> = {
  PORT: { expected: 'integer', range: '0–65535' },
  PUBLIC_URL: { expected: 'url', range: 'https://hoi.tinh.gov.vn' },
  TRUST_PROXY: { expected: 'integer', range: '0–10' },
  CORS_ORIGINS: { expected: 'origin', range: 'https://tinh.gov.vn,https://sotttt.tinh.gov.vn' },
  EMBED_ORIGINS: { expected: 'origin', range: 'https://tinh.gov.vn,https://sotttt.tinh.gov.vn' },
  RETENTION_DAYS: { expected: 'integer', range: '1–3650' },
  LOG_LEVEL: { expected: 'choice', range: LOG_LEVELS.join(', ') },
  RATE_LIMIT_PER_MINUTE: { expected: 'integer', range: '1–100000' },
  CONVERSATION_TTL_MINUTES: { expected: 'integer', range: '1–10080' },
  CONVERSATION_LIMIT: { expected: 'integer', range: '1–1000000' },
  BOT_QUESTIONS_PER_MINUTE: { expected: 'integer', range: '1–100000' },
  BOT_QUESTIONS_PER_SECOND: { expected: 'integer', range: '1–100000' },
  TELEGRAM_BOT_TOKEN: { expected: 'token', range: '123456:ABC-DEF' },
  TELEGRAM_MODE: { expected: 'choice', range: BOT_MODES.join(', ') },
  TELEGRAM_WEBHOOK_SECRET: { expected: 'secret', range: '8–256' },
  TELEGRAM_API_ROOT: { expected: 'url', range: 'https://api.telegram.org' },
  ZALO_BOT_TOKEN: { expected: 'token', range: '123456:ABC-DEF' },
  ZALO_MODE: { expected: 'choice', range: BOT_MODES.join(', ') },
  ZALO_WEBHOOK_SECRET: { expected: 'secret', range: '8–256' },
  ZALO_API_BASE: { expected: 'url', range: 'https://bot-api.zaloplatforms.com' },
  ZALO_DELETE_WEBHOOK: { expected: 'choice', range: '0, 1' },
  EMBEDDING_MODEL: { expected: 'choice', range: MODEL_NAMES.join(', ') },
  EMBEDDING_THREADS: { expected: 'integer', range: '1–64' },
  EMBEDDING_WEIGHT: { expected: 'number', range: '0–2' },
  MODEL_HUB_URL: { expected: 'url', range: 'https://huggingface.co' },
};

function toIssue(variable: string, value: string): ConfigIssue {
  const shown = /_(?:TOKEN|SECRET)$/.test(variable) ? '***' : value;
  return { variable, value: shown, ...(EXPECTED[variable] ?? { expected: 'text', range: '' }) };
}

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

function isOrigin(value: string): boolean {
  return isHttpUrl(value) && new URL(value).origin === value;
}
