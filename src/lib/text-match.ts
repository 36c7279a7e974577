const PLAIN = /^\p{ASCII}*$/u;

/** Text as a search compares it: lower case, without accents, compatible forms unified. */
export function foldText(text: string): string {
  // Most of what is searched has nothing to unify, and a list may have ten thousand texts.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}

/**
 * Makes a predicate that finds all words of a search, in any order, anywhere in a text.
 * @param search as a person types it; an empty one finds everything
 * @returns what takes a text that `foldText` has folded
 */
export function textMatcher(search: string): (folded: string) => boolean {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  return (folded) => words.every((word) => folded.includes(word));
}
