import { describe, expect, it } from 'vitest';
import { foldText, textMatcher } from './text-match.ts';

const finds = (search: string, text: string) => textMatcher(search)(foldText(text));

describe('textMatcher', () => {
  it('finds every word, in any order and place', () => {
    expect(finds('sync  ani', 'AniList\nkeeps reading in SYNC')).toBe(true);
    expect(finds('sync  ani', 'AniList')).toBe(false);
  });
  it('ignores case, accents and compatible forms', () => {
    expect(finds('cafe', 'CAFÉ')).toBe(true);
    expect(finds('ﬁle', 'file')).toBe(true);
    expect(finds('MÜLLER', 'muller')).toBe(true);
  });
  it('finds everything when nothing is searched', () => {
    expect(finds('   ', '')).toBe(true);
  });
});
