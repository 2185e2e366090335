import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Assistant, createAssistant } from '../../src/assistant.js';
import type { PlanKnowledge } from '../../src/domain/passage.js';
import { findInPlan } from '../../src/server/find-in-plan.js';
import { planStatus } from '../../src/server/plan-status.js';
import { buildIndex } from '../../src/store/index-store.js';
import { CORPUS, temporaryFolder } from '../helpers/folders.js';
import { serve } from '../helpers/server.js';

let assistant: Assistant;
let haiPhong: PlanKnowledge;
beforeAll(async () => {
  assistant = createAssistant(await buildIndex(CORPUS, await temporaryFolder()));
  haiPhong = assistant.plans.find(({ meta }) => meta.id === 'hai-phong-4220-2013') as PlanKnowledge;
}, 60_000);

const BASE = 'https://hoi.example.vn';
const HOSTILE = '</script><img src=x onerror=alert(1)>';
const PAGES = ['/', '/ke-hoach', '/ke-hoach/hai-phong-4220-2013', '/ke-hoach/hai-phong-4220-2013/II.1', '/api'];

/** The bytes as they came over the wire. */
function raw(url: string, headers: Record<string, string>, body?: object) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request(url, { headers, method: body ? 'POST' : 'GET' }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end(body && JSON.stringify(body));
  });
}

describe('pages and files over HTTP', () => {
  it.each([...PAGES, '/widget/v1.js', '/quyen-rieng-tu', '/kha-nang-tiep-can', '/api/v1/openapi.json'])(
    'sends %s compressed, with a tag that a second request is answered by',
    async (path) => {
      const { base } = await serve(assistant);
      const plain = await raw(base + path, {});
      const small = await raw(base + path, { 'accept-encoding': 'gzip, br' });
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(small.headers['content-encoding']).toBe('br');
      expect(brotliDecompressSync(small.body).equals(plain.body)).toBe(true);
      expect(small.headers.vary).toContain('Accept-Encoding');
      expect(small.headers['cache-control']).toMatch(/max-age=300|no-cache/);
      const again = await raw(base + path, { 'if-none-match': String(plain.headers.etag) });
      expect(again.status).toBe(304);
      expect(again.body).toHaveLength(0);
    },
  );

  it('lets browsers keep files that are named by their content for ever', async () => {
    const { get } = await serve(assistant);
    const page = await (await get('/')).text();
    const files = [...page.matchAll(/"(\/tep\/[^"]+\.(?:js|css))"/g)].map((match) => match[1] as string);
    expect(files.length).toBeGreaterThanOrEqual(2);
    for (const file of files) {
      expect((await get(file)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it('tells search engines and sharers what each page is', async () => {
    const { get } = await serve(assistant, { publicUrl: BASE });
    for (const path of PAGES) {
      const page = await (await get(path)).text();
      expect(page).toContain(`<link rel="canonical" href="${BASE}${path}">`);
      expect(page).toMatch(/<meta property="og:title" content="[^"]{10,}">/);
      expect(page).toMatch(/<meta property="og:description" content="[^"]{10,}">/);
      expect(page).toContain(`<meta property="og:image" content="${BASE}/tep/share.png">`);
    }
    expect(await (await get('/ke-hoach/hai-phong-4220-2013?tim=a')).text()).toContain('content="noindex"');
  });

  it('has a picture for shared links, as large as it says', async () => {
    const { get } = await serve(assistant);
    const response = await get('/tep/share.png');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-encoding')).toBeNull();
    const picture = Buffer.from(await response.arrayBuffer());
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
    // Without a public address nobody could fetch it.
    expect(await (await get('/')).text()).not.toContain('og:image');
  });

  it.each([
    ['/ke-hoach/hai-phong-4220-2013?tim=a', undefined],
    ['/sitemap.xml', undefined],
    ['/api/v1/ask', { question: 'Sở Lao động Hải Phòng chủ trì những việc gì?' }],
  ])('compresses what is made on each request too: %s', async (path, body) => {
    const { base } = await serve(assistant);
    const headers = body ? { 'content-type': 'application/json' } : {};
    const plain = await raw(base + path, headers, body);
    const small = await raw(base + path, { ...headers, 'accept-encoding': 'gzip, br' }, body);
    expect(small.headers['content-encoding']).toBe('br');
    expect(small.headers.vary).toContain('Accept-Encoding');
    expect(small.body.length).toBeLessThan(plain.body.length / 2);
    expect(brotliDecompressSync(small.body).length).toBe(plain.body.length);
  });

  it('lists every page and clause in the sitemap, and keeps crawlers out of the API', async () => {
    const { get } = await serve(assistant, { publicUrl: BASE });
    const sitemap = await (await get('/sitemap.xml')).text();
    const clauses = assistant.plans.reduce((sum, plan) => sum + plan.clauses.length, 0);
    expect(sitemap.split('<url>').length - 1).toBe(clauses + assistant.plans.length + 5);
    expect(sitemap).toContain(`<loc>${BASE}/ke-hoach/binh-dinh-2024/II.2</loc>`);
    const robots = await (await get('/robots.txt')).text();
    expect(robots).toContain(`Sitemap: ${BASE}/sitemap.xml`);
    expect(robots).toContain('Disallow: /api/');
  });
});

describe('a clause at its own address', () => {
  it('opens for every clause of every plan', async () => {
    const { get } = await serve(assistant);
    for (const { meta, clauses } of assistant.plans) {
      for (const clause of clauses) {
        const response = await get(`/ke-hoach/${meta.id}/${encodeURIComponent(clause.id)}`);
        expect(response.status, clause.id).toBe(200);
        await response.body?.cancel();
      }
    }
  }, 60_000);

  it('is schema.org Legislation, in the page and alone', async () => {
    const { get } = await serve(assistant, { publicUrl: BASE });
    const path = '/ke-hoach/thua-thien-hue-197-2021/II.3';
    const page = await (await get(path, { headers: { accept: 'text/html' } })).text();
    const block = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1] ?? '';
    const alone = await get(path, { headers: { accept: 'application/ld+json' } });
    expect(alone.headers.get('content-type')).toContain('application/ld+json');
    const data = (await alone.json()) as Record<string, unknown>;
    expect(JSON.parse(block)).toEqual(data);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Legislation',
      url: BASE + path,
      name: 'Kế hoạch 197/KH-UBND ngày 31/5/2021 của UBND tỉnh Thừa Thiên Huế, mục II.3',
      isPartOf: { legislationIdentifier: '197/KH-UBND', legislationDate: '2021-05-31' },
    });
  });

  it('says no number where the plan has none', async () => {
    const { get } = await serve(assistant);
    const response = await get('/ke-hoach/binh-dinh-2024/I.1?dang=jsonld');
    const data = (await response.json()) as { isPartOf: object };
    expect(data.isPartOf).not.toHaveProperty('legislationIdentifier');
    expect(data.isPartOf).not.toHaveProperty('legislationDate');
  });

  it('lets no text of a plan end the data block or become HTML', async () => {
    const [plan] = assistant.plans as [PlanKnowledge];
    const [clause] = plan.clauses;
    const hostile = {
      ...plan,
      meta: { ...plan.meta, title: HOSTILE, issuer: HOSTILE },
      clauses: [{ ...clause, text: HOSTILE, path: [HOSTILE] }],
    } as PlanKnowledge;
    const { get } = await serve({ ...assistant, plans: [hostile] });
    for (const path of [`/ke-hoach/${plan.meta.id}`, `/ke-hoach/${plan.meta.id}/${clause?.id}`, '/ke-hoach']) {
      expect(await (await get(path)).text()).not.toContain('<img src=x');
    }
    const found = await get(`/ke-hoach/${plan.meta.id}?tim=${encodeURIComponent(HOSTILE)}`);
    expect(await found.text()).not.toContain('<img src=x');
  });
});

describe('findInPlan', () => {
  it.each([
    ['ho ngheo', true, 'typed without diacritics'],
    ['hộ nghèo', true, 'typed with them'],
    ['HỘ  NGHÈO', true, 'in capitals, with spaces'],
    ['hộ nghèo'.normalize('NFD'), true, 'decomposed'],
    ['hổ nghéo', false, 'other diacritics are other words'],
    ['', false, 'nothing'],
    ['không có chữ này', false, 'nowhere'],
  ])('%s: %s (%s)', (words, isFound) => {
    const hits = findInPlan(haiPhong, words);
    expect(hits.length > 0).toBe(isFound);
    for (const { parts } of hits) {
      expect(parts.filter((part) => part.marked).map((part) => part.text.toLowerCase())).toEqual(['hộ nghèo']);
    }
  });
});

describe('planStatus', () => {
  it.each([
    [{ from: 2021, to: 2025 }, 2025, 'running', 'the last year counts'],
    [{ from: 2021, to: 2025 }, 2026, 'over', 'the year after'],
    [{ from: 2021, to: 2025 }, 2020, 'upcoming', 'the year before'],
    [{ from: 2021, to: null }, 2050, 'running', 'no end'],
    [{ from: null, to: 2030 }, 1990, 'running', 'no beginning'],
    [null, 2026, 'unknown', 'no period'],
  ] as const)('%j in %i is %s: %s', (period, year, status, _reason) => {
    expect(planStatus({ period }, new Date(year, 5, 1))).toBe(status);
  });
});
