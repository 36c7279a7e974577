import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './root.mjs';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** The description that a sandbox server is called by. */
const DESCRIPTION_OF = {
  codex: 'codex',
  'codex-custom-metadata': 'codex',
  'inventree-198': 'inventree-198',
  'inventree-435': 'inventree-435',
  'inventree-534': 'inventree-435',
  fylr: 'fylr',
};

export const DESCRIPTIONS = [...new Set(Object.values(DESCRIPTION_OF))];

/** A description of a server's API as data. */
export async function readDescription(name) {
  return parse(await readFile(join(root, 'openapi', `${name}.yaml`), 'utf8'));
}

/**
 * The operations of a description, those with the most literal paths first.
 * @returns {{ id: string, method: string, path: string, matches: RegExp }[]}
 */
export function operationsOf(document) {
  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) =>
      item[method]
        ? { id: item[method].operationId, method: method.toUpperCase(), path, matches: patternOf(path) }
        : [],
    ),
  );
  return all.toSorted((a, b) => parameters(a.path) - parameters(b.path));
}

function parameters(path) {
  return path.split('{').length;
}

function patternOf(path) {
  const parts = path.split(/\{[^}]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('[^/]+')}$`);
}

/** The addresses of pages without the names that stand in them. */
export function pageOf(path) {
  return path
    .replace(/^\/(plugins|connections)\/[^/]+\/[^/]+/, '/$1/:server/:plugin')
    .replace(/^\/jobs\/[^/]+\/[^/]+\/[^/]+/, '/jobs/:server/:library/:job')
    .replace(/^\/(servers|sign-in|jobs)\/[^/]+/, '/$1/:server');
}

async function readLines(folder, prefix) {
  const files = (await readdir(folder)).filter((name) => name.startsWith(prefix)).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.flatMap((text) =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  );
}

/**
 * Which page of which test called each operation: what the browser says that it called, found again in what the
 * sandbox says that it answered.
 * @param {string} folder where the tests have left both
 * @returns {Promise<Map<string, { page: string, test: string }[]>>} by `description operation`
 */
export async function coveredBy(folder) {
  const documents = await Promise.all(DESCRIPTIONS.map(readDescription));
  const operations = new Map(DESCRIPTIONS.map((name, place) => [name, operationsOf(documents[place])]));
  const answered = new Set((await readLines(folder, 'sandbox-')).map(nameOf));
  const covered = new Map();
  for (const call of await readLines(folder, 'pages-')) {
    const description = DESCRIPTION_OF[call.server];
    if (description === undefined || call.status >= 400 || !answered.has(nameOf(call))) continue;
    const operation = operations
      .get(description)
      .find(({ method, matches }) => method === call.method && matches.test(call.path));
    if (!operation) continue;
    const key = `${description} ${operation.id}`;
    covered.set(key, [...(covered.get(key) ?? []), { page: pageOf(call.page), test: call.test }]);
  }
  return covered;
}

/** The gateway encodes parameters anew, so addresses are compared as what they mean. */
function nameOf({ server, method, path }) {
  return [server, method, path.split('/').map(decoded).join('\n')].join(' ');
}

function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
