import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { sandboxAccount } from './support/sandbox-account.ts';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const LIST = v.object({ enabled: v.array(v.object({ pluginName: v.string(), pluginId: v.string() })) });

const OFFERED = v.object({ available: v.array(v.object({ name: v.string(), pluginId: v.string() })) });

/** Opens one's own connection to a plugin, by its name. */
async function openConnection(page: Page, name: string): Promise<void> {
  const answer = await page.request.get('/api/servers/codex/upstream/api/v1/user/plugins');
  const { enabled } = v.parse(LIST, await answer.json());
  const pluginId = enabled.find(({ pluginName }) => pluginName === name)?.pluginId ?? '';
  await page.goto(`/connections/codex/${pluginId}`);
}

test('A reader syncs, sees the steps and what it came to, asks what there is to do, and finds it in the history', async ({
  page,
}) => {
  await signInQuietly(page, 'user', ['codex']);
  await openConnection(page, 'sync-readtrail');
  const sync = page.getByRole('region', { name: 'Sync', exact: true });
  await sync.getByRole('button', { name: 'Sync now' }).click();
  const steps = sync.getByRole('progressbar', { name: 'Sync of Readtrail' });
  await expect(steps).toHaveAttribute('aria-valuenow', /[123]/);
  await expect(sync.getByRole('button', { name: 'Stop' })).toHaveAccessibleDescription(/background work/);
  await expect(sync.getByText('Done', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(sync.getByText('Fetched', { exact: true })).toBeVisible();
  await expect(sync.getByText('quiet-reader')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Seen in this session' })).toBeVisible();
  await page.getByRole('button', { name: 'Ask the plugin' }).click();
  await expect(page.getByText('To fetch', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('It worked the last time that it was used.')).toBeVisible();
});

test('An account whose access has ended is called so, with the way to connect it again', async ({ page }) => {
  await signInQuietly(page, 'admin', ['codex']);
  await openConnection(page, 'sync-readtrail');
  const sync = page.getByRole('region', { name: 'Sync', exact: true });
  await sync.getByRole('button', { name: 'Sync now' }).click();
  await expect(sync.getByText('Skipped', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(sync.getByText('Access to the account has ended')).toBeVisible();
  await expect(sync.getByRole('link', { name: 'Connect the account again' })).toBeVisible();
});

test('Two syncs run at once, go on when the person leaves, and say how they ended', async ({ page }) => {
  await signInQuietly(page, 'user', ['codex']);
  await openConnection(page, 'sync-chapterhouse');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByRole('progressbar', { name: 'Sync of Chapterhouse' })).toBeVisible();
  await openConnection(page, 'sync-readtrail');
  await page.getByRole('button', { name: 'Sync now' }).click();
  await expect(page.getByRole('progressbar', { name: 'Sync of Readtrail' })).toBeVisible();
  await page.getByRole('link', { name: 'Servers', exact: true }).first().click();
  await expect(page.getByText('Readtrail is in sync')).toBeVisible({ timeout: 20_000 });

  await openConnection(page, 'sync-chapterhouse');
  const sync = page.getByRole('region', { name: 'Sync', exact: true });
  await expect(sync.getByText('Done in part', { exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(sync.getByText('Chapterhouse answered 502 at page 3')).toBeVisible();
  await expect(sync.getByText('Entries that could not be sent: 2')).toBeVisible();
});

test('A sync that takes long is found by another tab and after a reload', async ({ page, context }) => {
  await signInQuietly(page, 'maintainer', ['codex']);
  await openConnection(page, 'sync-readtrail');
  await page.getByRole('button', { name: 'Sync now' }).click();
  const runs = (shown: Page) => shown.getByRole('progressbar', { name: 'Sync of Readtrail' });
  await expect(runs(page)).toBeVisible();
  // A second tab finds the one that runs, instead of an error.
  const other = await context.newPage();
  await openConnection(other, 'sync-readtrail');
  await expect(runs(other)).toBeVisible();
  await page.reload();
  await expect(runs(page)).toBeVisible();
});

test('A sync that has failed and is tried again can be stopped until then', async ({ page, gateway }) => {
  await signInQuietly(page, 'maintainer', ['codex']);
  const maintainer = await sandboxAccount(gateway, 'codex', 'maintainer');
  const { available } = v.parse(OFFERED, await maintainer.call('GET', '/api/v1/user/plugins'));
  const id = available.find(({ name }) => name === 'sync-pagekeeper')?.pluginId ?? '';
  const path = `/api/v1/user/plugins/${id}`;
  await maintainer.call('POST', `${path}/enable`);
  await maintainer.call('POST', `${path}/credentials`, { accessToken: 'broken-reader' });
  await page.goto(`/connections/codex/${id}`);
  const sync = page.getByRole('region', { name: 'Sync', exact: true });
  const stop = sync.getByRole('button', { name: 'Stop' });
  await sync.getByRole('button', { name: 'Sync now' }).click();
  await expect(sync.getByText('it is under maintenance')).toBeVisible({ timeout: 20_000 });
  await expect(stop).toHaveAttribute('aria-disabled', 'false');
  await stop.click();
  await expect(sync.getByText('Stopped', { exact: true })).toBeVisible();
  await expect(stop).toBeHidden();
  await maintainer.call('DELETE', path);
});
