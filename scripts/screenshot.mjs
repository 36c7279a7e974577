/**
 * `npm run screenshot`: makes the picture of README anew, by the test that takes it.
 */
import { join } from 'node:path';
import { build } from './lib/build.mjs';
import { root } from './lib/root.mjs';
import { runStep } from './lib/run-step.mjs';
import { runTool } from './lib/run.mjs';

await runStep(async () => {
  await build();
  const code = await runTool('@playwright/test', ['test', 'e2e/screenshot.spec.ts'], {
    command: 'playwright',
    env: { PLUGBOARD_SCREENSHOTS: join(root, 'docs') },
  });
  if (code !== 0) throw new Error('The picture could not be taken.');
});
