import type { Choice } from '../../src/store/state-store.js';
import { foldWords } from './words.js';

export type Picked =
  | { readonly type: 'choice'; readonly choice: Choice }
  /** A number, but no choice has it; perhaps none is offered. */
  | { readonly type: 'out-of-range' }
  | { readonly type: 'none' };

const PLACE = /^(?:tinh|thanh pho|tp\.?)\s+/;
const SHORTEST_NAME = 3;

/** Reads "2", "2.", "số 2" or "Bến Tre" as one of the choices offered last. Two that fit alike are none. */
export function pickChoice(text: string, choices: readonly Choice[]): Picked {
  if (text.length > 100) return { type: 'none' };
  const folded = foldWords(text).replace(/[.!]+$/, '');
  const number = /^(?:so |chon |chon so )?\(?(\d{1,2})\)?$/.exec(folded)?.[1];
  if (number !== undefined) {
    const choice = choices[Number(number) - 1];
    return choice ? { type: 'choice', choice } : { type: 'out-of-range' };
  }
  const bare = folded.replace(PLACE, '');
  if (bare.length < SHORTEST_NAME) return { type: 'none' };
  const fitting = choices.filter(({ label }) => {
    const name = foldWords(label);
    return name === folded || name.replace(PLACE, '') === bare;
  });
  return fitting.length === 1 ? { type: 'choice', choice: fitting[0] as Choice } : { type: 'none' };
}
