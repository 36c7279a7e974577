import type { Page } from '@playwright/test';
import { findPlugin, pluginRow } from './support/plugin-row.ts';
import { oneOfEachSystem, type SandboxServer, type SandboxUser, signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

// Each of these changes what the servers keep.
test.beforeEach(async ({ gateway }) => {
  await gateway.reset();
});

async function openList(page: Page, user: SandboxUser, servers?: readonly SandboxServer[]): Promise<void> {
  await signInQuietly(page, user, servers);
  await page.goto('/plugins');
  await expect(page.getByRole('switch').first()).toBeVisible();
}

const SWITCHED = [
  { server: 'Library', key: 'sync-mirror', from: true },
  { server: 'Library', key: 'recommendations-shelfmate', from: false },
  { server: 'Parts', key: 'zebra-label-printer', from: true },
  { server: 'Workshop', key: 'order-history', from: false },
  { server: 'Media', key: 'gazetteer-lookup', from: true },
  { server: 'Media', key: 'monitoring-probe', from: false },
] as const;

for (const { server, key, from } of SWITCHED) {
  test(`${server}: an admin turns ${key} ${from ? 'off' : 'on'} and back, and it is kept`, async ({
    page,
    gateway,
  }) => {
    await openList(page, 'admin', [...oneOfEachSystem, 'inventree-198']);
    const row = await findPlugin(page, key, server);
    await expect(row.getByRole('switch')).toBeChecked({ checked: from });
    await row.getByRole('switch').click();
    await expect(row.getByRole('switch')).toBeChecked({ checked: !from });
    await expect(row.getByRole('switch')).toHaveAttribute('aria-busy', 'false');
    await expect(row.getByRole('cell').nth(1)).toContainText(from ? 'Off' : 'On');

    // What an open page still fetches would fail while nobody is there.
    await page.goto('about:blank');
    await gateway.restart();
    await page.goto(`/plugins?q=${key}`);
    await expect(row.getByRole('switch')).toBeChecked({ checked: !from });

    await row.getByRole('switch').click();
    await expect(row.getByRole('switch')).toHaveAttribute('aria-busy', 'false');
    await expect(row.getByRole('switch')).toBeChecked({ checked: from });
  });
}

test('Codex: a plugin that does not start is on, and is told to be failing', async ({ page }) => {
  await openList(page, 'admin', ['codex']);
  const row = await findPlugin(page, 'fails-to-start', 'Library');
  await row.getByRole('switch').click();
  await expect(
    page.getByRole('alert').filter({ hasText: '“Fails to Start” is on, but it needs attention' }),
  ).toBeVisible();
  await expect(row.getByRole('switch')).toBeChecked();
  await expect(row.getByRole('cell').nth(1)).toContainText('Failing');
});

test('InvenTree: a plugin that is turned on is shown as on, when the errors of loading have been read before', async ({
  page,
}) => {
  const errorsRead = page.waitForResponse(/\/plugins\/status\/$/);
  await openList(page, 'admin', ['inventree-435']);
  await errorsRead;
  const row = await findPlugin(page, 'order-history', 'Parts');
  await expect(row.getByRole('cell').nth(1)).toContainText('Off');
  await row.getByRole('switch').click();
  await expect(row.getByRole('cell').nth(1)).toContainText('On');
  await expect(row.getByRole('switch')).toBeChecked();
});

test('InvenTree: a plugin that crashes stays on, and its error is told', async ({ page }) => {
  await openList(page, 'admin', ['inventree-435']);
  const row = await findPlugin(page, 'fails-to-start', 'Parts');
  await row.getByRole('switch').click();
  await expect(row.getByRole('switch')).toHaveAttribute('aria-busy', 'false');
  await expect(row.getByRole('switch')).toBeChecked();
  await expect(page.getByRole('alert').filter({ hasText: 'is on, but it needs attention' })).toBeVisible();
});

test('InvenTree: the server says yes and the plugin stays off: the page says so', async ({
  page,
  problems,
}) => {
  problems.expectRequest(
    { url: /\/plugins\/status\/$/, status: 500 },
    'the registry cannot list an error of versions, on the real server neither',
  );
  await openList(page, 'admin', ['inventree-435']);
  const row = await findPlugin(page, 'says-yes-stays-off', 'Parts');
  await row.getByRole('switch').click();
  const told = page.getByRole('alert').filter({ hasText: 'is still off' });
  await expect(told).toContainText('The server accepted the change, but it did not happen.');
  await expect(row.getByRole('switch')).not.toBeChecked();
});

test('fylr: the server says yes and the plugin stays off: the page says so', async ({ page }) => {
  await openList(page, 'admin', ['fylr']);
  const row = await findPlugin(page, 'says-yes-stays-off', 'Media');
  await row.getByRole('switch').click();
  await expect(page.getByRole('alert').filter({ hasText: 'is still off' })).toBeVisible();
  await expect(row.getByRole('switch')).not.toBeChecked();
});

test('fylr: a refusal is told with the server’s words, and the switch goes back', async ({
  page,
  problems,
}) => {
  problems.expectRequest({ url: /\/plugin\/manage\/\d+$/, status: 400 }, 'the plugin fails to start');
  await openList(page, 'admin', ['fylr']);
  const row = await findPlugin(page, 'fails-to-start', 'Media');
  await row.getByRole('switch').click();
  await expect(page.getByRole('alert').filter({ hasText: 'could not be turned on' })).toBeVisible();
  await expect(row.getByRole('switch')).not.toBeChecked();
});

test('a mandatory plugin cannot be turned off, and says why to mouse, keyboard and screen reader', async ({
  page,
}) => {
  await openList(page, 'admin', ['inventree-435']);
  const control = (await findPlugin(page, 'inventreebarcode', 'Parts')).getByRole('switch');
  await expect(control).toHaveAttribute('aria-disabled', 'true');
  await expect(control).toHaveAccessibleDescription(/\w+/);
  const words = await control.getAttribute('aria-description');
  await control.focus();
  await expect(page.getByRole('tooltip', { name: words ?? '' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(control).toBeChecked();
});

for (const { user, servers } of [
  { user: 'user', servers: ['codex', 'inventree-435', 'fylr'] },
  { user: 'staff', servers: ['inventree-435'] },
] as const) {
  test(`${user} may look at plugins, not switch them, and is told why`, async ({ page }) => {
    await openList(page, user, servers);
    const count = servers.length === 1 ? 'on 1 server' : `on ${servers.length} servers`;
    await expect(page.getByText(`plugins ${count}`)).toBeVisible();
    const switches = page.getByRole('switch');
    await expect(switches.nth(5)).toBeVisible();
    // All at one time: rows come and go while the lists are drawn.
    const refused = (all: Element[]) =>
      all.map((one) => [
        one.getAttribute('aria-disabled'),
        /\w+ \w+/.test(one.getAttribute('aria-description') ?? ''),
      ]);
    const told = await switches.evaluateAll(refused);
    expect(told).toEqual(told.map(() => ['true', true]));
    const control = page.getByRole('switch').first();
    const before = await control.isChecked();
    await control.click({ force: true });
    await expect(control).toBeChecked({ checked: before });
  });
}

test('a plugin that takes long shows that it is being turned on, and others can be switched meanwhile', async ({
  page,
}) => {
  const answered: string[] = [];
  page.on('response', (response) => {
    const switched = /\/(enable|disable)$/.exec(new URL(response.url()).pathname)?.[1];
    if (switched !== undefined) answered.push(switched);
  });
  await openList(page, 'admin', ['codex']);
  const slow = await findPlugin(page, 'slow-to-start', 'Library');
  await slow.getByRole('switch').click();
  await expect(slow.getByText('Turning on …')).toBeVisible();
  await expect(slow.getByRole('switch')).toHaveAttribute('aria-busy', 'true');
  await expect(slow.getByRole('switch')).toBeChecked();

  const other = await findPlugin(page, 'metadata-panelbase', 'Library');
  await other.getByRole('switch').click();
  await expect(other.getByRole('switch')).not.toBeChecked();

  await findPlugin(page, 'slow-to-start', 'Library');
  await expect(slow.getByRole('switch')).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 });
  await expect(slow.getByText('Turning on …')).toHaveCount(0);
  await expect(slow.getByRole('switch')).toBeChecked();
  await findPlugin(page, 'metadata-panelbase', 'Library');
  await expect(other.getByRole('switch')).not.toBeChecked();
  // The one that was begun later was done first: nobody waits for a slow plugin but itself.
  expect(answered).toEqual(['disable', 'enable']);
});

test('the switch works by keyboard, on the plugin’s page too', async ({ page }) => {
  await openList(page, 'admin', ['fylr']);
  await (await findPlugin(page, 'gazetteer-lookup', 'Media')).getByRole('link').click();
  await expect(page).toHaveURL(/\/plugins\/fylr\/\d+$/);
  const control = page.getByRole('switch');
  await expect(control).toHaveCount(1);
  // A page that has just come may take the focus to its heading between two steps.
  await control.press('Space');
  await expect(control).not.toBeChecked();
  await expect(control).toHaveAttribute('aria-busy', 'false');
  await page.goBack();
  await expect(pluginRow(page, 'gazetteer-lookup', 'Media').getByRole('switch')).not.toBeChecked();
});
