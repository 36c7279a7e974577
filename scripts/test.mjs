/**
 * `npm test`: every check, in the order in which a failure is cheapest to find. Stops at the first step that fails
 * and tells how to run it alone. The last line sums the tests of all steps: `N passed, N failed`.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './lib/root.mjs';
import { runNode, runTool } from './lib/run.mjs';
import { requireNode } from './lib/node-version.mjs';

requireNode();

const vitestReport = join(root, '.cache/test/vitest.json');
const playwrightReport = join(root, '.cache/test/playwright.json');

// Lint and types need the compiled messages.
const steps = [
  {
    title: 'Format',
    alone: 'npx biome format',
    run: () => runTool('@biomejs/biome', ['format'], { command: 'biome' }),
  },
  { title: 'Messages', alone: 'npm run messages', run: () => runNode(['scripts/messages.mjs']) },
  { title: 'Lint', alone: 'npm run lint', run: () => runTool('oxlint', ['--type-aware', '--deny-warnings']) },
  { title: 'Types', alone: 'npm run types', run: () => runTool('typescript', ['-b'], { command: 'tsc' }) },
  {
    title: 'Generated code',
    alone: 'npm run generate:check',
    run: () => runNode(['scripts/generate.mjs', '--check']),
  },
  {
    title: 'Unit, gateway and sandbox tests',
    alone: 'npm run test:unit',
    run: () =>
      runTool('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ]),
    count: countVitest,
  },
  { title: 'Build', alone: 'npm run build', run: () => runNode(['scripts/build.mjs']) },
  { title: 'Size budget', alone: 'npm run size', run: () => runNode(['scripts/size.mjs']) },
  { title: 'Browser', alone: 'npm run browser', run: () => runNode(['scripts/browser.mjs']) },
  {
    title: 'End-to-end tests',
    alone: 'npm run test:e2e',
    run: () =>
      runTool('@playwright/test', ['test', '--reporter=list,json'], {
        command: 'playwright',
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
      }),
    count: countPlaywright,
  },
  {
    title: 'Coverage of the servers’ operations',
    alone: 'npm run test:e2e, then node scripts/coverage.mjs',
    // All tests have run before: this fails for no test that was left out.
    run: () => runNode(['scripts/coverage.mjs']),
  },
];

async function readReport(path) {
  return JSON.parse(await readFile(path, 'utf8').catch(() => 'null'));
}

async function countVitest() {
  const report = await readReport(vitestReport);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

async function countPlaywright() {
  const report = await readReport(playwrightReport);
  for (const title of flakyTests(report?.suites))
    console.log(`── Only at the second try, so find out why: ${title}`);
  const stats = report?.stats;
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 };
}

/** Titles, with their files, of the tests that failed at first and passed afterwards, in suites of Playwright's report. */
function flakyTests(suites = []) {
  return suites.flatMap((suite) => [
    ...flakyTests(suite.suites),
    ...(suite.specs ?? [])
      .filter((spec) => spec.tests.some((test) => test.status === 'flaky'))
      .map((spec) => `${spec.file}:${spec.line} ${spec.title}`),
  ]);
}

/** Seconds in words that a person reads at a glance. */
function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  return seconds < 60
    ? `${seconds.toFixed(1)} s`
    : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

async function runAll() {
  const total = { passed: 0, failed: 0 };
  for (const step of steps) {
    console.log(`\n── ${step.title}`);
    const begin = performance.now();
    const code = await step.run();
    const counted = (await step.count?.()) ?? { passed: 0, failed: 0 };
    total.passed += counted.passed;
    // A step that fails without a failed test (lint, a crash) is one failure: the sum must not look clean.
    total.failed += code === 0 ? counted.failed : Math.max(counted.failed, 1);
    const took = duration(performance.now() - begin);
    if (code !== 0) {
      console.log(`── ${step.title} failed after ${took}. Run it alone: ${step.alone}`);
      break;
    }
    console.log(`── ${step.title}: ${took}`);
  }
  return total;
}

const begin = performance.now();
await rm(join(root, '.cache/test'), { recursive: true, force: true });
await mkdir(join(root, '.cache/test'), { recursive: true });
const total = await runAll();
console.log(`\nIn ${duration(performance.now() - begin)}:`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
