import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant } from '../../src/assistant.js';
import { answerSchema } from '../../src/domain/answer.js';
import {
  askResponseSchema,
  clauseResponseSchema,
  planResponseSchema,
  plansResponseSchema,
  problemSchema,
} from '../../src/server/schemas.js';
import type { ConversationStore } from '../../src/store/conversations.js';
import { buildIndex } from '../../src/store/index-store.js';
import { openSqliteStateStore } from '../../src/store/sqlite-state-store.js';
import { answer, scripted } from '../helpers/answers.js';
import { CORPUS, temporaryFolder } from '../helpers/folders.js';
import { serve } from '../helpers/server.js';

let assistant: Assistant;
beforeAll(async () => {
  assistant = createAssistant(await buildIndex(CORPUS, await temporaryFolder()));
}, 30_000);

const counting = scripted((question, earlier) => answer({ text: `${earlier}: ${question}` }));

async function expectProblem(response: Response, status: number, code: string) {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  const body = problemSchema.parse(await response.json());
  expect(body).toMatchObject({ status, code, type: `urn:hoi-ke-hoach:problem:${code}` });
  expect(body.detail).toMatch(/[ạảãàáâậầấẩẫăắằặẳẵóòọõỏôộổỗồốơờớợởỡéèẻẹẽêếềệểễúùụủũưựữửừứíìịỉĩýỳỷỵỹđ]/u);
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|Error:/);
  expect(body.requestId).toBe(response.headers.get('x-request-id'));
  return body;
}

describe('POST /api/v1/ask', () => {
  it('answers from the real plans, in the shape of the contract', async () => {
    const { ask } = await serve(assistant);
    const response = await ask({ question: 'Ai ký kế hoạch 197 của Thừa Thiên Huế?' });
    expect(response.status).toBe(200);
    const body = askResponseSchema.parse(await response.json());
    expect(answerSchema.safeParse(body.answer).success).toBe(true);
    expect(body.answer.text).toContain('Nguyễn Thanh Bình');
    expect(body.answer.citations[0]?.url).toBe('/ke-hoach/thua-thien-hue-197-2021#KY');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('remembers a conversation by its id, and keeps conversations apart', async () => {
    const { ask } = await serve(counting);
    const first = askResponseSchema.parse(await (await ask({ question: 'một' })).json());
    const { conversationId } = first;
    const second = askResponseSchema.parse(await (await ask({ question: 'hai', conversationId })).json());
    const other = askResponseSchema.parse(await (await ask({ question: 'ba' })).json());
    expect([first, second, other].map((body) => body.answer.text)).toEqual(['0: một', '1: hai', '0: ba']);
    expect(second.conversationId).toBe(conversationId);
    expect(other.conversationId).not.toBe(conversationId);
  });

  it('goes on with an empty memory when a conversation was forgotten', async () => {
    const { ask } = await serve(counting);
    const conversationId = '7c2c6a2e-3a55-4c9c-8a49-3f1f0b4f7e11';
    const body = askResponseSchema.parse(await (await ask({ question: 'một', conversationId })).json());
    expect(body).toMatchObject({ conversationId, answer: { text: '0: một' } });
  });

  it('counts composed characters: 500 pass, decomposed or not, 501 do not', async () => {
    const { ask } = await serve(counting);
    expect((await ask({ question: 'ế'.repeat(500).normalize('NFD') })).status).toBe(200);
    const problem = await expectProblem(await ask({ question: 'ế'.repeat(501) }), 422, 'question-too-long');
    expect(problem.detail).toContain('500 ký tự');
  });

  it.each([
    ['an empty question', { question: '  ' }, 422, 'question-empty'],
    ['no question', {}, 422, 'invalid-request'],
    ['a question that is no text', { question: 7 }, 422, 'invalid-request'],
    ['an id that is none', { question: 'a', conversationId: '../x' }, 422, 'invalid-request'],
    ['an unknown field', { question: 'a', admin: true }, 422, 'invalid-request'],
    ['a list', [], 422, 'invalid-request'],
    ['null', 'null', 422, 'invalid-request'],
    ['malformed JSON', '{"question":', 400, 'malformed-json'],
    ['nothing', '', 422, 'invalid-request'],
    ['far too much', { question: 'a'.repeat(20_000) }, 413, 'body-too-large'],
  ])('refuses %s', async (_name, body, status, code) => {
    const { ask } = await serve(counting);
    await expectProblem(await ask(body), status, code);
  });

  it('names the fields that do not fit', async () => {
    const { ask } = await serve(counting);
    const problem = await expectProblem(await ask({ conversationId: 'x', y: 1 }), 422, 'invalid-request');
    expect(problem.errors?.map(({ field }) => field)).toEqual(['question', 'conversationId', 'y']);
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['application/json; charset=latin1']])(
    'refuses a body of type %s',
    async (type) => {
      const { ask } = await serve(counting);
      const response = await ask({ question: 'a' }, { headers: { 'content-type': type } });
      await expectProblem(response, 415, 'unsupported-media-type');
    },
  );

  it('never shows the cause of a fault, and logs it', async () => {
    const broken = scripted(() => {
      throw new Error('secret detail in src/x.ts:12');
    });
    const { ask, logs } = await serve(broken);
    const problem = await expectProblem(await ask({ question: 'a' }), 500, 'internal-error');
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(logs.some(({ level, message }) => level === 'error' && message === 'unexpected error')).toBe(true);
  });

  it('keeps questions out of the log', async () => {
    const { ask, get, logs } = await serve(counting);
    await ask({ question: 'số điện thoại 0912345678' });
    await get('/ke-hoach?q=0912345678');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(logs.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(logs)).not.toContain('0912345678');
    expect(logs[0]?.fields).toMatchObject({
      method: 'POST',
      path: '/api/v1/ask',
      status: 200,
      answer: { kind: 'answer' },
    });
  });

  it('limits how fast one address may ask, and says when to come back', async () => {
    const { ask, get } = await serve(counting, { rateLimitPerMinute: 2 });
    const first = await ask({ question: 'a' });
    expect(first.headers.get('ratelimit')).toMatch(/"ask"; r=1; t=\d+/);
    await ask({ question: 'a' });
    const third = await ask({ question: 'a' });
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0);
    await expectProblem(third, 429, 'too-many-requests');
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/api/v1/plans')).status).toBe(200);
  });

  it('believes the address that a proxy names only where one is trusted', async () => {
    const from = (address: string) => ({
      headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    });
    const open = await serve(counting, { rateLimitPerMinute: 1 });
    await open.ask({ question: 'a' }, from('203.0.113.1'));
    expect((await open.ask({ question: 'a' }, from('203.0.113.2'))).status).toBe(429);
    const behind = await serve(counting, { rateLimitPerMinute: 1, trustedProxies: 1 });
    await behind.ask({ question: 'a' }, from('203.0.113.1'));
    expect((await behind.ask({ question: 'a' }, from('203.0.113.2'))).status).toBe(200);
  });
});

describe('the plan a conversation is about', () => {
  const question = 'Ai ký ban hành kế hoạch?';

  it('is asked about while the question names no other', async () => {
    const { ask } = await serve(assistant);
    const body = askResponseSchema.parse(await (await ask({ question, plan: 'hai-phong-4220-2013' })).json());
    expect(body.answer.citations.map(({ plan }) => plan)).toEqual(['hai-phong-4220-2013']);
    const other = { question: 'Ai ký ban hành kế hoạch của Bến Tre?', plan: 'hai-phong-4220-2013' };
    const named = askResponseSchema.parse(await (await ask(other)).json());
    expect(named.answer.citations[0]?.plan).toBe('ben-tre-4502-2021');
  });

  it('must be there', async () => {
    const { ask } = await serve(assistant);
    await expectProblem(await ask({ question, plan: 'khong-co' }), 404, 'plan-not-found');
  });
});

describe('POST /api/v1/feedback', () => {
  const send = (get: Awaited<ReturnType<typeof serve>>['get'], body: unknown) =>
    get('/api/v1/feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('keeps what a reader says, and nothing about him', async () => {
    const { get, store, logs } = await serve(counting);
    const given = {
      rating: 'down',
      question: 'câu hỏi',
      reason: 'unclear',
      comment: 'dài quá',
      citations: ['a#I.1'],
    };
    expect((await send(get, given)).status).toBe(204);
    expect(await store.feedback()).toEqual([
      {
        ...given,
        id: expect.any(String),
        channel: 'web',
        chat: null,
        citations: [{ plan: 'a', clause: 'I.1' }],
        at: expect.any(Number),
      },
    ]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(JSON.stringify(logs)).not.toContain('dài quá');
  });

  it('refuses what it does not know', async () => {
    const { get } = await serve(counting);
    const problem = await expectProblem(
      await send(get, { rating: 'maybe', question: 'a', reason: 'x', name: 'An' }),
      422,
      'invalid-request',
    );
    expect(problem.errors?.map(({ field }) => field).sort()).toEqual(['name', 'rating', 'reason']);
    await expectProblem(await send(get, { rating: 'up', question: 'a'.repeat(501) }), 422, 'invalid-request');
  });

  it('is limited like questions', async () => {
    const { get } = await serve(counting, { rateLimitPerMinute: 1 });
    expect((await send(get, { rating: 'up', question: 'a' })).status).toBe(204);
    expect((await send(get, { rating: 'up', question: 'a' })).status).toBe(429);
  });
});

describe('the plans over HTTP', () => {
  it('lists, opens and cites what the assistant holds', async () => {
    const { get } = await serve(assistant);
    const { plans } = plansResponseSchema.parse(await (await get('/api/v1/plans')).json());
    expect(plans.map(({ meta }) => meta.id)).toEqual(assistant.plans.map(({ meta }) => meta.id));
    const [first] = plans;
    const plan = planResponseSchema.parse(await (await get(`/api/v1/plans/${first?.meta.id}`)).json());
    expect(plan.clauses).toHaveLength(first?.clauses ?? -1);
    const heading = plan.clauses.find(({ kind }) => kind === 'heading');
    const clause = clauseResponseSchema.parse(
      await (await get(`/api/v1/plans/${first?.meta.id}/clauses/${heading?.id}`)).json(),
    );
    expect(clause.clause).toEqual(heading);
    expect(clause.children.length).toBeGreaterThan(0);
  });

  it('finds every clause under its own address, letters with diacritics included', async () => {
    const { get } = await serve(assistant);
    for (const { meta, clauses } of assistant.plans) {
      const odd = clauses.find(({ id }) => /[^\w.]/.test(id)) ?? clauses[0];
      const response = await get(`/api/v1/plans/${meta.id}/clauses/${encodeURIComponent(odd?.id ?? '')}`);
      expect(clauseResponseSchema.parse(await response.json()).clause.text).toBe(odd?.text);
    }
  });

  it('says which part was not found', async () => {
    const { get } = await serve(assistant);
    await expectProblem(await get('/api/v1/plans/khong-co'), 404, 'plan-not-found');
    await expectProblem(await get('/api/v1/plans/binh-dinh-2024/clauses/IX.9'), 404, 'clause-not-found');
    await expectProblem(await get('/api/v1/nowhere'), 404, 'not-found');
    await expectProblem(await get('/api/v1/plans/%E0%A4%A'), 400, 'malformed-request');
  });
});

describe('methods', () => {
  it.each([
    ['GET', '/api/v1/ask', 'POST'],
    ['DELETE', '/api/v1/plans', 'GET, HEAD'],
    ['PUT', '/api/v1/plans/binh-dinh-2024', 'GET, HEAD'],
    ['POST', '/api/v1/openapi.json', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
  ])('answers %s %s with 405 and the methods it has', async (method, path, allow) => {
    const { get } = await serve(assistant);
    const response = await get(path, { method });
    expect(response.headers.get('allow')).toBe(allow);
    await expectProblem(response, 405, 'method-not-allowed');
  });
});

describe('GET /api/v1/openapi.json', () => {
  it('describes every path and names only schemas that are there', async () => {
    const { get } = await serve(assistant);
    const document = (await (await get('/api/v1/openapi.json')).json()) as {
      openapi: string;
      paths: Record<string, unknown>;
      components: { schemas: Record<string, unknown> };
    };
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual([
      '/api/v1/ask',
      '/api/v1/feedback',
      '/api/v1/plans',
      '/api/v1/plans/{plan}',
      '/api/v1/plans/{plan}/clauses/{clause}',
      '/healthz',
      '/readyz',
    ]);
    const named = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map((match) => match[1] as string);
    expect(named.length).toBeGreaterThan(10);
    for (const name of new Set(named)) {
      expect(Object.keys(document.components.schemas)).toContain(name.replace('#/components/schemas/', ''));
    }
  });
});

describe('health', () => {
  it('is alive while it is not ready', async () => {
    const { get } = await serve(counting, { isReady: () => false });
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(503);
  });

  it('is not ready when the conversations cannot be reached', async () => {
    const unreachable = { get: () => Promise.reject(new Error('down')) } as unknown as ConversationStore;
    const { get } = await serve(counting, { conversations: unreachable });
    expect((await get('/readyz')).status).toBe(503);
    expect((await (await serve(counting)).get('/readyz')).status).toBe(200);
  });

  it('is not ready when the store cannot be read', async () => {
    const store = openSqliteStateStore(join(await temporaryFolder(), 'state.db'));
    const { get } = await serve(counting, { store });
    expect((await get('/readyz')).status).toBe(200);
    await store.close();
    expect((await get('/readyz')).status).toBe(503);
  });
});

describe('headers', () => {
  it('forbids inline script and style, sniffing and framing by others', async () => {
    const { get } = await serve(counting);
    const { headers } = await get('/');
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*script-src 'self';style-src 'self'/);
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('lets only the panel be framed, and only by listed sites', async () => {
    const { get } = await serve(counting, { embedOrigins: ['https://tinh.gov.vn'] });
    for (const path of [
      '/',
      '/ke-hoach',
      '/widget/v1.js',
      '/api',
      '/api/v1/plans',
      '/nowhere',
      '/Widget/V1/Panel/',
    ]) {
      const { headers } = await get(path);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-frame-options')).toBe('DENY');
    }
    const { headers } = await get('/widget/v1/panel');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self' https://tinh.gov.vn");
    expect(headers.get('content-security-policy')).not.toContain('unsafe');
    expect(headers.get('x-frame-options')).toBeNull();
  });

  it('sets no cookie anywhere', async () => {
    const { get, ask } = await serve(counting);
    const responses = [await get('/'), await get('/widget/v1/panel'), await ask({ question: 'a' })];
    for (const response of responses) expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('demands HTTPS only where it is reached by it', async () => {
    expect((await (await serve(counting)).get('/')).headers.get('strict-transport-security')).toBeNull();
    const secure = await serve(counting, { publicUrl: 'https://hoi.example.vn' });
    expect((await secure.get('/')).headers.get('strict-transport-security')).toContain('max-age');
  });

  it('takes a plain request id and makes one otherwise', async () => {
    const { get } = await serve(counting);
    const given = (id: string) => get('/healthz', { headers: { 'x-request-id': id } });
    expect((await given('abc-12345')).headers.get('x-request-id')).toBe('abc-12345');
    expect((await given('<script>')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('lets only listed sites call the API', async () => {
    const { get } = await serve(counting, { corsOrigins: ['https://tinh.gov.vn'] });
    const from = (origin: string) => get('/api/v1/plans', { headers: { origin } });
    expect((await from('https://tinh.gov.vn')).headers.get('access-control-allow-origin')).toBe(
      'https://tinh.gov.vn',
    );
    expect((await from('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await get('/api/v1/ask', {
      method: 'OPTIONS',
      headers: { origin: 'https://tinh.gov.vn', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST');
    expect(
      (await get('/', { headers: { origin: 'https://tinh.gov.vn' } })).headers.get('access-control-allow-origin'),
    ).toBeNull();
  });
});
