/**
 * `node scripts/coverage.mjs`, after a full run of the end-to-end tests: fails when an operation of a server's
 * description was called by no page, and is not named with the reason in `scripts/lib/coverage-exceptions.mjs`, and
 * when docs/coverage.md is not true any more. With `--write` it writes that document.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coverageDocument, faultsOf, renamedIn, rowsOf } from './lib/coverage-table.mjs';
import { coveredBy, DESCRIPTIONS, operationsOf, readDescription } from './lib/coverage.mjs';
import { root } from './lib/root.mjs';
import { runStep } from './lib/run-step.mjs';

const DOCUMENT = join(root, 'docs/coverage.md');
const RECORDS = join(root, 'test-results/coverage');

async function operationsByDescription() {
  const documents = await Promise.all(DESCRIPTIONS.map(readDescription));
  return Object.fromEntries(
    DESCRIPTIONS.map((name, place) => [
      name,
      operationsOf(documents[place]).toSorted((a, b) => a.path.localeCompare(b.path, 'en')),
    ]),
  );
}

await runStep(async () => {
  const operations = await operationsByDescription();
  if (!existsSync(RECORDS)) throw new Error('No end-to-end test has left a record: npm run test:e2e');
  const calls = await coveredBy(RECORDS);
  if (process.argv.includes('--write')) {
    const before = rowsOf(await readFile(DOCUMENT, 'utf8').catch(() => ''));
    await writeFile(DOCUMENT, coverageDocument(operations, calls, before));
  }
  const rows = rowsOf(await readFile(DOCUMENT, 'utf8'));
  const faults = faultsOf(operations, calls, rows);
  if (faults.length > 0) {
    throw new Error(
      [...faults, 'What is wrong in docs/coverage.md: node scripts/coverage.mjs --write'].join('\n'),
    );
  }
  for (const key of renamedIn(calls, rows)) console.log(`${key}: the test of its row has not called it.`);
  console.log(`Every operation is called by a page or has a reason (${calls.size} are called).`);
});
