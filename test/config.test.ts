import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG_VARIABLES, ConfigError, readConfig } from '../src/config.js';
import { describeConfigIssues } from '../src/messages/config-errors.js';
import { ROOT } from './helpers/folders.js';

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toMatchObject({
      corpusDir: 'corpus',
      indexDir: 'index',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      trustedProxies: 0,
      corsOrigins: [],
      logLevel: 'info',
      rateLimitPerMinute: 60,
    });
  });

  it('reads what is set and takes an empty variable for not set', () => {
    const env = {
      PORT: ' 8080 ',
      HOST: '',
      PUBLIC_URL: 'https://hoi.tinh.gov.vn/',
      CORS_ORIGINS: 'https://a.vn, https://b.vn',
    };
    expect(readConfig(env)).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'https://hoi.tinh.gov.vn',
      corsOrigins: ['https://a.vn', 'https://b.vn'],
    });
  });

  it.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'tinh.gov.vn'],
    ['PUBLIC_URL', 'ftp://tinh.gov.vn'],
    ['CORS_ORIGINS', 'https://a.vn/path'],
    ['LOG_LEVEL', 'loud'],
    ['RATE_LIMIT_PER_MINUTE', '0'],
    ['TRUST_PROXY', 'true'],
    ['TELEGRAM_BOT_TOKEN', 'no-colon'],
    ['ZALO_MODE', 'both'],
    ['ZALO_WEBHOOK_SECRET', 'ngắn'],
    ['RETENTION_DAYS', '0'],
  ])('refuses %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  });

  it('names every wrong variable in one message', () => {
    try {
      readConfig({ PORT: 'x', LOG_LEVEL: 'y', CORS_ORIGINS: 'z' });
      expect.unreachable();
    } catch (error) {
      const message = describeConfigIssues((error as ConfigError).issues);
      for (const part of ['PORT=x', 'LOG_LEVEL=y', 'CORS_ORIGINS=z']) expect(message).toContain(part);
    }
  });

  it('never repeats a token or a secret', () => {
    try {
      readConfig({ TELEGRAM_BOT_TOKEN: 'secret token', ZALO_WEBHOOK_SECRET: 'bí mật' });
      expect.unreachable();
    } catch (error) {
      const message = describeConfigIssues((error as ConfigError).issues);
      expect(message).toContain('TELEGRAM_BOT_TOKEN=***');
      expect(message).not.toMatch(/secret token|bí mật\./);
    }
  });

  it('asks for what a webhook needs, and only for a channel that is on', () => {
    expect(readConfig({ TELEGRAM_MODE: 'webhook' }).bots.telegram).toBeNull();
    try {
      readConfig({ TELEGRAM_MODE: 'webhook', TELEGRAM_BOT_TOKEN: '1:abcdef', PUBLIC_URL: 'http://a.vn' });
      expect.unreachable();
    } catch (error) {
      expect((error as ConfigError).issues.map(({ variable }) => variable)).toEqual([
        'TELEGRAM_WEBHOOK_SECRET',
        'PUBLIC_URL',
      ]);
    }
  });

  it('is documented variable by variable in .env.example and README.md', () => {
    for (const file of ['.env.example', 'README.md']) {
      const text = readFileSync(join(ROOT, file), 'utf8');
      for (const name of CONFIG_VARIABLES) expect(text, file).toContain(name);
    }
  });
});
