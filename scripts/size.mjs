/**
 * `npm run size`: holds the built app to its budget: what a browser loads because index.html links it, before any
 * page of its own. What is received until the first row is usable is counted by the end-to-end tests.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib/root.mjs';
import { runStep } from './lib/run-step.mjs';
import { linkedFiles } from './lib/linked-files.mjs';

const app = join(root, 'dist/app');
/** In kB of 1000 bytes, gzip. */
const budgets = { JavaScript: 165, CSS: 25 };

async function gzipSize(file) {
  return gzipSync(await readFile(join(app, file)), { level: 9 }).length;
}

function row(name, bytes, note = '') {
  return `${name.padEnd(46)} ${(bytes / 1000).toFixed(1).padStart(8)} kB${note}`;
}

await runStep(async () => {
  const html = await readFile(join(app, 'index.html'), 'utf8').catch(() => null);
  if (html === null) throw new Error('There is no build to measure. Run `npm run build` first.');
  const manifest = JSON.parse(await readFile(join(root, 'dist/manifest.json'), 'utf8'));
  const linked = linkedFiles(html, manifest);
  const over = [];
  for (const [kind, files] of Object.entries({ JavaScript: linked.scripts, CSS: linked.styles })) {
    if (files.length === 0) throw new Error(`index.html links no ${kind}, so there is nothing to measure.`);
    const sizes = await Promise.all(files.map(gzipSize));
    const sum = sizes.reduce((total, size) => total + size, 0);
    files.forEach((file, index) => {
      console.log(row(`  ${file}`, sizes[index]));
    });
    console.log(row(`${kind} linked from index.html, gzip`, sum, ` of ${budgets[kind]} kB`));
    if (sum > budgets[kind] * 1000) over.push(kind);
  }
  if (over.length > 0) throw new Error(`Over the budget: ${over.join(', ')}.`);
});
