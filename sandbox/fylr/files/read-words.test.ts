import { describe, expect, it } from 'vitest';
import { readWords } from './read-words.ts';

describe('a table of words', () => {
  it('gives the words of each language by their keys', () => {
    const table = '\uFEFFkey,de-DE,en-US,comment\r\na,"Breite, ""netto""",Width,x\r\nb,"zwei\nZeilen",,\r\n';
    expect(readWords(table)).toEqual({
      'de-DE': { a: 'Breite, "netto"', b: 'zwei\nZeilen' },
      'en-US': { a: 'Width' },
    });
  });

  it.each([
    ['nothing', ''],
    ['no column for keys', 'name,de-DE\na,b'],
    ['a quote that never ends', 'key,de-DE\n"a,b'],
  ])('of %s gives no words', (_what, table) => {
    expect(Object.values(readWords(table)).flatMap((words) => Object.keys(words))).toEqual([]);
  });
});
