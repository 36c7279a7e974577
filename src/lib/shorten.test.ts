import { describe, expect, it } from 'vitest';
import { plainLine, shorten } from './shorten.ts';

describe('shorten', () => {
  it('leaves what is short enough', () => {
    expect(shorten('Labels', 10)).toBe('Labels');
    expect(shorten('x'.repeat(30), 10)).toBe('x'.repeat(30));
  });
  it('cuts what is long', () => {
    expect(shorten('x'.repeat(31), 10)).toBe(`${'x'.repeat(10)}…`);
    expect(shorten('x'.repeat(10_000), 10)).toBe(`${'x'.repeat(10)}…`);
  });
  it('does not cut through a character', () => {
    expect(shorten('🧩'.repeat(100), 10)).toBe(`${'🧩'.repeat(10)}…`);
  });
  it('does not end in a blank', () => {
    expect(shorten(`${'x'.repeat(9)} ${'y'.repeat(40)}`, 10)).toBe(`${'x'.repeat(9)}…`);
  });
});

describe('plainLine', () => {
  it('takes out what steers the text beside it', () => {
    expect(plainLine('\u202Egpj.exe\u2066 a\nb\u0000')).toBe('gpj.exe a b');
  });
  it('keeps what joins and what is visible', () => {
    expect(plainLine('👩\u200D🔧 Werkzeug')).toBe('👩\u200D🔧 Werkzeug');
  });
});
