import { describe, expect, it } from 'vitest';
import { codexRecommendations } from './recommendations-model.ts';

const SERVER = { id: 'codex', name: 'Library', baseUrl: 'http://localhost/' };
const SERIES = '3f2b8f9e-3d4a-4b5c-8d6e-9f0a1b2c3d4e';

/** The model of one that is recommended, which says this besides what all say. */
function recommended(more: object) {
  const one = { externalId: '1', title: 'T', reason: 'R', score: 0.5, ...more };
  const [item] = codexRecommendations(SERVER, { recommendations: [one] })?.items ?? [];
  return item;
}

describe('what is recommended', () => {
  it.each([
    [{}, false],
    [{ inCodex: true }, true],
    [{ inLibrary: true }, true],
    [{ inCodex: false, inLibrary: false }, false],
    // What has a series there is there, whatever else is said of it, or is not.
    [{ codexSeriesId: SERIES }, true],
    [{ inCodex: false, codexSeriesId: SERIES }, true],
    [{ codexSeriesId: null }, false],
    [{ codexSeriesId: '' }, false],
    [{ codexSeriesId: 7 }, false],
  ])('is in the library or not, as any word of it says: %j', (more, owned) => {
    expect(recommended(more)?.owned).toBe(owned);
  });

  it('is told in words where a provider sends codes, and as it came where they are none', () => {
    const words = (more: object) => recommended(more)?.notes.map((note) => note());
    expect(words({ format: 'ONE_SHOT', countryOfOrigin: 'JP', status: 'ongoing' })).toEqual([
      'One shot',
      'Japan',
      'ongoing',
    ]);
    expect(words({ format: 'Graphic novel', countryOfOrigin: 'Wonderland' })).toEqual([
      'Graphic novel',
      'Wonderland',
    ]);
    expect(words({ totalChapterCount: 1343.5 })).toEqual(['Chapters: 1,343.5']);
    expect(words({ format: 'OVA!', countryOfOrigin: 'QX' })).toEqual(['OVA!', 'QX']);
  });
});
