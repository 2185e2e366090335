import { webMessages as words } from '../../messages/web.js';
import type { Entry } from '../assets.js';
import { type Html, html } from '../html.js';

export type Section = 'ask' | 'plans' | 'api' | 'privacy' | 'accessibility';

export interface Page {
  readonly title: string;
  readonly description: string;
  readonly body: Html;
  /** Script and styles. */
  readonly entry: Entry;
  /** Where the skip link leads. */
  readonly skipTo?: { readonly id: string; readonly label: string };
  readonly current?: Section | undefined;
  /** Path of the page's one true address; pages without one are kept out of search engines. */
  readonly path?: string | undefined;
  /** Further elements of the head: alternates, data blocks. */
  readonly head?: Html | null;
}

/** What is the same on every page of one server. */
export interface Site {
  /** The public address without a slash at its end, or empty where it is not known. */
  readonly base: string;
}

/** The picture of a shared link; those who fetch it need its whole address. */
function shareImage(site: Site): Html {
  return html`<meta property="og:image" content="${site.base}/tep/share.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${words.shareImageAlt}">
<meta name="twitter:card" content="summary_large_image">`;
}

/** A whole document around the page's own body. No inline style or script: the content policy forbids both. */
export function renderPage(page: Page, site: Site): string {
  const skip = page.skipTo ?? { id: 'noi-dung', label: words.skipToContent };
  const link = (name: Section, href: string, text: string) =>
    html`<a href="${href}"${page.current === name ? html` aria-current="page"` : null}>${text}</a>`;
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#0b5d3b">
<title>${page.title}</title>
<meta name="description" content="${page.description}">
<meta property="og:site_name" content="${words.product}">
<meta property="og:locale" content="vi_VN">
<meta property="og:type" content="website">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${page.description}">
${
  page.path === undefined
    ? html`<meta name="robots" content="noindex">`
    : site.base === ''
      ? null
      : html`<link rel="canonical" href="${site.base}${page.path}"><meta property="og:url" content="${site.base}${page.path}">`
}
${site.base === '' ? null : shareImage(site)}
<link rel="icon" href="/tep/icon.svg" type="image/svg+xml">
${page.entry.styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
<script type="module" src="${page.entry.script}"></script>
${page.head ?? null}
</head>
<body>
<a class="skip" href="#${skip.id}">${skip.label}</a>
<header class="top"><div class="bar">
<a class="brand" href="/"><img src="/tep/icon.svg" width="32" height="32" alt="">${words.product}</a>
<nav aria-label="${words.mainNavigation}">${link('ask', '/', words.askNow)}${link('plans', '/ke-hoach', words.plans)}</nav>
</div></header>
${page.body}
<footer class="foot"><div>
<p>${words.footer}</p>
<nav aria-label="${words.footNavigation}">${link('privacy', '/quyen-rieng-tu', words.privacy)}${link('accessibility', '/kha-nang-tiep-can', words.accessibility)}${link('api', '/api', words.api)}</nav>
</div></footer>
</body>
</html>
`.toString();
}
