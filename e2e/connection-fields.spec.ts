import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { signInQuietly } from './support/sign-in.ts';
import { expect, test } from './support/test.ts';

const SERVER = 'codex-custom-metadata';

const CONNECTION = v.looseObject({
  id: v.string(),
  pluginId: v.string(),
  pluginName: v.string(),
  pluginDisplayName: v.string(),
  description: v.string(),
  userSetupInstructions: v.string(),
  syncCronSchedule: v.string(),
  lastSyncResult: v.looseObject({ externalUsername: v.string(), pulled: v.number() }),
  config: v.looseObject({ circle: v.string() }),
});

function fact(page: Page, label: string) {
  return page
    .getByRole('term')
    .filter({ has: page.getByText(label, { exact: true }) })
    .locator('xpath=following-sibling::dd[1]')
    .first();
}

test('every field that a server tells of a connection has its place on its page', async ({ page }) => {
  await signInQuietly(page, 'user', [SERVER]);
  const answer = await page.request.get(`/api/servers/${SERVER}/upstream/api/v1/user/plugins`);
  const { enabled } = v.parse(v.object({ enabled: v.array(v.unknown()) }), await answer.json());
  const dto = v.parse(
    CONNECTION,
    enabled.find((one) => v.is(v.looseObject({ pluginName: v.literal('book-circle') }), one)),
  );

  await page.goto(`/connections/${SERVER}/${dto.pluginId}`);
  await expect(page.getByRole('heading', { level: 1, name: dto.pluginDisplayName })).toBeVisible();
  await expect(page.getByText(dto.description).first()).toBeVisible();
  const about: readonly (readonly [label: string, shown: string | RegExp])[] = [
    ['Technical name', dto.pluginName],
    ['Id', dto.pluginId],
    ['Kind', 'For users'],
    ['Set-up, for users', dto.userSetupInstructions],
    ['Automatic sync', dto.syncCronSchedule],
    ['Needs an account', 'Yes'],
    ['Account is connected on the provider’s page', 'Yes'],
    ['Sign-in there is set up', 'Yes'],
    ['Id of the connection', dto.id],
    ['Connection switched on', 'Yes'],
    ['Connected', 'Yes'],
    ['Health', 'Healthy'],
    ['Syncs by itself', 'Yes'],
    ['Sends own metadata', 'Yes'],
    ['Last sync', /\d/],
    ['Result of the last sync', `"pulled": ${dto.lastSyncResult.pulled}`],
    ['Last success', /\d/],
    ['Your settings', dto.config.circle],
    ['Settings it knows', 'Share notes'],
    ['Created', /\d/],
  ];
  // What only a curious person wants is folded, and still there.
  await expect(fact(page, 'Last sync')).toBeVisible();
  await expect(fact(page, 'Id of the connection')).toBeHidden();
  await page.getByText('More facts', { exact: true }).click();
  for (const [label, shown] of about) await expect(fact(page, label), label).toContainText(shown);
  await expect(page.getByText(`Connected as ${dto.lastSyncResult.externalUsername}`)).toBeVisible();

  await page.goto(`/plugins/${SERVER}/${dto.pluginId}`);
  await expect(page.getByRole('heading', { name: 'What it does' })).toBeVisible();
  await expect(page.getByText('Syncs reading progress', { exact: true }).first()).toBeVisible();
});

test('a plugin without an account has a connection, and no heading of an account', async ({ page }) => {
  await signInQuietly(page, 'user', [SERVER]);
  const answer = await page.request.get(`/api/servers/${SERVER}/upstream/api/v1/user/plugins`);
  const known = v.parse(
    v.object({ enabled: v.array(v.looseObject({ pluginId: v.string(), requiresAuth: v.boolean() })) }),
    await answer.json(),
  );
  for (const [needed, title] of [
    [false, 'Connection'],
    [true, 'Account'],
  ] as const) {
    const one = known.enabled.find(({ requiresAuth }) => requiresAuth === needed);
    await page.goto(`/connections/${SERVER}/${one?.pluginId}`);
    await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
  }
});
