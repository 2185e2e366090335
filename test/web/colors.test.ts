import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast, hexColor, inkOn, readableOn } from '../../src/web/widget/colors.js';

const TOKENS = readFileSync(new URL('../../src/web/styles/tokens.css', import.meta.url), 'utf8');
const PORTALS = ['#c8102e', '#0a4d8c', '#ffd24d', '#000000', '#ffffff', '#7f7f7f', '#00ff00', '#0b5d3b'];

/** The values of a token: light, then dark. */
const token = (name: string) =>
  [...TOKENS.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6});`, 'g'))].map((m) => m[1] as string);

describe('a portal’s colour', () => {
  it.each(PORTALS)('%s: words on it and in its tone can be read on every surface', (color) => {
    expect(contrast(inkOn(color), color)).toBeGreaterThanOrEqual(4.5);
    for (const [theme, sunken] of token('sunken').entries()) {
      const accent = readableOn(sunken, color);
      for (const surface of ['paper', 'card', 'sunken']) {
        expect(contrast(accent, token(surface)[theme] as string), `${surface} ${theme}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('is left as it is where it can be read already', () => {
    expect(readableOn('#ffffff', '#0a4d8c')).toBe('#0a4d8c');
  });

  it.each([
    ['#0a4d8c', '#0a4d8c'],
    ['#0Af', '#00AAff'],
    ['red', undefined],
    ['#12345', undefined],
    ['#fff;background:url(x)', undefined],
    [null, undefined],
  ])('hexColor %s', (given, color) => {
    expect(hexColor(given)).toBe(color);
  });
});
