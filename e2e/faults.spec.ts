import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { GatewayProcess } from './support/gateway-process.ts';
import { findPlugin } from './support/plugin-row.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test as base } from './support/test.ts';

/** The tests with a gateway whose sandbox has the servers that fail, as `npm start -- --faults` starts it. */
const test = base.extend<object, { readonly gateway: GatewayProcess }>({
  gateway: [
    async ({}, use, worker) => {
      const folder = join(worker.project.outputDir, `faults-${worker.workerIndex}`);
      const gateway = await GatewayProcess.start({ folder, args: ['--faults'] });
      await use(gateway);
      await gateway.stop();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

/** What the page says of one server's failure. */
function lineOf(page: Page, words: string): Locator {
  return page.getByRole('alert').filter({ hasText: words });
}

test('a list of good and failing servers shows what there is, and says what is wrong with each other one', async ({
  page,
  problems,
}) => {
  // A minute passes until a session ends by itself, and more until the slow server has been late and too late.
  test.setTimeout(180_000);
  problems.expectRequest({ url: /cut-off/, status: 'broken' }, 'it breaks off in its answers');
  problems.expectRequest({ url: /slow/, status: 504 }, 'it answers too late');
  problems.expectRequest({ url: /expiring/, status: 401 }, 'the session ends after a minute');
  await signInQuietly(page, 'admin', ['expiring', 'fylr', 'slow', 'html', 'cut-off']);
  await page.goto('/plugins');

  await expect(await findPlugin(page, 'gazetteer-lookup', 'Media')).toBeVisible();
  await expect(await findPlugin(page, 'gazetteer-lookup', 'Fault: expiring')).toBeVisible();
  await expect(page.getByText('Waiting for Fault: slow …')).toBeVisible();

  const html = lineOf(page, 'Fault: HTML sent an answer that cannot be used');
  await expect(html).toContainText('A proxy or a sign-in page may stand in front of it.');
  await expect(html.getByRole('button', { name: 'Try again' })).toBeEnabled();
  const cutOff = lineOf(page, 'Fault: cut off broke off in the middle of an answer');
  await expect(cutOff.getByRole('button', { name: 'Try again' })).toBeEnabled();
  await expectNoAxeViolations(page);

  // Trying again asks that server, and says the same when it is still so.
  const asked = page.waitForRequest(/servers\/html\/upstream/);
  await html.getByRole('button', { name: 'Try again' }).click();
  await asked;
  await expect(html.getByRole('button', { name: 'Try again' })).toBeEnabled();

  // What is waited for comes in the end, and stays when the next answer comes too late.
  const late = await findPlugin(page, 'zebra-label-printer', 'Fault: slow');
  await expect(late).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Waiting for Fault: slow …')).toHaveCount(0);
  await page.getByRole('button', { name: 'Read the lists again' }).click();
  const slow = lineOf(page, 'Fault: slow did not answer in time');
  await expect(slow).toBeVisible({ timeout: 45_000 });
  await expect(slow.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(late).toBeVisible();

  // What was looked for stays, and so do the rows, when the session ends.
  const ended = lineOf(page, 'Your session on Fault: expiring has ended');
  await expect(ended).toBeVisible({ timeout: 90_000 });
  await expect(await findPlugin(page, 'gazetteer-lookup', 'Fault: expiring')).toBeVisible();
  await ended.getByRole('button', { name: 'Sign in again' }).click();
  await ended.getByLabel('User name').fill('admin');
  await ended.getByLabel('Password', { exact: true }).fill('sandbox-admin');
  await ended.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(ended).toHaveCount(0);
  await expect(await findPlugin(page, 'gazetteer-lookup', 'Media')).toBeVisible();
});

test('a server that asks for a pause is left alone for so long, and the page says how long', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /rate-limited/, status: 429 }, 'it allows very few requests');
  await signInQuietly(page, 'admin', ['fylr', 'rate-limited']);
  await page.goto('/plugins');
  await expect(await findPlugin(page, 'gazetteer-lookup', 'Media')).toBeVisible();
  await expect(await findPlugin(page, 'metadata-openshelf', 'Fault: rate-limited')).toBeVisible();

  const pause = lineOf(page, 'Fault: rate-limited asks for a pause');
  await expect(async () => {
    await page.getByRole('button', { name: 'Read the lists again' }).click();
    await expect(pause).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(pause).toContainText(/It is asked again by itself in \d+ seconds?\./);
  await expect(pause.getByRole('button', { name: 'Try again' })).toBeVisible();
  // What was read before is still there, and the other server is not held up.
  await expect(await findPlugin(page, 'metadata-openshelf', 'Fault: rate-limited')).toBeVisible();
  await expect(await findPlugin(page, 'gazetteer-lookup', 'Media')).toBeVisible();
  // After the pause it is asked again by itself.
  await expect(pause).toHaveCount(0, { timeout: 30_000 });
});

test('a server that is down is not among those of one click, and says so to who tries', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /servers\/down\/session/, status: 502 }, 'nobody listens there');
  problems.expectRequest(
    { url: /fails-on-settings/, status: 500 },
    'what is asked of it is what it fails on',
  );
  problems.expectRequest({ url: /cut-off/, status: 'broken' }, 'it breaks off in its answers');
  problems.expectRequest({ url: /rate-limited/, status: 429 }, 'it allows very few requests');
  await page.goto('/servers');
  // Another person than in the other tests: the server that asks for pauses counts by person.
  await page.getByRole('button', { name: /Sign in as user/ }).click();
  await expect(page).toHaveURL('/connections');
  await page.getByRole('link', { name: 'Plugins', exact: true }).click();
  await expect(await findPlugin(page, 'gazetteer-lookup', 'Media')).toBeVisible();

  await page.goto('/sign-in/down');
  await page.getByLabel('User name', { exact: true }).fill('admin');
  await page.getByLabel('Password', { exact: true }).fill('sandbox-admin');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(lineOf(page, 'Fault: down cannot be reached')).toContainText('Check that it is running');
  await expect(page.getByLabel('User name', { exact: true })).toHaveValue('admin');
});

test('the page of a plugin whose server breaks off says so and stays usable', async ({ page, problems }) => {
  problems.expectRequest({ url: /cut-off/, status: 'broken' }, 'it breaks off in its answers');
  await signInQuietly(page, 'admin', ['cut-off']);
  await page.goto('/plugins/cut-off/zebra-label-printer');
  await expect(lineOf(page, 'Fault: cut off broke off in the middle of an answer').first()).toBeVisible();
  await expect(page.getByRole('navigation').first()).toBeVisible();
});
