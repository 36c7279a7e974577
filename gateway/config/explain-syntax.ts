import { type Document, isNode, isScalar, type LineCounter, type Pair, visit, type YAMLError } from 'yaml';

/** Says what is wrong with a file that cannot be read as YAML, each mistake with its line and column. */
export function explainSyntax(document: Document, lines: LineCounter): string[] {
  return document.errors.map((error) => {
    const { line, col } = lines.linePos(error.pos[0]);
    return `line ${line}, column ${col}: ${twiceWords(document, lines, error) ?? `not YAML: ${error.message}`}`;
  });
}

/** The words for a key that stands twice in one block, of which YAML's readers silently take one or the other. */
function twiceWords(document: Document, lines: LineCounter, error: YAMLError): string | undefined {
  if (error.code !== 'DUPLICATE_KEY') return undefined;
  let words: string | undefined;
  visit(document, {
    Map: (_key, map) => {
      const second = map.items.find((pair) => startOf(pair) === error.pos[0]);
      if (second === undefined) return undefined;
      const name = nameOf(second);
      const first = map.items.find((pair) => nameOf(pair) === name);
      const start = first === undefined ? undefined : startOf(first);
      const where = start === undefined ? '' : ` (first in line ${lines.linePos(start).line})`;
      words = `${name} stands twice in one block${where}; keep one of them`;
      return visit.BREAK;
    },
  });
  return words;
}

function startOf({ key }: Pair): number | undefined {
  return isNode(key) ? key.range?.[0] : undefined;
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}
