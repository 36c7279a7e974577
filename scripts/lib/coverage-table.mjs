import { ALIKE, EXCEPTIONS } from './coverage-exceptions.mjs';
import { FIELDS } from './coverage-fields.mjs';

/** docs/coverage.md: which page calls each operation of the servers' APIs, and a test that shows it. */

const TITLES = {
  codex: 'Codex',
  'inventree-198': 'InvenTree, API 198',
  'inventree-435': 'InvenTree, API 435 and newer',
  fylr: 'fylr',
};

const HEAD = `# What calls what

Which page calls each operation of the servers’ APIs, and a test that shows it. Made by \`node scripts/coverage.mjs --write\` after a full run of the end-to-end tests: it joins \`openapi/\` with what the browser called then, and counts only what the sandbox has answered too. \`npm test\` fails when an operation is called by no page and has no reason here, and when a row here is not true any more.
`;

const COLUMNS = '| operation | call | page | test, or why there is none |\n| --- | --- | --- | --- |';
const NO_PAGE = 'no page';

/** Why no test need show a page that calls an operation; undefined where one must. */
export function reasonWhyNot(name, id) {
  return EXCEPTIONS[name]?.[id] ?? ALIKE[name]?.[id];
}

/**
 * The whole document.
 * @param operations by description, in the order in which they are listed
 * @param calls by `description operation`, as `coveredBy` tells them
 * @param before rows of the document as it is: what is still true stays, so that it changes little
 */
export function coverageDocument(operations, calls, before) {
  const weights = operationsPerTest(calls);
  const tables = Object.entries(operations).map(([name, all]) => {
    const rows = all.map(({ id, method, path }) => {
      const key = `${name} ${id}`;
      const shown = choose(calls.get(key) ?? [], before.get(key), weights);
      const what = `\`${method} ${path}\``;
      return shown
        ? row([id, what, `\`${shown.page}\``, shown.test])
        : row([id, what, NO_PAGE, reasonWhyNot(name, id) ?? 'not called by any page yet']);
    });
    return `\n## ${TITLES[name]}\n\n${COLUMNS}\n${rows.join('\n')}\n`;
  });
  return [HEAD, ...tables, ...fieldTables()].join('');
}

function row(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
}

/** How many operations each test calls. */
function operationsPerTest(calls) {
  const counts = new Map();
  for (const all of calls.values()) {
    for (const test of new Set(all.map((call) => call.test))) counts.set(test, (counts.get(test) ?? 0) + 1);
  }
  return counts;
}

/** The page that calls it in most tests, where chance is least, and of these the test that calls little besides. */
function choose(calls, before, weights) {
  if (before && calls.some(({ page, test }) => page === before.page && test === before.test)) return before;
  const tests = (of) => new Set(calls.filter(({ page }) => page === of).map(({ test }) => test)).size;
  const pages = new Map(calls.map(({ page }) => [page, tests(page)]));
  const [best] = [...pages].toSorted(([a, inA], [b, inB]) => inB - inA || a.localeCompare(b, 'en'));
  return calls
    .filter(({ page }) => page === best?.[0])
    .toSorted((a, b) => weights.get(a.test) - weights.get(b.test) || a.test.localeCompare(b.test, 'en'))[0];
}

function fieldTables() {
  return Object.entries(FIELDS).flatMap(([name, schemas]) =>
    Object.entries(schemas).map(([schema, fields]) => {
      const rows = Object.entries(fields).map(([field, { place, test }]) => row([field, place, test]));
      return `\n## ${TITLES[name]}: fields of ${schema}\n\n| field | shown | test |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
    }),
  );
}

/**
 * The rows of the document.
 * @returns {Map<string, { page: string | null, test: string }>} by `description operation`; without a page, `test`
 *   is the reason
 */
export function rowsOf(document) {
  const rows = new Map();
  for (const [name, title] of Object.entries(TITLES)) {
    const [, table = ''] = document.split(`\n## ${title}\n\n${COLUMNS}\n`);
    const [own] = table.split('\n\n');
    for (const line of own.split('\n').filter(Boolean)) {
      const [id, , page, test] = line.slice(2, -2).split(' | ');
      rows.set(`${name} ${id}`, {
        page: page === NO_PAGE ? null : page.replaceAll('`', ''),
        test: test.replaceAll(String.raw`\|`, '|'),
      });
    }
  }
  return rows;
}

/**
 * What of the document is not so. A page that called something in another test than the one that is named, or the
 * test from another page, is no fault: that can be chance.
 */
export function faultsOf(operations, calls, rows) {
  const known = Object.entries(operations).flatMap(([name, all]) => all.map(({ id }) => [name, id]));
  const keys = new Set(known.map((of) => of.join(' ')));
  return [
    ...known.flatMap(([name, id]) => faultsOfOperation(name, id, calls.get(`${name} ${id}`) ?? [], rows)),
    ...[...rows.keys()].filter((key) => !keys.has(key)).map((key) => `${key}: there is no such operation.`),
  ];
}

/** The operations whose rows name a test that did not call them, though their page did: it may have a new name. */
export function renamedIn(calls, rows) {
  return [...rows].flatMap(([key, { page, test }]) => {
    const made = calls.get(key) ?? [];
    return page !== null && made.length > 0 && !made.some((call) => call.test === test) ? [key] : [];
  });
}

function faultsOfOperation(name, id, calls, rows) {
  const key = `${name} ${id}`;
  const reason = reasonWhyNot(name, id);
  const told = rows.get(key);
  const faults = [];
  if (calls.length === 0 && reason === undefined) faults.push(`${key}: no page calls it.`);
  if (calls.length > 0 && EXCEPTIONS[name]?.[id] !== undefined)
    faults.push(`${key}: a page calls it, and it is said to be for none.`);
  if (told === undefined) faults.push(`${key}: has no row.`);
  else if (told.page === null) {
    if (reason === undefined && calls.length > 0) faults.push(`${key}: its row says that no page calls it.`);
    if (reason !== undefined && told.test !== reason) faults.push(`${key}: its row has another reason.`);
  } else if (calls.length > 0 && !calls.some(({ page, test }) => page === told.page || test === told.test)) {
    faults.push(`${key}: neither that page nor that test calls it.`);
  }
  return faults;
}
