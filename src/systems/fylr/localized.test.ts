import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localized } from './localized.ts';

const BOTH = { 'de-DE': 'Karten', 'en-US': 'Maps' };

describe('localized', () => {
  it.each([
    [BOTH, 'en', 'Maps'],
    [BOTH, 'de', 'Karten'],
    [BOTH, 'en-GB', 'Maps'],
    [{ ...BOTH, 'de-CH': 'Charten' }, 'de-CH', 'Charten'],
    [{ ...BOTH, de_AT: 'Landkarten' }, 'fr', 'Maps'],
    [{ 'de-DE': 'Karten' }, 'en', 'Karten'],
    [{ 'fr-FR': 'Cartes' }, 'en', 'Cartes'],
    [{ 'en-US': '-', 'de-DE': 'Karten' }, 'en', 'Karten'],
    [{ 'en-US': ' - ', 'de-DE': '' }, 'en', null],
    [{ 'en-US': '  ', 'fr-FR': 'Cartes' }, 'en', 'Cartes'],
    [{ 'en-US': 7, 'de-DE': null }, 'en', null],
    [{}, 'en', null],
    [null, 'en', null],
    ['Maps', 'en', 'Maps'],
    [' - ', 'en', null],
    ['', 'en', null],
    [['Maps'], 'en', null],
  ])('%j for %s is %j', (texts, locale, text) => {
    expect(localized(texts, locale)).toBe(text);
  });

  it('never makes words up', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (texts, locale) => {
        const text = localized(texts, locale);
        if (text !== null) expect(JSON.stringify(texts)).toContain(JSON.stringify(text).slice(1, -1));
      }),
    );
  });
});
