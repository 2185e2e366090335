import type { Clause } from '../../domain/clause.js';
import type { PlanKnowledge } from '../../domain/passage.js';
import type { PlanMetadata } from '../../domain/plan.js';
import { describeDocument, describePlace } from '../../messages/citation.js';
import { webMessages as words } from '../../messages/web.js';
import { formatDate } from '../../text/dates.js';
import type { Entry } from '../assets.js';
import { type ClauseHit, findInPlan } from '../find-in-plan.js';
import { type Html, html } from '../html.js';
import { jsonLdBlock, planJsonLd } from '../json-ld.js';
import { clausePageUrl, planUrl } from '../urls.js';
import { renderPage, type Site } from './layout.js';
import { statusBadge } from './plan-list.js';

const TABLE: ReadonlySet<Clause['kind']> = new Set(['table-header', 'table-group', 'table-row']);
const MAX_INDENT = 5;
/** Headings as deep as this stand in the table of contents. */
const CONTENTS_DEPTH = 1;
/** A cell with more characters than this gets a wider column. */
const WIDE_CELL = 60;

export interface PlanPage {
  readonly plan: PlanKnowledge;
  readonly today: Date;
  /** What the reader looks for in the plan. */
  readonly find?: string | undefined;
}

/** One plan to read, every clause with its anchor; tables are tables. */
export function renderPlanPage(page: PlanPage, entry: Entry, site: Site): string {
  const { plan, today, find } = page;
  const { meta, clauses } = plan;
  const name = describeDocument(meta);
  const body = html`<main id="noi-dung">
<nav class="crumbs no-print" aria-label="${words.whereYouAre}"><ol><li><a href="/ke-hoach">${words.plans}</a></li><li aria-current="page">${name}</li></ol></nav>
<h1>${name}</h1>
<p class="lead">${meta.title}</p>
<p>${statusBadge(meta, today)}</p>
${metadataList(meta)}
${
  meta.conflicts.length > 0
    ? html`<section class="card notice"><h2>${words.conflicts}</h2><ul>${meta.conflicts.map(({ note }) => html`<li>${note}</li>`)}</ul></section>`
    : null
}
${findForm(plan, find)}
${find === undefined ? null : findResults(findInPlan(plan, find), find, meta.id)}
<div class="reading">
${contents(clauses)}
<article class="text" data-document="${name}">
<p class="small no-print">${words.verbatim}</p>
${clauseBlocks(clauses, meta.id)}</article>
</div>
</main>`;
  return renderPage(
    {
      title: `${name} – ${words.product}`,
      description: meta.title,
      body,
      entry,
      current: 'plans',
      ...(find === undefined ? { path: planUrl(meta.id), head: jsonLdBlock(planJsonLd(plan, site.base)) } : {}),
    },
    site,
  );
}

function contents(clauses: readonly Clause[]): Html | null {
  const isListed = (clause: Clause) => clause.kind === 'heading' && clause.depth <= CONTENTS_DEPTH;
  const top = clauses.filter((clause) => isListed(clause) && clause.depth === 0);
  if (top.length === 0) return null;
  const item = (heading: Clause): Html => {
    const below = clauses.filter((clause) => isListed(clause) && clause.parentId === heading.id);
    return html`<li><a href="#${heading.id}">${heading.text}</a>${below.length > 0 ? html`<ol>${below.map(item)}</ol>` : null}</li>`;
  };
  return html`<details class="toc" open><summary>${words.contents}</summary><nav aria-label="${words.contents}"><ol>${top.map(item)}</ol></nav></details>`;
}

function findForm(plan: PlanKnowledge, find: string | undefined): Html {
  return html`<form class="find no-print" role="search" action="${planUrl(plan.meta.id)}#ket-qua" method="get">
<label for="tim">${words.findLabel}</label>
<input id="tim" name="tim" type="search" maxlength="200" autocomplete="off" value="${find ?? ''}">
<button class="main" type="submit">${words.find}</button>
${find === undefined ? null : html`<a class="button" href="${planUrl(plan.meta.id)}">${words.clearFind}</a>`}
</form>`;
}

function findResults(hits: readonly ClauseHit[], find: string, planId: string): Html {
  return html`<section class="card no-print" aria-labelledby="ket-qua"><h2 id="ket-qua">${words.findCount(hits.length, find)}</h2>
${
  hits.length === 0
    ? html`<p>${words.findNone}</p>`
    : html`<ol class="hits">${hits.map(
        ({ clause, parts }) =>
          html`<li><a href="#${clause.id}">${describePlace(clause.id)}</a> (<a href="${clausePageUrl(planId, clause.id)}">${words.openAlone}<span class="hidden"> ${describePlace(clause.id)}</span></a>): ${marked(parts)}</li>`,
      )}</ol>`
}</section>`;
}

function marked(parts: ClauseHit['parts']): Html {
  return html`${parts.map((part) => (part.marked ? html`<mark>${part.text}</mark>` : part.text))}`;
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

/** Clauses as headings, paragraphs and tables, in their order. */
export function clauseBlocks(clauses: readonly Clause[], planId: string): Html[] {
  const blocks: Html[] = [];
  for (let index = 0; index < clauses.length; ) {
    const clause = clauses[index] as Clause;
    if (!TABLE.has(clause.kind)) {
      blocks.push(clauseBlock(clause, planId));
      index += 1;
      continue;
    }
    let end = index + 1;
    while (end < clauses.length && TABLE.has((clauses[end] as Clause).kind) && clauses[end]?.kind !== 'table-header')
      end += 1;
    blocks.push(tableBlock(clauses.slice(index, end), planId));
    index = end;
  }
  return blocks;
}

function clauseBlock(clause: Clause, planId: string): Html {
  const indent = `level-${Math.min(clause.depth, MAX_INDENT)}`;
  if (clause.kind === 'heading') {
    // The tools stand beside the heading, not in it: a screen reader's list of headings is the plan's own.
    return html`<div class="clause heading ${indent}" id="${clause.id}">${headingText(clause)} ${tools(clause, planId)}</div>`;
  }
  return html`<p class="clause ${clause.kind} ${indent}" id="${clause.id}">${clause.text} ${tools(clause, planId)}</p>`;
}

function headingText({ depth, text }: Clause): Html {
  if (depth === 0) return html`<h2>${text}</h2>`;
  return depth === 1 ? html`<h3>${text}</h3>` : html`<h4>${text}</h4>`;
}

/** Link to the clause, and to its own page once it is the one that was cited. The script adds a copy button. */
function tools(clause: Clause, planId: string): Html {
  const place = describePlace(clause.id);
  return html`<span class="tools" data-place="${place}"><a class="anchor" href="#${clause.id}" aria-label="${words.linkTo(place)}">#</a><a class="open" href="${clausePageUrl(planId, clause.id)}">${words.openAlone}<span class="hidden"> ${place}</span></a></span>`;
}

function tableBlock(rows: readonly Clause[], planId: string): Html {
  const columns = columnsOf(rows);
  const header = rows.find((row) => row.kind === 'table-header');
  const body = rows.filter((row) => row !== header);
  return html`<div class="table" tabindex="0" role="region" aria-label="${words.table(describePlace((header ?? (rows[0] as Clause)).id))}"><table>
<thead><tr${header ? html` id="${header.id}"` : null} class="clause">${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${body.map((row) => rowBlock(row, columns, planId))}</tbody>
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

function rowBlock(row: Clause, columns: readonly string[], planId: string): Html {
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
    return html`<tr class="clause ${row.kind}" id="${row.id}"><th scope="rowgroup" colspan="${Math.max(1, columns.length)}">${text} ${tools(row, planId)}</th></tr>`;
  }
  return html`<tr class="clause" id="${row.id}">${cells.map(
    (cell, index) =>
      html`<td${cell.text.length > WIDE_CELL ? html` class="wide"` : null}>${lines(cell.text)}${index === 0 ? html` ${tools(row, planId)}` : null}</td>`,
  )}</tr>`;
}

/** The lines of a cell stay lines. */
function lines(text: string): Html[] {
  return text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>${line}`));
}
