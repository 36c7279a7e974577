import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import ts from 'typescript';
import { root } from './root.mjs';

/** The TypeScript files below a folder of the repository, as paths from its root with slashes. */
export function sourceFiles(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|mjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules/'))
    .toSorted();
}

/**
 * What a file imports, static, dynamic, of types and re-exported.
 * @returns {{ file: string, packages: string[], targets: string[] }} the packages by name, and our own files by
 *   their paths from the root
 */
export function importsOf(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  const names = importedFiles.map((each) => each.fileName);
  return {
    file,
    targets: names
      .filter((name) => name.startsWith('.'))
      .map((name) => posix.join(posix.dirname(file), name.replace(/\?.*$/, ''))),
    packages: names.filter((name) => !name.startsWith('.')).map(packageOf),
  };
}

function packageOf(specifier) {
  const [first, second] = specifier.split('/');
  return first?.startsWith('@') ? `${first}/${second}` : (first ?? specifier);
}
