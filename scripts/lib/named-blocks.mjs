import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The files that a document has a reader write: blocks of code below a paragraph that ends with a file's name and a
 * colon.
 * @param {string} path of the document, from the repository's root
 * @returns {[name: string, content: string][]}
 */
export function namedBlocks(path) {
  const text = readFileSync(join(root, path), 'utf8');
  const blocks = text.matchAll(/`([\w-]+(?:\.[\w-]+)+)`:\n\n```\w+\n(.*?\n)```\n/gs);
  return Array.from(blocks, ([, name = '', content = '']) => [name, content]);
}
