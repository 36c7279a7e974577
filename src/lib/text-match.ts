/** Text as a search compares it: lower case, without accents, compatible forms unified. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}

/**
 * Makes a predicate that finds all words of a search, in any order, anywhere in the given texts.
 * An empty search finds everything.
 */
export function textMatcher(search: string): (texts: readonly (string | null)[]) => boolean {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return (texts) => {
    if (words.length === 0) return true;
    const haystack = fold(texts.filter(Boolean).join('\n'));
    return words.every((word) => haystack.includes(word));
  };
}
