/** What a portal's own colour needs to be read by everyone. Colours are `#rrggbb`. */

/** WCAG 2.2 asks for 4.5; the rest is room for surfaces that are not quite the one measured. */
const READABLE = 5;
const STEPS = 20;

/** `#rrggbb` as it stands, `#rgb` in its long form, anything else as nothing. */
export function hexColor(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^#(?:[0-9a-f]{3}){1,2}$/i.test(value)) return undefined;
  return value.length === 7 ? value : value.replace(/[0-9a-f]/gi, '$&$&');
}

/** Black or white, whichever reads better on a colour. */
export function inkOn(color: string): '#000000' | '#ffffff' {
  return contrast('#ffffff', color) >= contrast('#000000', color) ? '#ffffff' : '#000000';
}

/** The colour, as much darker or lighter as it must be for words on a surface. */
export function readableOn(surface: string, color: string): string {
  const ink = inkOn(surface);
  for (let step = 0; step < STEPS; step++) {
    const toned = mix(color, ink, step / STEPS);
    if (contrast(toned, surface) >= READABLE) return toned;
  }
  return ink;
}

/** `share` of the second colour in the first. */
export function mix(one: string, other: string, share: number): string {
  const from = channels(one);
  const to = channels(other);
  const mixed = from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast after WCAG 2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((from) => Number.parseInt(color.slice(from, from + 2), 16));
}
