import type { PlanKnowledge } from '../../src/domain/passage.js';
import { describeDocument } from '../../src/messages/citation.js';
import { cutAtWord } from './layout.js';
import type { Link } from './reply.js';

const LONGEST_TITLE = 130;

/** The plans held, each with its number and the beginning of its title, which may fill half a page. */
export function linkPlans(
  plans: readonly Pick<PlanKnowledge, 'meta'>[],
  planUrl: (planId: string) => string,
): readonly Link[] {
  return plans.map(({ meta }) => {
    const title = meta.title.replace(/^Kế hoạch\s+/i, '');
    const shown = title.length > LONGEST_TITLE ? `${cutAtWord(title, LONGEST_TITLE)}…` : title;
    const url = planUrl(meta.id);
    return { label: `${describeDocument(meta)}: ${shown}`, url: /^https?:\/\//.test(url) ? url : null };
  });
}
