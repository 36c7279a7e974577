/** Words by language and key. */
export type WordsByLanguage = Readonly<Record<string, Readonly<Record<string, string>>>>;

const LANGUAGE = /^[a-z]{2,3}-[A-Z]{2}$/;

/**
 * Reads a plugin's table of words: comma-separated values whose first line names the columns, a key and one for
 * each language. A cell that is empty says nothing.
 * upstream: fylr 6.34, `key,de-DE,en-US,…`; other columns are for translators
 */
export function readWords(table: string): WordsByLanguage {
  const [head = [], ...rows] = cellsOf(table);
  const keyAt = head.indexOf('key');
  if (keyAt < 0) return {};
  const languages = head.flatMap((language, at) => (LANGUAGE.test(language) ? [{ language, at }] : []));
  return Object.fromEntries(
    languages.map(({ language, at }) => {
      const words = rows.flatMap((row): [string, string][] => {
        const [key, word] = [row[keyAt], row[at]];
        return key && word ? [[key, word]] : [];
      });
      return [language, Object.fromEntries(words)];
    }),
  );
}

/** RFC 4180: a cell in quotes may hold commas, line ends, and quotes as two. */
function cellsOf(table: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
  const text = table.replace(/^\uFEFF/, '');
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (!found) break;
    const [, content = '', end] = found;
    rows.at(-1)?.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content);
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}
