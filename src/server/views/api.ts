import { apiPage as words } from '../../messages/api-page.js';
import { webMessages } from '../../messages/web.js';
import type { Entry } from '../assets.js';
import { type Html, html } from '../html.js';
import { renderPage, type Site } from './layout.js';

/** The part of an OpenAPI document that the page shows. */
interface Document {
  readonly info: { readonly description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly { readonly name: string; readonly description: string }[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;

/** The OpenAPI document as a page to read: no script, every schema at its own anchor. */
export function renderApiPage(openapi: unknown, entry: Entry, site: Site): string {
  const { info, paths, components } = openapi as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const body = html`<main id="noi-dung" class="narrow api">
<h1>${words.title}</h1>
<p class="lead">${info.description}</p>
<p><a class="button" href="/api/v1/openapi.json">openapi.json</a></p>
<h2>${words.example}</h2>
<pre tabindex="0"><code>${words.curl(site.base || 'http://127.0.0.1:3000')}</code></pre>
<h2>${words.rules}</h2>
<ul>${words.ruleItems.map((rule) => html`<li>${rule}</li>`)}</ul>
<h2>${words.operations}</h2>
${operations.map(({ path, method, operation }) => drawOperation(path, method, operation))}
<h2>${words.schemas}</h2>
${Object.entries(components.schemas).map(
  ([name, schema]) =>
    html`<section class="card" id="schema-${name}"><h3>${name}</h3><details><summary>${words.showSchema(name)}</summary><pre tabindex="0"><code>${JSON.stringify(schema, null, 2)}</code></pre></details></section>`,
)}
</main>`;
  return renderPage(
    {
      title: `${words.title} – ${webMessages.product}`,
      description: info.description,
      body,
      entry,
      current: 'api',
      path: '/api',
    },
    site,
  );
}

function drawOperation(path: string, method: string, operation: Operation): Html {
  return html`<section class="card" id="${operation.operationId}"><h3><span class="method">${method}</span> <code>${path}</code></h3>
<p>${operation.summary}</p>
${operation.parameters ? html`<ul>${operation.parameters.map(({ name, description }) => html`<li><code>${name}</code>: ${description}</li>`)}</ul>` : null}
${operation.requestBody ? html`<p>${words.sends} ${drawContent(operation.requestBody.content)}</p>` : null}
<ul>${Object.entries(operation.responses).map(
    ([status, { description, content }]) =>
      html`<li><strong>${status}</strong> ${description}${content ? html`: ${drawContent(content)}` : null}</li>`,
  )}</ul></section>`;
}

function drawContent(content: Content): Html[] {
  return Object.entries(content).map(([type, { schema }]) => {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<code>${type}</code> <a href="#schema-${name}">${name}</a>`;
  });
}
