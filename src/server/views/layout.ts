import { webMessages as words } from '../../messages/web.js';
import { type Html, html } from '../html.js';

export interface Page {
  readonly title: string;
  readonly body: Html;
  /** Loads the chat script. */
  readonly script?: boolean;
  /** Where the skip link leads. */
  readonly skipTo?: { readonly id: string; readonly label: string };
  readonly current?: 'ask' | 'plans';
}

/** A whole document around the page's own body. No inline style or script: the content policy forbids both. */
export function renderPage(page: Page): string {
  const skip = page.skipTo ?? { id: 'noi-dung', label: words.skipToContent };
  const here = (name: 'ask' | 'plans') => (page.current === name ? html` aria-current="page"` : null);
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<link rel="icon" href="/tep/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/tep/style.css">
${page.script ? html`<script type="module" src="/tep/chat.js"></script>` : null}
</head>
<body>
<a class="skip" href="#${skip.id}">${skip.label}</a>
<header class="top">
<a class="brand" href="/"${here('ask')}>${words.product}</a>
<nav><a href="/ke-hoach"${here('plans')}>${words.plans}</a></nav>
</header>
${page.body}
<footer class="foot">${words.footer}</footer>
</body>
</html>
`.toString();
}
