import { describe, expect, it } from 'vitest';
import { embeddedTexts } from '../../src/retrieve/embedded-texts.js';
import { realPlans } from '../helpers/real-corpus.js';

describe('embeddedTexts', () => {
  const plan = realPlans.find(({ meta }) => meta.id === 'ben-tre-4502-2021') as (typeof realPlans)[number];
  const texts = embeddedTexts(plan);
  const of = (id: string) => {
    const at = plan.clauses.findIndex((clause) => clause.id === id);
    return texts.filter(({ clause }) => clause === at).map(({ text }) => text);
  };

  it('gives each clause whole under its headings, then each thing it says once', () => {
    const [whole, ...parts] = of('I.2.2');
    expect(whole).toMatch(/^I\. MỤC TIÊU\. 2\. Chỉ tiêu cụ thể\. .*lao động qua đào tạo đạt 70%/);
    expect(parts.length).toBeGreaterThan(1);
    expect(new Set(parts).size).toBe(parts.length);
    for (const part of parts) expect(part.length).toBeLessThan((whole as string).length);
  });

  it('leaves no clause out and keeps their order', () => {
    const owners = texts.map(({ clause }) => clause);
    expect([...new Set(owners)]).toEqual(plan.clauses.map((_, at) => at));
    expect(owners).toEqual([...owners].sort((a, b) => a - b));
  });
});
