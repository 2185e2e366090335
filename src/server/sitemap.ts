import type { PlanKnowledge } from '../domain/passage.js';
import { escapeHtml } from './html.js';
import { clausePageUrl, planUrl } from './urls.js';

/** Every page worth finding, as sitemaps.org describes it: the chat, the plans, each clause. */
export function sitemapXml(plans: readonly PlanKnowledge[], base: string): string {
  const paths = [
    '/',
    '/ke-hoach',
    ...plans.flatMap(({ meta, clauses }) => [
      planUrl(meta.id),
      ...clauses.map((clause) => clausePageUrl(meta.id, clause.id)),
    ]),
    '/quyen-rieng-tu',
    '/kha-nang-tiep-can',
    '/api',
  ];
  const urls = paths.map((path) => `<url><loc>${escapeHtml(base + path)}</loc></url>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`;
}

/** Crawlers may read the pages, not the API or the frame. */
export function robotsText(base: string): string {
  return `User-agent: *\nDisallow: /api/\nDisallow: /widget/\nSitemap: ${base}/sitemap.xml\n`;
}
