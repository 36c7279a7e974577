import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from './support/axe.ts';
import { findPlugin } from './support/plugin-row.ts';
import { openSettings } from './support/settings.ts';
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

/** Settings that are hard to show: of every kind, hostile, nested, many, broken, refused to the person, or none. */
const SETTINGS = [
  ['Library', 'sync-sampler', 'Settings'],
  ['Library', 'hostile-form', 'Settings'],
  ['Reading room', 'window-seat', 'My settings'],
  ['Workshop', 'settings-gallery', 'Settings'],
  ['Warehouse', 'hostile-settings', 'Settings'],
  ['Media', 'every-setting', 'Settings'],
  ['Media', 'hostile-keys', 'Settings'],
] as const;

/** Parts of a server's and of a plugin's page besides their main ones, with what is there when they are. */
const SERVER_PARTS = [
  ['/servers/inventree-534/switches', /ENABLE_PLUGINS_EVENTS/],
  ['/servers/inventree-534/settings', /^\d+ settings/],
  ['/servers/codex/storage', /files, .* in all/],
  ['/servers/inventree-534/contributions', /Nothing is added at the moment|things? (is|are) added/],
  ['/servers/fylr/install', /How do you want to install/],
  ['/servers/fylr/install/zip', /Drop it here/],
  ['/servers/fylr/install/url', /Web address of the ZIP file/],
  ['/plugins/inventree-534/stock-forecast/metadata', /Free-form data/],
  ['/plugins/inventree-534/stock-forecast/contributions', /Its own administration page/],
] as const;

/** Parts of plugins' pages on Codex, each with a heading that is there when they are. */
const CODEX_PARTS = [
  ['sync-notebook', 'Setup', 'How it is started'],
  ['release-harbourscans', 'Health', 'Failed starts'],
  ['metadata-panelbase', 'Metrics', 'Calls by method'],
  ['metadata-panelbase', 'Storage', 'On the server’s disk'],
] as const;

/** Connections with an account, without one, and to a plugin that sends what it likes, each with what its page is for. */
const CONNECTIONS = [
  ['Readtrail', 'Connect the account again'],
  ['Leselampe', 'Connect your account'],
  ['Hostile links', 'Connect your account'],
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
  ...SERVER_PARTS.map(([address, shows]) => ({
    name: address,
    open: async (page: Page) => {
      await page.goto(address);
      await expect(page.getByText(shows).first()).toBeVisible();
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
  ...SETTINGS.map(([server, key, part]) => ({
    name: `${part} of ${key} of ${server}`,
    open: (page: Page) => openSettings(page, { server, key, part }),
  })),
  ...CODEX_PARTS.map(([key, part, heading]) => ({
    name: `${part} of ${key}`,
    open: async (page: Page) => {
      await page.goto('/plugins');
      const row = await findPlugin(page, key, 'Library');
      await row.getByRole('link').first().click();
      await page.getByRole('link', { name: part, exact: true }).click();
      await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
      await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
    },
  })),
  {
    name: 'install, choice of a server',
    open: async (page) => {
      await page.goto('/install');
      await expect(page.getByRole('link', { name: /^Workshop/ })).toBeVisible();
      await expect(page.getByText('Whoever runs this server has disabled', { exact: false })).toBeVisible();
    },
  },
  {
    name: 'install, choice of a way',
    open: async (page) => {
      await page.goto('/servers/inventree-435/install');
      await expect(page.getByRole('link', { name: /^Package index/ })).toBeVisible();
    },
  },
  {
    name: 'install, with all that can be wrong',
    open: async (page) => {
      await page.goto('/servers/inventree-435/install/other-index');
      await page.getByRole('textbox', { name: 'Package' }).fill('a; b');
      await page.getByRole('button', { name: 'Install', exact: true }).click();
      await expect(page.getByText('Not begun: 2 errors')).toBeVisible();
    },
  },
  {
    name: 'install, refused with what the package manager printed',
    open: async (page) => {
      await page.goto('/servers/inventree-435/install/index');
      await page.getByRole('textbox', { name: 'Package' }).fill('inventree-fails-to-install');
      await page.getByRole('checkbox').check();
      await page.getByRole('button', { name: 'Install', exact: true }).click();
      await expect(page.getByText('138 lines')).toBeVisible();
    },
  },
  {
    name: 'install from a file',
    open: async (page) => {
      await page.goto('/servers/fylr/install/zip');
      await page
        .getByLabel('ZIP file', { exact: true })
        .last()
        .setInputFiles({ name: 'not-a-zip.zip', mimeType: 'application/zip', buffer: Buffer.from('x') });
      await expect(page.getByText('This file cannot be installed')).toBeVisible();
    },
  },
  {
    name: 'loading, after a reload',
    open: async (page) => {
      await page.goto('/servers/inventree-435/loading');
      await page.getByRole('button', { name: 'Load plugins' }).click();
      await expect(page.getByText('Parts says that it has loaded', { exact: false })).toBeVisible();
    },
  },
  {
    name: 'connections',
    open: async (page) => {
      await page.goto('/connections');
      await expect(page.getByRole('region', { name: /^Can be connected/ })).toBeVisible();
      await expect(page.getByRole('list', { name: 'Plugins with settings of your own' })).toBeVisible();
      await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
    },
  },
  ...CONNECTIONS.map(([name, words]) => ({
    name: `connection to ${name}`,
    open: async (page: Page) => {
      await page.goto(`/connections?q=${encodeURIComponent(name)}`);
      await page.getByRole('link', { name, exact: true }).click();
      await expect(page.getByRole('heading', { name: words })).toBeVisible();
      await expect(page.getByText('The server’s own answer')).toBeVisible();
    },
  })),
  {
    name: 'the return from a provider',
    open: async (page) => {
      await page.goto('/connections/return?outcome=denied&server=codex&plugin=x');
      await expect(page.getByRole('heading', { name: 'You did not agree' })).toBeVisible();
      await expect(page.getByText('It was about Library.')).toBeVisible();
    },
  },
  {
    name: 'jobs',
    open: async (page) => {
      await page.goto('/jobs');
      await expect(page.getByRole('heading', { name: 'The next seven days' })).toBeVisible();
      await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
    },
  },
  {
    name: 'a job',
    open: async (page) => {
      await page.goto('/jobs');
      await page.getByRole('link', { name: 'Ages, from the old provider' }).first().click();
      await expect(page.getByText('Its plugin “metadata-agewise” cannot be used')).toBeVisible();
      await expect(page.getByRole('table', { name: /^Next runs/ })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Dry run' })).toBeVisible();
    },
  },
  {
    name: 'a new job',
    open: async (page) => {
      await page.goto('/jobs');
      await page.getByRole('link', { name: 'Ages, from the old provider' }).first().click();
      await expect(page.getByLabel('Provider', { exact: true })).toBeVisible();
      await page.goto(page.url().replace(/[^/]+$/, 'new'));
      await expect(page.getByRole('region', { name: 'Dry run' })).toBeVisible();
    },
  },
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
  '/sign-in/fylr?oauth=client&why=invalid_client',
  '/plugins',
  '/servers/fylr',
  '/servers/inventree-534',
  '/plugins/codex/x',
  '/plugins/codex/x/settings',
  '/connections',
  '/connections/codex/3f2b8f9e-3d4a-4b5c-8d6e-9f0a1b2c3d4e',
  '/jobs',
];

test.beforeEach(({ problems }) => {
  problems.expectRequest({ url: /api\/part\/99999/, status: 404 }, 'a setting points at a part that is gone');
  problems.expectRequest({ url: /plugins\/install/, status: 400 }, 'a package cannot be built');
  problems.expectRequest({ url: /fails-on-settings/, status: 500 }, 'the settings of one plugin fail');
});

for (const { name, open } of PAGES) {
  test(`${name}: accessible in both schemes, with a title and one heading, and fits 360 pixels in German too`, async ({
    page,
  }) => {
    await signInQuietly(page, 'admin', allServers);
    await open(page);
    await expect(page).toHaveTitle(/.+ · Plugboard$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectNoAxeViolations(page);
    await page.setViewportSize({ width: 360, height: 740 });
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
