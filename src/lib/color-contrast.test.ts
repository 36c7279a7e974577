import { describe, expect, it } from 'vitest';
import { type Color, contrastOf, formatColor, mixColors, parseColor } from './color-contrast.ts';

const BLACK: Color = [0, 0, 0];
const WHITE: Color = [255, 255, 255];

describe('the contrast of two colours', () => {
  // The ratios that the documents of WCAG and its checkers name.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4],
    ['#ffff00', '#ffffff', 1.07],
  ])('of %s and %s is %d, whichever comes first', (one, other, ratio) => {
    const [a, b] = [parseColor(one) ?? BLACK, parseColor(other) ?? BLACK];
    expect(contrastOf(a, b)).toBeCloseTo(ratio, 2);
    expect(contrastOf(b, a)).toBe(contrastOf(a, b));
  });
});

describe('a colour', () => {
  it('is read as it was written, and nothing else is one', () => {
    expect(formatColor(parseColor('#0A6e4F') ?? BLACK)).toBe('#0a6e4f');
    for (const text of ['', 'red', '#fff', '#12345', '#1234567', '#12345g', 'x#123456', '#123456;']) {
      expect([text, parseColor(text)]).toEqual([text, null]);
    }
  });

  it('mixes with another one', () => {
    expect(mixColors(BLACK, WHITE, 0)).toEqual(BLACK);
    expect(mixColors(BLACK, WHITE, 1)).toEqual(WHITE);
    expect(formatColor(mixColors(BLACK, WHITE, 0.5))).toBe('#808080');
  });
});
