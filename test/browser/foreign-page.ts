import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

const open: Server[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

/** Styles of a portal that reach for everything. */
const HOSTILE_STYLES = `
* { all: unset !important; display: none !important; color: red !important; font: 3px cursive !important; }
html, head ~ body, body > p, body > a, body > button { display: block !important; }
hoi-ke-hoach { position: static !important; transform: scale(0.1) !important; opacity: 0 !important; width: 1px !important; }
button, iframe, a { pointer-events: none !important; visibility: hidden !important; }
body > button { pointer-events: auto !important; visibility: visible !important; }
`;

/**
 * A portal on an origin of its own, with its own styles and a policy that lets only `origin` in. Its own script keeps
 * the widget's events in `window.events`.
 */
export async function foreignPage(
  origin: string,
  options: { tag?: string; policy?: (self: string) => string; styles?: string } = {},
): Promise<{ readonly base: string; readonly tag: (html: string) => void }> {
  let tag = options.tag ?? '';
  const policy =
    options.policy ??
    ((own) => `default-src 'none'; script-src ${own} ${origin}; style-src ${own}; frame-src ${origin}`);
  const server = createServer((request, response) => {
    const own = `http://${request.headers.host}`;
    if (request.url === '/style.css') {
      response.setHeader('Content-Type', 'text/css').end(options.styles ?? HOSTILE_STYLES);
    } else if (request.url === '/portal.js') {
      response.setHeader('Content-Type', 'text/javascript').end(
        `window.events = [];
         for (const name of ['ready', 'open', 'close', 'ask', 'answer', 'error'])
           addEventListener('hkh-' + name, (event) => events.push([name, event.detail]));`,
      );
    } else {
      response.setHeader('Content-Security-Policy', policy(own));
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(
        `<!doctype html><html lang="vi"><head><meta name="viewport" content="width=device-width"><title>Cổng thông tin</title><link rel="stylesheet" href="/style.css">
         <script src="/portal.js"></script></head>
         <body><p>Cổng thông tin điện tử của tỉnh</p><button id="own">Nút của cổng</button>${tag}</body></html>`,
      );
    }
  });
  open.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tag: (html) => {
      tag = html;
    },
  };
}
