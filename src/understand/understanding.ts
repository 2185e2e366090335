import type { Intent } from '../domain/answer.js';
import type { AskedUnit } from '../text/unit-fit.js';
import type { AskedMeasure } from './asked-value.js';
import type { Concept } from './concepts.js';

/** A question understood: what it asks for, about what, of which plan. Plain data. */
export interface Understanding {
  readonly text: string;
  /** Typed without any diacritics. */
  readonly unmarked: boolean;
  readonly kind: 'question' | 'greeting' | 'thanks' | 'help' | 'empty' | 'chat';
  /** The likeliest first; empty where no cue was found. */
  readonly intents: readonly Exclude<Intent, 'none'>[];
  readonly asksApproval: boolean;
  readonly asksList: boolean;
  readonly asksComparison: boolean;
  readonly asksResult: boolean;
  readonly asksProcedure: boolean;
  readonly asksPersonalAmount: boolean;
  /** From when a document that it names applies. */
  readonly asksEffect: boolean;
  /** Plans named by place or number, or carried over; empty when none is. */
  readonly planIds: readonly string[];
  /** The plans come from this very question, not from the conversation. */
  readonly namesPlan: boolean;
  /** A province is named of which no plan is at hand. */
  readonly foreignPlaces: readonly { readonly name: string; readonly typed: string }[];
  readonly agencyIds: readonly string[];
  /** What each agency does in the question's sentence. */
  readonly agencyParts: readonly {
    readonly id: string;
    readonly part: 'subject' | 'receiver' | 'through' | 'place';
  }[];
  readonly years: readonly number[];
  readonly unit: AskedUnit;
  readonly measure: AskedMeasure;
  /** Document numbers named, other than those of the plans. */
  readonly documentNumbers: readonly string[];
  /** The question's words as read: slips repaired, short forms written out, places left out. */
  readonly words: string;
  /** The question folded, places and agencies left out: for patterns of wording. */
  readonly frame: string;
  readonly concepts: readonly Concept[];
  /** The concepts come from the conversation, not from this question. */
  readonly topicCarried: boolean;
  /** All terms left for keyword search: topic words and their official wordings. */
  readonly searchTerms: readonly string[];
  /** The clause last answered from, where this question leans on it. */
  readonly focus: { readonly planId: string; readonly clauseId: string } | null;
  /** Share of the words that are Vietnamese as plans, lexicon and ordinary questions know it. */
  readonly knownShare: number;
}
