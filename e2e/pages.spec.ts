import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { findPlugin } from './support/plugin-row.ts';
import { allServers, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

/** A plugin in each state, and the ones whose texts are the hardest to show, over all servers. */
const PLUGINS = [
  ['Library', 'sync-mirror'],
  ['Library', 'release-harbourscans'],
  ['Library', 'hostile-links'],
  ['Reading room', 'hostile-unclosed'],
  ['Workshop', 'inventreebarcode'],
  ['Parts', 'old-erp-sync'],
  ['Parts', 'endless-description'],
  ['Warehouse', `unbroken-${'name'.repeat(30)}`],
  ['Media', 'gazetteer-lookup'],
  ['Media', 'blank-name'],
  ['Media', 'hostile-length'],
] as const;

/** Opens each page of the app for somebody who is signed in, and tells when it shows what it is for. */
const PAGES: readonly { readonly name: string; readonly open: (page: Page) => Promise<void> }[] = [
  {
    name: 'servers',
    open: async (page) => {
      await page.goto('/servers');
      await expect(page.getByText('6 servers, signed in to 6')).toBeVisible();
    },
  },
  ...allServers.map((server) => ({
    name: `server ${server}`,
    open: async (page: Page) => {
      await page.goto(`/servers/${server}`);
      await expect(page.getByRole('heading', { name: 'What you may do here' })).toBeVisible();
    },
  })),
  {
    name: 'plugins',
    open: async (page) => {
      await page.goto('/plugins');
      await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
      await expect(page.getByRole('row').nth(3)).toBeVisible();
    },
  },
  {
    name: 'plugins, none found',
    open: async (page) => {
      await page.goto('/plugins?q=nosuchplugin');
      await expect(page.getByText('No plugin matches')).toBeVisible();
    },
  },
  ...PLUGINS.map(([server, key]) => ({
    name: `plugin ${key.slice(0, 30)} of ${server}`,
    open: async (page: Page) => {
      await page.goto('/plugins');
      const row = await findPlugin(page, key, server);
      await row.getByRole('link').first().click();
      await expect(page.getByText('The server’s own answer')).toBeVisible();
    },
  })),
  {
    name: 'not found',
    open: async (page) => {
      await page.goto('/no/such/page');
      await expect(page.getByText('There is no page at this address.')).toBeVisible();
    },
  },
];

const SIGNED_OUT_PAGES = [
  '/servers',
  '/sign-in/codex',
  '/plugins',
  '/servers/fylr',
  '/servers/inventree-534',
  '/plugins/codex/x',
];

for (const { name, open } of PAGES) {
  test(`${name}: accessible in both schemes, with a title and one heading`, async ({ page }) => {
    await signInQuietly(page, 'admin', allServers);
    await open(page);
    await expect(page).toHaveTitle(/.+ · Plugboard$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectNoAxeViolations(page);
  });

  test(`${name}: fits a screen of 360 pixels, in German too`, async ({ page }) => {
    await signInQuietly(page, 'admin', allServers);
    await page.setViewportSize({ width: 360, height: 740 });
    await open(page);
    await expectNoOverflow(page);
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoOverflow(page);
    await expectNoAxeViolations(page);
  });
}

for (const address of SIGNED_OUT_PAGES) {
  test(`${address} without a sign-in: accessible in both schemes, fits a small screen`, async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('status')).toHaveCount(0);
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoOverflow(page);
  });
}

/** Nothing sticks out at the side, so that nobody has to scroll sideways to read. */
async function expectNoOverflow(page: Page): Promise<void> {
  const widths = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(widths.page).toBeLessThanOrEqual(widths.screen);
}
