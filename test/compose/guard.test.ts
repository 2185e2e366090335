import { describe, expect, it } from 'vitest';
import { findUnsupportedClaims } from '../../src/compose/guard.js';
import type { Citation } from '../../src/domain/answer.js';
import type { Clause } from '../../src/domain/clause.js';
import { agencies } from '../../src/lexicon/agencies.js';
import { findAgencies } from '../../src/text/agency-names.js';
import { fold } from '../../src/text/normal-form.js';
import { citation } from '../helpers/answers.js';
import { BEN_TRE, clauseWith, HUE, plan, realPlans } from '../helpers/real-corpus.js';

function cite(planId: string, clause: Clause): Citation {
  return citation({ plan: planId, clause: clause.id, path: [...clause.path], clauseText: clause.text, title: '' });
}
const claims = (text: string, ...citations: readonly Citation[]): string[] =>
  findUnsupportedClaims(text, citations, []).map((claim) => `${claim.kind} ${claim.text}`);

/** A small repeatable generator (mulberry32): the fuzz tries the same cases on every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const training = cite(BEN_TRE, clauseWith(BEN_TRE, 'Tỷ lệ lao động qua đào tạo đạt 70%'));
const health = cite(HUE, clauseWith(HUE, '4. Sở Y tế: Tham mưu'));

describe('findUnsupportedClaims', () => {
  it.each([
    ['Tỷ lệ lao động qua đào tạo đạt 70%.', [], 'a number of the clause'],
    ['Tỷ lệ lao động qua đào tạo đạt 71%.', ['number 71'], 'a number of no source'],
    ['Đạt 7%.', ['number 7'], 'a part of a number is another number'],
    ['Đạt 70% và 35-40%.', [], 'a range of the clause'],
    ['Đạt 35,40%.', ['number 35,40'], 'two numbers put together'],
    ['Sở Y tế đạt 70%.', ['agency Sở Y tế'], 'an agency of no source'],
    ['Đạt.', [], 'nothing is claimed'],
    ['', [], 'nothing is said'],
  ])('of %j are %j: %s', (text, expected) => {
    expect(claims(text, training)).toEqual(expected);
  });

  it('takes each of several sources into account, and none that is not cited', () => {
    const text = 'Sở Y tế; tỷ lệ lao động qua đào tạo đạt 70%.';
    expect(claims(text, training, health)).toEqual([]);
    expect(claims(text, health)).toEqual(['number 70']);
    expect(claims(text)).toEqual(['number 70', 'agency Sở Y tế']);
  });

  it('takes headings, number, date, period, issuer and recipients of the cited plan for sources', () => {
    const { meta } = plan(BEN_TRE);
    const text = `${meta.issuer} ban hành số ${meta.number}, ngày 02/8/2021, giai đoạn 2021-2025.`;
    expect(findUnsupportedClaims(text, [], [meta])).toEqual([]);
    expect(findUnsupportedClaims(text, [], [plan(HUE).meta]).length).toBeGreaterThan(0);
    const headed = citation({ path: ['CHỈ TIÊU ĐẾN NĂM 2031'], clauseText: '' });
    expect(claims('đến năm 2031', headed)).toEqual([]);
  });

  it('reads a number with or without a leading zero', () => {
    const dated = citation({ clauseText: 'trước ngày 05/12', path: [], title: '' });
    expect(claims('trước ngày 5/12', dated)).toEqual([]);
    expect(claims('trước ngày 15/12', dated)).toEqual(['number 15/12']);
  });

  it('finds nothing in a clause that says itself, over the whole corpus', () => {
    for (const { meta, clauses } of realPlans) {
      for (const clause of clauses)
        expect(findUnsupportedClaims(clause.text, [cite(meta.id, clause)], [])).toEqual([]);
    }
  });

  it('lets no foreign number pass: one put into a clause at random is always found', () => {
    const random = generator(20260115);
    let tried = 0;
    for (const { meta, clauses } of realPlans) {
      for (const clause of clauses) {
        const sources = `${clause.text} ${clause.path.join(' ')}`;
        const known = new Set(sources.match(/\d+(?:[.,/]\d+)*/g) ?? []);
        const number = `${1 + Math.floor(random() * 99_998)}${random() < 0.5 ? `,${1 + Math.floor(random() * 8)}` : ''}`;
        if (known.has(number)) continue;
        const at = Math.floor(random() * clause.text.length);
        const text = `${clause.text.slice(0, at)} ${number} % ${clause.text.slice(at)}`;
        tried += 1;
        expect(findUnsupportedClaims(text, [cite(meta.id, clause)], []), text).toContainEqual({
          kind: 'number',
          text: number,
        });
      }
    }
    expect(tried).toBeGreaterThan(300);
  });

  it('lets no changed number pass: one figure of a clause replaced is always found', () => {
    const random = generator(4502);
    let tried = 0;
    for (const { meta, clauses } of realPlans) {
      for (const clause of clauses) {
        const numbers = [...clause.text.matchAll(/(?<![\d.,/])\d{2,}(?![\d.,/])/g)];
        const chosen = numbers[Math.floor(random() * numbers.length)];
        if (!chosen) continue;
        const changed = `${chosen[0]}${1 + Math.floor(random() * 9)}7`;
        const text =
          clause.text.slice(0, chosen.index) + changed + clause.text.slice(chosen.index + chosen[0].length);
        tried += 1;
        expect(findUnsupportedClaims(text, [cite(meta.id, clause)], []).map((claim) => claim.text)).toContain(
          changed,
        );
      }
    }
    expect(tried).toBeGreaterThan(100);
  });

  it('lets no foreign agency pass: a department put before a clause that does not name it is always found', () => {
    const random = generator(197);
    const departments = agencies.filter(({ name }) => /^Sở \p{Lu}/u.test(name));
    expect(departments.length).toBeGreaterThan(8);
    let tried = 0;
    for (const { meta, clauses } of realPlans) {
      for (const clause of clauses) {
        const { name } = departments[Math.floor(random() * departments.length)] as (typeof departments)[number];
        const sources = fold(`${clause.text} ${clause.path.join(' ')}`).replace(/[^a-z0-9]+/g, ' ');
        const text = `${name}: ${clause.text}`;
        const [first] = findAgencies(text);
        if (!first || sources.includes(fold(first.text).replace(/[^a-z0-9]+/g, ' '))) continue;
        tried += 1;
        expect(findUnsupportedClaims(text, [cite(meta.id, clause)], [])).toContainEqual({
          kind: 'agency',
          text: first.text,
        });
      }
    }
    expect(tried).toBeGreaterThan(300);
  });
});
