import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from './root.mjs';

/** All that the build reads. */
const sources = [
  'src',
  'gateway',
  'sandbox',
  'openapi',
  'messages',
  'public',
  'scripts/lib',
  'project.inlang/settings.json',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stampFile = join(root, 'dist/stamp');

/** Made by the build itself, or by tests only. */
function isLeftOut(path) {
  return path.startsWith('src/messages/') || /\.test\.tsx?$/.test(path) || path.endsWith('.md');
}

async function filesOf(path) {
  try {
    const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error.code === 'ENOTDIR') return [join(root, path)];
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/** A hash of the sources, and of the Node version's first number, which decides what dependencies are loaded. */
export async function sourcesStamp() {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}\n`);
  const files = (await Promise.all(sources.map(filesOf))).flat();
  const names = files.map((file) => relative(root, file).replaceAll('\\', '/')).toSorted();
  for (const name of names.filter((each) => !isLeftOut(each))) {
    const content = await readFile(join(root, name));
    hash.update(`${name} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** What the present dist/ was made from; null when there is none or its build did not end. */
export async function readStamp() {
  return (await readFile(stampFile, 'utf8').catch(() => null))?.trim() ?? null;
}

export async function writeStamp(stamp) {
  await writeFile(stampFile, `${stamp}\n`);
}
