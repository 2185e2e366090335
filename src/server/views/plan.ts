import type { Clause } from '../../domain/clause.js';
import type { PlanKnowledge } from '../../domain/passage.js';
import type { PlanMetadata } from '../../domain/plan.js';
import { describeDocument, describePlace } from '../../messages/citation.js';
import { webMessages as words } from '../../messages/web.js';
import { formatDate } from '../../text/dates.js';
import { type Html, html } from '../html.js';
import { planUrl } from '../urls.js';
import { renderPage } from './layout.js';

const TABLE: ReadonlySet<Clause['kind']> = new Set(['table-header', 'table-group', 'table-row']);
const MAX_INDENT = 5;

/** The list of all plans. */
export function renderPlanList(plans: readonly PlanKnowledge[]): string {
  const body = html`<main id="noi-dung" class="page">
<h1>${words.plans}</h1>
<p class="small">${words.planCount(plans.length)}</p>
<ul class="plans">${plans.map(
    ({ meta, clauses }) => html`<li class="card"><h2><a href="${planUrl(meta.id)}">${describeDocument(meta)}</a></h2>
<p>${meta.title}</p>
<p class="small">${meta.period ? words.periodText(meta.period.from, meta.period.to) : ''} · ${words.clauseCount(clauses.length)}</p></li>`,
  )}</ul>
</main>`;
  return renderPage({ title: `${words.plans} – ${words.product}`, body, current: 'plans' });
}

/** One plan to read, every clause with its anchor; tables are tables. */
export function renderPlanPage(plan: PlanKnowledge): string {
  const { meta, clauses } = plan;
  const headings = clauses.filter((clause) => clause.kind === 'heading' && clause.depth === 0);
  const body = html`<main id="noi-dung" class="page">
<h1>${describeDocument(meta)}</h1>
<p>${meta.title}</p>
${metadataList(meta)}
${
  meta.conflicts.length > 0
    ? html`<section class="card notice"><h2>${words.conflicts}</h2><ul>${meta.conflicts.map(({ note }) => html`<li>${note}</li>`)}</ul></section>`
    : null
}
${
  headings.length > 0
    ? html`<nav class="toc" aria-label="${words.contents}"><h2>${words.contents}</h2><ul>${headings.map(
        (heading) => html`<li><a href="#${heading.id}">${heading.text}</a></li>`,
      )}</ul></nav>`
    : null
}
<p class="small">${words.verbatim}</p>
<article class="text">${clauseBlocks(clauses)}</article>
</main>`;
  return renderPage({ title: `${describeDocument(meta)} – ${words.product}`, body, current: 'plans' });
}

function metadataList(meta: PlanMetadata): Html {
  const rows: readonly (readonly [string, string | null])[] = [
    [words.number, meta.number ?? words.blankNumber],
    [words.issuedOn, meta.issuedOn === null ? words.blankDate(meta.year) : formatDate(meta.issuedOn)],
    [words.issuer, meta.issuer],
    [words.signer, meta.signer ? [meta.signer.name, meta.signer.position].filter(Boolean).join(', ') : null],
    [words.period, meta.period ? words.periodText(meta.period.from, meta.period.to) : null],
  ];
  return html`<dl class="facts">${rows.map(([label, value]) => (value ? html`<div><dt>${label}</dt><dd>${value}</dd></div>` : null))}
${meta.source.name ? html`<div><dt>${words.documentSource}</dt><dd>${sourceOf(meta)}</dd></div>` : null}</dl>`;
}

function sourceOf(meta: PlanMetadata): Html | string {
  const { name, url } = meta.source;
  return url !== null && /^https?:\/\//.test(url) ? html`<a href="${url}" rel="noopener">${name}</a>` : name;
}

function clauseBlocks(clauses: readonly Clause[]): Html[] {
  const blocks: Html[] = [];
  for (let index = 0; index < clauses.length; ) {
    const clause = clauses[index] as Clause;
    if (!TABLE.has(clause.kind)) {
      blocks.push(clauseBlock(clause));
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < clauses.length && TABLE.has((clauses[end] as Clause).kind) && clauses[end]?.kind !== 'table-header')
      end += 1;
    blocks.push(tableBlock(clauses.slice(index, end)));
    index = end;
  }
  return blocks;
}

function clauseBlock(clause: Clause): Html {
  const indent = `level-${Math.min(clause.depth, MAX_INDENT)}`;
  const content = html`${clause.text} ${anchor(clause)}`;
  if (clause.kind === 'title') return html`<p class="clause title" id="${clause.id}">${content}</p>`;
  if (clause.kind === 'heading') {
    return clause.depth === 0
      ? html`<h2 class="clause" id="${clause.id}">${content}</h2>`
      : clause.depth === 1
        ? html`<h3 class="clause ${indent}" id="${clause.id}">${content}</h3>`
        : html`<h4 class="clause ${indent}" id="${clause.id}">${content}</h4>`;
  }
  return html`<p class="clause ${clause.kind} ${indent}" id="${clause.id}">${content}</p>`;
}

function anchor(clause: Clause): Html {
  return html`<a class="anchor" href="#${clause.id}" aria-label="${words.linkTo(describePlace(clause.id))}">#</a>`;
}

function tableBlock(rows: readonly Clause[]): Html {
  const columns = columnsOf(rows);
  const header = rows.find((row) => row.kind === 'table-header');
  const body = rows.filter((row) => row !== header);
  return html`<div class="table" tabindex="0"><table>
<thead><tr${header ? html` id="${header.id}"` : null} class="clause">${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${body.map((row) => rowBlock(row, columns))}</tbody>
</table></div>`;
}

/** The printed column names: from the fullest row, in its order. */
function columnsOf(rows: readonly Clause[]): string[] {
  const fullest = rows.reduce(
    (best, row) => ((row.cells?.length ?? 0) > (best.cells?.length ?? 0) ? row : best),
    rows[0] as Clause,
  );
  return (fullest.cells ?? []).map((cell) => cell.column);
}

function rowBlock(row: Clause, columns: readonly string[]): Html {
  const cells = row.cells ?? [];
  const isAligned = cells.length === columns.length && row.kind === 'table-row';
  if (!isAligned) {
    const text =
      cells.length > 0
        ? cells
            .map((cell) => cell.text)
            .filter(Boolean)
            .join(' – ')
        : row.text;
    return html`<tr class="clause ${row.kind}" id="${row.id}"><th scope="rowgroup" colspan="${Math.max(1, columns.length)}">${text} ${anchor(row)}</th></tr>`;
  }
  return html`<tr class="clause" id="${row.id}">${cells.map(
    (cell, index) => html`<td>${lines(cell.text)}${index === 0 ? html` ${anchor(row)}` : null}</td>`,
  )}</tr>`;
}

/** The lines of a cell stay lines. */
function lines(text: string): Html[] {
  return text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
}
