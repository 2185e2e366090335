import type { Paragraph } from './paragraphs.js';
import type { Table } from './tables/table.js';

/** A piece of a body in document order. */
export type BodyItem = Paragraph | { readonly type: 'table'; readonly table: Table };
