/**
 * `npm run size`: holds the built app to its budget: what a browser loads because index.html links it, before any
 * page of its own, what the settings form adds to that, and what another application loads to embed a page. What is
 * received until the first row is usable is counted by the end-to-end tests.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './lib/root.mjs';
import { runStep } from './lib/run-step.mjs';
import { linkedFiles } from './lib/linked-files.mjs';

const app = join(root, 'dist/app');
/** In kB of 1000 bytes, gzip. */
const budgets = { JavaScript: 165, CSS: 25, 'settings form': 150, 'loader for host pages': 4 };
/** The page that a form stands on, and the form: named in the manifest by their source. */
const formPage = 'src/plugins/plugin-page.tsx';
const form = 'src/settings/settings-editor.tsx';
/** What else is made of the form's fields. */
const withForm = [form, 'src/plugins/install/install-form.tsx', 'src/jobs/editor/new-job-form.tsx'];

/** The files of a part of the app with all that it imports; not what it loads later. */
function filesWith(manifest, name, found = new Set()) {
  const chunk = manifest[name];
  if (!chunk)
    throw new Error(`The build has no part of its own for ${name}, so there is nothing to measure.`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesWith(manifest, imported, found);
  return found;
}

/** What a form adds to its page. It must come later than the page, and by its own name. */
function formFiles(manifest) {
  if (!manifest[form]?.isDynamicEntry) throw new Error(`${form} is not loaded on its own.`);
  const before = filesWith(manifest, formPage);
  const files = [...filesWith(manifest, form)].filter((file) => !before.has(file));
  checkAlone(manifest, files);
  return files;
}

/** Nothing but a form brings the form's code along: a small module that others need too must be in a file before it. */
function checkAlone(manifest, files) {
  const fields = files.filter((file) => file.includes('/shared-form-'));
  const bringers = Object.keys(manifest).filter(
    (name) =>
      manifest[name].isDynamicEntry && [...filesWith(manifest, name)].some((file) => fields.includes(file)),
  );
  const wrong = bringers.filter((name) => !withForm.includes(name));
  if (wrong.length > 0) {
    throw new Error(
      `These load the settings form with them: ${wrong.join(', ')}. See scripts/lib/shared-code.mjs for what both need.`,
    );
  }
}

/** What it weighs is all that it takes: it must not import anything. */
async function loaderFile() {
  const code = await readFile(join(app, 'embed.js'), 'utf8');
  if (/\bimport\b/.test(code)) throw new Error('embed.js imports something.');
  return 'embed.js';
}

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
  const measured = {
    JavaScript: linked.scripts,
    CSS: linked.styles,
    'settings form': formFiles(manifest),
    'loader for host pages': [await loaderFile()],
  };
  for (const [kind, files] of Object.entries(measured)) {
    if (files.length === 0) throw new Error(`The build has no ${kind}, so there is nothing to measure.`);
    const sizes = await Promise.all(files.map(gzipSize));
    const sum = sizes.reduce((total, size) => total + size, 0);
    files.forEach((file, index) => {
      console.log(row(`  ${file}`, sizes[index]));
    });
    console.log(row(`${kind}, gzip`, sum, ` of ${budgets[kind]} kB`));
    if (sum > budgets[kind] * 1000) over.push(kind);
  }
  if (over.length > 0) throw new Error(`Over the budget: ${over.join(', ')}.`);
});
