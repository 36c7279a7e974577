/**
 * Makes the clients in src/api/generated from the descriptions in openapi/.
 *
 *   npm run generate          writes them
 *   npm run generate:check    makes them in a temporary folder and tells what differs from the committed ones
 */
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createClient } from '@hey-api/openapi-ts';
import { parse } from 'yaml';
import { runStep } from './lib/run-step.mjs';
import { root } from './lib/root.mjs';

const committed = join(root, 'src/api/generated');
const header = '// Made from openapi/ by `npm run generate`. Change the description, not this file.';
/** The generator's fetch client: the same files in each output. We keep one copy, so that the app loads one. */
const runtime = ['client', 'core'];

async function filesBelow(folder) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}

async function descriptionNames() {
  const files = await readdir(join(root, 'openapi'));
  return files.filter((file) => file.endsWith('.yaml')).map((file) => file.replace(/\.yaml$/, ''));
}

/** Moves the runtime of the first client up for all, and checks that no other client has another one. */
async function shareRuntime(target, names) {
  for (const part of runtime) {
    const [first, ...others] = names;
    await rename(join(target, first, part), join(target, part));
    for (const file of await filesBelow(join(target, part))) {
      const path = join(target, part, file);
      const text = await readFile(path, 'utf8');
      for (const other of others) {
        if ((await readFile(join(target, other, part, file), 'utf8')) !== text) {
          throw new Error(
            `The generator made two versions of ${part}/${file}; it was taken for common to all.`,
          );
        }
      }
      // The makers' notes to themselves are of no use here.
      await writeFile(path, text.replace(/^\s*\/\/ TO[D]O:.*\n/gm, ''));
    }
    for (const other of others) await rm(join(target, other, part), { recursive: true });
  }
  for (const name of names) {
    for (const file of await filesBelow(join(target, name))) {
      const path = join(target, name, file);
      const text = await readFile(path, 'utf8');
      await writeFile(
        path,
        text.replace(/(['"])(\.{1,2}\/)(client|core)\//g, (_, quote, up, part) =>
          up === './' ? `${quote}../${part}/` : `${quote}../../${part}/`,
        ),
      );
    }
  }
}

/** The calls that may take longer than usual, keyed as the client's interceptors see them: method and path. */
async function writeTimeouts(target, name) {
  const description = parse(await readFile(join(root, `openapi/${name}.yaml`), 'utf8'));
  const lines = [];
  for (const [path, item] of Object.entries(description.paths ?? {})) {
    for (const [method, operation] of Object.entries(item)) {
      const seconds = operation?.['x-plugboard-timeout'];
      if (seconds === undefined || operation['x-plugboard-internal'] === true) continue;
      if (!Number.isInteger(seconds) || seconds < 1) {
        throw new Error(
          `openapi/${name}.yaml: x-plugboard-timeout of ${method} ${path} is not whole seconds.`,
        );
      }
      lines.push(`  ${JSON.stringify(`${method.toUpperCase()} ${path}`)}: ${seconds},`);
    }
  }
  const text = [
    header,
    '',
    '/** Seconds to wait for the answer of the calls that take longer than usual, by method and path. */',
    'export const timeouts: Readonly<Record<string, number>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
  await writeFile(join(target, name, 'timeouts.gen.ts'), text);
}

/** Makes everything below `target`, an empty folder. */
async function generateInto(target) {
  const names = await descriptionNames();
  if (names.length === 0) throw new Error('There is no description in openapi/.');
  process.chdir(root);
  process.env.PLUGBOARD_GENERATED = target;
  await createClient({ configFile: join(root, 'openapi-ts.config.ts') });
  for (const name of names) {
    // The generator has been seen to end well without writing anything when it is called in an unusual way.
    const files = await filesBelow(join(target, name)).catch(() => []);
    if (files.length === 0) throw new Error(`The generator wrote nothing for openapi/${name}.yaml.`);
  }
  await shareRuntime(target, names);
  for (const name of names) await writeTimeouts(target, name);
}

async function replaceCommitted(made) {
  await mkdir(committed, { recursive: true });
  for (const entry of await readdir(committed, { withFileTypes: true })) {
    if (entry.isDirectory()) await rm(join(committed, entry.name), { recursive: true });
  }
  for (const file of await filesBelow(made)) {
    await mkdir(join(committed, file, '..'), { recursive: true });
    await writeFile(join(committed, file), await readFile(join(made, file)));
  }
}

async function differences(made) {
  const now = new Set(await filesBelow(committed));
  const expected = await filesBelow(made);
  const found = [];
  for (const file of expected) {
    if (!now.delete(file)) found.push(`missing    ${file}`);
    else if ((await readFile(join(made, file), 'utf8')) !== (await readFile(join(committed, file), 'utf8'))) {
      found.push(`differs    ${file}`);
    }
  }
  for (const file of now) found.push(`left over  ${file}`);
  return found;
}

await runStep(async () => {
  const made = await mkdtemp(join(tmpdir(), 'plugboard-generated-'));
  try {
    await generateInto(made);
    if (!process.argv.includes('--check')) {
      await replaceCommitted(made);
      console.log(`Wrote ${(await filesBelow(committed)).length} files to src/api/generated.`);
      return;
    }
    const found = await differences(made);
    if (found.length > 0) {
      throw new Error(
        [
          'src/api/generated is not what openapi/ gives:',
          ...found.map((line) => `  ${line}`),
          'Run `npm run generate` and commit the result.',
        ].join('\n'),
      );
    }
    console.log('src/api/generated is what openapi/ gives.');
  } finally {
    await rm(made, { recursive: true, force: true });
  }
});
