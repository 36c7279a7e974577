import type { Document, LineCounter } from 'yaml';
import { type KeyPath, keyName, lineOf } from './explain.ts';

/** What is wrong with a configuration file, each mistake with its line. */
export class Problems {
  readonly list: string[] = [];
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(document: Document, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  add(path: KeyPath, text: string): void {
    const line = lineOf(this.#document, this.#lines, path);
    this.list.push(line === undefined ? text : `line ${line}: ${text}`);
  }

  /** Adds each id of a list that an earlier entry has already: addresses tell them apart, and not by capitals. */
  addRepeatedIds(list: string, ids: readonly string[]): void {
    const seen = new Map<string, number>();
    for (const [index, id] of ids.entries()) {
      const earlier = seen.get(id.toLowerCase());
      if (earlier === undefined) {
        seen.set(id.toLowerCase(), index);
        continue;
      }
      const other = ids[earlier] ?? '';
      const path = [list, index, 'id'];
      const where = `${list}[${earlier}] has already${this.#lineWords([list, earlier, 'id'])}`;
      this.add(
        path,
        id === other
          ? `${keyName(path)} is ${id}, which ${where}; ids must differ`
          : `${keyName(path)} is ${id}, and ${other} is what ${where}; ids must differ in more than capitals`,
      );
    }
  }

  /** Where a key is, as an aside. */
  #lineWords(path: KeyPath): string {
    const line = lineOf(this.#document, this.#lines, path);
    return line === undefined ? '' : ` (line ${line})`;
  }
}
