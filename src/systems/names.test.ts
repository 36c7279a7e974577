import { describe, expect, it } from 'vitest';
import { firstVisible, nameOf, visibleText } from './names.ts';

describe('visibleText', () => {
  it.each([
    ['Sync', 'Sync'],
    [' Sync ', 'Sync'],
    ['\u202Egnp.exe', '\u202Egnp.exe'],
    ['🧩', '🧩'],
    ['Ⅷ', 'Ⅷ'],
  ])('shows %j', (value, text) => {
    expect(visibleText(value)).toBe(text);
  });

  it.each([
    '',
    ' ',
    '\u0000\u0007',
    '\u200B\u200D',
    '\u202E\u2066',
    '\u3164',
    '\u2800',
    '\uFEFF',
    null,
    7,
    {},
  ])('sees nothing in %j', (value) => {
    expect(visibleText(value)).toBeNull();
  });
});

describe('names', () => {
  it('are the first that can be seen', () => {
    expect(firstVisible('\u200B', null, 'labels', 'other')).toBe('labels');
    expect(firstVisible()).toBeNull();
  });
  it('are words when there is none', () => {
    expect(nameOf(null, '\u202E')).toBe('Plugin without a name');
  });
});
