import type { Clause, ParseIssue } from '../domain/clause.js';
import { plainKey } from './text-shape.js';

/** What a reader of the whole result would miss or doubt. */
export function findIssues(clauses: readonly Clause[]): ParseIssue[] {
  const issues: ParseIssue[] = [];
  const has = (test: (clause: Clause) => boolean) => clauses.some(test);
  const missing = (code: ParseIssue['code']) => issues.push({ code, line: 1, excerpt: '' });
  const head = clauses.filter((clause) => clause.kind === 'letterhead');
  if (head.length === 0) missing('no-letterhead');
  if (!head.some((clause) => /(?:^|\.)TD\.SO(?:~|$)/.test(clause.id) && /\d\s*[-/]/.test(clause.text)))
    missing('no-number');
  if (
    !head.some(
      (clause) =>
        /(?:^|\.)TD\.NGAY(?:~|$)/.test(clause.id) && /ngày\s*\d+\s*tháng\s*\d+\s*năm\s*\d{4}/iu.test(clause.text),
    )
  ) {
    missing('no-date');
  }
  if (!has((clause) => clause.kind === 'title')) missing('no-title');
  if (!has((clause) => clause.kind === 'signature')) missing('no-signature');
  if (!has((clause) => STRUCTURED.has(clause.kind))) missing('no-clauses');
  if (!has((clause) => /^PL\d*$/.test(clause.id.split('.').at(-1) ?? ''))) {
    for (const clause of clauses) {
      const excerpt = announcesAnnex(clause);
      if (excerpt) issues.push({ code: 'announced-annex-missing', line: clause.lines.from, excerpt });
    }
  }
  return issues;
}

const STRUCTURED = new Set(['heading', 'numbered', 'lettered', 'bullet', 'table-row']);
const ANNEX_WORD = /ph[ụu]\s?l[ụu]c/iu;

/** The words in which a clause promises an annex of this document, or ''. */
function announcesAnnex(clause: Clause): string {
  const at = clause.text.search(ANNEX_WORD);
  if (at < 0) return '';
  const around = clause.text.slice(Math.max(0, at - 60), at + 100);
  const key = plainKey(around);
  const isPromise = /phu luc[^.;]{0,40}kem|kem[^.;]{0,20}phu luc|theo phu luc/.test(key);
  // "Phụ lục ban hành kèm theo Nghị định số …" is an annex of another document.
  const isForeign = /phu luc[^.;]{0,40}kem theo (?:nghi dinh|nghi quyet|thong tu|quyet dinh|luat)/.test(key);
  return isPromise && !isForeign ? clause.text.slice(Math.max(0, at - 30), at + 50) : '';
}
