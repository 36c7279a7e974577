import { join } from 'node:path';
import { allServers, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

/** `npm run screenshot` sets it: the picture of README is then made anew. */
const folder = process.env.PLUGBOARD_SCREENSHOTS;

test.use({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });

test('the picture in README shows the plugins of all servers', async ({ page }, testInfo) => {
  await signInQuietly(page, 'admin', allServers);
  // From the end: at the beginning stand the odd names, which no reader expects.
  await page.goto('/plugins?sort=-plugin');
  await expect(page.getByText(/plugins on 6 servers/)).toBeVisible();
  await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
  const path = folder ? join(folder, 'plugins.png') : testInfo.outputPath('plugins.png');
  const picture = await page.screenshot({ path, animations: 'disabled' });
  expect(picture.byteLength).toBeGreaterThan(20_000);
});
