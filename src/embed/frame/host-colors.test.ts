import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Color, contrastOf, formatColor, parseColor } from '../../lib/color-contrast.ts';
import { GROUNDS, hostColors, type SchemeColors } from './host-colors.ts';

const BOTH = ['light', 'dark'] as const;
const colors = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)).map((parts): string => formatColor(parts));

function at(text: string): Color {
  const color = parseColor(text);
  if (color === null) throw new Error(`${text} is no colour`);
  return color;
}

function expectReadable(found: SchemeColors, scheme: 'light' | 'dark'): void {
  for (const ground of GROUNDS[scheme]) {
    expect(contrastOf(at(found.text), at(ground))).toBeGreaterThanOrEqual(4.5);
  }
  for (const fill of [found.fill, found.hover]) {
    expect(contrastOf(at(found.onFill), at(fill))).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrastOf(at(found.text), at(found.soft))).toBeGreaterThanOrEqual(4.5);
}

describe('the colour of a host', () => {
  it('can be read in both schemes wherever it is applied, whatever it is', () => {
    fc.assert(
      fc.property(colors, (primary) => {
        const found = hostColors(primary, BOTH);
        if (!found.ok) return;
        expectReadable(found.light, 'light');
        expectReadable(found.dark, 'dark');
      }),
    );
  });

  it('is taken as it is on a light page, or not at all, with the reason', () => {
    const green = hostColors('#0b6e4f', BOTH);
    expect(green).toMatchObject({ ok: true, light: { fill: '#0b6e4f', text: '#0b6e4f', onFill: '#ffffff' } });
    expect(hostColors('#ffd400', BOTH)).toEqual({
      ok: false,
      why: 'As text on a light page #ffd400 has a contrast of 1.2:1, and needs 4.5:1.',
    });
    expect(hostColors('#777777', ['light'])).toMatchObject({ ok: false });
  });

  it('may be a light one where only a dark page is shown, and a dark one is made lighter there', () => {
    const yellow = hostColors('#ffd400', ['dark']);
    expect(yellow).toMatchObject({ ok: true, dark: { fill: '#ffd400', onFill: '#000000' } });
    const navy = hostColors('#001f5b', ['dark']);
    expect(navy.ok && navy.dark.text).not.toBe('#001f5b');
    if (navy.ok) expectReadable(navy.dark, 'dark');
  });

  it('is refused when it is none', () => {
    expect(hostColors('red', BOTH).ok).toBe(false);
  });
});
