import { describe, expect, it } from 'vitest';
import { agencies } from '../../src/lexicon/agencies.js';
import { agencyKin } from '../../src/text/agency-kin.js';

describe('agencyKin', () => {
  it.each([
    ['so-vhtt', ['so-vhttdl'], 'one short name, two departments'],
    ['so-nnptnt', ['so-nnmt'], 'what it became'],
    ['so-nnmt', ['so-nnptnt', 'so-tnmt'], 'what became it'],
    ['so-gddt', [], 'a department that stayed as it was'],
    ['so-gtvt', ['so-gtcc'], 'not the older department that took it in'],
    ['so-tc', [], 'a department that took another in is not what it took in'],
    ['nobody', [], 'no id of the register'],
  ])('%s → %j: %s', (id, kin) => {
    expect(agencyKin(id)).toEqual(kin);
  });

  it('never gives a body as its own kin', () => {
    expect(agencies.filter(({ id }) => agencyKin(id).includes(id))).toEqual([]);
  });
});
