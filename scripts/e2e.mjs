/**
 * `npm run test:e2e`: builds if need be, finds or installs a browser and runs the end-to-end tests. Arguments go
 * to Playwright: `npm run test:e2e -- sign-in --headed`.
 */
import { runNode, runTool } from './lib/run.mjs';
import { runStep } from './lib/run-step.mjs';

await runStep(async () => {
  for (const script of ['build', 'browser']) {
    if ((await runNode([`scripts/${script}.mjs`])) !== 0) throw new Error('No end-to-end test was run.');
  }
  process.exitCode = await runTool('@playwright/test', ['test', ...process.argv.slice(2)], {
    command: 'playwright',
  });
});
