import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BUNDLED_MODEL, type EmbeddingModel, findModel } from '../../src/embed/model-catalogue.js';
import { PullError, type PullEvent, pullModel } from '../../src/embed/pull-model.js';
import { loadEmbedder } from '../../src/embed/transformers-embedder.js';
import { describePullError } from '../../src/messages/model-pull.js';
import { runCli } from '../helpers/cli.js';
import { ROOT, temporaryFolder } from '../helpers/folders.js';

const bundled = findModel(BUNDLED_MODEL) as EmbeddingModel;
/** The bundled model, as if it lay on a hub. */
const model: EmbeddingModel = { ...bundled, name: 'small', hub: { repository: 'somebody/small', revision: 'main' } };
const source = (file: string) => readFile(join(ROOT, 'models', BUNDLED_MODEL, file));

/** Compared as bytes: a deep comparison of this size takes minutes. */
const isSource = async (modelsDir: string) =>
  (await readFile(join(modelsDir, 'small', 'onnx', 'model.onnx'))).equals(await source('onnx/model.onnx'));

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface HubOptions {
  /** Breaks the connection after so many bytes of the model file, once. */
  breakAfter?: number;
  /** Sends other bytes than announced. */
  spoil?: boolean;
  ranges?: boolean;
}

/** A hub: large files are redirected to a store, sizes and checksums stand in headers, ranges are served. */
async function hub(options: HubOptions = {}) {
  const asked: string[] = [];
  let breakAfter = options.breakAfter;
  const base = await listen(async (request, response) => {
    const file = /^\/(?:store|somebody\/small\/resolve\/main)\/(.+)$/.exec(request.url ?? '')?.[1] ?? '';
    const body = await source(file).catch(() => null);
    if (!body) return void response.writeHead(404).end();
    const isLarge = file.endsWith('.onnx');
    const tag = isLarge
      ? createHash('sha256').update(body).digest('hex')
      : createHash('sha1').update(`blob ${body.length}\0`).update(body).digest('hex');
    asked.push(`${request.method} ${file} ${request.headers.range ?? ''}`.trim());
    if (isLarge && !request.url?.startsWith('/store')) {
      const headers = { location: `/store/${file}`, 'x-linked-size': body.length, 'x-linked-etag': `"${tag}"` };
      return void response.writeHead(302, headers).end();
    }
    const from = options.ranges === false ? 0 : Number(/^bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    const sent = options.spoil ? Buffer.alloc(body.length - from) : body.subarray(from);
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': sent.length, etag: `"${tag}"` });
    if (request.method === 'HEAD') return void response.end();
    if (isLarge && breakAfter !== undefined) {
      response.write(sent.subarray(0, breakAfter), () => setTimeout(() => response.destroy(), 50));
      breakAfter = undefined;
      return;
    }
    response.end(sent);
  });
  return { base, asked };
}

async function pull(hubUrl: string, modelsDir: string, own = model): Promise<PullEvent[]> {
  const events: PullEvent[] = [];
  await pullModel(own, { modelsDir, hubUrl, stallMs: 2000 }, (event) => events.push(event));
  return events;
}

describe('pullModel', () => {
  it('downloads a model that transformers.js then loads and runs', async () => {
    const { base } = await hub();
    const modelsDir = await temporaryFolder();
    const events = await pull(base, modelsDir);
    expect(events.filter((event) => event.type === 'done').map((event) => event.file)).toEqual(model.files);
    const bytes = events.filter((event) => event.type === 'file' && event.file === 'onnx/model.onnx').at(-1);
    expect(bytes).toMatchObject({ receivedBytes: (await source('onnx/model.onnx')).length });
    const embedder = await loadEmbedder(model, { modelsDir, threads: 1 });
    const [vector] = await embedder.embed(['trạm xá'], 'question');
    expect(vector).toHaveLength(256);
    expect(embedder.id).toContain('small@');
  });

  it('keeps whole files and goes on where a broken download stopped', async () => {
    const { base, asked } = await hub({ breakAfter: 1_000_000 });
    const modelsDir = await temporaryFolder();
    await expect(pull(base, modelsDir)).rejects.toMatchObject({ code: 'interrupted', file: 'onnx/model.onnx' });
    const { size } = await stat(join(modelsDir, 'small', 'onnx', 'model.onnx.part'));
    expect(size).toBeGreaterThan(0);
    const events = await pull(base, modelsDir);
    expect(events).toContainEqual({ type: 'resumed', file: 'onnx/model.onnx', receivedBytes: size });
    expect(events).toContainEqual({ type: 'kept', file: 'config.json' });
    expect(asked).toContain(`GET onnx/model.onnx bytes=${size}-`);
    expect(await isSource(modelsDir)).toBe(true);
  });

  it('starts again where the server knows no ranges', async () => {
    const { base } = await hub({ ranges: false });
    const modelsDir = await temporaryFolder();
    const partial = join(modelsDir, 'small', 'onnx', 'model.onnx.part');
    await mkdir(dirname(partial), { recursive: true });
    await writeFile(partial, 'half');
    await pull(base, modelsDir);
    expect(await isSource(modelsDir)).toBe(true);
  });

  it('throws away what does not have the announced checksum, also a partial file of something else', async () => {
    const { base } = await hub({ spoil: true });
    const modelsDir = await temporaryFolder();
    await expect(pull(base, modelsDir)).rejects.toMatchObject({ code: 'checksum', file: 'config.json' });
    await expect(stat(join(modelsDir, 'small', 'config.json'))).rejects.toThrow();
    await expect(stat(join(modelsDir, 'small', 'config.json.part'))).rejects.toThrow();
  });

  it('replaces a file that was damaged afterwards', async () => {
    const { base } = await hub();
    const modelsDir = await temporaryFolder();
    await pull(base, modelsDir);
    await writeFile(join(modelsDir, 'small', 'config.json'), '{}');
    expect(await pull(base, modelsDir)).toContainEqual({ type: 'done', file: 'config.json' });
  });

  it.each([
    ['no server', 'http://127.0.0.1:9', 'no-network', 'Không nối được'],
    ['no such file', null, 'refused', '404'],
  ])('%s: says so in Vietnamese', async (_, address, code, words) => {
    const hubUrl = address ?? (await listen((_request, response) => void response.writeHead(404).end()));
    const error = await pull(hubUrl, await temporaryFolder()).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(PullError);
    expect((error as PullError).code).toBe(code);
    expect(describePullError(error as PullError, 'small', hubUrl)).toContain(words);
  });

  it('gives up a connection that brings nothing', async () => {
    const hubUrl = await listen(() => {});
    const pulled = pullModel(model, { modelsDir: await temporaryFolder(), hubUrl, stallMs: 200 });
    await expect(pulled).rejects.toMatchObject({ code: 'no-network' });
  });

  it('says when the folder cannot be written', async () => {
    const { base } = await hub();
    const modelsDir = join(await temporaryFolder(), 'file');
    await writeFile(modelsDir, '');
    await expect(pull(base, modelsDir)).rejects.toMatchObject({ code: 'not-written' });
    await rm(modelsDir);
  });
});

describe('model:pull', () => {
  it('lists the catalogue, explains a wrong name, needs no download for the bundled model, and no network is no crash', async () => {
    const env = { MODEL_HUB_URL: 'http://127.0.0.1:9', MODELS_DIR: await temporaryFolder() };
    const list = await runCli(['model-pull'], env);
    expect(list).toMatchObject({ code: 0, stderr: '' });
    expect(list.stdout).toContain('multilingual-e5-small');
    const wrong = await runCli(['model-pull', 'bert'], env);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('Không có mô hình “bert”');
    expect((await runCli(['model-pull', BUNDLED_MODEL], env)).stderr).toContain('có sẵn trong chương trình');
    const offline = await runCli(['model-pull', 'multilingual-e5-small'], env);
    expect(offline.code).toBe(1);
    expect(offline.stderr).toContain('Không nối được tới http://127.0.0.1:9');
    expect(offline.stderr).not.toContain('at ');
  }, 60_000);
});
