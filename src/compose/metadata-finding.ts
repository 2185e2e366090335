import type { Clause } from '../domain/clause.js';
import type { MetadataFact } from '../domain/fact.js';
import type { FinderInput, Finding, FoundQuote } from './finding.js';

/** The whole clause as what an answer rests on. */
export function whole(input: FinderInput, clause: Clause): FoundQuote {
  return { planId: input.plan.meta.id, clauseId: clause.id, quote: clause.text };
}

/** A fact about the document: `field` and `value` as data, `text` as said. Without a quote there is no fact. */
export function toFinding(
  input: FinderInput,
  field: string,
  value: string,
  text: string,
  quotes: readonly FoundQuote[],
): Finding {
  const [first] = quotes;
  const fact: MetadataFact | null = first
    ? { type: 'metadata', clause: first.clauseId, quote: first.quote, field, value }
    : null;
  return {
    planId: input.plan.meta.id,
    intent: 'metadata',
    isList: false,
    text,
    facts: fact ? [fact] : [],
    quotes,
    fit: 0.9,
    notices: [],
  };
}
