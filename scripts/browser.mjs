/** `npm run browser`: makes sure that there is a Chromium for the end-to-end tests, and tells which. */
import { canUseApt, findBrowser } from './lib/browser.mjs';
import { run, runTool } from './lib/run.mjs';
import { runStep } from './lib/run-step.mjs';

async function withPlaywright() {
  console.log("No Chromium found. Downloading Playwright's (`playwright install chromium`).");
  await runTool('@playwright/test', ['install', 'chromium'], { command: 'playwright' });
}

async function withApt() {
  if (!canUseApt()) return;
  console.log('Installing Chromium with apt-get, as this is Debian and the user is root.');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if ((await run('apt-get', ['update'], { env })) !== 0) return;
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
}

await runStep(async () => {
  for (const install of [null, withPlaywright, withApt]) {
    await install?.();
    const browser = await findBrowser();
    if (browser) {
      console.log(`Chromium: ${browser}`);
      return;
    }
  }
  throw new Error(
    [
      'There is no Chromium for the end-to-end tests, and none could be installed. Do one of these:',
      '  - install Chromium with the package manager of this system, so that it is /usr/bin/chromium',
      '  - `npx playwright install --with-deps chromium`, which may ask for the administrator password',
      '  - set PLUGBOARD_CHROMIUM to the path of a Chromium or Chrome',
    ].join('\n'),
  );
});
