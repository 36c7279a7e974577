import { describe, expect, it } from 'vitest';
import { textMatcher } from './text-match.ts';

describe('textMatcher', () => {
  it('finds every word, in any order and place', () => {
    const find = textMatcher('sync  ani');
    expect(find(['AniList', 'keeps reading in SYNC'])).toBe(true);
    expect(find(['AniList', null])).toBe(false);
  });
  it('ignores case, accents and compatible forms', () => {
    expect(textMatcher('cafe')(['CAFÉ'])).toBe(true);
    expect(textMatcher('ﬁle')(['file'])).toBe(true);
    expect(textMatcher('MÜLLER')(['muller'])).toBe(true);
  });
  it('finds everything when nothing is searched', () => {
    expect(textMatcher('   ')([])).toBe(true);
  });
  it('does not join neighbouring texts into one word', () => {
    expect(textMatcher('ab')(['a', 'b'])).toBe(false);
  });
});
