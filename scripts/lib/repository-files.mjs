import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The files of the repository as paths from its root: all but what .gitignore leaves out. Git itself is not asked,
 * since the tests also run where it is not installed.
 */
export function repositoryFiles() {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const isIgnored = (path, isFolder) =>
    path === '.git' ||
    ignored.some((pattern) => {
      if (pattern.startsWith('*')) return path.endsWith(pattern.slice(1));
      if (!pattern.endsWith('/')) return path === pattern;
      const folder = pattern.slice(0, -1);
      return isFolder && (folder.includes('/') ? path === folder : path.split('/').at(-1) === folder);
    });
  /** @type {string[]} */
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isIgnored(path, entry.isDirectory())) continue;
      if (entry.isDirectory()) walk(path);
      else found.push(path);
    }
  };
  walk('');
  return found.toSorted();
}
