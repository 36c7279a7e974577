/**
 * `npm run bench`: measures with the built app, the real gateway and the sandbox, each `*.bench.ts` one thing, and
 * tells medians: first visits on a slow device (slow 4G, processor slowed four times) beside the budgets, and what the
 * gateway adds to a call. BENCH_RUNS sets how many times (5). `npm run bench -- gateway` measures that alone.
 */
import { runNode, runTool } from '../scripts/lib/run.mjs';
import { runStep } from '../scripts/lib/run-step.mjs';

await runStep(async () => {
  for (const script of ['build', 'browser']) {
    if ((await runNode([`scripts/${script}.mjs`])) !== 0) throw new Error('Nothing was measured.');
  }
  process.exitCode = await runTool(
    '@playwright/test',
    ['test', '--config', 'bench/playwright.config.ts', ...process.argv.slice(2)],
    { command: 'playwright' },
  );
});
