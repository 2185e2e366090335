import './styles/plan.css';
import { followReading } from './plan/contents.js';
import { addCopyButtons } from './plan/copying.js';
import { fitTables } from './plan/tables.js';

/** What the pages of plans gain by a script; all of them can be read without it. */
const contents = document.querySelector<HTMLDetailsElement>('details.toc');
if (contents) followReading(contents);
fitTables();
addCopyButtons();
